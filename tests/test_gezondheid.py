"""The two health addresses: what they ask, what they answer, and what they keep to themselves."""

import json
from unittest.mock import patch

import pytest
from django.db import OperationalError
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client

LEVEND, GEREED = "/gezondheid/levend", "/gezondheid/gereed"


def test_levend_does_not_ask_the_database(client: Client) -> None:
    # Without the django_db mark pytest-django refuses every query.
    response = client.get(LEVEND)

    assert response.status_code == 200
    assert json.loads(response.content) == {"status": "ok"}


@pytest.mark.django_db
def test_gereed_when_the_database_answers_and_is_up_to_date(client: Client) -> None:
    response = client.get(GEREED)

    assert response.status_code == 200
    assert json.loads(response.content) == {"status": "ok"}


@pytest.mark.django_db
def test_not_gereed_when_a_migration_was_not_run(client: Client) -> None:
    MigrationRecorder.Migration.objects.filter(app="sessions", name="0001_initial").delete()

    response = client.get(GEREED)

    assert response.status_code == 503
    assert json.loads(response.content) == {"status": "niet gereed"}


def test_not_gereed_when_the_database_is_gone(client: Client) -> None:
    gone = OperationalError('connection to server at "10.0.0.7" failed')
    with patch.object(MigrationRecorder, "applied_migrations", side_effect=gone):
        response = client.get(GEREED)

    assert response.status_code == 503
    assert b"10.0.0.7" not in response.content


@pytest.mark.django_db
@pytest.mark.parametrize("path", [LEVEND, GEREED])
def test_answers_are_open_short_and_never_cached(client: Client, path: str) -> None:
    response = client.get(path)

    assert "no-store" in response["Cache-Control"]
    assert "Set-Cookie" not in response
    assert client.post(path).status_code == 405


@pytest.mark.django_db
def test_the_admin_has_no_login_of_its_own(client: Client) -> None:
    response = client.get("/beheer/login/?next=/beheer/")

    assert response.status_code == 302
    assert response["Location"].startswith("/accounts/login/")
