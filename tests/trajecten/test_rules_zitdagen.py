"""The places of a zitdag and the days of a series, exactly on the edge and beside it."""

from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajecten.rules.zitdagen import (
    REEKS_HOOGSTENS,
    Plaats,
    Reeksdag,
    plaatsen,
    reeks,
    toets_reeks,
    toets_uren,
)
from wijkwerken.kern.feestdagen import feestdagen


@pytest.mark.parametrize(
    ("einde", "aantal"),
    [(time(12), 4), (time(11, 59), 3), (time(9, 45), 1), (time(9, 44), 0)],
    ids=["exactly four", "one minute short", "exactly one", "nothing fits"],
)
def test_only_whole_places_count(einde, aantal):
    assert len(plaatsen(time(9), einde, 45)) == aantal


def test_places_stand_back_to_back():
    assert plaatsen(time(9), time(10, 35), 45) == [
        Plaats(time(9), time(9, 45)),
        Plaats(time(9, 45), time(10, 30)),
    ]


@given(
    van=st.integers(0, 1200),  # minutes after midnight
    minuten=st.integers(1, 200),
    duur=st.integers(10, 240),
)
def test_places_never_leave_their_zitdag_and_no_other_would_fit(van, minuten, duur):
    begin, einde = (time(m // 60, m % 60) for m in (van, van + minuten))

    gevonden = plaatsen(begin, einde, duur)

    assert len(gevonden) == minuten // duur
    for eerst, dan in pairwise(gevonden):
        assert eerst.einde == dan.begin
    assert all(begin <= plaats.begin < plaats.einde <= einde for plaats in gevonden)


@pytest.mark.parametrize(
    ("begin", "einde", "duur", "veld"),
    [
        (time(9), time(9), 45, "einde"),
        (time(9), time(8), 45, "einde"),
        (time(9), time(12), 9, "duur"),
        (time(9), time(12), 241, "duur"),
        (time(9), time(9, 30), 45, "duur"),
        (time(9), time(9, 45), 45, None),
    ],
)
def test_hours_in_which_nothing_fits_are_refused(begin, einde, duur, veld):
    assert [b.veld for b in toets_uren(begin, einde, duur)] == ([veld] if veld else [])


def test_a_series_keeps_its_weekday_and_names_the_holidays():
    # 1 and 8 May 2025 are Thursdays; Hemelvaart is the 29th.
    van, tot = date(2025, 5, 1), date(2025, 5, 31)

    dagen = reeks(van, tot, feestdagen(van, tot))

    assert [d.datum.day for d in dagen] == [1, 8, 15, 22, 29]
    assert [bool(d.feestdag) for d in dagen] == [True, False, False, False, True]


def test_the_flemish_holiday_is_one_too():
    dag = date(2025, 7, 11)

    assert reeks(dag, dag, feestdagen(dag, dag)) == [
        Reeksdag(dag, "Feest van de Vlaamse Gemeenschap")
    ]


@given(van=st.dates(date(2020, 1, 1), date(2040, 1, 1)), dagen=st.integers(0, 400))
def test_a_series_is_what_walking_day_by_day_finds(van, dagen):
    tot = van + timedelta(days=dagen)
    naief = [
        van + timedelta(days=n)
        for n in range(dagen + 1)
        if (van + timedelta(days=n)).weekday() == van.weekday()
    ]

    assert [d.datum for d in reeks(van, tot, {})] == naief


def test_a_series_ends_after_its_begin_and_within_reason():
    van = date(2025, 1, 2)
    laatste = van + timedelta(weeks=REEKS_HOOGSTENS - 1)

    assert toets_reeks(van, van) == []
    assert toets_reeks(van, laatste) == []
    assert [b.veld for b in toets_reeks(van, laatste + timedelta(weeks=1))] == ["herhalen_tot"]
    assert [b.veld for b in toets_reeks(van, van - timedelta(days=1))] == ["herhalen_tot"]
