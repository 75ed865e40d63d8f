"""Nothing personal in the log (betrouwbaarheid.md, P4): also when a request is refused."""

import logging
from datetime import timedelta
from types import SimpleNamespace

import pytest
from gunicorn.config import Config

from tests.factories import AccountFactory
from tests.test_safety_net import PUBLIEK
from tests.veiligheidsnet import PARAMETER, adressen
from tests.wereld import maak_wereld
from wijkwerken.toegangslog import Toegangslog, zonder_geheim

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
    caplog.set_level(logging.DEBUG, logger="django.request")  # the tests are quiet about it
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


def geheime_adressen():
    """Addresses that open without a login because their link is the proof.

    What stands under /publiek/ is for everybody: its addresses hold a NIS code.
    """
    return [
        adres
        for adres in adressen()
        if adres.naam in PUBLIEK
        and any(soort != "uuid" for soort in soorten(adres))
        and "publiek/" not in adres.patroon
    ]


def soorten(adres):
    return [m.group(1) or "regex" for m in PARAMETER.finditer(adres.patroon)]


def test_the_access_log_holds_no_link_that_is_a_proof():
    namen = {adres.naam for adres in geheime_adressen()}
    assert {
        "agenda_feed",
        "planning_feed",
        "uitnodiging_aanvaarden",
        "account_reset_password_from_key",
    } <= namen
    for adres in geheime_adressen():
        if adres.naam == "account_confirm_email":
            continue  # there is no such link: addresses are not confirmed here
        waarden = dict.fromkeys(adres.parameters, "zeergeheim")
        pad = adres.pad(**waarden)
        assert "zeergeheim" in pad
        assert "zeergeheim" not in zonder_geheim(pad), pad


def test_the_access_log_of_gunicorn_masks_the_path():
    log = Toegangslog(Config())
    omgeving = {
        "REQUEST_METHOD": "GET",
        "RAW_URI": "/agenda/zeergeheim.ics?x=1",
        "PATH_INFO": "/agenda/zeergeheim.ics",
        "QUERY_STRING": "x=1",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_REFERER": "/uitnodiging/zeergeheim/",
    }
    antwoord = SimpleNamespace(status="200 OK", sent=1, headers=[])
    vraag = SimpleNamespace(headers=[])

    atomen = log.atoms(antwoord, vraag, omgeving, timedelta(seconds=1))

    assert atomen["U"] == "/agenda/***"
    assert "zeergeheim" not in " ".join(str(atomen[naam]) for naam in ("r", "q", "f", "U"))
