import pytest
from hypothesis import given
from hypothesis import strategies as st

from cheques.rules.stappen import (
    AANGEVRAAGD,
    AFGELEVERD,
    BIJ_PRESTATIE,
    GECORRIGEERD,
    GEKOPPELD,
    GEWEIGERD,
    NIEUW,
    ONTVANGEN,
    SOORTEN,
    STAPPEN,
    TERUGBETAALD,
    UITBETAALD,
    VERLOREN,
    VERVALLEN,
    VERVANGEN,
    na_stap,
    toets_stap,
    volgende_stappen,
)


def stand_na(bewegingen):
    """Where these movements lead, oldest first; None when one of them may not follow."""
    stand = NIEUW
    for beweging in bewegingen:
        if toets_stap(stand, beweging, met_antwoord=True):
            return None
        stand = na_stap(beweging)
    return stand


@pytest.mark.parametrize(
    ("bewegingen", "stand"),
    [
        ([], NIEUW),
        ([ONTVANGEN], ONTVANGEN),
        ([ONTVANGEN, GEKOPPELD], GEKOPPELD),
        ([ONTVANGEN, GEKOPPELD, AFGELEVERD, UITBETAALD], UITBETAALD),
        ([ONTVANGEN, GEKOPPELD, GECORRIGEERD], ONTVANGEN),
        ([ONTVANGEN, GEKOPPELD, GECORRIGEERD, GEKOPPELD], GEKOPPELD),
        ([ONTVANGEN, GEKOPPELD, AFGELEVERD, GECORRIGEERD], ONTVANGEN),
        ([ONTVANGEN, GEKOPPELD, AFGELEVERD, GEWEIGERD], GEWEIGERD),
        ([ONTVANGEN, GEKOPPELD, AFGELEVERD, GEWEIGERD, AFGELEVERD], AFGELEVERD),
        ([ONTVANGEN, GEKOPPELD, AFGELEVERD, GEWEIGERD, GECORRIGEERD], ONTVANGEN),
        ([ONTVANGEN, VERVALLEN], VERVALLEN),
        ([ONTVANGEN, VERVALLEN, GEKOPPELD], GEKOPPELD),
        ([ONTVANGEN, VERLOREN, ONTVANGEN], ONTVANGEN),
        ([ONTVANGEN, VERLOREN, TERUGBETAALD], TERUGBETAALD),
        ([ONTVANGEN, VERLOREN, AANGEVRAAGD, VERVANGEN], VERVANGEN),
        ([ONTVANGEN, VERVALLEN, AANGEVRAAGD, VERVALLEN, GEKOPPELD], GEKOPPELD),
    ],
    ids=lambda waarde: " ".join(waarde) if isinstance(waarde, list) else None,
)
def test_state_follows_from_the_movements(bewegingen, stand):
    assert stand_na(bewegingen) == stand


@pytest.mark.parametrize(
    "bewegingen",
    [
        [GEKOPPELD],
        [ONTVANGEN, ONTVANGEN],
        [ONTVANGEN, GEKOPPELD, GEKOPPELD],
        [ONTVANGEN, AFGELEVERD],
        [ONTVANGEN, GEKOPPELD, UITBETAALD],
        [ONTVANGEN, GECORRIGEERD],
        [ONTVANGEN, GEKOPPELD, AFGELEVERD, UITBETAALD, UITBETAALD],
        [ONTVANGEN, GEKOPPELD, AFGELEVERD, UITBETAALD, GECORRIGEERD],
        [ONTVANGEN, GEKOPPELD, VERVALLEN],
        [ONTVANGEN, TERUGBETAALD, GEKOPPELD],
        [ONTVANGEN, AANGEVRAAGD, GEKOPPELD],
        [ONTVANGEN, GEKOPPELD, AANGEVRAAGD],
        [ONTVANGEN, VERLOREN, VERVANGEN],
        [ONTVANGEN, "gestolen"],
    ],
    ids=" ".join,
)
def test_an_impossible_row_of_movements_is_refused(bewegingen):
    assert stand_na(bewegingen) is None


@pytest.mark.parametrize(
    ("stand", "stap", "code", "woorden"),
    [
        (NIEUW, GEKOPPELD, "cheque_onbekend", "ontvangst"),
        (GEKOPPELD, GEKOPPELD, "cheque_gebruikt", "al gebruikt voor een prestatie"),
        (UITBETAALD, GEKOPPELD, "cheque_gebruikt", "uitbetaald"),
        (AFGELEVERD, TERUGBETAALD, "cheque_gebruikt", "afgeleverd"),
        (VERVALLEN, AFGELEVERD, "cheque_vervallen", "vervallen"),
        (VERLOREN, GEKOPPELD, "cheque_gebruikt", "verloren"),
        (AANGEVRAAGD, GEKOPPELD, "cheque_gebruikt", "teruggevraagd bij de uitgever"),
        (AANGEVRAAGD, ONTVANGEN, "cheque_gebruikt", "trek de aanvraag in"),
        (VERVANGEN, GEKOPPELD, "cheque_gebruikt", "in de plaats"),
        (ONTVANGEN, UITBETAALD, "cheque_stap", "Koppel"),
        (ONTVANGEN, ONTVANGEN, "cheque_stap", "al geregistreerd"),
        (GEKOPPELD, ONTVANGEN, "cheque_stap", "al geregistreerd"),
    ],
)
def test_refusal_says_where_the_cheque_stands(stand, stap, code, woorden):
    [bezwaar] = toets_stap(stand, stap)

    assert bezwaar.code == code
    assert woorden in bezwaar.melding


@pytest.mark.parametrize("stand", STAPPEN, ids=lambda stand: stand or "nieuw")
def test_the_table_and_the_rule_agree(stand):
    for stap in SOORTEN:
        for antwoord in (False, True):
            mag = stap in volgende_stappen(stand, met_antwoord=antwoord)
            assert (toets_stap(stand, stap, met_antwoord=antwoord) == []) is mag


def test_the_table_is_closed_and_every_state_can_be_reached():
    bereikt, te_doen = {NIEUW}, [NIEUW]
    while te_doen:
        for stap in STAPPEN[te_doen.pop()]:
            if na_stap(stap) not in bereikt:
                bereikt.add(na_stap(stap))
                te_doen.append(na_stap(stap))

    assert bereikt == set(STAPPEN)
    assert len(SOORTEN) == 11


@given(st.data())
def test_a_cheque_is_never_tied_twice_without_a_correction(data):
    stand, gekoppeld_nu = NIEUW, False
    for _ in range(12):
        stappen = sorted(volgende_stappen(stand))
        if not stappen:
            break
        stap = data.draw(st.sampled_from(stappen))
        if stap == GEKOPPELD:
            assert not gekoppeld_nu
        gekoppeld_nu = (gekoppeld_nu or stap == GEKOPPELD) and stap != GECORRIGEERD
        stand = na_stap(stap)
        assert (stand in BIJ_PRESTATIE) is gekoppeld_nu
