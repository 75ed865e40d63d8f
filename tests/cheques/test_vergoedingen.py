from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from cheques.choices import Deelsoort
from cheques.models import Vergoedingdeel, Vergoedinglijst, Vergoedingregel
from cheques.services import vergoedingen as services
from tests.factories import (
    BetwistingFactory,
    InzetFactory,
    PostcodeFactory,
    PrestatieFactory,
    TrajectFactory,
)
from trajecten.models import Betwisting, Overschrijding, Prestatie
from trajecten.services.prestaties import prestatie_corrigeren, prestatie_schrappen
from trajecten.services.rekeningen import rekening_noteren
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.regels.models import Regel

MAART, APRIL = date(2025, 3, 1), date(2025, 4, 1)
VANDAAG = date(2025, 5, 5)
NU = datetime(2025, 5, 5, 9, tzinfo=UTC)
IBAN = "BE68 5390 0754 7034"


def geef_rekening(door, wijkwerker, iban=IBAN):
    return rekening_noteren(door=door, wijkwerker=wijkwerker, iban=iban)


def maak(door, maand=MAART):
    return services.vergoedinglijst_maken(door=door, maand=maand, vandaag=VANDAAG, nu=NU)


def betaal(door, maand=MAART):
    """Make a list and fix it."""
    return services.vergoedinglijst_klaarmaken(door=door, lijst=maak(door, maand), nu=NU)


@pytest.fixture
def ver(regels):
    """Home in Halle, work in Sint-Kwintens-Lennik: 6,9 km away, so € 2,07 a day."""
    PostcodeFactory(
        postcode="1500",
        deelgemeente="Halle",
        breedtegraad=Decimal("50.7361"),
        lengtegraad=Decimal("4.2374"),
    )
    PostcodeFactory(
        postcode="1750",
        deelgemeente="Lennik",
        breedtegraad=Decimal("50.7981"),
        lengtegraad=Decimal("4.2374"),
    )


@pytest.fixture
def traject(traject, bemiddelaar):
    geef_rekening(bemiddelaar, traject.wijkwerker)
    return traject


def regel_van(lijst, traject):
    return lijst.regels.get(wijkwerker=traject.wijkwerker_id)


def test_hours_at_the_rate_of_their_day_and_one_trip_a_day_and_place(traject, ver, coordinator):
    inzet = InzetFactory(
        traject=traject, aanvraag__vestiging__postcode="1750", aanvraag__vestiging__plaats="Lennik"
    )
    Regel.objects.create(
        code="vergoeding_per_uur", waarde=430, geldig_van=date(2025, 3, 10), bron="proef"
    )
    for dag, uren in ((3, 2), (3, 1), (10, 4)):
        PrestatieFactory(traject=traject, inzet=inzet, datum=date(2025, 3, dag), uren=uren)
    PrestatieFactory(traject=traject, datum=date(2025, 3, 10), uren=1)  # in Halle itself: no trip
    PrestatieFactory(traject=traject, datum=date(2025, 4, 1), uren=8)  # next month
    PrestatieFactory(traject=traject, datum=date(2025, 2, 24), uren=1)  # late: not paid before

    regel = regel_van(maak(coordinator), traject)

    assert (regel.uren, regel.bedrag_uren) == (9, 4 * 410 + 5 * 430)
    assert (regel.ritten, regel.bedrag_reis) == (2, 2 * 207)
    assert regel.bedrag == 4 * 410 + 5 * 430 + 414
    assert [deel.km for deel in regel.delen.filter(soort=Deelsoort.REIS)] == [13.8, 13.8]


def test_only_a_confirmed_overschrijding_is_paid_and_it_stands_apart(traject, coordinator):
    inzet = InzetFactory(traject=traject)
    ander = type(coordinator).objects.exclude(pk=coordinator.pk).first()
    velden = {"traject": traject, "inzet": inzet, "reden": "x", "vastgelegd_door": ander}
    Overschrijding.objects.create(datum=date(2025, 3, 4), uren=2, **velden)
    Overschrijding.objects.create(
        datum=date(2025, 3, 5), uren=3, bevestigd_door=coordinator, bevestigd_op=NU, **velden
    )
    PrestatieFactory(traject=traject, inzet=inzet)

    regel = regel_van(betaal(coordinator), traject)

    assert (regel.uren, regel.uren_boven, regel.bedrag_boven) == (4, 3, 1230)
    with pytest.raises(RegelFout, match="alles al uitbetaald"):
        maak(coordinator)


