"""Nothing personal in the log (betrouwbaarheid.md, P4): also when a request is refused."""

import logging

import pytest

from tests.factories import AccountFactory
from tests.veiligheidsnet import adressen
from tests.wereld import maak_wereld

GEHEIM = {
    "naam": "Kanariemans",
    "voornaam": "Zebulon",
    "insz": "85.04.12-321.99",
    "email": "kanarie@geheim.test",
    "telefoon": "0470 99 88 77",
    "wachtwoord": "kanarie-wachtwoord",
    "password": "kanarie-wachtwoord",
    "login": "kanarie@geheim.test",
    "q": "Kanariemans",
    "motivering": "kanarie-motivering",
    "datum": "31/02/2025",
}


@pytest.fixture
def logtekst(caplog):
    caplog.set_level(logging.DEBUG)
    for naam in ("django.db.backends", "factory", "faker", "asyncio"):
        caplog.set_level(logging.WARNING, logger=naam)
    return lambda: caplog.text + " ".join(str(vars(regel)) for regel in caplog.records)


def lekken(tekst):
    return sorted({waarde for waarde in (*GEHEIM.values(), "85041232199") if waarde in tekst})


@pytest.mark.parametrize("cast", [{}, {"als_toeleider": True}])
def test_a_refused_request_writes_nothing_personal(client, regels, logtekst, cast):
    wereld = maak_wereld()
    client.force_login(AccountFactory(**cast))
    geweigerd = 0
    for adres in adressen():
        if adres.naam.startswith("admin:") or "logout" in adres.naam:
            continue
        rij = wereld.rijen.get(adres.model._meta.label) if adres.model else None
        pad = adres.pad(**({"pk": rij.pk} if rij and "pk" in adres.parameters else {}))
        json = adres.is_api
        antwoord = (
            client.post(pad, GEHEIM, "application/json") if json else client.post(pad, GEHEIM)
        )
        assert antwoord.status_code < 500, pad
        geweigerd += antwoord.status_code >= 400

    assert geweigerd > 5
    assert lekken(logtekst()) == []


def test_a_log_line_with_a_name_is_reported(logtekst):
    logging.getLogger("trajecten").warning("refused for %s", GEHEIM["naam"])
    assert lekken(logtekst()) == ["Kanariemans"]
