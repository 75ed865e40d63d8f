"""All columns of the main lists, also those hidden at first: drawn, exported, never one by one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import (
    AanmeldingFactory,
    AanvraagFactory,
    ChequeFactory,
    GebruikerFactory,
    PrestatieFactory,
    TrajectFactory,
)

LIJSTEN = {
    "aanmelding_list": AanmeldingFactory,
    "wijkwerker_list": TrajectFactory,
    "traject_list": TrajectFactory,
    "prestatie_list": PrestatieFactory,
    "gebruiker_list": GebruikerFactory,
    "aanvraag_list": AanvraagFactory,
    "cheque_list": ChequeFactory,
}


@pytest.mark.parametrize("naam", LIJSTEN)
def test_every_column_may_be_shown_at_the_same_number_of_queries(client, bemiddelaar, regels, naam):
    client.force_login(bemiddelaar)
    url, factory = f"{reverse(naam)}?leeg=1", LIJSTEN[naam]
    factory()
    regels_ = client.get(f"{url}&instellen=kolommen").context["regels"]
    namen = [regel["naam"] for regel in regels_]
    assert not all(regel["aan"] for regel in regels_)  # there is something to choose
    client.post(url, {"daad": "kolommen", "volgorde": namen, "kolommen": namen})

    def vragen():
        with CaptureQueriesContext(
            connection,
        ) as gevangen:
            antwoord = client.get(url)
            client.get(f"{url}&export=csv&kolommen=alle")
        assert len(antwoord.context["tabel"].koppen) == len(namen)
        return len(gevangen)

    een = vragen()
    for _ in range(4):
        factory()
    assert vragen() == een
