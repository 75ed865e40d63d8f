"""Zitdagen, intakes and reports through the API: the same verdict as the pages."""

import pytest
from django.urls import reverse

from tests.factories import AanmeldingFactory, GemeenteFactory, IntakeFactory, ZitdagFactory
from trajecten.models import Intake, Intakeverslag, Zitdag

pytestmark = pytest.mark.django_db
NEGEN = "2025-03-06T08:00:00Z"


def test_a_zitdag_is_made_changed_and_cancelled(api):
    gemeente = GemeenteFactory()
    uren = {"begin": "09:00", "einde": "12:00", "plaats": "Sociaal Huis"}

    feest = api.post("/api/v1/zitdagen/", {"gemeente": gemeente.pk, "datum": "2025-07-11"} | uren)
    gemaakt = api.post("/api/v1/zitdagen/", {"gemeente": gemeente.pk, "datum": "2025-03-06"} | uren)

    assert (feest.status_code, feest.json()["code"]) == (409, "feestdag")
    assert gemaakt.status_code == 201
    rij = gemaakt.json()
    assert (rij["aantal_plaatsen"], rij["aantal_vrij"], rij["duur"]) == (4, 4, 45)
    url = f"/api/v1/zitdagen/{rij['id']}/"
    gewijzigd = api.patch(url, {"plaats": "Stadhuis"}, headers={"If-Match": gemaakt["ETag"]})
    assert gewijzigd.json()["plaats"] == "Stadhuis"
    weg = api.post(f"{url}annuleren/", {"reden": "Ziek"})
    assert (weg.json()["status"], weg.json()["aantal_vrij"]) == ("geannuleerd", 0)
    assert api.post(f"{url}annuleren/", {"reden": "Ziek"}).json()["code"] == "status"


def test_a_series_is_tried_first_and_made_once(api):
    invoer = {
        "gemeente": GemeenteFactory().pk,
        "datum": "2025-04-24",
        "herhalen_tot": "2025-05-08",
        "begin": "09:00",
        "einde": "12:00",
        "plaats": "Sociaal Huis",
    }

    proef = api.post("/api/v1/zitdagen/reeks/?proef=1", invoer)
    assert Zitdag.objects.count() == 0
    echt = api.post("/api/v1/zitdagen/reeks/", invoer)
    weer = api.post("/api/v1/zitdagen/reeks/", invoer)

    assert proef.json() == echt.json()
    assert [dag["gemaakt"] for dag in echt.json()["dagen"]] == [True, False, True]
    assert (weer.status_code, weer.json()["code"]) == (409, "reeks")
    assert Zitdag.objects.count() == 2


def test_an_intake_goes_through_all_its_acts(api):
    zitdag = ZitdagFactory()
    aanmelding = AanmeldingFactory()

    gepland = api.post(
        "/api/v1/intakes/",
        {"aanmelding": aanmelding.pk, "zitdag": zitdag.pk, "intake_op": NEGEN},
    )
    assert gepland.status_code == 201
    url = f"/api/v1/intakes/{gepland.json()['id']}/"
    verplaatst = api.post(
        f"{url}verplaatsen/", {"zitdag": zitdag.pk, "intake_op": "2025-03-06T09:45:00+01:00"}
    )
    assert verplaatst.json()["begin"] == "2025-03-06T08:45:00Z"
    assert verplaatst.json()["id"] == gepland.json()["id"]
    assert api.get(f"{url}verslag/").status_code == 404
    verslag = api.post(f"{url}verslag-schrijven/", {"motivatie": "Wil werken", "dagen": [0, 3]})
    assert verslag.status_code == 200
    oud = api.post(f"{url}verslag-schrijven/", {"taal": "Frans"}, headers={"If-Match": '"9"'})
    assert oud.status_code == 412
    te_vroeg = api.post(f"{url}verslag-afronden/", {})
    assert set(te_vroeg.json()["velden"]) == {"advies", "conclusie"}
    api.post(f"{url}verslag-schrijven/", {"advies": "starten", "conclusie": "Kan starten."})
    klaar = api.post(f"{url}verslag-afronden/", {})
    assert klaar.json()["afgerond_op"]
    assert api.get(f"{url}verslag/").json()["motivatie"] == "Wil werken"
    assert api.get(url).json()["conclusie"] == "Kan starten."
    assert Intakeverslag.objects.count() == 1


def test_absent_and_cancelled(api):
    een, twee = IntakeFactory(), IntakeFactory()

    weg = api.post(f"/api/v1/intakes/{een.pk}/niet-verschenen/", {"verwittigd": False})
    af = api.post(f"/api/v1/intakes/{twee.pk}/annuleren/", {"reden": "Andere dag"})

    assert (weg.json()["status"], weg.json()["verwittigd"]) == ("niet_verschenen", False)
    assert af.json()["status"] == "geannuleerd"


def test_page_and_api_refuse_a_taken_place_with_the_same_sentence(client, api, bemiddelaar):
    bezet = IntakeFactory(zitdag__datum="2190-03-06", begin="2190-03-06T08:00:00Z",
                          einde="2190-03-06T08:45:00Z")  # fmt: skip
    ander = AanmeldingFactory(gemeente=bezet.zitdag.gemeente)
    client.force_login(bemiddelaar)
    url = reverse("aanmelding_intake", args=[ander.pk])
    plek = client.get(url).context["form"].fields["plek"].initial
    nu = f"{bezet.zitdag_id}_{plek.rpartition('_')[2]}"
    # Somebody takes it between the page and the button.
    IntakeFactory(zitdag=bezet.zitdag, begin="2190-03-06T08:45:00Z", einde="2190-03-06T09:30:00Z")

    html = client.post(url, {"plek": nu})
    rest = api.post(
        f"/api/v1/aanmeldingen/{ander.pk}/intake-plannen/",
        {"zitdag": bezet.zitdag_id, "intake_op": "2190-03-06T08:45:00Z"},
    )

    assert (rest.status_code, rest.json()["code"]) == (409, "plaats_bezet")
    assert "bezet. Kies een andere." in rest.json()["detail"]
    assert "bezet. Kies een andere." in html.context["form"].errors["plek"][0]
    assert Intake.objects.filter(aanmelding=ander).count() == 0


def test_a_reason_of_waiting_belongs_to_inside(api, als, toeleider):
    aanmelding = AanmeldingFactory(dienst=toeleider.dienst)
    url = f"/api/v1/aanmeldingen/{aanmelding.pk}/wachtreden/"

    gezet = api.post(url, {"reden": "geen_vervoer", "toelichting": "Fiets stuk"})

    assert gezet.json()["toelichting"] == "Fiets stuk"
    assert als(toeleider).post(url, {"reden": "uren"}).status_code == 403
    assert api.post(url, {"reden": "zomaar"}).status_code == 400
