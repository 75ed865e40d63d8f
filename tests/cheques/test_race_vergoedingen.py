"""Many who make and fix a list at once: one list, every hour on it once.

The twin takes the lock and the constraints away, and then hours are paid twice.
"""

import time
from datetime import UTC, date, datetime

import pytest
from django.db import connection, transaction
from django.db.models import Sum

from cheques.models import Vergoedingdeel, Vergoedinglijst
from cheques.services import terugstortingen
from cheques.services import vergoedingen as services
from cheques.services.vergoedingbewijs import vergoedingen_bewijzen
from tests.factories import PrestatieFactory, TrajectFactory
from tests.trajecten.wedstrijd import wedstrijd
from trajecten.services.rekeningen import rekening_noteren

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
CLIENTS, NU = 4, datetime(2025, 4, 3, 9, tzinfo=UTC)


@pytest.fixture
def werk(regels, bemiddelaar):
    traject = TrajectFactory()
    rekening_noteren(door=bemiddelaar, wijkwerker=traject.wijkwerker, iban="BE68539007547034")
    return PrestatieFactory(traject=traject)


def maak_en_leg_vast(coordinator):
    def doe(ronde, client):
        with transaction.atomic():
            lijst = services.vergoedinglijst_maken(
                door=coordinator, maand=date(2025, 3, 1), vandaag=NU.date(), nu=NU
            )
            services.vergoedinglijst_klaarmaken(door=coordinator, lijst=lijst, nu=NU)

    return wedstrijd(doe, CLIENTS, 1)[0]


def betaalde_uren():
    return Vergoedingdeel.objects.aggregate(som=Sum("uren"))["som"]


def test_hours_are_on_one_list(werk, coordinator):
    assert maak_en_leg_vast(coordinator) == {"aanvaard": 1, "status": CLIENTS - 1}
    assert betaalde_uren() == 4


def test_one_fixes_a_concept_and_the_others_hear_why(werk, coordinator):
    lijst = services.vergoedinglijst_maken(
        door=coordinator, maand=date(2025, 3, 1), vandaag=NU.date(), nu=NU
    )

    def doe(ronde, client):
        services.vergoedinglijst_klaarmaken(door=coordinator, lijst=lijst, nu=NU)

    assert wedstrijd(doe, CLIENTS, 1)[0] == {"aanvaard": 1, "status": CLIENTS - 1}


def test_without_lock_and_constraints_hours_are_paid_twice(werk, coordinator, monkeypatch):
    """The twin: else the tests above would show nothing."""
    monkeypatch.setattr(services, "vergrendel_werk", lambda naam: None)
    rekenen = services.verschuldigd

    def langzaam(**anders):
        uit = rekenen(**anders)
        time.sleep(0.2)
        return uit

    monkeypatch.setattr(services, "verschuldigd", langzaam)
    weg = [
        (model, grens)
        for model in (Vergoedinglijst, Vergoedingdeel)
        for grens in model._meta.constraints
        if grens.name
        in {
            "vergoedinglijst_een_concept",
            "vergoedinglijst_volgnummer",
            "vergoedingdeel_een_keer",
        }
    ]
    with connection.schema_editor() as schema:
        for model, grens in weg:
            schema.remove_constraint(model, grens)
    try:
        maak_en_leg_vast(coordinator)
        assert betaalde_uren() > 4
    finally:
        with connection.cursor() as cursor:
            cursor.execute(
                "TRUNCATE cheques_vergoedingdeel, cheques_terugstorting, cheques_vergoedingregel, "
                "cheques_vergoedinglijst"
            )
        with connection.schema_editor() as schema:
            for model, grens in weg:
                schema.add_constraint(model, grens)


# -- a payment that came back: withdrawn while the list that pays it again is fixed ----------
@pytest.fixture
def opnieuw(werk, coordinator):
    """What was paid and came back stands on a concept: either that is fixed, or the first holds."""
    maart, stap = date(2025, 3, 1), {"door": coordinator}
    lijst = services.vergoedinglijst_maken(**stap, maand=maart, vandaag=NU.date(), nu=NU)
    services.vergoedinglijst_klaarmaken(**stap, lijst=lijst, nu=NU)
    services.vergoedinglijst_betalen(**stap, lijst=lijst, op=NU.date(), vandaag=NU.date())
    regel = lijst.regels.get()
    terugstortingen.terugstorting_noteren(
        **stap, regel=regel, op=NU.date(), reden="Afgesloten", vandaag=NU.date()
    )
    concept = services.vergoedinglijst_maken(**stap, maand=maart, vandaag=NU.date(), nu=NU)

    def doe(ronde, client):
        if client:
            terugstortingen.terugstorting_intrekken(door=coordinator, regel=regel)
        else:
            services.vergoedinglijst_klaarmaken(door=coordinator, lijst=concept, nu=NU)

    return doe


def netto_uren():
    return Vergoedingdeel.objects.betaald().aggregate(som=Sum("uren"))["som"]


def test_withdrawing_a_return_against_the_list_that_pays_it_again(opnieuw):
    assert wedstrijd(opnieuw, 2, 1)[0]["aanvaard"] == 1
    assert netto_uren() == 4


def test_without_that_lock_hours_are_paid_twice(opnieuw, monkeypatch):
    """The twin: each looks before the other is done."""

    def langzaam(lezen):
        def doe(*waarden, **anders):
            uit = lezen(*waarden, **anders)
            time.sleep(0.3)
            return uit

        return doe

    for module, lezer in ((services, "verschuldigd"), (terugstortingen, "opnieuw_betaald")):
        monkeypatch.setattr(module, "vergrendel_werk", lambda naam: None)
        monkeypatch.setattr(module, lezer, langzaam(getattr(module, lezer)))
    assert wedstrijd(opnieuw, 2, 1)[0]["aanvaard"] == 2
    assert netto_uren() == 8
    assert [een.soort for een in vergoedingen_bewijzen()] == ["dubbel betaald"]
