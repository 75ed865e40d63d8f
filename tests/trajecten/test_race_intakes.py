"""Many bemiddelaars and one place of a zitdag: one gets it, the others hear why not.

The twin takes the lock and the constraint away, and must let two sit on one chair.
"""

import time
from datetime import date, timedelta

import pytest
from django.db import connection

from tests.factories import AanmeldingFactory, AccountFactory, ZitdagFactory
from tests.trajecten.wedstrijd import wedstrijd
from trajecten.models import Intake, Zitdag
from trajecten.services import intake as services
from trajecten.services.zitdagen import op_dag, zitdag_annuleren

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
CLIENTS, RONDES = 8, 3


@pytest.fixture
def plaatsen(regels):
    """A zitdag a round, and its first place."""
    zitdagen = [
        ZitdagFactory(datum=date(2025, 3, 6) + timedelta(weeks=ronde)) for ronde in range(RONDES)
    ]
    return [(zitdag, op_dag(zitdag.datum, zitdag.plaatsen[0])[0]) for zitdag in zitdagen]


@pytest.fixture
def aanmeldingen(regels):
    return [[AanmeldingFactory() for _ in range(CLIENTS)] for _ in range(RONDES)]


def neem(plaatsen, aanmeldingen, bemiddelaar):
    def doe(ronde, client):
        zitdag, begin = plaatsen[ronde]
        services.intake_plannen(
            door=bemiddelaar,
            aanmelding=aanmeldingen[ronde][client],
            zitdag=zitdag,
            intake_op=begin,
        )

    return wedstrijd(doe, CLIENTS, RONDES)


def test_one_place_is_given_once(plaatsen, aanmeldingen, bemiddelaar):
    for ronde in neem(plaatsen, aanmeldingen, bemiddelaar):
        assert ronde["aanvaard"] == 1
        assert set(ronde) <= {"aanvaard", "plaats_bezet", "bezet"}
    assert Intake.objects.count() == RONDES


def test_without_the_lock_the_constraint_still_gives_it_once(
    plaatsen, aanmeldingen, bemiddelaar, monkeypatch
):
    zonder_slot(monkeypatch)

    for ronde in neem(plaatsen, aanmeldingen, bemiddelaar):
        assert ronde["aanvaard"] == 1
        assert set(ronde) <= {"aanvaard", "plaats_bezet", "overlap", "bezet"}


def test_without_lock_and_constraints_two_sit_on_one_chair(
    plaatsen, aanmeldingen, bemiddelaar, monkeypatch
):
    """The twin: else the two tests above would show nothing."""
    zonder_slot(monkeypatch)
    weg = ("intake_een_per_plaats", "intake_bemiddelaar_geen_overlap")
    regels = [c for c in Intake._meta.constraints if c.name in weg]
    with connection.schema_editor() as schema:
        for regel in regels:
            schema.remove_constraint(Intake, regel)
    try:
        neem(plaatsen, aanmeldingen, bemiddelaar)
        assert Intake.objects.count() > RONDES
    finally:
        Intake.objects.all().delete()
        with connection.schema_editor() as schema:
            for regel in regels:
                schema.add_constraint(Intake, regel)


def zonder_slot(monkeypatch):
    """Take away the lock on the zitdag, and give every client time to see the place free."""

    def traag(rij, **waar):
        if getattr(rij, "model", None) is Zitdag:
            return rij.get(**waar)
        raise AssertionError(rij)

    op_zitdag = services._op_zitdag

    def langzaam(*args):
        op_zitdag(*args)
        time.sleep(0.05)

    monkeypatch.setattr(services, "vergrendel", traag)
    monkeypatch.setattr(services, "_op_zitdag", langzaam)


def test_nobody_is_left_on_a_zitdag_that_is_cancelled_at_the_same_moment(
    plaatsen, aanmeldingen, bemiddelaar
):
    """One cancels while the others plan: whoever was first, no planned intake remains."""
    coordinator = AccountFactory(als_coordinator=True)

    def doe(ronde, client):
        zitdag, _ = plaatsen[ronde]
        if client == 0:
            zitdag_annuleren(door=coordinator, zitdag=zitdag, reden="Ziek")
        else:
            plek = zitdag.plaatsen[client % len(zitdag.plaatsen)]
            services.intake_plannen(
                door=bemiddelaar,
                aanmelding=aanmeldingen[ronde][client],
                zitdag=zitdag,
                intake_op=op_dag(zitdag.datum, plek)[0],
            )

    for ronde in wedstrijd(doe, CLIENTS, RONDES):
        assert set(ronde) <= {"aanvaard", "plaats_bezet", "zitdag_geannuleerd", "bezet"}
    assert not Intake.objects.gepland().exists()
    assert Zitdag.objects.filter(status="geannuleerd").count() == RONDES
