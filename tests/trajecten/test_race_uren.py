"""C1 to C3: fifty clients and the last hours of a month or a year.

Each guard also has its twin: the same race with the guard taken away must go over.
"""

import time
from datetime import date
from uuid import uuid4

import pgtrigger
import pytest
from django.db.models import Sum
from django.test import Client
from django.urls import reverse
from rest_framework.test import APIClient

from tests.factories import GeplandMomentFactory, PrestatieFactory, TrajectFactory
from tests.trajecten.uren_hulp import nieuwe_inzet, plan, registreer, vul
from tests.trajecten.wedstrijd import RONDES, wedstrijd
from trajecten.models import GeplandMoment, Prestatie, WijkWerker
from trajecten.services import feiten as feitendienst
from trajecten.services import uren as urendienst
from trajecten.services.inzetten import moment_plannen, moment_verplaatsen
from trajecten.services.prestaties import prestatie_corrigeren

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]

MAART = date(2025, 3, 3)
# Who waits longer than three seconds is refused too, on a machine with other work.
GEWEIGERD = {"maandlimiet", "jaarlimiet", "bezet"}


def precies_vijf(uitkomsten):
    """In every round five were accepted, and all others refused with a sentence."""
    for ronde in uitkomsten:
        assert ronde["aanvaard"] == 5
        assert set(ronde) <= {"aanvaard"} | GEWEIGERD
    return True


@pytest.fixture
def inzetten(regels):
    """One person a round, so that no round sees the hours of another."""
    return [nieuwe_inzet(TrajectFactory()) for _ in range(RONDES)]


@pytest.fixture
def zonder_slot(monkeypatch):
    """Take away the lock of the service, and give every client time to read the same sum."""
    feiten_lezen = feitendienst.feiten_lezen

    def traag(*args, **kwargs):
        uit = feiten_lezen(*args, **kwargs)
        time.sleep(0.01)
        return uit

    monkeypatch.setattr(
        urendienst, "persoon_vergrendelen", lambda **waar: WijkWerker.objects.get(**waar)
    )
    monkeypatch.setattr(feitendienst, "feiten_lezen", traag)


def totalen(inzetten, datum=MAART, model=Prestatie):
    return [
        model.objects.filter(traject=inzet.traject, datum__month=datum.month).aggregate(
            uren=Sum("uren")
        )["uren"]
        for inzet in inzetten
    ]


def test_of_fifty_clients_at_55_of_60_uren_exactly_five_win(inzetten, bemiddelaar):
    """Mixed: the service, a planned moment, the page and the API."""
    for inzet in inzetten:
        vul(inzet, MAART, 55)
    # Planned in April, done in March: a plan of that month would take the room away.
    april = {"datum": date(2025, 4, 1), "uren": 1}
    momenten = [GeplandMomentFactory.create_batch(5, inzet=i, **april) for i in inzetten]
    paginas, api = [ingelogd(bemiddelaar) for _ in range(5)], APIClient()
    api.force_authenticate(bemiddelaar)

    def boek(ronde, client):
        inzet, rang = inzetten[ronde], client // 10
        if client % 10 == 0:
            return registreer(inzet, bemiddelaar, moment=momenten[ronde][rang]) and "aanvaard"
        if client % 10 == 1:
            return via_pagina(paginas[rang], inzet)
        if client % 10 == 2:
            return via_api(api, inzet)
        return registreer(inzet, bemiddelaar, uren=1) and "aanvaard"

    uitkomsten = wedstrijd(boek)

    assert precies_vijf(uitkomsten)
    assert totalen(inzetten) == [60] * RONDES


def ingelogd(account):
    client = Client()
    client.force_login(account)
    return client


def via_pagina(client, inzet, **velden):
    gegevens = {"inzet": inzet.pk, "datum": "10/03/2025", "uren": 1} | velden
    antwoord = client.post(reverse("prestatie_nieuw"), gegevens)
    if antwoord.status_code == 302:
        return "aanvaard"
    return antwoord.context["form"].errors.as_data().popitem()[1][0].code


