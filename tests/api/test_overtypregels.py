"""The overtypelijst in the API: what waits, ticks with an answer per row, and taking one back."""

import pytest

from tests.factories import TrajectFactory
from trajecten.models import Overtypregel

pytestmark = pytest.mark.django_db
API = "/api/v1/overtypregels/"


def test_the_api_tells_what_waits_and_takes_ticks(als, regels, bemiddelaar):
    TrajectFactory()
    api = als(bemiddelaar)
    wacht = api.get(f"{API}te-doen/?soort=wijkwerkers").json()
    [rij] = wacht["rijen"]
    assert (wacht["aantal"], rij["overtypstand"], rij["waarden"][0]["titel"]) == (
        1,
        "nieuw",
        "Naam",
    )
    invoer = {"soort": "wijkwerkers", "rijen": [{"sleutel": rij["sleutel"], "merk": rij["merk"]}]}
    assert len(api.post(f"{API}overnemen/?proef=1", invoer).json()["overgenomen"]) == 1
    [regel] = api.post(f"{API}overnemen/", invoer).json()["overgenomen"]
    [weigering] = api.post(f"{API}overnemen/", invoer).json()["geweigerd"]
    assert weigering["code"] == "al_overgenomen"
    assert api.post(f"{API}{regel['id']}/terugzetten/", {}).json() == {"verwijderd": True}
    assert not Overtypregel.objects.exists()
