from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction

from gebruikers.models import Gebruiker, Gebruikershandtekening, Gebruikersovereenkomst
from gebruikers.services import (
    overeenkomst_maken,
    overeenkomst_ondertekenen,
    overeenkomst_tekenen,
    overeenkomst_vernieuwen,
    overeenkomst_weggooien,
)
from tests.factories import GebruikerFactory
from wijkwerken.kern.exceptions import RegelFout


@pytest.fixture
def gebruiker(db):
    return GebruikerFactory()


def maken(door, gebruiker, van=date(2025, 1, 1), tot=date(2025, 12, 31)):
    return overeenkomst_maken(door=door, gebruiker=gebruiker, van=van, tot=tot)


def op_papier(door, overeenkomst, dag, reden="Het papier ligt in de map", **anders):
    return overeenkomst_tekenen(
        door=door, overeenkomst=overeenkomst, getekend_op=dag, reden=reden, **anders
    )


def test_an_overeenkomst_holds_from_its_first_to_its_last_day_once_signed(bemiddelaar, gebruiker):
    overeenkomst = maken(bemiddelaar, gebruiker)

    def geldt(datum):
        return Gebruiker.objects.met_overeenkomst_op(datum).contains(gebruiker)

    assert not geldt(date(2025, 6, 1))
    op_papier(bemiddelaar, overeenkomst, date(2025, 1, 3))
    assert [
        geldt(date(2024, 12, 31)),
        geldt(date(2025, 1, 1)),
        geldt(date(2025, 12, 31)),
        geldt(date(2026, 1, 1)),
    ] == [False, True, True, False]


def test_an_end_before_the_start_is_refused(bemiddelaar, gebruiker):
    with pytest.raises(ValidationError) as fout:
        maken(bemiddelaar, gebruiker, tot=date(2024, 12, 31))

    assert fout.value.message_dict == {
        "tot": ["De laatste dag kan niet vóór de eerste liggen. Kies een latere dag."]
    }


def test_two_overeenkomsten_follow_each_other_and_do_not_overlap(bemiddelaar, gebruiker):
    maken(bemiddelaar, gebruiker)

    with pytest.raises(ValidationError) as fout:
        maken(bemiddelaar, gebruiker, van=date(2025, 12, 31), tot=date(2026, 12, 30))

    assert fout.value.message_dict == {
        "van": [
            "Van 1 januari 2025 tot en met 31 december 2025 heeft deze gebruiker al een "
            "overeenkomst. Kies een periode daarbuiten."
        ]
    }
    assert maken(bemiddelaar, gebruiker, van=date(2026, 1, 1), tot=date(2026, 12, 31))


@pytest.mark.parametrize(
    ("getekend_op", "zin"),
    [
        (date(2025, 3, 11), "Een handtekening staat nooit in de toekomst. Kijk de datum na."),
        (
            date(2025, 2, 1),
            "Op die datum was de overeenkomst al afgelopen. "
            "Kijk de datum na of maak een nieuwe overeenkomst.",
        ),
    ],
)
def test_a_signature_has_a_date_that_can_be(bemiddelaar, gebruiker, getekend_op, zin):
    overeenkomst = maken(bemiddelaar, gebruiker, tot=date(2025, 1, 31))

    with pytest.raises(ValidationError) as fout:
        op_papier(bemiddelaar, overeenkomst, getekend_op, vandaag=date(2025, 3, 10))

    assert fout.value.message_dict == {"getekend_op": [zin]}


def test_an_overeenkomst_is_signed_once(bemiddelaar, gebruiker):
    overeenkomst = maken(bemiddelaar, gebruiker)
    op_papier(bemiddelaar, overeenkomst, date(2025, 1, 3))

    with pytest.raises(ValidationError) as fout:
        op_papier(bemiddelaar, overeenkomst, date(2025, 1, 4))

    assert fout.value.message_dict == {
        "getekend_op": ["Deze overeenkomst is al getekend op 3 januari 2025."]
    }


