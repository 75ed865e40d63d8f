"""Price and validity of a cheque, in euro cents.

Pure Python: no Django, no database, no clock. The numbers are dated rules: the prices that
the BVR allows (art. 38), the months a cheque stays valid, the vergoeding per hour.
"""

from collections.abc import Collection
from datetime import date

from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import plus_maanden


def vervalt_op(uitgegeven_op: date, maanden: int) -> date:
    """The last day a cheque may pay for: twelve full months after the day of issue."""
    return plus_maanden(uitgegeven_op, maanden)


def euro(cent: int) -> str:
    """`€ 7,45`, as Flemish people write it."""
    teken = "-" if cent < 0 else ""
    heel, rest = divmod(abs(cent), 100)
    return f"{teken}€ {f'{heel:,}'.replace(',', '.')},{rest:02d}"


def toets_prijs(prijs_cent: int, toegelaten: Collection[int]) -> list[Bezwaar]:
    """Only the prices of the list may be asked."""
    if prijs_cent in toegelaten:
        return []
    keuze = [euro(cent) for cent in sorted(toegelaten)]
    return [
        Bezwaar(
            "chequeprijs",
            f"Een cheque kost {_of(keuze)}, niet {euro(prijs_cent)}. Kies een van die prijzen.",
            veld="prijs",
            getallen={"prijs": prijs_cent},
        )
    ]


def toets_prijswijziging(geldig_van: date) -> list[Bezwaar]:
    """A new price takes effect on 1 January."""
    if (geldig_van.month, geldig_van.day) == (1, 1):
        return []
    return [
        Bezwaar(
            "chequeprijs",
            "Een nieuwe prijs gaat in op 1 januari van het jaar na de beslissing. "
            f"Kies 1 januari {geldig_van.year + 1}.",
            veld="geldig_van",
        )
    ]


def bedrag(aantal: int, prijs_cent: int) -> int:
    """What so many cheques cost together."""
    return aantal * prijs_cent


def saldo(prijs_cent: int, vergoeding_cent: int) -> int:
    """What is left of one cheque after the vergoeding of the wijk-werker."""
    return prijs_cent - vergoeding_cent


def _of(keuze: list[str]) -> str:
    if len(keuze) < 2:
        return "".join(keuze)
    return f"{', '.join(keuze[:-1])} of {keuze[-1]}"
