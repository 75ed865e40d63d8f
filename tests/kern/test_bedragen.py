import pytest
import segno
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st
from segno import helpers

from wijkwerken.kern.bedragen import EuroVeld, cent_van
from wijkwerken.kern.betaalcode import betaalcode
from wijkwerken.kern.opmaak import bedrag


@pytest.mark.parametrize(
    ("tekst", "cent"),
    [
        ("7,50", 750),
        ("€ 1.234,50", 123450),
        ("-20", -2000),
        ("7,5", 750),
        ("1234567,89 EUR", 123456789),
        ("7.50", None),
        ("7,505", None),
        ("1.23,00", None),
        ("zeven", None),
        ("", None),
    ],
)
def test_euro_is_read_as_belgians_write_it(tekst, cent):
    assert cent_van(tekst) == cent


@given(st.integers(-(10**9), 10**9))
def test_what_a_page_shows_is_read_back(cent):
    assert cent_van(bedrag(cent)) == cent


def test_a_field_takes_more_than_nothing_and_shows_it_again():
    veld = EuroVeld()

    assert (veld.clean("7,50"), veld.prepare_value(750)) == (750, "7,50")
    for tekst in ("0", "-1", "7.50", "99999999999"):
        with pytest.raises(ValidationError, match="zoals 7,50"):
            veld.clean(tekst)


def test_the_code_says_to_whom_how_much_and_with_which_communication(monkeypatch):
    gezegd = []
    maken = segno.make_qr

    def afluisteren(inhoud, **anders):
        gezegd.append(inhoud.decode())
        return maken(inhoud, **anders)

    monkeypatch.setattr(helpers.segno, "make_qr", afluisteren)
    beeld = betaalcode(
        rekening="BE68539007547034", naam="Zonnestreek", bedrag=750, mededeling="202600000123"
    )

    assert beeld.startswith("<svg")
    assert "style=" not in beeld
    [inhoud] = gezegd
    regels = inhoud.split("\n")
    assert (regels[0], regels[3]) == ("BCD", "SCT")
    assert {"Zonnestreek", "BE68539007547034", "EUR7.5", "+++202/6000/00123+++"} <= set(regels)
