"""Aanvragen, vereisten, bewijzen and school holidays, by a program."""

from datetime import date

import pytest

from tests.factories import (
    AanvraagFactory,
    AccountFactory,
    InzetFactory,
    TrajectFactory,
    VereisteFactory,
    zonder_bevriezing,
)

pytestmark = pytest.mark.django_db
BASIS = "/api/v1"


def test_an_aanvraag_with_other_hours_on_friday_and_an_attest(api, regels):
    bestaand, attest = AanvraagFactory(), VereisteFactory(code="EHBO")
    lichaam = {
        "vestiging": str(bestaand.vestiging_id),
        "activiteit": str(bestaand.activiteit_id),
        "soort": "terugkerend",
        "van": "2025-03-03",
        "weekdagen": [0, 4],
        "begin": "11:30",
        "einde": "13:30",
        "dagtijden": [{"weekdag": 4, "begin": "12:00", "einde": "13:00"}],
        "slaat_schoolvakanties_over": True,
        "vereisten": [str(attest.pk)],
        "te_bespreken": True,
    }

    rij = api.post(f"{BASIS}/aanvragen/", lichaam).json()

    assert rij["status"] == "ontvangen"
    assert rij["dagtijden"] == [{"weekdag": 4, "begin": "12:00", "einde": "13:00"}]
    assert rij["alle_vereisten"] == ["EHBO"]
    fout = api.post(f"{BASIS}/aanvragen/", lichaam | {"weekdagen": [0]})
    assert fout.status_code == 400
    assert "Kies ook vrijdag" in fout.json()["velden"]["dagtijden"][0]

    adres = f"{BASIS}/aanvragen/{rij['id']}"
    assert api.post(f"{adres}/nakijken/").json()["status"] == "open"
    rij = api.post(f"{adres}/wachtreden/", {"wachtreden": "afstand"}).json()
    assert rij["wachtreden"] == "afstand"
    gevonden = api.get(f"{BASIS}/aanvragen/", {"wacht": "true", "wachtreden": "afstand"}).json()
    assert [r["id"] for r in gevonden["results"]] == [rij["id"]]


def test_an_aanvraag_without_overeenkomst_says_so_where_the_gebruiker_is(api, regels):
    bestaand = AanvraagFactory()
    with zonder_bevriezing():
        bestaand.gebruiker.overeenkomsten.all().delete()

    fout = api.post(
        f"{BASIS}/aanvragen/",
        {
            "vestiging": str(bestaand.vestiging_id),
            "activiteit": str(bestaand.activiteit_id),
            "soort": "eenmalig",
            "van": "2025-03-03",
            "begin": "9:00",
            "einde": "11:00",
        },
    )

    assert (fout.status_code, fout.json()["code"]) == (409, "geen_overeenkomst")
    assert list(fout.json()["velden"]) == ["vestiging"]


def test_planning_without_the_attest_is_refused_until_it_is_noted(api, regels):
    aanvraag, attest, traject = AanvraagFactory(), VereisteFactory(), TrajectFactory()
    aanvraag.vereisten.add(attest)
    plan = {
        "aanvraag": str(aanvraag.pk),
        "traject": str(traject.pk),
        "van": "2025-03-03",
        "tot": "2025-03-10",
    }

    fout = api.post(f"{BASIS}/inzetten/", plan)
    assert (fout.status_code, fout.json()["code"]) == (409, "vereiste_ontbreekt")

    bewijs = api.post(
        f"{BASIS}/bewijzen/",
        {"wijkwerker": str(traject.wijkwerker_id), "vereiste": str(attest.pk), "gezien": True},
    )
    assert bewijs.status_code == 201
    assert api.post(f"{BASIS}/inzetten/", plan).status_code == 201


def test_a_toeleider_reads_no_bewijs(als, api):
    inzet = InzetFactory()
    toeleider = als(AccountFactory(als_toeleider=True, dienst=inzet.traject.toeleider))

    assert toeleider.get(f"{BASIS}/bewijzen/").status_code == 403


def test_a_coordinator_keeps_vereisten_and_school_holidays(als, api):
    baas = als(AccountFactory(als_coordinator=True))
    vakantie = {
        "schooljaar": "2029-2030",
        "naam": "Herfstvakantie",
        "van": "2029-10-29",
        "tot": "2029-11-04",
    }

    assert api.post(f"{BASIS}/vereisten/", {"naam": "Duits", "soort": "taal"}).status_code == 403
    duits = baas.post(f"{BASIS}/vereisten/", {"naam": "Duits", "soort": "taal"}).json()
    assert (duits["code"], duits["vervalt"]) == ("DUITS", False)
    assert api.post(f"{BASIS}/schoolvakanties/", vakantie).status_code == 403
    rij = baas.post(f"{BASIS}/schoolvakanties/", vakantie).json()
    assert rij["van"] == "2029-10-29"
    gevonden = api.get(f"{BASIS}/schoolvakanties/", {"op": "2029-11-01"}).json()["results"]
    assert [r["id"] for r in gevonden] == [rij["id"]]
    assert date.fromisoformat(gevonden[0]["tot"]) == date(2029, 11, 4)
