from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gebruikers.rules.inschrijvingsgeld import (
    Uitslag,
    Vordering,
    dichtste_mededelingen,
    peildatum,
    toets_herinnering,
    toets_vraag,
    uitslag_van,
    voldaan_op,
    waarschuw_inschrijving,
)

DAG = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("ontvangen", "bedrag", "uitslag"),
    [
        (0, 750, Uitslag.PRECIES),
        (0, 749, Uitslag.TE_WEINIG),
        (0, 751, Uitslag.TE_VEEL),
        (500, 250, Uitslag.PRECIES),
        (750, 750, Uitslag.DUBBEL),
    ],
)
def test_what_a_payment_is(ontvangen, bedrag, uitslag):
    assert uitslag_van(Vordering(750, ontvangen), bedrag) == uitslag
    kwijt = Vordering(750, ontvangen, kwijtgescholden=True)
    assert uitslag_van(kwijt, bedrag) == Uitslag.KWIJTGESCHOLDEN


@given(
    st.integers(1, 5000),
    st.lists(st.tuples(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.integers(-2000, 2000))),
)
def test_paid_exactly_when_the_sum_is_reached_and_since_the_day_it_stays_so(bedrag, rijen):
    sinds = voldaan_op(bedrag, rijen)

    assert (sinds is not None) == (sum(cent for _, cent in rijen) >= bedrag)
    if sinds is not None:
        assert sum(cent for dag, cent in rijen if dag <= sinds) >= 1
        assert sinds in {dag for dag, _ in rijen}


def test_the_amount_is_of_the_first_day_under_an_overeenkomst_in_the_year():
    assert peildatum(2026, date(2025, 6, 1)) == date(2026, 1, 1)
    assert peildatum(2026, DAG) == DAG


def test_nearly_the_same_communications_are_offered():
    bekende = ["202600000123", "202600000321", "999900000123"]

    assert dichtste_mededelingen("202600000124", bekende) == ["202600000123"]
    assert dichtste_mededelingen("202600000132", bekende) == ["202600000123"]
    assert dichtste_mededelingen("202600000123", bekende) == []


def test_asking_once_and_reminding_only_after_the_last_day():
    assert toets_vraag(stand_open=True, gevraagd_op=None) == []
    assert "al gevraagd" in toets_vraag(stand_open=True, gevraagd_op=DAG)[0].melding
    assert "afgehandeld" in toets_vraag(stand_open=False, gevraagd_op=None)[0].melding

    def herinnering(*, vandaag, stand_open=True, gevraagd_op=DAG, vervalt_op=date(2026, 4, 1)):
        return [
            b.melding
            for b in toets_herinnering(
                stand_open=stand_open,
                gevraagd_op=gevraagd_op,
                vervalt_op=vervalt_op,
                vandaag=vandaag,
            )
        ]

    assert herinnering(vandaag=date(2026, 4, 2)) == []
    assert "1 april 2026" in herinnering(vandaag=date(2026, 4, 1))[0]
    assert "nog niet gevraagd" in herinnering(vandaag=DAG, gevraagd_op=None)[0]
    assert "afgehandeld" in herinnering(vandaag=DAG, stand_open=False)[0]


def test_late_years_are_one_warning():
    assert waarschuw_inschrijving([]) == []
    [bezwaar] = waarschuw_inschrijving([2026, 2025])
    assert bezwaar.code == "inschrijving_onbetaald"
    assert "2025 en 2026" in bezwaar.melding
