"""Many clients at once: each a thread with its own connection, let go together every round."""

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from django.core.exceptions import ValidationError
from django.db import connection

from wijkwerken.kern.exceptions import RegelFout

CLIENTS = 50
RONDES = 20


def wedstrijd(doen, clients=CLIENTS, rondes=RONDES):
    """Call `doen(ronde, client)` from every client in every round; count the outcomes per round.

    An outcome is what `doen` returns, or the code of the refusal. Any other error ends the test.
    """
    start = threading.Barrier(clients, timeout=60)
    uitkomsten = [Counter() for _ in range(rondes)]
    slot = threading.Lock()

    def client(rang):
        try:
            connection.ensure_connection()
            for ronde in range(rondes):
                start.wait()
                uitkomst = _uitkomst(doen, ronde, rang)
                with slot:
                    uitkomsten[ronde][uitkomst] += 1
        except BaseException:
            start.abort()
            raise
        finally:
            connection.close()

    with ThreadPoolExecutor(clients) as pool:
        for toekomst in [pool.submit(client, rang) for rang in range(clients)]:
            toekomst.result()
    return uitkomsten


def _uitkomst(doen, ronde, rang):
    try:
        return doen(ronde, rang) or "aanvaard"
    except RegelFout as error:
        return error.bezwaren[0].code
    except ValidationError as error:
        return str(error)
