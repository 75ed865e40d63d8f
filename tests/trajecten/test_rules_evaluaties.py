from datetime import date, timedelta

import pytest

from trajecten.rules.evaluaties import (
    dagen_te_laat,
    herinneringen,
    is_te_laat,
    laatste_herinnering,
    toets_verlenging_na_evaluatie,
    volgende_evaluatie_op,
)

START = date(2026, 3, 2)
UITERLIJK = date(2026, 9, 1)
DAGEN = [42, 14, 0]


@pytest.mark.parametrize(
    ("start", "laatste", "verwacht"),
    [
        (START, None, date(2026, 9, 1)),
        (START, date(2026, 8, 31), date(2027, 2, 28)),
        (START, date(2026, 6, 15), date(2026, 12, 15)),
        (date(2026, 8, 31), None, date(2027, 2, 28)),
        (date(2027, 8, 31), None, date(2028, 2, 29)),
        (START, START, date(2026, 9, 2)),
        (START, date(2025, 12, 1), date(2026, 9, 1)),
    ],
    ids=[
        "from the start",
        "from an evaluatie on 31 August",
        "from an early evaluatie",
        "no 31 February",
        "leap year",
        "evaluatie on the first day",
        "evaluatie of an earlier traject",
    ],
)
def test_volgende_evaluatie(start, laatste, verwacht):
    assert volgende_evaluatie_op(start, laatste, maanden=6) == verwacht


@pytest.mark.parametrize(
    ("vandaag", "te_laat", "dagen"),
    [
        (date(2026, 8, 31), False, 0),
        (UITERLIJK, False, 0),
        (date(2026, 9, 2), True, 1),
        (date(2026, 9, 6), True, 5),
    ],
    ids=["before", "on the day", "a day later", "five days later"],
)
def test_late_from_the_day_after(vandaag, te_laat, dagen):
    assert is_te_laat(UITERLIJK, vandaag) is te_laat
    assert dagen_te_laat(UITERLIJK, vandaag) == dagen


@pytest.mark.parametrize(
    ("vandaag", "momenten"),
    [
        (UITERLIJK - timedelta(days=43), []),
        (UITERLIJK - timedelta(days=42), ["42 dagen vooraf"]),
        (UITERLIJK - timedelta(days=15), ["42 dagen vooraf"]),
        (UITERLIJK - timedelta(days=13), ["42 dagen vooraf", "14 dagen vooraf"]),
        (UITERLIJK, ["42 dagen vooraf", "14 dagen vooraf", "0 dagen vooraf"]),
        (
            UITERLIJK + timedelta(days=6),
            ["42 dagen vooraf", "14 dagen vooraf", "0 dagen vooraf"],
        ),
        (
            UITERLIJK + timedelta(days=15),
            [
                "42 dagen vooraf",
                "14 dagen vooraf",
                "0 dagen vooraf",
                "week 1 te laat",
                "week 2 te laat",
            ],
        ),
    ],
    ids=[
        "nothing yet",
        "first day",
        "between",
        "a missed day is caught up",
        "on the day",
        "not yet a week late",
        "weekly",
    ],
)
def test_herinneringen_that_fell_due(vandaag, momenten):
    assert [h.moment for h in herinneringen(UITERLIJK, vandaag, dagen=DAGEN)] == momenten


def test_herinneringen_only_grow_so_a_key_per_moment_sends_each_once():
    gezien = []
    for dag in range(-60, 60):
        nu = herinneringen(UITERLIJK, UITERLIJK + timedelta(days=dag), dagen=[0, 14, 42, 14])
        assert nu[: len(gezien)] == gezien
        gezien = nu

    assert len(gezien) == 3 + 8
    assert len({h.moment for h in gezien}) == len(gezien)


def test_weekly_herinneringen_stop_with_the_traject():
    rijen = herinneringen(
        UITERLIJK,
        UITERLIJK + timedelta(days=60),
        dagen=[],
        wekelijks_tot=UITERLIJK + timedelta(days=14),
    )

    assert [h.dag for h in rijen] == [UITERLIJK + timedelta(days=7), UITERLIJK + timedelta(days=14)]


def test_after_missed_days_the_newest_herinnering_is_enough():
    assert laatste_herinnering(UITERLIJK, date(2026, 1, 1), dagen=DAGEN) is None
    rij = laatste_herinnering(UITERLIJK, UITERLIJK + timedelta(days=8), dagen=DAGEN)
    assert rij.moment == "week 1 te laat"


@pytest.mark.parametrize(
    ("laatste", "codes"),
    [
        (None, ["evaluatie_ontbreekt"]),
        (date(2026, 3, 1), ["evaluatie_ontbreekt"]),
        (date(2026, 8, 31), []),
        (date(2026, 3, 2), []),
    ],
    ids=["none", "of an earlier traject", "fresh", "just fresh enough"],
)
def test_verlenging_needs_an_evaluatie(laatste, codes):
    bezwaren = toets_verlenging_na_evaluatie(START, laatste, date(2026, 9, 2), maanden=6)

    assert [b.code for b in bezwaren] == codes


def test_an_old_evaluatie_is_not_enough_for_a_verlenging():
    [bezwaar] = toets_verlenging_na_evaluatie(START, date(2026, 3, 2), date(2026, 9, 3), maanden=6)

    assert bezwaar.code == "evaluatie_ontbreekt"
