from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajecten.rules.uren import (
    Limieten,
    PastTot,
    Uren,
    Weekmoment,
    begonnen_uren,
    blok_uren,
    past_tot,
    toets_planning,
    toets_uren,
    uren_die_passen,
    urenruimte,
)

LIMIETEN = Limieten(per_maand=60, per_jaar=630)
MAART = date(2025, 3, 10)
TIEN_MAANDEN = [Uren(date(2025, m, 1), 60) for m in range(1, 11)]  # 600 hours


# Started hours


@pytest.mark.parametrize(
    ("minuten", "uren"),
    [(0, 0), (1, 1), (59, 1), (60, 1), (61, 2), (119, 2), (120, 2), (121, 3), (90, 2)],
)
def test_every_started_hour_counts_whole(minuten, uren):
    assert begonnen_uren(minuten) == uren


@pytest.mark.parametrize(
    ("begin", "einde", "uren"),
    [
        (time(9, 0), time(12, 0), 3),
        (time(12, 0), time(13, 30), 2),
        (time(9, 0), time(9, 1), 1),
        (time(9, 0), time(9, 0, 1), 1),
        (time(9, 0), time(10, 0, 1), 2),
        (time(0, 0), time(23, 59), 24),
    ],
    ids=[
        "three hours",
        "an hour and a half",
        "one minute",
        "one second",
        "one second over",
        "a whole day",
    ],
)
def test_blok_is_rounded_up(begin, einde, uren):
    assert blok_uren(begin, einde) == uren


@pytest.mark.parametrize("einde", [time(9, 0), time(8, 59), time(0, 0)])
def test_blok_ends_after_it_begins(einde):
    with pytest.raises(ValueError, match="after it begins"):
        blok_uren(time(9, 0), einde)


# Registering


@pytest.mark.parametrize(
    ("eerder", "nieuw", "codes"),
    [(56, 4, []), (56, 5, ["maandlimiet"]), (60, 1, ["maandlimiet"]), (0, 61, ["maandlimiet"])],
    ids=["exactly on the limit", "one hour over", "limit already reached", "at once"],
)
def test_maandlimiet_may_be_reached_and_not_passed(eerder, nieuw, codes):
    eerdere = [Uren(date(2025, 3, 1), eerder)]

    bezwaren = toets_uren(eerdere, Uren(MAART, nieuw), LIMIETEN)

    assert [b.code for b in bezwaren] == codes


def test_jaarlimiet_counts_all_months_of_the_calendar_year():
    november = date(2025, 11, 3)

    assert toets_uren(TIEN_MAANDEN, Uren(november, 30), LIMIETEN) == []
    [bezwaar] = toets_uren(TIEN_MAANDEN, Uren(november, 31), LIMIETEN)
    assert bezwaar.code == "jaarlimiet"
    assert "631" in bezwaar.melding


def test_uren_of_last_year_do_not_count():
    eerdere = [Uren(date(2024, 3, 31), 60)]

    assert toets_uren(eerdere, Uren(MAART, 60), LIMIETEN) == []


@pytest.mark.parametrize(
    ("eerder", "nieuw"),
    [
        (date(2025, 2, 28), date(2025, 3, 1)),
        (date(2024, 2, 29), date(2024, 3, 1)),
        (date(2024, 12, 31), date(2025, 1, 1)),
        (date(2024, 3, 10), date(2025, 3, 10)),
    ],
    ids=["end of February", "leap day", "New Year", "same month, other year"],
)
def test_maanden_do_not_mix(eerder, nieuw):
    assert toets_uren([Uren(eerder, 60)], Uren(nieuw, 60), LIMIETEN) == []
    assert toets_planning([Uren(eerder, 60)], [], [Uren(nieuw, 60)], LIMIETEN) == []


def test_both_limits_may_break_at_once():
    eerdere = [*TIEN_MAANDEN, Uren(date(2025, 11, 3), 30)]

    bezwaren = toets_uren(eerdere, Uren(date(2025, 11, 4), 31), LIMIETEN)

    assert [b.code for b in bezwaren] == ["maandlimiet", "jaarlimiet"]