def via_api(client, inzet):
    gegevens = {"inzet": str(inzet.pk), "datum": "2025-03-10", "uren": 1}
    antwoord = client.post("/api/v1/prestaties/", gegevens, format="json")
    return "aanvaard" if antwoord.status_code == 201 else antwoord.json()["code"]


def test_one_key_sent_twenty_times_at_once_registers_once(inzetten, bemiddelaar):
    """C6: a double click, or a browser that sends the form again."""
    rondes = 3
    paginas = [ingelogd(bemiddelaar) for _ in range(20)]
    sleutels = [uuid4() for _ in range(rondes)]

    def boek(ronde, client):
        return via_pagina(paginas[client], inzetten[ronde], sleutel=sleutels[ronde])

    uitkomsten = wedstrijd(boek, clients=20, rondes=rondes)

    assert totalen(inzetten[:rondes]) == [1] * rondes
    for ronde in uitkomsten:
        assert ronde["aanvaard"] >= 1
        assert set(ronde) <= {"aanvaard", "bezet"}


def test_the_jaarlimiet_holds_when_the_requests_are_spread_over_months(inzetten, bemiddelaar):
    for inzet in inzetten:
        for maand in range(1, 13):
            vul(inzet, date(2025, maand, 3), 53 if maand == 1 else 52)

    def boek(ronde, client):
        dag = date(2025, client % 12 + 1, 7 + client // 12)
        registreer(inzetten[ronde], bemiddelaar, uren=1, datum=dag, vandaag=date(2026, 1, 31))

    uitkomsten = wedstrijd(boek, clients=24)

    assert precies_vijf(uitkomsten)
    assert sum(ronde["jaarlimiet"] for ronde in uitkomsten)


def test_raising_hours_and_moving_dates_meet_the_same_limiet(inzetten, bemiddelaar):
    """A third registers, a third moves an hour from April, a third makes one hour two."""
    rondes = RONDES // 2
    april, maart = [], []
    for inzet in inzetten[:rondes]:
        vul(inzet, MAART, 48)
        waar = {"inzet": inzet, "traject": inzet.traject, "uren": 1}
        maart.append(PrestatieFactory.create_batch(7, datum=date(2025, 3, 5), **waar))
        april.append(PrestatieFactory.create_batch(7, datum=date(2025, 4, 1), **waar))

    def boek(ronde, client):
        wat, rang = client % 3, client // 3
        gegevens = {"door": bemiddelaar, "vandaag": date(2025, 6, 30), "reden": "Nagekeken"}
        if wat == 0:
            registreer(inzetten[ronde], bemiddelaar, uren=1)
        elif wat == 1:
            prestatie_corrigeren(prestatie=april[ronde][rang], datum=MAART, **gegevens)
        else:
            prestatie_corrigeren(prestatie=maart[ronde][rang], uren=2, **gegevens)

    uitkomsten = wedstrijd(boek, clients=20, rondes=rondes)

    assert precies_vijf(uitkomsten)
    assert totalen(inzetten[:rondes]) == [60] * rondes


def test_reservations_of_the_planning_do_not_pass_the_limiet_together(inzetten, bemiddelaar):
    rondes = RONDES // 2
    for inzet in inzetten[:rondes]:
        vul(inzet, MAART, 30)
        plan(inzet, MAART, 25)

    def boek(ronde, client):
        moment_plannen(door=bemiddelaar, inzet=inzetten[ronde], datum=date(2025, 3, 6), uren=1)

    uitkomsten = wedstrijd(boek, clients=20, rondes=rondes)

    assert precies_vijf(uitkomsten)
    assert totalen(inzetten[:rondes], model=GeplandMoment) == [30] * rondes


def in_maart(inzet, april, bemiddelaar):
    """A third plans in March, a third moves an hour to it, a third does what is planned there."""
    gepland = [m for m in GeplandMoment.objects.filter(inzet=inzet, uren=1) if m.datum == MAART]

    def boek(client):
        wat, rang = client % 3, client // 3
        if wat == 0:
            moment_plannen(door=bemiddelaar, inzet=inzet, datum=date(2025, 3, 6), uren=1)
        elif wat == 1:
            moment_verplaatsen(door=bemiddelaar, moment=april[rang], datum=date(2025, 3, 7))
        elif rang < len(gepland):
            return registreer(inzet, bemiddelaar, moment=gepland[rang], datum=MAART) and "gedaan"
        return None

    return boek


@pytest.fixture
def drukke_maart(inzetten):
    """Of the 60 hours 30 are done and 25 planned; five of those and as many of April are one."""
    april = {"datum": date(2025, 4, 1), "uren": 1}
    momenten = []
    for inzet in inzetten[:4]:
        vul(inzet, MAART, 30)
        plan(inzet, MAART, 20)
        GeplandMomentFactory.create_batch(5, inzet=inzet, datum=MAART, uren=1)
        momenten.append(GeplandMomentFactory.create_batch(5, inzet=inzet, **april))
    return momenten


def maart_samen(inzet):
    som = {"traject": inzet.traject, "datum__month": 3}
    gepland = GeplandMoment.objects.filter(status="gepland", **som)
    return sum(rij.uren for rijen in (gepland, Prestatie.objects.filter(**som)) for rij in rijen)


def test_planning_moving_and_doing_at_once_stay_within_the_month(
    inzetten, bemiddelaar, drukke_maart
):
    spelers = [
        in_maart(inzetten[n], drukke_maart[n], bemiddelaar) for n in range(len(drukke_maart))
    ]

    uitkomsten = wedstrijd(lambda ronde, client: spelers[ronde](client), clients=15, rondes=4)

    for ronde, inzet in zip(uitkomsten, inzetten, strict=False):
        assert set(ronde) <= {"aanvaard", "gedaan"} | GEWEIGERD
        assert maart_samen(inzet) == 55 + ronde["aanvaard"]
        assert maart_samen(inzet) <= 60
    assert max(ronde["aanvaard"] for ronde in uitkomsten) == 5


def test_twin_with_lock_and_trigger_gone_moving_goes_over(
    inzetten, bemiddelaar, drukke_maart, zonder_slot
):
    spelers = [
        in_maart(inzetten[n], drukke_maart[n], bemiddelaar) for n in range(len(drukke_maart))
    ]

    def boek(ronde, client):
        with pgtrigger.ignore("trajecten.GeplandMoment:limieten"):
            return spelers[ronde](client)

    wedstrijd(boek, clients=15, rondes=4)

    assert max(maart_samen(inzet) for inzet in inzetten[:4]) > 60


def test_with_the_lock_gone_the_trigger_still_holds(inzetten, bemiddelaar, zonder_slot):
    rondes = 5
    for inzet in inzetten[:rondes]:
        vul(inzet, MAART, 55)

    def boek(ronde, client):
        registreer(inzetten[ronde], bemiddelaar, uren=1)

    uitkomsten = wedstrijd(boek, clients=20, rondes=rondes)

    assert precies_vijf(uitkomsten)
    assert totalen(inzetten[:rondes]) == [60] * rondes


def test_twin_with_lock_and_trigger_gone_the_month_goes_over(inzetten, bemiddelaar, zonder_slot):
    rondes = 5
    for inzet in inzetten[:rondes]:
        vul(inzet, MAART, 55)

    def boek(ronde, client):
        with pgtrigger.ignore("trajecten.Prestatie:limieten"):
            registreer(inzetten[ronde], bemiddelaar, uren=1)

    wedstrijd(boek, clients=20, rondes=rondes)

    assert max(totalen(inzetten[:rondes])) > 60


def test_twin_with_lock_and_trigger_gone_the_planning_goes_over(inzetten, bemiddelaar, zonder_slot):
    rondes = 3
    for inzet in inzetten[:rondes]:
        plan(inzet, MAART, 55)

    def boek(ronde, client):
        with pgtrigger.ignore("trajecten.GeplandMoment:limieten"):
            moment_plannen(door=bemiddelaar, inzet=inzetten[ronde], datum=MAART, uren=1)

    wedstrijd(boek, clients=20, rondes=rondes)

    assert max(totalen(inzetten[:rondes], model=GeplandMoment)) > 60
