"""The list of who is away, over all wijk-werkers."""

from datetime import date, time, timedelta

import pytest
from django.utils import timezone

from tests.factories import AccountFactory, GeplandMomentFactory, InzetFactory, TrajectFactory
from tests.trajecten.test_bulk_dossiers import bevestig, bulk
from trajecten.models import Planningsbericht
from trajecten.services.beschikbaarheid import afwezigheid_intrekken, afwezigheid_noteren
from wijkwerken.toegang.models import Inzage

pytestmark = pytest.mark.django_db
VANDAAG = date(2025, 3, 12)  # a Wednesday
URL = "/afwezigheden/"


@pytest.fixture(autouse=True)
def vandaag(monkeypatch, regels):
    monkeypatch.setattr(timezone, "localdate", lambda *_: VANDAAG)


def afwezig(door, van, tot=None, traject=None, **anders):
    return afwezigheid_noteren(
        door=door,
        wijkwerker=(traject or TrajectFactory()).wijkwerker,
        **{"soort": "ziek", "van": van, "tot": tot, "gemeld_op": VANDAAG} | anders,
    )


@pytest.fixture
def lijst(client, bemiddelaar):
    client.force_login(bemiddelaar)

    def ids(**vraag):
        antwoord = client.get(URL, vraag or {"leeg": "1"})
        return [rij.pk for rij in antwoord.context["page_obj"].object_list]

    return ids


def dag(n):
    return VANDAAG + timedelta(days=n)


def test_each_filter_shows_exactly_its_rows(lijst, bemiddelaar):
    traject = TrajectFactory()
    nu = afwezig(bemiddelaar, dag(-3), dag(0), traject, soort="verlof")
    open_ = afwezig(bemiddelaar, dag(-30))
    volgende_week = afwezig(bemiddelaar, dag(11), dag(11))  # its Sunday
    later = afwezig(bemiddelaar, dag(12), dag(13))
    voorbij = afwezig(bemiddelaar, dag(-9), dag(-1))
    weg = afwezig(bemiddelaar, dag(1))
    afwezigheid_intrekken(door=bemiddelaar, afwezigheid=weg, reden="Vergist", nu=timezone.now())
    GeplandMomentFactory(
        inzet=InzetFactory(traject=traject), datum=dag(0), begin=time(9), einde=time(13)
    )
    afwezig(bemiddelaar, dag(0), dag(0), traject, begin=time(6), einde=time(20))  # opens it

    def rijen(**vraag):
        return set(lijst(**vraag))

    geopend = rijen() - {nu.pk, open_.pk, volgende_week.pk, later.pk, voorbij.pk, weg.pk}
    assert len(geopend) == 1
    assert rijen(wanneer="nu") == {nu.pk, open_.pk} | geopend
    assert rijen(wanneer="week") == {nu.pk, open_.pk, volgende_week.pk} | geopend
    assert rijen(wanneer="lopend") == {nu.pk, open_.pk, volgende_week.pk, later.pk} | geopend
    assert rijen(wanneer="voorbij") == {voorbij.pk}
    assert rijen(wanneer="ingetrokken") == {weg.pk}
    assert rijen(soort="verlof") == {nu.pk}
    assert rijen(te_regelen="ja") == geopend
    assert rijen(bemiddelaar=str(traject.bemiddelaar_id)) == {nu.pk} | geopend
    assert rijen(gemeente=str(traject.gemeente_id)) == {nu.pk} | geopend
    assert rijen(zoek=traject.wijkwerker.naam) == {nu.pk} | geopend
    assert rijen(vanaf="24/3/2025") == {open_.pk, later.pk, weg.pk}
    assert open_.wijkwerker_id in Inzage.objects.latest("aangemaakt_op").personen


@pytest.mark.parametrize("aantal", [1, 8])
def test_it_takes_the_same_queries_for_one_and_eight(
    client, bemiddelaar, django_assert_num_queries, aantal
):
    for _ in range(aantal):
        afwezig(bemiddelaar, dag(0))
    client.force_login(bemiddelaar)
    client.get(URL, {"leeg": "1"})

    with django_assert_num_queries(10):
        client.get(URL, {"leeg": "1"})


def test_the_file_holds_what_the_list_shows_and_more(client, bemiddelaar):
    rij = afwezig(bemiddelaar, dag(0), dag(2), toelichting="Tandarts", gemeld_door="Zus")
    client.force_login(bemiddelaar)

    tekst = client.get(URL, {"leeg": "1", "export": "csv"}).content.decode()

    assert rij.wijkwerker.naam in tekst
    assert "Hele dag" in tekst


def test_what_waits_of_many_is_cancelled_at_once_and_each_side_told_once(client, bemiddelaar):
    afwezigheden = []
    for _ in range(2):
        inzet = InzetFactory()
        for n in (1, 8):
            GeplandMomentFactory(inzet=inzet, datum=dag(n))
        afwezigheden.append(afwezig(bemiddelaar, dag(0), traject=inzet.traject))
    client.force_login(bemiddelaar)

    rijen = [str(rij.pk) for rij in afwezigheden]

    eerst = bulk(client, URL, "annuleren", rij=rijen, stap="proef", reden="Ziek")
    assert [r["uitslag"].wijzigingen for r in eerst.context["lukt"]] == [
        [("Nog te regelen", "2", "0")]
    ] * 2
    bevestig(client, eerst, URL, "annuleren", reden="Ziek")

    assert [rij.vervangingen.open().count() for rij in afwezigheden] == [0, 0]
    assert Planningsbericht.objects.count() == 4
    niets = bulk(client, URL, "annuleren", rij=rijen[:1], stap="proef", reden="Ziek")
    assert [r["uitslag"].bezwaar for r in niets.context["geweigerd"]] == [
        "Er is niets meer te regelen."
    ]


def test_who_may_not_plan_does_not_see_it(client):
    client.force_login(AccountFactory(als_toeleider=True))
    assert client.get(URL).status_code == 403
