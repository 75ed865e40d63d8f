from datetime import date
from threading import Barrier, Thread

import pghistory
import pgtrigger
import pytest
from django.db import connection

from tests.factories import (
    GeplandMomentFactory,
    InzetFactory,
    PrestatieFactory,
    TrajectFactory,
)
from trajecten.choices import SignaalErnst, SignaalSoort, SignaalStatus
from trajecten.models import Prestatie, Signaal, UrenElders
from trajecten.services.urencontrole import urenlimieten_controleren

VANDAAG = date(2025, 3, 20)


def uren(traject, aantal, datum=date(2025, 3, 3)):
    """Hours on one date, four at a time and the rest in one."""
    inzet = InzetFactory(traject=traject)
    for _ in range(aantal // 4):
        PrestatieFactory(traject=traject, inzet=inzet, datum=datum)
    if aantal % 4:
        PrestatieFactory(traject=traject, inzet=inzet, datum=datum, uren=aantal % 4)


def meldingen(**waar):
    return list(
        Signaal.objects.open().filter(**waar).order_by("datum").values_list("melding", flat=True)
    )


@pytest.mark.parametrize(
    ("aantal", "verwacht"),
    [
        (47, []),
        (48, ["48 van 60 uur in maart 2025: nog 12 uur vrij."]),
        (59, ["59 van 60 uur in maart 2025: nog 1 uur vrij."]),
        (60, ["60 van 60 uur in maart 2025: de limiet is bereikt."]),
    ],
    ids=["under the threshold", "80 percent", "one hour free", "limit reached"],
)
def test_a_month_is_signalled_from_the_threshold_on(traject, aantal, verwacht):
    uren(traject, aantal)

    urenlimieten_controleren(vandaag=VANDAAG)

    assert meldingen() == verwacht


def test_a_full_month_that_is_past_needs_nobody(traject):
    uren(traject, 60, date(2025, 2, 3))

    urenlimieten_controleren(vandaag=VANDAAG)

    assert meldingen() == []


def test_an_overrun_of_a_past_month_is_found(traject):
    with pgtrigger.ignore("trajecten.Prestatie:limieten"):
        uren(traject, 62, date(2025, 2, 3))

    urenlimieten_controleren(vandaag=VANDAAG)

    [signaal] = Signaal.objects.open()
    assert signaal.melding == "62 van 60 uur in februari 2025: 2 uur boven de limiet."
    assert signaal.ernst == SignaalErnst.FOUT
    assert signaal.traject == traject


def test_the_year_counts_all_trajecten_and_hours_elsewhere(traject):
    wie = traject.wijkwerker
    eerder = TrajectFactory(
        wijkwerker=wie,
        start=date(2024, 6, 1),
        voorzien_einde=date(2024, 12, 31),
        status="beeindigd",
        einde=date(2024, 12, 31),
        einde_reden="termijn",
        doorstroom="geen",
        doorstroom_toelichting="Verhuisd",
    )
    uren(eerder, 60, date(2024, 12, 2))  # last year
    for maand in range(1, 12):
        UrenElders.objects.create(wijkwerker=wie, maand=date(2025, maand, 1), uren=45, bron="brief")
    uren(traject, 12, date(2025, 12, 1))

    urenlimieten_controleren(vandaag=date(2025, 12, 10))

    assert meldingen() == ["507 van 630 uur in 2025: nog 123 uur vrij."]


def test_a_plan_that_no_longer_fits_is_signalled(traject):
    uren(traject, 54)
    GeplandMomentFactory(inzet=InzetFactory(traject=traject), datum=date(2025, 3, 27), uren=6)
    with pgtrigger.ignore("trajecten.Prestatie:limieten"):
        uren(traject, 4, date(2025, 3, 19))

    urenlimieten_controleren(vandaag=VANDAAG)

    [melding] = meldingen(soort=SignaalSoort.PLANNING)
    assert melding == (
        "In maart 2025: 58 uur gedaan en 6 gepland, samen 64; de limiet is 60. "
        "Annuleer of verplaats 4 uur van de planning."
    )


def test_twice_changes_nothing_and_what_is_over_is_withdrawn(traject):
    uren(traject, 60)

    eerste = urenlimieten_controleren(vandaag=VANDAAG)[SignaalSoort.URENLIMIET]
    tweede = urenlimieten_controleren(vandaag=VANDAAG)[SignaalSoort.URENLIMIET]
    versie = Signaal.objects.get().versie
    Prestatie.objects.all().delete()
    derde = urenlimieten_controleren(vandaag=VANDAAG)[SignaalSoort.URENLIMIET]

    assert (eerste.nieuw, tweede.nieuw, tweede.gewijzigd, derde.ingetrokken) == (1, 0, 0, 1)
    assert versie == 1
    assert Signaal.objects.get().status == SignaalStatus.VERVALLEN


def test_what_was_handled_stays_handled_until_it_says_something_else(traject):
    uren(traject, 52)
    urenlimieten_controleren(vandaag=VANDAAG)
    Signaal.objects.update(status=SignaalStatus.AFGEHANDELD)

    urenlimieten_controleren(vandaag=VANDAAG)
    assert Signaal.objects.get().status == SignaalStatus.AFGEHANDELD

    uren(traject, 4)
    urenlimieten_controleren(vandaag=VANDAAG)
    assert Signaal.objects.get().status == SignaalStatus.OPEN


def test_many_people_take_as_many_queries_as_one(regels, django_assert_num_queries):
    uren(TrajectFactory(), 60)
    with pghistory.context(taak="proef"), django_assert_num_queries(14, exact=False):
        urenlimieten_controleren(vandaag=VANDAAG)
    for _ in range(9):
        uren(TrajectFactory(), 60)
    with django_assert_num_queries(14, exact=False):
        urenlimieten_controleren(vandaag=VANDAAG)


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_two_at_once_make_each_signaal_once(traject):
    uren(traject, 60)
    start = Barrier(4)
    fouten = []

    def controleer():
        try:
            start.wait()
            urenlimieten_controleren(vandaag=VANDAAG)
        except Exception as fout:  # a thread's error must reach the test
            fouten.append(fout)
        finally:
            connection.close()

    draden = [Thread(target=controleer) for _ in range(4)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()

    assert fouten == []
    assert Signaal.objects.count() == 1
