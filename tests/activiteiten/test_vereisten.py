"""What may be asked of who does the work: seeded once, kept by the coordinator."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.urls import reverse

from activiteiten.models import Activiteit, Vereiste
from activiteiten.services import activiteit_vereist, vereiste_toevoegen, vereiste_wijzigen
from gebruikers.services import aanvraag_wijzigen
from tests.factories import (
    AanvraagFactory,
    ActiviteitFactory,
    CompetentieTermFactory,
    VereisteFactory,
)

pytestmark = pytest.mark.django_db


def test_the_list_of_vereisten_is_seeded_and_survives_a_second_load(coordinator):
    call_command("referentiedata", verbosity=0)
    middagtoezicht = Activiteit.objects.get(code="PERS-07")
    assert [str(rij) for rij in middagtoezicht.vereisten.all()] == [
        "Uittreksel strafregister, model 2"
    ]
    activiteit_vereist(door=coordinator, activiteit=middagtoezicht, vereisten=[])

    call_command("referentiedata", verbosity=0)

    assert not middagtoezicht.vereisten.exists()


def test_one_that_is_switched_off_can_be_asked_no_more(coordinator):
    oud, activiteit = VereisteFactory(), ActiviteitFactory()
    activiteit_vereist(door=coordinator, activiteit=activiteit, vereisten=[oud])
    oud = vereiste_wijzigen(
        door=coordinator,
        vereiste=oud,
        naam="Oud attest",
        soort=oud.soort,
        vervalt=False,
        uitleg="",
        actief=False,
    )

    activiteit_vereist(door=coordinator, activiteit=activiteit, vereisten=[oud])
    with pytest.raises(ValidationError, match="nog in gebruik"):
        activiteit_vereist(door=coordinator, activiteit=ActiviteitFactory(), vereisten=[oud])


def test_only_a_coordinator_changes_what_is_asked(bemiddelaar):
    with pytest.raises(PermissionDenied):
        vereiste_toevoegen(door=bemiddelaar, naam="Duits", soort="taal")
    with pytest.raises(PermissionDenied):
        activiteit_vereist(door=bemiddelaar, activiteit=ActiviteitFactory(), vereisten=[])


def test_the_pages_of_a_coordinator(client, coordinator):
    client.force_login(coordinator)
    activiteit = ActiviteitFactory()

    antwoord = client.post(
        reverse("vereiste_nieuw"), {"naam": "Duits", "soort": "taal", "uitleg": ""}, follow=True
    )

    assert "Duits" in antwoord.text
    duits = Vereiste.objects.get(code="DUITS")
    client.post(reverse("activiteit_vereist", args=[activiteit.pk]), {"vereisten": [duits.pk]})
    assert "Duits" in client.get(activiteit.get_absolute_url()).text


def test_what_is_asked_and_no_longer_stands_in_the_change_log(client, coordinator, bemiddelaar):
    activiteit = ActiviteitFactory()
    term = CompetentieTermFactory()
    rijbewijs, frans = VereisteFactory(naam="Rijbewijs B"), VereisteFactory(naam="Frans")
    client.force_login(coordinator)

    def zet(naam, veld, *rijen):
        activiteit.refresh_from_db()
        velden = {veld: [rij.pk for rij in rijen], "versie": activiteit.versie}
        assert client.post(reverse(naam, args=[activiteit.pk]), velden).status_code == 302

    zet("activiteit_vereist", "vereisten", rijbewijs)
    zet("activiteit_vereist", "vereisten", frans)
    zet("activiteit_traint", "competenties", term)

    log = client.get(reverse("activiteit_geschiedenis", args=[activiteit.pk]))
    regels = [
        (verschil.veld, verschil.oud, verschil.nieuw)
        for wijziging in log.context["wijzigingen"]
        for verschil in wijziging.verschillen
        if wijziging.wat == str(activiteit)
    ]
    assert regels == [
        ("competentie", "", str(term)),
        ("vereiste", "Rijbewijs B", ""),
        ("vereiste", "", "Frans"),
        ("vereiste", "", "Rijbewijs B"),
    ]
    assert {wijziging.wie for wijziging in log.context["wijzigingen"][:3]} == {str(coordinator)}


def test_what_one_aanvraag_asks_stands_in_its_change_log(client, regels, bemiddelaar):
    aanvraag, frans = AanvraagFactory(), VereisteFactory(naam="Frans")
    aanvraag_wijzigen(
        door=bemiddelaar,
        aanvraag=aanvraag,
        vandaag=aanvraag.van,
        gegevens={"vereisten": [frans]},
    )
    client.force_login(bemiddelaar)

    log = client.get(reverse("aanvraag_geschiedenis", args=[aanvraag.pk]))

    regels = [v for w in log.context["wijzigingen"] for v in w.verschillen if v.veld == "vereiste"]
    assert [(v.oud, v.nieuw) for v in regels] == [("", "Frans")]
