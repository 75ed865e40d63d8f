"""C1 to C3: fifty clients and the last hours of a month or a year.

Each guard also has its twin: the same race with the guard taken away must go over.
"""

import time
from datetime import date

import pgtrigger
import pytest
from django.db.models import Sum

from tests.factories import GeplandMomentFactory, PrestatieFactory, TrajectFactory
from tests.trajecten.uren_hulp import nieuwe_inzet, plan, registreer, vul
from tests.trajecten.wedstrijd import RONDES, wedstrijd
from trajecten.models import GeplandMoment, Prestatie, WijkWerker
from trajecten.services import uren as urendienst
from trajecten.services.inzetten import moment_plannen
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
    maanduren = urendienst.maanduren

    def traag(*args, **kwargs):
        uit = maanduren(*args, **kwargs)
        time.sleep(0.01)
        return uit

    monkeypatch.setattr(
        urendienst, "persoon_vergrendelen", lambda **waar: WijkWerker.objects.get(**waar)
    )
    monkeypatch.setattr(urendienst, "maanduren", traag)


def totalen(inzetten, datum=MAART, model=Prestatie):
    return [
        model.objects.filter(traject=inzet.traject, datum__month=datum.month).aggregate(
            uren=Sum("uren")
        )["uren"]
        for inzet in inzetten
    ]


def test_of_fifty_clients_at_55_of_60_uren_exactly_five_win(inzetten, bemiddelaar):
    for inzet in inzetten:
        vul(inzet, MAART, 55)
    # Planned in April, done in March: a plan of that month would take the room away.
    april = {"datum": date(2025, 4, 1), "uren": 1}
    momenten = [GeplandMomentFactory.create_batch(10, inzet=i, **april) for i in inzetten]

    def boek(ronde, client):
        if client % 5 == 0:
            moment = momenten[ronde][client // 5]
            registreer(inzetten[ronde], bemiddelaar, moment=moment)
        else:
            registreer(inzetten[ronde], bemiddelaar, uren=1)

    uitkomsten = wedstrijd(boek)

    assert precies_vijf(uitkomsten)
    assert totalen(inzetten) == [60] * RONDES


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
