import pytest

from wijkwerken.kern.bezwaar import Bezwaar, in_dagen, in_maanden, uur


def test_bezwaar_is_its_code_and_sentence():
    bezwaar = Bezwaar("maandlimiet", "Maximaal 60 uur per maand.")

    assert (bezwaar.code, str(bezwaar)) == ("maandlimiet", "Maximaal 60 uur per maand.")
    assert bezwaar.veld is None
    assert bezwaar.getallen == {}


def test_bezwaren_with_other_numbers_differ_and_can_be_kept_in_a_set():
    een = Bezwaar("jaarlimiet", "Te veel.", getallen={"vrij": 1})
    twee = Bezwaar("jaarlimiet", "Te veel.", getallen={"vrij": 2})

    assert een != twee
    assert len({een, twee}) == 2


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        (uur(1), "1 uur"),
        (uur(2), "2 uur"),
        (in_dagen(1), "1 dag"),
        (in_dagen(0), "0 dagen"),
        (in_maanden(1), "1 maand"),
        (in_maanden(6), "6 maanden"),
    ],
)
def test_singular_and_plural(tekst, verwacht):
    assert tekst == verwacht
