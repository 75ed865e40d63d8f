"""Reports as files: for who asked, made in the background, told by mail, and gone after a while."""

import csv
import zipfile
from datetime import date, timedelta
from io import BytesIO, StringIO
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from rapportage import bestandwerk
from rapportage.choices import Bestandsvorm, Stadium
from rapportage.models import Rapportbestand
from rapportage.rapporten import RAPPORTEN, periode_van
from rapportage.services.bestanden import MIME, bestand_klaarzetten, bestanden_opruimen
from rapportage.tasks import maak_rapportbestanden
from tests.api.conftest import client_van
from tests.factories import AccountFactory, GemeenteFactory, PrestatieFactory
from wijkwerken.berichten.models import Bericht
from wijkwerken.toegang.choices import Rol

VANDAAG = date(2026, 2, 1)
pytestmark = pytest.mark.django_db


def klaarzetten(account, **anders):
    gegevens = {"rapport": RAPPORTEN["gemeente"], "periode": periode_van("2025")} | anders
    return bestand_klaarzetten(account=account, vandaag=VANDAAG, nu=timezone.now(), **gegevens)


@pytest.fixture
def bestand(regels, bemiddelaar, pdf_als_tekst):
    return klaarzetten(bemiddelaar)


def test_it_is_made_for_who_asked_and_told_by_mail(client, bestand, bemiddelaar, coordinator):
    PrestatieFactory(datum=date(2025, 3, 3), uren=7)
    adres = bestand.get_absolute_url()
    ophalen = reverse("rapportbestand_download", args=[bestand.pk])
    client.force_login(bemiddelaar)
    assert "Wacht op zijn beurt" in client.get(adres).text
    assert client.get(ophalen).status_code == 404  # not yet

    maak_rapportbestanden()
    maak_rapportbestanden()  # beat, a minute later: nothing is made or told twice

    assert "Het bestand is gemaakt" in client.get(adres).text
    antwoord = client.get(ophalen)
    assert "gemeente-2025.pdf" in antwoord["Content-Disposition"]
    inhoud = antwoord.getvalue().decode()
    assert "Rapport per gemeente" in inhoud
    assert "7 uur" in inhoud or ">7<" in inhoud
    bericht = Bericht.objects.get()
    assert bericht.account == bemiddelaar
    assert adres in bericht.tekst
    client.force_login(coordinator)
    for van_een_ander in (adres, ophalen):
        assert client.get(van_een_ander).status_code == 404
    assert not client.get(reverse("rapportbestand_list")).context["object_list"]


@pytest.mark.parametrize("vorm", [Bestandsvorm.XLSX, Bestandsvorm.ZIP])
def test_its_tables_hold_the_numbers_of_the_page(client, regels, bemiddelaar, vorm):
    PrestatieFactory(datum=date(2025, 3, 3), uren=7)
    client.force_login(bemiddelaar)
    pagina = client.get("/rapporten/gemeente/", {"periode": "2025"})
    antwoord = client.post("/rapporten/gemeente/bestand/?periode=2025", {"vorm": vorm})

    maak_rapportbestanden()

    download = client.get(f"{antwoord.url}bijlage/")
    assert download["Content-Type"] == MIME[vorm]
    assert f"gemeente-2025.{vorm}" in download["Content-Disposition"]
    tabellen = GELEZEN[vorm](b"".join(download.streaming_content))
    assert len(tabellen) == len(pagina.context["blokken"]) + 1  # and the definitions
    for blok, bladrijen in zip(pagina.context["blokken"], tabellen, strict=False):
        getoond = [[cel["tekst"] for cel in rij["cellen"][:2]] for rij in blok["tabel"].rijen]
        rijen = {rij[0]: rij for rij in bladrijen[1:]}
        assert set(rijen) - {naam for naam, _ in getoond} <= {"Samen"}  # of one: not on the page
        for naam, tekst in getoond:
            rij = rijen[naam]
            # A dash: there is nothing to take the share or the mean of.
            assert tekst == "\u2013" or tekst.split()[0] == str(rij[1]), (tekst, rij)
    assert "7" in {str(rij[1]) for rij in tabellen[0]}


def _werkboek(inhoud):
    return [list(blad.values) for blad in load_workbook(BytesIO(inhoud)).worksheets]


def _zip(inhoud):
    with zipfile.ZipFile(BytesIO(inhoud)) as zip_:
        teksten = [zip_.read(naam).decode("utf-8-sig") for naam in zip_.namelist()]
    return [list(csv.reader(StringIO(tekst), delimiter=";")) for tekst in teksten]


GELEZEN = {Bestandsvorm.XLSX: _werkboek, Bestandsvorm.ZIP: _zip}


