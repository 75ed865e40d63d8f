"""The pages of the reports and their files: who opens them, and what they say."""

import csv
import html
import io
import re
from datetime import date
from zipfile import ZipFile

import pytest

from rapportage.models import Rapportbestand
from rapportage.rapporten import RAPPORTEN, periode_van
from tests.factories import (
    AccountFactory,
    GemeenteFactory,
    InzetFactory,
    PrestatieFactory,
    TrajectFactory,
)

pytestmark = pytest.mark.django_db
MAART = {"periode": "2025-03"}


@pytest.fixture
def halle():
    return GemeenteFactory(nis="23027", naam="Halle")


@pytest.fixture
def cijfers(regels, halle):
    """Halle: two people, a school and a household; Beersel: one person."""
    eerste = InzetFactory(traject__gemeente=halle)
    tweede = InzetFactory(
        traject__gemeente=halle,
        traject__wijkwerker__naam="Peeters",
        aanvraag__gebruiker__als_school=True,
    )
    beersel = TrajectFactory(gemeente=GemeenteFactory(nis="23003", naam="Beersel"))
    PrestatieFactory(inzet=eerste, traject=eerste.traject, datum=date(2025, 3, 3), cheques=4)
    PrestatieFactory(inzet=eerste, traject=eerste.traject, datum=date(2025, 3, 31), cheques=1)
    PrestatieFactory(inzet=eerste, traject=eerste.traject, datum=date(2025, 4, 1))
    PrestatieFactory(inzet=tweede, traject=tweede.traject, datum=date(2025, 3, 4), uren=5)
    PrestatieFactory(traject=beersel, datum=date(2025, 3, 5), uren=3)
    PrestatieFactory(traject=beersel, datum=date(2024, 3, 29), uren=9)
    return eerste


def lees(antwoord):
    assert antwoord.status_code == 200
    return list(csv.reader(io.StringIO(antwoord.content.decode("utf-8-sig")), delimiter=";"))


@pytest.mark.parametrize(
    ("cast", "codes"),
    [
        ({}, {"gemeente", "vdab", "partners", "toeleider", "caseload"}),
        ({"als_coordinator": True}, {"gemeente", "vdab", "partners", "toeleider", "caseload"}),
        ({"als_gemeente": True}, {"gemeente"}),
        ({"als_toeleider": True}, {"toeleider"}),
        ({"als_beheer": True}, set()),
    ],
)
def test_each_rol_opens_its_own_reports(client, cast, codes):
    client.force_login(AccountFactory(**cast))

    open_ = {code for code in RAPPORTEN if client.get(f"/rapporten/{code}/").status_code == 200}
    index = client.get("/rapporten/")

    assert open_ == codes
    assert index.status_code == (200 if codes else 403)
    for code in RAPPORTEN if codes else ():
        assert (f'href="/rapporten/{code}/"' in index.content.decode()) == (code in codes)


def test_the_page_shows_numbers_the_year_before_and_what_they_mean(client, cijfers, bemiddelaar):
    client.force_login(bemiddelaar)

    pagina = client.get("/rapporten/gemeente/", MAART).content.decode()

    assert "Rapport per gemeente: maart 2025" in pagina
    assert "Voorlopig" in pagina
    assert "Onder elk cijfer staat klein dat van maart 2024." in pagina
    assert "eerder: 9" in pagina
    assert "iedereen telt één keer" in pagina


def test_a_file_has_the_rows_of_its_table(client, cijfers, bemiddelaar):
    client.force_login(bemiddelaar)
    vraag = MAART | {"tabel": "Uren per gemeente"}
    weg = TrajectFactory(gemeente=GemeenteFactory(nis="23088", naam="Vilvoorde"))
    PrestatieFactory(traject=weg, datum=date(2024, 3, 4), uren=2)

    rijen = lees(client.get("/rapporten/gemeente/", vraag | {"export": "csv"}))

    assert rijen[0][:5] == [
        "Gemeente",
        "Actieve wijk-werkers",
        "Actieve wijk-werkers maart 2024",
        "Gepresteerde uren",
        "Gepresteerde uren maart 2024",
    ]
    assert [rij[:5] for rij in rijen[1:]] == [
        ["Beersel", "1", "1", "3", "9"],
        ["Halle", "2", "0", "13", "0"],
        ["Vilvoorde", "0", "1", "0", "2"],  # nothing any more: then it does add up
        ["Samen", "3", "2", "16", "11"],
    ]
    heel = client.get("/rapporten/gemeente/", MAART | {"export": "xlsx"})
    bladen = [n for n in ZipFile(io.BytesIO(heel.content)).namelist() if "worksheets/sheet" in n]
    assert len(bladen) == len(RAPPORTEN["gemeente"].blokken) + 1
    vreemd = client.get("/rapporten/gemeente/", vraag | {"tabel": "x", "export": "csv"})
    assert vreemd.status_code == 404


