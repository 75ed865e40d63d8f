from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from gebruikers.models import Bankbestand, Inschrijvingsgeld, Ontvangst
from gebruikers.services.inschrijvingsgelden import betaallink
from tests.factories import (
    AanvraagFactory,
    GebruikerFactory,
    InschrijvingsgeldFactory,
    OntvangstFactory,
)
from tests.gebruikers.bankhulp import csv_bestand, csv_rij

VANDAAG = date(2026, 3, 10)
LIJST = "/inschrijvingsgelden/"


@pytest.fixture(autouse=True)
def vandaag(monkeypatch, regels):
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)


@pytest.fixture
def binnen(client, bemiddelaar):
    client.force_login(bemiddelaar)
    return client


def laat(**anders):
    return InschrijvingsgeldFactory(
        gevraagd_op=date(2026, 1, 5), vervalt_op=date(2026, 2, 4), **anders
    )


def namen(antwoord):
    return {rij.gebruiker.naam for rij in antwoord.context["object_list"]}


@pytest.mark.parametrize(
    ("stand", "wie"),
    [
        ("open", {"Nieuw", "Laat", "Deels", "Tijd"}),
        ("te_vragen", {"Nieuw", "Deels"}),
        ("gevraagd", {"Tijd"}),
        ("te_laat", {"Laat"}),
        ("deels", {"Deels"}),
        ("betaald", {"Veel"}),
        ("te_veel", {"Veel"}),
        ("kwijtgescholden", set()),
    ],
)
def test_the_list_filters_on_what_is_to_be_done(binnen, stand, wie):
    def van(naam, maak=InschrijvingsgeldFactory, **anders):
        return maak(gebruiker=GebruikerFactory(naam=naam), **anders)

    van("Nieuw"), van("Laat", laat)
    van("Tijd", gevraagd_op=VANDAAG, vervalt_op=VANDAAG)
    for naam, cent, anders in (
        ("Deels", 100, {}),
        ("Veel", 800, {"stand": "betaald", "voldaan_op": VANDAAG}),
    ):
        OntvangstFactory(
            bestemming="inschrijvingsgeld", inschrijvingsgeld=van(naam, **anders), bedrag=cent
        )

    assert namen(binnen.get(LIJST, {"jaar": "2026", "stand": stand})) == wie


def test_the_list_begins_with_what_is_unpaid_this_year_and_says_it_all_in_numbers(binnen):
    een = laat()
    InschrijvingsgeldFactory(jaar=2025)
    InschrijvingsgeldFactory(stand="betaald", voldaan_op=VANDAAG)
    OntvangstFactory()

    antwoord = binnen.get(LIJST)

    assert list(antwoord.context["object_list"]) == [een]
    tegels = {t["tekst"]: (t["getal"], t["bedrag"]) for t in antwoord.context["samen"]["tegels"]}
    assert tegels["Te laat"] == tegels["Betaald"] == (1, 750)
    assert "Eén betaling wacht" in antwoord.text
    gezocht = binnen.get(LIJST, {"zoek": een.mededeling_tekst})
    assert list(gezocht.context["object_list"]) == [een]
    export = binnen.get(LIJST, {"export": "csv"}).content.decode("utf-8-sig")
    assert een.gebruiker.naam in export
    assert ";7,5;0;" in export


@pytest.mark.parametrize("aantal", [1, 8])
def test_the_list_asks_the_same_number_of_queries(binnen, aantal, django_assert_num_queries):
    for _ in range(aantal):
        laat()
    binnen.get(LIJST)

    with django_assert_num_queries(9):
        binnen.get(LIJST)


def test_made_for_a_year_asked_in_bulk_and_printed(binnen, bemiddelaar, pdf_als_tekst):
    for _ in range(2):
        GebruikerFactory(met_overeenkomst=True)
    pagina = binnen.get(reverse("inschrijvingsgelden_maken"))
    assert "voor 2 gebruikers nog te maken" in pagina.text
    gemaakt = binnen.post(reverse("inschrijvingsgelden_maken"), {"jaar": "2026"}, follow=True)
    assert "2 inschrijvingsgelden voor 2026 gemaakt" in gemaakt.text

    rijen = Inschrijvingsgeld.objects.all()
    keuze = {"daad": "bulk", "actie": "vragen", "rij": [f"{r.pk}:{r.versie}" for r in rijen]}
    proef = binnen.post(LIJST, keuze)
    binnen.post(LIJST, keuze | {"stap": "uitvoeren", "gezien": proef.context["gezien"]})

    assert {rij.gevraagd_op for rij in rijen.all()} == {VANDAAG}
    brieven = binnen.get(reverse("inschrijvingsgeld_brieven"), {"jaar": "2026", "stand": "open"})
    assert brieven["Content-Type"] == "application/pdf"
    assert all(rij.mededeling_tekst in brieven.content.decode() for rij in rijen)
    leeg = binnen.get(reverse("inschrijvingsgeld_brieven"), {"jaar": "2025"}, follow=True)
    assert "er is geen brief" in leeg.text


