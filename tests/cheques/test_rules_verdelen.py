"""Against every division there is: none pays more hours, in whatever order the cheques come."""

from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cheques.rules.stappen import GEKOPPELD, ONTVANGEN, TERUGBETAALD, VERLOREN, VERVALLEN
from cheques.rules.verdelen import Aangeboden, OpenUren, verdelen

DAG = date(2026, 11, 1)
JAN, DE_LINDE = "jan", "de linde"


def dag(nummer):
    return DAG + timedelta(nummer)


def cheque(nummer, stand=ONTVANGEN, gebruiker=JAN, geldig=30, **anders):
    return Aangeboden(nummer, stand, gebruiker, dag(geldig), **anders)


BLAD = [OpenUren("vroeg", JAN, dag(2), 1), OpenUren("laat", JAN, dag(20), 1)]


@pytest.mark.parametrize(
    ("een", "code", "woord"),
    [
        (Aangeboden("9"), "cheque_onbekend", "registreer eerst de aankoop"),
        (cheque("9", GEKOPPELD), "cheque_gebruikt", "al gebruikt"),
        (cheque("9", VERLOREN), "cheque_gebruikt", "verloren"),
        (cheque("9", TERUGBETAALD), "cheque_gebruikt", "terugbetaald"),
        (cheque("9", gebruiker="ander"), "cheque_andere_gebruiker", "geen uren"),
        (cheque("9", geldig=1), "cheque_vervallen", "3 november 2026 of later"),
        (cheque("9", VERVALLEN, geldig=1), "cheque_vervallen", "2 november 2026"),
    ],
)
def test_what_cannot_be_taken_says_why_and_takes_no_place(een, code, woord):
    geweigerd, *rest = verdelen([een, cheque("1"), cheque("2")], BLAD)

    assert geweigerd.bezwaar.code == code
    assert geweigerd.bezwaar.melding.startswith("Cheque 9 ")
    assert woord in geweigerd.bezwaar.melding
    assert {p.prestatie for p in rest} == {"vroeg", "laat"}


def test_one_too_many_and_the_same_pile_again():
    eerste = verdelen([cheque("1"), cheque("1"), cheque("2"), cheque("3")], BLAD)
    assert [p.al for p in eerste] == [False, True, False, False]
    assert eerste[3].bezwaar.code == "cheque_te_veel"

    betaald = [cheque(p.nummer, GEKOPPELD, prestatie=p.prestatie) for p in eerste[1:3]]
    opnieuw = verdelen(betaald, [OpenUren(u.prestatie, JAN, u.datum, 0) for u in BLAD])
    assert [(p.al, p.bezwaar) for p in opnieuw] == [(True, None)] * 2


def test_an_early_hour_stays_for_the_cheque_that_expires_first():
    lang, kort = verdelen([cheque("1", geldig=30), cheque("2", VERVALLEN, geldig=5)], BLAD)

    assert (lang.prestatie, kort.prestatie) == ("laat", "vroeg")


def meeste(cheques, uren):
    """How many hours can be paid at most, by trying every division."""

    @cache
    def vanaf(plek, vrij):
        if plek == len(cheques):
            return 0
        een = cheques[plek]
        best = vanaf(plek + 1, vrij)
        for i, rij in enumerate(uren):
            if vrij[i] and rij.gebruiker == een.gebruiker and rij.datum <= een.vervalt_op:
                minder = (*vrij[:i], vrij[i] - 1, *vrij[i + 1 :])
                best = max(best, 1 + vanaf(plek + 1, minder))
        return best

    return vanaf(0, tuple(rij.vrij for rij in uren))


GEBRUIKER = st.sampled_from([JAN, DE_LINDE])
UREN = st.lists(st.tuples(GEBRUIKER, st.integers(0, 6), st.integers(0, 2)), max_size=5)
PILE = st.lists(st.tuples(GEBRUIKER, st.integers(0, 6)), max_size=7)


@given(UREN, PILE, st.integers(0, 7))
def test_no_division_pays_more_hours_and_none_is_paid_that_may_not(uren, pile, knip):
    blad = [OpenUren(i, wie, dag(op), vrij) for i, (wie, op, vrij) in enumerate(uren)]
    cheques = [cheque(str(i), gebruiker=w, geldig=t) for i, (w, t) in enumerate(pile)]

    ineens = verdelen(cheques, blad)
    # And in two visits: what the first took is gone for the second.
    eerst = verdelen(cheques[:knip], blad)
    genomen = [p.prestatie for p in eerst if p.bezwaar is None]
    rest = [
        OpenUren(u.prestatie, u.gebruiker, u.datum, u.vrij - genomen.count(u.prestatie))
        for u in blad
    ]

    assert eerst + verdelen(cheques[knip:], rest) == ineens
    betaald = [
        (c, blad[p.prestatie]) for c, p in zip(cheques, ineens, strict=True) if not p.bezwaar
    ]
    assert len(betaald) == meeste(cheques, blad)
    for een, rij in betaald:
        assert rij.gebruiker == een.gebruiker
        assert rij.datum <= een.vervalt_op
    for rij in blad:
        assert sum(u is rij for _, u in betaald) <= rij.vrij
