"""The lines of a caseload: sorted by what is due first, within the scope, constant queries."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import AccountFactory, TrajectFactory
from wijkwerken.toegang.models import Inzage

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()
URL = "traject_lijnen"


@pytest.fixture(autouse=True)
def _regels(regels):
    return regels


def loopt(dagen, **anders):
    """Ends in so many days; its evaluatie is due later, or as many days late."""
    start = VANDAAG - timedelta(days=30)
    return TrajectFactory(start=start, voorzien_einde=VANDAAG + timedelta(days=dagen), **anders)


def test_own_lines_stand_in_order_of_their_first_deadline(client, bemiddelaar):
    laat, vroeg = loopt(80, bemiddelaar=bemiddelaar), loopt(10, bemiddelaar=bemiddelaar)
    ander = loopt(5)
    client.force_login(bemiddelaar)

    eigen = client.get(reverse(URL))
    alle = client.get(reverse(URL), {"bemiddelaar": ""})

    assert [rij["traject"] for rij in eigen.context["lijnen"]] == [vroeg, laat]
    assert [rij["traject"] for rij in alle.context["lijnen"]] == [ander, vroeg, laat]
    assert reverse(URL) in client.get(reverse("traject_list")).text
    gezien = Inzage.objects.filter(personen__contains=[ander.wijkwerker_id])
    assert gezien.exists()


def test_a_dienst_sees_its_own_people_and_no_names_of_colleagues(client):
    eigen, ander = loopt(10), loopt(20)
    client.force_login(AccountFactory(als_toeleider=True, dienst=eigen.toeleider))

    pagina = client.get(reverse(URL))

    assert [rij["traject"] for rij in pagina.context["lijnen"]] == [eigen]
    assert ander.wijkwerker.naam not in pagina.text
    assert ander.bemiddelaar.naam not in pagina.text


def test_the_number_of_queries_does_not_grow(client, bemiddelaar, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.force_login(bemiddelaar)
    loopt(10, bemiddelaar=bemiddelaar)
    client.get(reverse(URL))
    with CaptureQueriesContext(connection) as eerst:
        client.get(reverse(URL))
    for dagen in range(20, 24):
        loopt(dagen, bemiddelaar=bemiddelaar)

    with django_assert_num_queries(len(eerst)):
        client.get(reverse(URL))
