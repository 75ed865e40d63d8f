"""Who waits, for what and since when; who was referred and never started; each in its scope."""

import csv
import io
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    AanmeldingFactory,
    AccountFactory,
    IntakeFactory,
    InzetFactory,
    PrestatieFactory,
    TrajectFactory,
    WijkWerkerFactory,
)
from trajecten.models import Aanmelding, Traject, Wachtnotitie
from trajecten.services import wachtlijst as services
from wijkwerken.kern.exceptions import VerouderdeVersie

pytestmark = pytest.mark.django_db
VANDAAG = date(2025, 6, 1)
LIJSTEN = ("wachtlijst", "wachtlijst_opdracht", "nooit_gestart", "nooit_gestart_traject")


def op(dag):
    return datetime(2025, 1, dag, 23, 30, tzinfo=UTC)  # half past midnight, a day later


# -- who waits ---------------------------------------------------------------------------------
def test_since_the_referral_and_after_the_intake_since_that_day(bemiddelaar):
    wacht = AanmeldingFactory(verstuurd_op=op(2))
    gehoord = IntakeFactory(status="gehouden").aanmelding
    gemist = IntakeFactory(
        status="niet_verschenen", verwittigd=True, aanmelding__verstuurd_op=op(4)
    ).aanmelding
    AanmeldingFactory(status="teruggestuurd", terugstuur_reden="x")
    AanmeldingFactory(status="concept", verstuurd_op=None)

    rijen = services.wachten_op_start(bemiddelaar).order_by("sinds")

    assert [(r.pk, r.waarop, r.sinds) for r in rijen] == [
        (wacht.pk, "intake", date(2025, 1, 3)),
        (gemist.pk, "intake", date(2025, 1, 5)),
        (gehoord.pk, "start", date(2025, 3, 6)),
    ]


def test_without_an_opdracht_since_the_start_or_since_the_last_one(bemiddelaar):
    nooit = TrajectFactory(start=date(2025, 1, 7))
    gedaan = TrajectFactory()
    for tot in (date(2025, 2, 3), date(2025, 4, 8)):
        InzetFactory(traject=gedaan, status="beeindigd", tot=tot)
    InzetFactory()  # has an opdracht
    TrajectFactory(
        status="beeindigd", einde=date(2025, 5, 1), einde_reden="andere", doorstroom="geen"
    )

    rijen = services.wachten_op_werk(bemiddelaar).order_by("sinds")

    assert [(r.pk, r.sinds) for r in rijen] == [
        (nooit.pk, date(2025, 1, 7)),
        (gedaan.pk, date(2025, 4, 8)),
    ]


# -- who never started -------------------------------------------------------------------------
def test_referred_and_no_traject_also_when_it_went_back(bemiddelaar):
    open_ = AanmeldingFactory()
    terug = AanmeldingFactory(status="teruggestuurd", terugstuur_reden="x")
    AanmeldingFactory(status="aanvaard", wijkwerker=WijkWerkerFactory())
    AanmeldingFactory(status="concept", verstuurd_op=None)

    assert set(services.nooit_gestarte_aanmeldingen(bemiddelaar)) == {open_, terug}


def opnieuw_aangemeld(**anders):
    """Went back, and a later aanmelding of the same person was accepted."""
    eerst = AanmeldingFactory(status="teruggestuurd", terugstuur_reden="x", verstuurd_op=op(2))
    AanmeldingFactory(
        status="aanvaard",
        wijkwerker=WijkWerkerFactory(),
        verstuurd_op=op(9),
        insz_index=eerst.insz_index,
        **anders,
    )
    return eerst


def test_who_was_referred_again_and_started_does_not_count(bemiddelaar):
    opnieuw_aangemeld()

    assert not services.nooit_gestarte_aanmeldingen(bemiddelaar).exists()


def test_a_dienst_does_not_learn_that_another_one_had_more_luck(monkeypatch):
    eerst = opnieuw_aangemeld()
    account = AccountFactory(als_toeleider=True, dienst=eerst.dienst)

    assert services.nooit_gestarte_aanmeldingen(account).get() == eerst
    # The twin: compared with what nobody scoped, the row would vanish.
    monkeypatch.setattr(
        type(Aanmelding.objects.all()), "zichtbaar_voor", lambda rijen, account: rijen.all()
    )
    assert not services.nooit_gestarte_aanmeldingen(account).filter(pk=eerst.pk).exists()


