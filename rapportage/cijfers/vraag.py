"""What is asked of a figure, and what it answers. Pure: no database, no clock."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from wijkwerken.kern.datums import eerste_van_maand, maandvenster, plus_jaren, plus_maanden

MINSTENS = 5  # below it a figure could point at somebody


@dataclass(frozen=True, slots=True)
class Vraag:
    """Who asks, over which whole months, and of what part.

    `van` is the first day of the first month, `tot` the last day of the last one. Nothing after
    `vandaag` counts.
    """

    account: Any
    van: date
    tot: date
    vandaag: date
    gemeente: UUID | None = None
    dienst: UUID | None = None
    bemiddelaar: UUID | None = None

    @property
    def laatste_maand(self) -> date:
        """The month of which a state is shown: the last one that began."""
        return eerste_van_maand(min(self.tot, self.vandaag))

    def jaar_eerder(self) -> "Vraag":
        """The same months of the year before; of a year that runs, only those that began."""
        tot = plus_jaren(max(self.laatste_maand, eerste_van_maand(self.van)), -1)
        return replace(self, van=plus_jaren(self.van, -1), tot=maandvenster(tot)[1])


def maandvraag(account: Any, maand: date, *, vandaag: date, aantal: int = 1, **deel: Any) -> Vraag:
    """`aantal` months from this one on: 1 for a month, 3 for a quarter, 12 for a year."""
    van = eerste_van_maand(maand)
    tot = maandvenster(plus_maanden(van, aantal - 1))[1]
    return Vraag(account, van, tot, vandaag, **deel)


@dataclass(frozen=True, slots=True)
class Waarde:
    """The answer: a number, or a share or average with what it is divided by.

    `personen` is how many wijk-werkers or gebruikers stand behind it; None when it says nothing
    of persons. `verborgen` when they are so few that others may not see it.
    """

    getal: int
    noemer: int | None = None
    personen: int | None = None
    verborgen: bool = False

    @property
    def is_iets(self) -> bool:
        """Is there anything behind it? 0 of 5 is something, 0 is not."""
        return bool(self.getal or self.noemer)

    @property
    def procent(self) -> int | None:
        """Whole percents, rounded half up; None when there is nothing to divide by."""
        return (200 * self.getal + self.noemer) // (2 * self.noemer) if self.noemer else None

    @property
    def gemiddelde(self) -> float | None:
        """To one decimal; None when there is nothing to divide by."""
        return round(self.getal / self.noemer, 1) if self.noemer else None


NIETS = Waarde(0)


def verberg(waarden: list[Waarde]) -> list[Waarde]:
    """Hide what stands for fewer than five persons, in a row or column that has a total.

    When one alone is hidden, the total would give it away: the next smallest is hidden as well.
    What is hidden already stays so.
    """
    klein = {
        n
        for n, w in enumerate(waarden)
        if w.verborgen or (w.personen is not None and 0 < w.personen < MINSTENS)
    }
    if len(klein) == 1:
        ander = [n for n, w in enumerate(waarden) if n not in klein and w.personen]
        if ander:
            klein.add(min(ander, key=lambda n: waarden[n].personen or 0))
    return [replace(w, verborgen=True) if n in klein else w for n, w in enumerate(waarden)]


def verberg_rooster(rijen: list[list[Waarde]]) -> list[list[Waarde]]:
    """The same for rows under each other, of which the columns have a total as well."""
    while True:
        over = [verberg(rij) for rij in rijen]
        neer = [verberg(list(kolom)) for kolom in zip(*over, strict=True)]
        nieuw = [list(rij) for rij in zip(*neer, strict=True)]
        if nieuw == rijen:
            return rijen
        rijen = nieuw
