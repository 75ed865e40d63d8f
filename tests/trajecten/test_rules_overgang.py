"""When the overgangsmaatregel lapses: golden cases of the gaps, and its proof."""

from datetime import date

import pytest

from trajecten.rules.overgang import Verval, overgang_verval, toets_overgang

PEILDATUM = date(2017, 9, 30)
START, VANDAAG = date(2018, 1, 1), date(2026, 6, 1)
RECENT = date(2026, 5, 20)


def verval(*werkdagen, start=START, vandaag=VANDAAG, maanden_op=lambda dag: 12, gewerkt_op=None):
    return overgang_verval(
        werkdagen, start, vandaag=vandaag, maanden_op=maanden_op, gewerkt_op=gewerkt_op
    )


def test_counted_from_the_last_work_or_else_from_the_start():
    laatste = date(2025, 8, 10)

    assert verval(date(2025, 3, 1), laatste) == Verval(date(2026, 8, 10), laatste)
    assert verval(start=date(2025, 6, 1)) == Verval(date(2026, 6, 1))


def test_a_new_traject_does_not_revive_it():
    laatste, nieuw = date(2024, 1, 10), date(2025, 6, 1)

    assert verval(laatste, start=nieuw, vandaag=nieuw).dag == date(2025, 1, 10)


@pytest.mark.parametrize(
    ("weer", "vervallen"),
    [
        pytest.param(date(2024, 3, 9), False, id="a day less than twelve months"),
        pytest.param(date(2024, 3, 10), False, id="on the last day"),
        pytest.param(date(2024, 3, 11), True, id="a day late, and working again since"),
    ],
)
def test_a_gap_in_the_past(weer, vervallen):
    dagen = [date(2023, 3, 10), weer, date(2025, 3, 1), date(2025, 10, 1), RECENT]

    assert (verval(*dagen).tot == weer) == vervallen
    assert verval(*dagen).dag == (date(2024, 3, 10) if vervallen else date(2027, 5, 20))


def test_the_first_gap_is_the_one_that_counts_whatever_the_order():
    dagen = [date(2023, 1, 5), date(2025, 9, 1), date(2021, 6, 1), RECENT]

    assert verval(*dagen) == Verval(date(2022, 6, 1), date(2021, 6, 1), date(2023, 1, 5))


def test_the_rule_of_the_day_on_which_work_came_again_decides():
    dagen = [date(2024, 1, 5), date(2024, 11, 1), date(2025, 9, 1), RECENT]

    def korter_sinds(vanaf):
        return lambda dag: 6 if dag >= vanaf else 12

    assert verval(*dagen, maanden_op=korter_sinds(date(2025, 1, 1))).na == date(2024, 11, 1)
    assert verval(*dagen, maanden_op=korter_sinds(date(2024, 6, 1))).na == date(2024, 1, 5)


def test_a_gap_that_closed_before_there_was_a_rule_lapses_nothing():
    def sinds_2018(dag):
        if dag < date(2018, 1, 1):
            raise LookupError
        return 12

    laatste = date(2017, 12, 31)
    gevonden = verval(date(2015, 1, 1), laatste, vandaag=date(2018, 6, 1), maanden_op=sinds_2018)
    assert gevonden == Verval(date(2018, 12, 31), laatste)


def test_before_the_day_on_which_there_was_work_elsewhere_nothing_is_judged():
    dagen = [date(2021, 6, 1), date(2024, 1, 5), date(2024, 12, 1), date(2025, 10, 1)]

    assert verval(*dagen).na == date(2021, 6, 1)
    assert verval(*dagen, gewerkt_op=date(2023, 3, 1)).tot is None
    assert verval(*dagen, gewerkt_op=date(2022, 3, 1)).na == date(2022, 3, 1)
    assert verval(date(2025, 1, 1), gewerkt_op=date(2026, 1, 1)).dag == date(2027, 1, 1)


@pytest.mark.parametrize(
    ("pwa_van", "pwa_tot", "bewijs", "velden"),
    [
        (date(2017, 9, 30), None, True, []),
        (date(2010, 1, 1), None, True, []),
        (date(2010, 1, 1), date(2017, 9, 30), True, []),
        (date(2017, 10, 1), None, True, ["pwa_van"]),
        (date(2010, 1, 1), date(2017, 9, 29), True, ["pwa_van"]),
        (None, None, True, ["pwa_van"]),
        (date(2010, 1, 1), None, False, ["kenmerk"]),
        (None, None, False, ["pwa_van", "kenmerk"]),
    ],
    ids=[
        "on the day",
        "long before",
        "ended on the day",
        "a day too late",
        "ended a day before",
        "no date",
        "no proof",
        "nothing",
    ],
)
def test_overgang_needs_a_pwa_overeenkomst_on_the_day_and_proof(pwa_van, pwa_tot, bewijs, velden):
    bezwaren = toets_overgang(pwa_van, PEILDATUM, pwa_tot=pwa_tot, heeft_bewijs=bewijs)

    assert [b.veld for b in bezwaren] == velden
    assert all("2017" in b.melding for b in bezwaren if b.veld == "pwa_van")
