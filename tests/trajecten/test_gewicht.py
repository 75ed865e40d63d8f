"""How much an activiteit weighs, and who may open the hours behind a number."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import AccountFactory, InzetFactory, PrestatieFactory
from trajecten.services.gewicht import gewicht_van

VANDAAG = date(2025, 3, 10)


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)


@pytest.fixture
def inzet(regels):
    """Four hours this year and three in the same days of the last; eight after those."""
    rij = InzetFactory(traject__start=date(2024, 1, 1))
    for datum, uren in (
        (date(2025, 3, 10), 4),
        (date(2024, 3, 10), 3),
        (date(2024, 3, 11), 8),
    ):
        PrestatieFactory(inzet=rij, traject=rij.traject, datum=datum, uren=uren)
    return rij


def getallen(account, inzet):
    return [
        (een.van.year, een.uren, een.wijkwerkers, een.gebruikers)
        for een in gewicht_van(inzet.aanvraag.activiteit, account, VANDAAG)
    ]


def test_both_years_count_until_the_same_day(bemiddelaar, inzet, django_assert_num_queries):
    PrestatieFactory()  # another activiteit

    with django_assert_num_queries(1):
        assert getallen(bemiddelaar, inzet) == [(2025, 4, 1, 1), (2024, 3, 1, 1)]


def test_a_gemeente_counts_its_own_only_and_sees_no_name(client, inzet):
    gemeente = inzet.traject.gemeente
    type(inzet.aanvraag.vestiging).objects.update(gemeente=gemeente)
    eigen = AccountFactory(als_gemeente=True, gemeente=gemeente)
    url = reverse("activiteit_gebruik", args=[inzet.aanvraag.activiteit_id])

    assert getallen(eigen, inzet)[0][1] == 4
    assert getallen(AccountFactory(als_gemeente=True), inzet)[0][1] == 0
    client.force_login(eigen)
    bladzijde = client.get(url).text
    assert "33 % meer uren dan vorig jaar." in bladzijde
    assert inzet.traject.wijkwerker.naam not in bladzijde
    assert reverse("prestatie_list") not in bladzijde


def test_the_number_opens_its_rows(client, bemiddelaar, inzet):
    client.force_login(bemiddelaar)
    bladzijde = client.get(reverse("activiteit_gebruik", args=[inzet.aanvraag.activiteit_id]))
    [rij, _] = bladzijde.context["tabel"].rijen
    [url] = {cel["url"] for cel in rij["cellen"] if cel["url"]}

    lijst = client.get(url).context["object_list"]

    assert sum(een.uren for een in lijst) == 4
