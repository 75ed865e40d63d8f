"""Where blocks stand in a calendar."""

from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from trajecten.rules.kalender import Tijdvak, Venster, overlapt, venster_van

KWARTIEREN = st.integers(0, 95)


@st.composite
def vakken(draw):
    begin, einde = sorted(draw(st.lists(KWARTIEREN, min_size=2, max_size=2, unique=True)))
    return Tijdvak(time(begin // 4, begin % 4 * 15), time(einde // 4, einde % 4 * 15))


def vak(begin, einde):
    return Tijdvak(time.fromisoformat(begin), time.fromisoformat(einde))


def test_back_to_back_blocks_need_no_place_beside_each_other():
    voor, na = vak("09:00", "12:00"), vak("12:00", "13:30")
    assert not voor.raakt(na)
    assert not na.raakt(voor)
    assert not overlapt([vak("12:00", "13:30"), vak("09:00", "12:00")])
    assert overlapt([vak("09:00", "12:00"), vak("11:45", "12:15")])


@given(st.lists(vakken(), max_size=8))
def test_neighbours_tell_whether_any_two_overlap(rij):
    elk_paar = any(een.raakt(ander) for n, een in enumerate(rij) for ander in rij[:n])
    assert overlapt(rij) is elk_paar


def test_a_day_is_drawn_whole_and_grows_with_what_is_early_or_late():
    assert venster_van([]) == Venster(8, 17)
    assert venster_van([vak("06:45", "07:15"), vak("18:00", "20:10")]) == Venster(6, 21)
    assert venster_van([vak("16:00", "18:00")]) == Venster(8, 18)


def test_a_block_takes_every_quarter_that_it_starts():
    venster = Venster(8, 17)

    assert venster.plaats(vak("09:10", "10:20")) == (4, 6)
    assert venster.plaats(vak("08:00", "08:05")) == (0, 1)


@given(st.lists(vakken(), min_size=1, max_size=6))
def test_every_block_lies_within_the_hours_that_are_drawn(rij):
    venster = venster_van(rij)

    for een in rij:
        begin, duur = venster.plaats(een)
        assert begin >= 0
        assert begin + duur <= 4 * len(venster.uren)
