"""What may be typed in a cell of the month grid."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajecten.rules.maandcel import Blok, Onleesbaar, cel_lezen, cel_schrijven
from trajecten.rules.uren import blok_uren


@pytest.mark.parametrize(
    ("tekst", "terug"),
    [
        ("", ""),
        (" 0 ", ""),
        ("-", ""),
        ("3", "3"),
        ("3u", "3"),
        ("3 uur", "3"),
        ("9-12", "9-12"),
        ("9:00-12:30", "9-12:30"),
        ("9u-12u30", "9-12:30"),
        ("9u 30 - 12", None),
        ("9.30 tot 12h", "9:30-12"),
        ("0900-1230", "9-12:30"),
        ("9 \u2013 12", "9-12"),
        ("13-15 9-11", "9-11 13-15"),
        ("9-11, 13-15", "9-11 13-15"),
        ("9-11 en 13-15", "9-11 13-15"),
        ("9-11+2", "2 9-11"),
        ("3,5", None),
        ("12-9", None),
        ("9-12-14", None),
        ("9-25", None),
        ("9:75-12", None),
        ("ziek", None),
        ("9" * 60, None),
    ],
)
def test_a_cell_reads_as_it_is_meant_or_says_how_to_write_it(tekst, terug):
    if terug is None:
        with pytest.raises(Onleesbaar) as fout:
            cel_lezen(tekst)
        assert fout.value.bezwaar.melding.endswith(".")
    else:
        assert cel_schrijven(cel_lezen(tekst)) == terug


def test_half_an_hour_is_answered_with_the_started_hours():
    with pytest.raises(Onleesbaar, match="schrijf 4 in plaats van 3,5"):
        cel_lezen("3,5")


TIJDEN = st.times(max_value=time(23, 58)).map(lambda t: t.replace(second=0, microsecond=0))


@given(
    st.lists(
        st.integers(1, 24).map(lambda n: Blok(None, None, n))
        | st.tuples(TIJDEN, TIJDEN)
        .filter(lambda t: t[0] < t[1])
        .map(lambda t: Blok(*t, blok_uren(*t))),
        max_size=3,
    )
)
def test_what_is_written_reads_back_the_same(blokken):
    assert sorted(map(str, cel_lezen(cel_schrijven(blokken)))) == sorted(map(str, blokken))
