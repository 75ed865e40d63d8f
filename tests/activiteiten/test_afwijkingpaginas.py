"""The pages of a request, walked from the first form to the evaluation."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from activiteiten.choices import Criterium
from activiteiten.models import AfwijkendeActiviteit
from tests.factories import (
    AccountFactory,
    AfwijkingFactory,
    GemeenteFactory,
    HoofdactiviteitFactory,
)

VANDAAG = date(2025, 3, 10)
LIJST = "/activiteiten/afwijkend/"


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)


@pytest.fixture
def halle(db):
    return GemeenteFactory(naam="Halle")


def stap(client, naam, rij, **velden):
    """Send the form of one step; the row as it is then."""
    antwoord = client.post(reverse(naam, args=[rij.pk]), velden)
    assert antwoord.status_code == 302, antwoord.context["form"].errors
    return AfwijkendeActiviteit.objects.get()


def test_a_request_is_walked_page_by_page(client, coordinator, halle, regels, pdf_als_tekst):
    client.force_login(coordinator)
    antwoord = client.post(
        reverse("afwijking_nieuw"),
        {
            "gemeente": halle.pk,
            "naam": "Fietsen herstellen",
            "hoofdactiviteit": HoofdactiviteitFactory().pk,
            "soorten": ["persoon"],
            "omschrijving": "Banden plakken in het buurthuis.",
        },
    )
    rij = AfwijkendeActiviteit.objects.get()
    assert antwoord["Location"] == rij.get_absolute_url()
    assert "Toetsing invullen" in client.get(rij.get_absolute_url()).text

    criteria = {f"voldoet_{c}": "ja" for c in Criterium.values}
    stap(client, "afwijking_toetsen", rij, **criteria, **{f"grond_{c}": "Ja." for c in Criterium})
    stap(client, "afwijking_advies_vragen", rij, partner="ACV", gevraagd_op="3/2/2025")
    advies = rij.adviezen.get()
    stap(client, "advies_noteren", advies, uitkomst="gunstig", ontvangen_op="10/2/2025")
    stap(
        client,
        "afwijking_beslissen",
        rij,
        goedgekeurd="ja",
        genomen_op="18/2/2025",
        nummer="12",
        motivering="Wij volgen de toetsing.",
    )
    stap(client, "afwijking_melden", rij, gemeld_op="20/2/2025", kenmerk="V-7")
    stap(client, "afwijking_uitkomst", rij, uitkomst="geen_bezwaar", uitkomst_op="27/2/2025")
    rij = stap(client, "afwijking_activeren", rij, van="1/3/2025", tot="28/2/2026")
    stap(
        client,
        "afwijking_evalueren",
        rij,
        datum="10/3/2025",
        verdringing="nee",
        bevinding="behouden",
        toelichting="Het loopt.",
    )
    client.post(
        reverse("besluit_bijvoegen", args=[rij.besluit_id]),
        {"bestand": SimpleUploadedFile("besluit.pdf", b"%PDF-1.7 x")},
    )

    bladzijde = client.get(rij.get_absolute_url()).text
    for woord in ("Gunstig", "besluit.pdf", "V-7", "Geen verdringing", "10/03/2026"):
        assert woord in bladzijde
    tekst = client.get(reverse("afwijking_raadtekst", args=[rij.pk])).text
    assert "Artikel 1. De raad laat Fietsen herstellen toe" in tekst
    assert "ACV: gunstig, op 10 februari 2025." in tekst
    pdf = client.get(reverse("afwijking_raadtekst_pdf", args=[rij.pk])).content.decode()
    assert "Artikel 1. De raad laat Fietsen herstellen toe" in pdf
    inhoud = client.get(reverse("besluit_inhoud", args=[rij.besluit_id]))
    assert b"".join(inhoud.streaming_content) == b"%PDF-1.7 x"
    mag = client.get(
        reverse("activiteit_toets"),
        {
            "activiteit": rij.activiteit_id,
            "gemeente": halle.pk,
            "soort": "persoon",
            "datum": "10/03/2025",
        },
    ).text
    assert "als afwijkende activiteit" in mag
    assert reverse("besluit_inhoud", args=[rij.besluit_id]) in mag
    assert (
        client.get(reverse("afwijkendeactiviteit_geschiedenis", args=[rij.pk])).status_code == 200
    )


def test_what_is_not_known_yet_stands_between_brackets(client, bemiddelaar, halle):
    client.force_login(bemiddelaar)
    rij = AfwijkingFactory(gemeente=halle)

    tekst = client.get(reverse("afwijking_raadtekst", args=[rij.pk])).text

    assert tekst.count("[nog in te vullen]") == 2 * len(Criterium) + 3


def test_a_refusal_stands_at_its_field(client, coordinator, halle):
    client.force_login(coordinator)
    rij = AfwijkingFactory(gemeente=halle)

    antwoord = client.post(
        reverse("afwijking_advies_vragen", args=[rij.pk]),
        {"partner": "ACV", "gevraagd_op": "3/2/2025"},
    )

    assert "De toetsing is niet volledig" in antwoord.context["form"].errors["partner"][0]


def test_a_gemeente_reads_its_own_without_a_button_or_a_name(client, halle, bemiddelaar, toeleider):
    rij = AfwijkingFactory(gemeente=halle, behandelaar=bemiddelaar)
    client.force_login(AccountFactory(als_gemeente=True, gemeente=halle))

    bladzijde = client.get(rij.get_absolute_url()).text

    assert "Toetsing" in bladzijde
    assert bemiddelaar.naam not in bladzijde + client.get(LIJST).text
    assert reverse("afwijking_toetsen", args=[rij.pk]) not in bladzijde
    assert client.get(reverse("afwijking_toetsen", args=[rij.pk])).status_code == 403
    client.force_login(AccountFactory(als_gemeente=True))
    assert client.get(rij.get_absolute_url()).status_code == 404
    client.force_login(toeleider)
    assert client.get(rij.get_absolute_url()).status_code == 403


def test_the_list_filters_and_is_exported(client, bemiddelaar, halle):
    client.force_login(bemiddelaar)
    AfwijkingFactory(gemeente=halle, naam="Fietsen herstellen")
    AfwijkingFactory(naam="Soep bedelen", status="afgekeurd", soorten=["onderwijs"])

    def namen(**filters):
        return [rij.naam for rij in client.get(LIJST, filters).context["object_list"]]

    assert len(namen()) == 2
    assert namen(gemeente=halle.pk) == namen(soort="persoon") == ["Fietsen herstellen"]
    assert namen(status="afgekeurd") == namen(zoek="soep") == ["Soep bedelen"]
    assert namen(zonder_besluit="ja") == []
    assert "Fietsen herstellen" in client.get(LIJST, {"export": "csv"}).content.decode("utf-8-sig")


def test_more_requests_cost_no_more_queries(client, bemiddelaar, django_assert_max_num_queries):
    client.force_login(bemiddelaar)
    for aantal in (1, 6):
        for _ in range(aantal):
            AfwijkingFactory()
        with django_assert_max_num_queries(14):
            client.get(LIJST)
