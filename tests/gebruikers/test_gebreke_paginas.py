"""Pages of a gebruiker in gebreke: list, detail, letters, and the decision in two steps."""

from datetime import date, timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone

from gebruikers.models import Gebreke, Gebrekestap, Uitsluiting
from gebruikers.services.gebreken import (
    gebreke_beslissen,
    gebreke_melden,
    ingebrekestelling_versturen,
)
from tests.factories import AanvraagFactory, GebruikerFactory, GeplandMomentFactory, InzetFactory
from trajecten.models import GeplandMoment

DAG = date(2025, 3, 3)
VANDAAG = date(2025, 3, 20)
LIJST = "/gebreken/"


@pytest.fixture(autouse=True)
def vandaag(monkeypatch, regels):
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)


@pytest.fixture
def leider(client, coordinator):
    client.force_login(coordinator)
    return client


def melding(door, gebruiker=None, **anders):
    return gebreke_melden(
        door=door,
        gebruiker=gebruiker or GebruikerFactory(),
        voorgevallen_op=DAG,
        tekst="Er was geen materiaal.",
        vandaag=DAG,
        **anders,
    )


def stel(door, gebreke, dag=DAG):
    return ingebrekestelling_versturen(
        door=door, gebreke=gebreke, tekst="U gaf geen materiaal.", verstuurd_op=dag, vandaag=dag
    )


def velden(bladzijde, **anders):
    form = bladzijde.context["form"]
    return {"versie": form.initial["versie"], "sleutel": form["sleutel"].value()} | anders


@pytest.mark.parametrize(
    ("stand", "aantal"),
    [("gemeld", 1), ("in_gebreke", 1), ("te_beslissen", 1), ("beslist", 1), ("", 4)],
)
def test_the_list_filters_on_what_it_waits_for(leider, coordinator, stand, aantal):
    melding(coordinator)
    stel(coordinator, melding(coordinator))
    stel(coordinator, melding(coordinator), VANDAAG)
    gebreke_beslissen(
        door=coordinator,
        gebreke=melding(coordinator),
        beslissing="geen_gevolg",
        tekst="x",
        vandaag=VANDAAG,
    )

    rijen = leider.get(LIJST, {"stand": stand}).context["object_list"]

    assert len(rijen) == aantal


def test_more_meldingen_ask_no_more_queries(leider, coordinator, django_assert_max_num_queries):
    def vragen():
        with django_assert_max_num_queries(60) as teller:
            leider.get(LIJST)
        return len(teller)

    melding(coordinator)
    vragen()
    een = vragen()
    for _ in range(4):
        melding(coordinator)
    assert vragen() == een


def test_an_exclusion_is_seen_first_and_then_done(leider, coordinator):
    inzet = InzetFactory()
    GeplandMomentFactory(inzet=inzet, datum=VANDAAG + timedelta(days=3))
    rij = stel(coordinator, melding(coordinator, inzet.aanvraag.gebruiker))
    url = f"{LIJST}{rij.pk}/beslissen/"
    invoer = velden(
        leider.get(url),
        beslissing="uitsluiting",
        van="20/03/2025",
        tot="20/04/2025",
        tekst="Te gevaarlijk.",
    )

    gezien = leider.post(url, invoer)

    assert [een.momenten for een in gezien.context["geraakt"]] == [1, 0]
    assert inzet.get_absolute_url() in gezien.content.decode()
    assert not Uitsluiting.objects.exists()
    assert GeplandMoment.objects.gereserveerd().count() == 1

    klaar = leider.post(
        url,
        velden(gezien, **invoer) | {"bevestigd": gezien.context["form"]["bevestigd"].value()},
        follow=True,
    )

    assert "Beslist: uitsluiting." in klaar.content.decode()
    assert not GeplandMoment.objects.gereserveerd().exists()
    pagina = leider.get(inzet.aanvraag.gebruiker.get_absolute_url()).content.decode()
    assert "Uitgesloten van 20/03/2025 tot en met 20/04/2025" in pagina.replace("\u202f", "")


def test_too_early_says_from_when(leider, coordinator):
    rij = stel(coordinator, melding(coordinator), VANDAAG)
    url = f"{LIJST}{rij.pk}/beslissen/"
    antwoord = leider.post(
        url, velden(leider.get(url), beslissing="waarschuwing", tekst="Te vroeg.")
    )

    assert "Beslissen kan vanaf 4 april 2025" in antwoord.content.decode()
    assert not Gebrekestap.objects.filter(soort="beslissing").exists()


@pytest.mark.parametrize(
    ("beslissing", "zin"),
    [
        ("geen_gevolg", "heeft voor u geen gevolg"),
        ("waarschuwing", "U krijgt een waarschuwing"),
        ("uitsluiting", "U bent uitgesloten van 20 maart 2025 tot en met 30 april 2025"),
    ],
)
def test_each_decision_has_its_letter(leider, coordinator, pdf_als_tekst, beslissing, zin):
    rij = stel(coordinator, melding(coordinator))
    periode = {"van": VANDAAG, "tot": date(2025, 4, 30)} if beslissing == "uitsluiting" else {}
    gebreke_beslissen(
        door=coordinator,
        gebreke=rij,
        beslissing=beslissing,
        tekst="Daarom.",
        vandaag=VANDAAG,
        **periode,
    )

    def brief(soort):
        return leider.get(f"{LIJST}stappen/{rij.stappen.get(soort=soort).pk}/pdf/")

    assert zin in brief("beslissing").content.decode()
    assert "ten laatste op 17 maart 2025" in brief("ingebrekestelling").content.decode()
    assert brief("melding").status_code == 404


def test_a_file_comes_back_as_it_was(leider, coordinator):
    foto = ContentFile(b"\x89PNG\r\n\x1a\n0", name="dak.png")
    stap = melding(coordinator, bestand=foto).stappen.get()

    antwoord = leider.get(f"{LIJST}stappen/{stap.pk}/bijlage/")

    assert b"".join(antwoord.streaming_content) == b"\x89PNG\r\n\x1a\n0"
    assert 'filename="dak.png"' in antwoord["Content-Disposition"]


def test_a_bemiddelaar_writes_down_but_does_not_decide(client, bemiddelaar):
    client.force_login(bemiddelaar)
    aanvraag = AanvraagFactory()
    url = f"/gebruikers/{aanvraag.gebruiker_id}/meldingen/nieuw/"
    bladzijde = client.get(url, {"aanvraag": aanvraag.pk})
    client.post(
        url,
        {
            "sleutel": bladzijde.context["form"]["sleutel"].value(),
            "voorgevallen_op": "03/03/2025",
            "aanvraag": aanvraag.pk,
            "tekst": "Er was niemand thuis.",
        },
    )
    rij = Gebreke.objects.get()

    assert rij.aanvraag == aanvraag
    assert "In gebreke stellen" in client.get(rij.get_absolute_url()).content.decode()
    assert client.get(f"{LIJST}{rij.pk}/beslissen/").status_code == 403
