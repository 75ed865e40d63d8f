"""Hours that a gebruiker objects to: what may be contested, and what a decision does."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajecten.rules.betwisting import (
    Betwistingstand,
    toets_beslissing,
    toets_indienen,
    toets_open,
    toets_vergoeden,
    verdeel,
)
from wijkwerken.kern.feestdagen import plus_werkdagen

WERK, NU = date(2025, 3, 3), date(2025, 3, 31)


def codes(bezwaren):
    return [(b.code, b.veld) for b in bezwaren]


@pytest.mark.parametrize(
    ("uren", "ontvangen", "verwacht"),
    [
        (1, WERK, []),
        (4, NU, []),
        (0, NU, [("betwisting_uren", "uren")]),
        (5, NU, [("betwisting_uren", "uren")]),
        (2, date(2025, 3, 2), [("betwisting_datum", "ontvangen_op")]),
        (2, date(2025, 4, 1), [("betwisting_datum", "ontvangen_op")]),
    ],
)
def test_what_may_be_contested(uren, ontvangen, verwacht):
    bezwaren = toets_indienen(uren, gewerkt=4, datum=WERK, ontvangen_op=ontvangen, vandaag=NU)
    assert codes(bezwaren) == verwacht


@pytest.mark.parametrize(
    ("stand", "uitkomst", "toegekend", "verwacht"),
    [
        (Betwistingstand("open", 2), "ongegrond", None, []),
        (Betwistingstand("open", 2), "gegrond", 2, [("betwisting_stap", None)]),
        (Betwistingstand("open", 2, gehoord=True), "gegrond", 2, []),
        (Betwistingstand("open", 2, gehoord=True), "gegrond", 1, []),
        (Betwistingstand("open", 2, gehoord=True), "gegrond", 3, [("betwisting_uren", "uren")]),
        (Betwistingstand("open", 2, gehoord=True), "gegrond", None, [("betwisting_uren", "uren")]),
        (Betwistingstand("ongegrond", 2, gehoord=True), "gegrond", 2, [("betwisting_stap", None)]),
    ],
)
def test_no_hours_go_before_both_sides_were_heard(stand, uitkomst, toegekend, verwacht):
    assert codes(toets_beslissing(stand, uitkomst, toegekend)) == verwacht


def test_what_is_closed_does_not_go_on():
    assert toets_open(Betwistingstand("open", 1)) == []
    assert codes(toets_open(Betwistingstand("ingetrokken", 1))) == [("betwisting_stap", None)]
    assert toets_vergoeden(1, None) == []
    assert (
        codes(toets_vergoeden(1, NU) + toets_vergoeden(0, None)) == [("betwisting_stap", None)] * 2
    )


@st.composite
def prestaties(draw):
    uren = draw(st.integers(1, 24))
    cheques = draw(st.integers(0, uren))
    return uren, cheques, draw(st.integers(0, cheques)), draw(st.integers(1, uren))


@given(prestaties())
def test_every_hour_that_falls_away_is_paid_by_nobody(geval):
    uren, cheques, uitbetaald, toegekend = geval
    uit = verdeel(uren=uren, cheques=cheques, uitbetaald=uitbetaald, toegekend=toegekend)

    assert uitbetaald <= cheques - uit.terug <= uit.blijft  # as the database asks
    # What was granted falls away, or its worth does.
    assert uren - uit.blijft + uit.te_vergoeden == toegekend
    # No cheque goes back while an hour without one would do.
    assert uit.terug == 0 or cheques - uit.terug == uit.blijft


@pytest.mark.parametrize(
    ("vanaf", "dagen", "laatste"),
    [
        (date(2025, 3, 3), 5, date(2025, 3, 10)),  # Monday: over one weekend
        (date(2025, 3, 1), 1, date(2025, 3, 3)),  # received on a Saturday
        (date(2025, 4, 18), 1, date(2025, 4, 22)),  # Easter Monday is no working day
        (date(2025, 12, 24), 2, date(2025, 12, 29)),
    ],
)
def test_a_term_counts_working_days(vanaf, dagen, laatste):
    assert plus_werkdagen(vanaf, dagen) == laatste
