"""A concept: nearly empty, kept, completed, sent or thrown away."""

from datetime import UTC, date, datetime

import pytest
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from tests.factories import AanmeldingFactory, AccountFactory
from tests.trajecten.gegevens import aanmeldingsgegevens
from trajecten.choices import AanmeldingStatus
from trajecten.models import Aanmelding, Afsprakenblad, Bijlage, Huishouden
from trajecten.rules.aanmelding import NODIG, toets_ingevuld
from trajecten.services.aanmeldingen import (
    aanmelding_bewerken,
    aanmelding_schrijven,
    aanmelding_versturen,
    aanmelding_weggooien,
)
from trajecten.services.bijlagen import bijlage_toevoegen
from trajecten.services.huishoudens import huishouden_noteren
from wijkwerken.kern.exceptions import RegelFout

pytestmark = pytest.mark.django_db
VANDAAG = date(2025, 3, 3)
NU = datetime(2025, 3, 3, 9, 0, tzinfo=UTC)


def schrijf(door, **gegevens):
    return aanmelding_schrijven(door=door, vandaag=VANDAAG, gegevens=gegevens)


def test_a_first_name_is_enough_and_all_that_is_missing_is_told_at_once(toeleider):
    aanmelding = schrijf(toeleider, voornaam="Nora")

    assert (str(aanmelding), aanmelding.adres, aanmelding.insz_gemaskeerd) == ("Nora", "", "")
    with pytest.raises(RegelFout) as refusal:
        aanmelding_versturen(door=toeleider, aanmelding=aanmelding, nu=NU)
    assert list(refusal.value.error_dict) == [veld for veld in NODIG if veld != "voornaam"]
    assert {b.code for b in refusal.value.bezwaren} == {"onvolledig"}


def test_completed_in_two_sittings_it_is_sent(toeleider, regels):
    aanmelding = schrijf(toeleider, voornaam="Nora")

    aanmelding_bewerken(
        door=toeleider, aanmelding=aanmelding, versie=None, gegevens=aanmeldingsgegevens()
    )
    verstuurd = aanmelding_versturen(door=toeleider, aanmelding=aanmelding, nu=NU)
    assert verstuurd.status == AanmeldingStatus.VERSTUURD


def test_what_is_sent_stays_complete_by_service_and_by_database(bemiddelaar):
    aanmelding = AanmeldingFactory()

    with pytest.raises(Exception, match="Vul de naam in") as refusal:
        aanmelding_bewerken(
            door=bemiddelaar, aanmelding=aanmelding, versie=None, gegevens={"naam": " "}
        )
    assert list(refusal.value.error_dict) == ["naam"]
    for leeg in ({"naam": ""}, {"geboortedatum": None}, {"motivering": ""}, {"gemeente": None}):
        with pytest.raises(IntegrityError, match="verstuurd_is_volledig"), transaction.atomic():
            Aanmelding.objects.filter(pk=aanmelding.pk).update(**leeg)


def test_blanks_are_no_answer():
    waarden = dict.fromkeys(NODIG, "x")

    assert toets_ingevuld(waarden) == []
    assert [b.veld for b in toets_ingevuld(waarden | {"straat": "  ", "insz": None})] == [
        "insz",
        "straat",
    ]


def test_thrown_away_nothing_is_left_of_it(toeleider, django_capture_on_commit_callbacks):
    aanmelding = schrijf(toeleider, voornaam="Nora", verworven=["koken"])
    bestand = ContentFile(b"%PDF-1.7\n%%EOF", name="brief.pdf")
    bijlage_toevoegen(door=toeleider, bij=aanmelding, bestand=bestand, soort="andere")
    huishouden_noteren(
        door=toeleider,
        aanmelding=aanmelding,
        optie="a",
        afgesproken_met="K. Consulent",
        afgesproken_op=VANDAAG,
        vandaag=VANDAAG,
    )

    with django_capture_on_commit_callbacks(execute=True):
        aanmelding_weggooien(door=toeleider, aanmelding=aanmelding)
    for model in (Aanmelding, Afsprakenblad, Bijlage, Huishouden):
        assert not model.objects.exists()


def test_only_a_concept_goes_and_only_by_its_dienst(toeleider):
    concept = schrijf(toeleider, voornaam="Nora")
    # A number of its own: that of the concept is the first of this year.
    verstuurd = AanmeldingFactory(dienst=toeleider.dienst, nummer="2024-0001")

    with pytest.raises(RegelFout, match="verstuurd"):
        aanmelding_weggooien(door=toeleider, aanmelding=verstuurd)
    for ander in (AccountFactory(als_toeleider=True), AccountFactory()):
        with pytest.raises(Aanmelding.DoesNotExist):
            aanmelding_weggooien(door=ander, aanmelding=concept)
    assert Aanmelding.objects.count() == 2
