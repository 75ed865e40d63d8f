"""The reports and figures as JSON: for whom, and the same numbers as the pages."""

from datetime import date

import pytest

from rapportage.cijfers import CIJFERS
from rapportage.rapporten import RAPPORTEN
from tests.api.conftest import client_van
from tests.factories import AccountFactory, GemeenteFactory, InzetFactory, PrestatieFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def halle(regels):
    gemeente = GemeenteFactory(nis="23027", naam="Halle")
    inzet = InzetFactory(traject__gemeente=gemeente)
    PrestatieFactory(inzet=inzet, traject=inzet.traject, datum=date(2025, 3, 3), uren=5)
    return gemeente


def test_no_report_has_the_code_of_a_figure():
    assert not set(RAPPORTEN) & set(CIJFERS)


def test_a_figure_by_gemeente_with_its_definition(halle, bemiddelaar):
    antwoord = client_van(bemiddelaar).get("/api/v1/rapporten/uren/?periode=2025-K1&per=gemeente")
    inhoud = antwoord.json()

    assert (inhoud["van"], inhoud["tot"]) == ("2025-01-01", "2025-03-31")
    assert (inhoud["uitleg"], inhoud["voorlopig"]) == (CIJFERS["uren"].definitie, True)
    [blok] = inhoud["blokken"]
    [rij] = blok["rijen"]
    assert (rij["sleutel"], rij["naam"]) == ("Halle", "Halle")
    assert [een["waarden"][0]["waarde"]["getal"] for een in (rij, blok["totaal"])] == [5, 5]


def test_a_gemeente_gets_hidden_numbers_and_no_colleague(halle):
    client = client_van(AccountFactory(als_gemeente=True, gemeente=halle))

    lijst = client.get("/api/v1/rapporten/").json()
    rij = client.get("/api/v1/rapporten/uren/?periode=2025-03").json()["blokken"][0]["totaal"]

    assert [rapport["code"] for rapport in lijst["rapporten"]] == ["gemeente"]
    assert all("bemiddelaar" not in cijfer["per"] for cijfer in lijst["cijfers"])
    assert rij["waarden"][0]["waarde"] == {"getal": None, "noemer": None, "verborgen": True}


@pytest.mark.parametrize(
    ("cast", "pad", "status"),
    [
        ({}, "gemeente/?periode=2025", 200),
        ({}, "uren/?periode=x", 400),
        ({}, "uren/?per=waarde", 400),
        ({}, "vdab/?per=gemeente", 400),
        ({}, "uren/?gemeente=00000000-0000-4000-8000-000000000000", 400),
        ({}, "niets/", 404),
        ({"als_gemeente": True}, "vdab/", 404),
        ({"als_gemeente": True}, "uren/?per=bemiddelaar", 400),
        ({"als_toeleider": True}, "toeleider/", 200),
        ({"als_toeleider": True}, "caseload/", 404),
        ({"als_beheer": True}, "uren/", 403),
    ],
)
def test_what_is_refused(regels, cast, pad, status):
    antwoord = client_van(AccountFactory(**cast)).get(f"/api/v1/rapporten/{pad}")

    assert antwoord.status_code == status
