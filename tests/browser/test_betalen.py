"""Inschrijvingsgeld from the page of a gebruiker to paid by the bank, and its public page."""

from datetime import timedelta

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from django.utils import timezone
from playwright.sync_api import expect

from gebruikers.models import Inschrijvingsgeld
from gebruikers.services.inschrijvingsgelden import betaallink
from tests.browser.test_ronde import zet_ingelogd
from tests.factories import AccountFactory, GebruikerFactory, GebruikersovereenkomstFactory
from tests.gebruikers.bankhulp import csv_bestand, csv_rij

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_made_asked_and_paid_by_the_file_of_the_bank(bezoeker, live_server, regels):
    vandaag = timezone.localdate()
    periode = DateRange(vandaag - timedelta(days=9), vandaag + timedelta(days=9))
    gebruiker = GebruikerFactory(email="g@voorbeeld.test")
    GebruikersovereenkomstFactory(gebruiker=gebruiker, periode=periode)
    wie = bezoeker()
    zet_ingelogd(wie, Client(), AccountFactory(), live_server)

    wie.open(gebruiker.get_absolute_url())
    wie.volg("Inschrijvingsgeld maken")
    wie.druk("Maken")
    wie.volg("Betaling vragen")
    wie.druk("Betaling vragen")
    wie.ziet("De mail vertrekt binnen enkele minuten.")
    geld = Inschrijvingsgeld.objects.get()

    # On a phone, without login and without JavaScript: what the mail leads to.
    betaler = bezoeker(breedte=390, script=False, color_scheme="dark")
    assert betaler.open(betaallink(geld)) == 200
    betaler.ziet(geld.mededeling_tekst, "€ 7,50")
    expect(betaler.pagina.get_by_role("img", name="Code om met de app")).to_be_visible()

    wie.menu("Inschrijvingsgeld")
    wie.volg("Bankbestand inlezen")
    dag = f"{vandaag:%d/%m/%Y}"
    wie.pagina.set_input_files(
        "[name=bestand]",
        {
            "name": "bank.csv",
            "mimeType": "text/csv",
            "buffer": csv_bestand(
                csv_rij(wat=geld.mededeling_tekst, datum=dag), csv_rij(wat="lidgeld", datum=dag)
            ),
        },
    )
    wie.druk("Bekijken")
    wie.ziet("Juist betaald", "Zonder mededeling")
    wie.druk("2 betalingen inlezen")
    wie.ziet("2 betalingen zijn ingelezen.")
    wie.open("/ontvangsten/")
    wie.ziet("lidgeld")
    wie.open(geld.get_absolute_url())
    wie.ziet("Betaald op")
    betaler.open(betaallink(geld))
    betaler.ziet("Hier is niets meer te betalen.")
