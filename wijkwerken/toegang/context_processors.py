from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from wijkwerken.toegang.rechten import Handeling


@dataclass(frozen=True, slots=True)
class Menupunt:
    naam: str
    url: str
    icoon: str
    actief: bool
    toets: str


_MENU = [
    ("Vandaag", "vandaag", "sun", Handeling.VANDAAG, "v"),
    ("Aanmeldingen", "aanmelding_list", "inbox", Handeling.AANMELDING_BEKIJKEN, "a"),
    ("Wijk-werkers", "wijkwerker_list", "users", Handeling.DOSSIER_BEKIJKEN, "w"),
    ("Trajecten", "traject_list", "route", Handeling.DOSSIER_BEKIJKEN, "t"),
    ("Gebruikers", "gebruiker_list", "house", Handeling.GEBRUIKER_BEKIJKEN, "g"),
    ("Aanvragen", "aanvraag_list", "clipboard-list", Handeling.GEBRUIKER_BEKIJKEN, "q"),
    ("Planning", "planning", "calendar-days", Handeling.PLANNEN, "p"),
    ("Prestaties", "prestatie_list", "clock", Handeling.PRESTATIE_BEKIJKEN, "u"),
    ("Cheques", "cheque_list", "ticket-check", Handeling.CHEQUE_BEKIJKEN, "c"),
    ("Activiteiten", "activiteit_list", "list-checks", Handeling.ACTIVITEIT_BEKIJKEN, "l"),
    ("Rapporten", "rapporten", "chart-column", Handeling.RAPPORT_BEKIJKEN, "r"),
    ("Instellingen", "instellingen", "settings", Handeling.REGEL_BEKIJKEN, "i"),
]


def menu(request):
    """The main menu, as far as this account's role opens it."""
    account = getattr(request, "user", None)
    punten = []
    if account and account.is_authenticated:
        for naam, url_naam, icoon, handeling, toets in _MENU:
            if account.mag(handeling):
                url = reverse(url_naam)
                actief = request.path == url or (url != "/" and request.path.startswith(url))
                punten.append(Menupunt(naam, url, icoon, actief, toets))
    return {"menu": punten, "organisatie": settings.ORGANISATIE_NAAM}