def ondertekenen(door, overeenkomst, partij, dag=date(2025, 1, 3), **anders):
    return overeenkomst_ondertekenen(
        door=door,
        overeenkomst=overeenkomst,
        partij=partij,
        naam="Jan Segers",
        vandaag=dag,
        **anders,
    )


def test_two_signatures_freeze_it_whatever_writes_afterwards(bemiddelaar, regels, gebruiker):
    overeenkomst = maken(bemiddelaar, gebruiker)
    assert overeenkomst.feiten["chequeprijs"]["waarde"] == 745

    assert not ondertekenen(bemiddelaar, overeenkomst, "gebruiker").is_getekend
    with pytest.raises(RegelFout, match="Gebruiker heeft deze overeenkomst al getekend"):
        ondertekenen(bemiddelaar, overeenkomst, "gebruiker")
    klaar = ondertekenen(bemiddelaar, overeenkomst, "organisatie", date(2025, 1, 6))

    assert klaar.getekend_op == date(2025, 1, 6)
    een, twee = klaar.handtekeningen.all()
    assert (een.sha256, een.wijze) == (twee.sha256, "naam")
    for schrijf in (
        lambda: Gebruikersovereenkomst.objects.update(feiten={}),
        lambda: een.delete(),
        lambda: Gebruikershandtekening.objects.update(naam="Iemand anders"),
    ):
        with pytest.raises(DatabaseError) as fout, transaction.atomic():
            schrijf()
        assert fout.value.__cause__.sqlstate == "WW070"


def test_a_paper_needs_its_scan_or_says_why_not(bemiddelaar, gebruiker, settings, tmp_path):
    overeenkomst = maken(bemiddelaar, gebruiker)
    with pytest.raises(ValidationError, match="Voeg de scan"):
        op_papier(bemiddelaar, overeenkomst, date(2025, 1, 3), reden=" ")
    with pytest.raises(ValidationError, match="soort bestand"):
        op_papier(
            bemiddelaar,
            overeenkomst,
            date(2025, 1, 3),
            bestand=SimpleUploadedFile("scan.exe", b"MZ..."),
        )
    assert not overeenkomst.handtekeningen.exists()

    scan = SimpleUploadedFile("scan.pdf", b"%PDF-1.7 papier")
    rij = op_papier(bemiddelaar, overeenkomst, date(2025, 1, 3), reden="", bestand=scan)

    assert rij.scan_mime == "application/pdf"
    assert {h.wijze for h in rij.handtekeningen.all()} == {"papier"}


def test_the_next_period_follows_and_comes_once(bemiddelaar, regels, gebruiker):
    eerste = maken(bemiddelaar, gebruiker)

    def vernieuw(rij, vandaag=date(2025, 11, 3)):
        return overeenkomst_vernieuwen(door=bemiddelaar, overeenkomst=rij, vandaag=vandaag)

    with pytest.raises(RegelFout, match="nog niet getekend"):
        vernieuw(eerste)
    op_papier(bemiddelaar, eerste, date(2025, 1, 3))
    volgende = vernieuw(eerste)
    assert (volgende.van, volgende.tot) == (date(2026, 1, 1), date(2026, 12, 31))
    with pytest.raises(RegelFout, match="Er is al een volgende overeenkomst, vanaf 1 januari 2026"):
        vernieuw(eerste)

    overeenkomst_weggooien(door=bemiddelaar, overeenkomst=volgende)
    # Lapsed already: the next begins today, not in the past.
    laat = vernieuw(eerste, date(2026, 2, 10))
    assert (laat.van, laat.tot) == (date(2026, 2, 10), date(2027, 2, 9))
    with pytest.raises(RegelFout, match="kan niet meer weg"):
        overeenkomst_weggooien(door=bemiddelaar, overeenkomst=eerste)
