"""Gebruikers, aanvragen, inzetten, prestaties and cheques: made, read, refused."""

from datetime import date

import pytest
from django.utils import timezone

from gebruikers.models import Gebruiker
from tests.factories import (
    AanvraagFactory,
    GebruikerFactory,
    GeplandMomentFactory,
    InzetFactory,
    PrestatieFactory,
    TrajectFactory,
    VestigingFactory,
)
from tests.trajecten.gegevens import persoonsgegevens
from trajecten.models import GeplandMoment, Inzet, Prestatie

pytestmark = pytest.mark.django_db
V1 = {"If-Match": '"1"'}


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2025, 6, 30))


@pytest.fixture
def inzet(traject):
    return InzetFactory(traject=traject)


def prestatie(inzet, **anders):
    return {"inzet": str(inzet.pk), "datum": "2025-03-10", "uren": 4} | anders


# -- gebruikers -------------------------------------------------------------------------------
def test_a_gebruiker_gets_a_vestiging_and_more_later(api, regels):
    persoonsgegevens()  # for the postcode
    adres = {"straat": "Markt", "huisnummer": "1", "postcode": "1500"}
    antwoord = api.post(
        "/api/v1/gebruikers/", {"soort": "persoon", "naam": "Claes", "voornaam": "Jan", **adres}
    )

    assert antwoord.status_code == 201
    url = f"/api/v1/gebruikers/{antwoord.json()['id']}/"
    erbij = api.post(f"{url}vestiging-toevoegen/", {"naam": "Buitenverblijf", **adres})
    assert [v["naam"] for v in erbij.json()["vestigingen"]] == ["Buitenverblijf", "Hoofdadres"]
    tweede = erbij.json()["vestigingen"][0]
    wijziging = {"vestiging": tweede["id"], "huisnummer": "9"}
    gewijzigd = api.post(f"{url}vestiging-wijzigen/", wijziging, headers=V1)
    assert gewijzigd.json()["vestigingen"][0]["huisnummer"] == "9"
    assert api.post(f"{url}vestiging-wijzigen/", wijziging, headers=V1).status_code == 412
    # Only what was sent is changed.
    assert gewijzigd.json()["vestigingen"][0]["straat"] == "Markt"


def test_a_vestiging_of_another_gebruiker_is_not_found(api, regels):
    vreemd = VestigingFactory()
    url = f"/api/v1/gebruikers/{GebruikerFactory().pk}/vestiging-wijzigen/"

    assert api.post(url, {"vestiging": str(vreemd.pk), "naam": "x"}).status_code == 404


def test_a_gebruiker_is_changed_by_version(api):
    rij = GebruikerFactory()
    url = f"/api/v1/gebruikers/{rij.pk}/"

    assert api.patch(url, {"telefoon": "02 365 97 06"}, headers=V1).status_code == 200
    assert api.patch(url, {"telefoon": "02 365 97 07"}, headers=V1).status_code == 412
    assert Gebruiker.objects.get().telefoon == "+3223659706"


def test_overeenkomsten_do_not_overlap_and_are_signed_once(api):
    gebruiker = str(GebruikerFactory().pk)
    jaar = {"gebruiker": gebruiker, "van": "2025-01-01", "tot": "2025-12-31"}
    gemaakt = api.post("/api/v1/gebruikersovereenkomsten/", jaar)

    assert (gemaakt.json()["van"], gemaakt.json()["tot"]) == ("2025-01-01", "2025-12-31")
    assert api.post("/api/v1/gebruikersovereenkomsten/", jaar).status_code == 400
    url = f"/api/v1/gebruikersovereenkomsten/{gemaakt.json()['id']}/tekenen/"
    reden = {"reden": "Het papier ligt in de map"}
    assert api.post(url, {"getekend_op": "2025-07-01"} | reden).status_code == 400
    assert api.post(url, {"getekend_op": "2025-01-02"} | reden).status_code == 200
    lijst = "/api/v1/gebruikersovereenkomsten/?getekend="
    assert len(api.get(f"{lijst}true").json()["results"]) == 1
    assert api.get(f"{lijst}false").json()["results"] == []


def test_an_aanvraag_is_changed_and_closed(api, regels):
    rij = AanvraagFactory()
    url = f"/api/v1/aanvragen/{rij.pk}/"

    gewijzigd = api.patch(url, {"einde": "12:01"}, headers=V1)
    assert (gewijzigd.json()["uren"], gewijzigd.json()["begin"]) == (4, "09:00")
    assert api.post(f"{url}annuleren/").json()["status"] == "geannuleerd"
    assert api.post(f"{url}annuleren/").status_code == 400
    verkeerd = api.patch(url, {"weekdagen": [7]}, headers=V1)
    assert list(verkeerd.json()["velden"]) == ["weekdagen.0"]