@pytest.mark.parametrize(
    ("eerder", "melding"),
    [
        (
            56,
            "Maximaal 60 uur per maand; hiermee wordt het 61. "
            "Er is nog 4 uur vrij in november 2026.",
        ),
        (
            59,
            "Maximaal 60 uur per maand; hiermee wordt het 64. "
            "Er is nog 1 uur vrij in november 2026.",
        ),
        (
            60,
            "Maximaal 60 uur per maand; hiermee wordt het 65. "
            "Er is geen uur meer vrij in november 2026.",
        ),
        (
            62,
            "Maximaal 60 uur per maand; hiermee wordt het 67. "
            "Er is geen uur meer vrij in november 2026.",
        ),
    ],
    ids=["some left", "one left", "nothing left", "already over"],
)
def test_the_sentence_says_what_is_still_free(eerder, melding):
    [bezwaar] = toets_uren([Uren(date(2026, 11, 2), eerder)], Uren(date(2026, 11, 25), 5), LIMIETEN)

    assert bezwaar.melding == melding
    assert bezwaar.veld == "uren"
    assert bezwaar.getallen["vrij"] == max(0, 60 - eerder)
    assert bezwaar.getallen["totaal"] == eerder + 5


def test_the_sentence_of_the_year():
    [bezwaar] = toets_uren(TIEN_MAANDEN, Uren(date(2025, 12, 1), 31), LIMIETEN)

    assert bezwaar.melding == (
        "Maximaal 630 uur per kalenderjaar; hiermee wordt het 631. Er is nog 30 uur vrij in 2025."
    )


def test_other_limits_are_respected():
    assert toets_uren([], Uren(MAART, 45), Limieten(45, 500)) == []
    assert [b.code for b in toets_uren([], Uren(MAART, 46), Limieten(45, 45))] == [
        "maandlimiet",
        "jaarlimiet",
    ]


# Planning


@pytest.mark.parametrize(
    ("gedaan", "gepland", "nieuw", "codes"),
    [
        (30, 20, 10, []),
        (30, 20, 11, ["maandlimiet"]),
        (0, 60, 1, ["maandlimiet"]),
        (60, 0, 1, ["maandlimiet"]),
        (58, 6, 0, []),
    ],
    ids=["exactly on", "one over", "full of plans", "full of hours", "nothing new"],
)
def test_planned_hours_are_reservations(gedaan, gepland, nieuw, codes):
    bezwaren = toets_planning(
        [Uren(date(2025, 3, 3), gedaan)],
        [Uren(date(2025, 3, 20), gepland)],
        [Uren(date(2025, 3, 27), nieuw)] if nieuw else [],
        LIMIETEN,
    )

    assert [b.code for b in bezwaren] == codes


def test_planning_names_the_month_and_the_numbers():
    [bezwaar] = toets_planning(
        [Uren(date(2026, 11, 3), 33)],
        [Uren(date(2026, 11, 26), 20)],
        [Uren(date(2026, 11, 25), 6), Uren(date(2026, 11, 27), 6)],
        LIMIETEN,
    )

    assert bezwaar.melding == (
        "Maximaal 60 uur per maand; in november 2026 wordt het 65: "
        "33 gedaan, 20 gepland en 12 nieuw. Er is nog 7 uur vrij in november 2026."
    )
    assert bezwaar.veld is None
    assert dict(bezwaar.getallen) == {
        "periode": "november 2026",
        "limiet": 60,
        "gedaan": 33,
        "gepland": 20,
        "nieuw": 12,
        "totaal": 65,
        "vrij": 7,
    }


def test_planning_judges_every_month_and_year_it_touches():
    gedaan = [Uren(date(2025, m, 1), 57) for m in range(1, 11)]  # 570 hours
    nieuwe = [
        Uren(date(2025, 11, 3), 61),
        Uren(date(2025, 12, 1), 10),
        Uren(date(2026, 1, 5), 60),
        Uren(date(2026, 2, 2), 61),
    ]

    bezwaren = toets_planning(gedaan, [], nieuwe, LIMIETEN)

    assert [(b.code, b.getallen["periode"]) for b in bezwaren] == [
        ("maandlimiet", "november 2025"),
        ("maandlimiet", "februari 2026"),
        ("jaarlimiet", "2025"),
    ]


