"""Many who take in one file at once: one does, the others hear that it is there already.

The twins take the lock away, and then also the constraints; the last must let money count twice.
"""

import time
from datetime import UTC, datetime

import pytest
from django.db import connection

from gebruikers.models import Bankbestand, Ontvangst
from gebruikers.services import bankbestanden as services
from tests.factories import InschrijvingsgeldFactory
from tests.gebruikers.bankhulp import csv_bestand, csv_rij
from tests.trajecten.wedstrijd import wedstrijd

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
CLIENTS, RONDES = 4, 2
NU = datetime(2026, 2, 4, 9, tzinfo=UTC)


@pytest.fixture
def bestanden(regels):
    """A file a round, with one payment."""
    gelden = [InschrijvingsgeldFactory() for _ in range(RONDES)]
    return [csv_bestand(csv_rij(wat=geld.mededeling_tekst)) for geld in gelden]


def lees_in(bestanden, bemiddelaar):
    def doe(ronde, client):
        services.bankbestand_verwerken(door=bemiddelaar, inhoud=bestanden[ronde], nu=NU)

    return wedstrijd(doe, CLIENTS, RONDES)


def zonder_slot(monkeypatch):
    """Nobody waits, and everybody looks before anybody has written."""
    monkeypatch.setattr(services, "vergrendel_werk", lambda naam: None)
    bekijken = services.bankbestand_bekijken

    def langzaam(**anders):
        plan = bekijken(**anders)
        time.sleep(0.1)
        return plan

    monkeypatch.setattr(services, "bankbestand_bekijken", langzaam)


def test_one_file_counts_once_and_the_others_hear_why(bestanden, bemiddelaar):
    for ronde in lees_in(bestanden, bemiddelaar):
        assert ronde == {"aanvaard": 1, "al_ingelezen": CLIENTS - 1}
    assert Ontvangst.objects.count() == RONDES


def test_without_the_lock_the_constraint_still_counts_it_once(bestanden, bemiddelaar, monkeypatch):
    zonder_slot(monkeypatch)

    for ronde in lees_in(bestanden, bemiddelaar):
        assert ronde["aanvaard"] == 1
        assert ronde["al_ingelezen"] == 0  # they only hear that it failed
    assert Ontvangst.objects.count() == RONDES


def test_without_lock_and_constraints_the_money_counts_twice(bestanden, bemiddelaar, monkeypatch):
    """The twin: else the two tests above would show nothing."""
    zonder_slot(monkeypatch)
    een_keer = next(c for c in Bankbestand._meta.constraints if c.name == "bankbestand_een_keer")
    with connection.schema_editor() as schema:
        schema.remove_constraint(Bankbestand, een_keer)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conname FROM pg_constraint WHERE conrelid = 'gebruikers_ontvangst'::regclass "
            "AND contype = 'u'"
        )
        [[naam]] = cursor.fetchall()
        cursor.execute(f'ALTER TABLE gebruikers_ontvangst DROP CONSTRAINT "{naam}"')
    try:
        lees_in(bestanden, bemiddelaar)
        assert Ontvangst.objects.count() > RONDES
    finally:
        Ontvangst.objects.all().delete()
        Bankbestand.objects.all().delete()
        with connection.cursor() as cursor:
            cursor.execute(
                f'ALTER TABLE gebruikers_ontvangst ADD CONSTRAINT "{naam}" UNIQUE (kenmerk)'
            )
        with connection.schema_editor() as schema:
            schema.add_constraint(Bankbestand, een_keer)
