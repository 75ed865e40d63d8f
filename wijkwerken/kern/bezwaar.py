"""What a rule finds: a stable code and a sentence in plain Dutch.

Pure Python: no Django, no database, no clock.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Bezwaar:
    """One reason why an act cannot be, the same on the page, in an import row and in the API.

    `veld` names the field where the sentence belongs, when the rule knows it. `getallen`
    holds the numbers of the sentence, for who has to reckon with them.
    """

    code: str
    melding: str
    veld: str | None = None
    # Left out of the hash, because a dict has none.
    getallen: Mapping[str, int | str] = field(default_factory=dict, hash=False)

    def __str__(self) -> str:
        return self.melding


def uur(aantal: int) -> str:
    """`1 uur`, `4 uur`: after a number the word stays singular in Dutch."""
    return f"{aantal} uur"


def in_dagen(aantal: int) -> str:
    """`1 dag`, `4 dagen`."""
    return f"{aantal} dag" if aantal == 1 else f"{aantal} dagen"


def in_maanden(aantal: int) -> str:
    """`1 maand`, `4 maanden`."""
    return f"{aantal} maand" if aantal == 1 else f"{aantal} maanden"
