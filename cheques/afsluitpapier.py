"""A closing as a file or on paper: made from its snapshot alone, so that it stays the same."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.conf import settings

from cheques.rules.momentopname import RIJSOORTEN, Inhoud, Rij, Rijverschil, totaalverschillen
from gebruikers.choices import GebruikerSoort
from trajecten.models import Maandafsluiting
from wijkwerken.kern.export import als_csv, als_xlsx
from wijkwerken.kern.pdf import maak_pdf

RIJNAMEN = {
    "prestaties": "Prestatie",
    "correcties": "Correctie",
    "overschrijdingen": "Boven de limiet",
}
KOPPEN = (
    "Rij",
    "Datum",
    "Wijk-werker",
    "Traject",
    "Gebruiker",
    "Soort gebruiker",
    "Hoofdactiviteit",
    "Activiteit",
    "Uren",
    "Cheques",
    "Laat geboekt",
    "Kenmerk",
)
# The figures in the order of the paper: what each is called, and what it means.
CIJFERS = {
    "uren": ("Uren", "Alle uren van de maand, met de correcties."),
    "prestaties": ("Prestaties", "Blokken werk die in deze maand geboekt zijn."),
    "wijkwerkers": ("Wijk-werkers", "Met minstens één prestatie; iedereen telt één keer."),
    "gebruikers": ("Gebruikers", "Met minstens één prestatie; iedereen telt één keer."),
    "cheques": ("Cheques", "Ingeleverd voor deze prestaties toen de maand afgesloten werd."),
    "zonder_cheque": ("Uren zonder cheque", "Toen de maand afgesloten werd."),
    "correcties": ("Correcties", "Op uren van vroeger afgesloten maanden."),
    "uren_correcties": ("Uren door correcties", "Erbij of eraf, al geteld in de uren."),
    "uren_laat": ("Uren laat geboekt", "Van een vroegere maand, al geteld in de uren."),
    "uren_boven": ("Uren boven de limiet", "Staan apart: ze tellen niet mee in de uren."),
}
BEWEGINGEN = {
    "gekoppeld": "Ingeleverd",
    "gecorrigeerd": "Van een prestatie gehaald",
    "afgeleverd": "Afgeleverd bij de uitgever",
    "uitbetaald": "Uitbetaald",
    "geweigerd": "Geweigerd door de uitgever",
}


def lees_inhoud(afsluiting: Maandafsluiting) -> Inhoud:
    """The snapshot as it was kept."""
    inhoud: Inhoud = json.loads(afsluiting.inhoud)
    return inhoud


def dag(rij: Rij) -> date:
    return date.fromisoformat(rij["datum"])


def regel(soort: str, rij: Rij) -> list[Any]:
    """One row of a snapshot in the order of KOPPEN."""
    return [
        RIJNAMEN[soort],
        dag(rij),
        rij["wijkwerker"],
        rij["traject"],
        rij["gebruiker"],
        soortnaam(rij["soort"]),
        rij["hoofdactiviteit"],
        rij["activiteit"],
        rij["uren"],
        rij.get("cheques"),
        rij.get("laat"),
        rij["id"],
    ]


def regels(inhoud: Inhoud) -> list[list[Any]]:
    return [regel(soort, rij) for soort in RIJSOORTEN for rij in inhoud[soort]]


def soortnaam(soort: str) -> str:
    return str(dict(GebruikerSoort.choices).get(soort, soort))


def bestandsnaam(afsluiting: Maandafsluiting) -> str:
    """Without anything personal: the gemeente, the month and which closing."""
    inhoud = lees_inhoud(afsluiting)
    return f"afsluiting-{inhoud['gemeente']['nis']}-{inhoud['maand']}-{inhoud['volgnummer']}"


def afsluiting_csv(afsluiting: Maandafsluiting) -> bytes:
    """The same bytes every time."""
    return als_csv(KOPPEN, regels(lees_inhoud(afsluiting)))


def afsluiting_xlsx(afsluiting: Maandafsluiting) -> bytes:
    """The same cells every time; the file itself tells when it was made."""
    return als_xlsx(KOPPEN, regels(lees_inhoud(afsluiting)), bestandsnaam(afsluiting))


def afsluiting_pdf(afsluiting: Maandafsluiting) -> bytes:
    """The figures, the open points and the rows, with the fingerprint at the end."""
    inhoud = lees_inhoud(afsluiting)
    return maak_pdf(
        "pdf/maandafsluiting.html",
        {
            "afsluiting": afsluiting,
            "inhoud": inhoud,
            "cijfers": cijfers(inhoud),
            "verdeling": verdeling(inhoud),
            "bewegingen": bewegingen(inhoud),
            "regels": regels(inhoud),
            "organisatie": settings.ORGANISATIE_NAAM,
        },
    )


def cijfers(inhoud: Inhoud) -> list[dict[str, Any]]:
    """Every figure with its name and meaning, and the steps that cheques made in the month."""
    return [
        {
            "naam": naam,
            "tekst": CIJFERS[naam][0],
            "uitleg": CIJFERS[naam][1],
            "getal": inhoud["totalen"][naam],
        }
        for naam in CIJFERS
    ]


def met_vorige(
    inhoud: Inhoud, vorige: Maandafsluiting | None, urls: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Every figure with its rows, beside that of the month before when that one is closed."""
    eerder = lees_inhoud(vorige)["totalen"] if vorige else {}
    return [
        cijfer
        | {
            "url": urls.get(cijfer["naam"], ""),
            "vorige": eerder.get(cijfer["naam"]),
            "verschil": cijfer["getal"] - eerder[cijfer["naam"]] if eerder else None,
        }
        for cijfer in cijfers(inhoud)
    ]


def bewegingen(inhoud: Inhoud) -> list[tuple[str, int]]:
    """What happened to cheques in the month, for work of this gemeente."""
    return [(BEWEGINGEN[soort], inhoud["bewegingen"][soort]) for soort in BEWEGINGEN]


def verdeling(inhoud: Inhoud) -> dict[str, list[tuple[str, int]]]:
    """The hours per soort gebruiker and per hoofdactiviteit."""
    totalen = inhoud["totalen"]
    return {
        "Per soort gebruiker": [(soortnaam(s), n) for s, n in totalen["per_soort"].items()],
        "Per hoofdactiviteit": list(totalen["per_activiteit"].items()),
    }


def verschil_cijfers(was: Inhoud, is_: Inhoud) -> list[dict[str, Any]]:
    """Both figures and what lies between, in the order of the paper."""
    gevonden = {naam: (een, ander) for naam, een, ander in totaalverschillen(was, is_)}
    return [
        {"tekst": CIJFERS[naam][0], "was": een, "is": ander, "verschil": ander - een}
        for naam, (een, ander) in ((n, gevonden[n]) for n in CIJFERS)
    ]


def verschil_csv(verschillen: list[Rijverschil]) -> bytes:
    """Every row that differs: what happened to it, and its hours and cheques before and after."""
    koppen = ("Wat", *KOPPEN[:8], "Uren was", "Uren nu", "Cheques was", "Cheques nu", "Kenmerk")
    rijen = []
    for v in verschillen:
        was, nu = v.was or {}, v.is_ or {}
        getallen = [een.get(naam) for naam in ("uren", "cheques") for een in (was, nu)]
        rijen.append([v.daad, *regel(v.soort, v.rij)[:8], *getallen, v.rij["id"]])
    return als_csv(koppen, rijen)
