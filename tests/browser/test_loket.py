"""A visit at the counter with twelve cheques: by keyboard only, from the code to the receipt."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from cheques.models import Cheque
from cheques.services.aankoop import cheques_ontvangen
from cheques.services.bewijs import cheques_bewijzen
from tests.browser.test_ronde import zet_ingelogd
from tests.factories import GebruikerFactory, PrestatieFactory
from trajecten.models import Maandblad

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def koop(door, gebruiker, eerste, aantal):
    vandaag = timezone.localdate()
    cheques_ontvangen(
        door=door, gebruiker=gebruiker, eerste_nummer=eerste, aantal=aantal,
        uitgegeven_op=vandaag - timedelta(30), vandaag=vandaag,
    )  # fmt: skip


def test_twelve_cheques_by_keyboard_only(
    bezoeker, client, live_server, traject, regels, bemiddelaar
):
    werk = [PrestatieFactory(traject=traject, datum=date(2025, 3, dag), uren=4) for dag in (3, 4)]
    werk.append(
        PrestatieFactory(traject=traject, inzet=werk[0].inzet, datum=date(2025, 3, 5), uren=3)
    )
    for prestatie, eerste, aantal in ((werk[0], "7000001", 7), (werk[1], "8000001", 3)):
        koop(bemiddelaar, prestatie.inzet.aanvraag.gebruiker, eerste, aantal)
    koop(bemiddelaar, GebruikerFactory(), "9000001", 1)
    blad = Maandblad.objects.create(traject=traject, maand=date(2025, 3, 1))
    visite = bezoeker()
    zet_ingelogd(visite, client, bemiddelaar, live_server)
    pagina, toetsen = visite.pagina, visite.pagina.keyboard

    def scan(*teksten):
        """As a scanner types: the code and Enter, without waiting for an answer."""
        for tekst in teksten:
            toetsen.type(tekst)
            toetsen.press("Enter")

    visite.open("/loket/")
    scan(f"{live_server.url}/maandbladen/{blad.pk}/")
    # Nobody scans before the page says that it listens.
    expect(pagina.locator("[data-luistert]")).to_be_visible()
    expect(pagina.locator("#loketveld")).to_be_focused()
    antwoord = pagina.locator("[data-loket-antwoord]")

    scan("5555555")
    expect(antwoord).to_contain_text("Cheque 5555555 kennen we niet")
    scan("9000001", *(str(7000001 + i) for i in range(7)), *(str(8000001 + i) for i in range(3)))
    som = pagina.locator(".loketsom")
    expect(som).to_contain_text("10 van 11 cheques")
    expect(som).to_contain_text("1 voor 4 maart 2025")
    expect(pagina.locator(".loketopzij")).to_contain_text("Andere gebruiker")
    expect(pagina.locator("#loketveld")).to_be_focused()
    visite.keur()

    pagina.reload()
    expect(pagina.locator(".loketopzij li")).to_have_count(2)
    pagina.wait_for_timeout(1600)  # Enter right after a scan is the second Enter of a scanner
    with pagina.expect_navigation():
        toetsen.press("Enter")
    visite.keur()
    expect(pagina.get_by_role("link", name="Ontvangstbewijs")).to_be_focused()
    assert visite.haal("Ontvangstbewijs").headers["content-type"] == "application/pdf"
    assert Cheque.objects.betalend().count() == 10
    assert cheques_bewijzen() == []
