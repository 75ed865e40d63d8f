from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkwerken.kern.datums import (
    dagnaam,
    eerste_van_maand,
    jaarvenster,
    laatste_dag,
    maanden_tussen,
    maanden_van_tot,
    maandnaam,
    maandvenster,
    plus_jaren,
    plus_maanden,
)

DAGEN = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("datum", "aantal", "verwacht"),
    [
        (date(2025, 1, 15), 1, date(2025, 2, 15)),
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2025, 12, 31), 1, date(2026, 1, 31)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 3, 31), 0, date(2025, 3, 31)),
        (date(2025, 3, 31), -1, date(2025, 2, 28)),
        (date(2025, 1, 1), -1, date(2024, 12, 1)),
        (date(2025, 6, 30), 240, date(2045, 6, 30)),
    ],
    ids=[
        "ordinary day",
        "31 January and 1 month",
        "31 January and 1 month in a leap year",
        "31 August and 6 months",
        "31 August and 6 months to a leap year",
        "over the turn of the year",
        "december to january",
        "leap day and a year",
        "nothing",
        "one month back",
        "back over the turn of the year",
        "twenty years",
    ],
)
def test_plus_maanden(datum, aantal, verwacht):
    assert plus_maanden(datum, aantal) == verwacht


@given(DAGEN, st.integers(-400, 400))
def test_plus_maanden_lands_in_the_right_month(datum, aantal):
    uitkomst = plus_maanden(datum, aantal)

    assert (uitkomst.year - datum.year) * 12 + uitkomst.month - datum.month == aantal
    assert uitkomst.day == min(datum.day, maandvenster(uitkomst)[1].day)


@pytest.mark.parametrize(
    ("datum", "aantal", "verwacht"),
    [
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
        (date(2025, 5, 5), -1, date(2024, 5, 5)),
    ],
    ids=["leap day", "leap day to leap day", "back"],
)
def test_plus_jaren(datum, aantal, verwacht):
    assert plus_jaren(datum, aantal) == verwacht


@pytest.mark.parametrize(
    ("start", "maanden", "verwacht"),
    [
        (date(2026, 3, 2), 12, date(2027, 3, 1)),
        (date(2025, 1, 1), 12, date(2025, 12, 31)),
        (date(2026, 3, 1), 6, date(2026, 8, 31)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 8, 29), 6, date(2027, 2, 28)),
        (date(2026, 8, 28), 6, date(2027, 2, 27)),
    ],
    ids=[
        "ends the day before",
        "a calendar year",
        "first of the month",
        "no 31 February",
        "no 31 February in a leap year",
        "no leap day a year later",
        "no 29 February",
        "28 February exists",
    ],
)
def test_laatste_dag_of_a_term(start, maanden, verwacht):
    assert laatste_dag(start, maanden) == verwacht


@given(DAGEN, st.integers(1, 60))
def test_a_term_never_ends_before_the_term_of_a_day_earlier(start, maanden):
    assert laatste_dag(start - timedelta(days=1), maanden) <= laatste_dag(start, maanden)


def test_vensters_are_inclusive():
    assert eerste_van_maand(date(2024, 2, 29)) == date(2024, 2, 1)
    assert maandvenster(date(2024, 2, 10)) == (date(2024, 2, 1), date(2024, 2, 29))
    assert maandvenster(date(2025, 12, 31)) == (date(2025, 12, 1), date(2025, 12, 31))
    assert jaarvenster(date(2024, 2, 29)) == (date(2024, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("van", "tot", "verwacht"),
    [
        (date(2025, 1, 15), date(2025, 1, 15), 0),
        (date(2025, 1, 15), date(2025, 2, 14), 0),
        (date(2025, 1, 15), date(2025, 2, 15), 1),
        (date(2025, 1, 31), date(2025, 2, 28), 1),
        (date(2025, 3, 2), date(2026, 3, 1), 11),
        (date(2025, 3, 2), date(2026, 3, 2), 12),
        (date(2025, 3, 2), date(2025, 3, 1), 0),
    ],
    ids=[
        "same day",
        "a day short",
        "a month",
        "end of month",
        "day short of a year",
        "a year",
        "earlier",
    ],
)
def test_maanden_tussen_counts_whole_months(van, tot, verwacht):
    assert maanden_tussen(van, tot) == verwacht


def test_maanden_van_tot_names_every_month_touched():
    assert maanden_van_tot(date(2025, 11, 30), date(2026, 1, 1)) == [
        date(2025, 11, 1),
        date(2025, 12, 1),
        date(2026, 1, 1),
    ]
    assert maanden_van_tot(date(2025, 2, 1), date(2025, 1, 31)) == []


def test_names_for_a_sentence():
    assert maandnaam(date(2026, 11, 25)) == "november 2026"
    assert dagnaam(date(2026, 3, 1)) == "1 maart 2026"
