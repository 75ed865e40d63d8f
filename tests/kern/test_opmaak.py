from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.utils import formats, translation

from wijkwerken.kern import opmaak


@pytest.mark.parametrize(
    ("functie", "waarde", "tekst"),
    [
        (opmaak.datum, date(2026, 11, 2), "02/11/2026"),
        (opmaak.datum_kort, date(2026, 11, 22), "22 nov."),
        (opmaak.datum_kort, date(2026, 3, 1), "1 maart"),
        (opmaak.datum_lang, date(2026, 11, 22), "22 november 2026"),
        (opmaak.dag_datum, date(2026, 11, 22), "zondag 22 november 2026"),
        (opmaak.maand_jaar, date(2026, 11, 22), "november 2026"),
        (opmaak.tijd, time(9, 5), "9.05\u00a0uur"),
        (opmaak.uren, 1, "1\u00a0uur"),
        (opmaak.uren, 1200, "1.200\u00a0uur"),
        (opmaak.bedrag, 745, "€\u00a07,45"),
        (opmaak.bedrag, 123456, "€\u00a01.234,56"),
        (opmaak.bedrag, -5, "€\u00a0-0,05"),
        (opmaak.getal, 1234567, "1.234.567"),
        (opmaak.getal, Decimal("1234.50"), "1.234,5"),
        (opmaak.getal, Decimal("1000.00"), "1.000"),
        (opmaak.telefoon, "+32470711930", "0470 71 19 30"),
        (opmaak.telefoon, "+31201234567", "+31 20 123 4567"),
        (opmaak.telefoon, "geen", "geen"),
        (opmaak.insz_gemaskeerd, "85073003328", "85.07.30-•••.••"),
        (opmaak.insz_gemaskeerd, "123", "••.••.••-•••.••"),
        (opmaak.initialen, "El Amrani, Youssef", "EY"),
        (opmaak.initialen, "An", "A"),
        (opmaak.initialen, "", "?"),
    ],
)
def test_a_value_as_people_in_flanders_read_it(functie, waarde, tekst):
    assert functie(waarde) == tekst


@pytest.mark.parametrize(
    "functie",
    [opmaak.datum, opmaak.datum_kort, opmaak.tijd, opmaak.uren, opmaak.bedrag, opmaak.getal],
)
def test_nothing_is_shown_as_nothing(functie):
    assert functie(None) == ""


def test_midnight_and_zero_are_values_too():
    assert opmaak.tijd(time(0, 0)) == "0.00\u00a0uur"
    assert opmaak.uren(0) == "0\u00a0uur"
    assert opmaak.bedrag(0) == "€\u00a00,00"


def test_a_moment_is_shown_in_the_time_of_brussels():
    sjabloon = Template("{% load kern_tags %}{{ nu|tijdstip }}")

    tekst = sjabloon.render(Context({"nu": datetime(2026, 7, 1, 22, 30, tzinfo=UTC)}))

    assert tekst == "02/07/2026 0.30\u00a0uur"


def test_language_nl_be_reads_and_writes_dates_with_slashes_and_numbers_with_a_comma():
    with translation.override("nl-be"):
        assert formats.date_format(date(2026, 11, 2), "SHORT_DATE_FORMAT") == "02/11/2026"
        assert formats.get_format("FIRST_DAY_OF_WEEK") == 1
        assert formats.localize_input(date(2026, 11, 2)) == "02/11/2026"
        assert formats.number_format(Decimal("1234.56"), force_grouping=True) == "1.234,56"
        assert formats.get_format("DATE_INPUT_FORMATS")[0] == "%d/%m/%Y"
