"""A gebruiker in gebreke in the API: the same steps, in the same order, with the same codes."""

from datetime import date

import pytest
from django.utils import timezone

from tests.factories import AanvraagFactory, AccountFactory

pytestmark = pytest.mark.django_db
URL = "/api/v1/gebreken/"


def test_the_whole_way_over_the_api(als, regels, monkeypatch):
    dag = date(2025, 3, 3)
    monkeypatch.setattr(timezone, "localdate", lambda *_: dag)
    aanvraag = AanvraagFactory()
    api = als(AccountFactory(als_coordinator=True))

    rij = api.post(
        URL,
        {
            "gebruiker": str(aanvraag.gebruiker_id),
            "aanvraag": str(aanvraag.pk),
            "voorgevallen_op": "2025-03-01",
            "tekst": "Geen materiaal.",
        },
    ).json()
    url = f"{URL}{rij['id']}/"
    uit = {"beslissing": "uitsluiting", "van": "2025-03-03", "tot": "2025-03-31", "tekst": "x"}

    assert api.post(f"{url}beslissen/", uit).json()["code"] == "gebreke_stap"
    brief = {"verstuurd_op": "2025-03-03", "tekst": "U gaf geen materiaal."}
    assert api.post(f"{url}ingebrekestelling/", brief).json()["antwoord_voor"] == "2025-03-17"
    assert api.post(f"{url}beslissen/", uit).json()["code"] == "gebreke_stap"
    antwoord = {"ontvangen_op": "2025-03-03", "wie": "De zoon", "tekst": "Vergeten."}
    assert api.post(f"{url}antwoord/", antwoord).json()["status"] == "beantwoord"
    te_lang = api.post(f"{url}beslissen/", uit | {"tot": "2025-12-31"}).json()
    assert te_lang["code"] == "uitsluiting_periode"
    assert api.post(f"{url}beslissen/", uit).json()["beslissing"] == "uitsluiting"

    [uitsluiting] = api.get("/api/v1/uitsluitingen/?geldig_op=2025-03-31").json()["results"]
    assert uitsluiting["einde"] == "2025-03-31"
    daad = f"/api/v1/uitsluitingen/{uitsluiting['id']}/opheffen/"
    assert api.post(daad, {}).status_code == 400
    assert api.post(daad, {"reden": "Goede afspraken."}).json()["einde"] == "2025-03-02"
    assert api.post(daad, {"reden": "Nog eens."}).json()["code"] == "status"
    stappen = [stap["soort"] for stap in api.get(url).json()["stappen"]]
    assert stappen == ["melding", "ingebrekestelling", "antwoord", "beslissing", "opheffing"]
    assert api.get(f"{url}geschiedenis/").status_code == 200


def test_a_bemiddelaar_does_not_decide(als, regels):
    aanvraag = AanvraagFactory()
    api = als(AccountFactory())
    rij = api.post(
        URL,
        {
            "gebruiker": str(aanvraag.gebruiker_id),
            "voorgevallen_op": "2025-03-01",
            "tekst": "Geen materiaal.",
        },
    ).json()

    antwoord = api.post(f"{URL}{rij['id']}/beslissen/", {"beslissing": "geen_gevolg", "tekst": "x"})
    assert antwoord.status_code == 403
