"""Registering, correcting and striking out hours."""

from datetime import date, time

import pytest
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from activiteiten.models import Toelating
from gebruikers.models import Gebruikersovereenkomst
from tests.factories import (
    AccountFactory,
    GeplandMomentFactory,
    InzetFactory,
    PrestatieFactory,
    SchorsingFactory,
    TrajectFactory,
    zonder_bevriezing,
)
from tests.trajecten.uren_hulp import MAART, VANDAAG, elders, nieuwe_inzet, plan, registreer, vul
from trajecten.choices import InzetStatus, MomentStatus, SignaalSoort, SignaalStatus
from trajecten.models import Prestatie, Signaal
from trajecten.services.prestaties import prestatie_corrigeren, prestatie_schrappen
from wijkwerken.kern.exceptions import RegelFout, VerouderdeVersie

pytestmark = pytest.mark.django_db


@pytest.fixture
def inzet(traject):
    return nieuwe_inzet(traject)


def codes(refusal):
    return [bezwaar.code for bezwaar in refusal.value.bezwaren]


# -- limits --------------------------------------------------------------------------------
def test_the_60th_uur_of_the_month_is_accepted_and_the_61st_refused(inzet, bemiddelaar):
    vul(inzet, date(2025, 3, 3), 56)

    with pytest.raises(RegelFout) as refusal:
        registreer(inzet, bemiddelaar, uren=5)
    registreer(inzet, bemiddelaar, uren=4)

    assert codes(refusal) == ["maandlimiet"]
    assert "hiermee wordt het 61" in refusal.value.message_dict["uren"][0]
    assert "nog 4 uur vrij in maart 2025" in refusal.value.message_dict["uren"][0]
    assert Prestatie.objects.totaal() == 60


def test_the_631st_uur_of_the_calendar_year_is_refused(inzet, bemiddelaar):
    for maand in range(1, 11):
        vul(inzet, date(2025, maand, 4), 60)
    vul(inzet, date(2025, 11, 4), 28)
    november = {"datum": date(2025, 11, 5), "vandaag": date(2025, 11, 30)}

    with pytest.raises(RegelFout) as refusal:
        registreer(inzet, bemiddelaar, uren=3, **november)
    registreer(inzet, bemiddelaar, uren=2, **november)

    assert codes(refusal) == ["jaarlimiet"]
    assert Prestatie.objects.totaal() == 630


def test_hours_of_an_earlier_traject_and_elsewhere_count(inzet, bemiddelaar):
    wijkwerker = inzet.traject.wijkwerker
    elders(wijkwerker, date(2025, 3, 1), 50)
    vul(inzet, date(2025, 3, 3), 6)

    with pytest.raises(RegelFout) as refusal:
        registreer(inzet, bemiddelaar, uren=5)

    assert codes(refusal) == ["maandlimiet"]


def test_a_plan_does_not_block_work_that_was_done_but_a_signaal_tells(inzet, bemiddelaar):
    plan(inzet, date(2025, 3, 24), 58)

    registreer(inzet, bemiddelaar, uren=4)

    signaal = Signaal.objects.get(soort=SignaalSoort.PLANNING)
    assert signaal.status == SignaalStatus.OPEN
    assert signaal.gegevens == {"gedaan": 4, "gepland": 58, "limiet": 60, "teveel": 2}
    assert "samen 62" in signaal.melding


def test_the_signaal_goes_when_the_hours_are_struck_out(inzet, bemiddelaar):
    plan(inzet, date(2025, 3, 24), 58)
    prestatie = registreer(inzet, bemiddelaar, uren=4)

    prestatie_schrappen(door=bemiddelaar, prestatie=prestatie, reden="Vergissing")

    assert Signaal.objects.get().status == SignaalStatus.VERVALLEN


# -- hours from times ----------------------------------------------------------------------
def test_each_started_hour_of_the_times_counts(inzet, bemiddelaar):
    prestatie = registreer(inzet, bemiddelaar, begin=time(9), einde=time(11, 1))

    assert prestatie.uren == 3


