"""One row per sleutel, however often a check runs."""

from datetime import date

import pytest

from tests.factories import TrajectFactory
from trajecten.choices import SignaalErnst, SignaalSoort, SignaalStatus
from trajecten.models import Signaal
from trajecten.services.signalen import signaal_zetten, signalen_intrekken

pytestmark = pytest.mark.django_db


def zet(traject, **anders):
    gegevens = {
        "sleutel": "planning:proef",
        "soort": SignaalSoort.PLANNING,
        "ernst": SignaalErnst.FOUT,
        "datum": date(2025, 3, 1),
        "melding": "62 uur",
        "wijkwerker": traject.wijkwerker,
        "traject": traject,
    } | anders
    return signaal_zetten(**gegevens)


def test_the_same_signaal_twice_changes_nothing():
    traject = TrajectFactory()

    eerste, tweede = zet(traject), zet(traject)

    assert eerste.pk == tweede.pk
    assert Signaal.objects.get().versie == 1


def test_what_was_handled_opens_again_only_with_other_numbers():
    traject = TrajectFactory()
    zet(traject)
    Signaal.objects.update(status=SignaalStatus.AFGEHANDELD, afgehandeld_door=traject.bemiddelaar)

    assert zet(traject).status == SignaalStatus.AFGEHANDELD
    opnieuw = zet(traject, melding="64 uur")

    assert (opnieuw.status, opnieuw.afgehandeld_door) == (SignaalStatus.OPEN, None)


def test_withdrawing_is_repeatable_and_setting_again_opens_it():
    traject = TrajectFactory()
    zet(traject)

    assert signalen_intrekken(["planning:proef"]) == 1
    assert signalen_intrekken(["planning:proef"]) == 0
    assert zet(traject).status == SignaalStatus.OPEN
