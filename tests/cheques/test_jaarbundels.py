"""Yearly overviews of a whole list: for who asked, one by one, and gone after a week."""

import io
import zipfile
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cheques import jaarbundelwerk
from cheques.models import Jaarbundel, Jaarbundeldeel
from cheques.services.jaarbundels import jaarbundels_opruimen
from cheques.tasks import maak_jaarbundels
from gebruikers.models import Gebruiker
from tests.factories import ChequebestellingFactory
from wijkwerken.toegang.models import Inzage

JAAR = 2025
VRAAG = reverse("gebruikerjaar_bundel", query={"jaar": JAAR, "soort": "persoon"})


@pytest.fixture
def gebruikers(regels):
    """Five who bought in 2025, two of them no persons."""
    namen = ("Aerts", "Baert", "Claes", "De Vos", "Evens")
    for naam in namen:
        ChequebestellingFactory(gebruiker__naam=naam)
    Gebruiker.objects.filter(naam__in=namen[3:]).update(soort="vzw", voornaam="")
    return Gebruiker.objects.order_by("naam")


@pytest.fixture(autouse=True)
def licht(monkeypatch, gebruikers):
    """A small file instead of a drawn page; and all that is asked waits for a worker."""

    def teken(rij, *, jaar, vandaag):
        return f"jaaroverzicht-{rij.nummer}-{jaar}.pdf", b"%PDF-" + rij.naam.encode()

    for soort in jaarbundelwerk.TEKENAAR:
        monkeypatch.setitem(jaarbundelwerk.TEKENAAR, soort, teken)
    monkeypatch.setattr(jaarbundelwerk, "METEEN", 0)


@pytest.fixture
def bundel(client, bemiddelaar):
    client.force_login(bemiddelaar)
    assert "3 overzichten" in client.get(VRAAG).text
    client.post(VRAAG)
    return Jaarbundel.objects.get()


def test_a_filtered_list_becomes_one_file_of_who_asked(client, bundel, gebruikers, coordinator):
    zip_ = reverse("jaarbundel_zip", args=[bundel.pk])
    assert "0 van de 3" in client.get(bundel.get_absolute_url()).text
    assert client.get(zip_).status_code == 404  # not yet

    maak_jaarbundels(str(bundel.pk))

    assert "3 van de 3" in client.get(bundel.get_absolute_url()).text
    inhoud = io.BytesIO(b"".join(client.get(zip_).streaming_content))
    with zipfile.ZipFile(inhoud) as bestanden:
        assert {naam: bestanden.read(naam)[5:].decode() for naam in bestanden.namelist()} == {
            f"jaaroverzicht-{rij.nummer}-{JAAR}.pdf": rij.naam for rij in gebruikers[:3]
        }
    client.force_login(coordinator)
    for adres in (bundel.get_absolute_url(), zip_):
        assert client.get(adres).status_code == 404  # of a colleague
    assert not client.get(reverse("jaarbundel_list")).context["object_list"]


def test_a_worker_that_stops_goes_on_and_one_that_fails_holds_up_no_other(
    client, bundel, gebruikers, monkeypatch
):
    gemaakt = []
    soort = jaarbundelwerk.Bundelsoort.GEBRUIKERS
    teken = jaarbundelwerk.TEKENAAR[soort]

    def stopt(rij, **anders):
        if rij.naam == "Claes" and "Claes" not in gemaakt:
            gemaakt.append("Claes")
            raise KeyboardInterrupt  # as kill does: nothing catches it
        if rij.naam == "Baert":
            raise ValueError("stuk")
        gemaakt.append(rij.naam)
        return teken(rij, **anders)

    monkeypatch.setitem(jaarbundelwerk.TEKENAAR, soort, stopt)
    with pytest.raises(KeyboardInterrupt):
        maak_jaarbundels()
    maak_jaarbundels()  # beat, a minute later

    assert gemaakt == ["Aerts", "Claes", "Claes"]  # none of them twice
    assert list(bundel.delen.values_list("mislukt", flat=True)) == [False, True, False]
    assert "1 niet" in client.get(bundel.get_absolute_url()).text


def test_it_expires_with_its_files(client, bundel, django_capture_on_commit_callbacks):
    maak_jaarbundels()
    bestand = bundel.delen.first().bestand
    nu = timezone.now() + timedelta(days=6)
    assert jaarbundels_opruimen(nu=nu) == 0
    Jaarbundel.objects.update(verloopt_op=timezone.now())
    assert client.get(reverse("jaarbundel_zip", args=[bundel.pk])).status_code == 404
    assert bestand.storage.exists(bestand.name)
    with django_capture_on_commit_callbacks(execute=True):
        assert jaarbundels_opruimen(nu=nu) == 1
    assert not bestand.storage.exists(bestand.name)
    assert not Jaarbundeldeel.objects.exists()


def test_the_api_asks_and_fetches(api_client, bemiddelaar, gebruikers):
    api_client.force_authenticate(bemiddelaar)
    adres = "/api/v1/jaarbundels/"
    alle = api_client.post(adres, {"soort": "gebruikers", "jaar": JAAR}, format="json").json()
    assert alle["totaal"] == 5
    leeg = api_client.post(adres, {"soort": "wijkwerkers", "jaar": JAAR}, format="json")
    assert leeg.status_code == 400
    maak_jaarbundels()
    assert api_client.get(f"{adres}{alle['id']}/").json()["klaar"] == 5
    assert api_client.get(f"{adres}{alle['id']}/bijlage/")["Content-Type"] == "application/zip"
    assert not Inzage.objects.filter(wijze="pdf").exists()  # of gebruikers nobody keeps that
    assert api_client.post(f"{adres}{alle['id']}/weggooien/").json() == {"verwijderd": True}
