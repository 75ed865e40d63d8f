"""One day for the next evaluatie, wherever it is told."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import SchorsingFactory, TrajectFactory
from trajecten.filters import te_evalueren
from trajecten.models import Signaal, Traject
from trajecten.rules.termijnen import bereken
from trajecten.services.evaluatieopvolging import evaluaties_opvolgen, klokken
from trajecten.services.termijnen import feiten_van
from wijkwerken.regels.models import Regel

pytestmark = pytest.mark.django_db


def test_every_place_tells_the_same_day_also_while_an_evaluatie_waits_for_a_schorsing(
    client, coordinator, regels
):
    vandaag = timezone.localdate()
    Regel.objects.filter(code="evaluatie_wacht_schorsing").update(
        waarde=dict.fromkeys(["ziekte", "moederschap", "opleiding", "andere"], True)
    )
    dagen = {}
    for dagen_terug, tot, einde in [
        (200, -2, 300),  # waited for a schorsing, and is late now
        (200, 20, 300),  # waits until after it
        (200, None, 10),  # nobody knows when it ends: the term decides
        (150, None, 5),  # the term is over before the six months are
        (200, None, None),  # no term either: no day at all
    ]:
        traject = TrajectFactory(
            start=vandaag - timedelta(days=dagen_terug),
            voorzien_einde=None if einde is None else vandaag + timedelta(days=einde),
            heeft_overgangsmaatregel=einde is None,
        )
        slot = None if tot is None else vandaag + timedelta(days=tot)
        SchorsingFactory(
            traject=traject, reden="ziekte", van=vandaag - timedelta(days=40), tot=slot
        )
        dagen[traject.pk] = None if tot is einde is None else einde if tot is None else tot + 1
    verwacht = {
        pk: None if dag is None else vandaag + timedelta(days=dag) for pk, dag in dagen.items()
    }

    client.force_login(coordinator)
    alle = {"leeg": "1", "status": "lopend"}
    lijst = client.get(reverse("traject_list", query=alle)).context["object_list"]
    evaluaties = client.get(reverse("evaluatie_list", query={"leeg": "1"})).context["object_list"]
    feiten = feiten_van(list(Traject.objects.all()), vandaag)
    uitgelegd = {
        pk: next((t.datum for t in bereken(f).termijnen if t.code == "evaluatie_uiterlijk"), None)
        for pk, f in feiten.items()
    }
    evaluaties_opvolgen(vandaag=vandaag)
    evaluatiesignalen = Signaal.objects.filter(soort="evaluatie", traject__in=verwacht)
    signalen = dict(evaluatiesignalen.values_list("traject", "datum"))

    assert {rij.pk: rij.uiterlijk for rij in lijst} == verwacht
    assert {rij.pk: rij.uiterlijk for rij in evaluaties} == verwacht
    assert {pk: f.evaluatie_uiterlijk for pk, f in feiten.items()} == verwacht
    assert uitgelegd == verwacht
    assert {k.traject.pk: k.uiterlijk for k in klokken(vandaag=vandaag)} == {
        pk: dag for pk, dag in verwacht.items() if dag
    }
    assert signalen == {pk: dag for pk, dag in verwacht.items() if dag}
    laat = {pk for pk, dag in verwacht.items() if dag and dag < vandaag}
    assert set(te_evalueren(coordinator)) == laat != set()
    assert set(te_evalueren(coordinator, ook_komende=True)) == set(signalen)
