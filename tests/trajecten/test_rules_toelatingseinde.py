"""What becomes of an inzet without its permission, held against counting day by day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajecten.rules.toelatingseinde import GAAT_DOOR, Einde, Zonder, einde_van_inzet

EERSTE = date(2025, 1, 1)
APRIL = Zonder(date(2025, 4, 1))


def dag(rang):
    return EERSTE + timedelta(days=rang)


@pytest.mark.parametrize(
    ("van", "tot", "zonder", "gewerkt", "verwacht"),
    [
        ((1, 1), None, [APRIL], None, Einde(stopt=True, laatste=date(2025, 3, 31))),
        ((1, 1), (6, 30), [APRIL], None, Einde(stopt=True, laatste=date(2025, 3, 31))),
        ((1, 1), (3, 31), [APRIL], None, GAAT_DOOR),
        ((4, 1), None, [APRIL], None, Einde(stopt=True)),
        ((1, 1), None, [APRIL], (4, 9), Einde(stopt=True, laatste=date(2025, 4, 9))),
        ((1, 1), None, [Zonder(date(2025, 4, 1), date(2025, 4, 5))], None, GAAT_DOOR),
        ((1, 1), (4, 4), [Zonder(date(2025, 4, 1), date(2025, 4, 5))], None,
         Einde(stopt=True, laatste=date(2025, 3, 31))),
        ((4, 6), (4, 9), [Zonder(date(2025, 4, 1), date(2025, 4, 5))], None, GAAT_DOOR),
    ],
)  # fmt: skip
def test_the_last_day(van, tot, zonder, gewerkt, verwacht):
    def datum(paar):
        return paar and date(2025, *paar)

    assert einde_van_inzet(datum(van), datum(tot), zonder, datum(gewerkt)) == verwacht


@st.composite
def gevallen(draw):
    """An inzet of at most 40 days, and days without permission that do not overlap."""
    van = draw(st.integers(0, 30))
    tot = van + draw(st.integers(0, 40))
    grenzen = sorted(draw(st.sets(st.integers(0, 80), max_size=6)))
    zonder = [(een, ander - 1) for een, ander in zip(grenzen[::2], grenzen[1::2], strict=False)]
    if len(grenzen) % 2:
        zonder.append((grenzen[-1], None))
    return van, tot, zonder


@given(gevallen())
def test_it_stops_exactly_when_no_permitted_day_is_left_after_the_last(geval):
    van, tot, zonder = geval
    mag = [
        d
        for d in range(van, tot + 1)
        if not any(b <= d and (e is None or d <= e) for b, e in zonder)
    ]
    einde = einde_van_inzet(
        dag(van), dag(tot), [Zonder(dag(b), None if e is None else dag(e)) for b, e in zonder]
    )

    if mag and mag[-1] == tot:
        assert einde == GAAT_DOOR
    else:
        assert einde == Einde(stopt=True, laatste=dag(mag[-1]) if mag else None)
