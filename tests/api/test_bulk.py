"""POST <resource>/bulk/: the act of one row for many, whole or not at all, within the scope."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from gebruikers.models import Aanvraag
from tests.factories import AanmeldingFactory, AanvraagFactory, AccountFactory, TrajectFactory
from trajecten.choices import AanmeldingStatus
from trajecten.models import Aanmelding, Traject
from wijkwerken.api_urls import RESOURCES
from wijkwerken.toegang.bulkwerk import bulkactie
from wijkwerken.toegang.models import Bulkuitvoering, Inzage
from wijkwerken.toegang.tasks import verwerk_bulk

pytestmark = pytest.mark.django_db
URL = "/api/v1/aanmeldingen/bulk/"


@pytest.fixture
def verstuurd(regels):
    return AanmeldingFactory.create_batch(3)


@pytest.fixture
def aanvaard(regels):
    return AanmeldingFactory(
        status=AanmeldingStatus.TERUGGESTUURD,
        terugstuur_reden="Liever later.",
        beslist_op=datetime(2026, 1, 5, tzinfo=UTC),
    )


def gezien():
    return Aanmelding.objects.filter(status=AanmeldingStatus.GEZIEN).count()


def daad(*rijen, **meer):
    return {"daad": "gezien", "ids": [str(rij.pk) for rij in rijen], **meer}


def test_all_rows_are_done_and_their_persons_logged(api, verstuurd):
    antwoord = api.post(URL, daad(*verstuurd))

    assert antwoord.status_code == 200
    assert (antwoord.json()["aantal"], antwoord.json()["gelukt"]) == (3, 3)
    assert gezien() == 3
    assert set(Inzage.objects.get().personen) == {rij.persoon_id for rij in verstuurd}


def test_a_trial_says_it_per_row_and_changes_nothing(api, verstuurd, aanvaard):
    antwoord = api.post(f"{URL}?proef=1", daad(*verstuurd, aanvaard))

    assert (antwoord.status_code, antwoord.json()["gelukt"]) == (200, 3)
    [geweigerd] = [rij for rij in antwoord.json()["rijen"] if rij["code"]]
    assert geweigerd["id"] == str(aanvaard.pk)
    assert geweigerd["detail"].endswith(".")
    assert gezien() == 0


def test_one_that_refuses_stops_all(api, verstuurd, aanvaard):
    antwoord = api.post(URL, daad(*verstuurd, aanvaard))

    assert antwoord.status_code == 409
    assert antwoord.json()["bezwaren"][0]["getallen"] == {"rij": str(aanvaard.pk)}
    assert gezien() == 0


def test_a_filter_takes_what_the_list_would_show(api, verstuurd, aanvaard):
    filter_ = {"dienst": str(verstuurd[0].dienst_id), "status": "verstuurd"}

    antwoord = api.post(URL, {"daad": "gezien", "filter": filter_})

    assert antwoord.json()["aantal"] == 1
    assert gezien() == 1


@pytest.mark.parametrize(
    "meer",
    [
        {},
        {"ids": []},
        {"filter": {"bestaat_niet": "x"}},
        {"filter": {"dienst": "geen-uuid"}},
        {"ids": [str(uuid4())], "filter": {}},
        {"ids": [str(uuid4()) for _ in range(5001)]},
    ],
)
def test_what_cannot_be_read_is_refused(api, verstuurd, meer):
    assert api.post(URL, {"daad": "gezien", **meer}).status_code == 400
    assert gezien() == 0


def test_an_absent_row_is_a_404_and_nothing_is_done(api, verstuurd):
    lichaam = daad(*verstuurd)
    lichaam["ids"].append(str(uuid4()))

    assert api.post(URL, lichaam).status_code == 404
    assert gezien() == 0


def test_a_toeleider_may_not(als, verstuurd):
    account = AccountFactory(als_toeleider=True, dienst=verstuurd[0].dienst)

    assert als(account).post(URL, daad(verstuurd[0])).status_code == 403


def test_a_key_does_it_once(api, verstuurd):
    kop = {"Idempotency-Key": "b1"}
    eerste, tweede = (api.post(URL, daad(*verstuurd), headers=kop) for _ in range(2))

    assert eerste.content == tweede.content
    assert tweede.headers["Idempotency-Replayed"] == "true"


def test_a_caseload_is_handed_over_at_once(api, bemiddelaar, regels):
    trajecten = TrajectFactory.create_batch(2, bemiddelaar=bemiddelaar)
    collega = AccountFactory()
    gegevens = {"bemiddelaar": str(collega.pk), "reden": "Lange afwezigheid."}
    lichaam = {"daad": "overdragen", "filter": {"bemiddelaar": str(bemiddelaar.pk)}}
    url = "/api/v1/trajecten/bulk/"

    assert "reden" in api.post(url, lichaam | {"gegevens": {}}).json()["velden"]
    assert api.post(url, lichaam | {"gegevens": gegevens}).json()["gelukt"] == len(trajecten)
    assert Traject.objects.filter(bemiddelaar=collega).count() == 2


def test_a_reason_is_noted_for_all_that_waits(api, regels):
    rijen = AanvraagFactory.create_batch(2)
    lichaam = {
        "daad": "wachtreden",
        "ids": [str(rij.pk) for rij in rijen],
        "gegevens": {"wachtreden": "afstand", "wachtnota": "Te ver met de bus."},
    }

    assert api.post("/api/v1/aanvragen/bulk/", lichaam).json()["gelukt"] == 2

    assert set(Aanvraag.objects.values_list("wachtreden", "wachtnota")) == {
        ("afstand", "Te ver met de bus.")
    }


# -- more rows than a request can do -------------------------------------------------------
@pytest.fixture
def veel(monkeypatch):
    """Here more than two rows are many."""
    monkeypatch.setattr("wijkwerken.toegang.api.bulk.HOOGSTENS", 2)
    monkeypatch.setattr("wijkwerken.toegang.bulkwerk.HOOGSTENS", 2)


def test_more_rows_are_done_afterwards_and_the_answer_says_where_to_follow_it(
    api, als, verstuurd, aanvaard, veel
):
    antwoord = api.post(URL, daad(*verstuurd, aanvaard))

    assert (antwoord.status_code, antwoord.json()["aantal"], gezien()) == (202, 4, 0)
    adres = antwoord.json()["uitvoering"]
    verslag = api.get(adres).json()
    assert (verslag["bezig"], verslag["aantal"], verslag["klaar"]) == (True, 4, 0)
    verwerk_bulk()
    verslag = api.get(adres).json()
    assert (verslag["bezig"], verslag["klaar"], verslag["gelukt"]) == (False, 4, 3)
    [geweigerd] = verslag["geweigerd"]
    assert geweigerd["id"] == str(aanvaard.pk)
    assert geweigerd["detail"].endswith(".")
    assert gezien() == 3
    assert Inzage.objects.latest("aangemaakt_op").personen == [aanvaard.persoon_id]
    assert als(AccountFactory()).get(adres).status_code == 404


def test_the_list_of_runs_gives_numbers_at_the_same_price_for_more(
    api, verstuurd, veel, django_assert_max_num_queries
):
    url, aantallen = "/api/v1/bulkuitvoeringen/", []
    for _ in range(2):
        for _ in range(3):
            api.post(URL, daad(*verstuurd))
        with django_assert_max_num_queries(12) as gevangen:
            rijen = api.get(url).json()["results"]
        aantallen.append(len(gevangen))

    assert len(rijen) == 6
    assert {(rij["aantal"], rij["bezig"], "geweigerd" in rij) for rij in rijen} == {
        (3, True, False)
    }
    assert aantallen[0] == aantallen[1]


def test_a_trial_of_more_rows_counts_them_and_keeps_nothing(api, verstuurd, veel):
    antwoord = api.post(f"{URL}?proef=1", {"daad": "gezien", "filter": {"status": "verstuurd"}})

    assert (antwoord.status_code, antwoord.json()["aantal"]) == (202, 3)
    assert antwoord.json()["uitvoering"] is None
    assert not Bulkuitvoering.objects.exists()


def test_more_dossiers_go_to_a_colleague_and_come_back(api, bemiddelaar, regels, veel):
    TrajectFactory.create_batch(3, bemiddelaar=bemiddelaar)
    collega = AccountFactory()
    lichaam = {
        "daad": "overdragen",
        "filter": {"bemiddelaar": str(bemiddelaar.pk)},
        "gegevens": {"bemiddelaar": str(collega.pk), "reden": "Lange afwezigheid."},
    }
    url = "/api/v1/trajecten/bulk/"
    met_notitie = lichaam["gegevens"] | {"notitie": "Kent de buurt."}
    assert (
        "notitie"
        in api.post(url, lichaam | {"gegevens": met_notitie}).json()["velden"]["gegevens"][0]
    )
    adres = api.post(url, lichaam).json()["uitvoering"]
    verwerk_bulk()
    assert Traject.objects.filter(bemiddelaar=collega).count() == 3

    assert api.post(f"{adres}ongedaan-maken/", {}).json()["fase"] == "terug"
    verwerk_bulk()

    assert Traject.objects.filter(bemiddelaar=bemiddelaar).count() == 3
    assert api.get(adres).json()["teruggedraaid"] == 3


def test_every_act_on_many_rows_of_the_api_is_one_of_its_list():
    """A worker does it by the act of the list: the same name, and no other fields."""
    gevonden = 0
    for _, viewset, _ in RESOURCES:
        bulk = getattr(viewset, "bulk", None)
        for naam in bulk.invoer().fields["daad"].choices if bulk else ():
            actie = bulkactie(bulk.lijst_van(naam), naam)
            velden = set(getattr(viewset, naam).invoer().fields)
            assert set(actie.form_class.base_fields) - {"versie", "sleutel"} <= velden
            assert bulk.handeling == actie.handeling
            gevonden += 1
    assert gevonden >= 4
