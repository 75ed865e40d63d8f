"""What a worker does for an import, whatever it waits for; one worker at a time."""

import logging
from datetime import date, datetime

from django.db import connection

from wijkwerken.invoer.choices import InvoerFase
from wijkwerken.invoer.models import Invoer
from wijkwerken.invoer.services.nakijken import invoer_nakijken
from wijkwerken.invoer.services.terugdraaien import invoer_terugdraaien
from wijkwerken.invoer.services.uitvoeren import invoer_uitvoeren

logger = logging.getLogger(__name__)


def verwerk(invoer: Invoer, *, vandaag: date, nu: datetime) -> None:
    """Do what this import waits for, once more when that made it wait again."""
    while invoer.is_bezig:
        fase = invoer.fase
        if fase == InvoerFase.NAKIJKEN:
            invoer_nakijken(invoer=invoer, vandaag=vandaag)
        elif fase == InvoerFase.UITVOEREN:
            invoer_uitvoeren(invoer=invoer, vandaag=vandaag, nu=nu)
        else:
            invoer_terugdraaien(invoer=invoer, vandaag=vandaag)
        invoer.refresh_from_db()


def verwerk_alleen(invoer: Invoer, *, vandaag: date, nu: datetime) -> None:
    """The same, unless another worker is at it.

    The lock is of the connection, so that a worker that is killed lets go of it.
    """
    sleutel = invoer.pk.int % 2**63
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [sleutel])
        if not cursor.fetchone()[0]:
            return
        try:
            invoer.refresh_from_db()
            verwerk(invoer, vandaag=vandaag, nu=nu)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [sleutel])
