from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from wijkwerken.toegang.begin import begin_url, menugroepen
from wijkwerken.toegang.rechten import Handeling

KORT = 7  # items: what one sees at a glance


@dataclass(frozen=True, slots=True)
class Menupunt:
    naam: str
    url: str
    icoon: str
    actief: bool
    toets: str
    telling: str


@dataclass(frozen=True, slots=True)
class Menugroep:
    """Some items under one name; without a name when the name would say nothing."""

    naam: str
    punten: list[Menupunt]


def menu(request):
    """The main menu in groups, as far as this account's rol opens it, and where that rol begins.

    A short menu (of a toeleider, of a gemeente) is one list: names of groups only make it longer.
    """
    account = getattr(request, "user", None)
    groepen = []
    if account and account.is_authenticated:
        for naam, punten in menugroepen(account).items():
            groepen.append(Menugroep(naam, [_punt(request.path, *rij) for rij in punten]))
    if sum(len(groep.punten) for groep in groepen) <= KORT:
        groepen = [Menugroep("", [punt for groep in groepen for punt in groep.punten])]
    return {
        "menu": groepen,
        "begin": begin_url(account) if groepen[0].punten else "/",
        "kan_zoeken": bool(account and groepen[0].punten and account.mag(Handeling.ZOEKEN)),
        "organisatie": settings.ORGANISATIE_NAAM,
    }


def _punt(pad, punt, url):
    adressen = [url, *map(reverse, punt.ook)]
    actief = pad == url or any(a != "/" and pad.startswith(a) for a in adressen)
    telling = reverse(punt.telling) if punt.telling else ""
    return Menupunt(punt.naam, url, punt.icoon, actief, punt.toets, telling)
