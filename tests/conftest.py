"""Fixtures with a fixed meaning, for every test."""

import gc
import os
import shutil
from contextlib import contextmanager
from datetime import date

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.cache import cache
from django.db import transaction
from django.db.backends.postgresql.operations import DatabaseOperations
from psycopg.sql import SQL, Identifier
from rest_framework.test import APIClient

from tests.browser.bezoeker import Bezoeker
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
    RegelCode.REISVERGOEDING_TELT_VANAF: 0,
    RegelCode.BETAALLIJST_VANAF: "2018-01-01",
    RegelCode.FISCAAL_VOORDEEL: {"bekend": False, "percent": 0, "hoogstens": 0},
    RegelCode.CHEQUE_GELDIG_MAANDEN: 12,
    RegelCode.INSCHRIJVINGSGELD: {
        "persoon": 750,
        "lokaal_bestuur": 750,
        "onderwijs": 750,
        "vereniging": 750,
        "landbouw": 750,
    },
    RegelCode.BETALING_DAGEN: 30,
    RegelCode.SIGNAAL_DREMPELS: [80, 100],
    RegelCode.HERINNERING_DAGEN: [42, 14, 0],
    RegelCode.DOORSTROOM_OPVOLGING_MAANDEN: [3, 6, 9, 12],
    RegelCode.DOORSTROOM_SIGNAAL_MAAND: 9,
    RegelCode.OVEREENKOMST_MAANDEN: 12,
    RegelCode.OVEREENKOMST_VOORSTEL_MAANDEN: 2,
    RegelCode.REGISTRATIE_BEWAREN_MAANDEN: 6,
    RegelCode.INVOER_BEWAREN_DAGEN: {"wacht": 14, "ingelezen": 90},
    RegelCode.RAPPORT_BEWAREN_DAGEN: 14,
    RegelCode.GEBREKE_STAPPEN: {
        "stappen": ["melding", "ingebrekestelling", "beslissing"],
        "antwoord_dagen": 14,
        "beslissingen": ["geen_gevolg", "waarschuwing", "uitsluiting"],
        "uitsluiting_maanden": 6,
    },
    RegelCode.BETWISTING_DAGEN: {"indienen": 5, "beslissen": 9},
    RegelCode.EVALUATIE_ESCALATIE_DAGEN: [14],
    RegelCode.MATCHING_GEWICHTEN: {
        "wil_dit": 25,
        "leert_hier": 25,
        "afstand": 15,
        "afwisseling": 10,
        "lang_geleden": 10,
        "afgesproken_uren": 5,
        "beschikbaar": 10,
    },
    RegelCode.AFWIJKING_EVALUATIE_MAANDEN: 12,
    RegelCode.VERDRINGING_TEKEN: {"procent": 50, "uren": 100},
    RegelCode.EVALUATIE_WACHT_SCHORSING: dict.fromkeys(
        ["ziekte", "moederschap", "opleiding", "andere"], False
    ),
}


@pytest.fixture(scope="session", autouse=True)
def alleen_volle_tabellen_legen():
    """After a test with real transactions only the tables that hold rows are emptied.

    Django truncates all of them and their indexes, a second of work for some ten rows. As a
    replica no trigger fires: none may refuse, or note in the history, what is thrown away here.
    """
    truncate = DatabaseOperations.sql_flush

    def sql_flush(self, style, tables, *, reset_sequences=False, allow_cascade=False):
        gevuld = SQL("SELECT {} WHERE EXISTS (SELECT FROM {})")
        vraag = SQL(" UNION ALL ").join(gevuld.format(tabel, Identifier(tabel)) for tabel in tables)
        with self.connection.cursor() as cursor:
            cursor.execute("SELECT usesuper FROM pg_user WHERE usename = current_user")
            if reset_sequences or not cursor.fetchone()[0]:
                return truncate(
                    self,
                    style,
                    tables,
                    reset_sequences=reset_sequences,
                    allow_cascade=allow_cascade,
                )
            cursor.execute(vraag)
            vol = [tabel for (tabel,) in cursor.fetchall()]
        leeg = SQL("DELETE FROM {}")
        return [
            "SET LOCAL session_replication_role = replica",
            *(leeg.format(Identifier(tabel)) for tabel in vol),
        ]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "sql_flush", sql_flush)
        yield


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """Debian's own Chromium, so that the tests download no browser."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.fail("Chromium is missing: install Debian's package `chromium` and run again.")
    # The driver of Playwright runs a loop of its own, which Django takes for async code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    return {
        **browser_type_launch_args,
        "executable_path": chromium,
        "args": ["--no-sandbox", "--disable-gpu", "--in-process-gpu"],
    }


@pytest.fixture(scope="session", autouse=True)
def vaste_bestanden_bewaren():
    """A browser asks for a script or a style once, as in production, not with every page."""
    serve = StaticFilesHandler.serve

    def met_houdbaarheid(self, request):
        antwoord = serve(self, request)
        antwoord["Cache-Control"] = "max-age=3600"
        return antwoord

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(StaticFilesHandler, "serve", met_houdbaarheid)
        yield


@pytest.fixture
def bezoeker(browser, live_server):
    """Open a browser for one visitor; what it complains about fails the test at the end."""
    # How often someone logged in is counted in the cache, over all tests of this process.
    cache.clear()
    bezoekers = []

    def open_(*, script=True, breedte=1400, **opties):
        context = browser.new_context(
            base_url=live_server.url,
            locale="nl-BE",
            # A colour that is still changing has no contrast to measure.
            reduced_motion="reduce",
            viewport={"width": breedte, "height": 900},
            java_script_enabled=script,
            **opties,
        )
        context.set_default_timeout(10_000)
        bezoekers.append(Bezoeker(context, script=script))
        return bezoekers[-1]

    yield open_
    for wie in bezoekers:
        wie.context.close()
    assert [klacht for wie in bezoekers for klacht in wie.klachten] == []


@pytest.fixture
def regels(db):
    """The numbers of afspraken.md section 3, from 2018 on."""
    return regels_maken()


@contextmanager
def eenmaal(blocker, maak):
    """Rows that a whole module looks at, made once: each test is undone to this point."""
    with blocker.unblock(), transaction.atomic():
        regels_maken()
        yield maak()
        transaction.set_rollback(True)


def regels_maken():
    """The same, for who keeps them longer than one test."""
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


@pytest.fixture
def pdf_als_tekst(monkeypatch):
    """A PDF is what would be drawn: for who walks hundreds of addresses and reads the words.

    That it can be drawn is for the tests of each document (tests/trajecten/test_pdf.py).
    """
    monkeypatch.setattr("wijkwerken.kern.pdf.teken", lambda html: b"%PDF-1.7 " + html.encode())


@pytest.fixture
def vlugge_sessies(settings):
    """Sessions without the database, for who walks thousands of addresses as one account."""
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Begin the longest walk before the other tests with real transactions, which come last.

    Else one worker is still walking when the other has nothing left to do.
    """
    lang = [item for item in items if "test_ronde" in item.nodeid]
    rest = [item for item in items if "test_ronde" not in item.nodeid]
    begin = next((nr for nr, item in enumerate(rest) if met_transacties(item)), len(rest))
    items[:] = [*rest[:begin], *lang, *rest[begin:]]


def pytest_collection_finish():
    """What is imported and collected by now stays: the collector need not look at it again.

    It walked half a million objects time and again, a tenth of all processor time. Tests make
    little that only it can free, so it may come by less often too.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


def met_transacties(item) -> bool:
    merk = item.get_closest_marker("django_db")
    return merk is not None and bool(merk.kwargs.get("transaction"))
