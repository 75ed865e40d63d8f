"""Timing in pairs: A and B in turn, so that a machine that slows down slows both."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verhouding:
    """Medians in milliseconds, and the median of the ratios of each pair."""

    naam: str
    wij: float
    kaal: float
    maal: float
    doel: float

    def __str__(self) -> str:
        oordeel = "goed" if self.maal <= self.doel else "TE TRAAG"
        return (
            f"{self.naam:<38} {self.wij:>10.2f} ms {self.kaal:>10.2f} ms "
            f"{self.maal:>6.2f}x  (doel {self.doel}x: {oordeel})"
        )


def vergelijk(
    naam: str,
    wij: Callable[[], object],
    kaal: Callable[[], object],
    *,
    doel: float,
    keren: int,
    opwarmen: int = 1,
) -> Verhouding:
    """Run both `keren` times in turn after warming up."""
    for _ in range(opwarmen):
        wij()
        kaal()
    paren = [(_tijd(wij), _tijd(kaal)) for _ in range(keren)]
    return Verhouding(
        naam,
        statistics.median(a for a, _ in paren),
        statistics.median(b for _, b in paren),
        statistics.median(a / b for a, b in paren),
        doel,
    )


def _tijd(doe: Callable[[], object]) -> float:
    begin = time.perf_counter()
    doe()
    return (time.perf_counter() - begin) * 1000
