"""The calendar: whose work it shows, what lies over it, and in how many queries."""

from datetime import date, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories import (
    AccountFactory,
    GebrekeFactory,
    GeplandMomentFactory,
    PrestatieFactory,
    SchorsingFactory,
    TrajectFactory,
    UitsluitingFactory,
)
from tests.trajecten.uren_hulp import nieuwe_inzet
from trajecten.choices import AfwezigheidSoort, MomentStatus
from trajecten.models import Afwezigheid
from trajecten.services import kalender as dienst
from trajecten.services.kalender import Selectie, kalender_lezen
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.models import Inzage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("regels")]
MAANDAG, WOENSDAG, ZONDAG = date(2025, 6, 30), date(2025, 7, 2), date(2025, 7, 6)


@pytest.fixture(autouse=True)
def vandaag(monkeypatch):
    monkeypatch.setattr(timezone, "localdate", lambda *args: MAANDAG)
    return MAANDAG


@pytest.fixture
def binnen(client, bemiddelaar):
    client.force_login(bemiddelaar)
    return client


def gepland(inzet=None, **velden):
    inzet = inzet or nieuwe_inzet(TrajectFactory())
    gegevens = {"datum": WOENSDAG, "begin": time(9), "einde": time(12), "uren": 3} | velden
    return GeplandMomentFactory(inzet=inzet, traject=inzet.traject, **gegevens)


def weg(wijkwerker, van, tot=None, **velden):
    return Afwezigheid.objects.create(
        wijkwerker=wijkwerker,
        soort=AfwezigheidSoort.ZIEK,
        van=van,
        tot=tot,
        gemeld_op=MAANDAG,
        **velden,
    )


def lees(account, **keuze):
    return kalender_lezen(account, Selectie(**keuze), MAANDAG, ZONDAG)


def week(client, **vraag):
    return client.get(reverse("planning"), {"dag": "2025-07-02"} | vraag)


# -- whose ---------------------------------------------------------------------------------
def test_each_selection_shows_its_own_work_only(bemiddelaar):
    een, ander = gepland(), gepland()
    aanvraag, traject = een.inzet.aanvraag, een.traject
    traject.bemiddelaar = bemiddelaar
    traject.save()
    ander.traject.bemiddelaar = AccountFactory()
    ander.traject.save()
    keuzes = [
        {"wijkwerker": traject.wijkwerker_id},
        {"gebruiker": aanvraag.gebruiker_id},
        {"bemiddelaar": bemiddelaar.pk},
        {"gemeente": aanvraag.vestiging.gemeente_id},
        {"activiteit": aanvraag.activiteit_id},
    ]

    for keuze in keuzes:
        werk = lees(bemiddelaar, **keuze).werk
        assert een in [stuk.moment for stuk in werk], keuze
    assert [s.moment for s in lees(bemiddelaar, **keuzes[0]).werk] == [een]
    assert [s.moment for s in lees(bemiddelaar, **keuzes[1]).werk] == [een]
    assert [s.moment for s in lees(bemiddelaar, **keuzes[2]).werk] == [een]
    assert {s.moment for s in lees(bemiddelaar).werk} == {een, ander}


def test_what_was_done_stands_as_it_was_done_and_what_was_cancelled_not_at_all(bemiddelaar):
    plan = gepland(status=MomentStatus.GEPRESTEERD)
    gedaan = PrestatieFactory(
        inzet=plan.inzet, traject=plan.traject, moment=plan, datum=date(2025, 7, 3), uren=2
    )
    gepland(plan.inzet, datum=ZONDAG, status=MomentStatus.GEANNULEERD)

    [stuk] = lees(bemiddelaar, wijkwerker=plan.traject.wijkwerker_id).werk

    assert (stuk.prestatie, stuk.moment) == (gedaan, None)
    assert (stuk.datum, stuk.uren) == (date(2025, 7, 3), 2)


def test_nobody_without_a_scope_sees_a_person(toeleider):
    gepland()
    assert lees(toeleider).werk == []
    gemeente = AccountFactory(als_gemeente=True)
    assert lees(gemeente).werk == []
    assert lees(gemeente).personen == set()


# -- what lies over it ---------------------------------------------------------------------
def test_absence_and_schorsing_of_who_is_meant_stand_in_it(bemiddelaar):
    moment, vreemd = gepland(), gepland()
    ziek = weg(moment.traject.wijkwerker, WOENSDAG)
    SchorsingFactory(traject=moment.traject, van=date(2025, 7, 4), tot=date(2025, 8, 1))
    weg(vreemd.traject.wijkwerker, WOENSDAG, WOENSDAG)

    rijen = lees(bemiddelaar, gebruiker=moment.inzet.aanvraag.gebruiker_id).weg

    assert [rij.afwezigheid for rij in rijen] == [ziek, None]
    assert [rij.omvat(date(2025, 7, 4)) for rij in rijen] == [True, True]
    assert not rijen[1].omvat(date(2025, 7, 3))


def test_the_page_marks_work_of_who_is_away_and_tells_nobody_why(binnen):
    moment = gepland()
    ziek = weg(moment.traject.wijkwerker, WOENSDAG, WOENSDAG, begin=time(10), einde=time(11))
    gepland(moment.inzet, begin=time(13), einde=time(14), uren=1)

    antwoord = week(binnen, wie="alle")

    blad = antwoord.context["blad"]
    assert [stuk.staat for stuk in blad.dagen[2].stukken] == ["Afwezig", "Gepland"]
    assert blad.dagen[2].stukken[0].vervang_url == ziek.get_absolute_url()
    assert "Ziek" not in antwoord.content.decode()


