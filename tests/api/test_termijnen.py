"""The dates of a traject over the API: explained, tried, and changed."""

from datetime import date

import pytest
from django.utils import timezone

from tests.factories import AccountFactory, PrestatieFactory, TrajectFactory
from trajecten.models import Overgangsbewijs, Traject

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2025, 6, 30))


def test_every_date_comes_with_its_rule_and_inputs(api, als, traject):
    TrajectFactory(
        wijkwerker=traject.wijkwerker, status="beeindigd", start=date(2024, 1, 1),
        voorzien_einde=date(2024, 3, 31), einde=date(2024, 3, 31), einde_reden="termijn",
        doorstroom="geen",
    )  # fmt: skip
    url = f"/api/v1/trajecten/{traject.pk}/termijnen/"

    rijen = {rij["code"]: rij for rij in api.get(url).json()["termijnen"]}

    assert rijen["uiterste_einde"]["datum"] == "2025-09-30"
    assert rijen["uiterste_einde"]["regel"] == {
        "code": "trajectduur_maanden",
        "waarde": 12,
        "geldig_van": "2018-01-01",
        "bron": "BVR 29/09/2017",
    }
    assert rijen["start"]["invoer"][0] == {
        "naam": "Start van de wijk-werkovereenkomst",
        "waarde": "1 januari 2025",
        "soort": "traject",
        "id": str(traject.pk),
    }
    dienst = als(AccountFactory(als_toeleider=True, dienst=traject.toeleider))
    buiten = dienst.get(url)
    assert "maanden_gebruikt" not in {rij["code"] for rij in buiten.json()["termijnen"]}
    assert "eerder" not in buiten.content.decode()
    assert dienst.get(f"/api/v1/trajecten/{traject.pk}/").json()["maanden_besluit"] is None


def test_what_if_over_the_api(api, als, traject):
    url = f"/api/v1/trajecten/{traject.pk}/wat-als/"

    antwoord = api.get(f"{url}?verlengen_tot=2026-06-30&start=2025-02-01").json()

    assert [b["code"] for b in antwoord["bezwaren"]] == ["trajectduur"]
    anders = {rij["code"]: (rij["oud"], rij["nieuw"]) for rij in antwoord["verschillen"]}
    assert anders["uiterste_einde"] == ("2025-12-31", "2026-01-31")
    fout = api.get(f"{url}?schorsing_reden=ziekte")
    assert (fout.status_code, list(fout.json()["velden"])) == (400, ["schorsing_van"])
    dienst = als(AccountFactory(als_toeleider=True, dienst=traject.toeleider))
    assert dienst.get(url).status_code == 403


def test_the_lapse_is_noted_over_the_api(api, traject, bemiddelaar):
    Traject.objects.filter(pk=traject.pk).update(
        heeft_overgangsmaatregel=True, voorzien_einde=None, start=date(2023, 1, 1)
    )
    Overgangsbewijs.objects.create(
        traject=traject, pwa_van=date(2010, 1, 1), kenmerk="Map 1", nagekeken_door=bemiddelaar,
        nagekeken_op=date(2023, 1, 1),
    )  # fmt: skip
    url = f"/api/v1/trajecten/{traject.pk}/overgangsmaatregel-laten-vervallen/"
    prestatie = PrestatieFactory(traject=traject, datum=date(2024, 6, 30))

    vroeg = api.post(url, {})
    assert (vroeg.status_code, "geldt nog" in vroeg.json()["detail"]) == (409, True)
    type(prestatie).objects.filter(pk=prestatie.pk).update(datum=date(2024, 6, 29))
    proef = api.post(f"{url}?proef=1", {}).json()
    assert Traject.objects.get(pk=traject.pk).heeft_overgangsmaatregel
    antwoord = api.post(url, {}).json()

    assert antwoord["voorzien_einde"] == proef["voorzien_einde"] == "2025-12-29"
    assert antwoord["heeft_overgangsmaatregel"] is False


def test_only_a_coordinator_decides_on_months(api, als, coordinator, traject):
    url = f"/api/v1/trajecten/{traject.pk}/gebruikte-maanden-beslissen/"
    besluit = {"maanden": 0, "reden": "Lang ziek geweest."}

    assert api.post(url, besluit).status_code == 403
    antwoord = als(coordinator).post(url, besluit)
    assert antwoord.json()["maanden_besluit_reden"] == "Lang ziek geweest."


def test_a_schorsing_is_proved(api, traject):
    rij = api.post(
        "/api/v1/schorsingen/",
        {"traject": str(traject.pk), "reden": "ziekte", "van": "2025-05-01", "tot": "2025-05-09"},
    ).json()

    antwoord = api.post(f"/api/v1/schorsingen/{rij['id']}/bewijzen/", {"bewijs": "Kast 3"})

    assert antwoord.json()["bewijs"] == "Kast 3"


def test_only_a_coordinator_takes_a_lapse_back(api, als, coordinator, traject, bemiddelaar):
    Traject.objects.filter(pk=traject.pk).update(start=date(2023, 1, 1))
    Overgangsbewijs.objects.create(
        traject=traject, pwa_van=date(2010, 1, 1), kenmerk="Map 1", nagekeken_door=bemiddelaar,
        nagekeken_op=date(2023, 1, 1), vervallen_op=date(2024, 1, 1), vervallen_door=bemiddelaar,
    )  # fmt: skip
    url = f"/api/v1/trajecten/{traject.pk}/overgangsmaatregel-herstellen/"
    herstel = {"reden": "Werkte elders.", "gewerkt_op": "2025-06-01"}

    assert api.post(url, herstel).status_code == 403
    leeg = als(coordinator).post(url, {"reden": "Werkte elders."})
    assert (leeg.status_code, list(leeg.json()["velden"])) == (409, ["gewerkt_op"])
    assert als(coordinator).post(url, herstel).json()["heeft_overgangsmaatregel"] is True
