"""The database's own guard: bulk writes and plain SQL meet the limits too."""

import uuid
from datetime import date

import pgtrigger
import pytest
from django.db import DatabaseError, connection, transaction

from tests.factories import GeplandMomentFactory, PrestatieFactory, TrajectFactory
from tests.trajecten.uren_hulp import elders, nieuwe_inzet, plan, vul
from trajecten.models import GeplandMoment, Prestatie
from trajecten.models.limieten import INZET_KLOPT_NIET, LIMIET_OVERSCHREDEN
from trajecten.services.uren import limiet_vertalen
from wijkwerken.kern.exceptions import RegelFout

pytestmark = pytest.mark.django_db
MAART = date(2025, 3, 3)


def geweigerd(doen):
    """The SQLSTATE with which the database refuses, or None."""
    try:
        with transaction.atomic():
            doen()
    except DatabaseError as error:
        return error.__cause__.sqlstate
    return None


def rij(inzet, model=Prestatie, **velden):
    gegevens = {"inzet": inzet, "traject": inzet.traject, "datum": MAART, "uren": 10} | velden
    return model(**gegevens)


def test_a_bulk_of_prestaties_cannot_overrun_the_month(traject):
    inzet = nieuwe_inzet(traject)

    assert geweigerd(lambda: Prestatie.objects.bulk_create([rij(inzet) for _ in range(7)])) == (
        LIMIET_OVERSCHREDEN
    )
    assert not Prestatie.objects.exists()
    assert not geweigerd(lambda: Prestatie.objects.bulk_create([rij(inzet) for _ in range(6)]))


def test_plain_sql_cannot_overrun(traject):
    inzet = nieuwe_inzet(traject)
    vul(inzet, MAART, 56)

    def insert(uren):
        with connection.cursor() as cursor:
            cursor.execute(
                """INSERT INTO trajecten_prestatie
                   (id, versie, aangemaakt_op, gewijzigd_op, traject_id, inzet_id, datum, uren,
                    cheques, opmerking)
                   VALUES (%s, 1, now(), now(), %s, %s, %s, %s, 0, '')""",
                [uuid.uuid4(), traject.pk, inzet.pk, MAART, uren],
            )

    assert geweigerd(lambda: insert(5)) == LIMIET_OVERSCHREDEN
    assert not geweigerd(lambda: insert(4))


def test_raising_hours_and_moving_a_date_are_guarded(traject):
    inzet = nieuwe_inzet(traject)
    vul(inzet, MAART, 56)
    april = PrestatieFactory(traject=traject, inzet=inzet, datum=date(2025, 4, 1), uren=5)
    maart = Prestatie.objects.filter(datum=MAART).order_by("uren")[0]
    een = Prestatie.objects.filter(pk=maart.pk)

    assert geweigerd(lambda: een.update(uren=maart.uren + 5)) == LIMIET_OVERSCHREDEN
    verplaats = Prestatie.objects.filter(pk=april.pk)
    assert geweigerd(lambda: verplaats.update(datum=MAART)) == LIMIET_OVERSCHREDEN
    assert not geweigerd(lambda: een.update(uren=maart.uren + 4))


def test_the_year_and_hours_elsewhere_count(traject):
    inzet = nieuwe_inzet(traject)
    for maand in range(1, 11):
        vul(inzet, date(2025, maand, 3), 60)
    elders(traject.wijkwerker, date(2025, 11, 1), 29)
    december = {"datum": date(2025, 12, 1)}

    assert geweigerd(rij(inzet, uren=2, **december).save) == LIMIET_OVERSCHREDEN
    assert not geweigerd(rij(inzet, uren=1, **december).save)


def test_plans_count_for_plans_and_not_for_work_done(traject):
    inzet = nieuwe_inzet(traject)
    vul(inzet, MAART, 20)
    plan(inzet, MAART, 36)

    te_veel = [rij(inzet, GeplandMoment, uren=1) for _ in range(5)]
    assert geweigerd(lambda: GeplandMoment.objects.bulk_create(te_veel)) == LIMIET_OVERSCHREDEN
    assert not geweigerd(rij(inzet, uren=24).save)


def test_a_cancelled_moment_cannot_come_back_when_there_is_no_room(traject):
    inzet = nieuwe_inzet(traject)
    weg = GeplandMomentFactory(inzet=inzet, uren=5, status="geannuleerd")
    plan(inzet, MAART, 56)

    terug = GeplandMoment.objects.filter(pk=weg.pk)
    assert geweigerd(lambda: terug.update(status="gepland")) == LIMIET_OVERSCHREDEN


@pytest.mark.parametrize("model", [Prestatie, GeplandMoment])
def test_a_row_with_the_inzet_of_another_traject_is_refused(traject, model):
    inzet = nieuwe_inzet(TrajectFactory())

    assert geweigerd(rij(inzet, model, traject=traject).save) == INZET_KLOPT_NIET


def test_without_the_trigger_the_bulk_goes_over(traject):
    """The twin: it is the trigger that holds, and nothing else."""
    inzet = nieuwe_inzet(traject)

    with pgtrigger.ignore("trajecten.Prestatie:limieten"):
        Prestatie.objects.bulk_create([rij(inzet) for _ in range(7)])

    assert Prestatie.objects.totaal() == 70


def test_the_refusal_of_the_trigger_reads_as_any_other(traject):
    inzet = nieuwe_inzet(traject)
    vul(inzet, MAART, 56)

    with pytest.raises(RegelFout) as refusal, transaction.atomic(), limiet_vertalen():
        rij(inzet).save()

    assert [b.code for b in refusal.value.bezwaren] == ["maandlimiet"]