def test_a_traject_without_a_single_hour_running_or_ended(bemiddelaar):
    lopend = TrajectFactory()
    einde = {"einde": date(2025, 5, 1), "einde_reden": "andere", "doorstroom": "geen"}
    beeindigd = TrajectFactory(status="beeindigd", **einde)
    PrestatieFactory()
    TrajectFactory(start=VANDAAG + timedelta(days=1))

    rijen = services.nooit_gestarte_trajecten(bemiddelaar, vandaag=VANDAAG)

    assert set(rijen) == {lopend, beeindigd}


# -- why ---------------------------------------------------------------------------------------
def test_a_reason_is_noted_once_for_each_and_guarded(bemiddelaar, toeleider):
    traject = TrajectFactory()
    eerst = services.wachtreden_noteren(door=bemiddelaar, van=traject, reden="uren")

    services.wachtreden_noteren(
        door=bemiddelaar, van=traject, reden="geen_vervoer", versie=eerst.versie
    )
    with pytest.raises(VerouderdeVersie):
        services.wachtreden_noteren(
            door=bemiddelaar, van=traject, reden="uren", versie=eerst.versie
        )
    with pytest.raises(ValidationError, match="waarom"):
        services.wachtreden_noteren(door=bemiddelaar, van=traject, reden="zomaar")
    with pytest.raises(PermissionDenied):
        services.wachtreden_noteren(door=toeleider, van=traject, reden="uren")

    assert Wachtnotitie.objects.get().reden == "geen_vervoer"


def test_a_reason_is_written_from_the_list(client, bemiddelaar):
    client.force_login(bemiddelaar)
    aanmelding, traject = AanmeldingFactory(), TrajectFactory()

    assert "Nog niet genoteerd" in client.get(reverse("wachtlijst")).text
    for wat, rij in (("aanmelding", aanmelding), ("traject", traject)):
        url = reverse(f"{wat}_wachtreden", args=[rij.pk])
        antwoord = client.post(url, {"reden": "geen_vervoer", "toelichting": "Enkelvoudig"})
        lijst = client.get(antwoord.url)
        assert "Geen vervoer" in lijst.text
        assert "Enkelvoudig" in lijst.text


# -- the lists ---------------------------------------------------------------------------------
def mensen():
    """Two rows in each of the four lists, the older one first."""
    for dag in (20, 2):
        AanmeldingFactory(verstuurd_op=op(dag))
        TrajectFactory(start=date(2025, 1, dag))


@pytest.mark.parametrize("naam", LIJSTEN)
def test_the_oldest_stands_first_and_the_file_is_the_list(client, bemiddelaar, naam):
    client.force_login(bemiddelaar)
    mensen()

    pagina = client.get(reverse(naam))
    omgekeerd = client.get(reverse(naam), {"ordening": "dagen"})
    bestand = client.get(reverse(naam), {"export": "csv"}).content.decode("utf-8-sig")

    def dagen(antwoord):
        return [rij.sinds for rij in antwoord.context["page_obj"].object_list]

    assert dagen(pagina) == sorted(dagen(pagina))
    assert dagen(omgekeerd) == sorted(dagen(pagina), reverse=True)
    assert len(dagen(pagina)) == 2
    rijen = list(csv.DictReader(io.StringIO(bestand), delimiter=";"))
    verwacht = [(timezone.localdate() - sinds).days for sinds in dagen(pagina)]
    assert [int(rij["Dagen"]) for rij in rijen] == verwacht


@pytest.mark.parametrize("naam", LIJSTEN)
def test_a_list_takes_as_many_queries_for_ten_rows_as_for_one(client, bemiddelaar, naam):
    client.force_login(bemiddelaar)
    mensen()
    client.get(reverse(naam))
    with CaptureQueriesContext(connection) as weinig:
        client.get(reverse(naam))
    for _ in range(5):
        mensen()
    with CaptureQueriesContext(connection) as veel:
        antwoord = client.get(reverse(naam))

    assert antwoord.context["totaal"] == 12
    assert len(veel) == len(weinig)


def test_filters_narrow_and_the_tabs_say_how_many(client, bemiddelaar):
    client.force_login(bemiddelaar)
    eigen, ander = AanmeldingFactory(), AanmeldingFactory()
    TrajectFactory()
    services.wachtreden_noteren(door=bemiddelaar, van=eigen, reden="uren")

    def namen(**vraag):
        rijen = client.get(reverse("wachtlijst"), vraag).context["page_obj"].object_list
        return {rij.pk for rij in rijen}

    assert namen(gemeente=eigen.gemeente_id) == {eigen.pk}
    assert namen(dienst=ander.dienst_id) == {ander.pk}
    assert namen(reden="uren") == {eigen.pk}
    assert namen(waarop="start") == set()
    assert namen(sinds_tot="01/01/2025") == set()
    tabs = client.get(reverse("wachtlijst")).context["tabs"]
    assert [(tab.actief, tab.aantal) for tab in tabs] == [(True, 2), (False, 1)]


