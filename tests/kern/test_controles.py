import random
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from wijkwerken.kern.controles import (
    iban_nakijken,
    iban_opmaak,
    insz_masker,
    insz_nakijken,
    insz_opmaak,
    mededeling_maken,
    mededeling_nakijken,
    mededeling_opmaak,
    ondernemingsnummer_nakijken,
    ondernemingsnummer_opmaak,
    postcode_nakijken,
    telefoon_nakijken,
)
from wijkwerken.kern.opmaak import telefoon


def code_of(controle, *waarden):
    with pytest.raises(ValidationError) as refusal:
        controle(*waarden)
    [melding] = refusal.value.messages
    assert melding.endswith(".")
    return refusal.value.code


# INSZ


@pytest.mark.parametrize(
    ("tekst", "geboortedatum"),
    [
        ("85.07.30-033.28", date(1985, 7, 30)),
        ("93.05.18-223.61", date(1993, 5, 18)),
        ("62.11.15-004.52", date(1962, 11, 15)),
        ("60.02.29-002.14", date(1960, 2, 29)),
        ("00.02.29-001.45", date(2000, 2, 29)),
        ("03.06.07-008.13", date(2003, 6, 7)),
        ("07.12.31-001.08", date(2007, 12, 31)),
        ("85.27.30-033.71", date(1985, 7, 30)),
        ("85.47.30-034.16", date(1985, 7, 30)),
        ("05.24.15-011.35", date(2005, 4, 15)),
        ("70.00.00-123.86", date(1970, 9, 3)),
        ("85073003328", date(1985, 7, 30)),
        (" 85 07 30 033 28 ", date(1985, 7, 30)),
        ("85.07.30\u2013033.28", date(1985, 7, 30)),
        ("85.07.30-033.28", None),
    ],
    ids=[
        "1985",
        "1993",
        "1962, even",
        "leap day 1960",
        "leap day 2000",
        "2003",
        "2007",
        "bis, sex unknown",
        "bis, sex known",
        "bis, 2005",
        "day and month unknown",
        "bare digits",
        "spaces",
        "dash of a word processor",
        "no birth date given",
    ],
)
def test_insz_is_accepted(tekst, geboortedatum):
    cijfers = insz_nakijken(tekst, geboortedatum)

    assert len(cijfers) == 11
    assert cijfers.isdigit()


@pytest.mark.parametrize(
    ("tekst", "geboortedatum", "code"),
    [
        ("85.07.30-033.29", None, "insz_controlegetal"),
        ("58.02.29-997.44", None, "insz_datum"),
        ("3060700813", None, "insz_tien_cijfers"),
        ("850730033", None, "insz_lengte"),
        ("850730033281", None, "insz_lengte"),
        ("85.07.30-033.2B", None, "insz_tekens"),
        ("", None, "insz_tekens"),
        ("\u0668\u0665073003328", None, "insz_tekens"),
        ("00000000097", None, "insz_controlegetal"),
        ("85.07.30-033.28", date(1985, 7, 31), "insz_geboortedatum"),
        ("85.07.30-033.28", date(1985, 8, 30), "insz_geboortedatum"),
        ("85.07.30-033.28", date(1986, 7, 30), "insz_geboortedatum"),
        ("03.06.07-008.13", date(1903, 6, 7), "insz_geboortedatum"),
        ("70.00.00-123.86", date(1971, 1, 1), "insz_geboortedatum"),
    ],
    ids=[
        "check digits wrong",
        "29 February 1958",
        "leading zero lost",
        "nine digits",
        "twelve digits",
        "a letter",
        "nothing",
        "Arabic digits",
        "only zeros",
        "other day",
        "other month",
        "other year",
        "other century",
        "other year, date unknown",
    ],
)
def test_insz_is_refused(tekst, geboortedatum, code):
    assert code_of(insz_nakijken, tekst, geboortedatum) == code


def test_ten_digits_are_explained_and_never_filled_up():
    with pytest.raises(ValidationError, match="rekenblad"):
        insz_nakijken("3060700813", date(2003, 6, 7))


def test_the_message_never_repeats_the_insz():
    for tekst in ("85.07.30-033.29", "58.02.29-997.44"):
        with pytest.raises(ValidationError) as refusal:
            insz_nakijken(tekst)
        assert tekst[-6:] not in refusal.value.messages[0]


def insz(geboren: date, volgnummer: int, *, bis: int = 0, onbekend: str = "") -> str:
    """Compute an INSZ, on its own and not with the code under test."""
    maand, dag = f"{geboren.month + bis:02d}", f"{geboren.day:02d}"
    if onbekend == "dag":
        dag = "00"
    if onbekend == "dag en maand":
        maand, dag = f"{bis:02d}", "00"
    basis = f"{geboren.year % 100:02d}{maand}{dag}{volgnummer:03d}"
    controle = 97 - int(("2" if geboren.year >= 2000 else "") + basis) % 97
    return f"{basis}{controle:02d}"


