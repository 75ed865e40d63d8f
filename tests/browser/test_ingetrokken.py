"""A withdrawn permission: what it hits is seen first, its moments go, and it stays in sight."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.browser.test_ronde import zet_ingelogd
from tests.factories import AfwijkingFactory, GeplandMomentFactory, InzetFactory
from trajecten import tasks
from trajecten.models import GeplandMoment

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def inzet(regels):
    """With one moment before the day of tomorrow week, and two from then on."""
    vandaag = timezone.localdate()
    rij = InzetFactory(
        traject__start=vandaag - timedelta(days=30),
        traject__voorzien_einde=vandaag + timedelta(days=100),
        van=vandaag - timedelta(days=20),
        aanvraag__vestiging__gemeente__in_werkingsgebied=True,
        aanvraag__status="ingevuld",
    )
    for dagen in (1, 8, 15):
        GeplandMomentFactory(inzet=rij, datum=vandaag + timedelta(days=dagen))
    return rij


def test_a_withdrawn_permission_shows_what_it_hits_and_cancels_it(bezoeker, live_server, inzet):
    vanaf = timezone.localdate() + timedelta(days=8)
    activiteit, wie = inzet.aanvraag.activiteit, inzet.traject.wijkwerker
    bemiddelaar = bezoeker()
    zet_ingelogd(bemiddelaar, Client(), inzet.traject.bemiddelaar, live_server)

    bemiddelaar.open(activiteit.get_absolute_url())
    bemiddelaar.volg("Intrekken")
    bemiddelaar.vul(vanaf=f"{vanaf:%d/%m/%Y}", annuleren=True, beeindigen=False)
    bemiddelaar.druk("Intrekken")
    bemiddelaar.ziet("Dit kan dan niet meer", wie.naam, "2 geplande momenten")
    assert GeplandMoment.objects.gereserveerd().count() == 3

    bemiddelaar.druk("Bevestigen")
    bemiddelaar.ziet("2 momenten zijn geannuleerd.", "Mag")
    assert GeplandMoment.objects.gereserveerd().count() == 1
    bemiddelaar.volg("Gebruik")
    bemiddelaar.ziet("Nog niet gedaan.")
    bemiddelaar.open(
        reverse(
            "activiteit_toets",
            query={
                "activiteit": activiteit.pk,
                "gemeente": inzet.aanvraag.vestiging.gemeente_id,
                "soort": inzet.aanvraag.gebruiker.soort,
                "datum": f"{vanaf:%d/%m/%Y}",
            },
        )
    )
    bemiddelaar.ziet("Nee.", "niet meer toe op")

    tasks.signaleer_besluiten()
    bemiddelaar.open("/")
    bemiddelaar.ziet(f"Toelating voor {wie}", "De activiteit is toegelaten tot en met")

    # It still runs, without a moment: ended from the page of the activiteit.
    bemiddelaar.open(activiteit.get_absolute_url())
    bemiddelaar.volg("Afhandelen")
    bemiddelaar.druk("Nakijken")
    bemiddelaar.ziet("Dit kan dan niet meer", wie.naam, "Stopt na")
    bemiddelaar.druk("Bevestigen")
    bemiddelaar.ziet("1 inzet is beëindigd.")
    inzet.refresh_from_db()
    assert (inzet.status, inzet.tot) == ("beeindigd", vanaf - timedelta(days=1))

    # The request of a gemeente, on a small screen.
    telefoon = bezoeker(breedte=390)
    zet_ingelogd(telefoon, Client(), inzet.traject.bemiddelaar, live_server)
    telefoon.open(AfwijkingFactory().get_absolute_url())
    telefoon.volg("Toetsing invullen")
    telefoon.vul(voldoet_verdringing="ja", grond_verdringing="Nagevraagd bij de bedrijven.")
    telefoon.druk("Bewaren")
    telefoon.ziet("Nagevraagd bij de bedrijven.")
    telefoon.volg("Tekst voor de raad")
