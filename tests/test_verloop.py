"""The main job in a real browser, as people do it: from aanmelding to paid cheque.

Every page on the way is judged by Bezoeker: one h1, nothing wider than the screen, nothing
for axe, and no word of complaint from the browser.
"""

from datetime import date, timedelta
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.utils import timezone

from activiteiten.models import Activiteit
from tests.factories import AccountFactory, ToelatingFactory, ToeleidingsdienstFactory
from tests.factories.toegang import WACHTWOORD
from wijkwerken.toegang.models import Gemeente
from wijkwerken.voorbeeld.insz import insz_van

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
GEBOREN = date(1990, 7, 30)


@pytest.fixture
def streek(transactional_db):
    """The real reference data; grass may be mown in Halle, and an OCMW with two accounts."""
    call_command("referentiedata", werkingsgebied="23027", verbosity=0)
    halle = Gemeente.objects.get(nis="23027")
    activiteit = Activiteit.objects.select_related("hoofdactiviteit").get(code="TUIN-01")
    ToelatingFactory(activiteit=activiteit, gemeente=halle)
    dienst = ToeleidingsdienstFactory(naam="OCMW Halle", gemeente=halle)
    return {
        "halle": halle,
        "activiteit": activiteit,
        "toeleider": AccountFactory(naam="Sara OCMW", als_toeleider=True, dienst=dienst),
        "bemiddelaar": AccountFactory(naam="An Bemiddelaar"),
    }


def dag(datum):
    return f"{datum:%d/%m/%Y}"


