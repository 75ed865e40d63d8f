"""What stands in a cell of the month grid: started hours, or from when to when.

Pure Python: no Django, no database, no clock. A cell is one job on one day. `3` is three
started hours; `9-12`, `9:00-12:30` and `9u-12u30` are a block of time; several stand beside each
other, as in `9-11 13-15`. Empty, or 0, is no work.
"""

import re
from dataclasses import dataclass
from datetime import time

from trajecten.rules.planning import toets_blok
from trajecten.rules.uren import blok_uren
from wijkwerken.kern.bezwaar import Bezwaar

HOOGSTENS = 40  # characters: what is longer was pasted in the wrong place
_STREEP = re.compile(r"\s*(?:-|\u2013|\u2014|\btot\b)\s*")
_TUSSEN = re.compile(r"[;+&\n]|,(?!\d)|\ben\b|\s")
_UREN = re.compile(r"(\d{1,2})(?:u|uur|h)?")
_KOMMA = re.compile(r"(\d{1,2})[.,](\d{1,2})(?:u|uur|h)?")
_TIJD = re.compile(r"(\d{1,2})(?:[:.,uh](\d{2})?)?|(\d{1,2})(\d{2})")


@dataclass(frozen=True, slots=True)
class Blok:
    """Hours without times, or one uninterrupted block; `uren` are whole started hours."""

    begin: time | None
    einde: time | None
    uren: int

    def __str__(self) -> str:
        if self.begin is None or self.einde is None:
            return str(self.uren)
        return f"{_kort(self.begin)}-{_kort(self.einde)}"


class Onleesbaar(ValueError):
    """The text is no hours; `bezwaar` says how to write it."""

    def __init__(self, bezwaar: Bezwaar) -> None:
        super().__init__(bezwaar.melding)
        self.bezwaar = bezwaar


def cel_lezen(tekst: str) -> list[Blok]:
    """The blocks of a cell in the order they are written; raises `Onleesbaar`.

    >>> [str(blok) for blok in cel_lezen("9u-12u30 en 13:00 - 15")]
    ['9-12:30', '13-15']
    """
    schoon = _STREEP.sub("-", tekst.strip().lower())
    if len(schoon) > HOOGSTENS:
        raise _fout(f"{schoon[:HOOGSTENS]}...")
    # `3 uur` is one word here, like `3u`.
    schoon = re.sub(r"(\d)\s+(uur|u)\b", r"\1\2", schoon)
    woorden = [woord for woord in _TUSSEN.split(schoon) if woord]
    if woorden in (["0"], ["-"]):
        return []
    return [_blok(woord) for woord in woorden]


def cel_schrijven(blokken: list[Blok]) -> str:
    """The cell of these blocks, as `cel_lezen` reads it: in the order of the day."""
    return " ".join(map(str, sorted(blokken, key=_volgorde)))


def _volgorde(blok: Blok) -> tuple[time, int]:
    return blok.begin or time.min, blok.uren


def _blok(woord: str) -> Blok:
    if gevonden := _UREN.fullmatch(woord):
        return Blok(None, None, int(gevonden[1]))
    if gevonden := _KOMMA.fullmatch(woord):
        heel, deel = int(gevonden[1]), int(gevonden[2])
        raad = heel + 1 if deel else heel
        raise Onleesbaar(
            Bezwaar(
                "uren",
                f"Elk begonnen uur telt als een heel uur: schrijf {raad} in plaats van {woord}, "
                "of van wanneer tot wanneer, zoals 9-12.",
                veld="uren",
            )
        )
    delen = woord.split("-")
    if len(delen) != 2:
        raise _fout(woord)
    begin, einde = (_tijd(deel, woord) for deel in delen)
    if bezwaren := toets_blok(begin, einde):
        raise Onleesbaar(bezwaren[0])
    return Blok(begin, einde, blok_uren(begin, einde))


def _tijd(deel: str, woord: str) -> time:
    gevonden = _TIJD.fullmatch(deel)
    if gevonden is None:
        raise _fout(woord)
    uur, minuut = gevonden[1] or gevonden[3], gevonden[2] or gevonden[4] or "0"
    try:
        return time(int(uur), int(minuut))
    except ValueError:
        raise _fout(woord) from None


def _kort(tijd: time) -> str:
    return f"{tijd.hour}:{tijd.minute:02}" if tijd.minute else str(tijd.hour)


def _fout(woord: str) -> Onleesbaar:
    return Onleesbaar(
        Bezwaar(
            "uren",
            f"'{woord}' is geen uren. Schrijf begonnen uren, zoals 3, of van wanneer tot "
            "wanneer, zoals 9-12 of 9:00-12:30.",
            veld="uren",
        )
    )
