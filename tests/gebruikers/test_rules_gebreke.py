"""The order of the steps, and how long an exclusion may be."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gebruikers.rules.gebreke import (
    Gebrekestand,
    toets_antwoord,
    toets_beslissing,
    toets_ingebrekestelling,
    toets_opheffing,
    toets_periode,
    uiterste_antwoord,
)

DAG = date(2026, 3, 2)
TERMIJN = uiterste_antwoord(DAG, dagen=14)
STANDEN = {
    "gemeld": Gebrekestand("gemeld"),
    "in_gebreke": Gebrekestand("in_gebreke", TERMIJN),
    "beantwoord": Gebrekestand("beantwoord", TERMIJN),
    "beslist": Gebrekestand("beslist", TERMIJN),
}


def test_the_day_of_the_letter_does_not_count():
    assert date(2026, 3, 16) == TERMIJN


@pytest.mark.parametrize(
    ("toets", "mag"),
    [(toets_ingebrekestelling, {"gemeld"}), (toets_antwoord, {"in_gebreke", "beantwoord"})],
)
def test_each_step_has_its_place(toets, mag):
    assert {naam for naam, stand in STANDEN.items() if not toets(stand)} == mag
    assert {b.code for stand in STANDEN.values() for b in toets(stand)} == {"gebreke_stap"}


@pytest.mark.parametrize("beslissing", ["waarschuwing", "uitsluiting"])
@pytest.mark.parametrize(
    ("stand", "dag", "mag"),
    [
        ("gemeld", TERMIJN + timedelta(days=99), False),
        ("in_gebreke", TERMIJN, False),
        ("in_gebreke", TERMIJN + timedelta(days=1), True),
        ("beantwoord", DAG, True),
        ("beslist", TERMIJN + timedelta(days=1), False),
    ],
)
def test_nobody_is_punished_unheard(beslissing, stand, dag, mag):
    bezwaren = toets_beslissing(STANDEN[stand], beslissing, dag)

    assert [b.code for b in bezwaren] == ([] if mag else ["gebreke_stap"])


def test_without_consequence_it_closes_at_any_time_but_once():
    assert {n for n, s in STANDEN.items() if not toets_beslissing(s, "geen_gevolg", DAG)} == {
        "gemeld",
        "in_gebreke",
        "beantwoord",
    }


def test_the_refusal_says_from_when_one_may_decide():
    [bezwaar] = toets_beslissing(STANDEN["in_gebreke"], "waarschuwing", DAG)

    assert "16 maart 2026" in bezwaar.melding
    assert "17 maart 2026" in bezwaar.melding


@given(
    van=st.dates(date(2018, 1, 1), date(2035, 12, 31)),
    dagen=st.integers(-5, 400),
    maanden=st.integers(1, 12),
)
def test_an_exclusion_never_outlasts_its_months(van, dagen, maanden):
    tot = van + timedelta(days=dagen)
    bezwaren = toets_periode(van, tot, vandaag=van, maanden=maanden)

    # Naive: walk on for as many whole months, over the shorter ones.
    grens = (van.year * 12 + van.month - 1) + maanden
    voorbij = (tot.year * 12 + tot.month - 1, tot.day) >= (grens, van.day)
    assert bool(bezwaren) == (tot < van or voorbij)
    assert all(b.code == "uitsluiting_periode" and b.veld == "tot" for b in bezwaren)


def test_an_exclusion_does_not_begin_in_the_past():
    [bezwaar] = toets_periode(DAG - timedelta(days=1), DAG, vandaag=DAG, maanden=6)

    assert bezwaar.veld == "van"
    assert "2 maart 2026" in bezwaar.melding


@pytest.mark.parametrize(
    ("tot", "opgeheven", "mag"),
    [(DAG, None, True), (DAG - timedelta(days=1), None, False), (DAG, DAG, False)],
)
def test_only_what_still_runs_is_lifted_and_once(tot, opgeheven, mag):
    assert (not toets_opheffing(tot, opgeheven, DAG)) == mag
