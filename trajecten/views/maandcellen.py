"""The cells of the month grid as a page has them: named fields, and what came of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from uuid import UUID

from trajecten.rules.maandcel import Onleesbaar, cel_lezen
from trajecten.services.maandbeeld import Beeld, Cel, Dag, Plek, Rij, van_vandaag
from trajecten.services.maandinvoer import BOTSING, GEWEIGERD, Bladuitslag, Celinvoer, Celuitslag
from wijkwerken.kern import opmaak

KORT = {"Geschorst": "S", "Afwezig": "A", "Buiten het traject": "x"}


@dataclass(frozen=True, slots=True)
class Kop:
    """The head of a column: the day, and in a letter and in words what is special about it."""

    dag: Dag

    @property
    def naam(self) -> str:
        return opmaak.DAGEN[self.dag.datum.weekday()][:2]

    @property
    def letters(self) -> str:
        return "".join(dict.fromkeys(_letter(merk) for merk in self.dag.merken))


@dataclass(frozen=True, slots=True)
class Vak:
    """One field of the grid. After saving `waarde` is what was typed where it was refused."""

    cel: Cel
    naam: str
    label: str
    waarde: str
    was: str
    eerder: bool = False  # holds hours of an earlier day: changing those asks why
    uitslag: Celuitslag | None = None

    @property
    def toon(self) -> str:
        """What the narrow cell shows until it is opened: its hours, else the planned ones."""
        return _kort(self.waarde or self.cel.gepland)

    @property
    def zinnen(self) -> list[str]:
        """Why it was not saved."""
        if self.uitslag is None:
            return []
        if self.uitslag.stand == BOTSING:
            wie = self.uitslag.wie or "Iemand anders"
            ander = (
                f"vulde intussen {self.uitslag.ander} in"
                if self.uitslag.ander
                else ("maakte dit vakje intussen leeg")
            )
            eigen = f"vulde {self.waarde} in" if self.waarde else "maakte het leeg"
            return [f"{wie} {ander}; u {eigen}. Kies wat er moet staan."]
        return [bezwaar.melding for bezwaar in self.uitslag.bezwaren]

    @property
    def botst(self) -> bool:
        return self.uitslag is not None and self.uitslag.stand == BOTSING

    @property
    def mis(self) -> bool:
        return self.uitslag is not None and self.uitslag.stand in (BOTSING, GEWEIGERD)


@dataclass(frozen=True, slots=True)
class Regel:
    """One job with its fields."""

    rij: Rij
    vakken: list[Vak] = field(default_factory=list)


def regels_van(beeld: Beeld, uitslag: Bladuitslag | None, vandaag: date) -> list[Regel]:
    """The grid, with what was not saved still as it was typed."""
    cellen = uitslag.cellen if uitslag else {}
    return [
        Regel(rij, [_vak(rij, cel, cellen.get(cel.plek), vandaag) for cel in rij.cellen])
        for rij in beeld.rijen
    ]


def lees_cellen(velden: Mapping[str, str], maand: date) -> list[Celinvoer]:
    """The fields of the grid that a page sent; what is none of them is left alone."""
    cellen = []
    for naam, tekst in velden.items():
        plek = _plek(naam, maand)
        if plek is not None:
            staart = naam.removeprefix("u-")
            cellen.append(
                Celinvoer(
                    plek,
                    tekst,
                    velden.get(f"w-{staart}", ""),
                    velden.get(f"k-{staart}", ""),
                    velden.get(f"g-{staart}", ""),
                )
            )
    return cellen


def veldnaam(plek: Plek) -> str:
    """The name of the field of a cell; `w-`, `k-` and `g-` stand for the same cell."""
    return f"u-{plek[0].hex}-{plek[1].day}"


def bijzondere_dagen(dagen: Iterable[Dag]) -> list[str]:
    """In words which days are special: `2 tot en met 8: Herfstvakantie`."""
    zinnen = []
    merken = dict.fromkeys(merk for dag in dagen for merk in dag.merken)
    for merk in merken:
        dagnummers = [dag.datum.day for dag in dagen if merk in dag.merken]
        reeksen = [
            [dag for _, dag in samen]
            for _, samen in groupby(enumerate(dagnummers), key=lambda paar: paar[1] - paar[0])
        ]
        stukken = [
            str(reeks[0]) if len(reeks) == 1 else f"{reeks[0]} tot en met {reeks[-1]}"
            for reeks in reeksen
        ]
        zinnen.append(f"{_letter(merk)}, {' en '.join(stukken)}: {merk}")
    return zinnen


def _vak(rij: Rij, cel: Cel, uitslag: Celuitslag | None, vandaag: date) -> Vak:
    naam = veldnaam(cel.plek)
    label = f"{rij.inzet.aanvraag.gebruiker}, {opmaak.dag_datum(cel.dag.datum)}"
    label = ", ".join([label, *cel.dag.merken])
    eerder = any(not van_vandaag(prestatie, vandaag) for prestatie in cel.prestaties)
    if uitslag is None or uitslag.stand not in (BOTSING, GEWEIGERD):
        return Vak(cel, naam, label, cel.tekst, cel.tekst, eerder)
    # Of a clash what was shown stays what was shown, until somebody chooses.
    was = uitslag.invoer.was if uitslag.stand == BOTSING else cel.tekst
    return Vak(cel, naam, label, uitslag.invoer.tekst, was, eerder, uitslag)


def _plek(naam: str, maand: date) -> Plek | None:
    delen = naam.split("-")
    if len(delen) != 3 or delen[0] != "u":
        return None
    try:
        return UUID(hex=delen[1]), maand.replace(day=int(delen[2]))
    except ValueError:
        return None


def _kort(tekst: str) -> str:
    """The hours of a cell; what is no hours stands there as it was typed."""
    try:
        uren = sum(blok.uren for blok in cel_lezen(tekst))
    except Onleesbaar:
        return tekst[:3]
    return str(uren or "")


def _letter(merk: str) -> str:
    if merk in KORT:
        return KORT[merk]
    return "V" if "vakantie" in merk.lower() else "F"
