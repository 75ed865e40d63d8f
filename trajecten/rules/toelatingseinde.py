"""What becomes of an inzet when the permission that it rests on ends.

Pure Python: no Django, no database, no clock. A permission that ends leaves a window: from the
first day that it no longer holds until the day before another one does, or without an end.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Zonder:
    """Days without permission: from and until, both included; no `tot` is until further notice."""

    van: date
    tot: date | None = None


@dataclass(frozen=True, slots=True)
class Einde:
    """Whether an inzet stops, and its last day. Without one nothing of it takes place."""

    stopt: bool
    laatste: date | None = None


GAAT_DOOR = Einde(stopt=False)


def einde_van_inzet(
    van: date, tot: date | None, zonder: Iterable[Zonder], laatst_gewerkt: date | None = None
) -> Einde:
    """An inzet stops when the days without permission last until its end.

    It goes on when another permission holds again before that: then only what was planned in
    between falls out. Its last day is the one before the window, or the last on which somebody
    worked when that is later: hours that were done stay.
    """
    tot_het_einde = [
        venster
        for venster in zonder
        if (tot is None or venster.van <= tot)
        and (venster.tot is None or (tot is not None and venster.tot >= tot))
        and (venster.tot is None or venster.tot >= van)
    ]
    if not tot_het_einde:
        return GAAT_DOOR
    laatste = min(venster.van for venster in tot_het_einde) - timedelta(days=1)
    if laatst_gewerkt is not None:
        laatste = max(laatste, laatst_gewerkt)
    return Einde(stopt=True, laatste=laatste if laatste >= van else None)
