"""A gebruiker in gebreke, from melding to decision: the acts and what they refuse."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.db import DatabaseError, transaction

from gebruikers.models import Gebreke, Gebrekestap, Uitsluiting
from gebruikers.services.aanvragen import aanvraag_indienen
from gebruikers.services.gebreken import (
    antwoord_noteren,
    gebreke_beslissen,
    gebreke_melden,
    ingebrekestelling_versturen,
    rechtzetting_toevoegen,
    uitsluiting_opheffen,
)
from tests.factories import AanvraagFactory, GebruikerFactory
from wijkwerken.kern.exceptions import RegelFout

DAG = date(2025, 3, 3)
VOORBIJ = DAG + timedelta(days=15)


@pytest.fixture
def aanvraag(regels):
    return AanvraagFactory()


@pytest.fixture
def gebreke(aanvraag, bemiddelaar):
    return gebreke_melden(
        door=bemiddelaar,
        gebruiker=aanvraag.gebruiker,
        aanvraag=aanvraag,
        voorgevallen_op=DAG,
        tekst="Werk op een dak gevraagd, zonder materiaal.",
        vandaag=DAG,
    )


@pytest.fixture
def gesteld(gebreke, bemiddelaar):
    return ingebrekestelling_versturen(
        door=bemiddelaar, gebreke=gebreke, tekst="Dat mag niet.", verstuurd_op=DAG, vandaag=DAG
    )


def beslis(door, gebreke, beslissing="uitsluiting", vandaag=VOORBIJ, **anders):
    periode = {"van": vandaag, "tot": vandaag + timedelta(days=30)}
    gegevens = {"tekst": "Omdat het werk gevaarlijk was."}
    if beslissing == "uitsluiting":
        gegevens |= periode
    return gebreke_beslissen(
        door=door,
        gebreke=gebreke,
        beslissing=beslissing,
        vandaag=vandaag,
        **gegevens | anders,
    )


def codes(fout):
    return [bezwaar.code for bezwaar in fout.value.bezwaren]


def test_the_whole_way(gesteld, bemiddelaar, coordinator):
    assert gesteld.antwoord_voor == date(2025, 3, 17)

    antwoord_noteren(
        door=bemiddelaar,
        gebreke=gesteld,
        tekst="Het was een misverstand.",
        wie="Mevrouw Claes",
        ontvangen_op=DAG + timedelta(days=2),
        vandaag=DAG + timedelta(days=2),
    )
    rij = beslis(coordinator, gesteld, vandaag=DAG + timedelta(days=3))

    assert [stap.soort for stap in rij.stappen.all()] == [
        "melding",
        "ingebrekestelling",
        "antwoord",
        "beslissing",
    ]
    assert rij.stappen.get(soort="beslissing").door == coordinator
    assert rij.uitsluiting.van == DAG + timedelta(days=3)


def test_before_the_end_of_the_term_nothing_is_decided(gesteld, coordinator):
    with pytest.raises(RegelFout) as fout:
        beslis(coordinator, gesteld, vandaag=gesteld.antwoord_voor)

    assert codes(fout) == ["gebreke_stap"]
    assert not Uitsluiting.objects.exists()
    assert gesteld.stappen.count() == 2


def test_a_second_decision_is_refused(gesteld, coordinator):
    beslis(coordinator, gesteld, "waarschuwing")

    with pytest.raises(RegelFout) as fout:
        beslis(coordinator, gesteld)

    assert codes(fout) == ["gebreke_stap"]


def test_who_decides_is_the_coordinator(gesteld, bemiddelaar):
    with pytest.raises(PermissionDenied):
        beslis(bemiddelaar, gesteld)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"van": VOORBIJ - timedelta(days=1)}, "van"),
        ({"tot": VOORBIJ + timedelta(days=200)}, "tot"),
        ({"tot": None}, "tot"),
        ({"tekst": " "}, "tekst"),
    ],
)
def test_a_wrong_period_saves_nothing(gesteld, coordinator, anders, veld):
    with pytest.raises(ValidationError) as fout:
        beslis(coordinator, gesteld, **{"van": VOORBIJ, "tot": VOORBIJ} | anders)

    assert list(fout.value.message_dict) == [veld]
    gesteld.refresh_from_db()
    assert gesteld.status == "in_gebreke"


def test_two_exclusions_do_not_overlap(gesteld, coordinator, bemiddelaar):
    beslis(coordinator, gesteld)
    ander = gebreke_melden(
        door=bemiddelaar,
        gebruiker=gesteld.gebruiker,
        voorgevallen_op=DAG,
        tekst="Weer.",
        vandaag=DAG,
    )
    ingebrekestelling_versturen(
        door=bemiddelaar, gebreke=ander, tekst="Weer.", verstuurd_op=DAG, vandaag=DAG
    )

    with pytest.raises(RegelFout) as fout:
        beslis(coordinator, ander)

    assert codes(fout) == ["uitsluiting_periode"]


def test_a_step_never_changes(gebreke):
    stap = gebreke.stappen.get()
    stap.tekst = "Iets anders"

    for doe in (stap.save, stap.delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            doe()
    assert Gebrekestap.objects.get().tekst.startswith("Werk op een dak")


def test_a_correction_is_a_step_more(gebreke, bemiddelaar):
    rechtzetting_toevoegen(
        door=bemiddelaar, gebreke=gebreke, tekst="Het was een afdak.", vandaag=DAG
    )

    assert [stap.soort for stap in gebreke.stappen.all()] == ["melding", "rechtzetting"]


def test_a_melding_carries_a_photo(aanvraag, bemiddelaar):
    foto = ContentFile(b"\x89PNG\r\n\x1a\n0", name="dak.png")
    rij = gebreke_melden(
        door=bemiddelaar,
        gebruiker=aanvraag.gebruiker,
        voorgevallen_op=DAG,
        tekst="Zie foto.",
        vandaag=DAG,
        bestand=foto,
    )

    assert rij.stappen.get().naam == "dak.png"


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"voorgevallen_op": DAG + timedelta(days=1)}, "voorgevallen_op"),
        ({"tekst": ""}, "tekst"),
        ({"bestand": ContentFile(b"MZ", name="x.exe")}, "bestand"),
    ],
)
def test_a_bad_melding_saves_nothing(aanvraag, bemiddelaar, anders, veld):
    gegevens = {"voorgevallen_op": DAG, "tekst": "x", "vandaag": DAG} | anders
    with pytest.raises(ValidationError) as fout:
        gebreke_melden(door=bemiddelaar, gebruiker=aanvraag.gebruiker, **gegevens)

    assert list(fout.value.message_dict) == [veld]
    assert not Gebreke.objects.exists()


def test_a_melding_takes_no_work_of_another_gebruiker(aanvraag, bemiddelaar):
    with pytest.raises(ValidationError) as fout:
        gebreke_melden(
            door=bemiddelaar,
            gebruiker=GebruikerFactory(),
            aanvraag=aanvraag,
            voorgevallen_op=DAG,
            tekst="x",
            vandaag=DAG,
        )

    assert list(fout.value.message_dict) == ["aanvraag"]


def test_no_new_aanvraag_during_an_exclusion(gesteld, aanvraag, bemiddelaar, coordinator):
    beslis(coordinator, gesteld)
    gegevens = {
        "vestiging": aanvraag.vestiging,
        "activiteit": aanvraag.activiteit,
        "soort": "eenmalig",
        "uren": 4,
    }

    def vraag(van):
        return aanvraag_indienen(
            door=bemiddelaar, vandaag=VOORBIJ, gegevens=gegevens | {"van": van}
        )

    with pytest.raises(RegelFout) as fout:
        vraag(VOORBIJ + timedelta(days=30))
    assert codes(fout) == ["gebruiker_uitgesloten"]
    assert list(fout.value.message_dict) == ["vestiging"]
    assert vraag(VOORBIJ + timedelta(days=31)).pk


def test_a_lifted_exclusion_holds_until_the_day_before(gesteld, coordinator):
    rij = beslis(coordinator, gesteld).uitsluiting
    rij = uitsluiting_opheffen(
        door=coordinator,
        uitsluiting=rij,
        reden="Nieuwe afspraken.",
        vandaag=VOORBIJ + timedelta(days=5),
    )

    assert rij.einde == VOORBIJ + timedelta(days=4)
    assert gesteld.stappen.last().soort == "opheffing"
    geldend = [
        bool(Uitsluiting.objects.geldend_op(VOORBIJ + timedelta(days=n))) for n in (-1, 0, 4, 5)
    ]
    assert geldend == [False, True, True, False]
