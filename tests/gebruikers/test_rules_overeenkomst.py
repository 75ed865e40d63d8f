from datetime import date

import pytest

from gebruikers.rules.overeenkomst import (
    Overeenkomstgegevens,
    geldige_overeenkomst_op,
    toets_overeenkomst,
)
from gebruikers.rules.uitsluiting import Uitsluitingsperiode, toets_uitsluiting

DAG = date(2026, 6, 15)
JAAR = Overeenkomstgegevens(date(2026, 1, 1), date(2026, 12, 31), is_getekend=True)
ONGETEKEND = Overeenkomstgegevens(date(2026, 1, 1), None, is_getekend=False)


@pytest.mark.parametrize(
    ("overeenkomsten", "datum", "woorden"),
    [
        ([JAAR], DAG, None),
        ([JAAR], date(2026, 1, 1), None),
        ([JAAR], date(2026, 12, 31), None),
        ([Overeenkomstgegevens(DAG, None, is_getekend=True)], date(2030, 1, 1), None),
        ([ONGETEKEND, JAAR], DAG, None),
        ([], DAG, "geen gebruikersovereenkomst"),
        ([JAAR], date(2025, 12, 31), "geen gebruikersovereenkomst"),
        ([JAAR], date(2027, 1, 1), "liep tot en met 31 december 2026"),
        ([ONGETEKEND], DAG, "nog niet ondertekend"),
    ],
    ids=[
        "within",
        "first day",
        "last day",
        "until further notice",
        "one of two",
        "none",
        "not yet",
        "run out",
        "unsigned",
    ],
)
def test_geldige_overeenkomst(overeenkomsten, datum, woorden):
    bezwaren = toets_overeenkomst(overeenkomsten, datum)

    assert [b.code for b in bezwaren] == ([] if woorden is None else ["geen_overeenkomst"])
    assert all(woorden in b.melding for b in bezwaren)
    assert (geldige_overeenkomst_op(overeenkomsten, datum) is None) is bool(bezwaren)


@pytest.mark.parametrize(
    ("periodes", "datum", "woorden"),
    [
        ([], DAG, None),
        ([Uitsluitingsperiode(DAG, DAG)], date(2026, 6, 14), None),
        ([Uitsluitingsperiode(DAG, DAG)], DAG, "tot en met 15 juni 2026"),
        ([Uitsluitingsperiode(DAG, DAG)], date(2026, 6, 16), None),
        ([Uitsluitingsperiode(DAG, None)], date(2030, 1, 1), "tot nader order"),
        (
            [Uitsluitingsperiode(DAG, date(2026, 7, 1)), Uitsluitingsperiode(DAG, None)],
            DAG,
            "tot nader order",
        ),
        (
            [Uitsluitingsperiode(DAG, date(2026, 7, 1)), Uitsluitingsperiode(DAG, DAG)],
            DAG,
            "1 juli 2026",
        ),
    ],
    ids=["never", "a day before", "on the day", "a day after", "open end", "one open", "longest"],
)
def test_uitsluiting(periodes, datum, woorden):
    bezwaren = toets_uitsluiting(periodes, datum)

    assert [b.code for b in bezwaren] == ([] if woorden is None else ["gebruiker_uitgesloten"])
    assert all(woorden in b.melding for b in bezwaren)
