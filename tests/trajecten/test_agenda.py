"""The calendar of a bemiddelaar in another program: no names, a secret address, revocable."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.apps import apps
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from tests.factories import AanmeldingFactory, TrajectFactory
from trajecten.models import Intake
from trajecten.services.agenda import agenda_van
from wijkwerken.toegang.models import Agendalink
from wijkwerken.toegang.services.agendalinks import agendalink_intrekken, agendalink_vernieuwen

pytestmark = pytest.mark.django_db
NU = datetime(2025, 6, 15, 8, tzinfo=UTC)
VANDAAG = timezone.localdate()


@pytest.fixture(autouse=True)
def _regels(regels):
    cache.clear()
    return regels


@pytest.fixture
def eigen(bemiddelaar):
    start = VANDAAG - timedelta(days=30)
    return TrajectFactory(
        bemiddelaar=bemiddelaar, start=start, voorzien_einde=start + timedelta(days=180)
    )


def adres(geheim):
    return reverse("agenda_feed", args=[geheim])


def test_the_feed_holds_ones_own_deadlines_by_number_and_no_name(client, bemiddelaar, eigen):
    vreemd = TrajectFactory(start=VANDAAG, voorzien_einde=VANDAAG + timedelta(days=9))
    aanmelding = AanmeldingFactory()
    begin = timezone.now() + timedelta(days=1)
    Intake.objects.create(
        aanmelding=aanmelding, bemiddelaar=bemiddelaar, begin=begin,
        einde=begin + timedelta(minutes=45), plaats="Sociaal Huis",
    )  # fmt: skip
    geheim = agendalink_vernieuwen(door=bemiddelaar, nu=NU)

    antwoord = client.get(adres(geheim))

    assert antwoord["Content-Type"] == "text/calendar; charset=utf-8"
    assert antwoord["Cache-Control"] == "private, max-age=900"
    tekst = antwoord.text.replace("\r\n ", "")
    events = Calendar.from_ical(antwoord.content).walk("VEVENT")
    assert {str(e["summary"]) for e in events} == {
        f"Evaluatie uiterlijk, dossier {eigen.wijkwerker.nummer}",
        f"Einde van de termijn, dossier {eigen.wijkwerker.nummer}",
        f"Intake, aanmelding {aanmelding.nummer}",
    }
    assert str(vreemd.pk) not in tekst
    for persoon in (eigen.wijkwerker, aanmelding):
        assert persoon.naam not in tekst
        assert persoon.voornaam not in tekst
    labels = apps.get_model("toegang", "AgendalinkEvent").objects.values_list(
        "pgh_label", flat=True
    )
    assert list(labels) == ["insert"]  # asking is no change, and leaves no address anywhere
    assert client.get(adres(geheim), headers={"If-None-Match": antwoord["ETag"]}).status_code == 304


def test_a_wrong_revoked_or_renewed_address_and_a_closed_account_are_not_found(
    client, bemiddelaar, eigen
):
    oud = agendalink_vernieuwen(door=bemiddelaar, nu=NU)
    nieuw = agendalink_vernieuwen(door=bemiddelaar, nu=NU)
    assert len(nieuw) >= 43
    assert oud not in repr(list(Agendalink.objects.values()))

    assert client.get(adres("x" * 43)).status_code == 404
    assert client.get(adres(oud)).status_code == 404
    assert client.get(adres(nieuw)).status_code == 200
    bemiddelaar.is_active = False
    bemiddelaar.save()
    assert client.get(adres(nieuw)).status_code == 404
    bemiddelaar.is_active = True
    bemiddelaar.save()
    agendalink_intrekken(door=bemiddelaar, nu=NU)
    assert client.get(adres(nieuw)).status_code == 404
    assert client.post(adres(nieuw)).status_code == 405


def test_asking_too_often_is_refused(client, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.ACCOUNT_RATE_LIMITS | {"agenda": "2/m/ip"}

    assert [client.get(adres("x")).status_code for _ in range(3)] == [404, 404, 429]


def test_the_address_is_shown_once_and_to_who_may_follow_a_calendar(client, bemiddelaar, toeleider):
    client.force_login(bemiddelaar)
    url = reverse("agendalink")
    assert url in client.get(reverse("instellingen")).text

    gemaakt = client.post(url, {})

    geheim = gemaakt.context["adres"].rpartition("/")[2].removesuffix(".ics")
    assert geheim in gemaakt.text
    assert "no-store" in gemaakt["Cache-Control"]
    assert geheim not in client.get(url).text
    assert client.get(adres(geheim)).status_code == 200
    assert client.post(reverse("agendalink_intrekken"), {}).status_code == 302
    assert client.get(adres(geheim)).status_code == 404
    client.force_login(toeleider)
    assert client.get(url).status_code == 403
    with pytest.raises(PermissionDenied):
        agendalink_vernieuwen(door=toeleider, nu=NU)


def test_the_calendar_takes_a_constant_number_of_queries(
    bemiddelaar, eigen, django_assert_max_num_queries
):
    for _ in range(4):
        TrajectFactory(
            bemiddelaar=bemiddelaar, start=date(2025, 1, 1), voorzien_einde=date(2025, 12, 31)
        )

    with django_assert_max_num_queries(10):
        rijen = agenda_van(bemiddelaar, vandaag=VANDAAG, basis="https://x.test")

    assert len({rij.uid for rij in rijen}) == len(rijen) == 10
