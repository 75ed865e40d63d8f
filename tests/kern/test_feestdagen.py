from datetime import date

import pytest

from wijkwerken.kern.datums import maand_lezen
from wijkwerken.kern.feestdagen import feestdagen


def test_belgian_holidays_and_the_flemish_one_carry_dutch_names():
    dagen = feestdagen(date(2026, 7, 1), date(2026, 8, 15))

    assert dagen == {
        date(2026, 7, 11): "Feest van de Vlaamse Gemeenschap",
        date(2026, 7, 21): "Nationale feestdag",
        date(2026, 8, 15): "O. L. V. Hemelvaart",
    }


def test_a_period_over_new_year_has_the_holidays_of_both_years():
    assert list(feestdagen(date(2026, 12, 25), date(2027, 1, 1))) == [
        date(2026, 12, 25),
        date(2027, 1, 1),
    ]


@pytest.mark.parametrize("tekst", ["11/2026", "11-2026", "2026-11", " 11/2026 "])
def test_a_month_is_read_as_people_write_it(tekst):
    assert maand_lezen(tekst) == date(2026, 11, 1)


@pytest.mark.parametrize("tekst", ["", "13/2026", "2026", "11/26", "1/11/2026", "x/2026", "0/2026"])
def test_what_is_no_month_is_refused(tekst):
    with pytest.raises(ValueError, match="month"):
        maand_lezen(tekst)