def test_a_month_already_over_does_not_stop_a_plan_in_another_month():
    gedaan = [Uren(date(2025, 3, 1), 70)]

    assert toets_planning(gedaan, [], [Uren(date(2025, 4, 1), 4)], LIMIETEN) == []


def test_planning_is_judged_by_the_limits_of_its_own_date():
    def limieten_op(datum):
        return LIMIETEN if datum < date(2026, 1, 1) else Limieten(per_maand=40, per_jaar=400)

    nieuwe = [Uren(date(2025, 12, 1), 60), Uren(date(2026, 1, 5), 41)]

    [bezwaar] = toets_planning([], [], nieuwe, limieten_op)

    assert (bezwaar.getallen["periode"], bezwaar.getallen["limiet"]) == ("januari 2026", 40)


UREN = st.lists(
    st.builds(Uren, st.dates(date(2024, 11, 1), date(2025, 2, 28)), st.integers(1, 12)), max_size=12
)


@given(UREN, UREN, UREN)
def test_planning_agrees_with_booking_one_by_one(gedaan, gepland, nieuwe):
    """Booking the new hours one after the other breaks a limit just when the plan does."""
    stand = gedaan + gepland
    gebroken = set()
    for uren in nieuwe:
        gebroken |= {
            (b.code, b.getallen["periode"]) for b in toets_uren(stand, uren, Limieten(30, 60))
        }
        stand = [*stand, uren]

    bezwaren = toets_planning(gedaan, gepland, nieuwe, Limieten(30, 60))

    assert {(b.code, b.getallen["periode"]) for b in bezwaren} == gebroken


# Room


def test_urenruimte_per_month_and_per_year():
    ruimte = urenruimte(
        [Uren(date(2026, 1, 5), 337), Uren(date(2026, 11, 3), 51)],
        [Uren(date(2026, 11, 26), 6), Uren(date(2027, 1, 4), 8)],
        [Uren(date(2026, 12, 1), 18)],
        van=date(2026, 11, 22),
        tot=date(2027, 1, 15),
        limieten=LIMIETEN,
    )

    november, december, januari = ruimte.maanden
    assert (november.gedaan, november.gepland, november.extra, november.vrij) == (51, 6, 0, 3)
    assert (december.totaal, december.vrij, december.limiet) == (18, 42, 60)
    assert (januari.begin, januari.gepland, januari.vrij) == (date(2027, 1, 1), 8, 52)
    assert [(j.begin.year, j.totaal, j.vrij) for j in ruimte.jaren] == [
        (2026, 412, 218),
        (2027, 8, 622),
    ]
    assert ruimte.past


def test_urenruimte_shows_what_does_not_fit_and_never_less_than_zero():
    ruimte = urenruimte(
        [Uren(date(2025, 3, 1), 58)],
        [],
        [Uren(date(2025, 3, 2), 5)],
        van=date(2025, 3, 1),
        tot=date(2025, 3, 31),
        limieten=LIMIETEN,
    )

    assert not ruimte.past
    assert not ruimte.maanden[0].past
    assert ruimte.maanden[0].vrij == 0
    assert ruimte.jaren[0].past


def test_urenruimte_takes_the_lower_limit_where_it_changes():
    def limieten_op(datum):
        return Limieten(60, 630) if datum < date(2026, 7, 1) else Limieten(50, 600)

    ruimte = urenruimte(
        [], [], [], van=date(2026, 6, 1), tot=date(2026, 7, 31), limieten=limieten_op
    )

    assert [m.limiet for m in ruimte.maanden] == [60, 50]
    assert [j.limiet for j in ruimte.jaren] == [600]


