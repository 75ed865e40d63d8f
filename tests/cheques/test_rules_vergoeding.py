from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cheques.rules.vergoeding import (
    Bron,
    Reistarief,
    Uren,
    heen_en_terug_hm,
    reisvergoeding,
    ritgevolg,
    som,
    uurvergoeding,
    verschil,
)

TARIEF = Reistarief(per_km=15, vanaf_km=10)


@pytest.mark.parametrize(
    ("afstand", "telt_vanaf", "cent"),
    [
        (None, 0, 0),
        (4.9, 0, 0),
        (5.0, 0, 0),
        (5.1, 0, 153),
        (5.1, 10, 3),
        (12.3, 0, 369),
        (7.7, 0, 231),
        (50.1, 0, 1503),
        (5.1, 11, 0),
    ],
    ids=[
        "at home",
        "under the threshold",
        "exactly on it pays nothing",
        "just over it pays every kilometre",
        "or only what is above the first ten",
        "whole trip",
        "half kilometres",
        "far",
        "never below nothing",
    ],
)
def test_reisvergoeding(afstand, telt_vanaf, cent):
    tarief = Reistarief(15, 10, telt_vanaf)
    assert reisvergoeding(heen_en_terug_hm(afstand or 0), tarief) == cent


def test_half_a_cent_goes_up():
    assert reisvergoeding(103, TARIEF) == 155  # 10,3 km is 154,5 cent
    assert reisvergoeding(101, TARIEF) == 152  # 10,1 km is 151,5 cent
    assert reisvergoeding(102, Reistarief(11, 10)) == 112  # 10,2 km is 112,2 cent


def test_uren_at_the_rate_of_the_day():
    assert uurvergoeding(4, 410) == 1640
    assert uurvergoeding(-2, 410) == -820


@pytest.mark.parametrize(
    ("uren", "betaald", "gevolg"),
    [(4, False, "betalen"), (4, True, "niets"), (0, True, "terug"), (0, False, "niets")],
)
def test_a_trip_is_paid_once_and_only_taken_back_when_nobody_worked(uren, betaald, gevolg):
    assert ritgevolg(uren=uren, betaald=betaald) == gevolg


bronnen = st.builds(
    Bron,
    st.sampled_from("abc"),
    st.dates(date(2025, 1, 1), date(2025, 1, 3)),
    st.sampled_from("xy"),
)
uren = st.builds(Uren, st.integers(0, 9), st.integers(0, 4000))


@given(st.dictionaries(bronnen, uren), st.dictionaries(bronnen, uren))
def test_what_was_paid_and_the_difference_are_together_what_is_due(nu, betaald):
    rest = verschil(nu, betaald)
    assert som([*betaald.values(), *rest.values()]) == som(nu.values())
    assert all(rest.values())
    assert verschil(nu, nu) == {}
