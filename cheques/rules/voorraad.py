"""The stock of cheques of one gebruiker: how it went, and when it runs dry.

Pure Python: no Django, no database, no clock.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from cheques.rules.stappen import ONTVANGEN, na_stap

VOORUIT_DAGEN = 21  # three weeks: time to order, pay and get new cheques


@dataclass(frozen=True, slots=True)
class Partij:
    """Cheques with one last day."""

    vervalt_op: date
    aantal: int


MINSTENS, PER = 10, 10


def voor_te_stellen(tekort: int) -> int:
    """How many to order: what is lacking and ten more, in tens."""
    return max(MINSTENS, -(-(tekort + MINSTENS) // PER) * PER if tekort else MINSTENS)


@dataclass(frozen=True, slots=True)
class Gepland:
    """Started hours that will be worked on a day: as many cheques."""

    datum: date
    uren: int


@dataclass(slots=True)
class Verloop:
    """What becomes of a stock. `punten` are (day, what is left after it), today first.

    `droog_op` is the first day of which an hour has no cheque; `tekort` how many hours lack one
    in all, `tekorten` the same by day; `vervalt` what will expire unused, by its last day.
    """

    punten: list[tuple[date, int]] = field(default_factory=list)
    droog_op: date | None = None
    tekort: int = 0
    tekorten: list[Gepland] = field(default_factory=list)
    vervalt: list[Partij] = field(default_factory=list)

    def droog_binnen(self, vandaag: date, dagen: int = VOORUIT_DAGEN) -> bool:
        return self.droog_op is not None and self.droog_op <= vandaag + timedelta(days=dagen)


def verandering(voor: str, stap: str) -> int:
    """What one movement does to the stock: 1, -1 or 0. `voor` is the state before it."""
    return int(na_stap(stap) == ONTVANGEN) - int(voor == ONTVANGEN)


def verloop(
    partijen: Iterable[Partij],
    gepland: Iterable[Gepland],
    *,
    vandaag: date,
    nog_in_te_leveren: int = 0,
) -> Verloop:
    """Follow a stock through what is planned: the cheques that expire first are used first.

    Hours that were worked and have no cheque yet come first: `nog_in_te_leveren`.
    """
    # What is left by last day, the first to expire first.
    over: dict[date, int] = {}
    for partij in sorted(partijen, key=lambda p: p.vervalt_op):
        over[partij.vervalt_op] = over.get(partij.vervalt_op, 0) + partij.aantal
    uit = Verloop()

    def neem(dag: date, uren: int) -> None:
        for vervalt_op in over:
            deze = min(uren, over[vervalt_op]) if vervalt_op >= dag else 0
            over[vervalt_op] -= deze
            uren -= deze
        if uren:
            uit.tekort += uren
            uit.tekorten.append(Gepland(dag, uren))
            uit.droog_op = uit.droog_op or dag

    def laat_vervallen(voor: date | None) -> None:
        for vervalt_op in [dag for dag in over if voor is None or dag < voor]:
            aantal = over.pop(vervalt_op)
            if aantal:
                uit.vervalt.append(Partij(vervalt_op, aantal))
                uit.punten.append((vervalt_op + timedelta(days=1), sum(over.values())))

    laat_vervallen(vandaag)
    uit.vervalt.clear()
    uit.punten.clear()
    neem(vandaag, nog_in_te_leveren)
    uit.punten.append((vandaag, sum(over.values())))
    for moment in sorted(gepland, key=lambda g: g.datum):
        laat_vervallen(moment.datum)
        neem(moment.datum, moment.uren)
        uit.punten.append((moment.datum, sum(over.values())))
    laat_vervallen(None)
    return uit
