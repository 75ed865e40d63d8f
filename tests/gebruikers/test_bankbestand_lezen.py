from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from gebruikers.bank import lees_bankbestand
from gebruikers.bank.waarden import mededeling_zoeken
from tests.gebruikers.bankhulp import KLANT, KOP, REKENING, coda_bestand, csv_bestand, csv_rij
from wijkwerken.kern.controles import mededeling_maken, mededeling_nakijken, mededeling_opmaak

OGM = mededeling_maken(2026000001)


def test_a_coda_gives_what_came_in_with_who_and_why():
    bestand = lees_bankbestand(
        coda_bestand((750, OGM), (1000, "voor wijk-werken"), (500, "huur", "af"))
    )

    assert (bestand.soort, bestand.rekeningen, bestand.uitgaand) == ("coda", {REKENING}, 1)
    een, twee = bestand.verrichtingen
    assert (een.bedrag, een.datum, een.mededeling) == (750, date(2026, 2, 3), OGM)
    assert (een.tegenrekening, een.tegenpartij) == (KLANT, "CLAES GODELIEVE")
    assert (twee.bedrag, twee.mededeling, twee.omschrijving) == (1000, "", "voor wijk-werken")


@pytest.mark.parametrize(
    "breek",
    [
        lambda inhoud: inhoud[: inhoud.rindex(b"9 ")],
        lambda inhoud: inhoud.replace(b"000000000007500", b"000000000007600", 1),
        lambda inhoud: inhoud.replace(b"EUR", b"USD"),
    ],
    ids=["cut off", "another amount", "dollars"],
)
def test_a_coda_that_does_not_agree_with_itself_is_refused(breek):
    with pytest.raises(ValidationError, match=r"CODA-bestand|niet in euro"):
        lees_bankbestand(breek(coda_bestand((750, OGM))))


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_csv_is_read_in_every_encoding_of_a_bank(codering):
    inhoud = csv_bestand(
        csv_rij(wat=mededeling_opmaak(OGM), naam="Désiré", bedrag="1.234,50"),
        csv_rij(bedrag="-20,00"),
        voor="Boekingsdatum vanaf;01/02/2026",
        codering=codering,
    )

    bestand = lees_bankbestand(inhoud)

    assert (bestand.uitgaand, bestand.fouten) == (1, [])
    [rij] = bestand.verrichtingen
    assert (rij.bedrag, rij.mededeling, rij.tegenpartij) == (123450, OGM, "Désiré")
    assert rij.rij == "rij 3"


def test_every_row_that_is_wrong_is_named_at_once():
    bestand = lees_bankbestand(
        csv_bestand(
            csv_rij(datum="31/02/2026"),
            csv_rij(bedrag="7.5"),
            csv_rij(munt="USD"),
            csv_rij(tegen="BE52096514021208"),
            csv_rij(datum="gisteren", bedrag="veel"),
            csv_rij(wat="in orde"),
        )
    )

    assert [fout.rij for fout in bestand.fouten] == ["rij 2", "rij 3", "rij 4", "rij 5"] + [
        "rij 6"
    ] * 2
    assert "klopt niet" in bestand.fouten[3].melding


@pytest.mark.parametrize(
    ("inhoud", "woorden"),
    [
        (b"  \n", "leeg"),
        (b"%PDF-1.4\0\0", "CODA of CSV"),
        (b"naam;telefoon\nClaes;0470", "geen kolommen"),
        (b"x" * (2 * 1024 * 1024 + 1), "te groot"),
    ],
)
def test_what_is_no_file_of_a_bank_is_refused(inhoud, woorden):
    with pytest.raises(ValidationError, match=woorden):
        lees_bankbestand(inhoud)


def test_the_same_movement_has_the_same_key_in_another_file_and_a_twin_another():
    rij, andere = csv_rij(wat="lidgeld"), csv_rij(wat="lidgeld", datum="04/02/2026")
    kort, lang = lees_bankbestand(csv_bestand(rij)), lees_bankbestand(csv_bestand(andere, rij, rij))
    for bestand in (kort, lang):
        bestand.kenmerken_geven(REKENING)

    kenmerken = [v.kenmerk for v in lang.verrichtingen]
    assert len(set(kenmerken)) == 3
    assert kort.verrichtingen[0].kenmerk == kenmerken[1]


@given(st.integers(1, 10**10 - 1), st.sampled_from(["+++{}+++", "***{}***", "lid {} dank u", "{}"]))
def test_a_mededeling_is_found_in_whatever_words_it_stands(nummer, zin):
    cijfers = mededeling_maken(nummer)
    kaal = mededeling_opmaak(cijfers).strip("+")

    assert mededeling_nakijken(mededeling_opmaak(cijfers)) == cijfers
    assert mededeling_zoeken(zin.format(kaal)) == (cijfers, "")


@given(st.integers(1, 10**10 - 1), st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_is_never_taken_for_a_payment(nummer, plaats, erbij):
    cijfers = mededeling_maken(nummer)
    fout = cijfers[:plaats] + str((int(cijfers[plaats]) + erbij) % 10) + cijfers[plaats + 1 :]

    assert mededeling_zoeken(f"+++{fout}+++") == ("", fout)
    assert mededeling_zoeken(f"betaald met {fout}") == ("", "")


def test_the_columns_may_stand_in_another_order():
    kop = "Bedrag;Datum;Vrije mededeling;Gestructureerde mededeling"
    bestand = lees_bankbestand(csv_bestand(f"7,50;3/2/2026;dank;{OGM}", kop=kop))

    assert [(v.bedrag, v.mededeling) for v in bestand.verrichtingen] == [(750, OGM)]
    assert KOP.startswith("Rekening")
