"""A gemeente account finds no name anywhere: page, file, PDF and API of every figure."""

import re
from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from django.core.cache import cache

from rapportage.choices import Bestandsvorm
from rapportage.cijfers import CIJFERS
from rapportage.models import Rapportbestand
from rapportage.rapporten import RAPPORTEN
from rapportage.tasks import maak_rapportbestanden
from tests.conftest import eenmaal
from tests.factories import AccountFactory, InzetFactory, PrestatieFactory
from tests.test_kanarie import tekst_van
from tests.wereld import maak_wereld
from wijkwerken.toegang.models import Account

MAART = "periode=2025-03"
COLLEGA = "zqxcollega kanarie"


@pytest.fixture
def papier(db, pdf_als_tekst, vlugge_sessies):
    """PDFs as words."""


@pytest.fixture(scope="module")
def een_wereld(django_db_setup, django_db_blocker):
    with eenmaal(django_db_blocker, maak_wereld) as gemaakt:
        # Enough people that no number is hidden, all of one colleague.
        traject = gemaakt.rijen["trajecten.Traject"]
        Account.objects.filter(pk=traject.bemiddelaar_id).update(naam=COLLEGA)
        for dag in range(3, 9):
            inzet = InzetFactory(
                traject__gemeente=gemaakt.gemeente, traject__bemiddelaar_id=traject.bemiddelaar_id
            )
            PrestatieFactory(inzet=inzet, traject=inzet.traject, datum=date(2025, 3, dag))
        yield gemaakt


def rapportadressen(rapporten):
    """Every page of figures, every table as every file, and every answer of the API."""
    yield from ("/rapporten/", f"/rapporten/?{MAART}", "/rapporten/cijfers/")
    yield from ("/rapporten/nieuwsbrief/?periode=2025-K1", "/rapporten/jaarverslag/2025/")
    yield from (
        "/rapporten/indeling/",
        "/rapporten/planning/",
        "/rapporten/bestanden/",
        "/api/v1/rapporten/",
    )
    for code in rapporten:
        for periode in (MAART, "periode=2025-K1", "periode=2025"):
            yield f"/rapporten/{code}/?{periode}"
        for soort in ("csv", "xlsx", "open"):
            yield f"/rapporten/{code}/?{MAART}&export={soort}"
        yield f"/rapporten/{code}/bestand/?{MAART}"
        yield f"/api/v1/rapporten/{code}/?{MAART}"
    for code, cijfer in CIJFERS.items():
        yield f"/api/v1/rapporten/{code}/?{MAART}"
        yield f"/rapporten/cijfers/{code}/rijen/?van=2025-03&tot=2025-03"
        if code in {"uren", "uitstroom", "lopend", "opdrachten"}:
            yield from (f"/api/v1/rapporten/{code}/?{MAART}&per={per}" for per in cijfer.per)


def bestand_van(client, code, vorm):
    """What stands in the file of a report that this client asks; empty when it may not."""
    antwoord = client.post(f"/rapporten/{code}/bestand/?{MAART}", {"vorm": vorm})
    if antwoord.status_code != 302:
        return ""
    maak_rapportbestanden()
    [bestand] = Rapportbestand.objects.filter(rapport=code, periode="2025-03", vorm=vorm)
    return tekst_van(client.get(f"/rapporten/bestanden/{bestand.pk}/bijlage/"))


def namen_gezien(client, wereld, rapporten):
    """What is read by address, and which names were in it."""
    cache.clear()
    wereld = replace(wereld, merken={**wereld.merken, COLLEGA: "toegang.Account.naam"})
    open_, gevonden = set(), {}
    for adres in rapportadressen(rapporten):
        antwoord = client.get(adres)
        assert antwoord.status_code < 500, adres
        open_ |= {adres} if antwoord.status_code == 200 else set()
        if plekken := wereld.in_tekst(tekst_van(antwoord)):
            gevonden[adres] = plekken
    for code, vorm in product(rapporten, Bestandsvorm.values):
        tekst = bestand_van(client, code, vorm)
        open_ |= {f"{vorm} van {code}"} if tekst else set()
        if plekken := wereld.in_tekst(tekst):
            gevonden[f"{vorm} van {code}"] = plekken
    return open_, gevonden


def test_a_gemeente_account_finds_no_name_anywhere(client, een_wereld, papier):
    client.force_login(AccountFactory(als_gemeente=True, gemeente=een_wereld.gemeente))

    open_, gevonden = namen_gezien(client, een_wereld, RAPPORTEN)

    assert gevonden == {}
    assert {"pdf van gemeente", "zip van gemeente"} <= open_
    assert f"/rapporten/gemeente/?{MAART}&export=open" in open_
    assert {f"/api/v1/rapporten/{code}/?{MAART}" for code in CIJFERS} <= open_
    pagina = client.get(f"/rapporten/gemeente/?{MAART}").content.decode()
    assert een_wereld.gemeente.naam in pagina
    assert "minder dan vijf personen" in pagina
    assert re.search(r'data-kop="Actieve wijk-werkers"[^>]*>\s*7', pagina)  # not all hidden


def test_the_same_walk_finds_names_for_who_may_know_them(client, een_wereld, papier):
    """The twin: a coordinator meets the wijk-werker, the gebruiker and the colleague."""
    client.force_login(AccountFactory(als_coordinator=True))

    _, gevonden = namen_gezien(client, een_wereld, ["caseload"])

    plekken = {plek for alle in gevonden.values() for plek in alle}
    assert {"trajecten.WijkWerker.naam", "gebruikers.Gebruiker.naam"} <= plekken
    assert gevonden["pdf van caseload"] == ["toegang.Account.naam"]
    assert f"/rapporten/caseload/?{MAART}&export=xlsx" in gevonden
    assert f"/api/v1/rapporten/uren/?{MAART}&per=bemiddelaar" in gevonden
