"""What stays away goes on to the coordinators: once per step, and gone when it is done."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import AccountFactory, EvaluatieFactory, SchorsingFactory, TrajectFactory
from tests.trajecten.wedstrijd import wedstrijd
from trajecten import tasks
from trajecten.choices import SignaalSoort
from trajecten.models import Signaal
from trajecten.rules.evaluaties import Beurt, aan_de_beurt, escalatiestap
from trajecten.services import evaluatieopvolging
from trajecten.services.evaluaties import evaluatie_afronden
from trajecten.takenlijst import taken
from wijkwerken.berichten.models import Bericht
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel

UITERLIJK = date(2025, 6, 30)  # six months from the start of the traject


def open_soorten():
    return sorted(Signaal.objects.open().values_list("soort", flat=True))


def mails():
    rijen = Bericht.objects.filter(sleutel__startswith="escalatie:").order_by("aangemaakt_op")
    return list(rijen.values_list("aan", flat=True))


@given(laat=st.integers(-40, 90), dagen=st.lists(st.integers(1, 60), max_size=4))
def test_the_step_is_the_last_day_of_the_rule_that_has_gone_by(laat, dagen):
    """Against a calendar that is walked day by day."""
    vandaag, bereikt = UITERLIJK + timedelta(days=laat), None
    for verder in range(1, max(laat, 0) + 1):
        if verder in dagen:
            bereikt = verder
    assert escalatiestap(UITERLIJK, vandaag, dagen=dagen) == bereikt


@pytest.mark.parametrize(
    ("afgerond", "heeft_verslag", "klaar", "verwacht"),
    [
        (False, False, False, Beurt.BEIDE),
        (False, True, False, Beurt.TOELEIDER),
        (False, False, True, Beurt.BEMIDDELAAR),
        (False, True, True, Beurt.BEMIDDELAAR),
        (True, True, False, Beurt.NIEMAND),
    ],
)
def test_whose_turn_it_is(afgerond, heeft_verslag, klaar, verwacht):
    assert (
        aan_de_beurt(afgerond=afgerond, heeft_verslag=heeft_verslag, toeleider_klaar=klaar)
        == verwacht
    )


def test_from_fourteen_days_late_the_coordinators_hear_of_it_once(traject):
    coordinatoren = [AccountFactory(als_coordinator=True) for _ in range(2)]
    AccountFactory(als_coordinator=True, is_active=False)

    tasks.escaleer_evaluaties("2025-07-13")
    assert (open_soorten(), mails()) == ([], [])
    for dag in ("2025-07-14", "2025-07-14", "2025-07-15", "2025-07-30"):
        tasks.escaleer_evaluaties(dag)

    assert open_soorten() == [SignaalSoort.ESCALATIE]
    assert sorted(mails()) == sorted(wie.email for wie in coordinatoren)
    [bericht, _] = Bericht.objects.filter(sleutel__startswith="escalatie:")
    assert traject.bemiddelaar.naam in bericht.tekst
    assert traject.wijkwerker.naam not in bericht.tekst


def test_a_day_without_beat_is_caught_up_with_one_mail_per_coordinator(traject):
    """26 hours of silence, or two weeks: the newest step only."""
    Regel.objects.filter(code=RegelCode.EVALUATIE_ESCALATIE_DAGEN).update(waarde=[14, 28])
    AccountFactory(als_coordinator=True)

    tasks.escaleer_evaluaties("2025-07-15")
    assert len(mails()) == 1
    tasks.escaleer_evaluaties("2025-08-01")
    tasks.escaleer_evaluaties("2025-08-02")
    assert len(mails()) == 2


def test_the_weekly_reminders_to_the_bemiddelaar_go_on(traject):
    AccountFactory(als_coordinator=True)
    for dag in ("2025-07-14", "2025-07-21"):
        tasks.herinner_evaluaties(dag)
        tasks.escaleer_evaluaties(dag)

    assert Bericht.objects.filter(account=traject.bemiddelaar).count() == 2
    assert open_soorten() == [SignaalSoort.ESCALATIE, SignaalSoort.EVALUATIE]


def test_rounding_off_ends_it_at_once_and_leaves_other_trajecten_alone(traject):
    TrajectFactory()
    for doen in (tasks.herinner_evaluaties, tasks.escaleer_evaluaties):
        doen("2025-07-20")
    assert len(open_soorten()) == 4

    evaluatie = EvaluatieFactory(
        traject=traject, datum=date(2025, 7, 20), verslag_bemiddelaar="Stipt."
    )
    evaluatie_afronden(
        door=traject.bemiddelaar,
        evaluatie=evaluatie,
        besluit="verder",
        volgende_stap="",
        nu=datetime(2025, 7, 20, 12, tzinfo=UTC),
    )

    assert open_soorten() == [SignaalSoort.ESCALATIE, SignaalSoort.EVALUATIE]
    assert not Signaal.objects.open().filter(traject=traject).exists()


def test_vandaag_shows_it_once_and_to_whom_it_goes(traject):
    vandaag = date(2025, 7, 20)
    for doen in (tasks.herinner_evaluaties, tasks.escaleer_evaluaties):
        doen("2025-07-20")

    [bij_coordinator] = taken(AccountFactory(als_coordinator=True), vandaag=vandaag, alle=True)
    [bij_bemiddelaar] = taken(traject.bemiddelaar, vandaag=vandaag, alle=False)

    assert (bij_coordinator.groep, bij_coordinator.merk) == ("Geëscaleerd", "20 dagen te laat")
    assert f"Bemiddelaar: {traject.bemiddelaar.naam}." in bij_coordinator.tekst
    assert (bij_bemiddelaar.groep, bij_bemiddelaar.merk) == ("", "20 dagen te laat")


@pytest.mark.parametrize(
    ("telt", "tot", "verwacht"),
    [
        (False, date(2025, 7, 31), date(2025, 6, 30)),
        (True, date(2025, 7, 31), date(2025, 8, 1)),
        (True, date(2025, 6, 29), date(2025, 6, 30)),
        (True, None, date(2025, 12, 31)),
    ],
    ids=["no effect by default", "the day after it", "over before the day", "until the term ends"],
)
def test_a_schorsing_moves_the_day_only_when_the_rule_says_so(traject, telt, tot, verwacht):
    Regel.objects.filter(code=RegelCode.EVALUATIE_WACHT_SCHORSING).update(waarde={"ziekte": telt})
    SchorsingFactory(traject=traject, van=date(2025, 6, 1), tot=tot)

    [klok] = evaluatieopvolging.klokken(vandaag=date(2025, 7, 20))

    assert klok.uiterlijk == verwacht


def test_many_late_ones_cost_no_query_each_once_their_mails_stand(
    traject, django_assert_max_num_queries
):
    AccountFactory(als_coordinator=True)
    for _ in range(6):
        TrajectFactory()
    evaluatieopvolging.evaluaties_escaleren(vandaag=date(2025, 7, 20))

    with django_assert_max_num_queries(14):
        evaluatieopvolging.evaluaties_escaleren(vandaag=date(2025, 7, 20))


# -- two at once -------------------------------------------------------------------------------
def beat(ronde, client):
    evaluatieopvolging.evaluaties_escaleren(vandaag=date(2025, 7, 20))


@pytest.mark.django_db(transaction=True)
def test_two_beats_at_once_write_one_mail_and_one_signaal(traject):
    AccountFactory(als_coordinator=True)

    wedstrijd(beat, clients=4, rondes=1)

    assert (len(mails()), open_soorten()) == (1, [SignaalSoort.ESCALATIE])


@pytest.mark.django_db(transaction=True)
def test_the_twin_without_the_unique_key_writes_more_than_one(traject, monkeypatch):
    def zonder_sleutel(*, sleutel, aan, onderwerp, **_):
        teller = f"{sleutel}:{Bericht.objects.count()}:{id(object())}:{datetime.now(UTC)}"
        Bericht.objects.create(
            soort="escalatie", sleutel=teller, aan=aan.email, onderwerp=onderwerp, tekst="x"
        )

    monkeypatch.setattr(evaluatieopvolging, "bericht_klaarzetten", zonder_sleutel)
    AccountFactory(als_coordinator=True)

    wedstrijd(beat, clients=4, rondes=1)

    assert len(mails()) > 1