def test_a_fixed_list_never_changes_and_what_comes_later_is_on_the_next(
    traject, coordinator, bemiddelaar
):
    prestatie, weg = PrestatieFactory(traject=traject), PrestatieFactory(traject=traject, uren=2)
    eerste = betaal(coordinator)
    reden = {"door": bemiddelaar, "reden": "Verkeerd ingevuld"}
    prestatie_corrigeren(prestatie=prestatie, uren=7, vandaag=VANDAAG, **reden)
    prestatie_schrappen(prestatie=weg, **reden)
    PrestatieFactory(traject=traject, datum=date(2025, 3, 28), uren=1)

    tweede = betaal(coordinator)

    assert regel_van(eerste, traject).uren == 6
    assert sorted(regel_van(tweede, traject).delen.values_list("uren", flat=True)) == [-2, 1, 3]
    assert (str(eerste), str(tweede)) == ("Maart 2025", "Maart 2025, lijst 2")
    assert [rij.volgnummer for rij in weg_delen(weg)] == [1, 2]


def weg_delen(prestatie):
    return Vergoedingdeel.objects.filter(sleutel=str(prestatie.pk)).order_by("volgnummer")


def test_hours_that_move_to_another_day_take_their_trip_along(traject, ver, coordinator):
    prestatie = PrestatieFactory(
        traject=traject,
        inzet__aanvraag__vestiging__postcode="1750",
        inzet__aanvraag__vestiging__plaats="Lennik",
    )
    betaal(coordinator)
    Prestatie.objects.filter(pk=prestatie.pk).update(datum=date(2025, 4, 2))

    tweede = betaal(coordinator, APRIL)

    delen = regel_van(tweede, traject).delen.values_list("soort", "datum", "uren", "bedrag")
    assert set(delen) == {
        ("uren", date(2025, 3, 3), -4, -1640),
        ("uren", date(2025, 4, 2), 4, 1640),
        ("reis", date(2025, 3, 3), 0, -207),
        ("reis", date(2025, 4, 2), 0, 207),
    }


def test_who_cannot_be_paid_waits_for_the_next_list(traject, coordinator, bemiddelaar):
    PrestatieFactory(traject=traject)
    zonder = TrajectFactory()
    PrestatieFactory(traject=zonder, uren=2)

    lijst = betaal(coordinator)

    assert (lijst.wachtend, lijst.wachtend_bedrag) == (1, 820)
    assert lijst.regels.get().rekening == "BE68539007547034"
    geef_rekening(bemiddelaar, zonder.wijkwerker)
    assert betaal(coordinator).regels.get().bedrag == 820


def test_who_must_pay_back_waits_until_there_are_hours(traject, coordinator):
    prestatie = PrestatieFactory(traject=traject)
    betaal(coordinator)
    Prestatie.objects.filter(pk=prestatie.pk).update(uren=1)
    lijst = maak(coordinator)
    with pytest.raises(RegelFout, match="Niemand"):
        services.vergoedinglijst_klaarmaken(door=coordinator, lijst=lijst, nu=NU)
    PrestatieFactory(traject=traject, datum=date(2025, 3, 20), uren=5)

    services.vergoedinglijst_herrekenen(door=coordinator, lijst=lijst, nu=NU)
    services.vergoedinglijst_klaarmaken(door=coordinator, lijst=lijst, nu=NU)
    assert lijst.regels.get().bedrag == 2 * 410


def test_a_concept_that_is_no_longer_right_is_not_fixed(traject, coordinator):
    PrestatieFactory(traject=traject)
    lijst = maak(coordinator)
    PrestatieFactory(traject=traject, datum=date(2025, 3, 11))
    assert services.is_achterhaald(lijst)

    with pytest.raises(RegelFout, match="Herreken"):
        services.vergoedinglijst_klaarmaken(door=coordinator, lijst=lijst, nu=NU)

    lijst = services.vergoedinglijst_herrekenen(door=coordinator, lijst=lijst, nu=NU)
    assert lijst.regels.get().uren == 8
    services.vergoedinglijst_klaarmaken(door=coordinator, lijst=lijst, nu=NU)


def test_one_concept_at_a_time_and_what_is_thrown_away_is_due_again(traject, coordinator):
    PrestatieFactory(traject=traject)
    lijst = maak(coordinator)
    with pytest.raises(RegelFout, match="al een lijst in concept"):
        maak(coordinator, APRIL)
    services.vergoedinglijst_weggooien(door=coordinator, lijst=lijst)
    assert not Vergoedinglijst.objects.exists()
    assert maak(coordinator, APRIL).regels.get().uren == 4


