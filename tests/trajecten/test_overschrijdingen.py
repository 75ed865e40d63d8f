"""Hours above a limit: two coordinators, and apart from every count."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from tests.factories import AccountFactory
from tests.trajecten.uren_hulp import VANDAAG, nieuwe_inzet, registreer, vul
from trajecten.models import Overschrijding
from trajecten.services.overschrijdingen import (
    overschrijding_bevestigen,
    overschrijding_schrappen,
    overschrijding_vastleggen,
)
from trajecten.services.uren import maanduren
from wijkwerken.kern.exceptions import RegelFout

pytestmark = pytest.mark.django_db
NU = datetime(2025, 6, 30, 12, 0, tzinfo=UTC)


@pytest.fixture
def volle_maand(traject):
    inzet = nieuwe_inzet(traject)
    vul(inzet, date(2025, 3, 3), 60)
    return inzet


def leg_vast(inzet, door, **anders):
    gegevens = {
        "datum": date(2025, 3, 31),
        "uren": 2,
        "reden": "Waterschade",
        "vandaag": VANDAAG,
    } | anders
    return overschrijding_vastleggen(door=door, inzet=inzet, **gegevens)


def test_only_a_coordinator_writes_and_another_confirms(volle_maand, bemiddelaar, coordinator):
    with pytest.raises(PermissionDenied):
        leg_vast(volle_maand, bemiddelaar)
    rij = leg_vast(volle_maand, coordinator)
    with pytest.raises(ValidationError, match="andere coördinator"):
        overschrijding_bevestigen(door=coordinator, overschrijding=rij, nu=NU)
    with pytest.raises(PermissionDenied):
        overschrijding_bevestigen(door=bemiddelaar, overschrijding=rij, nu=NU)

    tweede = AccountFactory(als_coordinator=True)
    rij = overschrijding_bevestigen(door=tweede, overschrijding=rij, versie=1, nu=NU)

    assert (rij.bevestigd_door, rij.bevestigd_op) == (tweede, NU)
    with pytest.raises(ValidationError, match="al bevestigd"):
        overschrijding_schrappen(door=coordinator, overschrijding=rij)


def test_they_are_in_no_sum(volle_maand, coordinator):
    leg_vast(volle_maand, coordinator)

    wie = volle_maand.traject.wijkwerker_id
    [gedaan] = maanduren([wie], date(2025, 3, 1), date(2025, 3, 31))[wie].gedaan
    assert gedaan.aantal == 60


def test_free_hours_are_registered_first(traject, coordinator):
    inzet = nieuwe_inzet(traject)
    vul(inzet, date(2025, 3, 3), 57)

    with pytest.raises(ValidationError, match="nog 3 uur vrij"):
        leg_vast(inzet, coordinator)
    registreer(inzet, coordinator, uren=3)
    leg_vast(inzet, coordinator)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [({"reden": " "}, "reden"), ({"datum": date(2025, 7, 1)}, "datum"), ({"uren": 25}, "uren")],
)
def test_what_is_wrong_is_named_at_its_field(volle_maand, coordinator, anders, veld):
    with pytest.raises(ValidationError) as refusal:
        leg_vast(volle_maand, coordinator, **anders)
    assert list(refusal.value.message_dict) == [veld]


def test_the_other_rules_hold_all_the_same(volle_maand, coordinator):
    volle_maand.van = date(2024, 1, 1)
    volle_maand.save()
    with pytest.raises(RegelFout) as refusal:
        leg_vast(volle_maand, coordinator, datum=date(2024, 12, 31))
    assert [b.code for b in refusal.value.bezwaren] == ["buiten_traject"]


def test_what_is_not_confirmed_can_be_taken_back(volle_maand, coordinator):
    rij = leg_vast(volle_maand, coordinator)

    overschrijding_schrappen(door=coordinator, overschrijding=rij, versie=rij.versie)

    assert not Overschrijding.objects.exists()
