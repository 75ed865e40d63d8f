"""A late evaluatie with escalation: the coordinator sees it, both sides write, and it is gone."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.test_ronde import zet_ingelogd
from tests.factories import (
    AccountFactory,
    AfsprakenbladFactory,
    InzetFactory,
    PrestatieFactory,
    TrajectFactory,
)
from tests.factories.trajecten import teken
from trajecten import tasks
from trajecten.models import Competentie, Evaluatie, Signaal

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def traject(regels):
    """Two hundred days under way, so that the evaluatie is some twenty days late."""
    vandaag = timezone.localdate()
    traject = TrajectFactory(
        start=vandaag - timedelta(days=205), voorzien_einde=vandaag + timedelta(days=100)
    )
    blad = AfsprakenbladFactory(traject=traject, volgnummer=1)
    Competentie.objects.create(
        afsprakenblad=blad,
        soort="te_verwerven",
        omschrijving="Een vast werkritme",
        niveau="met_hulp",
    )
    teken(blad, traject.start)
    inzet = InzetFactory(traject=traject, van=traject.start)
    PrestatieFactory(traject=traject, inzet=inzet, datum=vandaag, uren=4, stiptheid="te_laat")
    for taak in (tasks.herinner_evaluaties, tasks.escaleer_evaluaties):
        taak()
    return traject


def test_a_late_evaluatie_is_escalated_written_and_gone(bezoeker, live_server, traject):
    coordinator = AccountFactory(als_coordinator=True)
    toeleider = AccountFactory(als_toeleider=True, dienst=traject.toeleider)
    wie = str(traject.wijkwerker)

    def bezoek(account, **opties):
        nieuw = bezoeker(**opties)
        # A client of its own: logging in another account on one ends the session before.
        zet_ingelogd(nieuw, Client(), account, live_server)
        return nieuw

    # The coordinator sees what stays away, and with whom it is.
    baas = bezoek(coordinator)
    baas.open("/")
    expect(baas.pagina.get_by_role("heading", name="Geëscaleerd")).to_be_visible()
    baas.ziet(f"Evaluatie van {wie}", f"Bemiddelaar: {traject.bemiddelaar.naam}.")

    # The bemiddelaar begins it from the list, and writes.
    bemiddelaar = bezoek(traject.bemiddelaar)
    bemiddelaar.open("/evaluaties/")
    bemiddelaar.volg(traject.wijkwerker.volledige_naam)
    bemiddelaar.druk("Beginnen")
    bemiddelaar.ziet("U bent aan de beurt", "1 keer te laat", "4 uur")
    bemiddelaar.volg("Mijn deel schrijven")
    evaluatie = Evaluatie.objects.get()
    competentie = evaluatie.competenties.get()
    bemiddelaar.vul(
        verslag_bemiddelaar="Houdt het ritme vol.", **{f"niveau_{competentie.pk}": "Zelfstandig"}
    )
    bemiddelaar.druk("Bewaren")
    bemiddelaar.ziet("Wacht op de toeleider", "Vooruit")

    # The toeleider finds it on Vandaag, on a phone, and gives its part.
    dienst = bezoek(toeleider, breedte=390)
    dienst.open("/")
    dienst.volg_begin("Schrijven")
    dienst.ziet("U bent aan de beurt")
    dienst.volg("Mijn deel schrijven")
    dienst.vul(verslag_toeleider="Thuis is er meer rust.", toeleider_klaar=True)
    dienst.druk("Bewaren")
    dienst.ziet("Wacht op de bemiddelaar")

    # The bemiddelaar decides; what was asked is over, for the coordinator too.
    bemiddelaar.open(evaluatie.get_absolute_url())
    bemiddelaar.ziet("Thuis is er meer rust.")
    bemiddelaar.volg("Afronden")
    bemiddelaar.vul(besluit="Verdergaan", volgende_stap="Opleiding groenarbeider")
    bemiddelaar.druk("Afronden")
    bemiddelaar.ziet("Afgerond", "Traject verlengen")
    assert not Signaal.objects.open().exists()
    baas.open("/")
    expect(baas.pagina.get_by_role("heading", name="Geëscaleerd")).to_have_count(0)
