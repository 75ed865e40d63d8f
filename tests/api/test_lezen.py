"""Pages, order, filters, questions, and the answers for what is not there."""

from uuid import uuid4

import pytest

from tests.factories import GemeenteFactory, ToeleidingsdienstFactory
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.models import Inzage

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.api.proefbank")]
GEMEENTEN = "/api/v1/gemeenten/"


def alle(api, url):
    """The names on all pages, and how many pages there were."""
    namen, paginas = [], 0
    while url:
        assert paginas < 20, "the pages go round"
        antwoord = api.get(url).json()
        namen += [rij["naam"] for rij in antwoord["results"]]
        url, paginas = antwoord["next"], paginas + 1
    return namen, paginas


def test_pages_show_every_row_once_in_order(api):
    rijen = GemeenteFactory.create_batch(23, arrondissement="Leuven")

    namen, paginas = alle(api, f"{GEMEENTEN}?grootte=5&ordening=-naam")

    assert namen == sorted((rij.naam for rij in rijen), reverse=True)
    assert paginas == 5


def test_pages_go_on_through_equal_values(api):
    for nummer in range(7):
        ToeleidingsdienstFactory(naam=f"Dienst {nummer}")

    namen, paginas = alle(api, "/api/proefbank/proef/?grootte=2&ordening=soort")

    assert sorted(namen) == [f"Dienst {nummer}" for nummer in range(7)]
    assert paginas == 4


def test_pages_go_on_through_timestamps(api):
    for nummer in range(5):
        ToeleidingsdienstFactory(naam=f"Dienst {nummer}")

    namen, _ = alle(api, "/api/proefbank/proef/?grootte=2&ordening=-aangemaakt_op,naam")

    assert namen == [f"Dienst {nummer}" for nummer in (4, 3, 2, 1, 0)]


def test_a_page_leads_back_to_the_one_before(api):
    GemeenteFactory.create_batch(9)
    eerste = api.get(f"{GEMEENTEN}?grootte=4").json()
    tweede = api.get(eerste["next"]).json()
    derde = api.get(tweede["next"]).json()

    assert eerste["previous"] is None
    assert derde["next"] is None
    assert api.get(derde["previous"]).json()["results"] == tweede["results"]
    assert api.get(tweede["previous"]).json()["results"] == eerste["results"]
    assert api.get(tweede["previous"]).json()["previous"] is None


def test_a_page_holds_fifty_rows_unless_asked_otherwise(api):
    GemeenteFactory.create_batch(51)

    assert len(api.get(GEMEENTEN).json()["results"]) == 50
    assert len(api.get(f"{GEMEENTEN}?grootte=200").json()["results"]) == 51


@pytest.mark.parametrize(
    "vraag",
    [
        "grootte=0",
        "grootte=201",
        "grootte=-1",
        "grootte=veel",
        "grootte=²",
        "ordening=provincie",
        "ordening=--naam",
        "ordening=naam__startswith",
        "cursor=onzin",
        "cursor=W10=",
        "cursor=eyJvIjoibmFhbSIsImEiOjAsInciOlsiXHUwMDAwIiwieCJdfQ==",
        "naam__startswith=A",
        "fields=nis",
        "expand=opvolger",
        "naam=Halle&naam=Beersel",
        "naam=%00",
        "naam=",
        "bestaat_op=",
        "in_werkingsgebied=misschien",
        "bestaat_op=30/02/2025",
        "proef=1",
    ],
)
def test_a_parameter_that_means_nothing_is_400(api, vraag):
    antwoord = api.get(f"{GEMEENTEN}?{vraag}")

    assert antwoord.status_code == 400
    assert antwoord["Content-Type"] == "application/problem+json"
    assert vraag.split("=")[0] in antwoord.json()["velden"]


def test_a_cursor_belongs_to_its_order(api):
    GemeenteFactory.create_batch(3)
    volgende = api.get(f"{GEMEENTEN}?grootte=1&ordening=naam").json()["next"]

    antwoord = api.get(volgende.replace("ordening=naam", "ordening=-naam"))

    assert antwoord.status_code == 400


def test_filters_of_gemeenten(api):
    GemeenteFactory(naam="Halle", in_werkingsgebied=True)
    GemeenteFactory(naam="Gent", in_werkingsgebied=False)

    for vraag, namen in {
        "naam=HAL": ["Halle"],
        "in_werkingsgebied=false": ["Gent"],
        "in_werkingsgebied=true": ["Halle"],
        "bestaat_op=2025-01-01": ["Gent", "Halle"],
    }.items():
        assert alle(api, f"{GEMEENTEN}?{vraag}")[0] == namen


def test_a_detail_takes_no_parameters(api):
    rij = GemeenteFactory()

    assert api.get(f"{GEMEENTEN}{rij.pk}/").status_code == 200
    assert api.get(f"{GEMEENTEN}{rij.pk}/?naam=x").status_code == 400


def test_absent_and_unreadable_ids_give_the_same_404(api):
    antwoorden = [
        api.get(f"{GEMEENTEN}{sleutel}/") for sleutel in (uuid4(), "geen-uuid", "a%00b", "1.5")
    ]

    assert {antwoord.status_code for antwoord in antwoorden} == {404}
    assert len({antwoord.content for antwoord in antwoorden}) == 1


@pytest.mark.parametrize("methode", ["get", "post", "patch", "delete"])
def test_an_address_that_is_none_is_a_problem_too(api, methode):
    antwoord = getattr(api, methode)("/api/v1/bestaat/niet/")

    assert antwoord.status_code == 404
    assert antwoord["Content-Type"] == "application/problem+json"


def test_a_method_that_is_none_is_405(api):
    for antwoord in (
        api.delete(GEMEENTEN),
        api.post(GEMEENTEN, {}),
        api.options(GEMEENTEN),
        api.put("/api/proefbank/proef/", {}),
    ):
        assert (antwoord.status_code, antwoord.json()["code"]) == (405, "methode")


def test_only_json_is_answered(api):
    antwoord = api.get(GEMEENTEN, headers={"Accept": "text/csv"})

    assert (antwoord.status_code, antwoord.json()["code"]) == (406, "formaat")


def test_a_question_reads_its_parameters_strictly(api):
    url = f"/api/proefbank/proef/{ToeleidingsdienstFactory().pk}/termijn/"

    assert api.get(f"{url}?datum=2026-01-01").json() == {"datum": "2026-01-01"}
    for vraag in ("", "?datum=morgen", "?datum=2026-01-01&extra=1"):
        assert api.get(url + vraag).status_code == 400


def test_reading_is_logged_with_the_ids_shown(api, bemiddelaar):
    een, twee = ToeleidingsdienstFactory(naam="A"), ToeleidingsdienstFactory(naam="B")

    api.get("/api/proefbank/proef/?grootte=1")
    api.get(f"/api/proefbank/proef/{twee.pk}/")

    lijst, detail = Inzage.objects.order_by("aangemaakt_op")
    assert (lijst.personen, detail.personen) == ([een.pk], [twee.pk])
    assert (lijst.account, lijst.wijze) == (bemiddelaar, InzageWijze.API)


def test_answers_stay_out_of_caches(api):
    assert "no-store" in api.get(GEMEENTEN)["Cache-Control"]
