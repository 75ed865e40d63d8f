from dataclasses import dataclass

from django.conf import settings

from wijkwerken.toegang.begin import begin_url, menupunten
from wijkwerken.toegang.rechten import Handeling


@dataclass(frozen=True, slots=True)
class Menupunt:
    naam: str
    url: str
    icoon: str
    actief: bool
    toets: str


def menu(request):
    """The main menu, as far as this account's rol opens it, and where that rol begins."""
    account = getattr(request, "user", None)
    punten = []
    if account and account.is_authenticated:
        for punt, url in menupunten(account):
            actief = request.path == url or (url != "/" and request.path.startswith(url))
            punten.append(Menupunt(punt.naam, url, punt.icoon, actief, punt.toets))
    return {
        "menu": punten,
        "begin": begin_url(account) if punten else "/",
        "kan_zoeken": bool(account and punten and account.mag(Handeling.ZOEKEN)),
        "organisatie": settings.ORGANISATIE_NAAM,
    }
