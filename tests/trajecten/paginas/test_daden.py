"""What is done to a dossier on its pages, each side with its own form."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from tests.factories import (
    ActiviteitFactory,
    GeplandMomentFactory,
    InzetFactory,
    ToeleidingsdienstFactory,
)
from tests.trajecten.gegevens import aanmeldingsgegevens, als_tekst
from tests.trajecten.paginas.hulp import VANDAAG
from trajecten.models import Afsprakenblad, Evaluatie, Traject, WijkWerker

pytestmark = pytest.mark.django_db


def test_ending_says_how_many_moments_were_cancelled(client, lopend):
    inzet = InzetFactory(traject=lopend, van=lopend.start)
    for dagen in (1, 2):
        GeplandMomentFactory(inzet=inzet, datum=VANDAAG + timedelta(days=dagen), uren=1)
    client.force_login(lopend.bemiddelaar)
    gegevens = {
        "einde": f"{VANDAAG:%d/%m/%Y}",
        "einde_reden": "doorstroom",
        "doorstroom": "job",
        "versie": lopend.versie,
    }

    url = reverse("traject_beeindigen", args=[lopend.pk])
    zonder = client.post(url, gegevens | {"einde_reden": ""})
    assert "einde_reden" in zonder.context["form"].errors
    pagina = client.post(url, gegevens, follow=True)

    assert "2 geplande momenten zijn geannuleerd" in pagina.text
    assert "De eindevaluatie ontbreekt" in pagina.text


def test_each_side_gets_the_form_of_its_own_part(client, lopend, dienst):
    client.force_login(lopend.bemiddelaar)
    client.post(
        reverse("traject_evaluatie", args=[lopend.pk]),
        {"soort": "tussentijds", "datum": f"{VANDAAG:%d/%m/%Y}"},
    )
    evaluatie = Evaluatie.objects.get()
    url = reverse("evaluatie_schrijven", args=[evaluatie.pk])
    assert "verslag_toeleider" not in client.get(url).context["form"].fields
    client.post(
        url,
        {
            "soort": "tussentijds",
            "datum": f"{VANDAAG:%d/%m/%Y}",
            "verslag_bemiddelaar": "Stipt.",
            "versie": evaluatie.versie,
        },
    )
    client.force_login(dienst)
    assert list(client.get(url).context["form"].fields) == [
        "verslag_toeleider",
        "toeleider_klaar",
        "versie",
    ]
    client.post(url, {"verslag_toeleider": "Thuis ook.", "verslag_bemiddelaar": "Nee."})
    evaluatie.refresh_from_db()
    assert (evaluatie.verslag_bemiddelaar, evaluatie.verslag_toeleider) == ("Stipt.", "Thuis ook.")
    client.force_login(lopend.bemiddelaar)
    client.post(reverse("evaluatie_afronden", args=[evaluatie.pk]), {"besluit": "verder"})
    evaluatie.refresh_from_db()
    assert evaluatie.afgerond_door == lopend.bemiddelaar


def test_the_afsprakenblad_is_written_signed_and_renewed(client, lopend):
    activiteit = ActiviteitFactory()
    blad = lopend.afsprakenbladen.get()
    client.force_login(lopend.bemiddelaar)
    client.post(
        reverse("afsprakenblad_bewerken", args=[blad.pk]),
        {
            "soort": "afsprakenblad",
            "verworven_0_omschrijving": "stiptheid",
            "te_verwerven_0_omschrijving": "Nederlands",
            "activiteiten": [activiteit.pk],
            "vervolgstap": "Opleiding",
            "duur_maanden": "6",
            "stappen_0_maand": "1",
            "stappen_0_uren": "20",
            "versie": blad.versie,
        },
    )
    teken = reverse("afsprakenblad_tekenen", args=[blad.pk])
    morgen = VANDAAG + timedelta(days=1)
    reden = {"reden": "Oude map"}
    fout = client.post(teken, {"getekend_op": f"{morgen:%d/%m/%Y}"} | reden)
    assert list(fout.context["form"].errors) == ["getekend_op"]
    fout = client.post(teken, {"getekend_op": f"{VANDAAG:%d/%m/%Y}"})
    assert list(fout.context["form"].errors) == ["bestand"]
    client.post(teken, {"getekend_op": f"{VANDAAG:%d/%m/%Y}"} | reden)
    blad.refresh_from_db()
    assert blad.is_getekend
    client.post(reverse("traject_afsprakenblad", args=[lopend.pk]))
    assert Afsprakenblad.objects.filter(traject=lopend).count() == 2


def test_a_wijkwerker_is_made_changed_and_gets_a_traject(client, bemiddelaar):
    client.force_login(bemiddelaar)
    gegevens = als_tekst(aanmeldingsgegevens())
    client.post(reverse("wijkwerker_nieuw"), gegevens)
    wijkwerker = WijkWerker.objects.get()
    dubbel = client.post(reverse("wijkwerker_nieuw"), gegevens)
    assert list(dubbel.context["form"].errors) == ["insz"]
    client.post(
        reverse("wijkwerker_bewerken", args=[wijkwerker.pk]),
        gegevens | {"insz": "", "telefoon": "", "versie": wijkwerker.versie},
    )
    wijkwerker.refresh_from_db()
    assert wijkwerker.telefoon == ""
    client.post(
        reverse("wijkwerker_uren_elders", args=[wijkwerker.pk]),
        {"maand": "17/11/2026", "uren": "12", "bron": "mail"},
    )
    assert wijkwerker.uren_elders.get().maand == date(2026, 11, 1)
    client.post(
        reverse("wijkwerker_traject_starten", args=[wijkwerker.pk]),
        {
            "start": "01/11/2026",
            "toeleider": ToeleidingsdienstFactory().pk,
            "gemeente": wijkwerker.gemeente_id,
            "bemiddelaar": bemiddelaar.pk,
        },
    )
    assert Traject.objects.get().wijkwerker == wijkwerker
