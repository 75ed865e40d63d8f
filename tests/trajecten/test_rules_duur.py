from datetime import date

import pytest

from trajecten.rules.duur import (
    Schorsingsperiode,
    Trajectperiode,
    eerste_termijn_einde,
    gebruikte_maanden,
    toets_duur,
    toets_verlenging,
    uiterste_einde,
)

START = date(2026, 3, 2)
EINDE = date(2027, 3, 1)


def verlengend(van, tot):
    return Schorsingsperiode(van, tot, verlengt=True)


@pytest.mark.parametrize(
    ("start", "verwacht"),
    [
        (START, EINDE),
        (date(2025, 1, 1), date(2025, 12, 31)),
        (date(2024, 2, 29), date(2025, 2, 28)),
        (date(2027, 3, 1), date(2028, 2, 29)),
        (date(2025, 12, 31), date(2026, 12, 30)),
    ],
    ids=["ordinary", "calendar year", "leap day", "into a leap year", "last of the year"],
)
def test_twelve_months_end_the_day_before(start, verwacht):
    assert uiterste_einde(start, maanden=12, overgangsmaatregel=False) == verwacht


def test_nothing_left_ends_before_it_starts():
    einde = uiterste_einde(START, maanden=12, overgangsmaatregel=False, gebruikt=12)

    assert einde == date(2026, 3, 1)


def test_no_latest_end_with_the_overgangsmaatregel():
    assert uiterste_einde(START, maanden=12, overgangsmaatregel=True) is None


def test_eerste_termijn():
    assert eerste_termijn_einde(START, maanden=6) == date(2026, 9, 1)


@pytest.mark.parametrize(
    ("schorsingen", "verwacht"),
    [
        ([Schorsingsperiode(date(2026, 5, 1), date(2026, 5, 24))], EINDE),
        ([verlengend(date(2026, 5, 1), date(2026, 5, 24))], date(2027, 3, 25)),
        ([verlengend(date(2026, 5, 1), None)], EINDE),
        ([verlengend(START, START)], date(2027, 3, 2)),
        ([verlengend(date(2026, 2, 20), START)], date(2027, 3, 2)),
        ([verlengend(date(2026, 2, 20), date(2026, 3, 1))], EINDE),
        ([verlengend(EINDE, EINDE)], date(2027, 3, 2)),
        (
            [
                verlengend(date(2026, 5, 1), date(2026, 5, 10)),
                verlengend(date(2026, 5, 6), date(2026, 5, 15)),
            ],
            date(2027, 3, 16),
        ),
        (
            [
                verlengend(date(2026, 5, 1), date(2026, 5, 10)),
                verlengend(date(2026, 5, 3), date(2026, 5, 4)),
            ],
            date(2027, 3, 11),
        ),
        ([verlengend(date(2027, 3, 2), date(2027, 3, 31))], EINDE),
        (
            [
                verlengend(date(2027, 3, 3), date(2027, 3, 12)),
                verlengend(date(2026, 5, 1), date(2026, 5, 5)),
            ],
            date(2027, 3, 16),
        ),
    ],
    ids=[
        "does not count unless the rule says so",
        "24 days later",
        "still running",
        "on the first day",
        "begun before the start",
        "over before the start",
        "on the last day",
        "overlapping days count once",
        "one inside another",
        "after the end",
        "within the moved end, in any order",
    ],
)
def test_schorsing_moves_the_end_only_when_its_rule_says_so(schorsingen, verwacht):
    einde = uiterste_einde(START, maanden=12, overgangsmaatregel=False, schorsingen=schorsingen)

    assert einde == verwacht


@pytest.mark.parametrize(
    ("eerdere", "verwacht"),
    [
        ([], 0),
        ([Trajectperiode(date(2024, 3, 2), date(2024, 9, 1))], 6),
        ([Trajectperiode(date(2024, 3, 2), date(2024, 8, 31))], 5),
        ([Trajectperiode(date(2024, 8, 31), date(2025, 2, 28))], 6),
        (
            [
                Trajectperiode(date(2022, 1, 1), date(2022, 3, 31)),
                Trajectperiode(date(2024, 1, 1), date(2024, 2, 29)),
            ],
            5,
        ),
    ],
    ids=["none", "six whole months", "a day short", "to the end of February", "two together"],
)
def test_gebruikte_maanden_are_whole_months(eerdere, verwacht):
    assert gebruikte_maanden(eerdere) == verwacht


@pytest.mark.parametrize(
    ("einde", "gebruikt", "overgang", "codes"),
    [
        (EINDE, 0, False, []),
        (date(2027, 3, 2), 0, False, ["trajectduur"]),
        (date(2027, 3, 2), 0, True, []),
        (date(2026, 9, 1), 6, False, []),
        (date(2026, 9, 2), 6, False, ["trajectduur"]),
        (date(2026, 3, 3), 12, False, ["trajectduur"]),
        (START, 0, False, ["trajectduur"]),
        (date(2026, 3, 1), 0, True, ["trajectduur"]),
    ],
    ids=[
        "exactly twelve months",
        "a day over",
        "a day over with the overgangsmaatregel",
        "rest of an earlier traject",
        "a day over the rest",
        "nothing left",
        "end on the start",
        "end before the start",
    ],
)
def test_trajectduur(einde, gebruikt, overgang, codes):
    extra = {"gebruikt": gebruikt} if gebruikt else {}
    bezwaren = toets_duur(START, einde, maanden_regel=12, overgangsmaatregel=overgang, **extra)

    assert [b.code for b in bezwaren] == codes


@pytest.mark.parametrize(
    ("gebruikt", "melding"),
    [
        (
            0,
            "Een traject duurt ten hoogste 12 maanden. Kies een einde tot en met 1 maart 2027.",
        ),
        (
            1,
            "Een traject duurt ten hoogste 12 maanden, waarvan 1 maand al gebruikt in een eerder "
            "traject. Kies een einde tot en met 1 februari 2027.",
        ),
        (
            12,
            "Een traject duurt ten hoogste 12 maanden, waarvan 12 maanden al gebruikt in een "
            "eerder traject. Een nieuw traject kan enkel met een bewijs van de overgangsmaatregel, "
            "of als de coördinator beslist dat er minder maanden meetellen.",
        ),
    ],
    ids=["first traject", "one month used", "all used"],
)
def test_the_sentence_says_how_to_mend_it(gebruikt, melding):
    [bezwaar] = toets_duur(
        START, date(2027, 6, 1), maanden_regel=12, overgangsmaatregel=False, gebruikt=gebruikt
    )

    assert bezwaar.melding == melding
    assert (bezwaar.getallen["gebruikt"], bezwaar.getallen["over"]) == (gebruikt, 12 - gebruikt)


@pytest.mark.parametrize(
    ("nieuw", "codes"),
    [
        (date(2026, 9, 1), ["trajectduur"]),
        (date(2026, 9, 2), []),
        (EINDE, []),
        (date(2027, 3, 2), ["trajectduur"]),
    ],
    ids=["not later", "one day later", "up to the cap", "over the cap"],
)
def test_a_verlenging_is_later_and_within_the_cap(nieuw, codes):
    bezwaren = toets_verlenging(
        date(2026, 9, 1), nieuw, start=START, maanden_regel=12, overgangsmaatregel=False
    )

    assert [b.code for b in bezwaren] == codes
