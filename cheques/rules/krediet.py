"""Hours that lack a cheque, and how many of them may: krediet.

Pure Python: no Django, no database, no clock.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cheques.rules.voorraad import VOORUIT_DAGEN, Gepland, Partij, verloop


@dataclass(frozen=True, slots=True)
class Kredietlijn:
    """So many hours may be without cheque, on days from `van` up to and including `tot`."""

    uren: int
    van: date
    tot: date


@dataclass(frozen=True, slots=True)
class Zonder:
    """New hours that neither a cheque nor a krediet covers, and the days on which they are.

    `samen` are all hours without cheque then, worked and planned; `krediet` how many may.
    """

    uren: int
    van: date
    tot: date
    samen: int
    krediet: int


def ongedekt(tekorten: Iterable[Gepland], kredieten: Sequence[Kredietlijn]) -> int:
    """How many hours without cheque no krediet covers; the one that ends first is used first."""
    lijnen = sorted(kredieten, key=lambda lijn: lijn.tot)
    over = [lijn.uren for lijn in lijnen]
    rest = 0
    for tekort in sorted(tekorten, key=lambda t: t.datum):
        uren = tekort.uren
        for plaats, lijn in enumerate(lijnen):
            if lijn.van <= tekort.datum <= lijn.tot:
                deze = min(uren, over[plaats])
                over[plaats] -= deze
                uren -= deze
        rest += uren
    return rest


def kijkt_tot(vandaag: date) -> date:
    """The last day that is looked at: for work after it new cheques can still come in time."""
    return vandaag + timedelta(days=VOORUIT_DAGEN)


def zonder_cheque(
    partijen: Sequence[Partij],
    *,
    was: Sequence[Gepland],
    wordt: Sequence[Gepland],
    kredieten: Sequence[Kredietlijn],
    vandaag: date,
    nog_in_te_leveren: int,
) -> Zonder | None:
    """What planning `wordt` instead of `was` lacks, in the weeks in which no cheques can come.

    None when it lacks nothing more than before: who moves an hour needs no other cheque.
    """

    def tekorten(gepland: Sequence[Gepland]) -> list[Gepland]:
        dichtbij = [g for g in gepland if vandaag <= g.datum <= kijkt_tot(vandaag)]
        return verloop(
            partijen, dichtbij, vandaag=vandaag, nog_in_te_leveren=nog_in_te_leveren
        ).tekorten

    na = tekorten(wordt)
    erbij = ongedekt(na, kredieten) - ongedekt(tekorten(was), kredieten)
    if erbij <= 0:
        return None
    van, tot = min(t.datum for t in na), max(t.datum for t in na)
    geldend = sum(k.uren for k in kredieten if k.van <= tot and k.tot >= van)
    return Zonder(erbij, van, tot, sum(t.uren for t in na), geldend)
