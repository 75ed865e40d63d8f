"""The date rules against a second, naive implementation; see naief.py."""

import ast
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.trajecten import naief
from trajecten.rules.duur import (
    Schorsingsperiode,
    Trajectperiode,
    gebruikte_maanden,
    uiterste_einde,
)
from trajecten.rules.evaluaties import (
    Wachttijd,
    herinneringen,
    uiterste_dag,
    volgende_evaluatie_op,
)
from trajecten.rules.overgang import overgang_verval

# A leap year and the years around it; long enough for every term there is.
DAGEN = st.dates(date(2023, 1, 1), date(2025, 12, 31))
MAANDEN = st.integers(0, 14)
AUGUSTUS, SCHRIKKELDAG = date(2023, 8, 31), date(2024, 2, 29)
zoek = settings(max_examples=60, deadline=None)


@st.composite
def periodes(draw, hoogstens=400):
    van = draw(DAGEN)
    return van, van + timedelta(days=draw(st.integers(0, hoogstens)))


@st.composite
def schorsingen(draw):
    van, tot = draw(periodes(90))
    return van, draw(st.sampled_from([tot, None])), draw(st.booleans())


def test_the_naive_one_borrows_nothing():
    boom = ast.parse(Path(naief.__file__).read_text(encoding="utf-8"))
    modules = {
        naam
        for knoop in ast.walk(boom)
        if isinstance(knoop, ast.Import | ast.ImportFrom)
        for naam in (
            [knoop.module] if isinstance(knoop, ast.ImportFrom) else [a.name for a in knoop.names]
        )
    }
    assert modules == {"datetime"}
    assert "datetime" in sys.stdlib_module_names


@zoek
@given(DAGEN, MAANDEN, st.integers(0, 14), st.lists(schorsingen(), max_size=4))
@example(AUGUSTUS, 6, 0, [])
@example(SCHRIKKELDAG, 12, 0, [])
@example(date(2024, 3, 2), 12, 12, [(date(2024, 2, 20), date(2024, 3, 5), True)])
@example(
    date(2024, 3, 2),
    12,
    4,
    [(date(2024, 5, 1), date(2024, 5, 10), True), (date(2024, 5, 6), date(2024, 5, 15), True)],
)
def test_latest_end(start, maanden, gebruikt, rijen):
    einde = uiterste_einde(
        start,
        maanden=maanden,
        overgangsmaatregel=False,
        schorsingen=[Schorsingsperiode(*rij) for rij in rijen],
        gebruikt=gebruikt,
    )

    assert einde == naief.uiterste_einde(start, maanden, gebruikt, rijen)


@zoek
@given(DAGEN, st.lists(DAGEN, max_size=3), st.integers(1, 12))
@example(AUGUSTUS, [], 6)
@example(date(2023, 1, 1), [AUGUSTUS], 6)
@example(SCHRIKKELDAG, [SCHRIKKELDAG], 12)
def test_next_evaluatie(start, evaluaties, maanden):
    assert volgende_evaluatie_op(
        start, max(evaluaties, default=None), maanden=maanden
    ) == naief.volgende_evaluatie(start, evaluaties, maanden)


@zoek
@given(DAGEN, st.integers(1, 12), st.lists(schorsingen(), max_size=4))
def test_an_evaluatie_waits_for_some_schorsingen(start, maanden, rijen):
    wachttijden = [(van, tot) for van, tot, wacht in rijen if wacht]

    assert uiterste_dag(
        start, None, maanden=maanden, wachttijden=[Wachttijd(*een) for een in wachttijden]
    ) == naief.wacht_op_schorsing(naief.volgende_evaluatie(start, [], maanden), wachttijden)


@zoek
@given(st.lists(periodes(), max_size=3))
@example([(AUGUSTUS, date(2024, 2, 29))])
@example([(AUGUSTUS, date(2024, 2, 28))])
@example([(SCHRIKKELDAG, date(2025, 2, 28))])
def test_months_already_used(eerdere):
    assert gebruikte_maanden(Trajectperiode(*een) for een in eerdere) == naief.gebruikte_maanden(
        eerdere
    )


@zoek
@given(
    DAGEN,
    DAGEN,
    st.lists(DAGEN, max_size=5),
    st.integers(1, 14),
    st.tuples(DAGEN, st.integers(1, 14)),
)
@example(SCHRIKKELDAG, date(2025, 2, 28), [], 12, (date(2025, 12, 31), 12))
@example(SCHRIKKELDAG, date(2025, 3, 1), [], 12, (date(2025, 12, 31), 12))
@example(AUGUSTUS, date(2025, 12, 31), [AUGUSTUS, date(2024, 9, 1)], 12, (date(2025, 12, 31), 12))
@example(AUGUSTUS, date(2025, 6, 1), [AUGUSTUS, date(2025, 2, 1)], 24, (date(2025, 3, 1), 12))
def test_lapse_of_the_overgangsmaatregel(start, op, prestaties, maanden, later):
    versies = [(date(2000, 1, 1), maanden), later]
    gewerkt = [dag for dag in prestaties if dag <= op]
    verval = overgang_verval(
        gewerkt,
        start,
        vandaag=op,
        maanden_op=lambda dag: later[1] if dag >= later[0] else maanden,
    )

    assert (op <= verval.dag) == naief.geldt_overgang(op, start, gewerkt, versies)


@zoek
@given(
    DAGEN,
    st.integers(-80, 80),
    st.lists(st.integers(0, 60), min_size=1, max_size=4, unique=True),
)
def test_reminders(uiterlijk, verder, dagen):
    vandaag = uiterlijk + timedelta(days=verder)
    rijen = herinneringen(uiterlijk, vandaag, dagen=dagen)

    assert [rij.dag for rij in rijen] == naief.herinneringen(uiterlijk, vandaag, dagen)
    assert len({rij.moment for rij in rijen}) == len(rijen)


@pytest.mark.parametrize(
    ("begin", "maanden", "laatste"),
    [
        (AUGUSTUS, 6, date(2024, 2, 29)),
        (date(2024, 8, 31), 6, date(2025, 2, 28)),
        (SCHRIKKELDAG, 12, date(2025, 2, 28)),
        (date(2026, 3, 2), 12, date(2027, 3, 1)),
    ],
)
def test_the_naive_one_knows_the_days_of_the_letter(begin, maanden, laatste):
    """Fixed by hand from the calendar: so that both cannot be wrong together."""
    assert naief.laatste_dag_van_termijn(begin, maanden) == laatste