def test_one_from_the_gebruiker_page_to_paid_at_the_desk(binnen):
    gebruiker = GebruikerFactory(met_overeenkomst=True)

    binnen.post(reverse("inschrijvingsgeld_nieuw", args=[gebruiker.pk]), {"jaar": "2026"})
    geld = gebruiker.inschrijvingsgelden.get()
    binnen.post(reverse("inschrijvingsgeld_vragen", args=[geld.pk]))
    pagina = binnen.get(geld.get_absolute_url())
    assert "<svg" in pagina.text
    assert geld.mededeling_tekst in pagina.text
    fout = binnen.post(reverse("ontvangst_nieuw", args=[geld.pk]), {"bedrag": "zeven"})
    assert "zoals 7,50" in fout.text
    binnen.post(
        reverse("ontvangst_nieuw", args=[geld.pk]),
        {"wijze": "kas", "bedrag": "7,50", "datum": "10/03/2026"},
    )
    pagina = binnen.get(geld.get_absolute_url())
    assert "<svg" not in pagina.text.partition("Wat binnenkwam")[2].partition("</main>")[0]
    assert binnen.get(reverse("inschrijvingsgeld_geschiedenis", args=[geld.pk])).status_code == 200
    assert "Betaald" in binnen.get(gebruiker.get_absolute_url()).text


def test_late_is_said_where_one_plans_and_remitting_says_why(binnen):
    aanvraag = AanvraagFactory()
    geld = laat(gebruiker=aanvraag.gebruiker)
    for pagina in (aanvraag, aanvraag.gebruiker):
        assert "2026 is nog niet betaald" in binnen.get(pagina.get_absolute_url()).text

    binnen.post(reverse("inschrijvingsgeld_herinneren", args=[geld.pk]))
    binnen.post(reverse("inschrijvingsgeld_kwijt", args=[geld.pk]), {"reden": "verhuisd"})

    pagina = binnen.get(geld.get_absolute_url()).text
    assert "verhuisd (An Bemiddelaar, 10/03/2026)" in pagina
    assert "nog niet betaald" not in binnen.get(aanvraag.get_absolute_url()).text
    binnen.post(reverse("inschrijvingsgeld_kwijt_intrekken", args=[geld.pk]))
    geld.refresh_from_db()
    assert (geld.stand, geld.herinneringen) == ("open", 1)


def kies(binnen, inhoud, naam="bank.csv"):
    return binnen.post(
        reverse("bankbestand_inlezen"), {"bestand": SimpleUploadedFile(naam, inhoud)}
    )


def bevestig(binnen, antwoord):
    velden = antwoord.context["bevestigform"].initial
    return binnen.post(reverse("bankbestand_bevestigen"), velden, follow=True)


def test_a_file_is_looked_at_taken_in_and_undone(binnen):
    geld = laat()
    rij = csv_rij(wat=geld.mededeling_tekst, naam="Vreemde Vogel")

    gezien = kies(binnen, csv_bestand(rij, csv_rij(wat="lidgeld")))
    assert "Juist betaald" in gezien.text
    assert "Vreemde Vogel" in gezien.text
    assert not Ontvangst.objects.exists()
    klaar = bevestig(binnen, gezien)
    assert "2 betalingen zijn ingelezen." in klaar.text
    assert "al ingelezen op" in kies(binnen, csv_bestand(rij, csv_rij(wat="lidgeld"))).text
    opnieuw = bevestig(binnen, gezien)
    assert "al ingelezen op" in opnieuw.text
    assert Ontvangst.objects.count() == 2

    los = Ontvangst.objects.te_bekijken().get()
    ander = InschrijvingsgeldFactory()
    binnen.post(reverse("ontvangst_koppelen", args=[los.pk]), {"inschrijvingsgeld": str(ander.pk)})
    ander.refresh_from_db()
    assert ander.stand == "betaald"
    binnen.post(reverse("ontvangst_losmaken", args=[los.pk]))
    binnen.post(reverse("ontvangst_afwijzen", args=[los.pk]))
    assert not Ontvangst.objects.te_bekijken().exists()

    bestand = Bankbestand.objects.get()
    assert "Verrichtingen" in binnen.get(bestand.get_absolute_url()).text
    binnen.post(reverse("bankbestand_terugdraaien", args=[bestand.pk]))
    assert not Ontvangst.objects.exists()


def test_what_is_wrong_stands_there_at_once_and_cannot_be_confirmed(binnen):
    antwoord = kies(binnen, csv_bestand(csv_rij(datum="x"), csv_rij(bedrag="y")))

    assert "Rij 2:" in antwoord.text
    assert "Rij 3:" in antwoord.text
    assert not antwoord.context["kan"]
    assert "geen kolommen" in kies(binnen, b"naam;telefoon").text
    te_oud = binnen.post(reverse("bankbestand_bevestigen"), {"pakket": "verzonnen", "gezien": "x"})
    assert "Kies het bestand opnieuw" in te_oud.text


def test_the_page_behind_the_link_names_nobody(client, django_assert_num_queries):
    geld = laat(gebruiker=GebruikerFactory(naam="Vermeulen"))

    pagina = client.get(betaallink(geld))

    assert geld.mededeling_tekst in pagina.text
    assert "<svg" in pagina.text
    assert "Vermeulen" not in pagina.text
    assert client.get("/betalen/onzin/").status_code == 404
