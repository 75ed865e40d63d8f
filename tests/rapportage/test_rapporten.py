"""Figures per gemeente and month: what they count, and for whom."""

import csv
import io
from datetime import date

import pytest

from gebruikers.choices import GebruikerSoort
from rapportage.queries import jaartotaal, maandrapport
from tests.factories import (
    AccountFactory,
    GemeenteFactory,
    InzetFactory,
    PrestatieFactory,
    TrajectFactory,
)

pytestmark = pytest.mark.django_db


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
    PrestatieFactory(traject=beersel, datum=date(2024, 12, 31), uren=9)


def kort(regel):
    return (regel.maand, regel.gemeente, regel.actief, regel.uren, regel.prestaties, regel.cheques)


def test_per_gemeente_and_month_the_newest_first(cijfers, bemiddelaar):
    assert [kort(regel) for regel in maandrapport(bemiddelaar, jaar=2025)] == [
        (date(2025, 4, 1), "Halle", 1, 4, 1, 0),
        (date(2025, 3, 1), "Beersel", 1, 3, 1, 0),
        (date(2025, 3, 1), "Halle", 2, 13, 3, 5),
    ]


def test_gebruikers_count_once_and_per_soort(cijfers, bemiddelaar):
    [_, _, halle] = maandrapport(bemiddelaar, jaar=2025)

    assert halle.per_soort[GebruikerSoort.PERSOON] == 1
    assert halle.per_soort[GebruikerSoort.ONDERWIJS] == 1
    assert sum(halle.per_soort.values()) == 2


def test_who_worked_in_two_months_counts_once_in_the_year(cijfers, bemiddelaar):
    totaal = jaartotaal(bemiddelaar, jaar=2025)

    assert (totaal.actief, totaal.uren, totaal.prestaties) == (3, 20, 5)
    assert (totaal.cheques, totaal.zonder_cheque) == (5, 15)


def test_a_gemeente_sees_its_own_figures_and_no_name(client, cijfers, halle):
    account = AccountFactory(als_gemeente=True, gemeente=halle)
    client.force_login(account)

    assert {regel.gemeente for regel in maandrapport(account, jaar=2025)} == {"Halle"}
    pagina = client.get("/rapporten/", {"jaar": 2025}).content.decode()
    for vreemd in ("Beersel", "El Amrani", "Peeters", "Claes", "De Linde"):
        assert vreemd not in pagina


def test_a_gemeente_cannot_ask_for_another(client, cijfers, halle):
    ander = GemeenteFactory(nis="23003", naam="Beersel")
    client.force_login(AccountFactory(als_gemeente=True, gemeente=halle))

    antwoord = client.get("/rapporten/", {"jaar": 2025, "gemeente": ander.pk, "export": "csv"})

    assert "Beersel" not in antwoord.content.decode("utf-8-sig")


@pytest.mark.parametrize(
    ("cast", "status"),
    [
        (None, 200),
        ("als_coordinator", 200),
        ("als_gemeente", 200),
        ("als_toeleider", 403),
        ("als_beheer", 403),
    ],
)
def test_who_may_open_reports(client, cast, status):
    client.force_login(AccountFactory(**({cast: True} if cast else {})))

    assert client.get("/rapporten/").status_code == status


def test_the_page_defines_its_figures_and_says_they_are_provisional(client, cijfers, bemiddelaar):
    client.force_login(bemiddelaar)

    pagina = client.get("/rapporten/", {"jaar": 2025}).content.decode()

    assert "Voorlopig" in pagina
    assert "elk begonnen uur telt als een heel uur" in pagina


def test_the_file_holds_the_rows_of_the_page(client, cijfers, bemiddelaar):
    client.force_login(bemiddelaar)

    antwoord = client.get("/rapporten/", {"jaar": 2025, "export": "csv"})
    rijen = list(csv.reader(io.StringIO(antwoord.content.decode("utf-8-sig")), delimiter=";"))

    assert rijen[0][:5] == ["Maand", "Gemeente", "Actieve wijk-werkers", "Uren", "Prestaties"]
    assert rijen[3][:5] == ["03/2025", "Halle", "2", "13", "3"]
    assert rijen[3][-1] == "Voorlopig"
    xlsx = client.get("/rapporten/", {"jaar": 2025, "export": "xlsx"})
    assert xlsx.content.startswith(b"PK")


def test_a_wrong_year_gives_a_page(client, bemiddelaar):
    client.force_login(bemiddelaar)

    assert client.get("/rapporten/", {"jaar": "x", "gemeente": "y"}).status_code == 200


def test_queries_stay_the_same_with_more_rows(
    client, cijfers, bemiddelaar, django_assert_max_num_queries
):
    client.force_login(bemiddelaar)
    client.get("/rapporten/")
    with django_assert_max_num_queries(7):
        client.get("/rapporten/", {"jaar": 2025})