# -- inzetten ---------------------------------------------------------------------------------
def test_an_inzet_plans_its_moments_and_gives_hours_back(api, traject):
    aanvraag = AanvraagFactory()
    gegevens = {"aanvraag": str(aanvraag.pk), "traject": str(traject.pk), "van": "2025-07-07"}
    momenten = [
        {"datum": "2025-07-07", "begin": "09:00", "einde": "11:30"},
        {"datum": "2025-07-14", "uren": 2},
    ]
    antwoord = api.post("/api/v1/inzetten/", gegevens | {"momenten": momenten})

    assert antwoord.status_code == 201
    inzet = antwoord.json()
    assert [(m["uren"], m["begin"]) for m in inzet["momenten"]] == [(3, "09:00"), (2, None)]
    url = f"/api/v1/inzetten/{inzet['id']}/"
    assert api.post(f"{url}bevestigen/").json()["status"] == "bevestigd"
    erbij = api.post(f"{url}moment-plannen/", {"datum": "2025-07-23", "uren": 1}).json()
    moment = erbij["momenten"][-1]["id"]
    verplaatst = {"moment": moment, "datum": "2025-07-24"}
    assert api.post(f"{url}moment-verplaatsen/", verplaatst).status_code == 200
    weg = {"moment": moment, "reden": "Regen"}
    assert api.post(f"{url}moment-annuleren/", weg).json()["momenten"][-1]["status"] == (
        "geannuleerd"
    )
    assert api.post(f"{url}annuleren/", {"reden": "Verhuisd"}).json()["status"] == "geannuleerd"
    assert not GeplandMoment.objects.gereserveerd().exists()
    assert "momenten" not in api.get("/api/v1/inzetten/").json()["results"][0]


def test_planning_above_the_limit_is_refused_whole(api, traject):
    aanvraag = AanvraagFactory()
    momenten = [{"datum": f"2025-07-{dag:02d}", "uren": 13} for dag in range(7, 12)]
    gegevens = {"aanvraag": str(aanvraag.pk), "traject": str(traject.pk), "van": "2025-07-07"}

    antwoord = api.post("/api/v1/inzetten/", gegevens | {"momenten": momenten})

    assert (antwoord.status_code, antwoord.json()["code"]) == (409, "maandlimiet")
    assert antwoord.json()["bezwaren"][0]["getallen"]
    assert not Inzet.objects.exists()


def test_a_moment_of_another_inzet_is_not_found(api, inzet):
    vreemd = GeplandMomentFactory()
    url = f"/api/v1/inzetten/{inzet.pk}/moment-annuleren/"

    assert api.post(url, {"moment": str(vreemd.pk), "reden": "x"}).status_code == 404


# -- prestaties -------------------------------------------------------------------------------
def test_hours_are_rounded_up_per_block(api, inzet):
    tijden = prestatie(inzet, begin="09:00", einde="11:01", uren=None)

    antwoord = api.post("/api/v1/prestaties/", tijden)

    assert (antwoord.status_code, antwoord.json()["uren"]) == (201, 3)
    assert antwoord.json()["wijkwerker"] == str(inzet.traject.wijkwerker_id)


@pytest.mark.parametrize(
    ("anders", "status", "code"),
    [
        ({"datum": "2025-02-31"}, 400, "ongeldig"),
        ({"datum": "2025-07-01"}, 400, "ongeldig"),
        ({"uren": 0}, 400, "ongeldig"),
        ({"uren": 25}, 400, "ongeldig"),
        ({"uren": None}, 400, "ongeldig"),
        ({"begin": "11:00", "einde": "09:00", "uren": None}, 400, "ongeldig"),
        ({"traject": "x"}, 400, "ongeldig"),
    ],
)
def test_hours_that_cannot_be_are_refused(api, inzet, anders, status, code):
    antwoord = api.post("/api/v1/prestaties/", prestatie(inzet, **anders))

    assert (antwoord.status_code, antwoord.json()["code"]) == (status, code)
    assert not Prestatie.objects.exists()


def test_a_prestatie_is_corrected_with_a_reason(api, inzet):
    gemaakt = api.post("/api/v1/prestaties/", prestatie(inzet)).json()
    url = f"/api/v1/prestaties/{gemaakt['id']}/corrigeren/"

    assert api.post(url, {"uren": 3}).status_code == 400
    wijziging = {"uren": 3, "reden": "Vergist"}
    assert api.post(url, wijziging, headers={"If-Match": '"9"'}).status_code == 412
    assert api.post(url, wijziging).json()["uren"] == 3
    te_veel = api.post(url, {"uren": 24, "datum": "2025-01-05", "reden": "x"})
    assert te_veel.status_code == 400  # before the inzet


