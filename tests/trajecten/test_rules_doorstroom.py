from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajecten.rules.doorstroom import (
    begin_van_maand,
    is_aan_de_beurt,
    opvolgmomenten,
    toets_geen_volgende_stap,
    volgende_stap_ontbreekt,
    wordt_nog_gevraagd,
)

DAGEN = st.dates(date(2018, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("einde", "momenten"),
    [
        (
            date(2025, 6, 30),
            [date(2025, 9, 30), date(2025, 12, 30), date(2026, 3, 30), date(2026, 6, 30)],
        ),
        (
            date(2025, 8, 31),
            [date(2025, 11, 30), date(2026, 2, 28), date(2026, 5, 31), date(2026, 8, 31)],
        ),
        (
            date(2023, 11, 30),
            [date(2024, 2, 29), date(2024, 5, 30), date(2024, 8, 30), date(2024, 11, 30)],
        ),
    ],
)
def test_when_is_asked_after_an_end(einde, momenten):
    assert opvolgmomenten(einde, [12, 3, 9, 6, 3]) == list(
        zip((3, 6, 9, 12), momenten, strict=True)
    )


def naief(dag, maanden):
    """The same day of the month, counted on in single months; else the last day there is."""
    jaar, maand = dag.year, dag.month
    for _ in range(maanden):
        jaar, maand = (jaar + 1, 1) if maand == 12 else (jaar, maand + 1)
    for nummer in range(dag.day, 0, -1):
        try:
            return date(jaar, maand, nummer)
        except ValueError:
            continue
    raise AssertionError


@given(DAGEN, st.sets(st.sampled_from([1, 3, 6, 9, 12, 24]), min_size=1))
def test_the_moments_are_those_of_a_naive_calendar(einde, maanden):
    momenten = opvolgmomenten(einde, maanden)

    assert momenten == [(aantal, naief(einde, aantal)) for aantal in sorted(set(maanden))]
    assert [dag for _, dag in momenten] == sorted(dag for _, dag in momenten)


def test_a_question_shows_two_weeks_before():
    assert is_aan_de_beurt(date(2025, 9, 30), date(2025, 9, 16))
    assert not is_aan_de_beurt(date(2025, 9, 30), date(2025, 9, 15))


def test_who_is_not_reached_is_asked_once_more():
    assert [wordt_nog_gevraagd(keer) for keer in (1, 2, 3)] == [True, False, False]


@given(DAGEN, st.integers(0, 400))
def test_the_signaal_begins_with_the_first_day_of_month_nine_and_stays(start, dagen):
    vandaag = start + timedelta(days=dagen)

    ontbreekt = volgende_stap_ontbreekt(start, vandaag, maand=9, heeft_stap=False, heeft_einde=True)

    assert ontbreekt == (vandaag >= naief(start, 8))
    assert begin_van_maand(start, 1) == start


@pytest.mark.parametrize(("stap", "einde"), [(True, True), (False, False)])
def test_a_step_or_no_end_at_all_gives_no_signaal(stap, einde):
    assert not volgende_stap_ontbreekt(
        date(2020, 1, 1), date(2025, 1, 1), maand=9, heeft_stap=stap, heeft_einde=einde
    )


@pytest.mark.parametrize(
    ("geen", "uitleg", "codes"),
    [(True, " ", ["verplicht"]), (True, "Verhuist naar Spanje", []), (False, "", [])],
)
def test_nothing_to_follow_needs_a_reason(geen, uitleg, codes):
    bezwaren = toets_geen_volgende_stap(geen_stap=geen, uitleg=uitleg)
    assert [b.code for b in bezwaren] == codes
