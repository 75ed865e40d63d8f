"""The months that a report is about, as they stand in an address. Pure."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from wijkwerken.kern.datums import MAANDEN, maandvenster, plus_jaren, plus_maanden

EERSTE_JAAR = 2018  # wijk-werken began on 1 January 2018
VORM = re.compile(r"(\d{4})(?:-(?:K([1-4])|(0[1-9]|1[0-2])))?")


@dataclass(frozen=True, slots=True)
class Periode:
    """`2025`, `2025-K1` or `2025-03`: a year, a quarter or a month."""

    code: str
    van: date
    aantal: int  # months

    @property
    def tot(self) -> date:
        """The last day."""
        return maandvenster(plus_maanden(self.van, self.aantal - 1))[1]

    @property
    def naam(self) -> str:
        if self.aantal == 12:
            return str(self.van.year)
        if self.aantal == 3:
            return f"{self.van.month // 3 + 1}e kwartaal {self.van.year}"
        return f"{MAANDEN[self.van.month - 1]} {self.van.year}"

    @property
    def jaar_eerder(self) -> "Periode":
        """The same months of the year before."""
        return Periode(f"{self.van.year - 1}{self.code[4:]}", plus_jaren(self.van, -1), self.aantal)


def periode_van(code: str) -> Periode | None:
    """The period that an address names; None when it names none."""
    gevonden = VORM.fullmatch(code)
    if gevonden is None or not EERSTE_JAAR <= int(gevonden[1]) <= 9998:
        return None
    jaar, kwartaal, maand = int(gevonden[1]), gevonden[2], gevonden[3]
    if kwartaal:
        return Periode(code, date(jaar, int(kwartaal) * 3 - 2, 1), 3)
    return Periode(code, date(jaar, int(maand or 1), 1), 1 if maand else 12)


def vorige_periode(vandaag: date, aantal: int) -> Periode:
    """The last whole month (1), quarter (3) or year (12) that is over."""
    deze = date(vandaag.year, (vandaag.month - 1) // aantal * aantal + 1, 1)
    van = plus_maanden(deze, -aantal)
    codes = {1: f"{van:%Y-%m}", 3: f"{van.year}-K{van.month // 3 + 1}", 12: f"{van.year}"}
    return Periode(codes[aantal], van, aantal)


def vorige_maand(vandaag: date) -> Periode:
    """What somebody opens first: the last month that is over."""
    return vorige_periode(vandaag, 1)


def te_sturen(verwerkt_tot: date, vandaag: date, aantal: int, *, dagen: int) -> list[Periode]:
    """The periods after `verwerkt_tot` that ended at least `dagen` days ago, the oldest first."""
    periodes = []
    periode = vorige_periode(vandaag, aantal)
    while periode.tot > verwerkt_tot:
        if periode.tot + timedelta(days=dagen) <= vandaag:
            periodes.append(periode)
        periode = vorige_periode(periode.van, aantal)
    return periodes[::-1]
