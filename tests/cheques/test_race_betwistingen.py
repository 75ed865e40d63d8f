"""A gebruiker objects while a batch leaves: a held cheque never goes out after the objection.

The twin takes the lock on the prestaties away, and must show a cheque that does.
"""

import time as klok
from datetime import date

import pytest

from cheques.models import Cheque
from cheques.services import afgiften
from cheques.services.aankoop import cheques_ontvangen
from cheques.services.inleveren import cheques_inleveren
from tests.factories import PrestatieFactory
from tests.trajecten.wedstrijd import wedstrijd
from trajecten.services.betwistingen import betwisting_indienen

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]
NU = date(2025, 3, 31)


@pytest.fixture
def ingeleverd(regels, bemiddelaar):
    """One hour paid by cheque 7000001, in a batch that is about to leave."""
    prestatie = PrestatieFactory(uren=1)
    cheques_ontvangen(
        door=bemiddelaar,
        gebruiker=prestatie.inzet.aanvraag.gebruiker,
        eerste_nummer="7000001",
        aantal=1,
        uitgegeven_op=date(2025, 1, 2),
        vandaag=NU,
    )
    cheques_inleveren(door=bemiddelaar, prestatie=prestatie, nummers=["7000001"], vandaag=NU)
    return prestatie, afgiften.afgifte_maken(door=bemiddelaar, vandaag=NU)


@pytest.mark.parametrize("slot", [True, False], ids=["with the lock", "without: the twin"])
def test_no_cheque_leaves_after_its_hours_were_contested(
    slot, ingeleverd, bemiddelaar, monkeypatch
):
    prestatie, afgifte = ingeleverd
    kijk = afgiften._betwist

    def langzaam(cheques):  # who delivers has looked, and only then writes
        uit = kijk(cheques)
        klok.sleep(0.4)
        return uit

    monkeypatch.setattr(afgiften, "_betwist", langzaam)
    if not slot:
        monkeypatch.setattr(afgiften, "_prestaties_vergrendelen", lambda afgifte: None)
    bij_bezwaar = []

    def doe(ronde, client):
        if client:
            afgiften.afgifte_afleveren(door=bemiddelaar, afgifte=afgifte, vandaag=NU)
            return "afgeleverd"
        klok.sleep(0.2)
        betwisting_indienen(
            door=bemiddelaar,
            prestatie=prestatie,
            uren=1,
            reden="niet_gekomen",
            wijze="telefoon",
            ontvangen_op=NU,
            tekst="x",
            vandaag=NU,
        )
        bij_bezwaar.append(Cheque.objects.get().stand)
        return "betwist"

    [uitkomst] = wedstrijd(doe, 2, 1)
    assert uitkomst["betwist"] == 1
    vertrok_later = bij_bezwaar != [Cheque.objects.get().stand]
    assert vertrok_later is not slot
