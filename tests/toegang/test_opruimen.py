from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from wijkwerken.berichten.uitnodigingen import account_uitnodigen
from wijkwerken.toegang.models import Bulkdeel, Bulkuitvoering, Idempotentie, Uitnodiging
from wijkwerken.toegang.services.opruimen import opruimen
from wijkwerken.toegang.tasks import ruim_op


@pytest.fixture
def nu():
    return timezone.now()


def test_removes_what_is_old_and_nothing_else(coordinator, nu):
    for sleutel, dagen in (("oud", 3), ("nieuw", 1)):
        rij = Idempotentie.objects.create(account=coordinator, sleutel=sleutel, vraag="x")
        Idempotentie.objects.filter(pk=rij.pk).update(aangemaakt_op=nu - timedelta(days=dagen))
        Session.objects.create(
            session_key=sleutel, session_data="", expire_date=nu + timedelta(days=2 - dagen)
        )
        bulk = Bulkuitvoering.objects.create(door=coordinator, titel=sleutel)
        Bulkuitvoering.objects.filter(pk=bulk.pk).update(
            aangemaakt_op=nu - timedelta(days=363 + dagen)
        )

    assert opruimen(nu=nu) == {"antwoorden": 1, "bulk": 1, "sessies": 1, "uitnodigingen": 0}
    assert Idempotentie.objects.get().sleutel == "nieuw"
    assert Session.objects.get().session_key == "nieuw"
    assert Bulkuitvoering.objects.get().titel == "nieuw"
    assert opruimen(nu=nu) == {"antwoorden": 0, "bulk": 0, "sessies": 0, "uitnodigingen": 0}


def test_an_act_on_many_rows_goes_after_a_year_with_its_rows_and_its_history(coordinator, nu):
    """And what was only looked at goes after two days."""
    historie = Bulkuitvoering.pgh_event_models["update"]
    for titel, fase, dagen in (
        ("oud", "doen", 366), ("gedaan", "doen", 3), ("bekeken", "proef", 3), ("nieuw", "proef", 1),
    ):  # fmt: skip
        bulk = Bulkuitvoering.objects.create(door=coordinator, titel=titel, fase=fase)
        bulk.delen.create(rij=bulk.pk)
        Bulkuitvoering.objects.filter(pk=bulk.pk).update(aangemaakt_op=nu - timedelta(days=dagen))

    assert opruimen(nu=nu)["bulk"] == 2

    blijft = ["gedaan", "nieuw"]
    assert sorted(Bulkuitvoering.objects.values_list("titel", flat=True)) == blijft
    assert sorted(Bulkdeel.objects.values_list("uitvoering__titel", flat=True)) == blijft
    # The first event of a row says when it was made; all that came after says so too.
    assert not historie.objects.filter(aangemaakt_op__lt=nu - timedelta(days=365)).exists()
    assert historie.objects.filter(titel="gedaan").exists()


def test_the_secret_of_an_expired_invitation_goes(coordinator, nu):
    gegevens = {"naam": "Noor", "rol": "bemiddelaar", "door": coordinator, "nu": nu}
    oud = account_uitnodigen(email="oud@voorbeeld.test", **gegevens)
    open_ = account_uitnodigen(email="open@voorbeeld.test", **gegevens)
    Uitnodiging.objects.filter(pk=oud.pk).update(verloopt_op=nu - timedelta(days=1))

    assert opruimen(nu=nu)["uitnodigingen"] == 1

    assert Uitnodiging.objects.get(pk=oud.pk).sleutel_hmac != oud.sleutel_hmac
    assert Uitnodiging.objects.get(pk=open_.pk).sleutel_hmac == open_.sleutel_hmac


def test_the_task_is_the_one_of_the_schedule(db, settings):
    assert settings.CELERY_BEAT_SCHEDULE["ruim_op"]["task"] == ruim_op.name
    ruim_op()
