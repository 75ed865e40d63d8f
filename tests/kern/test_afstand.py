"""Straight lines between places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import PostcodeFactory
from wijkwerken.kern.afstand import Plek, afstand_km
from wijkwerken.toegang.plekken import plekken_van

HALLE, BEERSEL = Plek(50.7361, 4.2374), Plek(50.7665, 4.3008)
plekken = st.builds(Plek, st.floats(50.6, 51.6), st.floats(2.5, 6.0))


def test_from_halle_to_beersel_and_to_the_coast():
    assert afstand_km(HALLE, BEERSEL) == 5.6
    assert afstand_km(HALLE, Plek(51.2254, 2.9145)) == pytest.approx(107.6, abs=1)
    assert afstand_km(HALLE, None) is None


@given(plekken, plekken, plekken)
def test_a_distance_is_one_way_and_the_other_and_never_shorter_by_a_detour(a, b, c):
    assert afstand_km(a, b) == afstand_km(b, a) >= 0
    assert afstand_km(a, c) <= afstand_km(a, b) + afstand_km(b, c) + 0.2  # three roundings


@pytest.mark.django_db
def test_the_deelgemeente_that_is_named_else_the_middle(django_assert_num_queries):
    PostcodeFactory(postcode="1652", deelgemeente="Alsemberg", breedtegraad=50, lengtegraad=4)
    PostcodeFactory(postcode="1652", deelgemeente="Dworp", breedtegraad=51, lengtegraad=5)

    with django_assert_num_queries(1):
        gevonden = plekken_van([("1652", "dworp"), ("1652", "Beersel"), ("9999", "Nergens")])

    assert gevonden == {("1652", "dworp"): Plek(51, 5), ("1652", "Beersel"): Plek(50.5, 4.5)}
