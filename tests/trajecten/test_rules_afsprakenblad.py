from dataclasses import replace
from datetime import date

import pytest

from trajecten.rules.afsprakenblad import (
    Blad,
    Stap,
    toets_stappen,
    toets_volledig,
    uren_in_maand,
    waarschuw_afspraak,
)

VOLLEDIG = Blad(
    verworven=["Rijbewijs B"],
    te_verwerven=["Nederlands op de werkvloer"],
    activiteiten=["Klein tuinonderhoud"],
    verdere_stappen="Opleiding logistiek medewerker of TWE",
)
OPBOUW = [Stap(1, 20), Stap(2, 40), Stap(4, 60)]


def test_a_complete_blad():
    assert toets_volledig(VOLLEDIG) == []


@pytest.mark.parametrize(
    ("verschil", "veld"),
    [
        ({"verworven": []}, "verworven"),
        ({"te_verwerven": [" "]}, "te_verwerven"),
        ({"activiteiten": ()}, "activiteiten"),
        ({"verdere_stappen": " "}, "verdere_stappen"),
    ],
    ids=["verworven", "te verwerven", "activiteiten", "verdere stappen"],
)
def test_each_legal_item_is_needed(verschil, veld):
    [bezwaar] = toets_volledig(replace(VOLLEDIG, **verschil))

    assert (bezwaar.code, bezwaar.veld) == ("afsprakenblad_onvolledig", veld)


def test_a_gpmi_stands_in_for_all_four():
    leeg = Blad([], [], [], "")

    assert len(toets_volledig(leeg)) == 4
    assert len(toets_volledig(replace(leeg, gpmi_referentie=" "))) == 4
    assert toets_volledig(replace(leeg, gpmi_referentie="GPMI 2026/14")) == []


@pytest.mark.parametrize(
    ("datum", "uren"),
    [
        (date(2026, 3, 2), 20),
        (date(2026, 3, 31), 20),
        (date(2026, 4, 1), 40),
        (date(2026, 5, 31), 40),
        (date(2026, 6, 1), 60),
        (date(2027, 2, 28), 60),
        (date(2026, 2, 28), None),
    ],
    ids=["start", "end of March", "April", "May", "June", "a year on", "before the start"],
)
def test_hours_agreed_per_calendar_month(datum, uren):
    assert uren_in_maand(OPBOUW, date(2026, 3, 2), datum) == uren


def test_steps_go_on_over_the_turn_of_the_year():
    start = date(2025, 12, 15)

    assert uren_in_maand(OPBOUW, start, date(2026, 1, 10)) == 40
    assert uren_in_maand(OPBOUW, start, date(2026, 2, 28)) == 40
    assert uren_in_maand(OPBOUW, start, date(2026, 3, 1)) == 60


def test_nothing_agreed():
    assert uren_in_maand([], date(2026, 3, 2), date(2026, 4, 1)) is None


@pytest.mark.parametrize(
    ("stappen", "codes"),
    [
        (OPBOUW, []),
        ([], []),
        ([Stap(2, 20)], ["stappen"]),
        ([Stap(1, 20), Stap(1, 30)], ["stappen"]),
        ([Stap(1, 60)], []),
        ([Stap(1, 20), Stap(3, 61)], ["maandlimiet"]),
    ],
    ids=["progressive", "none", "no first month", "twice", "on the limit", "over the limit"],
)
def test_stappen(stappen, codes):
    assert [b.code for b in toets_stappen(stappen, per_maand=60)] == codes


@pytest.mark.parametrize(
    ("afgesproken", "totaal", "codes"),
    [(20, 20, []), (20, 21, ["boven_afspraak"]), (None, 60, [])],
    ids=["as agreed", "one over", "nothing agreed"],
)
def test_more_than_agreed_is_a_warning(afgesproken, totaal, codes):
    waarschuwingen = waarschuw_afspraak(afgesproken, totaal, date(2026, 3, 5))

    assert [b.code for b in waarschuwingen] == codes
