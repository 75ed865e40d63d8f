"""The first page of the figures, per rol: what it counts, hides and remembers."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.cache import cache

from rapportage.cijfers import CIJFERS, bewaren, maandvraag
from rapportage.cijfers.bewaren import Rekenaar
from rapportage.dashboards import dashboard, warm
from rapportage.dashboards.periode import maandennaam, voorbije_maanden
from rapportage.rapporten import periode_van
from tests.factories import (
    AccountFactory,
    GemeenteFactory,
    InzetFactory,
    PrestatieFactory,
    ToeleidingsdienstFactory,
)

VANDAAG = date(2026, 5, 20)
NU = datetime(2026, 5, 20, 12, 5, tzinfo=UTC)
UREN = [CIJFERS["uren"]]


@pytest.mark.parametrize(
    ("code", "aantal", "naam"),
    [
        ("2025", 12, "2025"),
        ("2026", 4, "januari tot en met april 2026"),
        ("2026-K2", 1, "april 2026"),
        ("2026-05", 1, "mei 2026"),
        ("2026-K1", 3, "1e kwartaal 2026"),
    ],
)
def test_a_running_year_stands_beside_the_same_months_of_the_year_before(code, aantal, naam):
    maanden = voorbije_maanden(periode_van(code), VANDAAG)

    assert (maanden.aantal, maandennaam(maanden)) == (aantal, naam)
    assert maandennaam(maanden.jaar_eerder).startswith(naam[:-4])


@pytest.fixture
def halle():
    return GemeenteFactory(nis="23027", naam="Halle")


@pytest.fixture
def werk(regels, halle):
    """One person in Halle, who worked in March of two years; another in Beersel."""
    inzet = InzetFactory(traject__gemeente=halle)
    for dag in (date(2026, 3, 3), date(2025, 3, 4)):
        PrestatieFactory(inzet=inzet, traject=inzet.traject, datum=dag, uren=4)
    beersel = InzetFactory(traject__gemeente=GemeenteFactory(nis="23003", naam="Beersel"))
    PrestatieFactory(inzet=beersel, traject=beersel.traject, datum=date(2026, 3, 5), uren=3)
    return inzet


def maak(account, code="2026"):
    return dashboard(account, periode_van(code), vandaag=VANDAAG, nu=NU)


def tegels(gevuld):
    return {tegel.naam: tegel for tegel in gevuld.tegels}


@pytest.mark.django_db
def test_inside_sees_all_beside_the_year_before_and_opens_the_rows(werk, bemiddelaar):
    gevuld = maak(bemiddelaar)
    uren = tegels(gevuld)["Gepresteerde uren"]

    assert uren.getal == "7"
    assert uren.eerder == "een jaar eerder 4: +3"
    assert "/cijfers/uren/rijen/?van=2026-01&tot=2026-04" in uren.url
    [per_maand, *_] = [grafiek for _, grafiek in gevuld.grafieken]
    [maart] = [punten for label, punten in per_maand.rooster if label == "maart"]
    assert [punt.waarde for punt in maart] == [7, 4]


@pytest.mark.django_db
def test_a_gemeente_sees_only_itself_no_few_people_and_opens_nothing(client, werk, halle):
    account = AccountFactory(als_gemeente=True, gemeente=halle)
    gevuld = maak(account)

    assert tegels(gevuld)["Gepresteerde uren"].getal == "niet getoond"
    assert not any(tegel.url for tegel in gevuld.tegels)
    client.force_login(account)
    pagina = client.get("/rapporten/", {"periode": "2026-03"}).content.decode()
    for vreemd in ("Beersel", "/rijen/", werk.traject.wijkwerker.naam):
        assert vreemd not in pagina


@pytest.mark.django_db
def test_a_toeleider_sees_only_its_own_people_and_all_of_them(werk):
    eigen = AccountFactory(als_toeleider=True, dienst=werk.traject.toeleider)
    ander = AccountFactory(als_toeleider=True, dienst=ToeleidingsdienstFactory())

    assert tegels(maak(eigen))["Gepresteerde uren"].getal == "4"
    assert tegels(maak(ander))["Gepresteerde uren"].getal == "0"


@pytest.mark.django_db
def test_the_page_asks_as_many_queries_for_more_work(
    client, werk, bemiddelaar, halle, django_assert_max_num_queries
):
    client.force_login(bemiddelaar)
    client.get("/rapporten/", {"periode": "2026-03"})
    with django_assert_max_num_queries(60) as eerst:
        client.get("/rapporten/", {"periode": "2026-03"})
    for _ in range(3):
        inzet = InzetFactory(traject__gemeente=GemeenteFactory())
        PrestatieFactory(inzet=inzet, traject=inzet.traject, datum=date(2026, 3, 6))

    with django_assert_max_num_queries(len(eerst)):
        antwoord = client.get("/rapporten/", {"periode": "2026-03"})

    assert "Stand van" in antwoord.content.decode()


@pytest.fixture
def traag(monkeypatch):
    """Every answer is slow enough to keep, in a memory of this test alone."""
    cache.clear()
    monkeypatch.setattr(bewaren, "TRAAG", 0)
    monkeypatch.setattr(bewaren, "MAAL", 10**9)
    yield
    cache.clear()


def reken(account, nu=NU, **extra):
    rekenaar = Rekenaar(nu, **extra)
    vraag = maandvraag(account, date(2026, 3, 1), vandaag=VANDAAG)
    return rekenaar(UREN, vraag)["uren"][None].getal, rekenaar.stand


@pytest.mark.django_db
def test_a_slow_answer_is_kept_for_colleagues_and_nobody_else(werk, bemiddelaar, halle, traag):
    gemeente = AccountFactory(als_gemeente=True, gemeente=halle)
    assert reken(bemiddelaar) == (7, NU)
    PrestatieFactory(inzet=werk, traject=werk.traject, datum=date(2026, 3, 10), uren=2)
    straks = NU + timedelta(minutes=3)

    assert reken(AccountFactory(als_coordinator=True), straks) == (7, NU)
    assert reken(gemeente, straks) == (6, straks)
    assert reken(bemiddelaar, straks, vers=True) == (9, straks)
    assert reken(bemiddelaar, straks)[0] == 9


@pytest.mark.django_db
def test_a_quick_answer_is_asked_again(werk, bemiddelaar):
    assert reken(bemiddelaar)[0] == 7
    PrestatieFactory(inzet=werk, traject=werk.traject, datum=date(2026, 3, 10), uren=2)

    assert reken(bemiddelaar)[0] == 9


@pytest.mark.django_db
def test_what_was_asked_stays_warm_for_who_may_still_see_it(werk, halle, traag):
    binnen, gemeente = AccountFactory(), AccountFactory(als_gemeente=True, gemeente=halle)
    for account in (binnen, gemeente):
        for code in ("2025", "2026"):
            warm.onthoud(account, code, maak(account, code), nu=NU)
    gemeente.is_active = False
    gemeente.save()
    PrestatieFactory(inzet=werk, traject=werk.traject, datum=date(2025, 3, 10), uren=2)

    assert warm.ververs(vandaag=VANDAAG, nu=NU) == 2
    assert tegels(maak(binnen, "2025"))["Gepresteerde uren"].getal == "6"
    # What nobody asked for a week goes; the page that all begin with stays.
    assert warm.ververs(vandaag=VANDAAG, nu=NU + timedelta(days=8)) == 1
    assert all(isinstance(om, datetime) for _, om in cache.get(warm.SLEUTEL).values())
