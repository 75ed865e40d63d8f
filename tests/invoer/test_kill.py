"""A worker that is killed in the middle of an import: all or nothing, and begun again."""

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection
from kombu import Connection

from gebruikers.models import Gebruiker
from tests.invoer.conftest import staten
from tests.invoer.hulp import als_lijst
from wijkwerken.invoer import voortgang
from wijkwerken.invoer.services import uitvoeren
from wijkwerken.invoer.services.uitvoeren import invoer_bevestigen
from wijkwerken.invoer.tasks import verwerk_invoer

KOPPEN = ["Naam", "Voornaam", "Soort", "Straat", "Huisnr", "Postcode"]
AANTAL = 60
RONDES = int(os.environ.get("INVOER_RONDES", "2"))


def lijst(aantal):
    rijen = [(f"Naam{n}", "Jan", "persoon", f"Straat{n}", n, "1500") for n in range(aantal)]
    return als_lijst(KOPPEN, rijen)


@contextmanager
def celery(map_):
    """A real worker with one child, on this database and on a queue of its own."""
    ergens = {"data_folder_in": f"{map_}/rij", "data_folder_out": f"{map_}/rij",
              "control_folder": f"{map_}/sturing", "processed_folder": f"{map_}/klaar"}  # fmt: skip
    for naam in ("rij", "sturing", "klaar"):
        Path(map_, naam).mkdir()
    db = connection.settings_dict
    omgeving = os.environ | {
        "DJANGO_SETTINGS_MODULE": "wijkwerken.settings_test",
        "WACHTRIJ_MAP": str(map_),
        "TEST_DB": db["NAME"],
    }
    code = (
        "import os, django; from django.conf import settings as s; "
        "s.DATABASES['default']['NAME'] = os.environ['TEST_DB']; django.setup(); "
        # Small steps, each of them told: so that there is a middle to be killed in.
        "from gebruikers.invoer import GebruikerInvoer; GebruikerInvoer.per_groep = 5; "
        "from wijkwerken.invoer import voortgang; voortgang.TELKENS = 0; "
        "from wijkwerken.celery import app; app.conf.worker_lost_wait = 0.1; "
        f"app.conf.broker_transport_options = {ergens!r}; app.conf.broker_url = 'filesystem://'; "
        "app.worker_main(['--quiet', 'worker', '--concurrency', '1', '--loglevel', 'CRITICAL',"
        " '--without-gossip', '--without-mingle', '--without-heartbeat'])"
    )
    werker = subprocess.Popen([sys.executable, "-c", code], env=omgeving)
    try:
        yield werker, Connection("filesystem://", transport_options=ergens)
    finally:
        werker.terminate()
        werker.wait(20)


def wacht(voorwaarde, seconden=40):
    """Until it holds; the database is asked again each time."""
    einde = time.monotonic() + seconden
    while not (gevonden := voorwaarde()):
        assert time.monotonic() < einde, "waited too long"
        time.sleep(0.02)
    return gevonden


def kinderen(pid):
    return [int(kind) for kind in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("halle")
def test_a_worker_killed_in_the_middle_leaves_all_or_nothing(invoerder, tmp_path):
    """INVOER_RONDES=20 kills it twenty times over."""

    def begin():
        invoer = invoerder.bekijk("gebruikers", lijst(AANTAL))
        assert staten(invoer) == ["nieuw"] * AANTAL
        invoer = invoer_bevestigen(door=invoerder.door, invoer=invoer, gezien=invoer.stempel)
        verwerk_invoer.apply_async([str(invoer.pk)], connection=verbinding)
        return invoer

    def halfweg():
        invoer.refresh_from_db()
        return invoer.klaar or invoer.fase == "gedaan"  # told from outside the transaction

    def klaar():
        invoer.refresh_from_db()
        return invoer.fase == "gedaan"

    gedood = 0
    with celery(tmp_path) as (werker, verbinding):
        invoer = begin()
        while gedood < RONDES:
            type(invoer).objects.filter(pk=invoer.pk, fase="uitvoeren").update(klaar=0)
            wacht(halfweg)
            for kind in kinderen(werker.pid):
                os.kill(kind, signal.SIGKILL)
            time.sleep(0.1)  # what was being committed is so now
            aantal = Gebruiker.objects.count()
            invoer.refresh_from_db()
            assert (aantal, invoer.fase) in {(0, "uitvoeren"), (AANTAL, "gedaan")}
            if aantal:  # on a slow machine it was ready first: begin another
                invoerder.draai_terug(invoer)
                invoer = begin()
            else:
                gedood += 1
        wacht(klaar)
    assert Gebruiker.objects.count() == AANTAL


@pytest.mark.usefixtures("halle")
@pytest.mark.parametrize("samen", [True, False])
def test_the_twin_without_the_transaction_leaves_half_a_list(invoerder, monkeypatch, samen):
    invoer = invoerder.bekijk("gebruikers", lijst(AANTAL))
    bevestigd = invoer_bevestigen(door=invoerder.door, invoer=invoer, gezien=invoer.stempel)
    if not samen:
        zonder = uitvoeren._alles_of_niets.__wrapped__
        monkeypatch.setattr(uitvoeren, "_alles_of_niets", zonder)

    def sterf(self, aantal):
        raise KeyboardInterrupt

    monkeypatch.setattr(voortgang.Voortgang, "verder", sterf)
    with pytest.raises(KeyboardInterrupt):
        invoerder.werk(bevestigd)

    assert Gebruiker.objects.exists() is not samen
