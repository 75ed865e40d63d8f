from dataclasses import replace
from datetime import date, time

import pytest

from gebruikers.rules.aanvraag import (
    EENMALIG,
    TERUGKEREND,
    VOOR_DATUM,
    Aanvraaggegevens,
    toets_aanvraag,
)

MAANDAG = date(2026, 11, 23)
TERUG = Aanvraaggegevens(
    TERUGKEREND, MAANDAG, date(2026, 12, 18), {0, 1, 3}, time(12, 0), time(13, 30)
)
EENS = Aanvraaggegevens(EENMALIG, MAANDAG, None)
VRIJ = Aanvraaggegevens(VOOR_DATUM, MAANDAG, date(2026, 12, 24))


@pytest.mark.parametrize(
    "gegevens",
    [
        TERUG,
        replace(TERUG, tot=None),
        replace(TERUG, begin=None, einde=None),
        replace(TERUG, weekdagen={0}, tot=MAANDAG),
        EENS,
        replace(EENS, tot=MAANDAG),
        VRIJ,
        replace(VRIJ, tot=MAANDAG),
    ],
    ids=[
        "weekly",
        "weekly without end",
        "weekly without times",
        "weekly on one day",
        "once",
        "once with its own end",
        "any time before",
        "today",
    ],
)
def test_good_aanvragen(gegevens):
    assert toets_aanvraag(gegevens) == []


@pytest.mark.parametrize(
    ("gegevens", "veld"),
    [
        (replace(TERUG, tot=date(2026, 11, 22)), "tot"),
        (replace(VRIJ, tot=None), "tot"),
        (replace(EENS, tot=date(2026, 11, 24)), "tot"),
        (replace(TERUG, weekdagen=()), "weekdagen"),
        (replace(TERUG, weekdagen={7}), "weekdagen"),
        (replace(TERUG, weekdagen={-1}), "weekdagen"),
        (replace(TERUG, weekdagen={5}, tot=date(2026, 11, 27)), "weekdagen"),
        (replace(TERUG, einde=None), "einde"),
        (replace(TERUG, begin=None), "begin"),
        (replace(TERUG, einde=time(12, 0)), "einde"),
        (replace(TERUG, einde=time(11, 0)), "einde"),
        (replace(EENS, aantal=0), "aantal"),
    ],
    ids=[
        "end before begin",
        "before which date",
        "once over two days",
        "no weekday",
        "eighth weekday",
        "negative weekday",
        "no such day in the period",
        "no end time",
        "no begin time",
        "no length",
        "times reversed",
        "nobody",
    ],
)
def test_each_mistake_stands_at_its_field(gegevens, veld):
    [bezwaar] = toets_aanvraag(gegevens)

    assert bezwaar.veld == veld
    assert bezwaar.melding.endswith((".", "?"))


def test_weekdays_run_from_0_to_6():
    assert toets_aanvraag(replace(TERUG, weekdagen=range(7))) == []
    for soort in (TERUG, EENS):
        [bezwaar] = toets_aanvraag(replace(soort, weekdagen={0, 7}))
        assert "maandag tot zondag" in bezwaar.melding


def test_one_wijkwerker_unless_said_otherwise():
    assert EENS.aantal == 1


def test_all_mistakes_come_at_once():
    fout = Aanvraaggegevens(TERUGKEREND, MAANDAG, date(2026, 11, 1), (), time(9), time(8), 0)

    assert [b.veld for b in toets_aanvraag(fout)] == [
        "tot",
        "weekdagen",
        "einde",
        "aantal",
    ]
