"""Many prestaties in one request, and the sheets of a month."""

import pytest

from tests.trajecten.uren_hulp import nieuwe_inzet, vul
from trajecten.models import Maandblad, Prestatie

pytestmark = pytest.mark.django_db
REEKS = "/api/v1/prestaties/reeks/"


@pytest.fixture
def inzet(traject):
    return nieuwe_inzet(traject)


def regel(inzet, **anders):
    return {"inzet": str(inzet.pk), "datum": "2025-03-10", "uren": 3} | anders


def test_every_line_has_its_answer_and_a_trial_changes_nothing(als, inzet, bemiddelaar):
    client = als(bemiddelaar)
    regels = [
        regel(inzet),
        regel(inzet, datum="2025-03-11", uren=24),
        regel(inzet, datum="2025-03-12", uren=24),
        regel(inzet, datum="2025-03-13", uren=24),
        regel(inzet.traject),
    ]

    proef = client.post(f"{REEKS}?proef=1", {"regels": regels})
    assert (proef.status_code, Prestatie.objects.count()) == (200, 0)
    niets = client.post(REEKS, {"regels": regels, "alles_of_niets": True})
    assert (niets.json()["bewaard"], Prestatie.objects.count()) == (False, 0)
    uit = client.post(REEKS, {"regels": regels}).json()

    assert [een["daad"] for een in uit["regels"]] == [*["nieuw"] * 3, *["geweigerd"] * 2]
    assert [b["code"] for een in uit["regels"] for b in een["bezwaren"]] == [
        "maandlimiet",
        "onbekend",
    ]
    apart = client.post("/api/v1/prestaties/", regel(inzet, datum="2025-03-13", uren=24)).json()
    assert uit["regels"][3]["bezwaren"][0]["melding"] == apart["bezwaren"][0]["melding"]

    eerste = uit["regels"][0]["prestatie"]
    weg = regel(inzet, prestatie=eerste, schrappen=True, reden="Niet gekomen")
    assert client.post(REEKS, {"regels": [weg]}).json()["regels"][0]["daad"] == "geschrapt"
    assert not Prestatie.objects.filter(pk=eerste).exists()


def test_the_sheets_of_a_month_go_step_by_step(als, inzet, bemiddelaar):
    vul(inzet, Prestatie._meta.get_field("datum").to_python("2025-03-10"), 5)
    client = als(bemiddelaar)

    [blad] = client.get("/api/v1/maandbladen/?maand=2025-03-20").json()["results"]
    assert (blad["stand"], blad["uren"], blad["zonder_cheque"]) == ("verwacht", 5, 5)
    for daad, stand in (
        ("binnenbrengen", "binnen"),
        ("verwerken", "verwerkt"),
        ("terugzetten", "binnen"),
        ("terugzetten", "verwacht"),
    ):
        uit = client.post(f"/api/v1/maandbladen/{blad['id']}/{daad}/", {})
        assert uit.json()["stand"] == stand
    vraag = {"traject": str(inzet.traject_id), "maand": "2025-03-31"}
    assert client.post("/api/v1/maandbladen/openen/", vraag).json()["id"] == blad["id"]
    buiten = client.post("/api/v1/maandbladen/openen/", vraag | {"maand": "2019-01-01"})
    assert "liep dit traject niet" in buiten.json()["velden"]["maand"][0]
    assert Maandblad.objects.count() == 1
