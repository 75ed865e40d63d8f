"""The main menu, and where each rol begins."""

from dataclasses import dataclass

from django.urls import reverse

from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.rechten import Handeling


@dataclass(frozen=True, slots=True)
class Punt:
    naam: str
    url_naam: str
    icoon: str
    handeling: Handeling
    toets: str
    ook: tuple[str, ...] = ()  # pages of it that have an address of their own, by name
    telling: str = ""  # what says how many rows wait there, by name; asked after the page itself


# In groups, in the order of the work; the items without a name stand apart.
MENU = {
    "": [
        Punt("Vandaag", "vandaag", "sun", Handeling.VANDAAG, "v"),
    ],
    "Begeleiden": [
        Punt(
            "Aanmeldingen", "aanmelding_list", "inbox", Handeling.AANMELDING_BEKIJKEN, "a",
            ook=("wachtlijst", "nooit_gestart"),
        ),
        Punt("Zitdagen", "zitdag_list", "calendar-clock", Handeling.AANMELDING_BEKIJKEN, "z"),
        Punt("Wijk-werkers", "wijkwerker_list", "users", Handeling.DOSSIER_BEKIJKEN, "w"),
        Punt(
            "Trajecten", "traject_list", "route", Handeling.DOSSIER_BEKIJKEN, "t",
            ook=("opvolging_list", "wijkwerkovereenkomst_list"),
        ),
        Punt("Evaluaties", "evaluatie_list", "clipboard-check", Handeling.DOSSIER_BEKIJKEN, "e"),
    ],
    "Werk": [
        Punt(
            "Gebruikers", "gebruiker_list", "house", Handeling.GEBRUIKER_BEKIJKEN, "g",
            ook=("overeenkomst_list", "registratie_list", "gebreke_list"),
        ),
        Punt(
            "Inschrijvingsgeld", "inschrijvingsgeld_list", "banknote",
            Handeling.GEBRUIKER_BEKIJKEN, "b", ook=("bankbestand_list", "ontvangst_list"),
        ),
        Punt("Aanvragen", "aanvraag_list", "clipboard-list", Handeling.GEBRUIKER_BEKIJKEN, "q"),
        Punt(
            "Aanbiedingen", "aanbod_list", "hand-helping", Handeling.PLANNEN, "n",
            ook=("weinig_gevraagd",),
        ),
        Punt(
            "Planning", "planning", "calendar-days", Handeling.PLANNEN, "p",
            ook=("planningsbrieven",),
        ),
        Punt("Afwezigheden", "afwezigheid_list", "user-minus", Handeling.PLANNEN, "f"),
        Punt(
            "Prestaties", "prestatie_list", "clock", Handeling.PRESTATIE_BEKIJKEN, "u",
            ook=("betwisting_list",),
        ),
        Punt(
            "Overtypelijst", "overtypelijst", "keyboard", Handeling.DOSSIER_BEWERKEN, "o",
            telling="overtypaantal",
        ),
        Punt("Maandbladen", "maandblad_list", "table-2", Handeling.PRESTATIE_SCHRIJVEN, "m"),
        Punt("Loket", "loket", "scan-barcode", Handeling.CHEQUE_SCHRIJVEN, "k"),
        Punt(
            "Cheques", "cheque_list", "ticket-check", Handeling.CHEQUE_BEKIJKEN, "c",
            ook=(
                "afgifte_list", "chequebestelling_list", "chequevoorraad_list", "krediet_list",
                "chequeaanvraag_list",
            ),
        ),
        Punt(
            "Vergoedingen", "vergoedinglijst_list", "wallet", Handeling.VERGOEDING_BEKIJKEN, "x",
            ook=(
                "vergoedingregel_list", "wijkwerkerjaar_list", "gebruikerjaar_list",
                "jaarbundel_list",
            ),
        ),
        Punt(
            "Maandafsluiting", "maandafsluiting_list", "calendar-check",
            Handeling.MAAND_BEKIJKEN, "s",
        ),
    ],
    "Organisatie": [
        Punt("Activiteiten", "activiteit_list", "list-checks", Handeling.ACTIVITEIT_BEKIJKEN, "l"),
        Punt(
            "Rapporten", "rapporten", "chart-column", Handeling.RAPPORT_BEKIJKEN, "r",
            ook=("rapportbestand_list", "nieuwsbrief", "rapportplanning_list"),
        ),
        Punt(
            "Instellingen", "instellingen", "settings", Handeling.EIGEN_ACCOUNT, "i",
            ook=("bulkuitvoering_list", "weergave_list", "invoer_list"),
        ),
    ],
}  # fmt: skip


def menugroepen(account) -> dict[str, list[tuple[Punt, str]]]:
    """The groups of the menu with what the rol of this account opens in them; none is empty."""
    groepen = {
        naam: [(punt, reverse(punt.url_naam)) for punt in punten if account.mag(punt.handeling)]
        for naam, punten in MENU.items()
    }
    return {naam: punten for naam, punten in groepen.items() if punten}


def menupunten(account) -> list[tuple[Punt, str]]:
    """The items of the menu that the rol of this account opens, with their address."""
    return [rij for punten in menugroepen(account).values() for rij in punten]


# Who does not begin with the first item of the menu.
BEGIN = {Rol.GEMEENTE: "rapporten", Rol.BEHEER: "admin:index"}


def begin_url(account) -> str:
    """Where this account lands after logging in: a page that its rol may open."""
    if account.is_active and account.rol in BEGIN:
        return reverse(BEGIN[account.rol])
    punten = menupunten(account)
    return punten[0][1] if punten else "/"
