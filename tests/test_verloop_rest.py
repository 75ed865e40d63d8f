"""The main job over plain HTTP, as another program does it: from aanmelding to paid cheque."""

import json
import uuid
from contextlib import closing
from datetime import timedelta
from http.client import HTTPConnection
from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.factories import (
    AccountFactory,
    ActiviteitFactory,
    GemeenteFactory,
    PostcodeFactory,
    ToelatingFactory,
    ToeleidingsdienstFactory,
)
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.models import Inzage
from wijkwerken.voorbeeld.insz import insz_van


class Client:
    """Nothing but the standard library, and a token from the command."""

    def __init__(self, server, account, bereik="schrijven"):
        uit = StringIO()
        call_command("api_token", account.email, bereik=bereik, stdout=uit)
        self.server, self.token = urlsplit(server).netloc, uit.getvalue().strip()

    def vraag(self, methode, pad, inhoud=None, **koppen):
        """The status, the headers and the JSON of an answer."""
        koppen |= {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        lijf = None if inhoud is None else json.dumps(inhoud, default=str)
        with closing(HTTPConnection(self.server, timeout=20)) as verbinding:
            verbinding.request(methode, f"/api/v1/{pad}", lijf, koppen)
            antwoord = verbinding.getresponse()
            return antwoord.status, antwoord.headers, json.load(antwoord)

    def lees(self, pad):
        status, _, inhoud = self.vraag("GET", pad)
        assert status == 200, inhoud
        return inhoud

    def doe(self, pad, **inhoud):
        """A POST with its own key; answers the JSON."""
        status, _, antwoord = self.vraag(
            "POST", pad, inhoud, **{"Idempotency-Key": str(uuid.uuid4())}
        )
        assert status in {200, 201}, (pad, antwoord)
        return antwoord

    def wijzig(self, pad, **inhoud):
        """A PATCH of the version that was just read."""
        _, koppen, _ = self.vraag("GET", pad)
        status, _, antwoord = self.vraag("PATCH", pad, inhoud, **{"If-Match": koppen["ETag"]})
        assert status == 200, antwoord
        return antwoord

    def geweigerd(self, pad, status, code, **inhoud):
        gekregen, koppen, antwoord = self.vraag("POST", pad, inhoud)
        assert (gekregen, antwoord["code"]) == (status, code), antwoord
        assert koppen["Content-Type"] == "application/problem+json"
        return antwoord


@pytest.fixture
def streek(transactional_db, regels):
    """Halle with its OCMW, and a garden activity that may be done there."""
    halle = GemeenteFactory(nis="23027", naam="Halle")
    PostcodeFactory(gemeente=halle)
    maaien = ActiviteitFactory(naam="Gras maaien")
    ToelatingFactory(activiteit=maaien, gemeente=halle)
    return {
        "gemeente": halle,
        "activiteit": maaien,
        "dienst": ToeleidingsdienstFactory(naam="OCMW Halle", gemeente=halle),
    }


@pytest.mark.django_db(transaction=True)
def test_from_aanmelding_to_paid_cheque_over_http(live_server, streek):
    vandaag = timezone.localdate()
    start, werkdag = vandaag - timedelta(days=30), vandaag - timedelta(days=7)
    collega = AccountFactory(naam="An Bemiddelaar")
    toeleider = Client(live_server.url, AccountFactory(als_toeleider=True, dienst=streek["dienst"]))
    vreemde = Client(live_server.url, AccountFactory(als_toeleider=True))
    binnen = Client(live_server.url, collega)

    # The OCMW refers somebody, and reads only its own.
    geboren = start.replace(year=1990, day=1)
    aanmelding = toeleider.doe(
        "aanmeldingen/",
        voornaam="Fatima",
        naam="Benali",
        geboortedatum=geboren,
        insz=insz_van(geboren, 12),
        straat="Basiliekstraat",
        huisnummer="3",
        postcode="1500",
        telefoon="0470 71 19 30",
        inkomen="leefloon",
        motivering="Vier jaar niet gewerkt en leert Nederlands.",
        verworven=[{"omschrijving": "Tuinieren", "niveau": "met_hulp"}],
        te_verwerven=[{"omschrijving": "Op tijd komen", "doelniveau": "zelfstandig"}],
        activiteiten=[streek["activiteit"].pk],
        stappen=[{"vanaf_maand": 1, "uren": 20}, {"vanaf_maand": 3, "uren": 40}],
        vervolgstap="Opleiding groenarbeider",
    )
    pad = f"aanmeldingen/{aanmelding['id']}/"
    assert aanmelding["status"] == "concept"
    assert vreemde.vraag("GET", pad)[0] == 404
    assert toeleider.doe(f"{pad}versturen/")["status"] == "verstuurd"
    assert toeleider.vraag("POST", f"{pad}aanvaarden/", {"start": start})[0] == 403

    # The bemiddelaar plans the intake and starts the traject.
    binnen.doe(f"{pad}intake-plannen/", intake_op=timezone.now(), intake_plaats="Stadhuis")
    traject = binnen.doe(f"{pad}aanvaarden/", start=start)
    assert (traject["status"], traject["bemiddelaar"]) == ("lopend", str(collega.pk))
    binnen.geweigerd(f"{pad}aanvaarden/", 409, "status", start=start)

    # The afsprakenblad that came along is completed and signed.
    [blad] = binnen.lees(f"afsprakenbladen/?traject={traject['id']}")["results"]
    [gekend] = blad["verworven"]
    assert (gekend["omschrijving"], gekend["niveau"]) == ("Tuinieren", "met_hulp")
    assert blad["stappen"][1]["uren"] == 40
    blad = binnen.wijzig(f"afsprakenbladen/{blad['id']}/", opleiding="Nederlands, één avond")
    teken = f"afsprakenbladen/{blad['id']}/ondertekenen/"
    binnen.doe(teken, partij="wijkwerker", naam="Fatima Benali")
    binnen.doe(teken, partij="organisatie", naam="An Bemiddelaar")
    assert binnen.vraag("POST", teken, {"partij": "toeleider", "naam": "An"})[0] == 403
    assert vreemde.vraag("POST", teken, {"partij": "toeleider", "naam": "Xavier"})[0] == 404
    blad = toeleider.doe(teken, partij="toeleider", naam="Sara Toeleider")
    assert blad["status"] == "getekend"
    assert [rij["wijze"] for rij in blad["handtekeningen"]] == ["naam"] * 3

    # A gebruiker with an overeenkomst asks for work.
    gebruiker = binnen.doe(
        "gebruikers/",
        soort="persoon",
        naam="Claes",
        voornaam="Godelieve",
        straat="Stationsstraat",
        huisnummer="12",
        postcode="1500",
        telefoon="02 365 97 06",
    )
    [vestiging] = gebruiker["vestigingen"]
    vraag = {
        "vestiging": vestiging["id"],
        "activiteit": str(streek["activiteit"].pk),
        "soort": "eenmalig",
        "van": werkdag,
        "begin": "09:00",
        "einde": "11:30",
    }
    binnen.geweigerd("aanvragen/", 409, "geen_overeenkomst", **vraag)
    overeenkomst = binnen.doe(
        "gebruikersovereenkomsten/",
        gebruiker=gebruiker["id"],
        van=start,
        tot=start + timedelta(days=365),
    )
    binnen.doe(
        f"gebruikersovereenkomsten/{overeenkomst['id']}/tekenen/",
        getekend_op=start,
        reden="In de map",
    )
    toets = binnen.lees(
        f"activiteiten/toets/?activiteit={streek['activiteit'].pk}"
        f"&gemeente={streek['gemeente'].pk}&soort=persoon&datum={werkdag}"
    )
    assert toets["mag"] is True
    aanvraag = binnen.doe("aanvragen/", **vraag)
    assert aanvraag["uren"] == 3  # two and a half hours are three started ones

    # The wijk-werker is put on it; the hours are reserved.
    inzet = binnen.doe("inzetten/", aanvraag=aanvraag["id"], traject=traject["id"], van=werkdag)
    inzet = binnen.doe(f"inzetten/{inzet['id']}/bevestigen/")
    [moment] = inzet["momenten"]
    ruimte = f"wijk-werkers/{traject['wijkwerker']}/urenruimte/?van={werkdag}&tot={werkdag}"
    assert binnen.lees(ruimte)["maanden"][0]["gepland"] == 3
    assert binnen.lees(f"{ruimte}&extra=58")["past"] is False

    # The work is done, within the limits; sent twice with one key it counts once.
    werk = {"inzet": inzet["id"], "moment": moment["id"], "datum": werkdag}
    sleutel = {"Idempotency-Key": "de-map-van-maandag-1"}
    proef = binnen.vraag("POST", "prestaties/?proef=1", werk)
    assert proef[0] == 201
    assert binnen.lees("prestaties/")["results"] == []
    prestatie, herhaald = (binnen.vraag("POST", "prestaties/", werk, **sleutel) for _ in "ab")
    assert prestatie[0] == herhaald[0] == 201
    assert prestatie[2] == herhaald[2]
    assert herhaald[1]["Idempotency-Replayed"] == "true"
    prestatie = prestatie[2]
    binnen.geweigerd(
        "prestaties/", 409, "overlap", **werk | {"moment": None, "begin": "10:00", "einde": "12:00"}
    )

    # Three cheques pay for it, and the issuer pays them out.
    binnen.doe(
        "cheques/ontvangen/",
        gebruiker=gebruiker["id"],
        eerste_nummer="7000001",
        aantal=4,
        uitgegeven_op=start,
    )
    nummers = ["7000001", "7000002", "7000003"]
    binnen.geweigerd(
        "cheques/inleveren/", 409, "cheque_onbekend", prestatie=prestatie["id"], nummers=["999999"]
    )
    ingeleverd = binnen.doe("cheques/inleveren/", prestatie=prestatie["id"], nummers=nummers)
    assert [een["stand"] for een in ingeleverd["cheques"]] == ["gekoppeld"] * 3
    binnen.geweigerd(
        "cheques/inleveren/", 409, "cheque_gebruikt", prestatie=prestatie["id"], nummers=nummers[:1]
    )
    afgifte = binnen.vraag("POST", "afgiften/", {"kenmerk": "WW1"})[2]["id"]
    binnen.doe(f"afgiften/{afgifte}/afleveren/")
    betaald = binnen.doe(f"afgiften/{afgifte}/beantwoorden/", antwoorden=[], rest_aanvaard=True)
    assert betaald == {"aanvaard": 3, "geweigerd": 0, "aangehouden": 0}
    [cheque] = binnen.lees("cheques/?nummer=7000001")["results"]
    leven = binnen.lees(f"cheques/{cheque['id']}/")["bewegingen"]
    assert [stap["soort"] for stap in leven] == [
        "ontvangen",
        "gekoppeld",
        "afgeleverd",
        "uitbetaald",
    ]
    assert binnen.lees(f"prestaties/{prestatie['id']}/")["cheques"] == 3

    # The OCMW follows its own person, and nobody else does; who looked is written down.
    [gezien] = toeleider.lees(f"prestaties/?traject={traject['id']}")["results"]
    assert (gezien["uren"], gezien["inzet"]) == (3, None)
    assert vreemde.lees("prestaties/")["results"] == []
    assert toeleider.vraag("GET", f"cheques/{cheque['id']}/")[0] == 403
    gelogd = Inzage.objects.filter(personen__contains=[traject["wijkwerker"]])
    assert {inzage.wijze for inzage in gelogd} == {InzageWijze.API}

    # The next step is found, and the traject ends.
    einde = binnen.doe(
        f"trajecten/{traject['id']}/beeindigen/",
        einde=vandaag,
        einde_reden="doorstroom",
        doorstroom="opleiding",
    )
    assert einde["status"] == "beeindigd"