def test_from_klaar_to_betaald_and_no_further(traject, coordinator):
    PrestatieFactory(traject=traject)
    lijst = maak(coordinator)
    stap = {"door": coordinator, "lijst": lijst}
    with pytest.raises(RegelFout, match="eerst klaar"):
        services.vergoedinglijst_betalen(**stap, op=VANDAAG, vandaag=VANDAAG)
    services.vergoedinglijst_klaarmaken(**stap, nu=NU)
    with pytest.raises(ValidationError, match="Kies een dag"):
        services.vergoedinglijst_betalen(**stap, op=date(2025, 5, 6), vandaag=VANDAAG)
    services.vergoedinglijst_betalen(**stap, op=VANDAAG, vandaag=VANDAAG)

    for daad, meer in (
        (services.vergoedinglijst_betalen, {"op": VANDAAG, "vandaag": VANDAAG}),
        (services.vergoedinglijst_herrekenen, {"nu": NU}),
        (services.vergoedinglijst_klaarmaken, {"nu": NU}),
        (services.vergoedinglijst_weggooien, {}),
    ):
        with pytest.raises(RegelFout):
            daad(**stap, **meer)


@pytest.mark.parametrize(
    "verander",
    [
        lambda lijst: Vergoedinglijst.objects.filter(pk=lijst.pk).update(maand=APRIL),
        lambda lijst: Vergoedinglijst.objects.filter(pk=lijst.pk).update(
            stand="concept", klaar_op=None, klaar_door=None
        ),
        lambda lijst: Vergoedingregel.objects.update(bedrag=1, bedrag_uren=1),
        lambda lijst: Vergoedingregel.objects.update(rekening="BE00"),
        lambda lijst: Vergoedingdeel.objects.all().delete(),
        lambda lijst: Vergoedingdeel.objects.update(bedrag=1),
        lambda lijst: lijst.delete(),
    ],
    ids=["month", "stand back", "amount", "account", "deel away", "deel changed", "list away"],
)
def test_the_database_itself_guards_a_fixed_list(traject, coordinator, verander):
    PrestatieFactory(traject=traject)
    lijst = betaal(coordinator)

    with pytest.raises(DatabaseError), transaction.atomic():
        verander(lijst)


@pytest.mark.parametrize("daad", ["maken", "herrekenen", "klaarmaken", "betalen", "weggooien"])
def test_only_a_coordinator_pays(traject, coordinator, bemiddelaar, daad):
    PrestatieFactory(traject=traject)
    lijst = maak(coordinator)
    meer = {
        "maken": {"maand": MAART, "vandaag": VANDAAG, "nu": NU},
        "betalen": {"lijst": lijst, "op": VANDAAG, "vandaag": VANDAAG},
        "weggooien": {"lijst": lijst},
    }.get(daad, {"lijst": lijst, "nu": NU})

    with pytest.raises(PermissionDenied):
        getattr(services, f"vergoedinglijst_{daad}")(door=bemiddelaar, **meer)


def test_as_many_queries_for_one_as_for_twenty(traject, ver, coordinator):
    PrestatieFactory(traject=traject)
    with CaptureQueriesContext(connection) as een:
        maak(coordinator)
    services.vergoedinglijst_weggooien(door=coordinator, lijst=Vergoedinglijst.objects.get())
    for _ in range(19):
        ander = TrajectFactory()
        PrestatieFactory.create_batch(2, traject=ander)
    with CaptureQueriesContext(connection) as twintig:
        maak(coordinator)
    assert len(een) == len(twintig) <= 25


def test_contested_hours_wait_and_a_decision_is_settled(traject, coordinator):
    prestatie = PrestatieFactory(traject=traject)
    open_ = {"stand": "open", "toegekend": None, "beslist_op": None, "behandelaar": coordinator}
    betwisting = BetwistingFactory(prestatie=prestatie, **open_)
    PrestatieFactory(traject=traject, datum=date(2025, 3, 10), uren=1)
    assert regel_van(betaal(coordinator), traject).uren == 1

    Betwisting.objects.filter(pk=betwisting.pk).update(stand="ingetrokken", beslist_op=VANDAAG)
    assert regel_van(betaal(coordinator), traject).uren == 4

    BetwistingFactory(prestatie=prestatie, **open_)  # of hours that were paid: nothing moves
    with pytest.raises(RegelFout, match="alles al uitbetaald"):
        maak(coordinator)
