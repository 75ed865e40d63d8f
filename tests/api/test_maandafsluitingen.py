import pytest

from tests.factories import AccountFactory, PrestatieFactory
from trajecten.models import Correctie, Maandafsluiting

pytestmark = pytest.mark.django_db


def test_rest_closes_opens_again_with_two_and_books_a_correction(als, regels):
    prestatie = PrestatieFactory()
    een, twee = (als(AccountFactory(als_coordinator=True)) for _ in range(2))
    gemeente = str(prestatie.traject.gemeente_id)
    vraag = {"gemeente": gemeente, "maand": "2025-03-14"}
    basis = "/api/v1/maandafsluitingen/"

    punten = een.get(f"{basis}controle/?gemeente={gemeente}&maand=2025-03-01").json()["punten"]
    assert [p["aantal"] for p in punten if p["code"] == "zonder_cheque"] == [1]
    geweigerd = een.post(basis, vraag)
    assert (geweigerd.status_code, geweigerd.json()["code"]) == (409, "toelichting_ontbreekt")
    proef = een.post(f"{basis}?proef=1", vraag | {"toelichting": "x"})
    assert (proef.status_code, Maandafsluiting.objects.count()) == (201, 0)
    rij = een.post(basis, vraag | {"toelichting": "x"}).json()
    assert (rij["uren"], rij["momentopname"]["totalen"]["uren"]) == (4, 4)

    meer = {"prestatie": str(prestatie.pk), "uren": 1, "reden": "x"}
    assert een.post("/api/v1/correcties/", meer).json()["boekmaand"] == "2025-04-01"
    assert Correctie.objects.count() == 1
    heropenen = f"{basis}{rij['id']}/heropenen/"
    assert een.post(heropenen, {"reden": "Verkeerd blad"}).json()["heropend_op"] is None
    assert een.post(heropenen, {}).status_code == 400  # not the one who asked
    assert twee.post(heropenen, {}).json()["heropend_op"] is not None
    tweede = een.post(basis, vraag | {"toelichting": "x"}).json()
    verschil = een.get(f"{basis}{rij['id']}/verschil/?met={tweede['id']}").json()
    assert verschil["rijen"] == []


def test_rest_closes_many_and_says_of_each_what_came_of_it(als, regels):
    prestatie = PrestatieFactory()
    gemeente = str(prestatie.traject.gemeente_id)
    maanden = [{"gemeente": gemeente, "maand": maand} for maand in ("2099-01-01", "2025-03-14")]
    vraag = {"maanden": maanden, "toelichting": "x"}
    een, url = als(AccountFactory(als_coordinator=True)), "/api/v1/afsluitrondes/"

    assert als(AccountFactory()).post(url, vraag).status_code == 403
    assert een.post(url, {"maanden": []}).status_code == 400
    assert een.post(f"{url}?proef=1", vraag).json()["afgesloten"] == 1
    assert not Maandafsluiting.objects.exists()
    ronde = een.post(url, vraag).json()

    assert [ronde[n] for n in ("aantal", "te_doen", "afgesloten", "bleef_open")] == [2, 0, 1, 1]
    assert [(m["stand"], m["code"]) for m in ronde["maanden"]] == [
        ("dicht", ""),
        ("open", "maand_loopt"),
    ]
    assert ronde["maanden"][0]["afsluiting"] == str(Maandafsluiting.objects.get().pk)
