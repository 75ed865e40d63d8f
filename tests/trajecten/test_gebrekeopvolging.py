"""The daily check of gebruikers in gebreke: found on the day after the term, gone when decided."""

from datetime import date, timedelta

import pytest

from gebruikers.models import Gebreke
from gebruikers.services.gebreken import gebreke_beslissen
from tests.factories import GebrekeFactory
from trajecten.models import Signaal
from trajecten.tasks import signaleer_gebreken

TERMIJN = date(2025, 3, 17)


def check(dag):
    signaleer_gebreken(f"{dag:%Y-%m-%d}")
    return list(Signaal.objects.filter(soort="gebreke", status="open"))


@pytest.fixture
def gebreke(regels):
    return GebrekeFactory(
        antwoord_voor=TERMIJN, status="in_gebreke", beslissing="", beslist_op=None
    )


def test_who_did_not_answer_is_found_the_day_after_and_until_it_is_decided(gebreke, coordinator):
    dag = TERMIJN + timedelta(days=1)

    assert check(TERMIJN) == []
    [signaal] = check(dag)
    assert check(dag) == [signaal]
    assert signaal.gegevens["url"] == gebreke.get_absolute_url()
    assert "17 maart 2025" in signaal.melding

    gebreke_beslissen(
        door=coordinator, gebreke=gebreke, beslissing="waarschuwing", tekst="x", vandaag=dag
    )
    assert check(dag) == []


def test_an_answer_waits_for_a_decision_at_once(gebreke):
    Gebreke.objects.update(status="beantwoord")

    [signaal] = check(TERMIJN - timedelta(days=10))

    assert "antwoordde" in signaal.melding
