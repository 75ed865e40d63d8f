"""Two bemiddelaars confirm a different replacement for one moment at once: one wins.

The twin takes the locks and the look at the state away, and must let two stand in for one.
"""

import time as klok
from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db.models import QuerySet

from tests.factories import GeplandMomentFactory, InzetFactory, TrajectFactory
from tests.trajecten.wedstrijd import wedstrijd
from trajecten.models import GeplandMoment, Inzet
from trajecten.services import vervangingen as services
from trajecten.services.beschikbaarheid import afwezigheid_noteren

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
CLIENTS, RONDES = 4, 2
NU = datetime(2025, 3, 3, tzinfo=UTC)


@pytest.fixture
def vervangingen(regels, bemiddelaar):
    """One a round."""
    inzet = InzetFactory()
    for ronde in range(RONDES):
        GeplandMomentFactory(
            inzet=inzet,
            datum=date(2025, 3, 10) + timedelta(weeks=ronde),
            begin=time(9),
            einde=time(13),
            uren=4,
        )
    afwezigheid = afwezigheid_noteren(
        door=bemiddelaar,
        wijkwerker=inzet.traject.wijkwerker,
        soort="ziek",
        van=date(2025, 3, 1),
        gemeld_op=date(2025, 3, 1),
    )
    return list(afwezigheid.vervangingen.order_by("moment__datum"))


def strijd(vervangingen, bemiddelaar):
    anderen = [[TrajectFactory() for _ in range(CLIENTS)] for _ in range(RONDES)]

    def doe(ronde, client):
        services.vervanging_bevestigen(
            door=bemiddelaar,
            vervanging=vervangingen[ronde],
            traject=anderen[ronde][client],
            nu=NU,
        )

    return wedstrijd(doe, CLIENTS, RONDES)


def test_one_of_them_takes_over(vervangingen, bemiddelaar):
    for ronde in strijd(vervangingen, bemiddelaar):
        assert ronde["aanvaard"] == 1
        assert all("al geregeld" in wat for wat in ronde if wat not in {"aanvaard", "bezet"})
    assert Inzet.objects.filter(vervangt__isnull=False).count() == RONDES
    assert GeplandMoment.objects.gereserveerd().count() == RONDES


def test_without_the_guard_two_stand_in_for_one(vervangingen, bemiddelaar, monkeypatch):
    """The twin: else the test above would show nothing."""

    def zonder(queryset, **waar):
        rijen = queryset if isinstance(queryset, QuerySet) else queryset.all()
        rij = rijen.get(**waar)
        klok.sleep(0.05)
        return rij

    monkeypatch.setattr(services, "vergrendel", zonder)
    monkeypatch.setattr(services, "momenten_afzeggen", lambda *_: [])
    monkeypatch.setattr(services, "_besluiten", lambda rij, *_, **__: rij)
    strijd(vervangingen, bemiddelaar)

    assert Inzet.objects.filter(vervangt__isnull=False).count() > RONDES
