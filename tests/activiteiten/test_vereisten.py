"""What may be asked of who does the work: seeded once, kept by the coordinator."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.urls import reverse

from activiteiten.models import Activiteit, Vereiste
from activiteiten.services import activiteit_vereist, vereiste_toevoegen, vereiste_wijzigen
from tests.factories import ActiviteitFactory, VereisteFactory

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
