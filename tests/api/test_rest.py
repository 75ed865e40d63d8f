"""Competences, where a list begins, the next step and caseloads, by a program."""

import pytest
from django.urls import reverse

from tests.api.wereld import account_voor
from tests.factories import CompetentieTermFactory
from wijkwerken.toegang.models import Lijstvoorkeur

pytestmark = pytest.mark.django_db


@pytest.fixture
def baas(als, rijen):
    return als(account_voor("coordinator", rijen))


def test_a_coordinator_keeps_the_competences(api, baas, rijen):
    nieuw = {"naam": "Op tijd komen", "groep": rijen["competenties"].groep}
    assert api.post("/api/v1/competenties/", nieuw).status_code == 403

    antwoord = baas.post("/api/v1/competenties/", nieuw)

    rij = antwoord.json()
    assert (antwoord.status_code, rij["code"], rij["actief"]) == (201, "OP-TIJD-KOMEN", True)
    url, kop = f"/api/v1/competenties/{rij['id']}/", {"If-Match": antwoord["ETag"]}
    uit = baas.patch(url, {"actief": False}, headers=kop).json()
    assert (uit["naam"], uit["actief"]) == ("Op tijd komen", False)
    assert baas.patch(url, {"actief": True}, headers=kop).status_code == 412


def test_what_an_activiteit_trains_is_replaced(api, baas, rijen):
    term, uit = rijen["competenties"], CompetentieTermFactory(actief=False)
    url = f"/api/v1/activiteiten/{rijen['activiteiten'].pk}/traint/"
    assert api.post(url, {"competenties": [str(term.pk)]}).status_code == 403

    assert baas.post(url, {"competenties": [str(term.pk)]}).json()["traint"] == [term.code]
    geweigerd = baas.post(url, {"competenties": [str(uit.pk)]})
    assert (geweigerd.status_code, list(geweigerd.json()["velden"])) == (400, ["competenties"])
    assert baas.post(url, {"competenties": []}).json()["traint"] == []


def test_a_list_begins_with_a_view_and_no_longer(baas, rijen):
    weergave = rijen["weergaven"]
    url = f"/api/v1/weergaven/{weergave.pk}/beginnen/"

    for _ in range(2):  # asking twice does not turn it over
        antwoord = baas.post(url, {"begin": True}).json()
        assert antwoord == {"lijst": "traject_list", "weergave": str(weergave.pk)}
    assert baas.post(url, {"begin": False}).json()["weergave"] is None
    assert Lijstvoorkeur.objects.get().weergave is None


def test_a_view_is_saved_over_by_its_owner(als, api, baas, rijen):
    url = f"/api/v1/weergaven/{rijen['weergaven'].pk}/"
    eigen, kop = als(account_voor("bemiddelaar", rijen)), {"If-Match": '"1"'}
    nieuw = {"vraag": {"status": ["lopend"]}, "ordening": "-start"}
    assert baas.patch(url, nieuw, headers=kop).status_code == 404
    assert eigen.patch(url, {"vraag": {"zoek": ["x"]}}, headers=kop).status_code == 400

    rij = eigen.patch(url, nieuw, headers=kop).json()

    assert (rij["naam"], rij["vraag"], rij["ordening"]) == ("Lopend", nieuw["vraag"], "-start")
    assert eigen.patch(url, nieuw, headers=kop).status_code == 412


def test_the_next_step_is_changed_from_what_was_read(als, rijen):
    client = als(account_voor("toeleider", rijen))
    url = f"/api/v1/volgende-stappen/{rijen['volgende-stappen'].pk}/"
    gelezen = client.get(url)
    kop = {"If-Match": gelezen["ETag"]}

    rij = client.patch(url, {"toelichting": "Bij de bakker"}, headers=kop).json()

    assert (rij["id"], rij["stap"]) == (gelezen.json()["id"], "job")
    assert rij["toelichting"] == "Bij de bakker"
    assert client.patch(url, {"toelichting": ""}, headers=kop).status_code == 412
    vreemd = als(account_voor("andere toeleider", rijen))
    assert vreemd.patch(url, {}, headers=kop).status_code == 404


def test_caseloads_are_those_of_the_page(client, als, api, rijen):
    coordinator = account_voor("coordinator", rijen)
    client.force_login(coordinator)
    pagina = client.get(reverse("caseload_list")).context["object_list"]
    assert api.get("/api/v1/trajecten/caseloads/").status_code == 403

    caseloads = als(coordinator).get("/api/v1/trajecten/caseloads/").json()["caseloads"]

    getallen = ("lopend", "te_laat", "eindigt", "nieuw")
    assert {een["bemiddelaar"]: [een[naam] for naam in getallen] for een in caseloads} == {
        str(rij.pk): [getattr(rij, naam) for naam in getallen] for rij in pagina
    }
    assert sum(een["lopend"] for een in caseloads) == 1
