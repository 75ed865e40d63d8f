"""The calendar without a mouse, and somebody who falls ill: moved, replaced and logged."""

from datetime import time, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from tests.browser.test_ronde import zet_ingelogd
from tests.factories import AccountFactory, GeplandMomentFactory, InzetFactory, TrajectFactory
from trajecten.choices import InzetStatus, VervangingStatus
from trajecten.models import Vervanging
from wijkwerken.kern.feestdagen import feestdagen

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_moment_is_moved_with_the_keyboard_and_taken_over_when_somebody_is_ill(
    bezoeker, live_server, regels
):
    vandaag = timezone.localdate()
    dinsdag = vandaag + timedelta(days=8 - vandaag.weekday())
    while feestdagen(dinsdag, dinsdag + timedelta(days=1)):  # those ask to confirm
        dinsdag += timedelta(days=7)
    account = AccountFactory()
    traject, ander = (
        TrajectFactory(
            start=vandaag - timedelta(days=30), voorzien_einde=vandaag + timedelta(days=200)
        )
        for _ in range(2)
    )
    inzet = InzetFactory(
        traject=traject, status=InzetStatus.BEVESTIGD, van=vandaag - timedelta(days=20)
    )
    moment = GeplandMomentFactory(
        inzet=inzet, traject=traject, datum=dinsdag, begin=time(9), einde=time(12), uren=3
    )
    wie, vraag = traject.wijkwerker, {"dag": dinsdag, "wijkwerker": traject.wijkwerker_id}
    bemiddelaar = bezoeker()
    pagina = bemiddelaar.pagina
    zet_ingelogd(bemiddelaar, Client(), account, live_server)

    bemiddelaar.open(reverse("planning", query=vraag | {"toon": "maand"}))
    bemiddelaar.ziet("1 keer, 3 uur")
    bemiddelaar.open(reverse("planning", query=vraag))
    pagina.locator(".greep").focus()
    for toets in ("Space", "ArrowRight", "ArrowDown", "ArrowDown"):
        pagina.keyboard.press(toets)
    expect(pagina.locator("#sleepbalk")).to_contain_text("9.30\u201312.30")
    expect(pagina.locator("#sleepstem")).to_contain_text("vrij die maand")
    pagina.keyboard.press("Enter")
    expect(pagina.locator("#venster #voorbeeld")).to_contain_text("Dit past")
    bemiddelaar.keur()
    bemiddelaar.druk("Verplaatsen")
    moment.refresh_from_db()
    assert (moment.datum, moment.begin) == (dinsdag + timedelta(days=1), time(9, 30))
    bemiddelaar.druk("Ongedaan maken")
    moment.refresh_from_db()
    assert (moment.datum, moment.begin) == (dinsdag, time(9))

    bemiddelaar.open(reverse("wijkwerker_afwezigheid", args=[wie.pk]))
    bemiddelaar.vul(soort="Ziek", van=f"{dinsdag:%d/%m/%Y}")
    bemiddelaar.druk("Bewaren")
    bemiddelaar.open(reverse("planning", query=vraag))
    bemiddelaar.volg_begin("Vervanging regelen")
    bemiddelaar.volg_begin("Vervanger zoeken")
    bemiddelaar.volg_begin("Vragen")
    bemiddelaar.vul(wijze="telefoon", antwoord="ja")
    bemiddelaar.druk("Bewaren")
    bemiddelaar.volg_begin("Bevestigen")
    bemiddelaar.druk("Bevestigen")
    bemiddelaar.ziet("Vervangen door " + ander.wijkwerker.volledige_naam)

    rij = Vervanging.objects.get(moment=moment)
    assert rij.status == VervangingStatus.VERVANGEN
    assert (rij.nieuw_moment.traject, rij.nieuw_moment.begin) == (ander, time(9))
    assert rij.vragen.get().antwoord == "ja"
    bemiddelaar.open(reverse("planning", query={"dag": dinsdag, "wie": "alle"}))
    bemiddelaar.ziet(ander.wijkwerker.volledige_naam)
