"""Planning while an exclusion is decided, and two decisions at once.

Each twin takes its lock away, and must show what the lock prevents.
"""

import time as klok
from datetime import date, time, timedelta

import pytest
from django.utils import timezone

from gebruikers.choices import GebrekeStatus
from gebruikers.models import Gebreke, Gebrekestap
from gebruikers.services import gebreken as gebrekedienst
from tests.factories import AanvraagFactory, InzetFactory
from tests.trajecten.wedstrijd import wedstrijd
from trajecten.models import GeplandMoment
from trajecten.services import feiten as feitendienst
from trajecten.services import inzetten as services

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
CLIENTS, RONDES = 4, 2
VANDAAG = date(2025, 3, 3)


@pytest.fixture
def inzetten(regels):
    """In every round one gebruiker, with somebody for each client but the first."""
    rondes = []
    for _ in range(RONDES):
        eerste = InzetFactory()
        plaats = eerste.aanvraag.vestiging
        van_hem = {"gebruiker": plaats.gebruiker, "vestiging": plaats}
        anderen = [InzetFactory(aanvraag=AanvraagFactory(**van_hem)) for _ in range(CLIENTS - 2)]
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
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)


def beantwoord(gebruiker, door, nummer):
    return Gebreke.objects.create(
        nummer=f"2025-{nummer:04d}",
        gebruiker=gebruiker,
        voorgevallen_op=VANDAAG,
        gemeld_op=VANDAAG,
        antwoord_voor=VANDAAG,
        status=GebrekeStatus.BEANTWOORD,
        behandelaar=door,
    )


def beslis(door, gebreke, beslissing="uitsluiting"):
    return gebrekedienst.gebreke_beslissen(
        door=door,
        gebreke=gebreke,
        beslissing=beslissing,
        tekst="x",
        van=VANDAAG,
        tot=VANDAAG + timedelta(days=60),
        vandaag=VANDAAG,
    )


def strijd(inzetten, coordinator):
    gebreken = [
        beantwoord(rij[0].aanvraag.gebruiker, coordinator, n) for n, rij in enumerate(inzetten)
    ]

    def doe(ronde, client):
        if client:
            services.moment_plannen(
                door=coordinator,
                inzet=inzetten[ronde][client - 1],
                datum=date(2025, 4, 7),
                begin=time(9),
                einde=time(12),
            )
            return "gepland"
        klok.sleep(0.03)
        beslis(coordinator, gebreken[ronde])
        return "uitgesloten"

    return wedstrijd(doe, CLIENTS, RONDES)


def test_nothing_stays_planned_for_who_is_excluded(inzetten, coordinator):
    uitkomsten = strijd(inzetten, coordinator)

    assert GeplandMoment.objects.gereserveerd().count() == 0
    for ronde in uitkomsten:
        assert ronde["uitgesloten"] == 1
        assert set(ronde) <= {"uitgesloten", "gepland", "gebruiker_uitgesloten"}
    # They did meet: else the lock had nothing to do.
    assert sum(ronde["gepland"] for ronde in uitkomsten) > 0


def test_without_the_shared_lock_a_moment_slips_in(inzetten, coordinator, monkeypatch):
    """The twin: else the test above would show nothing."""
    monkeypatch.setattr(services, "toelating_vasthouden", lambda aanvraag: None)
    strijd(inzetten, coordinator)

    assert GeplandMoment.objects.gereserveerd().count() > 0


def beslissingen(coordinator, monkeypatch):
    """Every client decides something else about the same melding, at the same time."""
    toets = gebrekedienst.toets_beslissing

    def langzaam(*args):
        uit = toets(*args)
        klok.sleep(0.1)
        return uit

    monkeypatch.setattr(gebrekedienst, "toets_beslissing", langzaam)
    gebreken = [beantwoord(AanvraagFactory().gebruiker, coordinator, n) for n in range(RONDES)]

    def doe(ronde, client):
        beslis(coordinator, gebreken[ronde], ["waarschuwing", "geen_gevolg"][client % 2])
        return "beslist"

    return wedstrijd(doe, CLIENTS, RONDES)


def test_of_two_decisions_at_once_the_second_hears_that_it_is_decided(
    regels, coordinator, monkeypatch
):
    for ronde in beslissingen(coordinator, monkeypatch):
        assert dict(ronde) == {"beslist": 1, "gebreke_stap": CLIENTS - 1}
    assert Gebrekestap.objects.filter(soort="beslissing").count() == RONDES


def test_without_the_lock_two_decide_and_only_the_database_stops_them(
    regels, coordinator, monkeypatch
):
    """The twin: the rule let more than one through, and they collide while saving."""
    monkeypatch.setattr(gebrekedienst, "vergrendel", lambda rijen, **waar: rijen.get(**waar))
    gehoord = sum(ronde["gebreke_stap"] for ronde in beslissingen(coordinator, monkeypatch))

    assert gehoord < RONDES * (CLIENTS - 1)
