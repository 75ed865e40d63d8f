"""In which month hours are booked, and why not in one that is closed.

Pure Python: no Django, no database, no clock. A month is its first day.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam, maandnaam, plus_maanden


@dataclass(frozen=True, slots=True)
class Geslotenmaand:
    """A closed month of a gemeente: who closed it, on which day, and the key of the closing."""

    afsluiting: str
    maand: date
    gemeente: str
    door: str
    op: date


def open_maand(vanaf: date, gesloten: Collection[date]) -> date:
    """The oldest month that is open, from this one on."""
    while vanaf in gesloten:
        vanaf = plus_maanden(vanaf, 1)
    return vanaf


def afgesloten(maand: Geslotenmaand, *, veld: str | None = "datum") -> Bezwaar:
    """Hours of a closed month do not change: who closed it, and what can be done instead."""
    return Bezwaar(
        "maand_afgesloten",
        f"{maandnaam(maand.maand).capitalize()} is voor {maand.gemeente} afgesloten door "
        f"{maand.door} op {dagnaam(maand.op)}. Boek een correctie in de open maand, of laat "
        "nieuwe uren daar inboeken.",
        veld=veld,
        getallen={"afsluiting": maand.afsluiting, "maand": f"{maand.maand:%Y-%m}"},
    )
