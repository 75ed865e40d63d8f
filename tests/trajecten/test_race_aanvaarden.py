"""Several bemiddelaars accept one aanmelding at the same moment: one person, one traject.

Without the lock the database still refuses the second person; the twin shows that it is the lock
by which the others hear what really happened.
"""

import time
from datetime import UTC, date, datetime

import pytest

from tests.factories import AanmeldingFactory, GemeenteFactory, PostcodeFactory
from tests.trajecten.wedstrijd import wedstrijd
from trajecten.models import Traject, WijkWerker
from trajecten.services import aanmeldingen as services

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
CLIENTS, RONDES = 4, 3
VANDAAG, NU = date(2025, 3, 3), datetime(2025, 3, 3, 9, tzinfo=UTC)


@pytest.fixture
def aanmeldingen(regels):
    gemeente = GemeenteFactory()
    rijen = [AanmeldingFactory(gemeente=gemeente) for _ in range(RONDES)]
    PostcodeFactory(postcode=rijen[0].postcode, deelgemeente=rijen[0].plaats, gemeente=gemeente)
    return rijen


def aanvaard_allen(aanmeldingen, bemiddelaar):
    def doe(ronde, client):
        services.aanmelding_aanvaarden(
            door=bemiddelaar,
            aanmelding=aanmeldingen[ronde],
            start=VANDAAG,
            bemiddelaar=bemiddelaar,
            nu=NU,
        )

    return wedstrijd(doe, CLIENTS, RONDES)


def geteld():
    return Traject.objects.count(), WijkWerker.objects.count()


def test_one_aanmelding_is_accepted_once(aanmeldingen, bemiddelaar):
    for ronde in aanvaard_allen(aanmeldingen, bemiddelaar):
        assert ronde["aanvaard"] == 1
        assert set(ronde) <= {"aanvaard", "status", "bezet"}
    assert geteld() == (RONDES, RONDES)


def test_without_the_lock_the_others_hear_another_sentence(aanmeldingen, bemiddelaar, monkeypatch):
    """The twin: the first test would fail on what they hear."""

    def traag(rijen, **waar):
        rij = rijen.get(**waar)
        time.sleep(0.1)
        return rij

    monkeypatch.setattr(services, "vergrendel", traag)

    uitkomsten = aanvaard_allen(aanmeldingen, bemiddelaar)

    assert any(set(ronde) - {"aanvaard", "status", "bezet"} for ronde in uitkomsten)
    assert geteld() == (RONDES, RONDES)
