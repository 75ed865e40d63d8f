"""The next step, the end, and the questions after it: who is asked what, and when."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rapportage.cijfers import CIJFERS, bereken, maandvraag
from tests.api.conftest import client_van
from tests.factories import AccountFactory, ToeleidingsdienstFactory, TrajectFactory
from trajecten.choices import SignaalSoort
from trajecten.models import Opvolging, Signaal, Traject, VolgendeStap
from trajecten.querysets import OpvolgingQuerySet
from trajecten.services.doorstroom import (
    opvolging_invullen,
    volgende_stap_schrappen,
    volgende_stap_voorbereiden,
)
from trajecten.services.doorstroomcontrole import doorstroom_opvolgen, opvolgingen_herinneren
from trajecten.services.trajecten import traject_beeindigen, traject_starten
from trajecten.takenlijst import taken
from wijkwerken.berichten.models import Bericht
from wijkwerken.kern.exceptions import RegelFout

EINDE = date(2025, 6, 30)
MAANDEN = {3: date(2025, 9, 30), 6: date(2025, 12, 30), 9: date(2026, 3, 30), 12: date(2026, 6, 30)}


def nu(dag):
    return datetime(dag.year, dag.month, dag.day, 10, tzinfo=UTC)


def beeindig(traject, **anders):
    gegevens = {"einde": EINDE, "einde_reden": "doorstroom", "doorstroom": "job"} | anders
    return traject_beeindigen(door=traject.bemiddelaar, traject=traject, **gegevens)


def vul_in(door, rij, situatie, dag=date(2025, 9, 20), **meer):
    return opvolging_invullen(
        door=door, opvolging=rij, situatie=situatie, nu=nu(dag), vandaag=dag, **meer
    )


@pytest.fixture
def collega(traject):
    """The toeleider of the traject."""
    return AccountFactory(als_toeleider=True, dienst=traject.toeleider)


@pytest.fixture
def vraag(traject):
    """The first question after an end."""
    return beeindig(traject).opvolgingen.get(maand=3)


# -- the end -------------------------------------------------------------------------------
def test_the_end_keeps_what_follows_and_makes_the_questions(traject):
    beeindig(
        traject,
        organisatie="Een woonzorgcentrum",
        stap_vanaf=date(2025, 7, 14),
        minstens_halftijds=True,
        gevonden_door="gebruiker",
    )

    stap = VolgendeStap.objects.get()
    assert (stap.stap, stap.organisatie, stap.minstens_halftijds) == (
        "job",
        "Een woonzorgcentrum",
        True,
    )
    assert dict(Opvolging.objects.values_list("maand", "uiterlijk")) == MAANDEN


def test_no_next_step_needs_a_reason_and_leaves_all_as_it_was(traject):
    with pytest.raises(RegelFout) as fout:
        beeindig(traject, doorstroom="geen")

    assert list(fout.value.message_dict) == ["doorstroom_toelichting"]
    traject.refresh_from_db()
    assert traject.is_lopend
    assert not Opvolging.objects.exists()

    beeindig(traject, doorstroom="geen", doorstroom_toelichting="Verhuist naar Spanje")
    assert not VolgendeStap.objects.exists()


def test_a_plan_that_came_out_stays_and_another_goes(traject, collega):
    volgende_stap_voorbereiden(
        door=collega, traject=traject, stap="job", afgesproken_met="De werkgever"
    )
    beeindig(traject, organisatie="Een school")
    assert VolgendeStap.objects.get().afgesproken_met == "De werkgever"


def test_another_step_than_the_plan_keeps_nothing_of_it(traject, collega):
    volgende_stap_voorbereiden(
        door=collega, traject=traject, stap="job", afgesproken_met="De werkgever"
    )
    beeindig(traject, doorstroom="opleiding")
    stap = VolgendeStap.objects.get()
    assert (stap.stap, stap.afgesproken_met) == ("opleiding", "")


def test_the_page_of_the_end_says_what_is_open_and_knows_the_plan(client, traject):
    volgende_stap_voorbereiden(
        door=traject.bemiddelaar, traject=traject, stap="opleiding", organisatie="Zorgkundige"
    )
    client.force_login(traject.bemiddelaar)

    antwoord = client.get(reverse("traject_beeindigen", args=[traject.pk]))

    assert "De eindevaluatie is nog niet afgerond." in antwoord.content.decode()
    assert antwoord.context["form"]["doorstroom"].value() == "opleiding"
    assert antwoord.context["form"]["organisatie"].value() == "Zorgkundige"


def test_the_page_ends_it_with_all_details(client, traject):
    client.force_login(traject.bemiddelaar)
    client.post(
        reverse("traject_beeindigen", args=[traject.pk]),
        {
            "einde": "30/06/2025",
            "einde_reden": "doorstroom",
            "doorstroom": "ibo",
            "organisatie": "Een supermarkt",
            "stap_vanaf": "01/07/2025",
            "minstens_halftijds": "nee",
            "gevonden_door": "toeleider",
        },
    )

    stap = VolgendeStap.objects.get()
    assert (stap.stap, stap.minstens_halftijds, stap.gevonden_door) == ("ibo", False, "toeleider")


# -- the questions -------------------------------------------------------------------------
def test_bemiddelaar_and_toeleider_both_may_answer_and_it_then_rests(traject, collega, vraag):
    dag = MAANDEN[3]
    for account in (traject.bemiddelaar, collega):
        assert [t.url for t in taken(account, vandaag=dag, alle=False)].count(
            vraag.get_absolute_url()
        ) == 1

    vul_in(collega, vraag, "opleiding", sinds=date(2025, 9, 1), bron="toeleider")

    vraag.refresh_from_db()
    assert (vraag.situatie, vraag.ingevuld_door) == ("opleiding", collega)
    for account in (traject.bemiddelaar, collega):
        urls = [t.url for t in taken(account, vandaag=dag, alle=False)]
        assert vraag.get_absolute_url() not in urls


def test_it_shows_14_days_ahead(traject, vraag):
    def zichtbaar(dag):
        gevonden = taken(traject.bemiddelaar, vandaag=dag, alle=False)
        return vraag.get_absolute_url() in [t.url for t in gevonden]

    assert [zichtbaar(MAANDEN[3] - timedelta(days=d)) for d in (15, 14)] == [False, True]


def test_who_is_not_reached_is_asked_once_more(traject, vraag):
    eerste = vul_in(traject.bemiddelaar, vraag, "niet_bereikt", dag=date(2025, 9, 28))
    assert (eerste.ingevuld_op, eerste.uiterlijk) == (None, date(2025, 10, 14))

    tweede = vul_in(traject.bemiddelaar, eerste, "niet_bereikt", dag=date(2025, 10, 10))
    assert tweede.situatie == "niet_bereikt"
    assert tweede.ingevuld_op is not None


def test_an_answer_can_be_mended_but_not_lie_ahead(traject, vraag):
    rij = vul_in(traject.bemiddelaar, vraag, "zoekt")
    assert vul_in(traject.bemiddelaar, rij, "werk_voltijds").situatie == "werk_voltijds"
    with pytest.raises(ValidationError) as fout:
        vul_in(traject.bemiddelaar, rij, "zoekt", sinds=date(2025, 9, 21))
    assert list(fout.value.message_dict) == ["sinds"]


def nieuw_traject(vraag, dienst):
    traject = vraag.traject
    return traject_starten(
        door=traject.bemiddelaar,
        wijkwerker=traject.wijkwerker,
        start=date(2025, 9, 1),
        toeleider=dienst,
        gemeente=traject.gemeente,
        bemiddelaar=traject.bemiddelaar,
    )


def test_a_new_traject_closes_what_is_open(collega, vraag):
    nieuw_traject(vraag, vraag.traject.toeleider)

    assert set(Opvolging.objects.values_list("gesloten_op", "andere_dienst")) == {
        (date(2025, 9, 1), False)
    }
    with pytest.raises(RegelFout):
        vul_in(collega, vraag, "zoekt")


def test_a_dienst_notices_nothing_of_a_traject_by_another(client, collega, vraag):
    client.force_login(collega)
    pagina = reverse("traject_detail", args=[vraag.traject_id])
    voor = client.get(pagina).context["opvolgingen"]
    lijst = client.get(reverse("opvolging_list"), {"leeg": 1}).context["page_obj"].object_list

    nieuw_traject(vraag, ToeleidingsdienstFactory())

    assert client.get(pagina).context["opvolgingen"] == voor
    na = client.get(reverse("opvolging_list"), {"leeg": 1}).context["page_obj"].object_list
    assert [rij.stand_voor(collega) for rij in na] == [rij.stand_voor(collega) for rij in lijst]
    gevonden = taken(collega, vandaag=MAANDEN[3], alle=False)
    assert vraag.get_absolute_url() in [t.url for t in gevonden]
    rij = client_van(collega).get(f"/api/v1/opvolgingen/{vraag.pk}/").json()
    assert (rij["gesloten_op"], rij["gesloten_reden"]) == (None, None)
    binnen = taken(vraag.traject.bemiddelaar, vandaag=MAANDEN[3], alle=True)
    assert vraag.get_absolute_url() not in [t.url for t in binnen]
    assert vul_in(collega, vraag, "zoekt").situatie == "zoekt"


def test_of_who_left_the_coordinator_gets_it(traject, coordinator, vraag):
    traject.bemiddelaar.is_active = False
    traject.bemiddelaar.save()

    gevonden = taken(coordinator, vandaag=MAANDEN[3], alle=False)
    opvolgingen_herinneren(vandaag=MAANDEN[3])

    assert vraag.get_absolute_url() in [t.url for t in gevonden]
    assert Bericht.objects.filter(account=coordinator).count() == 1


# -- who may see it: with a twin -----------------------------------------------------------
@pytest.fixture
def vreemde(db):
    return AccountFactory(als_toeleider=True)


def gezien_door(account, rij):
    """Where this account meets the question, of all the ways there are."""
    client = client_van(account)
    plekken = {
        "lijst": str(rij.pk) in client.get("/api/v1/opvolgingen/").content.decode(),
        "detail": client.get(f"/api/v1/opvolgingen/{rij.pk}/").status_code == 200,
        "vandaag": rij.get_absolute_url()
        in [t.url for t in taken(account, vandaag=MAANDEN[3], alle=True)],
    }
    try:
        vul_in(account, rij, "zoekt")
        plekken["invullen"] = True
    except (Opvolging.DoesNotExist, PermissionDenied):
        plekken["invullen"] = False
    return {plek for plek, ja in plekken.items() if ja}


def test_a_toeleider_sees_only_its_own_people(collega, vreemde, vraag):
    assert gezien_door(vreemde, vraag) == set()
    assert gezien_door(collega, vraag) == {"lijst", "detail", "vandaag", "invullen"}


def test_twin_without_the_scope_it_sees_all(vreemde, vraag, monkeypatch):
    monkeypatch.setattr(OpvolgingQuerySet, "zichtbaar_voor", lambda self, account: self.all())
    assert gezien_door(vreemde, vraag) == {"lijst", "detail", "vandaag", "invullen"}


def test_the_list_takes_as_many_queries_for_more_rows(client, traject, vraag):
    client.force_login(traject.bemiddelaar)

    def aantal():
        with CaptureQueriesContext(connection) as gevangen:
            assert client.get(reverse("opvolging_list"), {"leeg": 1}).status_code == 200
        return len(gevangen)

    aantal()  # what the first request of a session costs does not count
    eerst = aantal()
    beeindig(TrajectFactory(bemiddelaar=traject.bemiddelaar))

    assert aantal() == eerst


def test_the_export_has_what_the_list_shows(client, traject, vraag):
    client.force_login(traject.bemiddelaar)
    tekst = client.get(reverse("opvolging_list"), {"leeg": 1, "export": "csv"})
    regels = b"".join(tekst).decode().splitlines()
    assert len(regels) == 5
    assert traject.wijkwerker.volledige_naam in regels[1]


# -- reminders -----------------------------------------------------------------------------
def mails(account):
    return Bericht.objects.filter(account=account).count()


def test_each_reminder_once_when_beat_runs_twice_late_or_after_silence(traject, vraag):
    wie = traject.bemiddelaar
    dag = MAANDEN[3] - timedelta(days=14)
    opvolgingen_herinneren(vandaag=dag - timedelta(days=1))
    assert mails(wie) == 0
    for _ in range(2):
        opvolgingen_herinneren(vandaag=dag)
    opvolgingen_herinneren(vandaag=dag + timedelta(days=1))  # late
    assert mails(wie) == 1
    opvolgingen_herinneren(vandaag=MAANDEN[3] + timedelta(days=1))  # the day itself was missed
    assert mails(wie) == 2
    for week in range(1, 30):
        opvolgingen_herinneren(vandaag=MAANDEN[3] + timedelta(weeks=week))
    eigen = Bericht.objects.filter(account=wie, over__startswith=f"opvolging:{vraag.pk}")
    assert eigen.count() == 6  # four weeks long
    assert traject.wijkwerker.naam not in eigen.first().tekst


def test_an_answer_makes_what_did_not_leave_unneeded(traject, vraag):
    opvolgingen_herinneren(vandaag=MAANDEN[3])
    vul_in(traject.bemiddelaar, vraag, "zoekt")

    assert not Bericht.objects.onverzonden().exists()


def test_the_dienst_without_an_account_that_wrote_gets_it_at_its_address(traject, vraag):
    type(traject.toeleider).objects.update(email="dienst@voorbeeld.test")
    opvolgingen_herinneren(vandaag=MAANDEN[3])
    assert Bericht.objects.get(account=None).aan == "dienst@voorbeeld.test"


# -- the signaal of month nine -------------------------------------------------------------
def signalen(dag):
    doorstroom_opvolgen(vandaag=dag)
    doorstroom_opvolgen(vandaag=dag)
    return Signaal.objects.open().filter(soort=SignaalSoort.DOORSTROOM).count()


def test_a_signaal_from_month_nine_on_until_a_step_is_written(traject, collega):
    assert signalen(date(2025, 8, 31)) == 0
    assert signalen(date(2025, 9, 1)) == 1
    url = reverse("traject_volgende_stap", args=[traject.pk])
    for account in (traject.bemiddelaar, collega):
        assert url in [t.url for t in taken(account, vandaag=date(2025, 9, 1), alle=False)]

    volgende_stap_voorbereiden(door=collega, traject=traject, stap="stage")

    assert not Signaal.objects.open().exists()
    assert signalen(date(2025, 9, 2)) == 0
    volgende_stap_schrappen(door=traject.bemiddelaar, traject=traject)
    assert signalen(date(2025, 9, 3)) == 1


def test_under_the_overgangsmaatregel_nothing_runs_out(traject):
    Traject.objects.update(heeft_overgangsmaatregel=True, voorzien_einde=None)
    assert signalen(date(2025, 12, 1)) == 0


def test_the_page_prepares_a_step_for_the_toeleider_too(client, traject, collega):
    client.force_login(collega)
    antwoord = client.post(
        reverse("traject_volgende_stap", args=[traject.pk]),
        {"stap": "opleiding", "organisatie": "Zorgkundige", "vanaf": "01/02/2026"},
    )
    assert antwoord.status_code == 302
    assert VolgendeStap.objects.get().organisatie == "Zorgkundige"
    assert "Zorgkundige" in client.get(traject.get_absolute_url()).content.decode()


def test_a_strange_toeleider_prepares_nothing(client, traject, vreemde):
    client.force_login(vreemde)
    adres = reverse("traject_volgende_stap", args=[traject.pk])
    assert client.post(adres, {"stap": "opleiding"}).status_code == 404
    antwoord = client_van(vreemde).post(
        "/api/v1/volgende-stappen/", {"traject": str(traject.pk), "stap": "job"}
    )
    assert antwoord.status_code == 400
    assert not VolgendeStap.objects.exists()


def test_the_api_prepares_a_step_and_answers_a_question(collega, traject):
    api = client_van(collega)
    antwoord = api.post("/api/v1/volgende-stappen/", {"traject": str(traject.pk), "stap": "job"})
    assert antwoord.status_code == 201
    beeindig(traject)
    vraag = Opvolging.objects.get(maand=3)

    antwoord = api.post(f"/api/v1/opvolgingen/{vraag.pk}/invullen/", {"situatie": "zoekt"})

    assert (antwoord.status_code, antwoord.json()["situatie"]) == (200, "zoekt")


# -- the figure ----------------------------------------------------------------------------
def test_the_figure_has_its_numerator_and_denominator(
    traject, vraag, vreemde, django_assert_num_queries
):
    beeindig(TrajectFactory(), doorstroom="geen", doorstroom_toelichting="Verhuisd")
    vul_in(traject.bemiddelaar, vraag, "werk_halftijds")
    for rij in Opvolging.objects.filter(maand=3).exclude(pk=vraag.pk):
        vul_in(rij.traject.bemiddelaar, rij, "zoekt")
    rij = Opvolging.objects.filter(maand=6).first()
    for _ in range(2):
        vul_in(rij.traject.bemiddelaar, rij, "niet_bereikt")

    def delen(account):
        vraag = maandvraag(account, date(2025, 6, 1), vandaag=date(2026, 1, 15), aantal=12)
        cijfers = [CIJFERS[f"doorstroom_{maand}"] for maand in (0, *MAANDEN)]
        with django_assert_num_queries(1):
            antwoord = bereken(cijfers, vraag)
        return [antwoord[c.code][None] for c in cijfers]

    waarden = delen(traject.bemiddelaar)

    assert [(w.noemer, w.getal) for w in waarden] == [(2, 1), (2, 1), (0, 0), (0, 0), (0, 0)]
    assert [w.procent for w in waarden] == [50, 50, None, None, None]
    assert delen(vreemde)[0].noemer == 0