def test_every_number_of_vandaag_opens_as_many_rows(client, bemiddelaar):
    client.force_login(bemiddelaar)
    mensen()
    IntakeFactory(status="gehouden")

    tegels = client.get("/").context["wachten"]

    assert [tegel["getal"] for tegel in tegels] == [2, 1, 2, 3, 2]
    for tegel in tegels:
        assert client.get(tegel["url"]).context["totaal"] == tegel["getal"]


# -- scope -------------------------------------------------------------------------------------
def gezicht(client, api_client, account):
    """Every list, file and answer of this account, as text."""
    client.force_login(account)
    api_client.force_authenticate(account)
    antwoorden = [client.get(reverse(naam), vraag) for naam in LIJSTEN for vraag in ({}, CSV)]
    antwoorden += [api_client.get(f"/api/v1/aanmeldingen/{v}/") for v in VRAGEN]
    assert {a.status_code for a in antwoorden} == {200}
    return " ".join(a.content.decode() for a in antwoorden)


CSV = {"export": "csv"}
VRAGEN = ("wachtlijst", "nooit-gestart")


def eigen_en_vreemd():
    eigen = AanmeldingFactory(naam="Eigenmens")
    TrajectFactory(toeleider=eigen.dienst, wijkwerker__naam="Eigenwerker")
    AanmeldingFactory(naam="Vreemdmens")
    TrajectFactory(wijkwerker__naam="Vreemdwerker")
    services.wachtreden_noteren(
        door=AccountFactory(), van=eigen, reden="geen_vervoer", toelichting="Binnenkamers"
    )
    return AccountFactory(als_toeleider=True, dienst=eigen.dienst)


def test_a_toeleider_finds_its_own_people_and_no_trace_of_others(client, api_client):
    account = eigen_en_vreemd()

    tekst = gezicht(client, api_client, account)

    for woord in ("Eigenmens", "Eigenwerker", "Geen vervoer"):
        assert woord in tekst
    for woord in ("Vreemdmens", "Vreemdwerker", "Binnenkamers"):
        assert woord not in tekst
    assert api_client.get("/api/v1/aanmeldingen/wachtlijst/").json()["totaal"] == 2


def test_with_a_scope_that_forgets_the_dienst_the_others_show(client, api_client, monkeypatch):
    """The twin."""
    account = eigen_en_vreemd()
    for model in (Aanmelding, Traject):
        monkeypatch.setattr(
            type(model.objects.all()), "zichtbaar_voor", lambda rijen, account: rijen.all()
        )

    tekst = gezicht(client, api_client, account)

    assert "Vreemdmens" in tekst
    assert "Vreemdwerker" in tekst


# -- questions of the API ----------------------------------------------------------------------
def test_both_kinds_come_in_one_list_the_longest_first(api_client, bemiddelaar):
    api_client.force_authenticate(bemiddelaar)
    mensen()

    antwoord = api_client.get("/api/v1/aanmeldingen/wachtlijst/").json()
    een = api_client.get("/api/v1/aanmeldingen/wachtlijst/?grootte=1&overslaan=1").json()
    werk = api_client.get("/api/v1/aanmeldingen/wachtlijst/?waarop=opdracht").json()

    assert antwoord["totaal"] == 4
    sinds = [rij["sinds"] for rij in antwoord["rijen"]]
    assert sinds == sorted(sinds) == ["2025-01-02", "2025-01-03", "2025-01-20", "2025-01-21"]
    assert {rij["soort"] for rij in antwoord["rijen"]} == {"aanmelding", "traject"}
    assert een["rijen"] == antwoord["rijen"][1:2]
    assert [rij["waarop"] for rij in werk["rijen"]] == ["opdracht", "opdracht"]


def test_the_question_takes_filters_and_refuses_what_it_does_not_know(api_client, bemiddelaar):
    api_client.force_authenticate(bemiddelaar)
    eigen = AanmeldingFactory()
    traject = TrajectFactory()
    url = "/api/v1/aanmeldingen/nooit-gestart/"

    assert api_client.get(f"{url}?gemeente={eigen.gemeente_id}").json()["totaal"] == 1
    assert api_client.get(f"{url}?dienst={traject.toeleider_id}").json()["totaal"] == 1
    assert api_client.get(f"{url}?reden=uren").json()["totaal"] == 0
    assert api_client.get(f"{url}?streek=1").status_code == 400
    assert api_client.get(f"{url}?reden=zomaar").status_code == 400
