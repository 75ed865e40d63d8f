"""One line of the to-do list, and how urgent it can be."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.timezone import localtime

GEESCALEERD, DRINGEND, LET_OP, GEWOON, WACHT = range(-1, 4)
KLASSE = {
    GEESCALEERD: "fout",
    DRINGEND: "fout",
    LET_OP: "let-op",
    GEWOON: "neutraal",
    WACHT: "neutraal",
}


@dataclass(frozen=True, slots=True)
class Taak:
    """One line of the list. `personen` are the people it names, for the read log."""

    rang: int
    datum: date
    merk: str
    titel: str
    tekst: str
    url: str
    knop: str
    afhandel_url: str = ""
    personen: tuple[UUID, ...] = ()

    @property
    def klasse(self) -> str:
        return KLASSE.get(self.rang, "neutraal")

    @property
    def groep(self) -> str:
        """The heading above it; the rest of the list has none."""
        return "Geëscaleerd" if self.rang == GEESCALEERD else ""


def dag_van(moment: datetime | None) -> date:
    """The day in Brussels; rows of these states always have their moment."""
    return localtime(moment).date() if moment else date.min
