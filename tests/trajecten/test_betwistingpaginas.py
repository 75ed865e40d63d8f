"""Pages of contested hours: the list, the steps by form, what is shown before deciding, letters."""

from datetime import date

import pytest
from django.utils import timezone

from tests.factories import BetwistingFactory, PrestatieFactory
from trajecten.models import Betwisting, Prestatie
from trajecten.services.betwistingen import betwisting_indienen, wijkwerker_horen

NU = date(2025, 3, 20)
LIJST = "/betwistingen/"


@pytest.fixture(autouse=True)
def vandaag(monkeypatch, regels):
    monkeypatch.setattr(timezone, "localdate", lambda *_: NU)


@pytest.fixture
def leider(client, coordinator):
    client.force_login(coordinator)
    return client


def dien_in(door, dag=date(2025, 3, 14)):
    return betwisting_indienen(
        door=door,
        prestatie=PrestatieFactory(),
        uren=2,
        reden="niet_gekomen",
        wijze="brief",
        ontvangen_op=dag,
        tekst="Er kwam niemand.",
        vandaag=NU,
    )


def velden(bladzijde, **anders):
    form = bladzijde.context["form"]
    gegevens = {naam: waarde for naam, waarde in form.initial.items() if waarde is not None}
    return gegevens | {"sleutel": form["sleutel"].value()} | anders


def test_an_objection_is_written_down_heard_and_decided(leider, pdf_als_tekst):
    prestatie = PrestatieFactory()
    nieuw = f"{prestatie.get_absolute_url()}betwisten/"
    bladzijde = leider.get(nieuw)
    gegevens = velden(bladzijde, reden="niet_gekomen", wijze="telefoon", tekst="Er kwam niemand.")
    rij = leider.post(nieuw, gegevens, follow=True).context["betwisting"]
    assert (rij.uren, rij.stand) == (4, "open")
    assert "betwist deze uren" in leider.get(prestatie.get_absolute_url()).content.decode()

    url = rij.get_absolute_url()
    stap = rij.stappen.get()
    brief = leider.get(f"{LIJST}stappen/{stap.pk}/pdf/").content.decode()
    assert "20 maart 2025" in brief
    assert "Er kwam niemand" not in brief
    bladzijde = leider.get(f"{url}beslissen/")
    assert (bladzijde.context["verdeling"].blijft, bladzijde.context["cheques"].ooit) == (0, False)
    gegevens = velden(bladzijde, uitkomst="gegrond", tekst="Niemand zag iemand.")
    te_vroeg = leider.post(f"{url}beslissen/", gegevens)
    assert "nog niet gehoord" in te_vroeg.content.decode()
    leider.post(f"{url}horen/", velden(leider.get(f"{url}horen/"), tekst="Ik was ziek."))
    verouderd = leider.post(f"{url}beslissen/", gegevens)
    assert "intussen gewijzigd" in verouderd.content.decode()
    gegevens = velden(
        leider.get(f"{url}beslissen/"), uitkomst="gegrond", tekst="Niemand zag iemand."
    )
    leider.post(f"{url}beslissen/", gegevens)
    assert not Prestatie.objects.exists()
    rij.refresh_from_db()
    nota = leider.get(f"{url}nota/pdf/").content.decode()
    assert rij.uitkomst == "Gegrond"
    assert "niet mee" in nota
    for geheim in ("Er kwam niemand", "cheque", str(rij.inzet.aanvraag.gebruiker)):
        assert geheim not in nota


@pytest.mark.parametrize(
    ("stand", "aantal"),
    [
        ("open", 3),
        ("te_horen", 2),
        ("te_beslissen", 1),
        ("te_laat", 1),
        ("gegrond", 1),
        ("te_vergoeden", 1),
    ],
)
def test_the_list_filters_on_what_it_waits_for(leider, coordinator, stand, aantal):
    dien_in(coordinator)
    dien_in(coordinator, date(2025, 3, 4))
    wijkwerker_horen(
        door=coordinator, betwisting=dien_in(coordinator), tekst="x", gehoord_op=NU, vandaag=NU
    )
    BetwistingFactory(te_vergoeden=1)

    assert len(leider.get(LIJST, {"stand": stand}).context["object_list"]) == aantal


def test_more_rows_ask_no_more_queries(leider, coordinator, django_assert_max_num_queries):
    def vragen():
        with django_assert_max_num_queries(60) as teller:
            leider.get(LIJST, {"leeg": "1"})
        return len(teller)

    dien_in(coordinator)
    vragen()  # what is asked once, such as the columns that were chosen
    een = vragen()
    for _ in range(3):
        dien_in(coordinator)
    assert vragen() == een
    assert Betwisting.objects.count() == 4
