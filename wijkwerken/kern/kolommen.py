"""One declaration of columns gives the table on the page, the CSV and the XLSX."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.utils import timezone

from wijkwerken.kern import opmaak
from wijkwerken.kern.kleuren import statusklasse
from wijkwerken.kern.volgorde import op_volgorde

Pad = str | Callable[[Any], Any]
RECHTS = {"getal", "uren", "bedrag"}


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: `naam` stands in the address, `titel` on top, `pad` says where the value is.

    `pad` is an attribute path (`wijkwerker__naam`; default the naam) or a function of the row.
    `soort`: tekst, getal, uren, bedrag (cents), datum, tijdstip, ja_nee, keuze (the label of a
    choices field) or status (the same, as a badge). `sorteer` names the fields to order by.
    `link` opens the row itself, or what the function returns. `uitleg` is a second, quiet line;
    with `uitleg_mis` it only speaks of what is wrong, in the colour of that.

    The first column of a list always stands there. Of the others the reader chooses which are
    shown; at first those without `in_tabel=False` (at first only in a file) or `standaard=False`
    (at first in neither).
    """

    naam: str
    titel: str
    pad: Pad | None = None
    sorteer: str | tuple[str, ...] | None = None
    soort: str = "tekst"
    link: bool | Callable[[Any], str] = False
    uitleg: Pad | None = None
    in_tabel: bool = True
    in_export: bool = True
    standaard: bool = True
    uitleg_mis: bool = False

    @property
    def sorteervelden(self) -> tuple[str, ...]:
        if not self.sorteer:
            return ()
        return (self.sorteer,) if isinstance(self.sorteer, str) else self.sorteer

    def waarde(self, rij):
        """The raw value, for the XLSX and to format from."""
        waarde = lees(rij, self.pad or self.naam)
        if isinstance(waarde, datetime) and timezone.is_aware(waarde):
            return timezone.localtime(waarde)
        return waarde

    def export(self, rij):
        """The value in a file: money in euro, a choice as its label, numbers as numbers."""
        if self.soort in {"keuze", "status"}:
            return self.label(rij)
        waarde = self.waarde(rij)
        if self.soort == "bedrag" and waarde is not None:
            return Decimal(waarde) / 100
        if waarde is None or isinstance(waarde, bool | int | float | Decimal | date | time):
            return waarde
        return str(waarde).replace(opmaak.SMAL, " ")

    def label(self, rij) -> str:
        """The Dutch label of a choices field, or the value itself."""
        pad = self.pad or self.naam
        if isinstance(pad, str):
            ouder, _, laatste = pad.rpartition("__")
            eigenaar = lees(rij, ouder) if ouder else rij
            toon = getattr(eigenaar, f"get_{laatste}_display", None)
            if toon:
                return str(toon())
        waarde = self.waarde(rij)
        return "" if waarde is None else str(getattr(waarde, "label", waarde))

    def tekst(self, rij) -> str:
        """The value as the page shows it."""
        if self.soort in {"keuze", "status"}:
            return self.label(rij)
        waarde = self.waarde(rij)
        if waarde is None:
            return ""
        if isinstance(waarde, str):  # a number in words, as "12 van 40", stays what it is
            return waarde
        if isinstance(waarde, bool) or self.soort == "ja_nee":
            return "Ja" if waarde else "Nee"
        vast = {"uren": opmaak.uren, "bedrag": opmaak.bedrag, "getal": opmaak.getal}
        if self.soort in vast:
            return vast[self.soort](waarde)
        if isinstance(waarde, datetime):
            return opmaak.tijdstip(waarde) if self.soort != "datum" else opmaak.datum(waarde)
        if isinstance(waarde, date):
            return opmaak.datum(waarde)
        return opmaak.tijd(waarde) if isinstance(waarde, time) else str(waarde)


def lees(rij, pad: Pad):
    """Follow a path over relations; an empty relation gives None."""
    if callable(pad):
        return pad(rij)
    for deel in pad.replace(".", "__").split("__"):
        rij = getattr(rij, deel, None)
        if rij is None:
            return None
        if callable(rij):
            rij = rij()
    return rij


def kies(
    kolommen: Sequence[Kolom], gekozen: Sequence[str] = (), *, voor_bestand: bool = False
) -> list[Kolom]:
    """The columns that are shown, in their order; without a choice those of the list itself.

    The first of the list stays the first, because it names the row. A name that is not among
    `kolommen` is passed over: what the account may not see it cannot have chosen.
    """
    if not gekozen:
        return [k for k in kolommen if k.standaard and (k.in_tabel or voor_bestand)]
    per_naam = {kolom.naam: replace(kolom, in_tabel=True) for kolom in kolommen}
    return op_volgorde(per_naam, [kolommen[0].naam, *gekozen])


@dataclass(slots=True)
class Tabel:
    """What onderdelen/tabel.html draws; also for a small table on a detail page.

    With `selectie`, the id of a form, every row gets a tick box of that form.
    """

    kolommen: Sequence[Kolom]
    objecten: Sequence[Any]
    bijschrift: str
    koppen: list[dict] = field(init=False)
    rijen: list[dict] = field(init=False)
    sorteer_url: Callable[[Kolom], str] | None = None
    ordening: str = ""
    selectie: str = ""
    toetsen: bool = False  # j and k go through its rows

    def __post_init__(self):
        zichtbaar = [kolom for kolom in self.kolommen if kolom.in_tabel]
        # What names a row: its link, or else what stands first.
        hoofd = [kolom for kolom in zichtbaar if kolom.link is True] or zichtbaar[:1]
        self.koppen = [self._kop(kolom) for kolom in zichtbaar]
        self.rijen = [
            {
                "cellen": [_cel(kolom, rij, hoofd=kolom in hoofd) for kolom in zichtbaar],
                "id": getattr(rij, "pk", ""),
            }
            for rij in self.objecten
        ]

    def _kop(self, kolom: Kolom) -> dict:
        url = self.sorteer_url(kolom) if self.sorteer_url and kolom.sorteer else ""
        richting = {kolom.naam: "ascending", f"-{kolom.naam}": "descending"}.get(self.ordening, "")
        return {
            "titel": kolom.titel,
            "url": url,
            "aria_sort": richting if url else "",
            "klasse": "getal" if kolom.soort in RECHTS else "",
        }


def _cel(kolom: Kolom, rij, *, hoofd: bool) -> dict:
    tekst = kolom.tekst(rij)
    url = ""
    if kolom.link:
        url = kolom.link(rij) if callable(kolom.link) else rij.get_absolute_url()
    klassen = [
        "getal" if kolom.soort in RECHTS else "",
        "datum" if kolom.soort in {"datum", "tijdstip"} else "",
        "hoofdcel" if hoofd else "",
        "" if tekst else "leegcel",
    ]
    status = ""
    if kolom.soort == "status":
        status = statusklasse(kolom.waarde(rij))
    return {
        "kop": kolom.titel,
        "tekst": tekst,
        "url": url,
        "status": status,
        "uitleg": lees(rij, kolom.uitleg) if kolom.uitleg else "",
        "uitleg_mis": kolom.uitleg_mis,
        "klasse": " ".join(klasse for klasse in klassen if klasse),
    }
