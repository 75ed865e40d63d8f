"""Caseloads of a coordinator: each number is a count of the rows that it opens."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import AccountFactory, EvaluatieFactory, OverdrachtFactory, TrajectFactory
from trajecten.models import Traject


@pytest.fixture
def bezig(regels):
    """A bemiddelaar with three running dossiers: late, near its end, and just received."""
    wie = AccountFactory(naam="Bea Bezig")
    vandaag = timezone.localdate()
    ver = vandaag + timedelta(days=100)
    kort = {"start": vandaag - timedelta(days=300), "bemiddelaar": wie}
    TrajectFactory(voorzien_einde=ver, **kort)  # never evaluated: late
    eindigt = TrajectFactory(voorzien_einde=vandaag + timedelta(days=30), **kort)
    nieuw = TrajectFactory(voorzien_einde=ver, **kort)
    OverdrachtFactory(traject=nieuw)
    for traject in (eindigt, nieuw):
        EvaluatieFactory(
            traject=traject,
            datum=vandaag - timedelta(days=10),
            verslag_bemiddelaar="Goed",
            besluit="verder",
            afgerond_op=timezone.now(),
        )
    return wie


def regel(client, naam):
    pagina = client.get(reverse("caseload_list"))
    [rij] = [rij for rij in pagina.context["object_list"] if rij.naam == naam]
    return pagina, rij


def test_each_number_opens_exactly_its_rows(client, coordinator, bezig):
    client.force_login(coordinator)
    pagina, rij = regel(client, "Bea Bezig")

    assert (rij.lopend, rij.te_laat, rij.eindigt, rij.nieuw) == (3, 1, 1, 1)
    cellen = next(
        rij["cellen"]
        for rij in pagina.context["tabel"].rijen
        if rij["cellen"][0]["tekst"] == "Bea Bezig"
    )
    for cel in cellen[1:]:
        assert client.get(cel["url"]).context["totaal"] == int(cel["tekst"]), cel["kop"]


def test_who_is_switched_off_stays_as_long_as_a_dossier_runs(client, coordinator, bezig):
    type(bezig).objects.filter(pk=bezig.pk).update(is_active=False)
    client.force_login(coordinator)

    pagina, rij = regel(client, "Bea Bezig")
    assert "account uitgeschakeld: draag over" in pagina.text
    lijst = client.get(reverse("traject_list"), {"bemiddelaar": bezig.pk, "status": "lopend"})
    assert lijst.context["totaal"] == rij.lopend == 3
    Traject.objects.update(bemiddelaar=coordinator)
    assert "Bea Bezig" not in client.get(reverse("caseload_list")).text


def test_it_is_for_a_coordinator(client, bemiddelaar, regels):
    client.force_login(bemiddelaar)

    assert client.get(reverse("caseload_list")).status_code == 403
    assert reverse("caseload_list") not in client.get(reverse("traject_list")).text


def test_more_bemiddelaars_take_no_more_queries(
    client, coordinator, bezig, django_assert_max_num_queries
):
    client.force_login(coordinator)
    client.get(reverse("caseload_list"))
    with django_assert_max_num_queries(12):
        client.get(reverse("caseload_list"))
    TrajectFactory.create_batch(3)
    with django_assert_max_num_queries(12):
        client.get(reverse("caseload_list"))
