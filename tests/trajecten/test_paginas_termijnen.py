"""The pages of the line: explained, tried, and shown old and new before they are confirmed."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    AccountFactory,
    EvaluatieFactory,
    PrestatieFactory,
    SchorsingFactory,
    TrajectFactory,
)
from trajecten.models import Schorsing, Traject
from wijkwerken.regels.models import Regel

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


@pytest.fixture
def verlengt():
    waarde = dict.fromkeys(["ziekte", "moederschap", "opleiding", "andere"], True)
    Regel.objects.create(
        code="schorsing_verlengt", waarde=waarde, geldig_van=date(2018, 2, 1), bron="Besluit"
    )


def eerder(traject):
    return TrajectFactory(
        wijkwerker=traject.wijkwerker, status="beeindigd", start=START - timedelta(days=300),
        voorzien_einde=START - timedelta(days=200), einde=START - timedelta(days=200),
        einde_reden="termijn", doorstroom="geen",
    )  # fmt: skip


def test_every_date_of_the_line_opens_its_explanation(client, bemiddelaar, lopend):
    evaluatie = EvaluatieFactory(traject=lopend, datum=VANDAAG)
    SchorsingFactory(traject=lopend, van=START, tot=START)
    client.force_login(bemiddelaar)
    url = reverse("traject_termijnen", args=[lopend.pk])

    detail, pagina = client.get(lopend.get_absolute_url()), client.get(url)

    lijn = detail.context["lijn"]
    doelen = [p["url"] for p in (*lijn.punten, *lijn.balken)] + [r["url"] for r in lijn.tabel]
    assert len(doelen) > 8
    for doel in doelen:
        assert doel.startswith(f"{url}#")
        assert f'id="{doel.partition("#")[2]}"' in pagina.text
    assert reverse("regel_detail", args=["trajectduur_maanden"]) in pagina.text
    assert "Langste duur van een traject (maanden): 12</a>, geldig vanaf 01/01/2018" in pagina.text
    assert evaluatie.get_absolute_url() in pagina.text


def test_a_dienst_finds_nothing_of_an_earlier_traject(client, lopend):
    vroeger = eerder(lopend)
    client.force_login(AccountFactory(als_toeleider=True, dienst=lopend.toeleider))

    pagina = client.get(reverse("traject_termijnen", args=[lopend.pk]))

    assert pagina.status_code == 200
    assert "uiterste einde" in pagina.text.lower()
    for verraad in (str(vroeger.pk), "eerder traject", "maanden gebruikt", "Wat als?"):
        assert verraad not in pagina.text
    assert client.get(reverse("traject_wat_als", args=[lopend.pk])).status_code == 403


def test_the_explanation_takes_a_constant_number_of_queries(
    client, bemiddelaar, lopend, django_assert_max_num_queries
):
    client.force_login(bemiddelaar)
    url = reverse("traject_termijnen", args=[lopend.pk])
    client.get(url)
    for dag in range(5):
        SchorsingFactory(
            traject=lopend, van=START + timedelta(days=dag), tot=START + timedelta(days=dag)
        )

    with django_assert_max_num_queries(20):
        client.get(url)


def test_what_if_shows_old_and_new_and_saves_nothing(client, bemiddelaar, lopend, verlengt):
    client.force_login(bemiddelaar)
    url = reverse("traject_wat_als", args=[lopend.pk])
    van, tot = START, START + timedelta(days=9)

    leeg = client.get(url)
    antwoord = client.get(
        url,
        {
            "schorsing_reden": "ziekte",
            "schorsing_van": f"{van:%d/%m/%Y}",
            "schorsing_tot": f"{tot:%d/%m/%Y}",
        },
    )
    fout = client.get(url, {"schorsing_tot": f"{tot:%d/%m/%Y}"})

    assert "antwoord" not in leeg.context
    assert "10 dagen later" in antwoord.text
    assert "eerste dag van de schorsing" in fout.text
    assert not Schorsing.objects.exists()


def test_a_schorsing_that_moves_dates_shows_them_first(client, bemiddelaar, lopend, verlengt):
    client.force_login(bemiddelaar)
    url = reverse("traject_schorsing", args=[lopend.pk])
    gegevens = {
        "reden": "ziekte", "van": f"{START:%d/%m/%Y}", "einde_opschuiven": "on",
        "tot": f"{START + timedelta(days=9):%d/%m/%Y}", "bewijs": "Attest gezien",
    }  # fmt: skip

    eerst = client.post(url, gegevens)

    assert not Schorsing.objects.exists()
    assert "Er is nog niets bewaard" in eerst.text
    assert {rij["naam"] for rij in eerst.context["voorbeeld"]} >= {
        "uiterste einde",
        "einde termijn",
    }
    merk = eerst.context["form"]["bevestigd"].value()
    # Other days than those that were shown are shown first again.
    anders = client.post(url, gegevens | {"bevestigd": merk, "tot": gegevens["van"]})
    assert not Schorsing.objects.exists()
    assert anders.context["voorbeeld"]
    assert client.post(url, gegevens | {"bevestigd": merk}).status_code == 302

    oud = lopend.voorzien_einde
    lopend.refresh_from_db()
    assert lopend.voorzien_einde == oud + timedelta(days=10)


def test_a_schorsing_that_moves_nothing_is_saved_at_once(client, bemiddelaar, lopend):
    client.force_login(bemiddelaar)
    gegevens = {"reden": "ziekte", "van": f"{START:%d/%m/%Y}", "tot": f"{START:%d/%m/%Y}"}

    antwoord = client.post(reverse("traject_schorsing", args=[lopend.pk]), gegevens)

    assert antwoord.status_code == 302
    rij = Schorsing.objects.get()
    assert "Nog geen bewijs" in client.get(lopend.get_absolute_url()).text
    client.post(reverse("schorsing_bewijzen", args=[rij.pk]), {"bewijs": "Kast 3", "versie": "1"})
    rij.refresh_from_db()
    assert rij.bewijs == "Kast 3"


def test_an_ex_pwa_dossier_that_lapses(client, bemiddelaar, lopend):
    """From proof to lapse, on the pages that the bemiddelaar really uses."""
    client.force_login(bemiddelaar)
    Traject.objects.filter(pk=lopend.pk).update(
        start=VANDAAG - timedelta(days=800), voorzien_einde=VANDAAG - timedelta(days=620)
    )
    PrestatieFactory(traject=lopend, datum=VANDAAG - timedelta(days=400))
    vast = reverse("traject_overgang", args=[lopend.pk])
    bewijs = {"pwa_van": "01/03/2010", "kenmerk": "Map 14"}
    voorbeeld = client.post(vast, bewijs)
    merk = voorbeeld.context["form"]["bevestigd"].value()
    assert client.post(vast, bewijs | {"bevestigd": merk}).status_code == 302

    detail = client.get(lopend.get_absolute_url())
    verval = reverse("traject_overgang_vervallen", args=[lopend.pk])
    assert "De overgangsmaatregel is vervallen" in detail.text
    assert verval in detail.text
    pagina = client.get(verval)
    assert {rij["naam"] for rij in pagina.context["voorbeeld"]} >= {"uiterste einde"}
    lopend.refresh_from_db()
    assert client.post(verval, {"versie": lopend.versie}).status_code == 302

    lopend.refresh_from_db()
    assert not lopend.heeft_overgangsmaatregel
    assert "sindsdien geldt de gewone duur" in client.get(lopend.get_absolute_url()).text


def test_only_a_coordinator_meets_the_decision_on_months(client, bemiddelaar, coordinator, lopend):
    eerder(lopend)
    url = reverse("traject_maanden", args=[lopend.pk])
    client.force_login(bemiddelaar)
    assert client.get(url).status_code == 403
    assert url not in client.get(lopend.get_absolute_url()).text
    start = reverse("wijkwerker_traject_starten", args=[lopend.wijkwerker_id])
    assert "maanden_besluit" not in client.get(start).text

    client.force_login(coordinator)
    assert url in client.get(lopend.get_absolute_url()).text
    assert "maanden_besluit" in client.get(start).text
    gegevens = {"maanden": "0", "reden": "Lang ziek geweest"}
    eerst = client.post(url, gegevens)
    assert eerst.context["voorbeeld"]
    merk = eerst.context["form"]["bevestigd"].value()
    assert client.post(url, gegevens | {"bevestigd": merk}).status_code == 302
    lopend.refresh_from_db()
    assert (lopend.maanden_besluit, lopend.maanden_besluit_door) == (0, coordinator)
