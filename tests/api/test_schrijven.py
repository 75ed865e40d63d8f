"""What every write has in common: refusals, versions, keys, trial runs, the read log."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connection

from tests.api.conftest import client_van
from tests.factories import AccountFactory, GemeenteFactory, ToeleidingsdienstFactory
from wijkwerken.toegang.models import Idempotentie, Inzage, Toeleidingsdienst

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.api.proefbank")]
LIJST = "/api/proefbank/proef/"


@pytest.fixture
def dienst(db):
    return ToeleidingsdienstFactory(naam="OCMW Halle")


def gegevens(**anders):
    gemeente = GemeenteFactory(nis="23027", naam="Halle")
    return {"naam": "OCMW Beersel", "soort": "ocmw", "gemeente": str(gemeente.pk)} | anders


def adres(dienst, daad=""):
    return f"{LIJST}{dienst.pk}/{daad}"


def test_create_answers_the_row_its_version_and_its_place(api):
    antwoord = api.post(LIJST, gegevens())

    assert antwoord.status_code == 201
    rij = Toeleidingsdienst.objects.get(naam="OCMW Beersel")
    assert antwoord.json()["id"] == str(rij.pk)
    assert antwoord["ETag"] == '"1"'
    assert antwoord["Location"].endswith(adres(rij))


@pytest.mark.parametrize(
    ("soort", "status", "code"),
    [
        ("regel", 409, "maandlimiet"),
        ("bezet", 409, "bezet"),
        ("waarde", 400, "ongeldig"),
        ("overlap", 409, "overlap"),
        ("weg", 404, "niet_gevonden"),
    ],
)
def test_a_refusal_of_a_service_is_a_problem_and_undoes_all(api, dienst, soort, status, code):
    antwoord = api.post(adres(dienst, "weigeren/"), {"soort": soort})

    assert antwoord.status_code == status
    assert antwoord["Content-Type"] == "application/problem+json"
    inhoud = antwoord.json()
    assert (inhoud["status"], inhoud["code"], inhoud["type"]) == (status, code, "about:blank")
    assert inhoud["detail"]
    assert inhoud["title"]
    dienst.refresh_from_db()
    assert dienst.actief


def test_a_refusal_names_its_field(api, dienst):
    antwoord = api.post(adres(dienst, "weigeren/"), {"soort": "regel"})

    assert antwoord.json()["velden"] == {"naam": ["Maximaal 60 uur."]}
    assert antwoord.json()["bezwaren"] == [
        {"code": "maandlimiet", "melding": "Maximaal 60 uur.", "veld": None, "getallen": {}}
    ]


def test_a_fault_of_ours_is_a_problem_without_details(api, dienst, monkeypatch):
    def stuk(*args, **kwargs):
        raise RuntimeError("geheim")

    monkeypatch.setattr(Toeleidingsdienst, "save", stuk)
    api.raise_request_exception = False
    antwoord = api.post(adres(dienst, "sluiten/"))

    assert antwoord.status_code == 500
    assert antwoord["Content-Type"] == "application/problem+json"
    assert antwoord["X-Verzoek"] in antwoord.json()["detail"]
    assert b"geheim" not in antwoord.content


# -- versions ---------------------------------------------------------------------------------
def test_a_patch_without_if_match_is_428(api, dienst):
    for koppen in ({}, {"If-Match": "*"}):
        antwoord = api.patch(adres(dienst), {"naam": "Nieuw"}, headers=koppen)
        assert (antwoord.status_code, antwoord.json()["code"]) == (428, "if_match_ontbreekt")


@pytest.mark.parametrize("kop", ['"2"', '"999999999"', "1", "onzin", 'W/"1"'])
def test_a_patch_of_another_version_is_412(api, dienst, kop):
    antwoord = api.patch(adres(dienst), {"naam": "Nieuw"}, headers={"If-Match": kop})

    assert (antwoord.status_code, antwoord.json()["code"]) == (412, "verouderd")
    dienst.refresh_from_db()
    assert dienst.naam == "OCMW Halle"


def test_a_patch_of_the_version_that_was_read_is_kept(api, dienst):
    gelezen = api.get(adres(dienst))
    antwoord = api.patch(adres(dienst), {"naam": "Nieuw"}, headers={"If-Match": gelezen["ETag"]})

    assert antwoord.status_code == 200
    assert antwoord.json()["naam"] == "Nieuw"
    assert antwoord["ETag"] == '"2"' == api.get(adres(dienst))["ETag"]


def test_an_act_takes_if_match_when_it_is_given(api, dienst):
    assert api.post(adres(dienst, "sluiten/"), headers={"If-Match": '"7"'}).status_code == 412
    assert api.post(adres(dienst, "sluiten/"), headers={"If-Match": '"1"'}).status_code == 200
    assert api.post(adres(dienst, "sluiten/")).status_code == 200


# -- keys -------------------------------------------------------------------------------------
def test_the_same_key_does_the_work_once_and_answers_to_the_letter(api):
    vraag, kop = gegevens(), {"Idempotency-Key": "k1"}
    eerste = api.post(LIJST, vraag, headers=kop)
    tweede = api.post(LIJST, vraag, headers=kop)

    assert (eerste.status_code, tweede.status_code) == (201, 201)
    assert eerste.content == tweede.content
    assert (eerste["ETag"], eerste["Location"]) == (tweede["ETag"], tweede["Location"])
    assert "Idempotency-Replayed" not in eerste
    assert tweede["Idempotency-Replayed"] == "true"
    assert Toeleidingsdienst.objects.count() == 1


def test_the_same_key_with_another_body_or_address_is_422(api, dienst):
    kop = {"Idempotency-Key": "k1"}
    api.post(LIJST, gegevens(), headers=kop)

    for antwoord in (
        api.post(LIJST, gegevens(naam="Anders"), headers=kop),
        api.post(adres(dienst, "sluiten/"), headers=kop),
    ):
        assert (antwoord.status_code, antwoord.json()["code"]) == (422, "sleutel_hergebruikt")
    assert not Toeleidingsdienst.objects.filter(naam="Anders").exists()


def test_a_key_of_another_account_is_another_key(als, api, coordinator):
    kop = {"Idempotency-Key": "k1"}
    assert api.post(LIJST, gegevens(), headers=kop).status_code == 201
    assert als(coordinator).post(LIJST, gegevens(naam="B"), headers=kop).status_code == 201


def test_a_refused_request_leaves_no_key(api):
    kop = {"Idempotency-Key": "k1"}
    assert api.post(LIJST, gegevens(soort="nee"), headers=kop).status_code == 400
    assert not Idempotentie.objects.exists()
    assert api.post(LIJST, gegevens(), headers=kop).status_code == 201


@pytest.mark.parametrize("sleutel", ["", "a b", "x" * 151])
def test_a_key_that_is_none_is_refused(api, sleutel):
    antwoord = api.post(LIJST, gegevens(), headers={"Idempotency-Key": sleutel})

    assert antwoord.status_code == 400
    assert "Idempotency-Key" in antwoord.json()["velden"]


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_twenty_at_once_with_one_key_have_one_effect():
    account, vraag, barrier = AccountFactory(), gegevens(), Barrier(20)
    clients = [client_van(account) for _ in range(20)]

    def een(client):
        barrier.wait()
        try:
            return client.post(LIJST, vraag, headers={"Idempotency-Key": "k1"})
        finally:
            connection.close()

    with ThreadPoolExecutor(20) as pool:
        antwoorden = list(pool.map(een, clients))

    assert {antwoord.status_code for antwoord in antwoorden} == {201}
    assert len({antwoord.content for antwoord in antwoorden}) == 1
    assert Toeleidingsdienst.objects.count() == 1


# -- trial runs -------------------------------------------------------------------------------
def test_a_trial_answers_as_it_would_and_keeps_nothing(api):
    antwoord = api.post(f"{LIJST}?proef=1", gegevens(), headers={"Idempotency-Key": "k1"})

    assert antwoord.status_code == 201
    assert antwoord.json()["naam"] == "OCMW Beersel"
    assert not Toeleidingsdienst.objects.exists()
    assert not Idempotentie.objects.exists()
    # Also who only tries has seen the person.
    assert [str(p) for p in Inzage.objects.get().personen] == [antwoord.json()["id"]]


def test_a_trial_of_a_change_keeps_nothing(api, dienst):
    koppen = {"If-Match": '"1"'}
    antwoord = api.patch(f"{adres(dienst)}?proef=1", {"naam": "Nieuw"}, headers=koppen)

    assert (antwoord.status_code, antwoord["ETag"]) == (200, '"2"')
    dienst.refresh_from_db()
    assert (dienst.naam, dienst.versie) == ("OCMW Halle", 1)


def test_a_trial_is_refused_as_the_act_would_be(api, dienst):
    antwoord = api.post(f"{adres(dienst, 'weigeren/')}?proef=1", {"soort": "regel"})

    assert (antwoord.status_code, antwoord.json()["code"]) == (409, "maandlimiet")


def test_proef_is_0_or_1(api):
    assert api.post(f"{LIJST}?proef=ja", gegevens()).status_code == 400


# -- the body ---------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "tekst",
    [
        b"{",
        b'{"naam": NaN}',
        b'{"naam": "\xff"}',
        b'{"naam": "\\u0000"}',
        b'{"naam": "\\ud800"}',
        b"[" * 100_000,
        b'{"naam": ' + b"9" * 5000 + b"}",
    ],
    ids=["half", "NaN", "latin-1", "NUL", "surrogate", "bottomless", "huge number"],
)
def test_an_unreadable_body_is_400(api, tekst):
    antwoord = api.post(LIJST, tekst, content_type="application/json")

    assert (antwoord.status_code, antwoord.json()["code"]) == (400, "onleesbaar")


@pytest.mark.parametrize("inhoud", [[], "tekst", 3, None, [{"naam": "x"}]])
def test_a_body_that_is_no_object_is_400(api, inhoud):
    assert api.post(LIJST, inhoud).status_code == 400


def test_a_body_of_more_than_2_mb_is_413(api):
    antwoord = api.post(LIJST, {"naam": "x" * 2_100_000})

    assert (antwoord.status_code, antwoord.json()["code"]) == (413, "te_groot")


def test_another_content_type_is_415(api):
    antwoord = api.post(LIJST, "naam=x", content_type="application/x-www-form-urlencoded")

    assert (antwoord.status_code, antwoord["Content-Type"]) == (415, "application/problem+json")


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("tekst", 3),
        ("getal", "3"),
        ("getal", True),
        ("getal", 3.5),
        ("ja", "true"),
        ("ja", 1),
        ("datum", "22/11/2025"),
        ("datum", "20251122"),
        ("datum", "2025-02-30"),
        ("datum", "0001-01-01"),
        ("datum", "9999-12-31"),
        ("datum", 20251122),
        ("tijd", "25:00"),
        ("tijd", 900),
        ("tijdstip", "0001-01-01T00:00:00+14:00"),
        ("tijdstip", "morgen"),
    ],
)
def test_a_value_of_another_type_is_refused_at_its_field(api, dienst, veld, waarde):
    antwoord = api.post(adres(dienst, "lezen/"), {veld: waarde})

    assert antwoord.status_code == 400
    assert list(antwoord.json()["velden"]) == [veld]


@pytest.mark.parametrize("veld", ["actief", "versie", "id", "zomaar"])
def test_a_field_that_is_not_listed_is_refused(api, dienst, veld):
    antwoord = api.patch(adres(dienst), {"naam": "Nieuw", veld: False}, headers={"If-Match": '"1"'})

    assert antwoord.status_code == 400
    assert veld in antwoord.json()["velden"]
    dienst.refresh_from_db()
    assert (dienst.naam, dienst.actief) == ("OCMW Halle", True)


def test_an_absent_relation_is_refused_at_its_field(api):
    for vreemd in (str(uuid4()), "geen-uuid", 3, None):
        antwoord = api.post(LIJST, gegevens(gemeente=vreemd))
        assert antwoord.status_code == 400
        assert "gemeente" in antwoord.json()["velden"]
