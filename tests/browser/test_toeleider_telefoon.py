"""A toeleider on a phone: begins an aanmelding, comes back later, completes and sends it."""

import pytest
from playwright.sync_api import expect

from tests.factories import PostcodeFactory
from tests.factories.toegang import WACHTWOORD
from tests.trajecten.gegevens import GEBOREN
from trajecten.models import Aanmelding
from wijkwerken.voorbeeld.insz import insz_van

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_draft_is_kept_while_typing_completed_later_and_sent(bezoeker, toeleider, regels):
    PostcodeFactory(postcode="1500", deelgemeente="Halle")
    sara = bezoeker(breedte=390, has_touch=True)
    sara.aanmelden(toeleider, WACHTWOORD)
    sara.volg("Nieuwe aanmelding")
    bewaard = sara.pagina.locator(".bewaard")
    sara.vul(voornaam="Youssef", insz="85.07")
    expect(bewaard).to_contain_text("Nog niet bewaard: Rijksregisternummer")
    sara.vul(insz="", indicatoren=["taal"])
    expect(bewaard).not_to_contain_text("Nog niet")
    expect(bewaard).to_contain_text("Bewaard om")

    # Somebody at the door; the page is left without a button, and nothing is asked or lost.
    sara.open("/")
    sara.ziet("Aanmelding van Youssef", "Concept")
    sara.volg_begin("Afwerken")
    assert sara.waarde("voornaam") == "Youssef"
    sara.druk("Versturen", fout="Vul de naam in.")
    sara.vul(
        naam="El Amrani",
        geboortedatum=f"{GEBOREN:%d/%m/%Y}",
        insz=insz_van(GEBOREN, 33),
        straat="Basiliekstraat",
        huisnummer="3",
        postcode="1500",
        inkomen="leefloon",
        motivering="Vier jaar niet gewerkt en leert Nederlands.",
    )
    sara.druk("Versturen")
    sara.ziet("De aanmelding is verstuurd.", "Leert nog Nederlands")
    [aanmelding] = Aanmelding.objects.all()
    assert (aanmelding.status, aanmelding.indicatoren) == ("verstuurd", ["taal"])
