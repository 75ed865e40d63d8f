"""The own week and absence through the API: the same codes as on the page."""

from datetime import date

import pytest
from django.conf import settings

from tests.factories import (
    GebruikerFactory,
    GeplandMomentFactory,
    TrajectFactory,
    WijkWerkerFactory,
)
from tests.trajecten.uren_hulp import nieuwe_inzet
from trajecten.choices import InzetStatus
from trajecten.models import WijkWerker
from wijkwerken.toegang.models import Idempotentie

pytestmark = pytest.mark.django_db


@pytest.fixture
def inzet(traject):
    return nieuwe_inzet(traject, status=InzetStatus.VOORGESTELD)


def test_the_api_says_the_same_with_the_same_codes(api, inzet):
    wie = str(inzet.traject.wijkwerker_id)
    blok = {"dag": 0, "begin": "09:00", "einde": "12:00"}
    antwoord = api.post(
        "/api/v1/beschikbaarheden/", {"wijkwerker": wie, "van": "2025-01-01", "blokken": [blok]}
    )
    assert antwoord.status_code == 201
    assert antwoord.json()["blokken"] == [blok]
    leeg = api.patch(
        f"/api/v1/beschikbaarheden/{antwoord.json()['id']}/",
        {"blokken": []},
        headers={"If-Match": '"1"'},
    )
    assert (leeg.status_code, list(leeg.json()["velden"])) == (409, ["blokken"])

    afwezig = api.post(
        "/api/v1/afwezigheden/", {"wijkwerker": wie, "soort": "ziek", "van": "2025-03-10"}
    ).json()
    moment = {"datum": "2025-03-10", "begin": "13:00", "einde": "15:00"}
    url = f"/api/v1/inzetten/{inzet.pk}/moment-plannen/"
    assert api.post(url, moment).json()["code"] == "afwezig"
    api.post(f"/api/v1/afwezigheden/{afwezig['id']}/intrekken/", {"reden": "Vergist"})
    assert api.post(url, moment).json()["code"] == "niet_beschikbaar"
    assert api.post(url, moment | {"bevestigd": True}).status_code == 200


def test_an_absence_is_replaced_through_the_api(api, inzet):
    moment = GeplandMomentFactory(inzet=inzet, datum=date(2025, 3, 10))
    ander = TrajectFactory()
    wie = str(inzet.traject.wijkwerker_id)
    api.post("/api/v1/afwezigheden/", {"wijkwerker": wie, "soort": "ziek", "van": "2025-03-10"})

    [rij] = api.get("/api/v1/vervangingen/?te_regelen=true").json()["results"]
    assert rij["moment"] == str(moment.pk)
    url = f"/api/v1/vervangingen/{rij['id']}/"
    vraag = {"traject": str(ander.pk), "wijze": "telefoon"}
    zonder = api.post(f"{url}vragen/", vraag | {"antwoord": "nee"})
    assert (zonder.status_code, list(zonder.json()["velden"])) == (400, ["reden"])
    assert len(api.post(f"{url}vragen/", vraag).json()["vragen"]) == 1
    klaar = api.post(f"{url}bevestigen/", {"traject": str(ander.pk)}).json()
    assert (klaar["status"], klaar["vragen"][0]["antwoord"]) == ("vervangen", "ja")
    assert api.get("/api/v1/vervangingen/?te_regelen=true").json()["results"] == []


def test_both_sides_are_told_and_the_letter_is_the_paper_of_the_page(api, inzet, pdf_als_tekst):
    url = f"/api/v1/inzetten/{inzet.pk}/bericht-sturen/"
    assert api.post(url, {}).status_code == 400  # not confirmed yet
    inzet.status = InzetStatus.BEVESTIGD
    inzet.save()

    assert api.post(url, {}).status_code == 200

    rijen = api.get(f"/api/v1/planningsberichten/?inzet={inzet.pk}").json()["results"]
    assert {rij["partij"] for rij in rijen} == {"wijkwerker", "gebruiker"}
    brief = api.get(f"/api/v1/planningsberichten/{rijen[0]['id']}/pdf/")
    assert "Uw planning" in brief.content.decode()


def test_a_calendar_is_shared_told_once_and_revoked(api, regels):
    wijkwerker, gebruiker = WijkWerkerFactory(), GebruikerFactory()
    url = "/api/v1/planningslinks/"
    assert api.post(url, {}).status_code == 400
    beide = {"wijkwerker": str(wijkwerker.pk), "gebruiker": str(gebruiker.pk)}
    assert api.post(url, beide).status_code == 400
    assert api.post(f"{url}?proef=1", {"gebruiker": str(gebruiker.pk)}).json()["adres"] is None

    vraag, kop = {"wijkwerker": str(wijkwerker.pk)}, {"Idempotency-Key": "een"}
    link = api.post(url, vraag, headers=kop).json()
    pad = link["adres"].removeprefix(settings.BASIS_URL)
    assert api.get(pad).status_code == 200
    assert api.get(f"{url}{link['id']}/").json()["adres"] is None
    nog_eens = api.post(url, vraag, headers=kop).json()
    assert (nog_eens["id"], nog_eens["adres"]) == (link["id"], None)
    geheim = link["adres"].rstrip("/").rsplit("/", 1)[-1]
    assert geheim not in str(Idempotentie.objects.values_list("antwoord", flat=True))

    assert api.post(f"{url}{link['id']}/intrekken/", {}).json()["ingetrokken_op"]
    assert api.get(pad).status_code == 404


def test_mail_or_letter_is_chosen_and_changed(api, regels):
    wijkwerker = WijkWerkerFactory(email="")
    url = "/api/v1/berichtkeuzes/"
    vraag = {"wijkwerker": str(wijkwerker.pk)}

    geweigerd = api.post(url, vraag | {"kanaal": "mail"})
    assert (geweigerd.status_code, list(geweigerd.json()["velden"])) == (400, ["kanaal"])
    keuze = api.post(url, vraag | {"kanaal": "brief"}).json()
    WijkWerker.objects.update(email="een@voorbeeld.test")
    na = api.patch(
        f"{url}{keuze['id']}/", {"kanaal": "mail"}, headers={"If-Match": f'"{keuze["versie"]}"'}
    )
    assert na.json()["kanaal"] == "mail"
    oud = api.patch(
        f"{url}{keuze['id']}/", {"kanaal": "brief"}, headers={"If-Match": f'"{keuze["versie"]}"'}
    )
    assert oud.status_code == 412
