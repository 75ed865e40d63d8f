"""Contested hours in the API: the same steps, codes and rights as on the pages."""

from datetime import date

import pytest
from django.utils import timezone

from tests.factories import PrestatieFactory
from trajecten.models import Prestatie

pytestmark = pytest.mark.django_db
URL = "/api/v1/betwistingen/"


def test_an_objection_goes_from_receipt_to_decision(
    als, regels, monkeypatch, bemiddelaar, coordinator
):
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2025, 3, 31))
    prestatie = PrestatieFactory()
    api = als(bemiddelaar)
    invoer = {
        "prestatie": str(prestatie.pk),
        "uren": 2,
        "reden": "minder_uren",
        "wijze": "mail",
        "ontvangen_op": "2025-03-06",
        "tekst": "Er werd twee uur gewerkt.",
    }
    proef = api.post(f"{URL}?proef=1", invoer)
    assert (proef.status_code, Prestatie.objects.betwist().count()) == (201, 0)
    assert api.post(URL, invoer | {"uren": 5}).json()["code"] == "betwisting_uren"
    rij = api.post(URL, invoer).json()
    assert (rij["stand"], rij["beslissen_voor"]) == ("open", "2025-03-19")
    assert api.post(URL, invoer).json()["code"] == "betwist"
    corrigeren = f"/api/v1/prestaties/{prestatie.pk}/corrigeren/"
    assert api.post(corrigeren, {"uren": 3, "reden": "x"}).json()["code"] == "betwist"

    url = f"{URL}{rij['id']}/"
    besluit = {"uitkomst": "gegrond", "uren": 1, "tekst": "Een half uur te vroeg weg."}
    assert api.post(f"{url}beslissen/", besluit).status_code == 403
    api = als(coordinator)
    assert api.post(f"{url}beslissen/", besluit).json()["code"] == "betwisting_stap"
    api.post(f"{url}horen/", {"gehoord_op": "2025-03-10", "tekst": "Klopt deels."})
    uit = api.post(f"{url}beslissen/", besluit).json()
    assert (uit["stand"], uit["toegekend"]) == ("gegrond", 1)
    assert [stap["soort"] for stap in uit["stappen"]] == ["bezwaar", "gehoord", "beslissing"]
    prestatie.refresh_from_db()
    assert prestatie.uren == 3
    assert api.post(f"{url}vergoeden/", {"vergoed_op": "2025-03-20", "tekst": "x"}).json()[
        "code"
    ] == ("betwisting_stap")
