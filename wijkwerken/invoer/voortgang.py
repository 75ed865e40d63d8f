"""How far a worker is, told from outside its transaction: on a connection of its own."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from wijkwerken.invoer.models import Invoer

ZET = "UPDATE invoer_invoer SET klaar = %s WHERE id = %s"
TELKENS = 0.5  # seconds between two times that it is told


class Voortgang:
    """Counts rows, and now and then writes the count where a page can read it."""

    def __init__(self, invoer: Invoer, verbinding) -> None:
        self.invoer, self.verbinding = invoer, verbinding
        self.klaar, self.verteld = 0, 0.0

    def verder(self, aantal: int) -> None:
        self.klaar += aantal
        if time.monotonic() - self.verteld >= TELKENS:
            self.vertel()

    def vertel(self) -> None:
        self.verteld = time.monotonic()
        with self.verbinding.cursor() as cursor:
            cursor.execute(ZET, [self.klaar, self.invoer.pk])


@contextmanager
def voortgang(invoer: Invoer) -> Iterator[Voortgang]:
    """Nothing that runs may hold the row of this import meanwhile: the two would wait for ever."""
    verbinding = connection.copy()
    try:
        yield Voortgang(invoer, verbinding)
    finally:
        verbinding.close()
