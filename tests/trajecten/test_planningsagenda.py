"""The calendar of a wijk-werker and of a gebruiker: what stands in it, and that it can be shut."""

from datetime import time, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import AccountFactory, GeplandMomentFactory, TrajectFactory
from tests.trajecten.uren_hulp import nieuwe_inzet
from trajecten.choices import InzetStatus
from trajecten.models import Inzet

pytestmark = pytest.mark.django_db
MORGEN = timezone.localdate() + timedelta(days=1)


@pytest.fixture
def moment(regels, bemiddelaar):
    inzet = nieuwe_inzet(
        TrajectFactory(
            start=MORGEN - timedelta(days=60), voorzien_einde=MORGEN + timedelta(days=60)
        ),
        van=MORGEN - timedelta(days=30),
        tot=None,
        status=InzetStatus.BEVESTIGD,
    )
    return GeplandMomentFactory(inzet=inzet, datum=MORGEN, begin=time(9), einde=time(12), uren=3)


def adres_van(client, naam, rij):
    antwoord = client.post(reverse(naam, args=[rij.pk]), {})
    return "/planningagenda/" + antwoord.context["adres"].split("/planningagenda/")[1]


def test_a_wijk_werker_reads_where_and_at_whose(client, moment, bemiddelaar):
    client.force_login(bemiddelaar)
    adres = adres_van(client, "wijkwerker_agenda", moment.traject.wijkwerker)
    client.logout()

    antwoord = client.get(adres)

    tekst = antwoord.content.decode().replace("\r\n ", "")
    assert antwoord.headers["Content-Type"].startswith("text/calendar")
    assert f"Wijk-werken bij {moment.inzet.aanvraag.gebruiker}".replace(",", "\\,") in tekst
    assert moment.inzet.aanvraag.vestiging.straat in tekst
    assert moment.traject.wijkwerker.naam not in tekst
    assert client.get(adres, headers={"If-None-Match": antwoord.headers["ETag"]}).status_code == 304


def test_a_gebruiker_reads_first_names_of_who_was_agreed(client, moment, bemiddelaar):
    client.force_login(bemiddelaar)
    adres = adres_van(client, "gebruiker_agenda", moment.inzet.aanvraag.gebruiker)
    GeplandMomentFactory(datum=MORGEN)  # of another gebruiker

    tekst = client.get(adres).content.decode().replace("\r\n ", "")
    assert tekst.count("BEGIN:VEVENT") == 1
    assert f"SUMMARY:{moment.traject.wijkwerker.voornaam}: " in tekst
    assert moment.traject.wijkwerker.naam not in tekst

    Inzet.objects.filter(pk=moment.inzet_id).update(status=InzetStatus.VOORGESTELD)
    assert "BEGIN:VEVENT" not in client.get(adres).content.decode()


def test_a_renewed_or_revoked_address_is_gone(client, moment, bemiddelaar):
    client.force_login(bemiddelaar)
    wie = moment.traject.wijkwerker
    eerste = adres_van(client, "wijkwerker_agenda", wie)
    tweede = adres_van(client, "wijkwerker_agenda", wie)
    assert [client.get(een).status_code for een in (eerste, tweede)] == [404, 200]

    client.post(reverse("wijkwerker_agenda_intrekken", args=[wie.pk]), {})

    assert client.get(tweede).status_code == 404


def test_a_dienst_shares_no_calendar(client, moment):
    client.force_login(AccountFactory(als_toeleider=True, dienst=moment.traject.toeleider))

    url = reverse("wijkwerker_agenda", args=[moment.traject.wijkwerker_id])
    assert client.post(url, {}).status_code == 403
