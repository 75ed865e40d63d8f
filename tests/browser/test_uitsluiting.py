"""An exclusion: from a melding to planning that is refused, as a coordinator sees it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.browser.test_ronde import zet_ingelogd
from tests.factories import AccountFactory, GeplandMomentFactory, InzetFactory
from trajecten.models import GeplandMoment

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def inzet(regels):
    vandaag = timezone.localdate()
    rij = InzetFactory(
        traject__start=vandaag - timedelta(days=30),
        traject__voorzien_einde=vandaag + timedelta(days=200),
        van=vandaag - timedelta(days=20),
        aanvraag__vestiging__gemeente__in_werkingsgebied=True,
        aanvraag__status="ingevuld",
    )
    GeplandMomentFactory(inzet=rij, datum=vandaag + timedelta(days=8))
    return rij


def test_from_a_melding_to_planning_that_is_refused(bezoeker, live_server, inzet):
    vandaag = timezone.localdate()
    coordinator = bezoeker()
    zet_ingelogd(coordinator, Client(), AccountFactory(als_coordinator=True), live_server)

    coordinator.open(inzet.aanvraag.gebruiker.get_absolute_url())
    coordinator.volg("Melding maken")
    coordinator.vul(
        voorgevallen_op=f"{vandaag:%d/%m/%Y}", tekst="Er werd gevraagd om op het dak te werken."
    )
    coordinator.druk("Melding bewaren")
    coordinator.volg("In gebreke stellen")
    coordinator.vul(tekst="U vroeg werk op het dak. Dat is gevaarlijk.")
    coordinator.druk("Bewaren en brief maken")
    coordinator.ziet("Wacht op antwoord", "Laatste dag om te antwoorden")
    coordinator.volg("Antwoord noteren")
    coordinator.vul(wie="De zoon", tekst="Dat was dringend.")
    coordinator.druk("Bewaren")
    coordinator.ziet("De zoon", "Beantwoord")

    coordinator.volg("Beslissen")
    tot = f"{vandaag + timedelta(days=60):%d/%m/%Y}"
    coordinator.vul(beslissing="uitsluiting", tot=tot, tekst="Het werk was gevaarlijk.")
    coordinator.druk("Beslissen")
    coordinator.ziet("Dit raakt de uitsluiting", inzet.traject.wijkwerker.naam, "1 gepland moment")
    assert GeplandMoment.objects.gereserveerd().count() == 1
    coordinator.druk("Bevestigen")
    coordinator.ziet("Beslist: uitsluiting.", "Uitgesloten")
    assert not GeplandMoment.objects.gereserveerd().exists()

    coordinator.open(reverse("moment_nieuw", args=[inzet.pk]))
    coordinator.vul(datum=f"{vandaag + timedelta(days=8):%d/%m/%Y}", begin="09:00", einde="12:00")
    coordinator.druk("Plannen", fout="Deze gebruiker is uitgesloten tot en met")