def test_from_aanmelding_to_paid_cheque(bezoeker, streek):
    vandaag = timezone.localdate()
    start = vandaag - timedelta(days=14)
    sara, an = bezoeker(), bezoeker()

    # The OCMW refers Fatima; a slip in the number is refused at its field, and nothing is lost.
    sara.aanmelden(streek["toeleider"], WACHTWOORD)
    assert sara.kop() == "Vandaag"
    sara.menu("Aanmeldingen")
    sara.volg("Nieuwe aanmelding")
    sara.klap_open("Ontwerp van het afsprakenblad")
    sara.vul(
        voornaam="Fatima",
        naam="Benali",
        geboortedatum=dag(GEBOREN),
        insz="90.07.30-001.00",
        straat="Basiliekstraat",
        huisnummer="3",
        postcode="1500",
        telefoon="0470 71 19 30",
        inkomen="leefloon",
        motivering="Vier jaar niet gewerkt en leert Nederlands.",
        verworven_0_omschrijving="Tuinieren",
        verworven_1_omschrijving="Frans",
        te_verwerven_0_omschrijving="Op tijd komen",
        te_verwerven_0_niveau="Met hulp",
        te_verwerven_0_doelniveau="Zelfstandig",
        vervolgstap="Opleiding groenarbeider",
        stappen_0_maand="1",
        stappen_0_uren="20",
    )
    sara.kies(streek["activiteit"].naam, groep=streek["activiteit"].hoofdactiviteit.naam)
    sara.druk("Versturen", fout="klopt niet")
    sara.vul(insz=insz_van(GEBOREN, 1))
    sara.druk("Versturen")
    sara.ziet("De aanmelding is verstuurd.", "Verstuurd", "Opleiding groenarbeider")
    sara.afmelden()

    # Inside it waits on Vandaag: seen, an intake, and the traject starts.
    an.aanmelden(streek["bemiddelaar"], WACHTWOORD)
    an.ziet("Benali, Fatima")
    an.volg_begin("Beoordelen")
    an.ziet("De toeleider ziet nu dat deze aanmelding gelezen is.")
    an.volg("Intake plannen")
    an.vul(intake_op=f"{dag(vandaag)} 14:00", intake_plaats="Zitdag Halle")
    an.druk("Plannen")
    an.ziet("Intake op", "Zitdag Halle")
    an.volg("Traject starten")
    an.vul(start=dag(start))
    an.druk("Traject starten")
    an.ziet("Het traject is gestart.", "Lopend")

    # The afsprakenblad came along; Fatima and the organisation sign it here, and it is printed.
    an.volg_begin("versie 1, concept")
    for partij in ("wijk-werker", "organisatie"):
        an.volg(f"Tekenen als {partij}")
        an.vul(akkoord=True)
        an.druk("Tekenen")
        an.ziet("De handtekening is bewaard.")
    pdf = an.haal("PDF")
    assert pdf.headers["content-type"] == "application/pdf"
    assert pdf.body().startswith(b"%PDF")

    # A household asks for work, in its own name and at its own address.
    an.menu("Gebruikers")
    an.volg("Nieuwe gebruiker")
    an.vul(
        soort="persoon",
        naam="Claes",
        voornaam="Godelieve",
        telefoon="0470 71 19 31",
        straat="Stationsstraat",
        huisnummer="12",
        postcode="1500",
    )
    an.druk("Inschrijven")
    an.ziet("Stationsstraat 12", "1500 Halle", "geen getekende overeenkomst")
    gebruiker = an.pagina.url
    an.volg("Overeenkomst maken")
    an.vul(van=dag(start), tot=dag(start + timedelta(days=364)))
    an.druk("Overeenkomst maken")
    an.volg("Op papier getekend")
    an.vul(getekend_op=dag(start), reden="Het papier ligt in de map.")
    an.druk("Bewaren")
    an.ziet("Geldig")
    an.open(gebruiker)
    an.volg("Nieuwe aanvraag")
    an.vul(
        activiteit=streek["activiteit"].naam,
        omschrijving="Achtertuin, de maaier staat klaar.",
        soort="terugkerend",
        weekdagen=["0", "1", "2", "3", "4", "5", "6"],
        van=dag(vandaag - timedelta(days=4)),
        tot=dag(vandaag + timedelta(days=1)),
        begin="09:00",
        einde="11:00",
    )
    an.pagina.locator("#mag .ok").wait_for()
    an.druk("Aanvraag bewaren")
    an.ziet("De aanvraag is bewaard.", "Nog niemand")

    # Fatima does it: planned, and confirmed.
    an.volg("Wijk-werker voorstellen")
    an.volg_begin("Kiezen")
    an.vul(van=dag(vandaag - timedelta(days=4)))
    an.druk("Inzet bewaren")
    an.ziet("De inzet is gepland.", "Nog te registreren")
    inzet = an.pagina.url
    an.druk("Bevestigen")
    an.ziet("De inzet is bevestigd.")

    # Two hours are registered on a planned moment.
    an.volg_begin("Registreren")
    gewerkt_op = an.waarde("datum")
    an.druk("Uren registreren")
    an.ziet("De uren zijn geregistreerd.", "2 uur zonder cheque")
    prestatie = an.pagina.url

    # With 58 hours elsewhere the month is full: the 61st hour is refused at its field.
    an.volg("Benali, Fatima")
    an.volg("Noteren")
    an.vul(maand=gewerkt_op, uren="58", bron="Mail van die organisatie")
    an.druk("Bewaren")
    an.open(inzet)
    an.volg("Uren registreren")
    an.vul(datum=gewerkt_op, begin="13:00", einde="14:00")
    an.druk("Uren registreren", fout="Maximaal 60 uur per maand; hiermee wordt het 61.")

    # The household bought cheques and hands in one; used once is used.
    an.menu("Cheques")
    an.volg("Aankoop registreren")
    an.vul(gebruiker="Claes, Godelieve", eerste_nummer="7000001", aantal="4")
    an.druk("Registreren")
    an.ziet("4 cheques geregistreerd.", "7000004")
    an.open(prestatie)
    an.volg("Cheques inleveren")
    an.vul(nummers="7000001")
    an.druk("Inleveren")
    an.ziet("1 cheque ingeleverd.", "1 uur zonder cheque")
    an.volg("Cheques inleveren")
    an.vul(nummers="7000001")
    an.druk("Inleveren", fout="Cheque 7000001")
    an.vul(nummers="7000002")
    an.druk("Inleveren")
    an.ziet_niet("zonder cheque")

    # Both are delivered for payment in one batch, and paid.
    an.menu("Cheques")
    an.volg("Afgiften")
    an.volg("Afgifte voorbereiden")
    an.druk("Voorbereiden")
    an.ziet("In voorbereiding", "7000001-7000002")
    an.volg("Afleveren")
    an.druk("Afleveren")
    an.menu("Cheques")
    an.ziet("Afgeleverd")
    an.volg("Afgiften")
    an.volg_begin(f"{vandaag.year}-")
    an.volg("Antwoord noteren")
    an.druk("Antwoord bewaren")
    an.menu("Cheques")
    an.ziet("Uitbetaald")
    an.menu("Vandaag")
    assert an.kop() == "Vandaag"
    an.open(gebruiker)
    an.ziet("Godelieve")

    # The OCMW sees how Fatima does, and nothing of the cheques.
    # What waits for its signature it signs, and with that the version is frozen.
    sara.aanmelden(streek["toeleider"], WACHTWOORD)
    sara.volg_begin("Lezen en tekenen")
    sara.ziet("Op tijd komen (met hulp, doel: zelfstandig)")
    sara.volg("Tekenen als toeleider")
    sara.vul(akkoord=True)
    sara.druk("Tekenen")
    sara.ziet("Iedereen heeft getekend.")
    sara.menu("Wijk-werkers")
    sara.volg_begin("Benali")
    sara.ziet("Lopend", "2 uur in")
    sara.ziet_niet("Cheques", "Claes", "Uren elders")
    assert sara.open("/cheques/") == 403
    assert sara.open(urlsplit(gebruiker).path) == 403
