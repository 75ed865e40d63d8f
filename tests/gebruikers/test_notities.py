from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from gebruikers.models import Gebruikersnotitie
from gebruikers.services.notities import notitie_corrigeren, notitie_intrekken, notitie_schrijven
from tests.factories import GebruikerFactory
from wijkwerken.kern.exceptions import RegelFout

VANDAAG, NU = date(2025, 3, 10), datetime(2025, 3, 10, 9, tzinfo=UTC)


@pytest.fixture
def gebruiker(db):
    return GebruikerFactory()


def schrijf(door, gebruiker, tekst="Gebeld over de sleutel.", **anders):
    return notitie_schrijven(door=door, gebruiker=gebruiker, tekst=tekst, vandaag=VANDAAG, **anders)


def test_written_corrected_and_withdrawn_with_a_reason(bemiddelaar, gebruiker):
    rij = schrijf(bemiddelaar, gebruiker)
    rij = notitie_corrigeren(
        door=bemiddelaar, notitie=rij, tekst="Gebeld over de poort.", vandaag=VANDAAG, nu=NU
    )
    assert (rij.tekst, rij.datum, rij.gecorrigeerd_op) == ("Gebeld over de poort.", VANDAAG, NU)
    with pytest.raises(ValidationError, match="Schrijf waarom"):
        notitie_intrekken(door=bemiddelaar, notitie=rij, reden=" ", nu=NU)
    notitie_intrekken(door=bemiddelaar, notitie=rij, reden="over een ander", nu=NU)
    with pytest.raises(RegelFout, match="ingetrokken"):
        notitie_corrigeren(door=bemiddelaar, notitie=rij, tekst="toch", vandaag=VANDAAG, nu=NU)


@pytest.mark.parametrize(
    ("tekst", "code", "te_bevestigen"),
    [
        ("Nummer 85.07.30-033.28 gevraagd", "insz_in_tekst", False),
        ("Haar man is ziek", "gezondheid_in_tekst", True),
    ],
)
def test_what_should_not_stand_there_is_held_up(bemiddelaar, gebruiker, tekst, code, te_bevestigen):
    with pytest.raises(RegelFout) as fout:
        schrijf(bemiddelaar, gebruiker, tekst)
    assert fout.value.bezwaren[0].code == code
    if te_bevestigen:
        assert "gevoelige notitie" not in fout.value.bezwaren[0].melding
        assert schrijf(bemiddelaar, gebruiker, tekst, bevestigd=True).pk
    else:
        with pytest.raises(RegelFout):
            schrijf(bemiddelaar, gebruiker, tekst, bevestigd=True)


def test_not_in_the_future_and_not_by_who_may_not(bemiddelaar, toeleider, gebruiker):
    with pytest.raises(ValidationError, match="al gebeurd"):
        schrijf(bemiddelaar, gebruiker, datum=date(2025, 3, 11))
    with pytest.raises(PermissionDenied):
        schrijf(toeleider, gebruiker)


def test_on_the_page_of_the_gebruiker_and_in_its_change_log(
    client, bemiddelaar, gebruiker, regels, monkeypatch
):
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)
    client.force_login(bemiddelaar)
    nieuw = reverse("gebruikersnotitie_nieuw", args=[gebruiker.pk])

    twijfel = client.post(nieuw, {"tekst": "Zij is ziek", "datum": "10/03/2025"})
    assert "Ja, deze tekst mag zo bewaard worden" in twijfel.text
    client.post(nieuw, {"tekst": "De poort is open", "datum": "09/03/2025"})
    rij = Gebruikersnotitie.objects.get()
    assert "De poort is open" in client.get(gebruiker.get_absolute_url()).text
    client.post(
        reverse("gebruikersnotitie_verbeteren", args=[rij.pk]),
        {"tekst": "De poort is dicht", "datum": "09/03/2025", "versie": rij.versie},
    )
    rij.refresh_from_db()
    client.post(
        reverse("gebruikersnotitie_intrekken", args=[rij.pk]),
        {"reden": "verkeerde poort", "versie": rij.versie},
    )
    assert "De poort" not in client.get(gebruiker.get_absolute_url()).text
    log = client.get(reverse("gebruiker_geschiedenis", args=[gebruiker.pk])).text
    assert all(deel in log for deel in ("De poort is open", "verkeerde poort"))