@pytest.mark.parametrize(
    ("gegevens", "veld"),
    [
        ({"begin": None, "uren": None}, "uren"),
        ({"begin": time(9)}, "einde"),
        ({"begin": None, "einde": time(9)}, "begin"),
        ({"begin": time(9), "einde": time(9)}, "einde"),
        ({"begin": time(9), "einde": time(11), "uren": 4}, "uren"),
        ({"begin": None, "uren": 0}, "uren"),
        ({"begin": None, "uren": 25}, "uren"),
    ],
)
def test_times_and_hours_that_do_not_fit_are_named_at_their_field(
    inzet, bemiddelaar, gegevens, veld
):
    with pytest.raises(ValidationError) as refusal:
        registreer(inzet, bemiddelaar, **gegevens)

    assert list(refusal.value.message_dict) == [veld]
    assert not Prestatie.objects.exists()


# -- the day -------------------------------------------------------------------------------
def test_tomorrow_is_refused_and_today_is_not(inzet, bemiddelaar):
    with pytest.raises(ValidationError, match="toekomst"):
        registreer(inzet, bemiddelaar, datum=date(2025, 7, 1))
    registreer(inzet, bemiddelaar, datum=VANDAAG)


@pytest.mark.parametrize(
    ("datum", "mag"),
    [
        (date(2024, 12, 31), False),
        (date(2025, 1, 1), True),
        (date(2025, 12, 31), True),
        (date(2026, 1, 1), False),
    ],
)
def test_only_days_of_the_traject_count(inzet, bemiddelaar, datum, mag):
    inzet.van = date(2024, 1, 1)
    inzet.save()
    anders = {"datum": datum, "vandaag": date(2026, 6, 1)}

    if mag:
        registreer(inzet, bemiddelaar, **anders)
    else:
        with pytest.raises(RegelFout) as refusal:
            registreer(inzet, bemiddelaar, **anders)
        assert codes(refusal) == ["buiten_traject"]
        assert "datum" in refusal.value.message_dict


@pytest.mark.parametrize("tot", [date(2025, 3, 10), None])
def test_a_day_of_a_schorsing_is_refused(inzet, bemiddelaar, tot):
    SchorsingFactory(traject=inzet.traject, van=date(2025, 3, 10), tot=tot)

    with pytest.raises(RegelFout) as refusal:
        registreer(inzet, bemiddelaar)
    registreer(inzet, bemiddelaar, datum=date(2025, 3, 9))

    assert codes(refusal) == ["geschorst"]


def test_without_a_signed_overeenkomst_on_that_day_nothing_is_registered(inzet, bemiddelaar):
    with zonder_bevriezing():
        Gebruikersovereenkomst.objects.update(
            periode=DateRange(date(2025, 3, 11), date(2026, 1, 1))
        )
    with pytest.raises(RegelFout) as refusal:
        registreer(inzet, bemiddelaar)
    assert codes(refusal) == ["geen_overeenkomst"]

    with zonder_bevriezing():
        Gebruikersovereenkomst.objects.update(
            periode=DateRange(date(2025, 3, 10), date(2026, 1, 1)), getekend_op=None
        )
    with pytest.raises(RegelFout) as refusal:
        registreer(inzet, bemiddelaar)
    assert codes(refusal) == ["geen_overeenkomst"]


def test_an_activity_that_the_gemeente_no_longer_permits_is_refused(inzet, bemiddelaar):
    Toelating.objects.update(geldig=DateRange(date(2018, 1, 1), date(2025, 3, 10)))

    with pytest.raises(RegelFout) as refusal:
        registreer(inzet, bemiddelaar)
    registreer(inzet, bemiddelaar, datum=date(2025, 3, 9))

    assert codes(refusal) == ["activiteit_niet_toegelaten"]


