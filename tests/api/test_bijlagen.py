"""Files through the API: the same judgement, scope and acts as on the page."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework.test import APIClient

from tests.factories import AccountFactory, BijlageFactory
from trajecten.models import Bijlage
from wijkwerken.kern.bestanden import bewaarplaats
from wijkwerken.toegang.models import Inzage

PDF = b"%PDF-1.7 inhoud"
URL = "/api/v1/bijlagen/"


def formulier(bij, inhoud=PDF, naam="brief.pdf", **anders):
    bestand = SimpleUploadedFile(naam, inhoud)
    return {**bij, "bestand": bestand, "soort": "andere"} | anders


def stuur(account, gegevens, vraag="", **koppen):
    client = APIClient()
    client.force_authenticate(account)
    return client.post(f"{URL}{vraag}", gegevens, format="multipart", headers=koppen)


@pytest.fixture
def bij(traject):
    return {"traject": str(traject.pk)}


def test_a_file_is_brought_and_fetched(traject, bij, bemiddelaar):
    antwoord = stuur(bemiddelaar, formulier(bij, gedeeld="true", naam="foto.exe"))

    rij = antwoord.json()
    assert (antwoord.status_code, rij["naam"], rij["gedeeld"]) == (201, "foto.pdf", True)
    client = APIClient()
    client.force_authenticate(AccountFactory(als_toeleider=True, dienst=traject.toeleider))
    gehaald = client.get(f"{URL}{rij['id']}/inhoud/")
    assert gehaald.getvalue() == PDF
    assert gehaald["Content-Disposition"].startswith("attachment")
    assert Inzage.objects.filter(wijze="bijlage").count() == 1
    client.force_authenticate(AccountFactory(als_toeleider=True))
    assert client.get(f"{URL}{rij['id']}/inhoud/").status_code == 404


@pytest.mark.parametrize(
    ("inhoud", "zin"), [(b"<svg/>", "Dit soort bestand kan niet"), (b"", "leeg")]
)
def test_the_bytes_decide_here_too(bij, bemiddelaar, inhoud, zin):
    antwoord = stuur(bemiddelaar, formulier(bij, inhoud))

    assert antwoord.status_code == 400
    assert zin in antwoord.json()["velden"]["bestand"][0]


def test_a_file_hangs_on_one_thing(traject, bij, bemiddelaar):
    for waar in ({}, bij | {"wijkwerker": str(traject.wijkwerker_id)}):
        antwoord = stuur(bemiddelaar, formulier(waar))
        assert antwoord.status_code == 400
        assert "precies een" in antwoord.json()["velden"]["traject"][0]


def test_a_toeleider_brings_nothing_to_a_traject_or_to_who_is_not_its_own(traject, bij):
    for account in (
        AccountFactory(als_toeleider=True),
        AccountFactory(als_toeleider=True, dienst=traject.toeleider),
    ):
        assert stuur(account, formulier(bij)).status_code == 400
    assert not Bijlage.objects.exists()


def test_one_key_and_one_name_with_other_bytes_is_another_question(bij, bemiddelaar):
    kop = {"Idempotency-Key": "een"}

    assert stuur(bemiddelaar, formulier(bij), **kop).status_code == 201
    herhaald = stuur(bemiddelaar, formulier(bij), **kop)
    assert herhaald.headers["Idempotency-Replayed"] == "true"
    assert stuur(bemiddelaar, formulier(bij, PDF + b"!"), **kop).status_code == 422
    assert Bijlage.objects.count() == 1


def test_a_trial_leaves_no_row_and_no_file(bij, bemiddelaar):
    def bestanden():
        opslag = bewaarplaats()
        return sorted(
            f"{map_}/{naam}"
            for map_ in (opslag.listdir("")[0] if opslag.exists("") else [])
            for naam in opslag.listdir(map_)[1]
        )

    voor = bestanden()
    assert stuur(bemiddelaar, formulier(bij), "?proef=1").status_code == 201

    assert not Bijlage.objects.exists()
    assert bestanden() == voor


def test_sharing_and_removing(traject, bemiddelaar):
    bijlage = BijlageFactory(traject=traject, gedeeld=False)
    client = APIClient()
    client.force_authenticate(bemiddelaar)

    gedeeld = client.post(f"{URL}{bijlage.pk}/delen/", {"gedeeld": True}, format="json")
    assert gedeeld.json()["gedeeld"] is True
    weg = client.post(f"{URL}{bijlage.pk}/verwijderen/", {}, format="json")
    assert weg.json() == {"verwijderd": True}
    assert not Bijlage.objects.exists()