def nummers(aantal):
    """Seeded draws of 1900 to today: drawing 20,000 with hypothesis would take half a minute."""
    toeval = random.Random(2026)
    for _ in range(aantal):
        geboren = date(1900, 1, 1) + timedelta(days=toeval.randrange(46_000))
        cijfers = insz(
            geboren,
            toeval.randint(1, 998),
            bis=toeval.choice([0, 0, 20, 40]),
            onbekend=toeval.choice(["", "", "", "dag", "dag en maand"]),
        )
        yield toeval, geboren, cijfers


def is_geweigerd(tekst, geboren):
    try:
        insz_nakijken(tekst, geboren)
    except ValidationError:
        return True
    return False


def test_10_000_valid_insz_are_accepted():
    eeuwen = set()
    for _, geboren, cijfers in nummers(10_000):
        assert insz_nakijken(cijfers) == cijfers
        assert insz_nakijken(insz_opmaak(cijfers), geboren) == cijfers
        eeuwen.add(geboren.year // 100)

    assert eeuwen == {19, 20}


def test_20_000_with_one_wrong_digit_are_all_refused_beside_the_birth_date():
    door = 0
    for toeval, geboren, cijfers in nummers(20_000):
        plaats = toeval.randrange(11)
        fout = str((int(cijfers[plaats]) + toeval.randint(1, 9)) % 10)
        door += not is_geweigerd(cijfers[:plaats] + fout + cijfers[plaats + 1 :], geboren)

    assert door == 0


def test_swapped_neighbours_are_all_refused_beside_the_birth_date():
    door = 0
    for toeval, geboren, cijfers in nummers(10_000):
        i = toeval.randrange(10)
        gewisseld = cijfers[:i] + cijfers[i + 1] + cijfers[i] + cijfers[i + 2 :]
        door += gewisseld != cijfers and not is_geweigerd(gewisseld, geboren)

    assert door == 0


@given(
    st.dates(date(1900, 1, 1), date(2026, 11, 22)),
    st.integers(1, 998),
    st.sampled_from([0, 20, 40]),
    st.sampled_from(["", "dag", "dag en maand"]),
    st.dates(date(1900, 1, 1), date(2026, 11, 22)),
)
def test_insz_agrees_with_the_known_parts_of_the_birth_date_only(
    geboren, volgnummer, bis, onbekend, andere
):
    cijfers = insz(geboren, volgnummer, bis=bis, onbekend=onbekend)
    delen = {"": 3, "dag": 2, "dag en maand": 1}[onbekend]
    zelfde = geboren.timetuple()[:delen] == andere.timetuple()[:delen]

    assert is_geweigerd(cijfers, andere) is not zelfde


def test_insz_of_who_knows_not_even_the_year_holds_the_century_only():
    cijfers = insz(date(1900, 1, 1), 123)
    onbekend = cijfers[:2] + "0001" + cijfers[6:9]
    onbekend += f"{97 - int(onbekend) % 97:02d}"

    assert insz_nakijken(onbekend, date(1975, 6, 1)) == onbekend
    assert code_of(insz_nakijken, onbekend, date(2001, 6, 1)) == "insz_geboortedatum"


def test_insz_on_screen():
    assert insz_opmaak("85073003328") == "85.07.30-033.28"
    assert insz_masker("85073003328") == "85.07.30-•••.••"


# Ondernemingsnummer


@pytest.mark.parametrize(
    ("tekst", "cijfers"),
    [
        ("0207.495.470", "0207495470"),
        ("0869.912.331", "0869912331"),
        ("0403.536.133", "0403536133"),
        ("1000.000.021", "1000000021"),
        ("0400.008.697", "0400008697"),
        ("BE 0207.495.470", "0207495470"),
        ("be0207495470", "0207495470"),
        ("207.495.470", "0207495470"),
        (" 0207 495 470 ", "0207495470"),
    ],
    ids=[
        "gemeente",
        "second",
        "third",
        "begins with 1",
        "check 97",
        "BE",
        "small be",
        "nine digits",
        "spaces",
    ],
)
def test_ondernemingsnummer_is_accepted(tekst, cijfers):
    assert ondernemingsnummer_nakijken(tekst) == cijfers
    assert ondernemingsnummer_nakijken(ondernemingsnummer_opmaak(cijfers)) == cijfers


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("0207.495.471", "ondernemingsnummer_controlegetal"),
        ("0000.000.000", "ondernemingsnummer_controlegetal"),
        ("2207.495.470", "ondernemingsnummer_vestiging"),
        ("0207.495", "ondernemingsnummer_lengte"),
        ("NL207495470", "ondernemingsnummer_tekens"),
        ("", "ondernemingsnummer_tekens"),
    ],
    ids=["check digits", "only zeros", "vestiging", "too short", "other country", "nothing"],
)
def test_ondernemingsnummer_is_refused(tekst, code):
    assert code_of(ondernemingsnummer_nakijken, tekst) == code