def test_overlap_is_refused_over_all_trajecten_and_back_to_back_is_fine(inzet, bemiddelaar):
    registreer(inzet, bemiddelaar, begin=time(9), einde=time(12))
    ander = nieuwe_inzet(inzet.traject)

    with pytest.raises(RegelFout) as refusal:
        registreer(ander, bemiddelaar, begin=time(11, 59), einde=time(13))
    registreer(ander, bemiddelaar, begin=time(12), einde=time(13))

    assert codes(refusal) == ["overlap"]
    assert "begin" in refusal.value.message_dict


def test_overlap_with_an_earlier_traject_on_the_same_day_is_refused(inzet, bemiddelaar):
    eerder = TrajectFactory(
        wijkwerker=inzet.traject.wijkwerker,
        status="beeindigd",
        start=date(2024, 1, 1),
        voorzien_einde=date(2024, 12, 31),
        einde=date(2024, 12, 31),
        einde_reden="termijn",
        doorstroom="geen",
        doorstroom_toelichting="Verhuisd",
    )
    # Hours of the earlier traject that were written on a later day, as an import could.
    PrestatieFactory(
        traject=eerder,
        inzet=InzetFactory(traject=eerder),
        datum=MAART,
        begin=time(9),
        einde=time(11),
    )

    with pytest.raises(RegelFout) as refusal:
        registreer(inzet, bemiddelaar, begin=time(10), einde=time(12))

    assert codes(refusal) == ["overlap"]


def test_a_cancelled_inzet_and_days_outside_it_are_refused(inzet, bemiddelaar):
    inzet.tot = date(2025, 3, 9)
    inzet.save()
    with pytest.raises(ValidationError, match="liep tot en met 9 maart 2025"):
        registreer(inzet, bemiddelaar)
    with pytest.raises(ValidationError, match="begint pas op 6 januari 2025"):
        registreer(inzet, bemiddelaar, datum=date(2025, 1, 5))

    inzet.status = InzetStatus.GEANNULEERD
    inzet.save()
    with pytest.raises(ValidationError, match="geannuleerd"):
        registreer(inzet, bemiddelaar, datum=date(2025, 3, 9))


# -- who -----------------------------------------------------------------------------------
def test_who_may_not_change_the_inzet_does_not_find_it(inzet):
    toeleider = AccountFactory(als_toeleider=True, dienst=inzet.traject.toeleider)

    with pytest.raises(ObjectDoesNotExist):
        registreer(inzet, toeleider)


# -- from a moment -------------------------------------------------------------------------
def test_a_moment_gives_its_times_and_is_done(inzet, bemiddelaar):
    moment = GeplandMomentFactory(inzet=inzet, begin=time(9), einde=time(13), uren=4)

    prestatie = registreer(inzet, bemiddelaar, moment=moment)

    moment.refresh_from_db()
    assert (prestatie.begin, prestatie.einde, prestatie.uren) == (time(9), time(13), 4)
    assert moment.status == MomentStatus.GEPRESTEERD
    with pytest.raises(ValidationError, match="al geregistreerd"):
        registreer(inzet, bemiddelaar, moment=moment)


def test_a_moment_of_another_inzet_is_unknown(inzet, bemiddelaar):
    moment = GeplandMomentFactory(inzet=nieuwe_inzet(inzet.traject))

    with pytest.raises(ObjectDoesNotExist):
        registreer(inzet, bemiddelaar, moment=moment)


# -- correcting ----------------------------------------------------------------------------
def corrigeer(prestatie, door, **wijziging):
    gegevens = {"vandaag": VANDAAG, "reden": "Verkeerd genoteerd"} | wijziging
    return prestatie_corrigeren(door=door, prestatie=prestatie, **gegevens)


def test_correcting_does_not_count_the_row_itself(inzet, bemiddelaar):
    vul(inzet, date(2025, 3, 3), 56)
    prestatie = registreer(inzet, bemiddelaar, uren=4)

    with pytest.raises(RegelFout) as refusal:
        corrigeer(prestatie, bemiddelaar, uren=5)
    corrigeer(prestatie, bemiddelaar, uren=3)

    assert codes(refusal) == ["maandlimiet"]
    assert Prestatie.objects.totaal() == 59