def test_open_data_hides_few_people_also_inside(client, cijfers, bemiddelaar, settings):
    settings.OPEN_DATA_LICENTIE = "CC0"
    client.force_login(bemiddelaar)

    rijen = lees(client.get("/rapporten/gemeente/", MAART | {"export": "open"}))
    uren = [dict(zip(rijen[0], rij, strict=True)) for rij in rijen[1:] if rij[7] == "uren"]

    assert {rij["groep"] for rij in uren} >= {"Halle", "Beersel", "Samen"}
    assert {(rij["getal"], rij["verborgen"]) for rij in uren} == {("", "Ja")}
    assert {rij["licentie"] for rij in uren} == {"CC0"}
    assert {rij["van"] for rij in uren} == {"2025-03-01"}
    assert client.get("/rapporten/caseload/", {"export": "open"}).status_code == 403


def test_a_bemiddelaar_sees_only_its_own_caseload(client, cijfers, bemiddelaar):
    client.force_login(bemiddelaar)
    vraag = MAART | {"tabel": "Dossiers", "export": "csv"}
    alle = {cijfers.traject.bemiddelaar.naam}

    eigen = lees(client.get("/rapporten/caseload/", vraag | {"bemiddelaar": cijfers.pk}))
    client.force_login(AccountFactory(als_coordinator=True))
    van_allen = lees(client.get("/rapporten/caseload/", vraag))

    assert {rij[0] for rij in eigen[1:]} <= {bemiddelaar.naam, "Samen"}
    assert {rij[0] for rij in van_allen[1:]} > alle


@pytest.mark.parametrize("periode", ["x", "2025-13", ""])
def test_a_wrong_period_is_said_and_gives_no_numbers(client, cijfers, bemiddelaar, periode):
    client.force_login(bemiddelaar)

    pagina = client.get("/rapporten/gemeente/", {"periode": periode}).content.decode()

    assert ("Kies een jaar, een kwartaal of een maand" in pagina) == bool(periode)
    assert "blok-1" not in pagina


def test_what_is_empty_says_so(client, cijfers, bemiddelaar):
    client.force_login(bemiddelaar)

    leeg = client.get("/rapporten/gemeente/", {"periode": "2019"}).content.decode()

    assert "Geen cijfers" in leeg
    assert "Definitief" not in leeg
    assert "blok-1" not in leeg


def test_the_year_before_of_a_period():
    assert [periode_van(c).jaar_eerder.code for c in ("2025", "2025-K2", "2025-03")] == [
        "2024",
        "2024-K2",
        "2024-03",
    ]


def test_a_report_is_asked_as_a_file_of_what_was_looked_at(client, cijfers, halle, bemiddelaar):
    client.force_login(bemiddelaar)
    pagina = client.get("/rapporten/gemeente/", MAART | {"gemeente": halle.pk}).content.decode()
    [adres] = re.findall(r'href="(/rapporten/gemeente/bestand/[^"]*)"', pagina)
    adres = html.unescape(adres)
    assert "maart 2025" in client.get(adres).content.decode()

    antwoord = client.post(adres, {"vorm": "pdf"})

    [bestand] = Rapportbestand.objects.all()
    assert antwoord.url == bestand.get_absolute_url()
    assert (bestand.account, bestand.rapport, bestand.periode, bestand.gemeente) == (
        bemiddelaar, "gemeente", "2025-03", halle,
    )  # fmt: skip
    assert client.get("/rapporten/gemeente/bestand/", {"periode": "ooit"}).status_code == 404
    client.force_login(AccountFactory(als_gemeente=True, gemeente=halle))
    assert client.post("/rapporten/vdab/bestand/").status_code == 403
