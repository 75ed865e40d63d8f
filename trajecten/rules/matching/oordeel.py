"""What comes out of matching: gates with what they rest on, points, and the smallest change."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from trajecten.rules.uren import Periodestand

PAST, PAST_BIJNA, PAST_NIET = "past", "past_bijna", "past_niet"

UITLEG = {
    "wil_dit": "Staat bij de voorkeuren op het afsprakenblad",
    "leert_hier": "Leert hier wat op het afsprakenblad nog te verwerven is",
    "afstand": "Woont dichtbij",
    "afwisseling": "Werkt nog niet veel bij deze gebruiker",
    "lang_geleden": "Is lang niet gevraagd",
    "afgesproken_uren": "Blijft binnen de afgesproken uren",
    "beschikbaar": "Kan op die uren, volgens de eigen week",
}


class Bron(NamedTuple):
    """The record a gate rests on: what it is, and its key."""

    soort: str
    sleutel: UUID


# Gates and points are tuples and no frozen dataclasses: of everybody a page makes twenty, and a
# tuple is made three times as fast.
class Poort(NamedTuple):
    """One hard gate, open or not, and what it rests on.

    Of a closed one: from which day it opens, and until which day it is open, when it ever is.
    """

    code: str
    past: bool
    zin: str
    bron: Bron | None = None
    vanaf: date | None = None
    tot: date | None = None


class Punt(NamedTuple):
    """One point: its weight, what part of it counts, and the sentence that says why."""

    code: str
    waarde: str
    gewicht: int
    punten: int
    zin: str

    @property
    def uitleg(self) -> str:
        """What this point is about."""
        return UITLEG[self.code]


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One change of the work: another first or last day, fewer hours, or another weekday."""

    zin: str
    van: date | None = None
    tot: date | None = None
    uren: int | None = None
    weekdag: tuple[int, int] | None = None  # this one becomes that one


@dataclass(frozen=True, slots=True)
class Oordeel:
    """What came of one person for one aanvraag, and all that it rests on."""

    wijkwerker: UUID
    traject: UUID
    opdracht: UUID
    uitkomst: str
    poorten: tuple[Poort, ...]
    punten: tuple[Punt, ...]
    wijziging: Wijziging | None
    maand: Periodestand
    jaar: Periodestand
    afstand: float | None

    @property
    def som(self) -> int:
        """All points together; they order who fits, and open no gate."""
        return sum(punt.punten for punt in self.punten)

    @property
    def gesloten(self) -> list[Poort]:
        """What stands in the way."""
        return [poort for poort in self.poorten if not poort.past]


def open_(code: str, zin: str, bron: Bron) -> Poort:
    """A gate that is open."""
    return Poort(code, past=True, zin=zin, bron=bron)


def dicht(
    code: str, zin: str, bron: Bron, *, vanaf: date | None = None, tot: date | None = None
) -> Poort:
    """A gate that is closed, with the day from which or until which it would be open."""
    return Poort(code, past=False, zin=zin, bron=bron, vanaf=vanaf, tot=tot)