def test_who_is_somebody_else_by_now_gets_no_file(client, regels, pdf_als_tekst):
    """Made for one gemeente, then moved to another: it opens no file, and none is made."""
    oud, nieuw = GemeenteFactory(), GemeenteFactory()
    account = AccountFactory(rol=Rol.GEMEENTE, gemeente=oud)
    klaar, wacht = klaarzetten(account), klaarzetten(account)
    maak_rapportbestanden(str(klaar.pk))
    client.force_login(account)
    ophalen = reverse("rapportbestand_download", args=[klaar.pk])
    assert client.get(ophalen).status_code == 200
    account.gemeente = nieuw
    account.save()
    maak_rapportbestanden()
    wacht.refresh_from_db()
    assert (wacht.stadium, wacht.bestand.name) == (Stadium.MISLUKT, "")
    assert client.get(ophalen).status_code == 404
    assert Bericht.objects.count() == 1  # of the first, when it still might
    with pytest.raises(PermissionDenied):
        klaarzetten(AccountFactory(rol=Rol.BEHEER))


def test_what_breaks_is_told_and_what_kills_its_worker_is_given_up(bestand, monkeypatch):
    def stuk(bestand, vandaag):
        raise fout

    monkeypatch.setitem(bestandwerk.MAKERS, "gemeente", bestandwerk.Maker(stuk, stuk, stuk))
    fout = KeyboardInterrupt()  # as kill does: nothing catches it
    for poging in range(bestandwerk.POGINGEN):
        with pytest.raises(KeyboardInterrupt):
            maak_rapportbestanden()
        bestand.refresh_from_db()
        assert (bestand.pogingen, bestand.is_bezig) == (poging + 1, True)
    maak_rapportbestanden()
    bestand.refresh_from_db()
    assert bestand.stadium == Stadium.MISLUKT

    ander = klaarzetten(bestand.account)
    fout = ValueError("stuk")
    maak_rapportbestanden()
    ander.refresh_from_db()
    assert ander.stadium == Stadium.MISLUKT
    assert Bericht.objects.filter(onderwerp__contains="niet gemaakt").count() == 2


def test_it_expires_with_its_file(client, bestand, django_capture_on_commit_callbacks):
    maak_rapportbestanden()
    bestand.refresh_from_db()
    op_schijf = bestand.bestand
    assert bestand.verloopt_op - bestand.aangemaakt_op > timedelta(days=13)
    assert bestanden_opruimen(nu=timezone.now()) == 0
    with django_capture_on_commit_callbacks(execute=True):
        assert bestanden_opruimen(nu=bestand.verloopt_op) == 1
    assert not op_schijf.storage.exists(op_schijf.name)
    assert not Rapportbestand.objects.exists()


def test_a_program_asks_follows_fetches_and_throws_away(
    regels, bemiddelaar, coordinator, pdf_als_tekst
):
    api = client_van(bemiddelaar)
    lijst = "/api/v1/rapportbestanden/"
    antwoord = api.post(lijst, {"rapport": "vdab", "vorm": "xlsx", "periode": "2025"})
    assert (antwoord.status_code, antwoord.json()["stadium"]) == (201, "wacht")
    detail = antwoord["Location"]
    assert api.get(f"{detail}bijlage/").status_code == 404  # not yet
    maak_rapportbestanden()
    inhoud = api.get(detail).json()
    assert (inhoud["stadium"], inhoud["naam"]) == ("klaar", "vdab-2025.xlsx")
    bytes_ = b"".join(api.get(f"{detail}bijlage/").streaming_content)
    assert len(bytes_) == inhoud["grootte"]
    assert _werkboek(bytes_)
    assert client_van(coordinator).get(detail).status_code == 404
    assert api.post(f"{detail}weggooien/").json() == {"verwijderd": True}
    assert api.get(detail).status_code == 404

    collega = {"bemiddelaar": str(coordinator.pk)}
    for inhoud, status, veld, code in [
        ({"rapport": "vdab", "periode": "2099"}, 409, "periode", "periode_niet_begonnen"),
        ({"rapport": "jaarverslag", "periode": "2025-03"}, 409, "periode", "geen_jaar"),
        ({"rapport": "vdab", "periode": "ooit"}, 400, "periode", "ongeldig"),
        ({"rapport": "vdab", "gemeente": str(uuid4())}, 400, "gemeente", "ongeldig"),
        ({"rapport": "vdab", "dienst": str(uuid4())}, 400, "dienst", "ongeldig"),
        ({"rapport": "caseload"} | collega, 400, "bemiddelaar", "ongeldig"),
        ({"rapport": "jaarverslag", "gemeente": str(uuid4())}, 400, "gemeente", "ongeldig"),
    ]:
        fout = api.post(lijst, inhoud).json()
        assert (inhoud, fout["status"], fout["code"]) == (inhoud, status, code)
        assert list(fout["velden"]) == [veld]
    gemeente = client_van(AccountFactory(als_gemeente=True))
    assert gemeente.post(lijst, {"rapport": "vdab"}).status_code == 403
    assert gemeente.post(lijst, {"rapport": "gemeente"}).status_code == 201
    assert Rapportbestand.objects.get().account.rol == Rol.GEMEENTE
