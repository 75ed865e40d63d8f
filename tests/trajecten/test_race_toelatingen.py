"""Planning while a permission is withdrawn: nothing stays planned that it no longer permits.

The twin takes the shared lock away, and a moment must slip in.
"""

import time as klok
from datetime import date, time

import pytest
from django.db import transaction
from django.utils import timezone

from activiteiten.gevolgen import REDEN, momenten_annuleren
from activiteiten.models import Toelating
from activiteiten.services import toelating_intrekken
from activiteiten.services.toelatingen import vensters_vanaf
from tests.factories import AanvraagFactory, InzetFactory
from tests.trajecten.wedstrijd import wedstrijd
from trajecten.models import GeplandMoment
from trajecten.services import feiten as feitendienst
from trajecten.services import inzetten as services

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
CLIENTS, RONDES = 5, 3
VANAF = date(2025, 4, 1)


@pytest.fixture
def inzetten(regels):
    """In every round a cell of its own, with somebody for each client but the first."""
    rondes = []
    for _ in range(RONDES):
        eerste = InzetFactory()
        cel = {
            "activiteit": eerste.aanvraag.activiteit,
            "vestiging__gemeente": eerste.aanvraag.vestiging.gemeente,
            "toegelaten": False,
        }
        anderen = [InzetFactory(aanvraag=AanvraagFactory(**cel)) for _ in range(CLIENTS - 2)]
        rondes.append([eerste, *anderen])
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


def strijd(inzetten, bemiddelaar):
    toelatingen = [Toelating.objects.get(activiteit=rij[0].aanvraag.activiteit) for rij in inzetten]

    def doe(ronde, client):
        if client:
            services.moment_plannen(
                door=bemiddelaar,
                inzet=inzetten[ronde][client - 1],
                datum=date(2025, 4, 7),
                begin=time(9),
                einde=time(12),
            )
            return "gepland"
        klok.sleep(0.03)
        with transaction.atomic():
            vensters = vensters_vanaf([toelatingen[ronde]], VANAF)
            toelating_intrekken(door=bemiddelaar, toelating=toelatingen[ronde], vanaf=VANAF)
            momenten_annuleren(bemiddelaar, vensters, REDEN, date(2025, 3, 10))
        return "ingetrokken"

    return wedstrijd(doe, CLIENTS, RONDES)


def test_nothing_stays_planned_on_a_withdrawn_permission(inzetten, bemiddelaar):
    uitkomsten = strijd(inzetten, bemiddelaar)

    assert GeplandMoment.objects.gereserveerd().count() == 0
    for ronde in uitkomsten:
        assert ronde["ingetrokken"] == 1
        assert set(ronde) <= {"ingetrokken", "gepland", "activiteit_niet_toegelaten"}
    # They did meet: else the lock had nothing to do.
    assert sum(ronde["gepland"] for ronde in uitkomsten) > 0


def test_without_the_shared_lock_a_moment_slips_in(inzetten, bemiddelaar, monkeypatch):
    """The twin: else the test above would show nothing."""
    monkeypatch.setattr(services, "toelating_vasthouden", lambda aanvraag: None)
    strijd(inzetten, bemiddelaar)

    assert GeplandMoment.objects.gereserveerd().count() > 0
