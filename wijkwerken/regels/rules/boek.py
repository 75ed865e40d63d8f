"""The dated numbers of the regulation as values, so that a rule can say which one it used.

Pure Python: no Django, no database, no clock.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Regelwaarde:
    """One value of one rule, from when on, and who says so."""

    code: str
    waarde: Any
    geldig_van: date
    bron: str


@dataclass(frozen=True, slots=True)
class Regelboek:
    """All values of some rules, over time."""

    rijen: tuple[Regelwaarde, ...]

    def op(self, code: str, dag: date) -> Regelwaarde:
        """The value that holds on this day. Raises LookupError when there is none yet."""
        gold = [rij for rij in self.rijen if rij.code == code and rij.geldig_van <= dag]
        if not gold:
            raise LookupError(f"No value of {code} on {dag:%Y-%m-%d}.")
        return max(gold, key=lambda rij: rij.geldig_van)

    def met(self, nieuw: Regelwaarde) -> "Regelboek":
        """This book with one more value; one of the same day gives way."""
        return replace(self, rijen=(*self.zonder(nieuw).rijen, nieuw))

    def zonder(self, waarde: Regelwaarde) -> "Regelboek":
        """This book without the value of that rule that begins on that day."""
        weg = (waarde.code, waarde.geldig_van)
        return replace(
            self, rijen=tuple(rij for rij in self.rijen if (rij.code, rij.geldig_van) != weg)
        )
