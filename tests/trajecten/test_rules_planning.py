from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajecten.rules.planning import (
    Moment,
    momenten_van,
    overlappen,
    toets_blok,
    toets_overlap,
)
from trajecten.rules.uren import Uren, blok_uren

DAG = date(2026, 11, 24)  # a Tuesday


def moment(begin, einde, datum=DAG, waar=""):
    begin, einde = time.fromisoformat(begin), time.fromisoformat(einde)
    return Moment(datum, begin, einde, blok_uren(begin, einde), waar)


def test_momenten_on_monday_tuesday_and_thursday():
    momenten = momenten_van(
        {0, 1, 3},
        time(12, 0),
        time(13, 30),
        date(2026, 12, 1),
        date(2026, 12, 10),
        overslaan={date(2026, 12, 8)},
    )

    assert [m.datum.day for m in momenten] == [1, 3, 7, 10]
    assert all(m.uren == 2 for m in momenten)
    assert momenten[0].als_uren == Uren(date(2026, 12, 1), 2)


@pytest.mark.parametrize(
    ("van", "tot", "aantal"),
    [(DAG, DAG, 1), (date(2026, 12, 1), DAG, 0), (date(2024, 2, 26), date(2024, 3, 4), 1)],
    ids=["one day", "end before begin", "over a leap day"],
)
def test_momenten_between_both_days_included(van, tot, aantal):
    assert len(momenten_van({1}, time(9), time(10), van, tot)) == aantal


def test_momenten_without_times_have_their_hours_given():
    momenten = momenten_van({4}, None, None, date(2026, 12, 1), date(2026, 12, 31), uren=3)

    assert [m.als_uren for m in momenten] == [Uren(date(2026, 12, d), 3) for d in (4, 11, 18, 25)]
    with pytest.raises(ValueError, match="number of hours"):
        momenten_van({4}, None, None, date(2026, 12, 1), date(2026, 12, 31))


def test_a_moment_without_times_overlaps_nothing():
    open_moment = Moment(DAG, None, None, 3)

    assert toets_overlap([open_moment, moment("09:00", "12:00")], [open_moment]) == []


@pytest.mark.parametrize(
    ("een", "ander", "verwacht"),
    [
        (moment("09:00", "12:00"), moment("12:00", "13:00"), False),
        (moment("09:00", "12:00"), moment("11:59", "13:00"), True),
        (moment("09:00", "12:00"), moment("10:00", "11:00"), True),
        (moment("09:00", "12:00"), moment("09:00", "12:00"), True),
        (moment("09:00", "12:00"), moment("07:00", "09:00"), False),
        (moment("09:00", "12:00"), moment("09:00", "12:00", date(2026, 11, 25)), False),
    ],
    ids=["back to back", "one minute", "inside", "the same", "back to back before", "other day"],
)
def test_overlap(een, ander, verwacht):
    assert overlappen(een, ander) is verwacht
    assert overlappen(ander, een) is verwacht
    assert bool(toets_overlap([een], [ander])) is verwacht


def test_new_momenten_are_also_held_against_each_other():
    bezwaren = toets_overlap([], [moment("09:00", "12:00"), moment("11:00", "13:00")])

    assert [b.code for b in bezwaren] == ["overlap"]


def test_the_sentence_of_an_overlap():
    [bezwaar] = toets_overlap(
        [moment("09:00", "12:00", waar="basisschool De Linde")], [moment("11:30", "13:00")]
    )

    assert bezwaar.melding == (
        "Op 24 november 2026 van 11:30 tot 13:00 is deze wijk-werker al bezig bij basisschool "
        "De Linde, van 09:00 tot 12:00. Kies een ander moment."
    )


@pytest.mark.parametrize(
    ("begin", "einde", "codes"),
    [
        ("09:00", "09:01", []),
        ("09:00", "09:00", ["uren_omgekeerd"]),
        ("22:00", "01:00", ["uren_omgekeerd"]),
    ],
    ids=["one minute", "nothing", "over midnight"],
)
def test_blok(begin, einde, codes):
    bezwaren = toets_blok(time.fromisoformat(begin), time.fromisoformat(einde))

    assert [b.code for b in bezwaren] == codes


TIJDEN = st.tuples(st.integers(0, 1439), st.integers(0, 1439)).filter(lambda t: t[0] < t[1])


@given(TIJDEN, TIJDEN)
def test_overlap_is_a_shared_minute(een, ander):
    def als_moment(tijden):
        begin, einde = (time(*divmod(minuut, 60)) for minuut in tijden)
        return Moment(DAG, begin, einde, 1)

    gedeeld = set(range(*een)) & set(range(*ander))

    assert overlappen(als_moment(een), als_moment(ander)) is bool(gedeeld)
