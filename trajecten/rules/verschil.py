"""What changes on the line of a traject: old beside new.

Pure Python: no Django, no database, no clock.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from trajecten.rules.termijn import Termijn
from trajecten.rules.trajectfeiten import Schorsingsfeit, Trajectfeiten


@dataclass(frozen=True, slots=True)
class Verschil:
    """One date before and after; None where it is not there."""

    code: str
    naam: str
    oud: date | None
    nieuw: date | None
    uitleg: str

    @property
    def dagen(self) -> int | None:
        """How many days later (negative: earlier); None when one side is absent."""
        return (self.nieuw - self.oud).days if self.oud and self.nieuw else None


def verschillen(oud: Iterable[Termijn], nieuw: Iterable[Termijn]) -> list[Verschil]:
    """The dates that move, appear or go, in order of the new date."""
    voor = {rij.code: rij for rij in oud}
    na = {rij.code: rij for rij in nieuw}
    uit = [
        Verschil(
            code,
            rij.naam,
            voor[code].datum if code in voor else None,
            na[code].datum if code in na else None,
            rij.uitleg,
        )
        for code, rij in {**voor, **na}.items()
        if (voor[code].datum if code in voor else None) != (na[code].datum if code in na else None)
    ]
    return sorted(uit, key=lambda rij: (rij.nieuw or rij.oud or date.max, rij.code))


def met_schorsing(feiten: Trajectfeiten, schorsing: Schorsingsfeit) -> Trajectfeiten:
    """The facts with this schorsing; it takes the place of the one with the same key."""
    rest = (s for s in feiten.schorsingen if not s.sleutel or s.sleutel != schorsing.sleutel)
    return replace(feiten, schorsingen=(*rest, schorsing))


def opgeschoven_einde(voor: Trajectfeiten, na: Trajectfeiten) -> date | None:
    """The planned end moved by as many days as the latest end moved, and never past that."""
    if voor.voorzien_einde is None or voor.uiterste_einde is None or na.uiterste_einde is None:
        return voor.voorzien_einde
    dagen = na.uiterste_einde - voor.uiterste_einde
    return min(max(voor.voorzien_einde + dagen, voor.start + timedelta(days=1)), na.uiterste_einde)
