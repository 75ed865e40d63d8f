from dataclasses import replace
from datetime import date

import pytest

from cheques.rules.koppelen import Chequegegevens, toets_inleveren, toets_koppelen
from cheques.rules.stappen import (
    AFGELEVERD,
    GEKOPPELD,
    GEWEIGERD,
    NIEUW,
    ONTVANGEN,
    TERUGBETAALD,
    UITBETAALD,
    VERLOREN,
    VERVALLEN,
)

VERVALT = date(2026, 6, 30)
CHEQUE = Chequegegevens("4000123", ONTVANGEN, VERVALT, is_van_gebruiker=True)


@pytest.mark.parametrize(
    ("verschil", "datum", "vrij", "codes"),
    [
        ({}, date(2026, 6, 1), 3, []),
        ({}, VERVALT, 1, []),
        ({}, date(2026, 7, 1), 1, ["cheque_vervallen"]),
        ({"stand": VERVALLEN}, VERVALT, 1, []),
        ({"stand": VERVALLEN}, date(2026, 7, 1), 1, ["cheque_vervallen"]),
        ({"stand": GEKOPPELD}, VERVALT, 1, ["cheque_gebruikt"]),
        ({"stand": AFGELEVERD}, VERVALT, 1, ["cheque_gebruikt"]),
        ({"stand": GEWEIGERD}, VERVALT, 1, ["cheque_gebruikt"]),
        ({"stand": UITBETAALD}, VERVALT, 1, ["cheque_gebruikt"]),
        ({"stand": VERLOREN}, VERVALT, 1, ["cheque_gebruikt"]),
        ({"stand": TERUGBETAALD}, VERVALT, 1, ["cheque_gebruikt"]),
        ({"stand": NIEUW}, VERVALT, 1, ["cheque_onbekend"]),
        ({"is_van_gebruiker": False}, VERVALT, 1, ["cheque_andere_gebruiker"]),
        ({}, VERVALT, 0, ["cheque_te_veel"]),
        (
            {"stand": GEKOPPELD, "is_van_gebruiker": False},
            date(2026, 7, 1),
            0,
            ["cheque_vervallen", "cheque_gebruikt", "cheque_andere_gebruiker", "cheque_te_veel"],
        ),
    ],
    ids=[
        "good",
        "last valid day",
        "a day too late",
        "expired, work done in time",
        "expired, work too late",
        "used",
        "delivered",
        "refused by the issuer",
        "paid",
        "lost",
        "refunded",
        "never received",
        "other gebruiker",
        "no hour left",
        "everything at once",
    ],
)
def test_koppelen(verschil, datum, vrij, codes):
    bezwaren = toets_koppelen(replace(CHEQUE, **verschil), datum=datum, vrije_uren=vrij)

    assert [b.code for b in bezwaren] == codes
    assert all("4000123" in b.melding for b in bezwaren)


def test_the_sentence_of_an_expired_cheque():
    [bezwaar] = toets_koppelen(CHEQUE, datum=date(2026, 7, 1), vrije_uren=1)

    assert bezwaar.melding == (
        "Cheque 4000123 was geldig tot en met 30 juni 2026; de prestatie is van 1 juli 2026. "
        "Vraag de gebruiker een andere cheque."
    )


def test_cheques_handed_in_together_share_the_hours():
    cheques = [replace(CHEQUE, nummer=str(n)) for n in range(3)]

    assert toets_inleveren(cheques, datum=VERVALT, vrije_uren=3) == []
    [bezwaar] = toets_inleveren(cheques, datum=VERVALT, vrije_uren=2)
    assert (bezwaar.code, "cheque 2" in bezwaar.melding) == ("cheque_te_veel", True)


def test_one_cheque_twice_in_the_list():
    [bezwaar] = toets_inleveren([CHEQUE, CHEQUE], datum=VERVALT, vrije_uren=2)

    assert bezwaar.code == "cheque_gebruikt"
    assert "twee keer" in bezwaar.melding