@pytest.mark.parametrize(
    ("gedaan", "gepland", "verwacht", "code"),
    [
        ([], [], date(2025, 12, 31), None),
        ([Uren(date(2025, 9, 1), 57)], [], date(2025, 9, 14), "maandlimiet"),
        ([Uren(date(2025, 9, 1), 58)], [], None, "maandlimiet"),
        ([], [Uren(date(2025, 10, 31), 50)], date(2025, 10, 26), "maandlimiet"),
        ([*TIEN_MAANDEN[:8], Uren(date(2025, 1, 1), 129)], [], date(2025, 10, 26), "jaarlimiet"),
    ],
    ids=["fits to the end", "month nearly full", "nothing fits", "stopped by a plan", "year"],
)
def test_past_tot_tells_how_long_a_weekly_job_fits(gedaan, gepland, verwacht, code):
    maandag = [Weekmoment(weekdag=0, uren=3)]

    antwoord = past_tot(
        maandag, gedaan, gepland, LIMIETEN, van=date(2025, 9, 2), tot=date(2025, 12, 31)
    )

    assert antwoord.tot == verwacht
    assert (antwoord.bezwaar and antwoord.bezwaar.code) == code


def test_past_tot_looks_at_the_first_and_the_last_day_too():
    maandag, dag = [Weekmoment(0, 3)], date(2025, 9, 1)
    vol = [Uren(dag, 58)]

    assert past_tot(maandag, [], [], LIMIETEN, van=dag, tot=dag) == PastTot(dag, None)
    antwoord = past_tot(maandag, vol, [], LIMIETEN, van=dag, tot=dag)
    assert antwoord.tot is None
    assert antwoord.bezwaar.melding == (
        "Maximaal 60 uur per maand; in september 2025 wordt het 61: "
        "58 gedaan, 0 gepland en 3 nieuw. Er is nog 2 uur vrij in september 2025."
    )


def test_a_plan_in_a_month_that_is_over_leaves_nothing_free():
    [bezwaar] = toets_planning([Uren(MAART, 62)], [], [Uren(MAART, 1)], LIMIETEN)

    assert bezwaar.getallen["vrij"] == 0
    assert "Er is geen uur meer vrij in maart 2025." in bezwaar.melding


def test_past_tot_skips_days_and_adds_up_the_moments_of_one_day():
    tweemaal = [Weekmoment(0, 2), Weekmoment(0, 2)]
    gedaan = [Uren(date(2025, 9, 1), 56)]
    vraag = {"van": date(2025, 9, 2), "tot": date(2025, 9, 28)}

    zonder = past_tot(tweemaal, gedaan, [], LIMIETEN, **vraag)
    met = past_tot(tweemaal, gedaan, [], LIMIETEN, **vraag, overslaan={date(2025, 9, 15)})

    assert zonder.tot == date(2025, 9, 14)
    assert met.tot == date(2025, 9, 21)
    overal = {date(2025, 9, d) for d in (8, 15, 22)}
    assert past_tot(tweemaal, gedaan, [], LIMIETEN, **vraag, overslaan=overal) == PastTot(
        date(2025, 9, 28), None
    )


# Counting


def test_fewer_hours_a_time_may_fit_where_the_whole_does_not():
    nieuwe = [Uren(date(2025, 3, dag), 4) for dag in (4, 11, 18, 25)]

    assert uren_die_passen(nieuwe, [Uren(MAART, 50)], [], LIMIETEN) == 2
    assert uren_die_passen(nieuwe, [Uren(MAART, 58)], [], LIMIETEN) == 0


@given(UREN, st.integers(1, 8), st.integers(1, 10))
def test_the_hours_that_are_said_to_fit_do_and_one_more_does_not(gedaan, uren, keren):
    nieuwe = [Uren(date(2025, 3, 1 + 2 * n), uren) for n in range(keren)]
    limieten = Limieten(30, 60)

    aantal = uren_die_passen(nieuwe, gedaan, [], limieten)

    def bezwaren(hoeveel):
        return toets_planning(gedaan, [], [Uren(u.datum, hoeveel) for u in nieuwe], limieten)

    assert aantal == 0 or not bezwaren(aantal)
    assert aantal + 1 >= uren or bezwaren(aantal + 1)
