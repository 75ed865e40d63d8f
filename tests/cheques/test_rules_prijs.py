from datetime import date

import pytest

from cheques.rules.prijs import (
    bedrag,
    euro,
    saldo,
    toets_prijs,
    toets_prijswijziging,
    vervalt_op,
)

TOEGELATEN = [595, 645, 695, 745]


@pytest.mark.parametrize(
    ("uitgegeven", "maanden", "verwacht"),
    [
        (date(2026, 1, 15), 12, date(2027, 1, 15)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2021, 3, 29), 15, date(2022, 6, 29)),
    ],
    ids=["a year", "leap day", "fifteen months"],
)
def test_cheque_expires(uitgegeven, maanden, verwacht):
    assert vervalt_op(uitgegeven, maanden) == verwacht


@pytest.mark.parametrize("prijs", TOEGELATEN)
def test_prijs_of_the_list(prijs):
    assert toets_prijs(prijs, TOEGELATEN) == []


@pytest.mark.parametrize("prijs", [594, 596, 0, 795, -745, 7])
def test_other_prijs_is_refused(prijs):
    [bezwaar] = toets_prijs(prijs, TOEGELATEN)

    assert bezwaar.code == "chequeprijs"
    assert "€ 5,95, € 6,45, € 6,95 of € 7,45" in bezwaar.melding


@pytest.mark.parametrize(
    ("toegelaten", "woorden"),
    [([745], "kost € 7,45, niet"), ([745, 595], "kost € 5,95 of € 7,45, niet")],
    ids=["one", "two"],
)
def test_prijzen_in_a_sentence(toegelaten, woorden):
    [bezwaar] = toets_prijs(600, toegelaten)

    assert woorden in bezwaar.melding


@pytest.mark.parametrize(
    ("datum", "aantal"),
    [(date(2027, 1, 1), 0), (date(2026, 12, 31), 1), (date(2027, 2, 1), 1)],
    ids=["1 January", "the day before", "1 February"],
)
def test_a_new_prijs_takes_effect_on_1_january(datum, aantal):
    bezwaren = toets_prijswijziging(datum)

    assert len(bezwaren) == aantal
    assert all(f"1 januari {datum.year + 1}" in b.melding for b in bezwaren)


@pytest.mark.parametrize(
    ("cent", "tekst"),
    [
        (745, "€ 7,45"),
        (5, "€ 0,05"),
        (0, "€ 0,00"),
        (12345678, "€ 123.456,78"),
        (-410, "-€ 4,10"),
    ],
)
def test_euro(cent, tekst):
    assert euro(cent) == tekst


def test_sums_in_whole_cents():
    assert bedrag(10, 745) == 7450
    assert [saldo(prijs, 410) for prijs in TOEGELATEN] == [185, 235, 285, 335]
