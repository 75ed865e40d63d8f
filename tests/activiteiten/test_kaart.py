"""Every activiteit by every gemeente, on one page and in one file."""

import csv
import io
from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange
from django.utils import timezone

from activiteiten.models import Activiteit
from tests.factories import AccountFactory, ActiviteitFactory, GemeenteFactory, ToelatingFactory

pytestmark = pytest.mark.django_db
VANDAAG = date(2025, 3, 10)
URL = "/activiteiten/kaart/"


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)


@pytest.fixture
def kaart(client):
    """Grass in one gemeente for two soorten and until June, in the other never."""
    hier, daar = GemeenteFactory(naam="Halle"), GemeenteFactory(naam="Beersel")
    gras = ActiviteitFactory(naam="Gras maaien", soorten=["persoon", "onderwijs"])
    ToelatingFactory(
        activiteit=gras,
        gemeente=hier,
        soort="persoon",
        geldig=DateRange(date(2018, 1, 1), date(2025, 6, 1)),
    )
    ToelatingFactory(activiteit=gras, gemeente=hier, soort="onderwijs", enkel_bestaand=True)
    return hier, daar


def bestand(client, **vraag):
    inhoud = client.get(URL, vraag | {"export": "csv"}).content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(inhoud), delimiter=";"))


def test_a_cell_says_for_whom_and_with_a_soort_whether(client, bemiddelaar, kaart):
    client.force_login(bemiddelaar)

    [rij] = bestand(client)
    assert (rij["Halle"], rij["Beersel"]) == ("persoon, onderwijs (voorbehouden)", "")
    [rij] = bestand(client, soort="persoon", op="10/03/2025")
    assert (rij["Halle"], rij["Beersel"]) == ("Mag", "Niet")
    [rij] = bestand(client, soort="persoon", op="01/06/2025")
    assert rij["Halle"] == "Niet meer"
    assert bestand(client, soort="lokaal_bestuur", op="10/03/2025") == []
    Activiteit.objects.update(enkel_overgang=True)  # kept for who had it under PWA
    [rij] = bestand(client, soort="persoon", op="10/03/2025")
    assert (rij["Halle"], rij["Beersel"]) == ("Voorbehouden", "Niet")
    xlsx = client.get(URL, {"export": "xlsx"})
    assert xlsx.content.startswith(b"PK")


def test_a_gemeente_sees_its_own_column_only(client, kaart):
    client.force_login(AccountFactory(als_gemeente=True, gemeente=kaart[1]))

    [rij] = bestand(client)
    assert "Halle" not in rij
    assert "persoon" not in client.get(URL).content.decode().split("<table")[1]


@pytest.mark.parametrize("aantal", [1, 10])
def test_it_takes_the_same_queries_for_one_and_ten(
    client, bemiddelaar, kaart, django_assert_num_queries, aantal
):
    for _ in range(aantal):
        ToelatingFactory(gemeente=kaart[0])
    client.force_login(bemiddelaar)
    client.get(URL)

    with django_assert_num_queries(9):
        client.get(URL)
