"""What a chart shows, in words and numbers; also the table under it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from wijkwerken.kern.opmaak import SMAL, getal

GEEN = "\u2013"
PROCENT = "%"


class Soort(StrEnum):
    """How it is drawn. Bars that stand (months) lie down by themselves when words do not fit."""

    STAVEN = "staven"
    BALKEN = "balken"
    STAPEL = "stapel"
    LIJN = "lijn"


@dataclass(frozen=True, slots=True)
class Punt:
    """One number and the page of its rows.

    `waarde` None draws nothing. `tekst` is what stands there instead of the number: "minder dan 5"
    for a hidden one, or more words, as "17 % (12 van 70)". `kort` is the label where little room
    is, along the foot: "jan.". `voorlopig` as long as the number may change: drawn in dashes.
    """

    label: str
    waarde: int | float | Decimal | None
    url: str = ""
    tekst: str = ""
    kort: str = ""
    voorlopig: bool = False


@dataclass(frozen=True, slots=True)
class Reeks:
    """The points of one colour: a year, or one part of a pile."""

    naam: str
    punten: Sequence[Punt]


@dataclass(frozen=True, slots=True)
class Cel:
    """One number in the table."""

    tekst: str
    url: str


@dataclass(frozen=True, slots=True)
class Grafiek:
    """`eenheid` heads the numbers: "uren"; with "%" each number is written as percents.

    `kop` heads the labels ("Gemeente", "Maand"); `toelichting` stands under the chart. A series
    may lack labels of another one; the order is that in which they are first met.
    """

    titel: str
    soort: Soort
    reeksen: Sequence[Reeks]
    eenheid: str = ""
    kop: str = ""
    toelichting: str = ""

    @property
    def labels(self) -> list[str]:
        return list(dict.fromkeys(p.label for reeks in self.reeksen for p in reeks.punten))

    @property
    def korte_labels(self) -> list[str]:
        """What stands along the foot, in the order of `labels`."""
        kort = {p.label: p.kort or p.label for reeks in self.reeksen for p in reeks.punten}
        return [kort[label] for label in self.labels]

    @property
    def voorlopig(self) -> bool:
        return any(punt.voorlopig for reeks in self.reeksen for punt in reeks.punten)

    @property
    def rooster(self) -> list[tuple[str, list[Punt]]]:
        """Each label with a point of every series; an absent one has no value."""
        per_reeks = [{p.label: p for p in reeks.punten} for reeks in self.reeksen]
        return [
            (label, [punten.get(label, Punt(label, None)) for punten in per_reeks])
            for label in self.labels
        ]

    @property
    def tabel(self) -> list[tuple[str, list[Cel]]]:
        """A row for each label, a column for each series."""
        return [
            (label, [Cel(self.getoond(punt, lang=True), punt.url) for punt in punten])
            for label, punten in self.rooster
        ]

    @property
    def omschrijving(self) -> str:
        """What somebody hears who cannot see it: the title, how much is in it, its extremes."""
        delen = [self.titel]
        if len(self.reeksen) > 1:
            delen.append("met " + ", ".join(reeks.naam for reeks in self.reeksen))
        gevuld = [p for r in self.reeksen[:1] for p in r.punten if p.waarde is not None]
        if len(gevuld) > 1 and self.soort != Soort.STAPEL:
            hoog = max(gevuld, key=lambda punt: punt.waarde or 0)
            laag = min(gevuld, key=lambda punt: punt.waarde or 0)
            delen.append(f"hoogste {hoog.label} ({self.getoond(hoog)})")
            delen.append(f"laagste {laag.label} ({self.getoond(laag)})")
        return "; ".join(delen) + "."

    def zonder_links(self) -> "Grafiek":
        """For paper and mail, where an address of a page leads nowhere."""
        reeksen = [Reeks(r.naam, [replace(p, url="") for p in r.punten]) for r in self.reeksen]
        return replace(self, reeksen=reeksen)

    def getoond(self, punt: Punt, *, lang: bool = False) -> str:
        """The number as it is read; `lang` for the table and the name of a link."""
        woorden = punt.tekst or self.opgemaakt(punt.waarde)
        return f"{woorden} (voorlopig)" if lang and punt.voorlopig else woorden

    def opgemaakt(self, waarde: int | float | Decimal | None) -> str:
        """`1.234`, `17 %`, or a dash for nothing."""
        if waarde is None:
            return GEEN
        return f"{getal(waarde)}{SMAL}%" if self.eenheid == PROCENT else getal(waarde)

    def naam_van(self, nummer: int, punt: Punt) -> str:
        """The accessible name of one bar: `Gent, 2025: 120`."""
        reeks = f", {self.reeksen[nummer].naam}" if len(self.reeksen) > 1 else ""
        return f"{punt.label}{reeks}: {self.getoond(punt, lang=True)}"
