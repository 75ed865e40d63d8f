from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from cheques.models import Vergoedinglijst
from cheques.rules.fiscaal import Voordeel, voordeelzin
from cheques.services import vergoedingen as services
from tests.factories import ChequebestellingFactory, ChequeFactory, PrestatieFactory
from trajecten.services.rekeningen import rekening_noteren


@pytest.mark.parametrize(
    ("voordeel", "is_persoon", "zegt"),
    [
        (
            Voordeel(bekend=True, percent=20, hoogstens=179000),
            True,
            "20 %, op hoogstens",
        ),
        (Voordeel(bekend=True, percent=30, hoogstens=0), True, "vermindering 30 %."),
        (Voordeel(bekend=False, percent=0, hoogstens=0), True, "weten wij niet zeker"),
        (Voordeel(bekend=True, percent=20, hoogstens=0), False, "alleen voor natuurlijke personen"),
    ],
)
def test_the_tax_facts_in_words_and_never_more_than_is_known(voordeel, is_persoon, zegt):
    zin = voordeelzin(voordeel, jaar=2024, is_persoon=is_persoon)
    assert zegt in zin
    assert ("%" in zin) is (voordeel.bekend and is_persoon)


def test_what_was_paid_in_a_year(client, traject, coordinator, bemiddelaar, pdf_als_tekst):
    rekening_noteren(door=bemiddelaar, wijkwerker=traject.wijkwerker, iban="BE68539007547034")
    PrestatieFactory(traject=traject)
    vandaag, nu = timezone.localdate(), timezone.now()
    stap = {"door": coordinator}
    lijst = services.vergoedinglijst_maken(**stap, maand=date(2025, 3, 1), vandaag=vandaag, nu=nu)
    client.force_login(bemiddelaar)
    lijst_van = reverse("wijkwerkerjaar_list")
    services.vergoedinglijst_klaarmaken(**stap, lijst=lijst, nu=nu)
    assert not client.get(lijst_van).context["object_list"]  # fixed, and not paid yet

    services.vergoedinglijst_betalen(**stap, lijst=lijst, op=vandaag, vandaag=vandaag)
    [rij] = client.get(lijst_van).context["object_list"]
    assert (rij.jaar_uren, rij.jaar_werk, rij.jaar_reis, rij.jaar_bedrag) == (4, 1640, 0, 1640)
    assert not client.get(lijst_van, {"jaar": vandaag.year - 1}).context["object_list"]
    assert client.get(lijst_van, {"jaar": "1999"}).status_code == 404
    pdf = client.get(reverse("wijkwerkerjaar_pdf", args=[traject.wijkwerker_id])).content.decode()
    for zin in ("16,40", "geen belasting", "leefloon"):
        assert zin in pdf
    assert Vergoedinglijst.objects.get().betaald_op == vandaag


def test_what_a_gebruiker_bought_and_used_in_a_year(client, traject, bemiddelaar, pdf_als_tekst):
    prestatie = PrestatieFactory(traject=traject)
    gebruiker = prestatie.inzet.aanvraag.gebruiker
    bestelling = ChequebestellingFactory(gebruiker=gebruiker, aantal=10, prijs=745)
    ChequeFactory.create_batch(3, bestelling=bestelling, stand="gekoppeld", prestatie=prestatie)
    ChequebestellingFactory(
        gebruiker=gebruiker, uitgegeven_op=date(2024, 12, 31), vervalt_op=date(2025, 12, 30)
    )
    client.force_login(bemiddelaar)

    rijen = client.get(reverse("gebruikerjaar_list"), {"jaar": 2025}).context["object_list"]
    [rij] = [rij for rij in rijen if rij == gebruiker]
    assert (rij.gekocht, rij.gekocht_bedrag, rij.gebruikt, rij.gebruikt_bedrag) == (
        10, 7450, 3, 2235,
    )  # fmt: skip
    pdf = client.get(f"{reverse('gebruikerjaar_pdf', args=[gebruiker.pk])}?jaar=2025")
    assert "Alleen het attest van de uitgever" in pdf.content.decode()
    assert "weten wij niet zeker" in pdf.content.decode()
