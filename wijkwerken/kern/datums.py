"""Month arithmetic, in one place.

Pure Python: no Django, no database, no clock.
"""

from calendar import monthrange
from datetime import date, timedelta

MAANDEN = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def plus_maanden(datum: date, aantal: int) -> date:
    """The same day, `aantal` months later; the last day of the month where it is absent.

    31 August and 6 months give 28 or 29 February. `aantal` may be negative.
    """
    jaar, maand = divmod(datum.year * 12 + datum.month - 1 + aantal, 12)
    return date(jaar, maand + 1, min(datum.day, monthrange(jaar, maand + 1)[1]))


def plus_jaren(datum: date, aantal: int) -> date:
    """The same day, `aantal` years later; 29 February becomes 28 February."""
    return plus_maanden(datum, 12 * aantal)


def laatste_dag(start: date, maanden: int) -> date:
    """The last day of a term of `maanden` months of which `start` is the first day.

    A term ends on the day before the same day: 12 months from 2 March end on 1 March.
    Where that day does not exist, the term ends with the month: 6 months from
    31 August end on the last day of February.
    """
    zelfde_dag = plus_maanden(start, maanden)
    if zelfde_dag.day < start.day:
        return zelfde_dag
    return zelfde_dag - timedelta(days=1)


def eerste_van_maand(datum: date) -> date:
    """The first day of the month of this date."""
    return datum.replace(day=1)


def maandvenster(datum: date) -> tuple[date, date]:
    """The first and the last day of the month of this date."""
    laatste = monthrange(datum.year, datum.month)[1]
    return datum.replace(day=1), datum.replace(day=laatste)


def jaarvenster(datum: date) -> tuple[date, date]:
    """The first and the last day of the calendar year of this date."""
    return date(datum.year, 1, 1), date(datum.year, 12, 31)


def maanden_tussen(van: date, tot: date) -> int:
    """How many whole months fit between the two dates; 0 when `tot` is earlier."""
    if tot < van:
        return 0
    aantal = (tot.year - van.year) * 12 + tot.month - van.month
    if plus_maanden(van, aantal) > tot:
        aantal -= 1
    return aantal


def maanden_van_tot(van: date, tot: date) -> list[date]:
    """The first day of every calendar month that the period from `van` to `tot` touches."""
    maanden = []
    maand = eerste_van_maand(van)
    while maand <= tot:
        maanden.append(maand)
        maand = plus_maanden(maand, 1)
    return maanden


def maand_lezen(tekst: str) -> date:
    """The first day of a month that is written as `11/2026`, `11-2026` or `2026-11`.

    Raises `ValueError` for anything else.
    """
    delen = tekst.strip().replace("/", "-").split("-")
    if len(delen) != 2:
        raise ValueError(f"No month: {tekst}")
    jaar, maand = (delen[0], delen[1]) if len(delen[0]) == 4 else (delen[1], delen[0])
    if not (jaar.isdecimal() and maand.isdecimal() and len(jaar) == 4):
        raise ValueError(f"No month: {tekst}")
    return date(int(jaar), int(maand), 1)


def maandnaam(datum: date) -> str:
    """`november 2026`. Rules may not use Django's formats, and need it in a sentence."""
    return f"{MAANDEN[datum.month - 1]} {datum.year}"


def dagnaam(datum: date) -> str:
    """`25 november 2026`, for a sentence."""
    return f"{datum.day} {maandnaam(datum)}"
