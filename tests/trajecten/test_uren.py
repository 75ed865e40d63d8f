"""The sums of hours, the limits of a date and the urenruimte, on the database."""

from datetime import date

import pytest

from tests.factories import TrajectFactory
from tests.trajecten.uren_hulp import elders, nieuwe_inzet, plan, vul
from trajecten.models import Overschrijding
from trajecten.rules.uren import Limieten, Uren
from trajecten.services.uren import (
    Maanduren,
    limieten_op,
    limieten_tot,
    maanduren,
    urenruimte,
    urenruimtes,
)
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel

pytestmark = pytest.mark.django_db


def test_limieten_of_a_date_are_the_rows_that_held_then(regels):
    Regel.objects.create(
        code=RegelCode.UREN_PER_MAAND, waarde=50, geldig_van=date(2025, 7, 1), bron="Nieuw besluit"
    )

    assert limieten_op(date(2025, 6, 30)) == Limieten(60, 630)
    assert limieten_op(date(2025, 7, 1)) == Limieten(50, 630)
    assert limieten_tot(date(2025, 12, 31))(date(2025, 6, 30)) == Limieten(60, 630)
    assert limieten_tot(date(2025, 12, 31))(date(2025, 7, 1)) == Limieten(50, 630)


def test_limieten_take_one_query(regels, django_assert_num_queries):
    with django_assert_num_queries(1):
        limieten_op(date(2025, 6, 30))
    with django_assert_num_queries(1):
        op = limieten_tot(date(2025, 12, 31))
        op(date(2025, 1, 1))
        op(date(2025, 12, 31))


def test_a_date_without_rules_has_no_limits(regels):
    with pytest.raises(Regel.DoesNotExist):
        limieten_op(date(2017, 12, 31))
    with pytest.raises(Regel.DoesNotExist):
        limieten_tot(date(2025, 1, 1))(date(2017, 12, 31))


def test_maanduren_sum_all_trajecten_and_hours_elsewhere_per_month(traject):
    inzet = nieuwe_inzet(traject)
    eerder = TrajectFactory(
        wijkwerker=traject.wijkwerker,
        status="beeindigd",
        start=date(2024, 1, 1),
        voorzien_einde=date(2024, 12, 31),
        einde=date(2024, 12, 30),
        einde_reden="termijn",
        doorstroom="geen",
        doorstroom_toelichting="Verhuisd",
    )
    vul(inzet, date(2025, 3, 3), 30)
    vul(inzet, date(2025, 3, 31), 6)
    vul(inzet, date(2025, 4, 1), 5)
    vul(nieuwe_inzet(eerder), date(2024, 12, 2), 7)
    plan(inzet, date(2025, 3, 17), 8)
    elders(traject.wijkwerker, date(2025, 3, 1), 2)
    Overschrijding.objects.create(
        traject=traject,
        inzet=inzet,
        datum=date(2025, 3, 31),
        uren=9,
        reden="Noodgeval",
        vastgelegd_door=traject.bemiddelaar,
    )

    wie = traject.wijkwerker_id
    in_2025 = maanduren([wie], date(2025, 3, 1), date(2025, 3, 31))[wie]
    beide_jaren = maanduren([wie], date(2024, 12, 31), date(2025, 1, 1))[wie]

    assert in_2025.gedaan == [Uren(date(2025, 3, 1), 38), Uren(date(2025, 4, 1), 5)]
    assert in_2025.gepland == [Uren(date(2025, 3, 1), 8)]
    assert Uren(date(2024, 12, 1), 7) in beide_jaren.gedaan


def test_a_moment_that_is_done_or_cancelled_reserves_nothing(traject):
    inzet = nieuwe_inzet(traject)
    plan(inzet, date(2025, 3, 17), 8)
    inzet.momenten.update(status="geannuleerd")

    wie = traject.wijkwerker_id
    assert maanduren([wie], date(2025, 3, 1), date(2025, 3, 31)) == {wie: Maanduren()}


def test_urenruimte_counts_the_extra_hours_on_the_first_day(traject):
    inzet = nieuwe_inzet(traject)
    vul(inzet, date(2025, 3, 3), 52)
    plan(inzet, date(2025, 3, 17), 4)

    ruimte = urenruimte(traject.wijkwerker, date(2025, 3, 1), date(2025, 4, 30), extra=4)

    maart, april = ruimte.maanden
    [jaar] = ruimte.jaren
    assert (maart.gedaan, maart.gepland, maart.extra, maart.vrij) == (52, 4, 4, 0)
    assert (april.totaal, april.vrij) == (0, 60)
    assert (jaar.totaal, jaar.vrij) == (60, 570)
    assert ruimte.past
    assert not urenruimte(traject.wijkwerker, date(2025, 3, 1), date(2025, 3, 31), extra=5).past


def test_urenruimte_of_many_takes_as_many_queries_as_of_one(regels, django_assert_num_queries):
    trajecten = TrajectFactory.create_batch(5)
    for rang, traject in enumerate(trajecten):
        vul(nieuwe_inzet(traject), date(2025, 3, 3), rang + 1)

    with django_assert_num_queries(2):
        ruimtes = urenruimtes(
            [t.wijkwerker_id for t in trajecten], date(2025, 3, 1), date(2025, 3, 31)
        )

    assert [ruimtes[t.wijkwerker_id].maanden[0].gedaan for t in trajecten] == [1, 2, 3, 4, 5]
