"""Verdicts of matching as rows of a page: with a name, and links to what they rest on."""

from dataclasses import dataclass

from django.urls import reverse

from gebruikers.models import Aanvraag
from trajecten.models import WijkWerker
from trajecten.rules.matching import PAST, PAST_BIJNA, PAST_NIET, Oordeel, Poort
from trajecten.rules.uren import PastTot, Urenruimte
from trajecten.services.matching import Matching

EERSTE, MEER = 25, 200
TITELS = {PAST: "Past", PAST_BIJNA: "Past bijna", PAST_NIET: "Past niet"}
REDENEN = {
    "buiten_traject": "Traject loopt niet in die periode",
    "geschorst": "Geschorst",
    "activiteit_niet_toegelaten": "Activiteit niet toegelaten",
    "geen_overeenkomst": "Gebruiker zonder overeenkomst",
    "gebruiker_uitgesloten": "Gebruiker uitgesloten",
    "maandlimiet": "Te weinig uren vrij in de maand",
    "jaarlimiet": "Te weinig uren vrij in het jaar",
    "overlap": "Al bezig op die uren",
    "afwezig": "Afwezig",
    "vereiste_ontbreekt": "Heeft niet wat gevraagd wordt",
    "niet_samen": "Werkt niet bij deze gebruiker",
    "al_ingezet": "Doet deze opdracht al",
    "geen_moment": "Geen enkele keer in die periode",
}


@dataclass(frozen=True, slots=True)
class Rij:
    """One verdict on a page: whom or what it is about, and each gate with its link."""

    oordeel: Oordeel
    titel: str
    url: str
    onder: str
    poorten: list[tuple[Poort, str]]
    kies_url: str

    @property
    def ruimte(self) -> Urenruimte:
        """The hours of the month and the year it begins in, with the work on top."""
        return Urenruimte((self.oordeel.maand,), (self.oordeel.jaar,))

    @property
    def past_tot(self) -> PastTot | None:
        """Until when the work fits in the hours, when they stop it somewhere."""
        dicht = [p.tot for p, _ in self.gesloten if p.code in {"maandlimiet", "jaarlimiet"}]
        return PastTot(min(filter(None, dicht), default=None), None) if dicht else None

    @property
    def gesloten(self) -> list[tuple[Poort, str]]:
        return [(poort, url) for poort, url in self.poorten if not poort.past]

    @property
    def sterk(self) -> list:
        """The points that say most, for who reads one line."""
        punten = [punt for punt in self.oordeel.punten if punt.punten > 0]
        return sorted(punten, key=lambda punt: -punt.punten)[:3]


@dataclass(frozen=True, slots=True)
class Groep:
    """One of the three groups: how many there are, and the rows that are shown."""

    code: str
    aantal: int
    rijen: list[Rij]

    @property
    def titel(self) -> str:
        return TITELS[self.code]

    @property
    def meer(self) -> bool:
        """Are there rows that are not shown?"""
        return len(self.rijen) < self.aantal


def te_tonen(matching: Matching, meer: str) -> dict[str, list[Oordeel]]:
    """Of each group the first verdicts; of the one that was asked for, more."""
    return {code: matching.groep(code)[: MEER if code == meer else EERSTE] for code in TITELS}


def valt_af(matching: Matching) -> list[tuple[str, int]]:
    """Why people do not fit, in words, with how many."""
    return [(REDENEN.get(code, code), aantal) for code, aantal in matching.valt_af()]


def kies_url(oordeel: Oordeel) -> str:
    """The page of the aanvraag with this person chosen, and the days that would fit."""
    query: dict[str, object] = {"traject": oordeel.traject}
    if oordeel.wijziging:
        for veld in ("van", "tot"):
            if dag := getattr(oordeel.wijziging, veld):
                query[veld] = f"{dag:%d/%m/%Y}"
    return reverse("inzet_nieuw", args=[oordeel.opdracht], query=query) + "#voorstel"


def poorten_met_url(oordeel: Oordeel, aanvraag: Aanvraag) -> list[tuple[Poort, str]]:
    """Each gate with the page of the record that it rests on."""
    wijkwerker = reverse("wijkwerker_detail", args=[oordeel.wijkwerker])
    gebruiker = reverse("gebruiker_detail", args=[aanvraag.gebruiker_id])
    activiteit = reverse("activiteit_detail", args=[aanvraag.activiteit_id])
    traject = reverse("traject_detail", args=[oordeel.traject])
    vast = {
        "traject": traject,
        "schorsing": traject,
        "wijkwerker": wijkwerker,
        "urenruimte": wijkwerker,
        "afwezigheid": f"{wijkwerker}#afwezigheden",
        "bewijs": f"{wijkwerker}#bewijzen",
        "niet_samen": f"{wijkwerker}#niet-samen",
        "gebruiker": gebruiker,
        "overeenkomst": gebruiker,
        "uitsluiting": gebruiker,
        "activiteit": activiteit,
        "toelating": activiteit,
        "aanvraag": reverse("aanvraag_detail", args=[aanvraag.pk]),
    }
    uit = []
    for poort in oordeel.poorten:
        url = ""
        if poort.bron:
            soort, sleutel = poort.bron
            url = reverse("inzet_detail", args=[sleutel]) if soort == "inzet" else vast[soort]
        uit.append((poort, url))
    return uit


def rij_van_persoon(oordeel: Oordeel, wijkwerker: WijkWerker, aanvraag: Aanvraag) -> Rij:
    """The row of a person on the page of an aanvraag."""
    return Rij(
        oordeel,
        wijkwerker.volledige_naam,
        wijkwerker.get_absolute_url(),
        str(wijkwerker.gemeente),
        poorten_met_url(oordeel, aanvraag),
        kies_url(oordeel),
    )


def rij_van_aanvraag(oordeel: Oordeel, aanvraag: Aanvraag) -> Rij:
    """The row of an aanvraag on the page of a person."""
    onder = f"{aanvraag.vestiging.gemeente}, {aanvraag.wanneer}, vanaf {aanvraag.van:%d/%m/%Y}"
    return Rij(
        oordeel,
        str(aanvraag),
        aanvraag.get_absolute_url(),
        onder,
        poorten_met_url(oordeel, aanvraag),
        kies_url(oordeel),
    )
