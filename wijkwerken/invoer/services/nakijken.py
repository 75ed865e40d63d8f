"""Judging a list: every row is done as it would be, group by group, and taken back at once."""

import logging
from collections.abc import Sequence
from datetime import date

import pghistory
from django.db import connection, transaction

from wijkwerken.invoer.choices import InvoerFase, RijStaat
from wijkwerken.invoer.models import Invoer, Invoerrij
from wijkwerken.invoer.services.rijen import (
    STUK,
    lees_regels,
    noteer,
    rijen_bewaren,
    samen,
    stempel_van,
)
from wijkwerken.invoer.soorten import Invoerregel, Invoersoort, Uitslag
from wijkwerken.invoer.voortgang import voortgang
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

logger = logging.getLogger(__name__)


def invoer_nakijken(*, invoer: Invoer, vandaag: date) -> None:
    """Judge all rows, each with all that is wrong. Nothing is kept but the verdicts.

    A group holds its locks only while it is judged, so that a look keeps nobody waiting.
    """
    soort, door = invoer.wat, invoer.door
    rijen = list(invoer.rijen.all())
    per_nummer = {rij.nummer: rij for rij in rijen}
    regels = lees_regels(invoer, rijen)
    met_fout = {regel.nummer: regel for regel in regels if regel.bezwaren}
    with voortgang(invoer) as stand:
        for groep in soort.groepen(door, regels):
            for uitslag in _beoordeel(soort, door, groep, vandaag):
                regel = met_fout.get(uitslag.nummer)
                noteer(per_nummer[uitslag.nummer], samen(regel, uitslag) if regel else uitslag)
            stand.verder(len(groep))
    _bewaar_oordeel(invoer, rijen)


def _beoordeel(
    soort: Invoersoort, door: Account, groep: Sequence[Invoerregel], vandaag: date
) -> list[Uitslag]:
    try:
        with transaction.atomic(), pghistory.context(user=str(door.pk)):
            uitslagen = soort.verwerk(door, groep, vandaag, proef=True)
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            transaction.set_rollback(True)
    except Exception as error:
        # A group that breaks must not hold up the others. What broke may tell of a person: only
        # its kind goes in the log.
        logger.error("invoer: a group failed: %s", type(error).__name__)
        return [Uitslag(regel.nummer, RijStaat.FOUT, [STUK]) for regel in groep]
    return uitslagen


@transaction.atomic
def _bewaar_oordeel(invoer: Invoer, rijen: list[Invoerrij]) -> None:
    """The verdicts of all rows at once, unless other columns were chosen meanwhile."""
    nu = vergrendel(Invoer.objects, pk=invoer.pk)
    if nu.fase != InvoerFase.NAKIJKEN or nu.kolommen != invoer.kolommen:
        return
    rijen_bewaren(rijen)
    nu.fase, nu.klaar, nu.stempel = InvoerFase.NAGEKEKEN, len(rijen), stempel_van(rijen)
    nu.save()
