"""A week on paper: where, when, whom to call, and the hours of the month."""

from datetime import date, time

import pytest
from django.urls import reverse

from tests.factories import AccountFactory, GeplandMomentFactory
from tests.trajecten.uren_hulp import nieuwe_inzet, vul
from trajecten.choices import MomentStatus
from trajecten.services.weekbladen import weekbladen_van
from wijkwerken.toegang.models import Inzage

pytestmark = pytest.mark.django_db
MAANDAG = date(2025, 3, 10)


@pytest.fixture
def inzet(traject, bemiddelaar):
    traject.bemiddelaar = bemiddelaar
    traject.save()
    inzet = nieuwe_inzet(traject)
    GeplandMomentFactory(
        inzet=inzet, datum=date(2025, 3, 11), begin=time(9), einde=time(12), uren=3
    )
    return inzet


def test_a_sheet_says_where_when_and_how_many_hours(client, inzet, bemiddelaar, pdf_als_tekst):
    vul(inzet, date(2025, 3, 4), 5)
    GeplandMomentFactory(inzet=inzet, datum=date(2025, 3, 12), status=MomentStatus.GEANNULEERD)
    client.force_login(bemiddelaar)
    url = reverse("weekblad_pdf", args=[inzet.traject.wijkwerker_id])

    blad = client.get(f"{url}?week=2025-03-13").content.decode()

    assert "Dinsdag 11 maart 2025" in blad
    assert "9.00 tot 12.00" in blad
    assert inzet.aanvraag.vestiging.adres in blad
    assert "12 maart" not in blad
    assert "<b>3\u00a0uur</b>" in blad
    assert "<b>8\u00a0uur</b>" in blad
    assert Inzage.objects.get(wijze="pdf").personen == [inzet.traject.wijkwerker_id]


def test_a_real_file_is_drawn(client, inzet, bemiddelaar):
    client.force_login(bemiddelaar)

    antwoord = client.get(reverse("weekbladen_pdf"), {"week": MAANDAG})

    assert antwoord.content.startswith(b"%PDF")
    assert "attachment" not in antwoord.headers["Content-Disposition"]
    assert "El Amrani" not in antwoord.headers["Content-Disposition"]


def test_all_sheets_of_the_caseload_take_the_same_queries(
    bemiddelaar, inzet, django_assert_num_queries
):
    with django_assert_num_queries(3):
        assert len(weekbladen_van(bemiddelaar, MAANDAG, alleen_eigen=True)) == 1
    for _ in range(3):
        GeplandMomentFactory(datum=MAANDAG)

    assert len(weekbladen_van(bemiddelaar, MAANDAG, alleen_eigen=True)) == 1
    with django_assert_num_queries(3):
        assert len(weekbladen_van(bemiddelaar, MAANDAG, alleen_eigen=False)) == 4


def test_an_empty_week_goes_back_with_a_sentence(client, inzet, bemiddelaar):
    client.force_login(bemiddelaar)

    antwoord = client.get(reverse("weekbladen_pdf"), {"week": "2025-06-02"}, follow=True)

    assert "staat er voor niemand iets gepland" in antwoord.content.decode()


def test_a_dienst_gets_no_sheet(client, inzet):
    client.force_login(AccountFactory(als_toeleider=True, dienst=inzet.traject.toeleider))

    assert client.get(reverse("weekbladen_pdf")).status_code == 403
    url = reverse("weekblad_pdf", args=[inzet.traject.wijkwerker_id])
    assert client.get(url).status_code == 403
