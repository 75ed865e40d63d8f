"""The first page of the figures, per rol: what it counts, hides and remembers."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from rapportage.dashboards import Telling, dashboard, standen
from rapportage.dashboards.periode import maandennaam, voorbije_maanden
from rapportage.models import Dashboardstand
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
    return dashboard(account, periode_van(code), Telling(), vandaag=VANDAAG, stand=NU)


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


# -- much work: counted by a worker ----------------------------------------------------------
@pytest.fixture
def groot(monkeypatch):
    """One prestatie is much work already; what a worker is asked stands in the list."""
    gevraagd = []
    monkeypatch.setattr(standen, "VEEL_PRESTATIES", 1)
    monkeypatch.setattr(standen, "na_bewaren_sturen", lambda taak, pk: gevraagd.append(str(pk)))
    return gevraagd


def toon(account, nu=NU, code="2026", **extra):
    extra = {"gemeente": None} | extra
    return standen.dashboard_tonen(account, periode_van(code), vandaag=VANDAAG, nu=nu, **extra)


def tel(nu=NU, sleutel=None):
    return standen.standen_tellen(sleutel, vandaag=VANDAAG, nu=nu)


@pytest.mark.django_db
@pytest.mark.parametrize("rol", ["bemiddelaar", "gemeente", "toeleider"])
def test_what_a_worker_counted_is_what_counting_now_gives(
    werk, halle, groot, rol, django_assert_max_num_queries
):
    account = {
        "bemiddelaar": lambda: AccountFactory(),
        "gemeente": lambda: AccountFactory(als_gemeente=True, gemeente=halle),
        "toeleider": lambda: AccountFactory(als_toeleider=True, dienst=werk.traject.toeleider),
    }[rol]()

    assert toon(account) is None
    [sleutel] = groot
    assert tel(sleutel=sleutel) == 1
    with django_assert_max_num_queries(12):
        gevuld = toon(account)
    nu_geteld = maak(account)
    assert gevuld.stand == NU
    assert gevuld.tegels == nu_geteld.tegels
    assert gevuld.grafieken == nu_geteld.grafieken
    assert gevuld.voorlopig is nu_geteld.voorlopig


@pytest.mark.django_db
def test_it_is_kept_for_colleagues_and_nobody_else(werk, bemiddelaar, halle, groot):
    toon(bemiddelaar)
    tel()

    assert toon(AccountFactory(als_coordinator=True)) is not None
    assert toon(AccountFactory(als_gemeente=True, gemeente=halle)) is None
    assert toon(bemiddelaar, gemeente=halle.pk) is None
    assert toon(bemiddelaar, code="2025") is None


@pytest.mark.django_db
def test_little_work_is_counted_each_time(werk, bemiddelaar):
    assert tegels(toon(bemiddelaar))["Gepresteerde uren"].getal == "7"
    PrestatieFactory(inzet=werk, traject=werk.traject, datum=date(2026, 3, 10), uren=2)

    assert tegels(toon(bemiddelaar))["Gepresteerde uren"].getal == "9"
    assert not Dashboardstand.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(("van", "code"), [("VEEL_PRESTATIES", "2026"), ("VEEL_TRAJECTEN", "2019")])
def test_many_prestaties_of_these_months_or_many_trajecten_are_much_work(
    werk, bemiddelaar, monkeypatch, van, code
):
    for aantal, groot in ((1, True), (4, False)):
        monkeypatch.setattr(standen, van, aantal)
        assert standen.is_groot(bemiddelaar, periode_van(code), vandaag=VANDAAG) is groot
    monkeypatch.setattr(standen, "VEEL_PRESTATIES", 1)
    assert not standen.is_groot(bemiddelaar, periode_van("2019"), vandaag=VANDAAG)


@pytest.mark.django_db
def test_it_is_counted_again_while_somebody_asks_it(werk, bemiddelaar, groot):
    def uren(na):
        gevuld = toon(bemiddelaar, NU + na)
        return gevuld and tegels(gevuld)["Gepresteerde uren"].getal

    toon(bemiddelaar)
    tel()
    PrestatieFactory(inzet=werk, traject=werk.traject, datum=date(2026, 3, 10), uren=2)
    minuten, dagen = (lambda n: timedelta(minutes=n)), (lambda n: timedelta(days=n))

    assert (tel(NU + minuten(9)), uren(minuten(9))) == (0, "7")
    assert (tel(NU + minuten(11)), uren(minuten(11))) == (1, "9")
    # Of before yesterday nobody wants a number; it is counted first.
    assert uren(dagen(2)) is None


@pytest.mark.django_db
def test_what_nobody_asks_goes_and_what_all_begin_with_is_there(werk, bemiddelaar, groot):
    toon(bemiddelaar, code="2025")
    tel()
    assert set(Dashboardstand.objects.values_list("periode", flat=True)) == {"2025", "2026"}

    tel(NU + timedelta(days=8))
    assert set(Dashboardstand.objects.values_list("periode", flat=True)) == {"2026"}


@pytest.mark.django_db
@pytest.mark.parametrize("bewaakt", [True, False])
def test_a_worker_counts_nothing_for_who_may_see_it_no_more_and_the_twin(
    werk, halle, groot, bewaakt, monkeypatch
):
    account = AccountFactory(als_gemeente=True, gemeente=halle)
    toon(account)
    account.gemeente = GemeenteFactory(nis="23003")
    account.save()
    if not bewaakt:
        monkeypatch.setattr(standen, "mag_nog", lambda rij: True)

    tel(sleutel=groot[0])

    geteld = Dashboardstand.objects.filter(geteld_op__isnull=False)
    assert geteld.exists() is not bewaakt


@pytest.mark.django_db
def test_one_that_breaks_holds_up_no_other(werk, bemiddelaar, halle, groot, monkeypatch, caplog):
    for account in (bemiddelaar, AccountFactory(als_gemeente=True, gemeente=halle)):
        toon(account)
    heel = standen.dashboard

    def breek(account, *args, **kwargs):
        if account.is_binnen:
            raise ValueError(werk.traject.wijkwerker.naam)
        return heel(account, *args, **kwargs)

    monkeypatch.setattr(standen, "dashboard", breek)

    assert tel() == 1
    assert "failed: ValueError" in caplog.text
    assert werk.traject.wijkwerker.naam not in caplog.text


@pytest.mark.django_db
def test_another_month_or_figure_is_counted_first(werk, bemiddelaar, groot):
    toon(bemiddelaar)
    tel()
    rij = Dashboardstand.objects.get()
    rij.inhoud.popitem()
    rij.save()

    assert toon(bemiddelaar) is None
    assert tel(sleutel=groot[-1]) == 1
    assert toon(bemiddelaar) is not None


@pytest.mark.django_db
def test_the_page_says_that_it_counts_and_asks_itself_again(client, werk, bemiddelaar, groot):
    client.force_login(bemiddelaar)
    adres = "/rapporten/?periode=2026"

    bezig = client.get(adres).content.decode()
    assert "De cijfers worden geteld" in bezig
    assert 'hx-trigger="every 2s"' in bezig
    assert f'<a class="knop" href="{adres}">' in bezig
    standen.standen_tellen(groot[0], vandaag=timezone.localdate(), nu=timezone.now())
    klaar = client.get(adres).content.decode()
    assert "Stand van" in klaar
    assert "every 2s" not in klaar
