"""Who comes in: tokens with their end, scope, place and account."""

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from rest_framework.test import APIClient
from rest_framework.throttling import UserRateThrottle

from tests.factories import ToeleidingsdienstFactory
from wijkwerken.toegang.choices import TokenBereik
from wijkwerken.toegang.models import ApiToken

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.api.proefbank")]
URL = "/api/v1/gemeenten/"


def test_without_a_token_it_is_401(db):
    antwoord = APIClient().get(URL)

    assert antwoord.status_code == 401
    assert antwoord["WWW-Authenticate"].startswith("Bearer")
    assert antwoord["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("kop", ["Bearer", "Bearer ", "Bearer onzin", "Bearer a b", "Basic YTpi"])
def test_a_token_that_is_none_is_401(db, kop):
    assert APIClient().get(URL, headers={"Authorization": kop}).status_code == 401


@pytest.mark.parametrize(
    "wijziging",
    [
        {"verloopt_op": datetime.now(UTC) - timedelta(seconds=1)},
        {"ingetrokken_op": datetime.now(UTC)},
        {"adressen": ["10.0.0.1"]},
    ],
    ids=["expired", "withdrawn", "from elsewhere"],
)
def test_a_token_that_is_no_longer_good_is_401_at_once(api, wijziging):
    assert api.get(URL).status_code == 200
    ApiToken.objects.update(**wijziging)

    assert api.get(URL).status_code == 401


def test_an_account_that_is_switched_off_takes_its_tokens_along(api, bemiddelaar):
    bemiddelaar.is_active = False
    bemiddelaar.save()

    assert api.get(URL).status_code == 401


def test_a_token_only_comes_from_its_addresses(api):
    ApiToken.objects.update(adressen=["127.0.0.1", "2001:db8::1"])

    assert api.get(URL).status_code == 200
    assert api.get(URL, headers={"X-Forwarded-For": "10.9.9.9"}).status_code == 200


def test_a_forged_address_does_not_help(api):
    ApiToken.objects.update(adressen=["10.0.0.1"])

    assert api.get(URL, headers={"X-Forwarded-For": "10.0.0.1"}).status_code == 401


def test_a_token_for_reading_does_not_write(als, bemiddelaar):
    client = als(bemiddelaar, TokenBereik.LEZEN)
    dienst = ToeleidingsdienstFactory()

    assert client.get(URL).status_code == 200
    antwoord = client.post(f"/api/proefbank/proef/{dienst.pk}/sluiten/")
    assert (antwoord.status_code, antwoord.json()["code"]) == (403, "token_alleen_lezen")


def test_a_token_may_no_more_than_its_account(api, als, coordinator):
    antwoord = api.post("/api/proefbank/proef/regelen/")

    assert (antwoord.status_code, antwoord.json()["code"]) == (403, "niet_toegelaten")


def test_an_action_without_handeling_does_not_open(api):
    with pytest.raises(ImproperlyConfigured):
        api.get("/api/proefbank/vergeten/")


def test_the_last_use_is_written_once_a_minute(api):
    for _ in range(3):
        api.get(URL)

    token = ApiToken.objects.get()
    assert token.laatst_gebruikt_op is not None
    assert token.versie == 2  # one write

    ApiToken.objects.update(laatst_gebruikt_op=datetime.now(UTC) - timedelta(seconds=61))
    api.get(URL)
    token.refresh_from_db()
    assert datetime.now(UTC) - token.laatst_gebruikt_op < timedelta(seconds=10)


def test_the_token_itself_is_kept_nowhere(bemiddelaar):
    uit = StringIO()
    call_command("api_token", bemiddelaar.email, bereik="lezen", dagen=2, stdout=uit)
    tekst = uit.getvalue().strip()

    token = ApiToken.objects.get()
    assert tekst not in {token.sleutel_hmac, token.naam}
    assert token.bereik == TokenBereik.LEZEN
    assert timedelta(days=1) < token.verloopt_op - datetime.now(UTC) <= timedelta(days=2)
    client = APIClient(headers={"Authorization": f"Bearer {tekst}"})
    assert client.get(URL).status_code == 200


def test_the_command_refuses_who_is_not_there(bemiddelaar):
    with pytest.raises(CommandError):
        call_command("api_token", "niemand@voorbeeld.test", bereik="lezen")
    with pytest.raises(CommandError):
        call_command("api_token", bemiddelaar.email, bereik="lezen", dagen=0)


def test_too_many_questions_are_429(api, monkeypatch):
    monkeypatch.setattr(UserRateThrottle, "THROTTLE_RATES", {"user": "2/min"})

    statussen = [api.get(URL).status_code for _ in range(3)]
    antwoord = api.get(URL)

    assert statussen == [200, 200, 429]
    assert antwoord.json()["code"] == "te_veel"
    assert int(antwoord["Retry-After"]) > 0


def test_a_session_reads_without_a_token_but_writes_only_with_csrf(bemiddelaar):
    client = APIClient(enforce_csrf_checks=True)
    client.force_login(bemiddelaar)
    dienst = ToeleidingsdienstFactory()

    assert client.get(URL).status_code == 200
    assert client.post(f"/api/proefbank/proef/{dienst.pk}/sluiten/").status_code == 403
