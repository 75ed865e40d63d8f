"""A changed rule shows whom it touches, old beside new, before it is confirmed."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import SchorsingFactory, TrajectFactory
from trajecten.services.regelgevolgen import gevolgen_voor_trajecten
from wijkwerken.regels.models import Regel
from wijkwerken.regels.rules.boek import Regelwaarde
from wijkwerken.toegang.models import Inzage

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()
START = VANDAAG - timedelta(days=60)


@pytest.fixture(autouse=True)
def _regels(regels):
    return regels


@pytest.fixture
def lopend(bemiddelaar):
    return TrajectFactory(
        bemiddelaar=bemiddelaar, start=START, voorzien_einde=START + timedelta(days=180)
    )


def test_whom_a_rule_touches_is_shown_before_it_is_confirmed(client, coordinator, lopend):
    client.force_login(coordinator)
    url = reverse("regel_wijzigen", args=["evaluatie_maanden"])
    gegevens = {"waarde": "3", "geldig_van": f"{VANDAAG:%d/%m/%Y}", "bron": "Besluit"}

    eerst = client.post(url, gegevens)

    assert Regel.objects.waarde_op("evaluatie_maanden", VANDAAG) == 6
    assert "1 van de 1 lopende trajecten" in eerst.text
    assert str(lopend.wijkwerker) in eerst.text
    assert Inzage.objects.filter(personen__contains=[lopend.wijkwerker_id]).exists()
    merk = eerst.context["form"]["bevestigd"].value()
    # Another value than the one that was shown is shown first again.
    client.post(url, gegevens | {"bevestigd": merk, "waarde": "4"})
    assert Regel.objects.waarde_op("evaluatie_maanden", VANDAAG) == 6
    assert client.post(url, gegevens | {"bevestigd": merk}).status_code == 302
    assert Regel.objects.waarde_op("evaluatie_maanden", VANDAAG) == 3


def test_a_rule_that_moves_no_date_of_a_traject_is_saved_at_once(client, coordinator, lopend):
    client.force_login(coordinator)

    antwoord = client.post(
        reverse("regel_wijzigen", args=["uren_per_maand"]),
        {"waarde": "61", "geldig_van": f"{VANDAAG:%d/%m/%Y}", "bron": "Besluit"},
    )

    assert antwoord.status_code == 302
    regel = Regelwaarde("uren_per_maand", 61, VANDAAG, "Besluit")
    assert gevolgen_voor_trajecten(coordinator, regel, VANDAAG) is None


def test_a_later_value_is_judged_on_its_own_day_and_the_start_decides_on_the_duration(
    coordinator, lopend
):
    def geraakt(code, waarde, dag):
        gevolg = gevolgen_voor_trajecten(coordinator, Regelwaarde(code, waarde, dag, "x"), VANDAAG)
        return gevolg.aantal, gevolg.totaal

    straks = VANDAAG + timedelta(days=90)
    assert geraakt("evaluatie_maanden", 3, straks) == (1, 1)
    assert geraakt("trajectduur_maanden", 18, straks) == (0, 1)
    assert geraakt("trajectduur_maanden", 18, date(2018, 2, 1)) == (1, 1)


def test_one_pass_for_any_number(coordinator, lopend, django_assert_max_num_queries):
    for _ in range(3):
        SchorsingFactory(
            traject=TrajectFactory(start=START, voorzien_einde=VANDAAG + timedelta(days=300))
        )
    regel = Regelwaarde("evaluatie_maanden", 3, VANDAAG, "x")

    with django_assert_max_num_queries(9):
        gevolg = gevolgen_voor_trajecten(coordinator, regel, VANDAAG)

    assert (gevolg.aantal, gevolg.totaal) == (4, 4)
