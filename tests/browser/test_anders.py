"""The same pages by other means: a phone in the dark, a keyboard alone, and no script at all."""

from datetime import timedelta

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone
from playwright.sync_api import expect

from tests.factories import (
    AanvraagFactory,
    GebruikerFactory,
    GebruikersovereenkomstFactory,
    GeplandMomentFactory,
    InzetFactory,
    TrajectFactory,
)
from tests.factories.toegang import WACHTWOORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def inzet(regels, bemiddelaar):
    """Youssef mows the lawn of Godelieve; a moment of today is not registered yet."""
    vandaag = timezone.localdate()
    begin, einde = vandaag - timedelta(days=30), vandaag + timedelta(days=150)
    gebruiker = GebruikerFactory(naam="Claes", voornaam="Godelieve")
    GebruikersovereenkomstFactory(
        gebruiker=gebruiker, periode=DateRange(begin, einde), getekend_op=begin
    )
    inzet = InzetFactory(
        traject=TrajectFactory(
            wijkwerker__naam="El Amrani",
            bemiddelaar=bemiddelaar,
            start=begin,
            voorzien_einde=einde,
        ),
        aanvraag=AanvraagFactory(gebruiker=gebruiker, ontvangen_op=begin, van=begin),
        van=begin,
    )
    GeplandMomentFactory(inzet=inzet, datum=vandaag)
    return inzet


def test_on_a_phone_in_the_dark(bezoeker, inzet, bemiddelaar):
    an = bezoeker(breedte=390, color_scheme="dark", has_touch=True)
    an.aanmelden(bemiddelaar, WACHTWOORD)
    an.open_menu()
    an.menu("Planning")
    an.volg("El Amrani, Youssef")
    an.ziet("Nog te registreren")
    an.open_menu()
    an.menu("Wijk-werkers")
    an.volg("El Amrani, Youssef")
    an.volg("Evalueren")
    an.druk("Beginnen")
    an.open_menu()
    an.menu("Cheques")
    an.volg("Aankoop registreren")
    an.druk("Registreren", fout="Vul dit in.")


def test_with_the_keyboard_alone(bezoeker, inzet, bemiddelaar):
    an = bezoeker()
    toets = an.pagina.keyboard
    an.open("/accounts/login/")
    an.tab_naar("login")
    toets.type(bemiddelaar.email)
    an.tab_naar("password")
    toets.type(WACHTWOORD)
    an.stuur_met_enter()
    assert an.kop() == "Vandaag"

    an.open("/chequebestellingen/nieuw/")
    an.tab_naar("gebruiker")
    toets.type("Claes")
    an.tab_naar("eerste_nummer")
    toets.type("7000001")
    an.tab_naar("aantal")
    toets.press("Control+a")
    toets.type("3")
    an.stuur_met_enter()
    an.ziet("3 cheques geregistreerd.", "7000003")

    toets.press("Control+k")
    toets.type("amrani")
    an.stuur_met_enter()
    an.ziet("El Amrani, Youssef")

    hulp, zoekveld = (an.pagina.locator(plek) for plek in ("#sneltoetsen", "#zoekveld"))
    toets.press("?")
    expect(hulp).to_be_visible()
    toets.press("Escape")
    an.open("/instellingen/toetsenbord/")  # who dictates has no keys of one letter
    an.tab_naar("lettertoetsen")
    toets.press("Space")
    an.stuur_met_enter()
    an.ziet("Uw keuze is bewaard.")
    toets.press("?")
    toets.press("/")
    expect(hulp).to_be_hidden()
    expect(zoekveld).not_to_be_focused()
    toets.press("Control+k")
    expect(zoekveld).to_be_focused()


def test_without_a_script_one_reads_filters_and_saves(bezoeker, inzet, bemiddelaar):
    an = bezoeker(script=False)
    an.aanmelden(bemiddelaar, WACHTWOORD)
    an.menu("Gebruikers")
    an.vul(zoek="bestaat niet")
    an.druk("Filteren")
    an.ziet("0 gebruikers")
    an.menu("Planning")
    an.volg("El Amrani, Youssef")
    an.volg_begin("Registreren")
    an.druk("Uren registreren")
    an.ziet("De uren zijn geregistreerd.", "4 uur zonder cheque")
    an.volg("Corrigeren")
    an.vul(uren="3")
    an.druk("Bewaren", fout="Vul dit in.")
    an.vul(reden="Een uur vroeger gestopt")
    an.druk("Bewaren")
    an.ziet("3 uur zonder cheque")
