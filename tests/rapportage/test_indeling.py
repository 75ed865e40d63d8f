"""Everybody arranges the dashboard of his rol: which tiles and charts, in which order."""

import re
from datetime import UTC, date, datetime

import pytest

from rapportage.dashboards import standen
from rapportage.dashboards.indeling import LIJST, grafieknaam, indelen, keuzes_van
from rapportage.dashboards.soorten import GEMEENTE, ORGANISATIE, SOORTEN
from rapportage.rapporten import periode_van
from tests.factories import AccountFactory, GemeenteFactory, InzetFactory, PrestatieFactory

ADRES = "/rapporten/indeling/?periode=2026-03"
EIGEN = ["uren", "lopend", "uren:gemeente", "uren:maand"]
EIGEN_TEGELS = ["Gepresteerde uren", "Lopende trajecten"]
EIGEN_GRAFIEKEN = ["Uren per gemeente", "Uren per maand"]


def test_every_tile_and_chart_has_a_name_of_its_own_that_can_be_kept():
    for soort in SOORTEN.values():
        namen = [naam for _, titels in keuzes_van(soort) for naam in titels]
        assert len(namen) == len(soort.blokken[0].codes) + len(soort.blokken) - 1
        assert all(len(naam) <= 40 for naam in namen)


@pytest.mark.parametrize(
    ("soort", "namen", "tegels", "grafieken"),
    [
        (ORGANISATIE, EIGEN, ["uren", "lopend"], ["uren:gemeente", "uren:maand"]),
        # The same names of who came to work for a gemeente: it has no chart per gemeente.
        (GEMEENTE, EIGEN, ["uren", "lopend"], ["uren:maand"]),
        (GEMEENTE, ["weg", "uren", "uren", "uren:weg"], ["uren"], []),
    ],
)
def test_names_choose_in_their_order_and_unknown_ones_are_nothing(soort, namen, tegels, grafieken):
    indeling = indelen(soort, namen)

    assert list(indeling.tegels) == tegels
    assert [grafieknaam(blok) for blok in indeling.grafieken] == grafieken


@pytest.mark.parametrize("namen", [[], ["weg", "uren:maand"]])
def test_without_a_tile_of_this_rol_the_default_is_shown(namen):
    indeling = indelen(ORGANISATIE, namen)

    assert indeling.tegels == ORGANISATIE.blokken[0].codes
    assert tuple(indeling.grafieken) == ORGANISATIE.blokken[1:]


# -- the page ------------------------------------------------------------------------------
@pytest.fixture
def werk(regels):
    """Work in two gemeenten, so that each chart has something to compare."""
    for nis in ("23027", "23003"):
        inzet = InzetFactory(traject__gemeente=GemeenteFactory(nis=nis))
        PrestatieFactory(inzet=inzet, traject=inzet.traject, datum=date(2026, 3, 3), uren=4)


def kies(client, namen, **meer):
    alle = [naam for _, titels in keuzes_van(ORGANISATIE) for naam in titels]
    volgorde = [*namen, *(naam for naam in alle if naam not in namen)]
    return client.post(ADRES, {"volgorde": volgorde, "kolommen": namen, **meer}, follow=True)


def getoond(antwoord):
    gevuld = antwoord.context["dashboard"]
    return [tegel.naam for tegel in gevuld.tegels], [kop for kop, _ in gevuld.grafieken]


@pytest.mark.django_db
def test_the_choice_stands_on_the_page_for_this_account_until_the_default_is_asked(
    client, werk, bemiddelaar, coordinator
):
    client.force_login(bemiddelaar)
    standaard = getoond(client.get("/rapporten/?periode=2026-03"))

    bewaard = kies(client, EIGEN)

    assert bewaard.redirect_chain == [("/rapporten/?periode=2026-03", 302)]
    assert getoond(bewaard) == (EIGEN_TEGELS, EIGEN_GRAFIEKEN)
    _, na = bewaard.content.decode().split('id="uitleg"')
    assert re.findall("<dt>(.*?)</dt>", na.split("</dl>")[0]) == EIGEN_TEGELS
    # A colleague sees the default, and what is open to be arranged anew is the own choice.
    client.force_login(coordinator)
    assert getoond(client.get("/rapporten/?periode=2026-03")) == standaard
    client.force_login(bemiddelaar)
    groepen = client.get(ADRES).context["groepen"]
    assert [r["naam"] for _, regels in groepen for r in regels if r["aan"]] == EIGEN

    assert getoond(kies(client, EIGEN, herstel="1")) == standaard
    assert bemiddelaar.lijst(LIJST).voorkeur.kolommen == []


@pytest.mark.django_db
def test_a_button_moves_within_its_group_and_saves_nothing_yet(client, werk, bemiddelaar):
    client.force_login(bemiddelaar)

    def na(**knop):
        (_, tegels), (_, grafieken) = kies(client, EIGEN, **knop).context["groepen"]
        return [r["naam"] for r in tegels[:2]], [r["naam"] for r in grafieken if r["aan"]]

    assert na(omlaag="uren") == (["lopend", "uren"], ["uren:gemeente", "uren:maand"])
    assert na(omhoog="uren:maand") == (["uren", "lopend"], ["uren:maand", "uren:gemeente"])
    assert na(omhoog="uren") == (["uren", "lopend"], ["uren:gemeente", "uren:maand"])
    assert bemiddelaar.lijst(LIJST).voorkeur.kolommen == []


@pytest.mark.django_db
def test_without_a_tile_nothing_is_saved_and_the_page_says_so(client, werk, bemiddelaar):
    client.force_login(bemiddelaar)
    kies(client, EIGEN)

    antwoord = kies(client, ["uren:maand"])

    assert "Kies minstens één cijfer." in antwoord.content.decode()
    assert bemiddelaar.lijst(LIJST).voorkeur.kolommen == EIGEN


@pytest.mark.django_db
def test_what_a_worker_counted_for_a_colleague_is_shown_as_i_arrange_it(
    werk, bemiddelaar, monkeypatch
):
    gevraagd, nu, vandaag = [], datetime(2026, 5, 20, 12, 5, tzinfo=UTC), date(2026, 5, 20)
    monkeypatch.setattr(standen, "VEEL_PRESTATIES", 1)
    monkeypatch.setattr(standen, "na_bewaren_sturen", lambda taak, pk: gevraagd.append(pk))

    def toon(account, namen=()):
        return standen.dashboard_tonen(
            account, periode_van("2026"), vandaag=vandaag, nu=nu, gemeente=None, namen=namen
        )

    # Who asks first has fewer tiles than the colleague, for whom that count must do as well.
    assert toon(bemiddelaar, EIGEN) is None
    assert standen.standen_tellen(vandaag=vandaag, nu=nu) == 1
    geheel, eigen = toon(AccountFactory(als_coordinator=True)), toon(bemiddelaar, EIGEN)

    assert len(gevraagd) == 1
    assert len(geheel.tegels) == len(ORGANISATIE.blokken[0].codes)
    assert [tegel.naam for tegel in eigen.tegels] == EIGEN_TEGELS
    assert [kop for kop, _ in eigen.grafieken] == EIGEN_GRAFIEKEN
    assert set(eigen.tegels) < set(geheel.tegels)
