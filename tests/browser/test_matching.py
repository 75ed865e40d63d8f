"""The aanvraag of a school, matched and planned in at most five actions on one page."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.test_ronde import zet_ingelogd
from tests.factories import AanvraagFactory, AccountFactory, TrajectFactory
from trajecten.models import Inzet

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_aanvraag_of_a_school_is_matched_and_planned_in_five_actions(
    bezoeker, live_server, regels
):
    vandaag = timezone.localdate()
    account = AccountFactory()
    aanvraag = AanvraagFactory(
        gebruiker__soort="onderwijs",
        gebruiker__voornaam="",
        van=vandaag + timedelta(days=1),
        tot=vandaag + timedelta(days=40),
        vestiging__gemeente__in_werkingsgebied=True,
    )
    beste, kort = (
        TrajectFactory(
            start=vandaag - timedelta(days=30), voorzien_einde=vandaag + timedelta(days=dagen)
        )
        for dagen in (200, 30)
    )
    bemiddelaar = bezoeker()
    zet_ingelogd(bemiddelaar, Client(), account, live_server)

    bemiddelaar.open(aanvraag.get_absolute_url())
    bemiddelaar.volg("Wijk-werker voorstellen")  # 1
    bemiddelaar.ziet("Past: 1", "Past bijna: 1", "past tot en met")
    bemiddelaar.keur()
    bemiddelaar.volg_begin("Kiezen")  # 2: the best stands first
    bemiddelaar.ziet(
        f"{beste.wijkwerker.volledige_naam} inzetten", "Dit past binnen het traject en de limieten."
    )
    bemiddelaar.vul(tot=f"{vandaag + timedelta(days=20):%d/%m/%Y}")  # 3
    bemiddelaar.pagina.keyboard.press("Tab")
    expect(bemiddelaar.pagina.locator("#voorbeeld")).not_to_contain_text("6 keer")
    bemiddelaar.ziet(f"{kort.wijkwerker.volledige_naam}")
    bemiddelaar.keur()
    bemiddelaar.druk("Plannen en bevestigen")  # 4
    bemiddelaar.ziet("De inzet is gepland en bevestigd.")

    inzet = Inzet.objects.get()
    assert (inzet.traject, inzet.status) == (beste, "bevestigd")
    assert inzet.tot <= vandaag + timedelta(days=20)
    assert inzet.aanbiedingen.get().antwoord == "ja"
