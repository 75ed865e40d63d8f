"""Closing against who writes in that month: whoever is first, nothing slips in after the count."""

import threading
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import partial

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.db.models import Sum

from cheques.services.afsluiten import maand_afsluiten
from tests.factories import AccountFactory, MaandafsluitingFactory, PrestatieFactory
from tests.trajecten.uren_hulp import nieuwe_inzet, vul
from trajecten.models import Correctie, Maandafsluiting, Overschrijding, Prestatie
from trajecten.services.correcties import correctie_boeken
from trajecten.services.overschrijdingen import overschrijding_schrappen
from trajecten.services.prestaties import (
    prestatie_corrigeren,
    prestatie_registreren,
    prestatie_schrappen,
)

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
DAG, MAART, FEBRUARI = date(2025, 3, 3), date(2025, 3, 1), date(2025, 2, 1)
VANDAAG, NU = date(2025, 5, 20), datetime(2025, 5, 20, 8, tzinfo=UTC)
SCHRIJVERS = {
    "registreren": lambda door, rij: prestatie_registreren(
        door=door, inzet=rij.inzet, datum=DAG, uren=2, vandaag=VANDAAG
    ),
    "corrigeren": lambda door, rij: prestatie_corrigeren(
        door=door, prestatie=rij, uren=2, reden="x", vandaag=VANDAAG
    ),
    "schrappen": lambda door, rij: prestatie_schrappen(door=door, prestatie=rij, reden="x"),
    "overschrijding": lambda door, rij: overschrijding_schrappen(
        door=door, overschrijding=rij.traject.overschrijdingen.get()
    ),
    "late correctie": lambda door, rij: correctie_boeken(
        door=door, prestatie=rij, uren=1, reden="x"
    ),
    "in bulk": lambda door, rij: Prestatie.objects.bulk_create(
        [Prestatie(traject=rij.traject, inzet=rij.inzet, datum=DAG, uren=1)]
    ),
}


def maak(wie, coordinator):
    if wie == "late correctie":  # of February, that is closed; March is the first open month
        rij = PrestatieFactory(datum=date(2025, 2, 3))
        MaandafsluitingFactory(gemeente=rij.traject.gemeente, maand=FEBRUARI)
        return rij
    rij = PrestatieFactory()
    if wie == "overschrijding":
        Overschrijding.objects.create(
            traject=rij.traject,
            inzet=rij.inzet,
            datum=DAG,
            uren=1,
            reden="x",
            vastgelegd_door=coordinator,
            bevestigd_door=None,
        )
    return rij


def stand(gemeente):
    """What a closing counts, as it is in the books now."""
    geteld = [
        model.objects.geboekt_in([gemeente], MAART).aggregate(som=Sum("uren", default=0))["som"]
        for model in (Prestatie, Correctie, Overschrijding)
    ]
    return geteld[0] + geteld[1], geteld[2]


def in_draad(doen):
    """Run on a connection of its own; gives the thread and where its answer comes."""
    uit = []

    def loop():
        try:
            uit.append(doen())
        except ValidationError as fout:
            uit.append(fout)
        finally:
            connection.close()

    draad = threading.Thread(target=loop)
    draad.start()
    return draad, uit


def sluit(coordinator, gemeente):
    # Points that block are not what is looked at here.
    return maand_afsluiten(
        door=coordinator,
        gemeente=gemeente,
        maand=MAART,
        toelichting="x",
        vandaag=VANDAAG,
        nu=NU,
    )


def wie_schrijft_eerst(wie, coordinator):
    """The writer has written and not committed when the closer begins. Gives what was counted
    and what is in the books when all is done.
    """
    rij = maak(wie, coordinator)
    gemeente = rij.traject.gemeente
    with transaction.atomic():
        SCHRIJVERS[wie](coordinator, rij)
        draad, uit = in_draad(lambda: sluit(coordinator, gemeente))
        draad.join(0.25)
    draad.join(10)
    [afsluiting] = uit
    assert isinstance(afsluiting, Maandafsluiting), afsluiting
    return (afsluiting.uren, afsluiting.uren_boven), stand(gemeente)


@pytest.fixture
def geen_blokkade(monkeypatch):
    monkeypatch.setattr("cheques.services.afsluiten.maandcontrole", lambda gemeente, maand: [])


@contextmanager
def zonder_gedeeld_slot():
    """Take the shared lock out of the guard of the database, and put it back."""
    zoek = """SELECT pg_get_functiondef(oid) FROM pg_proc
        WHERE proname LIKE 'pgtrigger%' AND prosrc LIKE '%pg_advisory_xact_lock_shared%'"""
    with connection.cursor() as cursor:
        cursor.execute(zoek)
        functies = [functie for (functie,) in cursor.fetchall()]
        assert functies
        for functie in functies:
            cursor.execute(
                functie.replace("pg_advisory_xact_lock_shared(", "abs(").replace("%", "%%"), []
            )
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for functie in functies:
                cursor.execute(functie)


@pytest.mark.usefixtures("regels", "geen_blokkade")
def test_the_closing_waits_for_who_writes_and_counts_it():
    coordinator = AccountFactory(als_coordinator=True)

    for wie in SCHRIJVERS:
        geteld, boeken = wie_schrijft_eerst(wie, coordinator)
        assert (wie, geteld) == (wie, boeken)


@pytest.mark.usefixtures("regels", "geen_blokkade")
def test_without_the_shared_lock_the_closing_misses_it():
    """The twin."""
    coordinator = AccountFactory(als_coordinator=True)

    with zonder_gedeeld_slot():
        for wie in SCHRIJVERS:
            geteld, boeken = wie_schrijft_eerst(wie, coordinator)
            assert (wie, geteld) != (wie, boeken)


@pytest.mark.usefixtures("regels", "geen_blokkade")
def test_who_writes_waits_for_the_closing_and_is_refused():
    """A late correction too: asked again, it is booked in the month that is open then."""
    coordinator = AccountFactory(als_coordinator=True)

    for wie in ("registreren", "late correctie"):
        rij = maak(wie, coordinator)
        vul(nieuwe_inzet(rij.traject), date(2025, 4, 1), 2)
        with transaction.atomic():
            sluit(coordinator, rij.traject.gemeente)
            draad, uit = in_draad(partial(SCHRIJVERS[wie], coordinator, rij))
            draad.join(0.25)
            assert draad.is_alive(), wie
        draad.join(10)
        assert [b.code for b in uit[0].bezwaren] == ["maand_afgesloten"], wie
    assert SCHRIJVERS[wie](coordinator, rij).boekmaand == date(2025, 4, 1)