@given(st.integers(2_000_001, 19_999_999), st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_in_an_ondernemingsnummer_is_refused(basis, plaats, verschil):
    cijfers = f"{basis:08d}{97 - basis % 97:02d}"
    fout = str((int(cijfers[plaats]) + verschil) % 10)

    assert ondernemingsnummer_nakijken(cijfers) == cijfers
    with pytest.raises(ValidationError):
        ondernemingsnummer_nakijken(cijfers[:plaats] + fout + cijfers[plaats + 1 :])


def test_ondernemingsnummer_on_screen():
    assert ondernemingsnummer_opmaak("0207495470") == "0207.495.470"


# Phone, postcode


@pytest.mark.parametrize(
    ("tekst", "e164", "opmaak"),
    [
        ("0470 71 19 30", "+32470711930", "0470 71 19 30"),
        ("0470/71.19.30", "+32470711930", "0470 71 19 30"),
        ("+32 470 71 19 30", "+32470711930", "0470 71 19 30"),
        ("0032470711930", "+32470711930", "0470 71 19 30"),
        ("+32 (0)470 71 19 30", "+32470711930", "0470 71 19 30"),
        ("02 365 97 06", "+3223659706", "02 365 97 06"),
        ("+31 20 123 4567", "+31201234567", "+31 20 123 4567"),
    ],
    ids=["mobile", "slash and dots", "country code", "00", "(0)", "landline", "Dutch"],
)
def test_telefoon_is_accepted(tekst, e164, opmaak):
    assert telefoon_nakijken(tekst) == e164
    assert telefoon(e164) == opmaak
    assert telefoon_nakijken(telefoon(e164)) == e164


@pytest.mark.parametrize(
    "tekst",
    [
        "",
        "0470 71 19 3",
        "0470 71 19 300",
        "112",
        "1",
        "bel mij",
        "0470 CALL ME",
        "0470711930 ext 5",
    ],
)
def test_telefoon_is_refused(tekst):
    assert code_of(telefoon_nakijken, tekst) == "telefoon"


@pytest.mark.parametrize("tekst", ["1500", " 9990 "])
def test_postcode_is_accepted(tekst):
    assert postcode_nakijken(tekst) == tekst.strip()


@pytest.mark.parametrize("tekst", ["", "0500", "150", "15000", "B-1500", "\u0661500", "1500\n1"])
def test_postcode_is_refused(tekst):
    assert code_of(postcode_nakijken, tekst) == "postcode"


# Bank


@pytest.mark.parametrize(
    "tekst", ["BE68 5390 0754 7034", "be52 0965 1402 1209", "BE54000000009797"]
)
def test_iban_is_accepted(tekst):
    nummer = iban_nakijken(tekst)

    assert len(nummer) == 16
    assert iban_nakijken(iban_opmaak(nummer)) == nummer


@pytest.mark.parametrize(
    "tekst", ["", "BE68 5390 0754 7035", "NL91ABNA0417164300", "BE00 0000 0000 0000", "5390 0754"]
)
def test_iban_is_refused(tekst):
    assert code_of(iban_nakijken, tekst) == "iban"


@pytest.mark.parametrize(
    ("volgnummer", "opmaak"),
    [
        (1, "+++000/0000/00101+++"),
        (202600042, "+++020/2600/04222+++"),
        (97, "+++000/0000/09797+++"),
    ],
    ids=["first", "ordinary", "check 97"],
)
def test_mededeling_made_shown_and_read_back(volgnummer, opmaak):
    cijfers = mededeling_maken(volgnummer)

    assert mededeling_opmaak(cijfers) == opmaak
    assert mededeling_nakijken(opmaak) == cijfers


@pytest.mark.parametrize("tekst", ["", "+++020/2600/04223+++", "020/2600/0422", "abc/2600/04222"])
def test_mededeling_is_refused(tekst):
    assert code_of(mededeling_nakijken, tekst) == "mededeling"


@pytest.mark.parametrize("volgnummer", [0, -1, 10**10])
def test_mededeling_holds_ten_digits(volgnummer):
    with pytest.raises(ValueError, match="10 digits"):
        mededeling_maken(volgnummer)
