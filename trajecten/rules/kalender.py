"""Where a block stands in a calendar, and which hours are drawn.

Pure Python: no Django, no database, no clock.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import time
from itertools import pairwise

KWARTIER = 15
EERSTE_UUR, LAATSTE_UUR = 8, 17  # a day that is always drawn


@dataclass(frozen=True, slots=True)
class Tijdvak:
    """From begin to einde on one day."""

    begin: time
    einde: time

    def raakt(self, ander: "Tijdvak") -> bool:
        """Do they share time? One that begins when the other ends does not."""
        return self.begin < ander.einde and ander.begin < self.einde


@dataclass(frozen=True, slots=True)
class Venster:
    """The whole hours that a calendar draws: `van` up to, not including, `tot`."""

    van: int
    tot: int

    @property
    def uren(self) -> range:
        """Each hour that has a line."""
        return range(self.van, self.tot)

    def kwartier(self, tijd: time) -> int:
        """How many quarters after the first line; started quarters count whole."""
        return (tijd.hour - self.van) * 4 + tijd.minute // KWARTIER

    def plaats(self, vak: Tijdvak) -> tuple[int, int]:
        """The quarter it begins in and how many quarters it takes; at least one."""
        begin = self.kwartier(vak.begin)
        minuten = vak.einde.hour * 60 + vak.einde.minute - self.van * 60
        return begin, max(1, -(-minuten // KWARTIER) - begin)


def venster_van(vakken: Iterable[Tijdvak]) -> Venster:
    """A working day, made longer by what begins earlier or ends later."""
    eerste, laatste = EERSTE_UUR, LAATSTE_UUR
    for vak in vakken:
        eerste = min(eerste, vak.begin.hour)
        laatste = max(laatste, vak.einde.hour + (1 if vak.einde.minute else 0))
    return Venster(eerste, laatste)


def overlapt(vakken: Sequence[Tijdvak]) -> bool:
    """Would two of these blocks have to stand beside each other?"""
    op_begin = sorted(vakken, key=lambda vak: (vak.begin, vak.einde))
    return any(een.raakt(ander) for een, ander in pairwise(op_begin))
