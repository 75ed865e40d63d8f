"""Money is for inside: refused at the door, and behind the door there is nothing to find."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied

from gebruikers.services import bankbestanden, inschrijvingsgelden, notities, ontvangsten
from tests.factories import (
    BankbestandFactory,
    GebruikerFactory,
    InschrijvingsgeldFactory,
    OntvangstFactory,
)
from tests.gebruikers.bankhulp import csv_bestand, csv_rij

DAG, NU = date(2026, 3, 2), datetime(2026, 3, 2, 9, tzinfo=UTC)
DEUREN = (inschrijvingsgelden, ontvangsten, bankbestanden, notities)


@pytest.fixture
def daden(regels):
    """Every act on a row, as a function of who does it."""
    gebruiker, geld = GebruikerFactory(met_overeenkomst=True), InschrijvingsgeldFactory()
    los, bestand = OntvangstFactory(), BankbestandFactory()
    een = {"inschrijvingsgeld": geld}
    return [
        lambda d: inschrijvingsgelden.inschrijvingsgeld_maken(
            door=d, gebruiker=gebruiker, jaar=2026
        ),
        lambda d: inschrijvingsgelden.betaling_vragen(door=d, vandaag=DAG, **een),
        lambda d: inschrijvingsgelden.betaling_herinneren(door=d, vandaag=DAG, **een),
        lambda d: inschrijvingsgelden.inschrijvingsgeld_kwijtschelden(
            door=d, reden="x", vandaag=DAG, **een
        ),
        lambda d: inschrijvingsgelden.kwijtschelding_intrekken(door=d, **een),
        lambda d: ontvangsten.ontvangst_noteren(
            door=d, wijze="kas", bedrag=1, datum=DAG, vandaag=DAG, **een
        ),
        lambda d: ontvangsten.ontvangst_koppelen(door=d, ontvangst=los, **een),
        lambda d: ontvangsten.ontvangst_loskoppelen(door=d, ontvangst=los),
        lambda d: ontvangsten.ontvangst_afwijzen(door=d, ontvangst=los),
        lambda d: ontvangsten.ontvangst_schrappen(door=d, ontvangst=los),
        lambda d: bankbestanden.bankbestand_terugdraaien(door=d, bestand=bestand, nu=NU),
        lambda d: notities.notitie_schrijven(door=d, gebruiker=gebruiker, tekst="x", vandaag=DAG),
    ]


@pytest.fixture(params=["toeleider", "gemeente_account", "beheer"])
def buiten(request):
    return request.getfixturevalue(request.param)


def test_nobody_outside_does_anything_with_money(buiten, daden):
    for daad in daden:
        with pytest.raises(PermissionDenied):
            daad(buiten)
    inhoud = csv_bestand(csv_rij())
    for daad in (
        lambda: inschrijvingsgelden.inschrijvingsgelden_maken(door=buiten, jaar=2026),
        lambda: bankbestanden.bankbestand_bekijken(door=buiten, inhoud=inhoud),
        lambda: bankbestanden.bankbestand_verwerken(door=buiten, inhoud=inhoud, nu=NU),
    ):
        with pytest.raises(PermissionDenied):
            daad()


def test_without_the_door_there_is_still_no_row_to_find(buiten, daden, monkeypatch):
    """The twin: the scope alone refuses, and in another way than the door does."""
    for deur in DEUREN:
        monkeypatch.setattr(deur, "mag_bewerken", lambda door: None)

    for daad in daden:
        with pytest.raises(ObjectDoesNotExist):
            daad(buiten)
    assert not inschrijvingsgelden.nog_te_maken(buiten, 2026).exists()
