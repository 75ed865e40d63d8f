"""Verdicts of matching as rows of a page: with a name, and links to what they rest on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from django.urls import reverse

from gebruikers.models import Aanvraag
from trajecten.models import WijkWerker
from trajecten.rules.matching import PAST, PAST_BIJNA, PAST_NIET, Oordeel, Poort
from trajecten.rules.uren import PastTot, Urenruimte
from trajecten.services.matching import Matching

# How many rows a group begins with: the first look is at who fits. A group that is asked for
# shows a page of them.
EERSTE = {PAST: 12, PAST_BIJNA: 8, PAST_NIET: 0}
PER_BLAD = 25
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
    """One of the three groups: how many there are, and those that are shown."""

    code: str
    aantal: int
    oordelen: list[Oordeel]
    blad: int  # 0 when only the first are shown
    rijen: Sequence[Rij] = ()

    def met_rijen(self, maak: Callable[[Oordeel], Rij]) -> "Groep":
        """The same with a row for each verdict."""
        return replace(self, rijen=[maak(oordeel) for oordeel in self.oordelen])

    @property
    def titel(self) -> str:
        return TITELS[self.code]

    @property
    def bladen(self) -> int:
        """On how many pages they stand."""
        return max(1, -(-self.aantal // PER_BLAD))

    @property
    def vorige(self) -> int:
        return self.blad - 1

    @property
    def volgende(self) -> int:
        return self.blad + 1

    @property
    def meer(self) -> bool:
        """Are there rows that are not shown, while only the first are?"""
        return not self.blad and len(self.oordelen) < self.aantal


def te_tonen(matching: Matching, vraag: Mapping[str, str]) -> list[Groep]:
    """Of each group the first verdicts; of the one in `meer` the page in `blad`."""
    groepen = []
    for code in TITELS:
        oordelen = matching.groep(code)
        groep = Groep(code, len(oordelen), oordelen[: EERSTE[code]], 0)
        if vraag.get("meer") == code:
            gevraagd = vraag.get("blad", "1")
            blad = min(int(gevraagd) if gevraagd.isdecimal() else 1, groep.bladen) or 1
            deel = oordelen[(blad - 1) * PER_BLAD : blad * PER_BLAD]
            groep = replace(groep, oordelen=deel, blad=blad)
        groepen.append(groep)
    return groepen


def valt_af(matching: Matching) -> list[tuple[str, int]]:
    """Why people do not fit, in words, with how many."""
    return [(REDENEN.get(code, code), aantal) for code, aantal in matching.valt_af()]


def als_query(
    *, uren: int | None = None, weekdag: tuple[int, int] | None = None
) -> dict[str, object]:
    """How a plan differs from what was asked, as the form reads it."""
    query: dict[str, object] = {}
    if uren:
        query["uren"] = uren
    if weekdag:
        query["weekdag"] = f"{weekdag[0]}-{weekdag[1]}"
    return query


def kies_url(oordeel: Oordeel) -> str:
    """The page of the aanvraag with this person chosen, and the change that would fit."""
    query: dict[str, object] = {"traject": oordeel.traject}
    if anders := oordeel.wijziging:
        dagen = {"van": anders.van, "tot": anders.tot}
        query |= {veld: f"{dag:%d/%m/%Y}" for veld, dag in dagen.items() if dag}
        query |= als_query(uren=anders.uren, weekdag=anders.weekdag)
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
