"""One statement fetches what decides about a day of work, and registering stays light."""

from datetime import date

import pghistory
import pgtrigger
import pytest
from django.db import connection

from tests.factories import TrajectFactory
from tests.trajecten.uren_hulp import nieuwe_inzet, registreer, vul
from trajecten.services.feiten import feiten_lezen
from wijkwerken.kern.voorbereid import lees_voorbereid

MAART = date(2025, 3, 3)


@pytest.fixture
def inzet(regels):
    return nieuwe_inzet(TrajectFactory())


def test_the_facts_take_one_query_with_and_without_a_person(inzet, django_assert_num_queries):
    vul(inzet, MAART, 20)

    with django_assert_num_queries(1):
        feiten = feiten_lezen(inzet.aanvraag_id, [MAART], traject=inzet.traject)
    with django_assert_num_queries(1):
        voor_iedereen = feiten_lezen(inzet.aanvraag_id, [MAART])

    assert sum(uren.aantal for uren in feiten.uren.gedaan) == 20
    assert voor_iedereen.uren.gedaan == []
    assert voor_iedereen.opdracht == feiten.opdracht
    assert voor_iedereen.overeenkomsten == feiten.overeenkomsten != []
    assert voor_iedereen.toelatingen == feiten.toelatingen != []


def test_the_year_of_two_dates_around_new_year_is_read_whole(inzet):
    for datum in (date(2024, 2, 1), date(2025, 11, 3)):
        vul(inzet, datum, 5)

    feiten = feiten_lezen(
        inzet.aanvraag_id, [date(2024, 12, 31), date(2025, 1, 1)], traject=inzet.traject
    )

    assert [uren.aantal for uren in feiten.uren.gedaan] == [5, 5]


def test_registering_takes_four_statements(inzet, bemiddelaar, django_assert_num_queries):
    """Lock, inzet, facts and the row itself; the two others are the savepoint of the test."""
    with django_assert_num_queries(6):
        registreer(inzet, bemiddelaar, uren=1)


def test_a_prepared_read_goes_along_with_history_and_ignored_triggers(db):
    """Both put a command of their own before a statement, and a prepared one holds one."""
    with pghistory.context(reden="Proef"), pgtrigger.ignore("trajecten.Prestatie:limieten"):
        assert lees_voorbereid("WITH x AS (SELECT %(een)s::int) SELECT * FROM x", {"een": 1})


def test_nobody_waits_longer_than_three_seconds_for_a_lock(db):
    with connection.cursor() as cursor:
        cursor.execute("SHOW lock_timeout")
        assert cursor.fetchone() == ("3s",)
