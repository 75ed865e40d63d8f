from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.backends.postgresql.psycopg_any import DateRange
from django.urls import reverse
from django.utils import timezone

from gebruikers.models import Gebruikersovereenkomst
from tests.factories import GebruikerFactory, GebruikersovereenkomstFactory

VANDAAG = date(2025, 3, 10)
LIJST = "/gebruikersovereenkomsten/"


@pytest.fixture(autouse=True)
def vandaag(monkeypatch, regels):
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)


@pytest.fixture
def binnen(client, bemiddelaar):
    client.force_login(bemiddelaar)
    return client


def overeenkomst(naam, van, tot, **anders):
    return GebruikersovereenkomstFactory(
        gebruiker=GebruikerFactory(naam=naam), periode=DateRange(van, tot), **anders
    )


@pytest.mark.parametrize(
    ("stand", "wie"),
    [
        ("te_vernieuwen", ["Voorbij", "Kort"]),
        ("te_tekenen", ["Ongetekend"]),
        ("geldig", ["Kort", "Lang"]),
        ("later", ["Later"]),
        ("voorbij", ["Voorbij"]),
    ],
)
def test_the_register_filters_on_how_an_overeenkomst_stands(binnen, stand, wie):
    overeenkomst("Voorbij", date(2024, 1, 1), VANDAAG)
    overeenkomst("Kort", date(2024, 5, 1), date(2025, 5, 10))
    overeenkomst("Lang", date(2024, 6, 1), date(2025, 5, 11))
    overeenkomst("Later", date(2025, 4, 1), date(2026, 4, 1))
    overeenkomst("Ongetekend", date(2025, 3, 1), date(2026, 3, 1), getekend_op=None)

    rijen = binnen.get(LIJST, {"stand": stand}).context["object_list"]

    assert [rij.gebruiker.naam for rij in rijen] == wie
    if stand == "te_vernieuwen":  # what is to be done is what one sees first
        assert list(binnen.get(LIJST).context["object_list"]) == list(rijen)


def test_many_are_renewed_at_once_and_what_cannot_is_said(binnen):
    eerste = overeenkomst("Een", date(2024, 5, 1), date(2025, 5, 1))
    overeenkomst("Twee", date(2024, 4, 1), date(2025, 4, 1))
    overeenkomst("Drie", date(2025, 3, 1), date(2026, 3, 1), getekend_op=None)

    def bulk(**anders):
        return binnen.post(f"{LIJST}?leeg=1", {"daad": "bulk", "actie": "vernieuwen"} | anders)

    proef = bulk(alles="1")
    assert len(proef.context["lukt"]) == 2
    assert "nog niet getekend" in proef.text
    assert Gebruikersovereenkomst.objects.count() == 3
    rijen = [regel["uitslag"].rij for regel in proef.context["lukt"]]
    bulk(
        rij=[f"{rij.pk}:{rij.versie}" for rij in rijen],
        sleutel=str(proef.context["sleutel"]),
        gezien=proef.context["gezien"],
        stap="uitvoeren",
    )

    nieuw = eerste.gebruiker.overeenkomsten.get(getekend_op=None)
    assert (nieuw.van, nieuw.tot) == (date(2025, 5, 1), date(2026, 4, 30))
    assert Gebruikersovereenkomst.objects.count() == 5


def test_a_longer_register_costs_no_more_queries(binnen, django_assert_max_num_queries):
    for aantal in (1, 10):
        for nummer in range(aantal):
            overeenkomst(f"Naam {nummer}", date(2024, 5, 1), date(2025, 5, 1))
        with django_assert_max_num_queries(14):
            assert binnen.get(LIJST).status_code == 200


def test_the_paper_names_the_duties_and_the_price_of_its_first_day(
    binnen, bemiddelaar, pdf_als_tekst
):
    rij = overeenkomst("Claes", date(2025, 4, 1), date(2026, 4, 1), getekend_op=None)
    rij.feiten = {"chequeprijs": {"waarde": 695, "sinds": "2024-01-01"}}
    rij.save()

    antwoord = binnen.get(reverse("overeenkomst_pdf", args=[rij.pk]))

    tekst = antwoord.content.decode()
    for woord in (
        "maatschappelijk engagement",
        "ruimte om te leren",
        "geen techniciteit",
        "attest",
        "veilig werk",
        "VDAB verzekert",
        "6,95",
        "in gebreke",
        "1 april 2025",
    ):
        assert woord in tekst, woord
    assert rij.gebruiker.naam not in antwoord["Content-Disposition"]


def test_the_scan_is_kept_and_only_given_inside(binnen, client, toeleider):
    rij = overeenkomst("Claes", date(2025, 3, 1), date(2026, 3, 1), getekend_op=None)
    scan = SimpleUploadedFile("overeenkomst Claes.pdf", b"%PDF-1.7 papier")

    binnen.post(
        reverse("overeenkomst_tekenen", args=[rij.pk]),
        {"getekend_op": "03/03/2025", "bestand": scan, "versie": rij.versie},
    )

    url = reverse("overeenkomst_scan", args=[rij.pk])
    antwoord = binnen.get(url)
    assert b"".join(antwoord.streaming_content) == b"%PDF-1.7 papier"
    assert "Claes" not in antwoord["Content-Disposition"]
    client.force_login(toeleider)
    assert client.get(url).status_code == 403


def test_what_is_not_signed_by_both_is_thrown_away(binnen):
    rij = overeenkomst("Claes", date(2025, 3, 1), date(2026, 3, 1), getekend_op=None)

    antwoord = binnen.post(reverse("overeenkomst_weggooien", args=[rij.pk]))

    assert antwoord["Location"] == rij.gebruiker.get_absolute_url()
    assert not Gebruikersovereenkomst.objects.exists()
