"""The money of gebruikers in the API: the same refusals, and the file of the bank as a form."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from gebruikers.models import Inschrijvingsgeld, Ontvangst
from tests.factories import GebruikerFactory, InschrijvingsgeldFactory, OntvangstFactory
from tests.gebruikers.bankhulp import csv_bestand, csv_rij

pytestmark = pytest.mark.django_db
GELD = "/api/v1/inschrijvingsgelden/"
BANK = "/api/v1/bankbestanden/"


def bestand(*rijen):
    return {"bestand": SimpleUploadedFile("bank.csv", csv_bestand(*rijen))}


def stuur(api, url, *rijen):
    return api.post(url, bestand(*rijen), format="multipart")


def test_made_asked_reminded_remitted_and_asked_after_all(api, regels, pdf_als_tekst):
    gebruiker = GebruikerFactory(met_overeenkomst=True)
    vraag = {"gebruiker": str(gebruiker.pk), "jaar": 2026}

    geld = api.post(GELD, vraag)
    assert (geld.status_code, geld.json()["bedrag"], geld.json()["ontvangen"]) == (201, 750, 0)
    assert api.post(GELD, vraag).json()["code"] == "status"
    anders = api.post(GELD, vraag | {"jaar": 2199}).json()
    assert anders["code"] == "geen_overeenkomst"
    url = f"{GELD}{geld.json()['id']}/"
    assert api.post(f"{url}vragen/", {}).json()["gevraagd_op"]
    assert api.post(f"{url}herinneren/", {}).json()["code"] == "status"
    assert api.post(f"{url}kwijtschelden/", {}).status_code == 400
    weg = api.post(f"{url}kwijtschelden/", {"reden": "gestopt"}).json()
    assert weg["stand"] == "kwijtgescholden"
    assert api.post(f"{url}kwijtschelding-intrekken/", {}).json()["stand"] == "open"
    betaling = {"wijze": "kas", "bedrag": 750, "datum": "2025-01-02"}
    assert api.post(f"{url}ontvangst-noteren/", betaling).json()["stand"] == "betaald"
    assert api.get(f"{url}pdf/")["Content-Type"] == "application/pdf"
    assert len(api.get(f"{url}geschiedenis/").json()) >= 1


def test_for_a_whole_year_and_many_at_once(api, regels):
    for _ in range(3):
        GebruikerFactory(met_overeenkomst=True)

    assert api.post(f"{GELD}maken-voor-jaar/", {"jaar": 2026}).json() == {"aantal": 3}
    ids = [str(pk) for pk in Inschrijvingsgeld.objects.values_list("pk", flat=True)]
    bulk = api.post(f"{GELD}bulk/", {"daad": "vragen", "ids": ids}).json()
    assert bulk["gelukt"] == 3
    assert not Inschrijvingsgeld.objects.filter(gevraagd_op=None).exists()


def test_a_file_is_tried_taken_in_refused_the_second_time_and_undone(api, regels):
    geld = InschrijvingsgeldFactory()
    rijen = csv_rij(wat=geld.mededeling_tekst), csv_rij(wat="lidgeld")

    plan = stuur(api, f"{BANK}bekijken/", *rijen).json()
    assert [(r["uitslag"], r["inschrijvingsgeld"]) for r in plan["regels"]] == [
        ("precies", str(geld.pk)),
        ("zonder", None),
    ]
    assert stuur(api, f"{BANK}?proef=1", *rijen).status_code == 201
    assert not Ontvangst.objects.exists()
    klaar = stuur(api, BANK, *rijen)
    assert (klaar.status_code, klaar.json()["aantal"]) == (201, 2)
    nogmaals = stuur(api, BANK, *rijen)
    assert (nogmaals.status_code, nogmaals.json()["code"]) == (409, "al_ingelezen")
    fout = stuur(api, BANK, csv_rij(datum="x"), csv_rij(bedrag="y"))
    assert fout.status_code == 400
    assert [zin[:6] for zin in fout.json()["velden"]["bestand"]] == ["rij 2:", "rij 3:"]
    terug = api.post(f"{BANK}{klaar.json()['id']}/terugdraaien/", {}).json()
    assert terug["teruggedraaid_op"]
    assert not Ontvangst.objects.exists()


def test_a_payment_finds_its_place_by_hand(api, regels):
    geld, rij = InschrijvingsgeldFactory(), OntvangstFactory(datum=date(2026, 2, 3))
    url = f"/api/v1/ontvangsten/{rij.pk}/"

    assert api.post(f"{url}schrappen/", {}).json()["code"] == "status"
    vast = api.post(f"{url}koppelen/", {"inschrijvingsgeld": str(geld.pk)}).json()
    assert vast["bestemming"] == "inschrijvingsgeld"
    assert api.get(f"{GELD}{geld.pk}/").json()["ontvangen"] == 750
    assert api.post(f"{url}loskoppelen/", {}).json()["bestemming"] == "te_bekijken"
    assert api.post(f"{url}afwijzen/", {}).json()["tegenpartij"] == ""
