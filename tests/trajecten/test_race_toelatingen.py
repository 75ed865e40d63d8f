"""Planning while a permission is withdrawn: nothing stays planned that it no longer permits.

The twin takes the shared lock away, and a moment must slip in.
"""

import time as klok
from datetime import date, time

import pytest
from django.db import transaction
from django.utils import timezone

from activiteiten.gevolgen import REDEN, afhandelen
from activiteiten.models import Toelating
from activiteiten.services import toelating_intrekken
from activiteiten.services.toelatingen import vensters_vanaf
from tests.factories import AanvraagFactory, TrajectFactory
from tests.trajecten.wedstrijd import wedstrijd
from trajecten.models import GeplandMoment, Inzet
from trajecten.services import feiten as feitendienst
from trajecten.services import inzetten as services

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
CLIENTS, RONDES = 5, 3
VANAF = date(2025, 4, 1)


@pytest.fixture
def aanvragen(regels):
    """In every round a cell of its own, with somebody to plan for each client but the first."""
    rondes = []
    for _ in range(RONDES):
        eerste = AanvraagFactory()
        cel = {
            "activiteit": eerste.activiteit,
            "vestiging__gemeente": eerste.vestiging.gemeente,
            "toegelaten": False,
        }
        anderen = [AanvraagFactory(**cel) for _ in range(CLIENTS - 2)]
        rondes.append([(aanvraag, TrajectFactory()) for aanvraag in (eerste, *anderen)])
    return rondes


@pytest.fixture(autouse=True)
def traag(monkeypatch):
    """Who plans has judged, and only then writes."""
    feiten_lezen = feitendienst.feiten_lezen

    def lees(*args, **kwargs):
        uit = feiten_lezen(*args, **kwargs)
        klok.sleep(0.1)
        return uit

    monkeypatch.setattr(feitendienst, "feiten_lezen", lees)
    monkeypatch.setattr(timezone, "localdate", lambda *_: date(2025, 3, 10))


def strijd(aanvragen, bemiddelaar):
    toelatingen = [Toelating.objects.get(activiteit=rij[0][0].activiteit) for rij in aanvragen]

    def doe(ronde, client):
        if client:
            aanvraag, traject = aanvragen[ronde][client - 1]
            services.inzet_voorstellen(
                door=bemiddelaar,
                aanvraag=aanvraag,
                traject=traject,
                van=date(2025, 4, 1),
                momenten=[(date(2025, 4, 7), time(9), time(12), None)],
            )
            return "gepland"
        klok.sleep(0.03)
        with transaction.atomic():
            vensters = vensters_vanaf([toelatingen[ronde]], VANAF)
            toelating_intrekken(door=bemiddelaar, toelating=toelatingen[ronde], vanaf=VANAF)
            afhandelen(bemiddelaar, vensters, REDEN, date(2025, 3, 10), beeindigen=True)
        return "ingetrokken"

    return wedstrijd(doe, CLIENTS, RONDES)


def test_nothing_stays_planned_on_a_withdrawn_permission(aanvragen, bemiddelaar):
    uitkomsten = strijd(aanvragen, bemiddelaar)

    assert GeplandMoment.objects.gereserveerd().count() == 0
    assert Inzet.objects.lopend().count() == 0
    for ronde in uitkomsten:
        assert ronde["ingetrokken"] == 1
        assert set(ronde) <= {"ingetrokken", "gepland", "activiteit_niet_toegelaten"}
    # They did meet: else the lock had nothing to do.
    assert sum(ronde["gepland"] for ronde in uitkomsten) > 0


def test_without_the_shared_lock_a_moment_slips_in(aanvragen, bemiddelaar, monkeypatch):
    """The twin: else the test above would show nothing."""
    monkeypatch.setattr(services, "toelating_vasthouden", lambda aanvraag: None)
    strijd(aanvragen, bemiddelaar)

    assert GeplandMoment.objects.gereserveerd().count() > 0
