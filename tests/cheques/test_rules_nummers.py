import pytest
from hypothesis import given
from hypothesis import strategies as st

from cheques.rules.nummers import nummers_inkorten, nummers_lezen


@pytest.mark.parametrize(
    ("tekst", "nummers"),
    [
        ("", []),
        ("7000001", ["7000001"]),
        ("7000002 7000001,7000002\n7000003", ["7000002", "7000001", "7000003"]),
        ("0099998-0100001", ["0099998", "0099999", "0100000", "0100001"]),
        ("7000001 - 7000003", ["7000001", "7000002", "7000003"]),
    ],
    ids=["empty", "one", "order kept and no doubles", "range with zeros", "range with spaces"],
)
def test_numbers_are_read(tekst, nummers):
    assert nummers_lezen(tekst) == (nummers, [])


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("12345", "geen chequenummer"),
        ("70000a1", "geen chequenummer"),
        ("7000009-7000001", "klopt niet"),
        ("999999-1000001", "klopt niet"),
        ("7000001-7009999", "hoogstens 2000"),
        ("\u0667\u0660\u0660\u0660\u0660\u0660\u0661", "geen chequenummer"),
    ],
    ids=["too short", "a letter", "backwards", "other length", "too long a range", "arabic"],
)
def test_what_cannot_be_read_is_said(tekst, woorden):
    nummers, [bezwaar] = nummers_lezen(tekst)

    assert nummers == []
    assert woorden in bezwaar.melding


def test_neighbours_are_shortened_to_a_range():
    assert nummers_inkorten(["7000002", "7000001", "7000003", "7000009"]) == (
        "7000001-7000003\n7000009"
    )


@given(st.sets(st.integers(0, 10**7), max_size=40))
def test_reading_undoes_shortening(getallen):
    nummers = sorted(f"{getal:08d}" for getal in getallen)

    assert nummers_lezen(nummers_inkorten(nummers)) == (nummers, [])
