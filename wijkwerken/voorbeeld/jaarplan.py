"""How the work of a year is spread, so that its totals come out exactly. Pure."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

BLOK = 3  # hours at a time, once a week


@dataclass(frozen=True, slots=True)
class Omvang:
    """What a year must count in all: people and gebruikers with hours, aanvragen, and hours."""

    wijkwerkers: int
    gebruikers: int
    opdrachten: int
    uren: int

    def deel(self, factor: float) -> "Omvang":
        """That part of a year."""
        return Omvang(
            round(self.wijkwerkers * factor),
            round(self.gebruikers * factor),
            round(self.opdrachten * factor),
            round(self.uren * factor),
        )


# Wijk-werken Waas, year report 2018 (domein.md section 6.1); one in twelve asks for nothing found.
WAAS = Omvang(wijkwerkers=402, gebruikers=572, opdrachten=680, uren=18_805)
# The report prints 33 % more wijk-werkers, 35 % more gebruikers and 25 % more opdrachten than the
# year before. It says nothing of hours: 30 % more is ours.
EERDER = Omvang(wijkwerkers=302, gebruikers=424, opdrachten=544, uren=14_465)
# A year of the small organisation, for reports to compare with.
KLEIN = Omvang(wijkwerkers=22, gebruikers=26, opdrachten=34, uren=1_150)


@dataclass(frozen=True, slots=True)
class Blok:
    """One day of work: when, and how many whole hours."""

    dag: date
    begin: time
    uren: int

    @property
    def einde(self) -> time:
        return self.begin.replace(hour=self.begin.hour + self.uren)


def wekelijks(van: date, tot: date, weekdag: int, vrij: set[date]) -> list[date]:
    """That day of every week from `van` to `tot`, without the days that are free."""
    eerste = van + timedelta(days=(weekdag - van.weekday()) % 7)
    dagen = (eerste + timedelta(weeks=n) for n in range((tot - eerste).days // 7 + 1))
    return [dag for dag in dagen if dag not in vrij]


def verdeel(totaal: int, ruimte: Sequence[int], toeval: random.Random) -> list[int]:
    """Divide `totaal` over as many as there are places, each at least one and at most its room."""
    if not len(ruimte) <= totaal <= sum(ruimte):
        raise ValueError(f"{totaal} does not fit in {len(ruimte)} places of {sum(ruimte)} in all")
    gewicht = [plek * toeval.uniform(0.3, 1.0) for plek in ruimte]
    over, som = totaal - len(ruimte), sum(gewicht)
    delen = [
        min(plek, 1 + int(over * deel / som)) for plek, deel in zip(ruimte, gewicht, strict=True)
    ]
    rest = totaal - sum(delen)
    while rest:
        for n, plek in enumerate(ruimte):
            erbij = min(rest, plek - delen[n], BLOK)
            delen[n] += erbij
            rest -= erbij
    return delen


def blokken(dagen: Sequence[date], begin: time, uren: int) -> Iterator[Blok]:
    """So many hours on some of these days, evenly; what is left over is on the last one."""
    aantal = -(-uren // BLOK)
    for n in range(aantal):
        yield Blok(dagen[n * len(dagen) // aantal], begin, min(BLOK, uren - n * BLOK))
