"""A caseload is handed over at once, and back; aanmeldingen are marked as seen together."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import AanmeldingFactory, AccountFactory, TrajectFactory
from trajecten.models import Aanmelding, Traject
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.toegang.models import Bulkuitvoering, Inzage

pytestmark = pytest.mark.django_db
URL = "/trajecten/"


@pytest.fixture
def caseload(regels, bemiddelaar):
    return TrajectFactory.create_batch(3, bemiddelaar=bemiddelaar)


@pytest.fixture
def collega(db):
    return AccountFactory(naam="Piet Bemiddelaar")


def bulk(client, url=URL, actie="overdragen", **gegevens):
    return client.post(url, {"daad": "bulk", "actie": actie, **gegevens})


def bevestig(client, antwoord, url=URL, actie="overdragen", **gegevens):
    rijen = [regel["uitslag"].rij for regel in antwoord.context["lukt"]]
    return bulk(
        client, url, actie,
        rij=[f"{rij.pk}:{rij.versie}" for rij in rijen],
        sleutel=str(antwoord.context["sleutel"]),
        gezien=antwoord.context["gezien"],
        stap="uitvoeren",
        **gegevens,
    )  # fmt: skip


def test_a_caseload_goes_to_a_colleague_and_comes_back(client, bemiddelaar, caseload, collega):
    client.force_login(bemiddelaar)
    TrajectFactory()  # of somebody else: the default filter leaves it out
    waarheen = {"bemiddelaar": str(collega.pk), "reden": "Lange afwezigheid."}

    antwoord = bulk(client, alles="1", stap="proef", **waarheen)
    wijziging = ("Bemiddelaar", bemiddelaar.naam, "Piet Bemiddelaar")
    assert [r["uitslag"].wijzigingen for r in antwoord.context["lukt"]] == [[wijziging]] * 3
    assert not Traject.objects.filter(bemiddelaar=collega).exists()
    bevestig(client, antwoord, **waarheen)
    assert Traject.objects.filter(bemiddelaar=collega).count() == 3

    uitvoering = Bulkuitvoering.objects.get()
    client.post(reverse("bulkuitvoering_ongedaan", args=[uitvoering.pk]))
    assert set(Traject.objects.filter(bemiddelaar=bemiddelaar)) == set(caseload)


def test_an_ended_traject_refuses_with_the_sentence_of_its_own_page(
    client, bemiddelaar, caseload, collega
):
    client.force_login(bemiddelaar)
    af = TrajectFactory(
        bemiddelaar=bemiddelaar,
        status="beeindigd",
        einde=date(2026, 3, 1),
        einde_reden="andere",
        doorstroom="geen",
    )

    antwoord = bulk(
        client, f"{URL}?leeg=1", rij=[str(af.pk)], stap="proef", bemiddelaar=str(collega.pk),
        reden="Andere gemeente.",
    )  # fmt: skip

    [geweigerd] = antwoord.context["geweigerd"]
    assert geweigerd["uitslag"].bezwaar == "Dit traject is al beëindigd."
    assert af.wijkwerker_id in Inzage.objects.latest("aangemaakt_op").personen


def test_a_reason_is_asked(client, bemiddelaar, caseload, collega):
    client.force_login(bemiddelaar)

    antwoord = bulk(client, alles="1", stap="proef", bemiddelaar=str(collega.pk))

    assert antwoord.context["form"].errors["reden"]


def test_a_toeleider_has_no_act_on_the_dossiers_of_its_dienst(client, caseload, collega):
    client.force_login(AccountFactory(als_toeleider=True, dienst=caseload[0].toeleider))

    antwoord = bulk(client, alles="1", stap="proef", bemiddelaar=str(collega.pk), reden="x")

    assert antwoord.status_code == 403


def test_aanmeldingen_are_marked_as_seen_together(client, bemiddelaar, regels):
    client.force_login(bemiddelaar)
    AanmeldingFactory.create_batch(2)
    AanmeldingFactory(status="gezien")

    antwoord = bulk(client, "/aanmeldingen/", "gezien", alles="1")
    assert len(antwoord.context["gelijk"]) == 1
    bevestig(client, antwoord, "/aanmeldingen/", "gezien")

    assert Aanmelding.objects.filter(status="gezien").count() == 3


def test_the_list_of_what_is_due_follows_the_rule_of_the_evaluaties(client, bemiddelaar, regels):
    vandaag = timezone.localdate()
    for maanden in (-8, -5, -2):  # due two months ago, within a month, in four months
        TrajectFactory(
            bemiddelaar=bemiddelaar,
            start=plus_maanden(vandaag, maanden),
            voorzien_einde=plus_maanden(vandaag, 4),
        )
    client.force_login(bemiddelaar)

    def aantal(keuze):
        return client.get(URL, {"evaluatie": keuze}).context["totaal"]

    assert (aantal("te_laat"), aantal("komt"), aantal("")) == (1, 2, 3)