def test_a_prestatie_is_struck_out(api, inzet):
    gemaakt = api.post("/api/v1/prestaties/", prestatie(inzet)).json()
    url = f"/api/v1/prestaties/{gemaakt['id']}/"

    antwoord = api.post(f"{url}schrappen/", {"reden": "Niet gekomen"})

    assert antwoord.json() == {"id": gemaakt["id"]}
    assert api.get(url).status_code == 404


def test_prestaties_are_filtered(api, inzet):
    PrestatieFactory(traject=inzet.traject, inzet=inzet, datum=date(2025, 3, 3), uren=4)
    PrestatieFactory(datum=date(2025, 5, 5), uren=2, cheques=2, traject=TrajectFactory())

    for vraag, aantal in {
        "van=2025-03-01&tot=2025-03-31": 1,
        f"wijkwerker={inzet.traject.wijkwerker_id}": 1,
        "onbetaald=true": 1,
        "onbetaald=false": 1,
        "": 2,
    }.items():
        assert len(api.get(f"/api/v1/prestaties/?{vraag}").json()["results"]) == aantal


# -- cheques ----------------------------------------------------------------------------------
def test_cheques_are_answered_number_by_number(api, inzet):
    werk = PrestatieFactory(traject=inzet.traject, inzet=inzet)
    aankoop = {
        "gebruiker": str(inzet.aanvraag.gebruiker_id),
        "eerste_nummer": "7000001",
        "aantal": 3,
        "uitgegeven_op": "2025-01-02",
    }
    bestelling = api.post("/api/v1/cheques/ontvangen/", aankoop).json()
    assert (bestelling["prijs"], bestelling["vervalt_op"]) == (745, "2026-01-02")
    assert api.post("/api/v1/cheques/ontvangen/", aankoop).json()["code"] == "cheque_gebruikt"

    inleveren = {"prestatie": str(werk.pk), "nummers": ["7000001", "8888888", "9999999"]}
    geweigerd = api.post("/api/v1/cheques/inleveren/", inleveren).json()
    assert [b["getallen"]["nummer"] for b in geweigerd["bezwaren"]] == ["8888888", "9999999"]
    inleveren["nummers"] = ["7000001", "7000002"]
    antwoord = api.post("/api/v1/cheques/inleveren/", inleveren).json()
    assert [(c["nummer"], c["stand"]) for c in antwoord["cheques"]] == [
        ("7000001", "gekoppeld"),
        ("7000002", "gekoppeld"),
    ]
    cheque = api.get("/api/v1/cheques/?nummer=7000002").json()["results"][0]
    assert (cheque["prijs"], cheque["prestatie"]) == (745, str(werk.pk))
    los = api.post(f"/api/v1/cheques/{cheque['id']}/corrigeren/", {"reden": "Vergist"})
    assert (los.json()["stand"], los.json()["prestatie"]) == ("ontvangen", None)
    assert Prestatie.objects.get(pk=werk.pk).cheques == 1


def test_a_pile_is_divided_over_the_hours_of_a_month(api, inzet):
    werk = PrestatieFactory(traject=inzet.traject, inzet=inzet)
    aankoop = {
        "gebruiker": str(inzet.aanvraag.gebruiker_id),
        "eerste_nummer": "7000001",
        "aantal": 1,
        "uitgegeven_op": "2025-01-02",
    }
    assert api.post("/api/v1/cheques/ontvangen/", aankoop).status_code == 200
    wie = str(inzet.traject.wijkwerker_id)
    vraag = {"wijkwerker": wie, "maand": "2025-03-15", "nummers": ["7000001", "5555555"]}
    url = "/api/v1/cheques/inleveren/"

    proef = api.post(f"{url}?proef=1", vraag).json()["cheques"]
    assert Prestatie.objects.get(pk=werk.pk).cheques == 0
    echt = api.post(url, vraag).json()["cheques"]
    assert proef == echt
    assert [(r["uitkomst"], r["code"], r["stand"]) for r in echt] == [
        ("genomen", "", "gekoppeld"),
        ("geweigerd", "cheque_onbekend", ""),
    ]
    assert Prestatie.objects.get(pk=echt[0]["prestatie"]) == werk
    niets = api.post(url, vraag | {"alles_of_niets": True})
    assert (niets.status_code, niets.json()["code"]) == (409, "cheque_onbekend")
    for fout in ({"maand": "2025-03-01"}, {"prestatie": str(werk.pk), "maand": "2025-03-01"}):
        assert api.post(url, {"nummers": ["7000001"], **fout}).status_code == 400