def test_moving_hours_into_a_full_month_is_refused(inzet, bemiddelaar):
    vul(inzet, date(2025, 4, 1), 58)
    prestatie = registreer(inzet, bemiddelaar, uren=4)

    with pytest.raises(RegelFout) as refusal:
        corrigeer(prestatie, bemiddelaar, datum=date(2025, 4, 2))

    assert codes(refusal) == ["maandlimiet"]
    prestatie.refresh_from_db()
    assert prestatie.datum == MAART


def test_new_times_give_new_hours_and_the_reason_stands_in_history(inzet, bemiddelaar):
    prestatie = registreer(inzet, bemiddelaar, begin=time(9), einde=time(11))

    prestatie = corrigeer(prestatie, bemiddelaar, einde=time(12))

    assert prestatie.uren == 3
    laatste = prestatie.events.order_by("-pgh_id").first()
    assert (laatste.uren, laatste.pgh_context.metadata["reden"]) == (3, "Verkeerd genoteerd")


def test_correcting_needs_a_reason_and_the_version_that_was_read(inzet, bemiddelaar):
    prestatie = registreer(inzet, bemiddelaar)

    with pytest.raises(ValidationError) as refusal:
        corrigeer(prestatie, bemiddelaar, uren=3, reden=" ")
    assert list(refusal.value.message_dict) == ["reden"]
    corrigeer(prestatie, bemiddelaar, uren=3, versie=1)
    with pytest.raises(VerouderdeVersie):
        corrigeer(prestatie, bemiddelaar, uren=2, versie=1)


def test_hours_that_cheques_pay_for_stay(inzet, bemiddelaar):
    prestatie = registreer(inzet, bemiddelaar, uren=4)
    Prestatie.objects.filter(pk=prestatie.pk).update(cheques=3)

    corrigeer(prestatie, bemiddelaar, uren=3)
    with pytest.raises(RegelFout) as lager:
        corrigeer(prestatie, bemiddelaar, uren=2)
    with pytest.raises(RegelFout) as andere_dag:
        corrigeer(prestatie, bemiddelaar, datum=date(2025, 3, 11))
    with pytest.raises(RegelFout) as weg:
        prestatie_schrappen(door=bemiddelaar, prestatie=prestatie, reden="Dubbel")

    assert codes(lager) == codes(andere_dag) == codes(weg) == ["cheque_gebruikt"]
    assert "3 cheques" in lager.value.message_dict["uren"][0]
    assert "datum" in andere_dag.value.message_dict


# -- striking out --------------------------------------------------------------------------
def test_striking_out_frees_the_moment_and_history_keeps_the_row(inzet, bemiddelaar):
    moment = GeplandMomentFactory(inzet=inzet)
    prestatie = registreer(inzet, bemiddelaar, moment=moment)
    historie = prestatie.events.model.objects

    prestatie_schrappen(door=bemiddelaar, prestatie=prestatie, reden="Niet gekomen")

    moment.refresh_from_db()
    assert moment.status == MomentStatus.GEPLAND
    assert not Prestatie.objects.exists()
    weg = historie.get(pgh_obj_id=prestatie.pk, pgh_label="delete")
    assert weg.pgh_context.metadata["reden"] == "Niet gekomen"


def test_a_moment_that_no_longer_fits_as_a_plan_is_cancelled(inzet, bemiddelaar):
    moment = GeplandMomentFactory(inzet=inzet, uren=8)
    plan(inzet, date(2025, 3, 24), 52)
    prestatie = registreer(inzet, bemiddelaar, moment=moment)
    vul(inzet, date(2025, 3, 3), 6)

    prestatie_schrappen(door=bemiddelaar, prestatie=prestatie, reden="Niet gekomen")

    moment.refresh_from_db()
    assert moment.status == MomentStatus.GEANNULEERD