def test_a_back_to_back_absence_marks_nothing(binnen):
    moment = gepland()
    weg(moment.traject.wijkwerker, WOENSDAG, WOENSDAG, begin=time(12), einde=time(13))

    [stuk] = week(binnen, wie="alle").context["blad"].dagen[2].stukken

    assert stuk.staat == "Gepland"


def test_holidays_and_the_end_of_a_traject_are_on_their_day(binnen):
    moment = gepland(datum=date(2025, 7, 10))
    moment.traject.voorzien_einde = date(2025, 7, 11)
    moment.traject.save()

    vraag = {"wijkwerker": moment.traject.wijkwerker_id, "dag": "2025-07-11"}
    vrijdag = binnen.get(reverse("planning"), vraag).context["blad"].dagen[4]

    assert vrijdag.feestdag == "Feest van de Vlaamse Gemeenschap"
    assert [band.tekst for band in vrijdag.banden] == ["Traject eindigt"]


def test_an_exclusion_lies_over_the_days_of_its_gebruiker(binnen):
    moment, vreemd = gepland(), gepland()
    gebreke = GebrekeFactory(gebruiker=moment.inzet.aanvraag.gebruiker)
    UitsluitingFactory(
        gebreke=gebreke, van=WOENSDAG, tot=date(2025, 8, 1), opgeheven_op=date(2025, 7, 4)
    )

    def banden(van):
        blad = week(binnen, gebruiker=van.inzet.aanvraag.gebruiker_id).context["blad"]
        return [[band.tekst for band in dag.banden] for dag in blad.dagen]

    dicht = ["Gebruiker uitgesloten"]
    assert banden(moment) == [[], [], dicht, dicht, [], [], []]
    assert banden(vreemd) == [[]] * 7


# -- the page ------------------------------------------------------------------------------
def test_many_at_once_are_grouped_by_hour(binnen):
    for _ in range(4):
        gepland()
    gepland(begin=time(9, 30))

    blad = week(binnen, wie="alle").context["blad"]

    assert blad.dicht
    [blok] = blad.dagen[2].blokken
    assert (blok.op, len(blok.stukken)) == (1, 5)


def test_a_month_counts_each_day_and_opens_it(binnen):
    inzet = nieuwe_inzet(TrajectFactory())
    for uur in range(8, 13):
        gepland(inzet, begin=time(uur), einde=time(uur + 1), uren=1)

    antwoord = week(binnen, toon="maand", wie="alle")

    weken = antwoord.context["weken"]
    assert weken[0][1][0].datum == date(2025, 6, 30)
    assert weken[-1][1][-1].datum == date(2025, 8, 3)
    dag = weken[0][1][2]
    assert (dag.uren, dag.meer) == (5, 2)
    pagina = antwoord.content.decode()
    assert "en 2 andere" in pagina
    assert "5 keer" in pagina
    assert "#dag-2025-07-02" in pagina


@pytest.mark.parametrize(("dag", "begin"), [("2025-07-09", 7), ("09/07/2025", 7), ("gisteren", 30)])
def test_the_day_is_read_as_it_is_typed_or_as_a_link_writes_it(binnen, dag, begin):
    assert week(binnen, dag=dag).context["maandag"].day == begin


def test_the_hours_of_the_person_stand_above_the_own_calendar(binnen):
    moment = gepland()

    antwoord = week(binnen, wijkwerker=moment.traject.wijkwerker_id)

    [(_, ruimte, _)] = antwoord.context["ruimtes"]
    assert [(m.gepland, m.vrij) for m in ruimte.maanden] == [(0, 60), (3, 57)]
    assert [j.vrij for j in ruimte.jaren] == [627]


def test_too_much_work_is_not_drawn(binnen, monkeypatch):
    monkeypatch.setattr(dienst, "HOOGSTENS", 2)
    for _ in range(3):
        gepland()

    antwoord = week(binnen, wie="alle")

    assert antwoord.context["blad"].uren == 0
    assert "Kies een bemiddelaar" in antwoord.content.decode()


def test_who_was_shown_is_written_down(binnen):
    moment, afwezig = gepland(), TrajectFactory()
    weg(afwezig.wijkwerker, WOENSDAG)

    week(binnen, wie="alle")

    inzage = Inzage.objects.get(wijze=InzageWijze.LIJST)
    assert set(inzage.personen) == {moment.traject.wijkwerker_id, afwezig.wijkwerker_id}


def test_what_does_not_exist_is_not_found(binnen, client, toeleider):
    vraag = {"wijkwerker": "00000000-0000-4000-8000-000000000000"}
    assert binnen.get(reverse("planning"), vraag).status_code == 404
    client.force_login(toeleider)
    assert client.get(reverse("planning")).status_code == 403


@pytest.mark.parametrize("toon", ["week", "maand", "rooster"])
def test_ten_persons_take_as_many_queries_as_one(binnen, toon):
    url = reverse("planning", query={"toon": toon, "wie": "alle", "dag": "2025-07-02"})

    def vul_bij(aantal):
        for _ in range(aantal):
            moment = gepland()
            PrestatieFactory(inzet=moment.inzet, traject=moment.traject, datum=MAANDAG, uren=1)
            weg(moment.traject.wijkwerker, WOENSDAG, WOENSDAG)
            SchorsingFactory(traject=moment.traject, van=ZONDAG, tot=ZONDAG)

    vul_bij(1)
    binnen.get(url)
    with CaptureQueriesContext(connection) as een:
        binnen.get(url)
    vul_bij(9)
    with CaptureQueriesContext(connection) as tien:
        assert binnen.get(url).status_code == 200

    assert len(tien) == len(een), [q["sql"][:200] for q in tien.captured_queries]
    assert len(tien) <= 26
