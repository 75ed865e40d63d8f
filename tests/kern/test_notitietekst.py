"""What a notitie may not hold, and what asks for a second look: pure, no database."""

from datetime import date

import pytest

from wijkwerken.kern.controles import insz_opmaak
from wijkwerken.kern.notitietekst import let_op_tekst, toets_tekst
from wijkwerken.voorbeeld.insz import insz_van

INSZ = insz_van(date(1985, 7, 30), 33)
NIET = INSZ[:-2] + f"{(int(INSZ[-2:]) % 97) + 1:02d}"  # one off: the check digits do not fit


def codes(bezwaren):
    return [bezwaar.code for bezwaar in bezwaren]


@pytest.mark.parametrize(
    "schrijfwijze",
    [INSZ, insz_opmaak(INSZ), f"{INSZ[:6]} {INSZ[6:9]} {INSZ[9:]}"],
    ids=["bare digits", "as on the card", "with spaces"],
)
def test_a_rijksregisternummer_is_never_part_of_a_text(schrijfwijze):
    [bezwaar] = toets_tekst(f"Belde over {schrijfwijze}, komt morgen.")

    assert bezwaar.code == "insz_in_tekst"
    assert INSZ not in bezwaar.melding  # a sentence ends up in logs


def test_a_number_that_looks_like_one_asks_for_a_second_look():
    assert toets_tekst(NIET) == []
    assert codes(let_op_tekst(NIET, beschermd=True)) == ["lijkt_op_insz"]


@pytest.mark.parametrize(
    "tekst",
    ["0470 71 19 30", "+32470711930", "BE68 5390 0754 7034", "0123.456.749", "12 uur op 3/4/2025"],
)
def test_other_numbers_pass(tekst):
    assert toets_tekst(tekst) == []
    assert let_op_tekst(tekst, beschermd=False) == []


@pytest.mark.parametrize(
    ("tekst", "woord"),
    [("Zijn rugpijn is erger.", "rugpijn"), ("Nieuwe MEDICATIE", "medicatie"),
     ("Denkt aan een burn-out", "burn-out"), ("Was bij de arts.", "arts")],
)  # fmt: skip
def test_words_of_health_ask_for_the_protected_kind(tekst, woord):
    [bezwaar] = let_op_tekst(tekst, beschermd=False)

    assert bezwaar.code == "gezondheid_in_tekst"
    assert woord in bezwaar.melding
    assert let_op_tekst(tekst, beschermd=True) == []


def test_everyday_words_ask_nothing():
    tekst = "Startte op tijd, kookt graag en wil kansen om te leren."

    assert let_op_tekst(tekst, beschermd=False) == []
