"""Clients of the API: with a real token, as a program comes in."""

from datetime import UTC, datetime

import pytest
from rest_framework.test import APIClient
from rest_framework.throttling import UserRateThrottle

from tests.api.wereld import bouw
from tests.conftest import eenmaal
from wijkwerken.toegang.api.authenticatie import token_maken
from wijkwerken.toegang.choices import TokenBereik


def kop_van(account, bereik=TokenBereik.SCHRIJVEN):
    """The header with a new token of this account."""
    _, tekst = token_maken(account=account, bereik=bereik, nu=datetime.now(UTC), dagen=1)
    return {"Authorization": f"Bearer {tekst}"}


def client_van(account, bereik=TokenBereik.SCHRIJVEN):
    client = APIClient(headers=kop_van(account, bereik))
    client.default_format = "json"
    return client


@pytest.fixture(autouse=True)
def _geen_limiet(monkeypatch):
    """Tests ask more in a minute than a person; one test turns the limit on again."""
    monkeypatch.setattr(UserRateThrottle, "THROTTLE_RATES", {"user": None})


@pytest.fixture
def als():
    """`als(account)` is a client with a token of that account."""
    return client_van


@pytest.fixture
def api(bemiddelaar):
    return client_van(bemiddelaar)


@pytest.fixture(scope="module")
def rijen(django_db_setup, django_db_blocker):
    """The rules and one row of every resource."""
    with eenmaal(django_db_blocker, bouw) as gebouwd:
        yield gebouwd
