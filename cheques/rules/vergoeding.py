"""What a wijk-werker is due: hours at the rate of their day, and the trips to the work.

Pure Python: no Django, no database, no clock. Amounts are whole cents, hours whole started
hours, distances whole hectometres, so nothing is ever rounded twice.

What is due is held against what was paid: a list pays the difference. So hours are paid once,
whatever was registered, corrected, contested or struck out in between; a difference below zero
is settled with the next hours.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

HM_PER_KM = 10


class Bron(NamedTuple):
    """Hours of one prestatie or overschrijding, on one day, at one place."""

    sleutel: str
    datum: date
    plaats: str


class Rit(NamedTuple):
    """A day on which somebody went to one place: the trip is paid once."""

    persoon: str
    plaats: str
    datum: date


@dataclass(frozen=True, slots=True)
class Uren:
    """Hours and what they are worth together, in cents."""

    uren: int = 0
    cent: int = 0

    def __sub__(self, ander: "Uren") -> "Uren":
        return Uren(self.uren - ander.uren, self.cent - ander.cent)

    def __bool__(self) -> bool:
        return bool(self.uren or self.cent)


@dataclass(frozen=True, slots=True)
class Reistarief:
    """The three dated numbers of the reisvergoeding.

    `vanaf_km`: paid when the return trip is longer. `telt_vanaf_km`: so many kilometres of it
    do not count; 0 pays every kilometre. The sources do not say which of the two it is.
    """

    per_km: int
    vanaf_km: int
    telt_vanaf_km: int = 0


class Ritgevolg(StrEnum):
    NIETS = "niets"
    BETALEN = "betalen"
    TERUG = "terug"


def uurvergoeding(uren: int, tarief: int) -> int:
    """Cents for whole started hours at the rate of the day of work (4,10 euro since 2018)."""
    return uren * tarief


def heen_en_terug_hm(afstand_km: float) -> int:
    """The return trip in hectometres; distances are known to one decimal of a kilometre."""
    return 2 * round(afstand_km * HM_PER_KM)


def reisvergoeding(hm: int, tarief: Reistarief) -> int:
    """Cents for one return trip of so many hectometres; half a cent is rounded up.

    Nothing up to and including `vanaf_km` (BVR 29/09/2017: when it is more than 10 km).
    """
    if hm <= tarief.vanaf_km * HM_PER_KM:
        return 0
    telt = max(0, hm - tarief.telt_vanaf_km * HM_PER_KM)
    return (telt * tarief.per_km * 2 + HM_PER_KM) // (2 * HM_PER_KM)


def verschil(verschuldigd: Mapping[Bron, Uren], betaald: Mapping[Bron, Uren]) -> dict[Bron, Uren]:
    """What is still to be paid per bron, or to be settled when it is below zero.

    A bron that was paid and is no longer due (struck out, moved to another day) comes back whole.
    """
    bronnen = verschuldigd.keys() | betaald.keys()
    alle = {bron: verschuldigd.get(bron, Uren()) - betaald.get(bron, Uren()) for bron in bronnen}
    return {bron: uren for bron, uren in alle.items() if uren}


def ritgevolg(*, uren: int, betaald: int) -> Ritgevolg:
    """What becomes of one trip, now that so many hours of that day and place are paid, and so
    many cents for the trip (below zero: taken back of a payment that the bank sent back).

    A trip that was paid keeps its amount, also when the person has moved since.
    """
    if uren > 0:
        return Ritgevolg.NIETS if betaald > 0 else Ritgevolg.BETALEN
    return Ritgevolg.TERUG if betaald else Ritgevolg.NIETS


def som(delen: Iterable[Uren]) -> Uren:
    """All of them together."""
    uren = cent = 0
    for deel in delen:
        uren += deel.uren
        cent += deel.cent
    return Uren(uren, cent)
