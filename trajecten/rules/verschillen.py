"""What changed between two versions of an afsprakenblad, item by item and in words.

Pure Python: the caller gives each version as items with lines of text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Inhoud = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Verschil:
    """One item: the lines of both versions, and which of them came and went."""

    onderdeel: str
    oud: list[str]
    nieuw: list[str]

    @property
    def weg(self) -> list[str]:
        """Lines that stand only in the old version."""
        return [regel for regel in self.oud if regel not in self.nieuw]

    @property
    def erbij(self) -> list[str]:
        """Lines that stand only in the new version."""
        return [regel for regel in self.nieuw if regel not in self.oud]

    @property
    def is_anders(self) -> bool:
        """The order of the lines says nothing."""
        return bool(self.weg or self.erbij)


def verschillen(oud: Inhoud, nieuw: Inhoud) -> list[Verschil]:
    """Every item of both versions, in the order of the new one; equal items too."""
    onderdelen = dict.fromkeys([*nieuw, *oud])
    return [
        Verschil(naam, list(oud.get(naam, ())), list(nieuw.get(naam, ()))) for naam in onderdelen
    ]
