"""When somebody can work: absence refuses, the own week warns. Pure, without a database."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajecten.rules.beschikbaarheid import (
    Afwezig,
    Blok,
    Weekpatroon,
    blokken_lezen,
    blokken_schrijven,
    dagen_afwezig,
    toets_afwezig,
    toets_blokken,
    toets_patroon,
)
from trajecten.rules.planning import Moment

MAANDAG = date(2025, 3, 3)
NEGEN, TWAALF, VEERTIEN = time(9), time(12), time(14)


def moment(datum=MAANDAG, begin=NEGEN, einde=TWAALF, uren=3):
    return Moment(datum, begin, einde, uren)


def codes(bezwaren):
    return [bezwaar.code for bezwaar in bezwaren]


@pytest.mark.parametrize(
    ("afwezig", "gevonden"),
    [
        (Afwezig(MAANDAG, MAANDAG), ["afwezig"]),
        (Afwezig(MAANDAG - timedelta(days=9), None), ["afwezig"]),
        (Afwezig(MAANDAG + timedelta(days=1), None), []),
        (Afwezig(MAANDAG - timedelta(days=9), MAANDAG - timedelta(days=1)), []),
        (Afwezig(MAANDAG, MAANDAG, TWAALF, VEERTIEN), []),
        (Afwezig(MAANDAG, MAANDAG, time(11, 59), VEERTIEN), ["afwezig"]),
    ],
    ids=["that day", "open", "later", "over", "back-to-back", "one minute"],
)
def test_who_is_away_is_not_planned(afwezig, gevonden):
    assert codes(toets_afwezig([moment()], [afwezig])) == gevonden


def test_of_part_of_a_day_against_work_without_times_nobody_can_tell():
    los = moment(begin=None, einde=None)

    assert toets_afwezig([los], [Afwezig(MAANDAG, MAANDAG, NEGEN, TWAALF)]) == []
    assert codes(toets_afwezig([los], [Afwezig(MAANDAG, MAANDAG)])) == ["afwezig"]


@pytest.mark.parametrize(
    ("afwezig", "raad"),
    [
        (Afwezig(MAANDAG, date(2025, 3, 7)), "Kies een dag vanaf 8 maart 2025"),
        (Afwezig(MAANDAG, None), "Zoek een vervanger, of noteer eerst de laatste dag"),
        (Afwezig(MAANDAG, MAANDAG, NEGEN, TWAALF), "Kies een ander uur"),
    ],
)
def test_the_sentence_gives_the_nearest_way_out(afwezig, raad):
    assert raad in toets_afwezig([moment()], [afwezig])[0].melding


WEEK = Weekpatroon(
    date(2025, 1, 1),
    date(2025, 6, 30),
    (Blok(0, NEGEN, time(11)), Blok(0, time(11), TWAALF), Blok(2, NEGEN, TWAALF)),
)


@pytest.mark.parametrize(
    ("nieuw", "gevonden"),
    [
        (moment(), []),
        (moment(einde=time(12, 1)), ["niet_beschikbaar"]),
        (moment(MAANDAG + timedelta(days=1)), ["niet_beschikbaar"]),
        (moment(date(2025, 7, 1)), []),
        (moment(begin=None, einde=None), []),
        (moment(begin=None, einde=None, uren=4), ["niet_beschikbaar"]),
    ],
    ids=["two blocks that meet", "too long", "another day", "after it", "no times", "too many"],
)
def test_outside_the_own_week_warns(nieuw, gevonden):
    assert codes(toets_patroon([nieuw], [WEEK])) == gevonden


def test_the_warning_names_the_first_and_counts_the_others():
    dinsdagen = [moment(MAANDAG + timedelta(days=1 + 7 * n)) for n in range(3)]

    [bezwaar] = toets_patroon(dinsdagen, [WEEK])

    assert "Op dinsdag 4 maart 2025 kan deze wijk-werker niet werken" in bezwaar.melding
    assert "Ook 2 andere keren" in bezwaar.melding


@pytest.mark.parametrize(
    ("blokken", "code"),
    [
        ([], "leeg"),
        ([Blok(0, TWAALF, NEGEN)], "uren_omgekeerd"),
        ([Blok(1, NEGEN, TWAALF), Blok(1, time(11), VEERTIEN)], "overlap"),
    ],
)
def test_a_week_that_is_none(blokken, code):
    assert codes(toets_blokken(blokken)) == [code]


tijden = st.times().map(lambda t: t.replace(second=0, microsecond=0, fold=0))
dagen = st.dates(date(2025, 1, 1), date(2025, 3, 1))


@given(st.lists(st.builds(Blok, st.integers(0, 6), tijden, tijden)))
def test_blocks_come_back_from_the_database_as_they_went(blokken):
    terug = blokken_lezen(blokken_schrijven(blokken))

    assert sorted(map(repr, terug)) == sorted(map(repr, blokken))


@given(dagen, st.none() | dagen, dagen, st.integers(0, 60))
def test_the_skipped_days_are_exactly_those_that_would_be_refused(van, tot, eerste, lengte):
    afwezig = Afwezig(van, tot)
    laatste = eerste + timedelta(days=lengte)
    alle = [eerste + timedelta(days=n) for n in range(lengte + 1)]

    geweigerd = [dag for dag in alle if toets_afwezig([moment(dag)], [afwezig])]

    assert dagen_afwezig([afwezig], eerste, laatste, begin=NEGEN, einde=TWAALF) == geweigerd
