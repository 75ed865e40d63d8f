"""The places of a zitdag, and the days of a series.

Pure Python: no Django, no database, no clock. There is no zitdag on a Belgian or a Flemish
holiday (domein.md, 6); which days those are, the caller passes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from wijkwerken.kern.bezwaar import Bezwaar

DUUR_MINSTENS, DUUR_HOOGSTENS = 10, 240  # minutes an intake
REEKS_HOOGSTENS = 60  # days of one series: a year of weeks, and some


@dataclass(frozen=True, slots=True)
class Plaats:
    """One place: from when to when, on the day of its zitdag."""

    begin: time
    einde: time


@dataclass(frozen=True, slots=True)
class Reeksdag:
    """One day of a series; `feestdag` names why there is none on it."""

    datum: date
    feestdag: str = ""


def plaatsen(begin: time, einde: time, duur: int) -> list[Plaats]:
    """As many whole places of `duur` minutes as fit from `begin` to `einde`, back to back."""
    van, tot = _minuten(begin), _minuten(einde)
    return [
        Plaats(_tijd(minuut), _tijd(minuut + duur)) for minuut in range(van, tot - duur + 1, duur)
    ]


def toets_uren(begin: time, einde: time, duur: int) -> list[Bezwaar]:
    """May a zitdag have these hours? At least one intake must fit."""
    if einde <= begin:
        return [Bezwaar("uren", "Het einde moet na het begin liggen.", "einde")]
    if not DUUR_MINSTENS <= duur <= DUUR_HOOGSTENS:
        return [
            Bezwaar(
                "duur", f"Een intake duurt {DUUR_MINSTENS} tot {DUUR_HOOGSTENS} minuten.", "duur"
            )
        ]
    if not plaatsen(begin, einde, duur):
        return [
            Bezwaar(
                "duur",
                f"Tussen begin en einde past geen intake van {duur} minuten. "
                "Kies een later einde of een kortere intake.",
                "duur",
            )
        ]
    return []


def toets_reeks(van: date, tot: date) -> list[Bezwaar]:
    """May a weekly series run from `van` up to and including `tot`?"""
    if tot < van:
        return [Bezwaar("reeks", "De laatste dag kan niet vóór de eerste liggen.", "herhalen_tot")]
    if (tot - van).days // 7 >= REEKS_HOOGSTENS:
        return [
            Bezwaar(
                "reeks",
                f"Een reeks telt hoogstens {REEKS_HOOGSTENS} zitdagen. Kies een vroegere dag.",
                "herhalen_tot",
            )
        ]
    return []


def reeks(van: date, tot: date, vrij: Mapping[date, str]) -> list[Reeksdag]:
    """Every week on the weekday of `van`, both ends included; a holiday stays in, with its name."""
    weken = range((tot - van).days // 7 + 1)
    dagen = (van + timedelta(weeks=week) for week in weken)
    return [Reeksdag(dag, vrij.get(dag, "")) for dag in dagen]


def _minuten(tijd: time) -> int:
    return tijd.hour * 60 + tijd.minute


def _tijd(minuten: int) -> time:
    return time(minuten // 60, minuten % 60)
