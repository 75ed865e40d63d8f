from datetime import date

import pytest

from cheques.services.aankoop import cheques_ontvangen
from tests.factories import PrestatieFactory

VANDAAG = date(2025, 3, 31)


@pytest.fixture
def prestatie(traject):
    """Four hours on 3 March 2025 for a gebruiker without cheques."""
    return PrestatieFactory(traject=traject)


@pytest.fixture
def bestelling(prestatie, bemiddelaar):
    """Ten cheques, 7000001 to 7000010, of the gebruiker of the prestatie."""
    return cheques_ontvangen(
        door=bemiddelaar,
        gebruiker=prestatie.inzet.aanvraag.gebruiker,
        eerste_nummer="7000001",
        aantal=10,
        uitgegeven_op=date(2025, 1, 2),
        vandaag=VANDAAG,
    )
