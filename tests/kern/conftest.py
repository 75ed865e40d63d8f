"""What the tests of lists share."""

import pytest

from tests.factories import GemeenteFactory, ToeleidingsdienstFactory


@pytest.fixture
def client_in(client, bemiddelaar):
    client.force_login(bemiddelaar)
    return client


@pytest.fixture
def diensten():
    halle = GemeenteFactory(naam="Halle")
    namen = ["Aarschot", "Beersel", "Dilbeek", "Halle", "Lennik", "Ternat", "Zaventem"]
    return [
        ToeleidingsdienstFactory(naam=naam, gemeente=halle, actief=naam != "Zaventem")
        for naam in namen
    ]
