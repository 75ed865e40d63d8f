"""Do this wijk-werker and this gebruiker go together?

Pure Python: no Django, no database, no clock.
"""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Protocol

from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam

CODE = "niet_samen"


class Periode(Protocol):
    """Both days included; no `tot` is until further notice."""

    @property
    def van(self) -> date: ...
    @property
    def tot(self) -> date | None: ...
    def omvat(self, datum: date, /) -> bool: ...


def toets_samen(
    niet_samen: Iterable[Periode], dagen: Collection[date], *, veld: str = "datum"
) -> list[Bezwaar]:
    """Nobody is planned where it was agreed that they do not go together; why is not told here."""
    for periode in niet_samen:
        for dag in sorted(dagen):
            if periode.omvat(dag):
                tot = f" tot en met {dagnaam(periode.tot)}" if periode.tot else ""
                return [
                    Bezwaar(
                        CODE,
                        f"Genoteerd is dat deze wijk-werker niet bij deze gebruiker werkt, vanaf "
                        f"{dagnaam(periode.van)}{tot}. Kies iemand anders.",
                        veld=veld,
                    )
                ]
    return []
