from datetime import UTC, date, datetime

import pytest
from django.urls import reverse

from cheques.services.afsluiten import maand_afsluiten
from tests.factories import AccountFactory, PrestatieFactory, TrajectFactory
from trajecten.models import Maandafsluiting, Prestatie

pytestmark = pytest.mark.django_db
MAART, DAG = date(2025, 3, 1), date(2025, 3, 3)


@pytest.fixture
def coordinator(db):
    return AccountFactory(als_coordinator=True)


def sluit(prestatie, door):
    return maand_afsluiten(
        door=door,
        gemeente=prestatie.traject.gemeente,
        maand=MAART,
        toelichting="x",
        vandaag=date(2025, 5, 20),
        nu=datetime(2025, 5, 20, 8, tzinfo=UTC),
    )


def test_the_pages_take_as_many_queries_for_many_as_for_one(
    client, prestatie, coordinator, django_assert_max_num_queries
):
    client.force_login(coordinator)
    voor = reverse("maand_voorbereiden", args=[prestatie.traject.gemeente_id, "2025-03"])
    for aantal in (0, 4):
        for _ in range(aantal):
            PrestatieFactory(traject=prestatie.traject, inzet=prestatie.inzet, uren=2)
            sluit(PrestatieFactory(traject=TrajectFactory()), coordinator)
        with django_assert_max_num_queries(14):
            lijst = client.get(reverse("maandafsluiting_list"), {"leeg": "1"})
        with django_assert_max_num_queries(24):
            assert client.get(voor).context["cijfers"][0]["getal"] == 4 + 2 * aantal
    assert lijst.context["totaal"] == 4
    assert len(lijst.context["matrix"].rijen) == 5


def test_a_bemiddelaar_looks_and_a_toeleider_does_not(
    client, prestatie, coordinator, bemiddelaar, toeleider
):
    afsluiting = sluit(prestatie, coordinator)
    namen = ("pdf", "csv", "xlsx", "detail")
    urls = [reverse(f"maandafsluiting_{naam}", args=[afsluiting.pk]) for naam in namen]
    urls.append(reverse("maandafsluiting_verschil", args=[afsluiting.pk] * 2))
    client.force_login(toeleider)
    assert {client.get(url).status_code for url in urls} == {403}
    client.force_login(bemiddelaar)
    assert {client.get(url).status_code for url in urls[1:]} == {200}
    for naam in ("heropenen", "bevestigen"):
        url = reverse(f"maandafsluiting_{naam}", args=[afsluiting.pk])
        assert client.post(url, {"reden": "x"}).status_code == 403
    voor = reverse("maand_voorbereiden", args=[prestatie.traject.gemeente_id, "2025-02"])
    assert client.post(voor, {"toelichting": "x"}).status_code == 403
    assert Maandafsluiting.objects.count() == 1


def test_late_hours_take_a_deliberate_tick(client, prestatie, coordinator, bemiddelaar):
    sluit(prestatie, coordinator)
    client.force_login(bemiddelaar)
    gegevens = {"inzet": prestatie.inzet_id, "datum": "03/03/2025", "uren": "2"}
    url = reverse("prestatie_nieuw")

    form = client.post(url, gegevens).context["form"]
    assert "is voor" in form.errors["datum"][0]
    assert not form.fields["laat"].widget.is_hidden
    assert client.post(url, gegevens | {"laat": "on"}).status_code == 302
    laat = Prestatie.objects.exclude(pk=prestatie.pk).get()
    assert (laat.datum, laat.boekmaand) == (DAG, date(2025, 4, 1))
