"""What a worker does for an import, whatever it waits for; one worker at a time."""

import logging
from datetime import date, datetime

from wijkwerken.invoer.choices import InvoerFase
from wijkwerken.invoer.models import Invoer
from wijkwerken.invoer.services.nakijken import invoer_nakijken
from wijkwerken.invoer.services.terugdraaien import invoer_terugdraaien
from wijkwerken.invoer.services.uitvoeren import invoer_uitvoeren
from wijkwerken.kern.vergrendeling import als_enige

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
    """The same, unless another worker is at it."""
    with als_enige(invoer.pk) as vrij:
        if vrij:
            invoer.refresh_from_db()
            verwerk(invoer, vandaag=vandaag, nu=nu)
