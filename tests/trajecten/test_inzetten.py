"""Putting a wijk-werker on an aanvraag, and planning its moments."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError

from gebruikers.choices import AanvraagSoort, AanvraagStatus
from tests.factories import (
    AanvraagFactory,
    GeplandMomentFactory,
    PrestatieFactory,
    SchorsingFactory,
    TrajectFactory,
)
from tests.trajecten.uren_hulp import nieuwe_inzet, plan, vul
from trajecten.choices import InzetStatus, MomentStatus, SignaalStatus
from trajecten.models import GeplandMoment, Inzet, Signaal, UrenElders
from trajecten.services.inzetten import (
    inzet_annuleren,
    inzet_beeindigen,
    inzet_bevestigen,
    inzet_voorstellen,
    moment_annuleren,
    moment_plannen,
    moment_verplaatsen,
)
from trajecten.services.momenten import voorstel_maken
from trajecten.services.uren import planning_nakijken
from wijkwerken.kern.exceptions import RegelFout, VerouderdeVersie

pytestmark = pytest.mark.django_db
MAART = (date(2025, 3, 1), date(2025, 3, 31))


@pytest.fixture
def aanvraag(traject):
    return AanvraagFactory()


def stel_voor(aanvraag, traject, door, **anders):
    gegevens = {"van": MAART[0], "tot": MAART[1]} | anders
    return inzet_voorstellen(door=door, aanvraag=aanvraag, traject=traject, **gegevens)


def codes(refusal):
    return [bezwaar.code for bezwaar in refusal.value.bezwaren]


# -- proposing -----------------------------------------------------------------------------
def test_the_moments_follow_from_the_aanvraag(aanvraag, traject, bemiddelaar):
    inzet = stel_voor(aanvraag, traject, bemiddelaar)

    momenten = list(inzet.momenten.values_list("datum", "begin", "einde", "uren"))
    assert [m[0].day for m in momenten] == [3, 10, 17, 24, 31]
    assert {m[1:] for m in momenten} == {(time(9), time(13), 4)}
    assert inzet.status == InzetStatus.VOORGESTELD
    aanvraag.refresh_from_db()
    assert aanvraag.status == AanvraagStatus.INGEVULD


def test_holidays_the_flemish_one_and_schorsingen_are_skipped(aanvraag, traject, bemiddelaar):
    aanvraag.weekdagen = [0, 4]
    aanvraag.save()
    SchorsingFactory(traject=traject, van=date(2025, 7, 14), tot=date(2025, 7, 18))
    voorstel = voorstel_maken(aanvraag, traject, date(2025, 7, 1), date(2025, 7, 31))

    assert [m.datum.day for m in voorstel.momenten] == [4, 7, 25, 28]
    assert voorstel.overgeslagen == {
        date(2025, 7, 11): "Feest van de Vlaamse Gemeenschap",
        date(2025, 7, 14): "Geschorst",
        date(2025, 7, 18): "Geschorst",
        date(2025, 7, 21): "Nationale feestdag",
    }
    assert voorstel.bezwaren == []


def test_work_before_a_date_has_no_moments_yet_and_once_has_one(traject, bemiddelaar):
    later = AanvraagFactory(
        soort=AanvraagSoort.VOOR_DATUM, weekdagen=[], tot=date(2025, 6, 30), begin=None, einde=None
    )
    eenmaal = AanvraagFactory(soort=AanvraagSoort.EENMALIG, weekdagen=[], van=date(2025, 3, 4))

    assert not stel_voor(later, traject, bemiddelaar, tot=None).momenten.exists()
    inzet = stel_voor(eenmaal, traject, bemiddelaar, van=date(2025, 3, 4), tot=None)
    assert [m.datum for m in inzet.momenten.all()] == [date(2025, 3, 4)]


def test_done_and_planned_and_new_together_stay_within_the_month(aanvraag, traject, bemiddelaar):
    ander = nieuwe_inzet(traject)
    vul(ander, date(2025, 3, 4), 30)
    plan(ander, date(2025, 3, 5), 11)

    with pytest.raises(RegelFout) as refusal:
        stel_voor(aanvraag, traject, bemiddelaar)

    assert codes(refusal) == ["maandlimiet"]
    assert "30 gedaan, 11 gepland en 20 nieuw" in refusal.value.message_dict["tot"][0]
    assert Inzet.objects.count() == 1
    assert not GeplandMoment.objects.filter(inzet__aanvraag=aanvraag).exists()


def test_a_plan_that_does_not_fit_comes_with_the_last_day_that_does(aanvraag, traject, bemiddelaar):
    vul(nieuwe_inzet(traject), date(2025, 3, 4), 50)

    voorstel = voorstel_maken(aanvraag, traject, *MAART)

    assert [b.code for b in voorstel.bezwaren] == ["maandlimiet"]
    assert voorstel.past.tot == date(2025, 3, 16)
    assert voorstel.uren_per_keer == 2
    with pytest.raises(RegelFout, match="Met 2 uur per keer past alles"):
        stel_voor(aanvraag, traject, bemiddelaar)
    inzet = stel_voor(aanvraag, traject, bemiddelaar, tot=voorstel.past.tot)
    assert inzet.momenten.count() == 2


def test_a_weekly_job_that_passes_the_year_in_march_says_until_when_it_fits(
    aanvraag, traject, bemiddelaar
):
    UrenElders.objects.create(
        wijkwerker=traject.wijkwerker, maand=date(2025, 1, 1), uren=618, bron="Elders"
    )

    with pytest.raises(RegelFout) as refusal:
        stel_voor(aanvraag, traject, bemiddelaar, tot=None)

    bezwaar = next(b for b in refusal.value.bezwaren if b.code == "jaarlimiet")
    assert "Tot en met 23 maart 2025 past het wel." in bezwaar.melding
    assert bezwaar.getallen["past_tot"] == "2025-03-23"
    inzet = stel_voor(aanvraag, traject, bemiddelaar, tot=date(2025, 3, 23))
    assert [m.datum.day for m in inzet.momenten.all()] == [3, 10, 17]


def test_without_an_end_the_plan_stops_where_the_traject_stops(aanvraag, traject, bemiddelaar):
    inzet = stel_voor(aanvraag, traject, bemiddelaar, van=date(2025, 12, 1), tot=None)

    assert inzet.tot == date(2025, 12, 29)


def test_given_moments_are_planned_as_given(aanvraag, traject, bemiddelaar):
    momenten = [
        (date(2025, 3, 5), time(9), time(10, 30), None),
        (date(2025, 3, 6), None, None, 3),
    ]

    inzet = stel_voor(aanvraag, traject, bemiddelaar, momenten=momenten)

    assert list(inzet.momenten.values_list("uren", flat=True)) == [2, 3]


@pytest.mark.parametrize(
    "moment",
    [
        (date(2025, 3, 5), time(10), time(9), None),
        (date(2025, 3, 5), time(10), None, None),
        (date(2025, 3, 5), None, None, None),
        (date(2025, 4, 5), None, None, 2),
    ],
)
def test_a_given_moment_that_is_wrong_is_refused(aanvraag, traject, bemiddelaar, moment):
    with pytest.raises(ValidationError) as refusal:
        stel_voor(aanvraag, traject, bemiddelaar, momenten=[moment])
    assert list(refusal.value.message_dict) == ["momenten"]


@pytest.mark.parametrize(
    ("van", "tot", "veld"),
    [
        (date(2025, 3, 2), date(2025, 3, 1), "tot"),
        (date(2025, 1, 5), date(2025, 3, 1), "van"),
        (date(2025, 3, 1), date(2025, 7, 1), "tot"),
    ],
    ids=["end before start", "before the aanvraag", "after the aanvraag"],
)
def test_the_period_lies_within_that_of_the_aanvraag(
    aanvraag, traject, bemiddelaar, van, tot, veld
):
    aanvraag.tot = date(2025, 6, 30)
    aanvraag.save()
    with pytest.raises(ValidationError) as refusal:
        stel_voor(aanvraag, traject, bemiddelaar, van=van, tot=tot)
    assert list(refusal.value.message_dict) == [veld]


def test_no_more_people_than_the_aanvraag_asks(aanvraag, traject, bemiddelaar):
    stel_voor(aanvraag, traject, bemiddelaar)

    with pytest.raises(ValidationError, match="die staan er al op"):
        stel_voor(aanvraag, TrajectFactory(), bemiddelaar)
    stel_voor(aanvraag, TrajectFactory(), bemiddelaar, van=date(2025, 4, 1), tot=date(2025, 4, 30))


def test_two_plans_at_the_same_hour_are_refused(aanvraag, traject, bemiddelaar):
    stel_voor(aanvraag, traject, bemiddelaar)

    with pytest.raises(RegelFout) as refusal:
        stel_voor(AanvraagFactory(begin=time(12), einde=time(14), uren=2), traject, bemiddelaar)

    assert codes(refusal) == ["overlap"]
    stel_voor(AanvraagFactory(begin=time(13), einde=time(14), uren=1), traject, bemiddelaar)


def test_planning_takes_the_same_number_of_queries_for_a_month_and_for_a_year(
    traject, bemiddelaar, django_assert_max_num_queries
):
    for tot in (date(2025, 1, 31), date(2025, 12, 31)):
        aanvraag = AanvraagFactory(begin=None, einde=None, uren=1)
        with django_assert_max_num_queries(20):
            stel_voor(aanvraag, traject, bemiddelaar, van=date(2025, 1, 6), tot=tot)


# -- moments -------------------------------------------------------------------------------
def test_a_moment_more_must_fit_too(traject, bemiddelaar):
    inzet = nieuwe_inzet(traject)
    plan(inzet, date(2025, 3, 4), 56)

    with pytest.raises(RegelFout) as refusal:
        moment_plannen(door=bemiddelaar, inzet=inzet, datum=date(2025, 3, 5), uren=5)
    moment_plannen(door=bemiddelaar, inzet=inzet, datum=date(2025, 3, 5), uren=4)

    assert codes(refusal) == ["maandlimiet"]


def test_planning_in_the_future_is_allowed_and_outside_the_traject_not(traject, bemiddelaar):
    inzet = nieuwe_inzet(traject)
    moment_plannen(door=bemiddelaar, inzet=inzet, datum=date(2025, 12, 31), uren=4)

    with pytest.raises(RegelFout) as refusal:
        moment_plannen(door=bemiddelaar, inzet=inzet, datum=date(2026, 1, 1), uren=4)

    assert codes(refusal) == ["buiten_traject"]
    assert "datum" in refusal.value.message_dict


def test_moving_a_moment_counts_the_new_month_and_not_itself(traject, bemiddelaar):
    inzet = nieuwe_inzet(traject)
    plan(inzet, date(2025, 3, 4), 56)
    moment = GeplandMomentFactory(inzet=inzet, datum=date(2025, 3, 5), uren=4)
    vul(inzet, date(2025, 4, 1), 57)

    verplaatst = moment_verplaatsen(door=bemiddelaar, moment=moment, datum=date(2025, 3, 6))
    with pytest.raises(RegelFout) as refusal:
        moment_verplaatsen(door=bemiddelaar, moment=moment, datum=date(2025, 4, 2))
    with pytest.raises(VerouderdeVersie):
        moment_verplaatsen(door=bemiddelaar, moment=moment, versie=1, datum=date(2025, 3, 7))

    assert (verplaatst.datum, verplaatst.uren) == (date(2025, 3, 6), 4)
    assert codes(refusal) == ["maandlimiet"]


def test_cancelling_a_moment_frees_its_hours_and_withdraws_the_signaal(traject, bemiddelaar):
    inzet = nieuwe_inzet(traject)
    moment = GeplandMomentFactory(inzet=inzet, uren=8)
    plan(inzet, date(2025, 3, 24), 52)
    vul(inzet, date(2025, 3, 3), 6)
    planning_nakijken(traject, moment.datum)
    assert Signaal.objects.get().status == SignaalStatus.OPEN

    moment_annuleren(door=bemiddelaar, moment=moment, reden="Gebruiker is weg")

    moment.refresh_from_db()
    assert (moment.status, moment.reden) == (MomentStatus.GEANNULEERD, "Gebruiker is weg")
    assert Signaal.objects.get().status == SignaalStatus.VERVALLEN
    with pytest.raises(ValidationError, match="al geregistreerd of geannuleerd"):
        moment_annuleren(door=bemiddelaar, moment=moment, reden="Nog eens")


# -- the life of an inzet ------------------------------------------------------------------
def test_confirming_is_repeatable(aanvraag, traject, bemiddelaar):
    inzet = stel_voor(aanvraag, traject, bemiddelaar)

    for _ in range(2):
        assert inzet_bevestigen(door=bemiddelaar, inzet=inzet).status == InzetStatus.BEVESTIGD


def test_ending_cancels_later_moments_and_opens_the_aanvraag(aanvraag, traject, bemiddelaar):
    inzet = stel_voor(aanvraag, traject, bemiddelaar)

    inzet_beeindigen(door=bemiddelaar, inzet=inzet, tot=date(2025, 3, 10))

    assert inzet.momenten.gereserveerd().count() == 2
    aanvraag.refresh_from_db()
    assert aanvraag.status == AanvraagStatus.OPEN
    with pytest.raises(ValidationError, match="al beëindigd"):
        inzet_beeindigen(door=bemiddelaar, inzet=inzet, tot=date(2025, 3, 10))


def test_ending_before_work_that_was_done_is_refused(traject, bemiddelaar):
    inzet = nieuwe_inzet(traject)
    PrestatieFactory(traject=traject, inzet=inzet, datum=date(2025, 3, 3))

    with pytest.raises(ValidationError, match="3 maart 2025 is nog gewerkt"):
        inzet_beeindigen(door=bemiddelaar, inzet=inzet, tot=date(2025, 3, 2))
    with pytest.raises(ValidationError, match="Beëindig ze met een datum"):
        inzet_annuleren(door=bemiddelaar, inzet=inzet, reden="Toch niet")


def test_cancelling_cancels_all_moments(aanvraag, traject, bemiddelaar):
    inzet = stel_voor(aanvraag, traject, bemiddelaar)

    inzet_annuleren(door=bemiddelaar, inzet=inzet, reden="Ander werk gevonden")

    assert not inzet.momenten.gereserveerd().exists()
    assert set(inzet.momenten.values_list("reden", flat=True)) == {"Ander werk gevonden"}
