from uuid import UUID

import pytest

from cheques.rules.scannen import Gelezen, lees_scan

BLAD = "0b9e5a57-2a0e-4ff4-9d5c-5f0f4a2b7e11"


@pytest.mark.parametrize(
    ("tekst", "gelezen"),
    [
        (f"https://wijkwerken.example/maandbladen/{BLAD}/", Gelezen(blad=UUID(BLAD))),
        (f" HTTPS://WIJKWERKEN.EXAMPLE/MAANDBLADEN/{BLAD.upper()}/ ", Gelezen(blad=UUID(BLAD))),
        ("", Gelezen(opdracht="klaar")),
        ("E", Gelezen(opdracht="elektronisch")),
        ("t", Gelezen(opdracht="terug")),
        ("7000001", Gelezen(nummers=("7000001",))),
        ("7000001-7000003", Gelezen(nummers=("7000001", "7000002", "7000003"))),
        ("èààààà&", Gelezen(nummers=("7000001",))),
    ],
)
def test_what_a_scan_means(tekst, gelezen):
    assert lees_scan(tekst) == gelezen


def test_what_is_unreadable_is_said_and_the_rest_is_kept():
    gelezen = lees_scan("7000001 appel")

    assert gelezen.nummers == ("7000001",)
    assert [b.code for b in gelezen.bezwaren] == ["cheque_onleesbaar"]
