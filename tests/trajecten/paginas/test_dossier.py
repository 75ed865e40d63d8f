"""The pages of a dossier: who sees what of it, on screen, on paper and of its history."""

from datetime import date

import pytest
from django.urls import reverse

from tests.factories import (
    AccountFactory,
    InzetFactory,
    PrestatieFactory,
    ToeleidingsdienstFactory,
    TrajectFactory,
)
from tests.trajecten.paginas.hulp import VANDAAG, vul
from trajecten.models import WijkWerker
from wijkwerken.kern.controles import insz_opmaak
from wijkwerken.toegang.models import Inzage

pytestmark = pytest.mark.django_db


PAGINAS = ("wijkwerker_detail", "traject_detail", "afsprakenblad_detail", "evaluatie_detail")


@pytest.mark.parametrize("naam", PAGINAS)
@pytest.mark.parametrize(
    ("wie", "status"),
    [("bemiddelaar", 200), ("dienst", 200), ("toeleider", 404), ("gemeente", 403), ("beheer", 403)],
)
def test_pages_of_a_dossier(client, lopend, dienst, naam, wie, status):
    vul(lopend)
    accounts = {
        "bemiddelaar": lopend.bemiddelaar,
        "dienst": dienst,
        "toeleider": AccountFactory(als_toeleider=True),
        "gemeente": AccountFactory(als_gemeente=True, gemeente=lopend.gemeente),
        "beheer": AccountFactory(als_beheer=True),
    }
    rij = {
        "wijkwerker_detail": lopend.wijkwerker,
        "traject_detail": lopend,
        "afsprakenblad_detail": lopend.afsprakenbladen.get(),
        "evaluatie_detail": lopend.evaluaties.get(),
    }[naam]
    client.force_login(accounts[wie])

    antwoord = client.get(reverse(naam, args=[rij.pk]))

    assert antwoord.status_code == status
    if status == 200:
        assert lopend.wijkwerker.insz not in antwoord.text
        assert insz_opmaak(lopend.wijkwerker.insz) not in antwoord.text
        assert Inzage.objects.filter(personen__contains=[lopend.wijkwerker.pk]).exists()
    else:
        assert not Inzage.objects.exists()


DADEN = (
    "verlengen", "beeindigen", "overgang", "overdragen", "schorsing", "evaluatie",
)  # fmt: skip


@pytest.mark.parametrize("daad", DADEN)
def test_forms_of_a_traject_are_for_inside(client, lopend, dienst, daad):
    url = reverse(f"traject_{daad}", args=[lopend.pk])
    client.force_login(lopend.bemiddelaar)
    assert client.get(url).status_code == 200
    client.force_login(dienst)
    assert client.get(url).status_code == 403
    assert url not in client.get(lopend.get_absolute_url()).text


def test_a_toeleider_sees_no_traject_of_another_dienst(client, lopend, dienst):
    eerder = TrajectFactory(
        wijkwerker=lopend.wijkwerker,
        status="beeindigd",
        start=date(2020, 1, 1),
        voorzien_einde=date(2020, 6, 30),
        einde=date(2020, 6, 30),
        einde_reden="termijn",
        doorstroom="geen",
        doorstroom_toelichting="Verhuisd",
        toeleider=ToeleidingsdienstFactory(naam="OCMW Elders"),
        nummer="2020-0777",
    )
    PrestatieFactory(traject=eerder, datum=date(2020, 3, 2), uren=7)
    WijkWerker.objects.filter(pk=lopend.wijkwerker_id).update(nummer="2019-0042")
    client.force_login(lopend.bemiddelaar)
    tekst = client.get(lopend.wijkwerker.get_absolute_url()).text
    assert "6 maanden al gebruikt" in tekst
    assert "2019-0042" in tekst
    client.force_login(dienst)
    gevonden = client.get(reverse("wijkwerker_list"), {"zoek": "2019-0042"})
    assert gevonden.context["totaal"] == 0

    for url in (lopend.wijkwerker.get_absolute_url(), reverse("wijkwerker_list")):
        tekst = client.get(url, {"leeg": "1"}).text
        assert "al gebruikt" not in tekst
        assert "2019-0042" not in tekst  # the year would tell that the person was known
        assert "OCMW Elders" not in tekst
        assert "2020-0777" not in tekst
    assert client.get(eerder.get_absolute_url()).status_code == 404


def test_a_toeleider_reads_what_kind_of_place_it_is_and_inside_reads_who(client, lopend, dienst):
    inzet = InzetFactory(traject=lopend, van=lopend.start)
    gebruiker = str(inzet.aanvraag.gebruiker)
    for account, genoemd in ((lopend.bemiddelaar, True), (dienst, False)):
        client.force_login(account)
        for url in (lopend.get_absolute_url(), lopend.wijkwerker.get_absolute_url()):
            assert (gebruiker in client.get(url).text) is genoemd


def test_the_dossier_leads_to_the_hours_of_this_person_only(client, lopend):
    eigen = PrestatieFactory(traject=lopend, datum=VANDAAG)
    PrestatieFactory(datum=date(2025, 3, 3))
    client.force_login(lopend.bemiddelaar)
    [url] = {
        tab.url
        for tab in client.get(lopend.get_absolute_url()).context["tabs"]
        if tab.naam == "Prestaties"
    }

    rijen = client.get(url).context["page_obj"].object_list

    assert [rij.pk for rij in rijen] == [eigen.pk]


def test_the_whole_insz_is_shown_on_request_and_logged(client, lopend, dienst):
    wijkwerker = lopend.wijkwerker
    url = reverse("wijkwerker_insz", args=[wijkwerker.pk])
    client.force_login(lopend.bemiddelaar)

    assert client.get(url).status_code == 405
    assert insz_opmaak(wijkwerker.insz) in client.post(url).text
    assert Inzage.objects.get().wijze == "insz"
    client.force_login(dienst)
    assert client.post(url).status_code == 403


def test_the_afsprakenblad_as_pdf(client, lopend, dienst, toeleider):
    blad = lopend.afsprakenbladen.get()
    url = reverse("afsprakenblad_pdf", args=[blad.pk])
    client.force_login(dienst)

    antwoord = client.get(url)

    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord.content.startswith(b"%PDF-")
    assert Inzage.objects.get().wijze == "pdf"
    client.force_login(toeleider)
    assert client.get(url).status_code == 404


def test_the_history_tells_who_changed_what_and_never_the_insz(client, lopend, dienst):
    wijkwerker = lopend.wijkwerker
    client.force_login(lopend.bemiddelaar)
    client.post(
        reverse("traject_overdragen", args=[lopend.pk]),
        {
            "bemiddelaar": AccountFactory(naam="Bea Nieuw").pk,
            "reden": "Verlof",
            "versie": lopend.versie,
        },
    )
    WijkWerker.objects.filter(pk=wijkwerker.pk).update(straat="Nieuwstraat", insz_index="x" * 64)
    url = reverse("wijkwerker_geschiedenis", args=[wijkwerker.pk])

    tekst = " ".join(client.get(url).text.split())

    assert 'Bea Nieuw <span class="stil">(was An Bemiddelaar)' in tekst
    assert 'Nieuwstraat <span class="stil">(was Basiliekstraat)' in tekst
    assert "ander nummer" in tekst
    assert "x" * 64 not in tekst
    assert wijkwerker.insz_index not in tekst
    client.force_login(dienst)
    assert client.get(url).status_code == 403
