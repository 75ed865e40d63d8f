"""Fixtures with a fixed meaning, for every test."""

import os
import shutil
from datetime import date

import pytest
from rest_framework.test import APIClient

from tests.factories import AccountFactory, TrajectFactory
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel

VANAF = date(2018, 1, 1)
REGELS = {
    RegelCode.UREN_PER_MAAND: 60,
    RegelCode.UREN_PER_JAAR: 630,
    RegelCode.TRAJECTDUUR_MAANDEN: 12,
    RegelCode.EERSTE_TERMIJN_MAANDEN: 6,
    RegelCode.SCHORSING_VERLENGT: {
        "ziekte": False,
        "moederschap": False,
        "opleiding": False,
        "andere": False,
    },
    RegelCode.EVALUATIE_MAANDEN: 6,
    RegelCode.OVERGANG_PEILDATUM: "2017-09-30",
    RegelCode.OVERGANG_VERVAL_MAANDEN: 12,
    RegelCode.AFRONDING: "blok",
    RegelCode.CHEQUEPRIJS: 745,
    RegelCode.CHEQUEPRIJZEN: [595, 645, 695, 745],
    RegelCode.VERGOEDING_PER_UUR: 410,
    RegelCode.REISVERGOEDING_PER_KM: 15,
    RegelCode.REISVERGOEDING_VANAF_KM: 10,
    RegelCode.CHEQUE_GELDIG_MAANDEN: 12,
    RegelCode.INSCHRIJVINGSGELD: {
        "persoon": 750,
        "lokaal_bestuur": 750,
        "onderwijs": 750,
        "vereniging": 750,
        "landbouw": 750,
    },
    RegelCode.SIGNAAL_DREMPELS: [80, 100],
    RegelCode.HERINNERING_DAGEN: [42, 14, 0],
}


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Debian's own Chromium, so that the tests download no browser."""
    # The driver of Playwright runs a loop of its own, which Django takes for async code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    return {
        **browser_type_launch_args,
        "executable_path": shutil.which("chromium"),
        "args": ["--no-sandbox", "--disable-gpu"],
    }


@pytest.fixture
def regels(db):
    """The numbers of afspraken.md section 3, from 2018 on."""
    return Regel.objects.bulk_create(
        Regel(code=code, waarde=waarde, geldig_van=VANAF, bron="BVR 29/09/2017")
        for code, waarde in REGELS.items()
    )


@pytest.fixture
def bemiddelaar(db):
    return AccountFactory(naam="An Bemiddelaar")


@pytest.fixture
def coordinator(db):
    return AccountFactory(als_coordinator=True)


@pytest.fixture
def toeleider(db):
    """Of a dienst that referred nobody yet."""
    return AccountFactory(als_toeleider=True)


@pytest.fixture
def gemeente_account(db):
    return AccountFactory(als_gemeente=True)


@pytest.fixture
def beheer(db):
    return AccountFactory(als_beheer=True)


@pytest.fixture
def traject(regels):
    """Runs from 1 January to 31 December 2025, with the regels in force."""
    return TrajectFactory()


@pytest.fixture
def api_client():
    return APIClient()
