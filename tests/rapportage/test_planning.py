"""Reports that go out by themselves: once per period, and only to who may still see them."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from rapportage.models import Rapportbestand, Rapportplanning
from rapportage.rapporten import RAPPORTEN, te_sturen
from rapportage.services import planning
from rapportage.services.planning import planning_uitvoeren, rapport_plannen
from rapportage.tasks import stuur_rapporten
from tests.api.conftest import client_van
from tests.factories import AccountFactory, GemeenteFactory
from tests.trajecten.wedstrijd import wedstrijd
from wijkwerken.berichten.models import Bericht
from wijkwerken.toegang.choices import Rol

VANDAAG = date(2026, 2, 20)


@pytest.mark.parametrize(
    ("verwerkt_tot", "vandaag", "aantal", "codes"),
    [
        (date(2026, 1, 31), date(2026, 3, 9), 1, []),  # a day too early
        (date(2026, 1, 31), date(2026, 3, 10), 1, ["2026-02"]),
        (date(2026, 2, 28), date(2026, 3, 10), 1, []),  # done before
        (date(2025, 12, 31), date(2026, 3, 10), 1, ["2026-01", "2026-02"]),  # late
        (date(2025, 12, 31), date(2026, 4, 10), 3, ["2026-K1"]),
        (date(2024, 12, 31), date(2026, 1, 9), 12, []),
        (date(2024, 12, 31), date(2026, 1, 10), 12, ["2025"]),
    ],
)
def test_what_is_due(verwerkt_tot, vandaag, aantal, codes):
    gevonden = te_sturen(verwerkt_tot, vandaag, aantal, dagen=10)

    assert [periode.code for periode in gevonden] == codes


@pytest.mark.parametrize(
    ("verwerkt_tot", "ritme", "code", "dag"),
    [
        (date(2026, 1, 31), 1, "2026-02", date(2026, 3, 10)),
        (date(2025, 12, 31), 3, "2026-K1", date(2026, 4, 10)),
        (date(2025, 12, 31), 12, "2026", date(2027, 1, 10)),
    ],
)
def test_what_goes_out_next_is_due_on_that_day_and_not_before(verwerkt_tot, ritme, code, dag):
    gepland = Rapportplanning(verwerkt_tot=verwerkt_tot, ritme=ritme, dag=10)

    periode, op = planning.volgende(gepland)

    assert (periode.code, op) == (code, dag)
    assert te_sturen(verwerkt_tot, op, ritme, dagen=10) == [periode]
    assert te_sturen(verwerkt_tot, op - timedelta(days=1), ritme, dagen=10) == []
    gepland.gestopt = True
    assert planning.volgende(gepland) is None


def plannen(door, *ontvangers, **anders):
    gegevens = {"rapport": RAPPORTEN["gemeente"], "ritme": 1, "dag": 10} | anders
    rijen = rapport_plannen(door=door, ontvangers=ontvangers, vandaag=VANDAAG, **gegevens)
    return rijen[0]


def uitvoeren(gepland, op=date(2026, 3, 12)):
    return planning_uitvoeren(planning=gepland, vandaag=op, nu=timezone.now())


@pytest.mark.django_db
def test_each_period_goes_once_to_the_receiver(
    client, regels, coordinator, bemiddelaar, monkeypatch
):
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)
    client.force_login(coordinator)
    antwoord = client.post(
        reverse("rapportplanning_nieuw"),
        {"rapport": "gemeente", "ontvanger": bemiddelaar.pk, "ritme": 1, "dag": 10, "vorm": "xlsx"},
        follow=True,
    )
    assert "Het rapport is gepland." in antwoord.text
    gepland = Rapportplanning.objects.get()

    stuur_rapporten()
    assert not Rapportbestand.objects.exists()  # the month runs
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2026, 3, 12))
    stuur_rapporten()
    stuur_rapporten()

    bestand = Rapportbestand.objects.get()
    assert (bestand.account, bestand.periode, bestand.vorm) == (bemiddelaar, "2026-02", "xlsx")
    with pytest.raises(ValidationError, match="al zo vaak"):
        plannen(coordinator, bemiddelaar)
    client.post(reverse("rapportplanning_verwijderen", args=[gepland.pk]))
    assert not Rapportplanning.objects.exists()


def _inactief(account):
    account.is_active = False


def _andere_rol(account):
    account.rol, account.gemeente = Rol.BEHEER, None


def _verhuisd(account):
    account.gemeente = GemeenteFactory()


@pytest.mark.django_db
@pytest.mark.parametrize("wijzig", [_inactief, _andere_rol, _verhuisd])
def test_who_may_not_see_it_any_more_gets_nothing(regels, coordinator, wijzig):
    ontvanger = AccountFactory(als_gemeente=True)
    gepland = plannen(coordinator, ontvanger)
    wijzig(ontvanger)
    ontvanger.save()

    assert (uitvoeren(gepland), uitvoeren(gepland)) == (0, 0)

    assert not Rapportbestand.objects.exists()
    bericht = Bericht.objects.get()
    assert bericht.account == coordinator
    assert ontvanger.naam not in bericht.tekst + bericht.onderwerp


@pytest.mark.django_db
def test_who_may_plan_and_for_whom(client, coordinator, bemiddelaar):
    gemeente = AccountFactory(als_gemeente=True)
    client.force_login(bemiddelaar)
    assert client.get("/rapporten/planning/").status_code == 403
    with pytest.raises(PermissionDenied):
        plannen(bemiddelaar, bemiddelaar)
    with pytest.raises(ValidationError, match="mag dit rapport niet zien"):
        plannen(coordinator, gemeente, rapport=RAPPORTEN["caseload"])
    with pytest.raises(ValidationError, match="alleen de eigen gemeente"):
        plannen(coordinator, gemeente, gemeente=GemeenteFactory())


@pytest.mark.django_db
def test_many_receivers_get_it_in_one_act_or_none_of_them(client, coordinator, bemiddelaar):
    gemeente, toeleider = AccountFactory(als_gemeente=True), AccountFactory(als_toeleider=True)
    client.force_login(coordinator)
    gegevens = {"rapport": "gemeente", "ritme": 1, "dag": 10, "vorm": "pdf"}

    def vragen(*wie):
        invoer = gegevens | {"ontvanger": [een.pk for een in wie]}
        return client.post(reverse("rapportplanning_nieuw"), invoer, follow=True)

    assert "mag dit rapport niet zien" in vragen(bemiddelaar, toeleider, gemeente).text
    assert not Rapportplanning.objects.exists()
    vragen(bemiddelaar, gemeente)
    assert {rij.ontvanger for rij in Rapportplanning.objects.all()} == {bemiddelaar, gemeente}
    nog_eens = vragen(coordinator, bemiddelaar, toeleider).text
    assert f"{bemiddelaar.naam}: Deze ontvanger krijgt dit rapport al zo vaak." in nog_eens
    assert f"{toeleider.naam}: Deze ontvanger mag" in nog_eens
    assert Rapportplanning.objects.count() == 2


@pytest.mark.django_db
def test_a_planned_report_is_changed_and_nobody_writes_over_another(
    client, coordinator, bemiddelaar, monkeypatch
):
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)
    gepland = plannen(coordinator, bemiddelaar)
    ander = plannen(coordinator, bemiddelaar, ritme=12)
    adres = gepland.get_absolute_url()

    def wijzigen(**anders):
        invoer = {"ritme": 1, "dag": 10, "vorm": "pdf", "versie": gepland.versie} | anders
        antwoord = client.post(adres, invoer)
        gepland.refresh_from_db()
        return antwoord

    client.force_login(bemiddelaar)
    assert wijzigen(dag=5).status_code == 403
    client.force_login(coordinator)
    assert 'name="versie" value="1"' in client.get(adres).text
    assert wijzigen(dag=5, vorm="zip").status_code == 302
    assert (gepland.dag, gepland.vorm, gepland.verwerkt_tot) == (5, "zip", date(2026, 1, 31))
    assert "Iemand anders" in wijzigen(dag=6, versie=1).text
    assert "al zo vaak" in wijzigen(ritme=12).text
    assert gepland.dag == 5
    assert wijzigen(ritme=3).status_code == 302  # from the quarter on that runs now
    assert (gepland.ritme, gepland.verwerkt_tot) == (3, date(2025, 12, 31))
    Rapportplanning.objects.filter(pk=gepland.pk).update(gestopt=True)
    gepland.refresh_from_db()
    assert "is gestopt" in wijzigen(dag=7).text
    assert gepland.dag == 10
    with pytest.raises(PermissionDenied):
        planning.planning_wijzigen(
            door=bemiddelaar, planning=ander, ritme=1, dag=1, vorm="pdf", gemeente=None,
            versie=None, vandaag=VANDAAG,
        )  # fmt: skip


@pytest.mark.django_db
def test_one_that_fails_stops_no_other_and_is_tried_again(
    regels, coordinator, bemiddelaar, monkeypatch, caplog
):
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2026, 3, 12))
    plannen(coordinator, bemiddelaar, coordinator)
    echt = planning.bestand_klaarzetten

    def soms(*, account, **gegevens):
        if account == bemiddelaar:
            raise ValueError(account.naam)
        return echt(account=account, **gegevens)

    with monkeypatch.context() as kapot:
        kapot.setattr(planning, "bestand_klaarzetten", soms)
        stuur_rapporten()
        stuur_rapporten()  # the next morning: told once

    assert [bestand.account for bestand in Rapportbestand.objects.all()] == [coordinator]
    assert "ValueError" in caplog.text
    bericht = Bericht.objects.get()
    assert bericht.account == coordinator
    for tekst in (caplog.text, bericht.tekst, bericht.onderwerp):
        assert bemiddelaar.naam not in tekst
    stuur_rapporten()
    assert Rapportbestand.objects.filter(account=bemiddelaar, periode="2026-02").count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.race
def test_two_workers_at_once_send_it_once(regels, coordinator):
    gepland = plannen(coordinator, AccountFactory())

    uitkomsten = wedstrijd(lambda *_: str(uitvoeren(gepland)), clients=4, rondes=1)

    assert uitkomsten[0] == {"1": 1, "0": 3}
    assert Rapportbestand.objects.count() == 1


@pytest.mark.django_db
def test_a_program_plans_with_the_same_verdicts(
    coordinator, bemiddelaar, django_assert_num_queries
):
    api = client_van(coordinator)
    lijst = "/api/v1/rapportplanningen/"
    invoer = {"rapport": "gemeente", "ontvanger": str(bemiddelaar.pk), "ritme": 1, "dag": 10}
    gemaakt = api.post(lijst, invoer)
    assert (gemaakt.status_code, gemaakt.json()["vorm"]) == (201, "pdf")
    detail = f"{lijst}{gemaakt.json()['id']}/"

    toeleider = AccountFactory(als_toeleider=True)
    weigeringen = [
        (invoer, 409, "ontvanger", "al_gepland"),
        (invoer | {"ontvanger": str(toeleider.pk)}, 409, "ontvanger", "geen_rapport"),
        (invoer | {"dag": 29}, 400, "dag", "ongeldig"),
        (invoer | {"rapport": "uren"}, 400, "rapport", "ongeldig"),
    ]
    for inhoud, status, veld, code in weigeringen:
        antwoord = api.post(lijst, inhoud).json()
        assert (antwoord["status"], antwoord["code"]) == (status, code)
        assert list(antwoord["velden"]) == [veld]

    assert api.patch(detail, {"dag": 5}).status_code == 428
    gewijzigd = api.patch(detail, {"dag": 5, "vorm": "xlsx"}, headers={"If-Match": '"1"'})
    assert gewijzigd.status_code == 200
    inhoud = gewijzigd.json()
    assert (inhoud["dag"], inhoud["vorm"], inhoud["ritme"]) == (5, "xlsx", 1)
    assert api.patch(detail, {"dag": 6}, headers={"If-Match": '"1"'}).status_code == 412
    with CaptureQueriesContext(connection) as een:
        assert len(api.get(lijst).json()["results"]) == 1
    plannen(coordinator, coordinator, AccountFactory(als_coordinator=True))
    with django_assert_num_queries(len(een)):
        assert len(api.get(lijst).json()["results"]) == 3
    assert client_van(bemiddelaar).get(lijst).status_code == 403
    assert api.post(f"{detail}verwijderen/").json() == {"verwijderd": True}
    assert api.get(detail).status_code == 404
