"""Who makes the file of a report: reckon, draw, keep."""

import logging
from collections.abc import Callable
from datetime import date

from django.conf import settings
from django.db import connection, transaction

from rapportage.choices import Bestandsvorm, Stadium
from rapportage.cijfers import Vraag
from rapportage.models import Rapportbestand
from rapportage.rapporten import Ingevuld, invullen, periode_van
from rapportage.services.bestanden import (
    bestand_afwerken,
    bestand_opgeven,
    is_nog_dezelfde,
    rapport_van,
    stadium_zetten,
)
from wijkwerken.kern.pdf import maak_pdf
from wijkwerken.kern.vergrendeling import als_enige

logger = logging.getLogger(__name__)

POGINGEN = 3  # one that has its worker killed each time is given up


def rapport_pdf(ingevuld: Ingevuld, bestand: Rapportbestand) -> bytes:
    """Any report on paper: its blocks, and the sentences of its figures at the end."""
    periode = periode_van(bestand.periode)
    return maak_pdf(
        "pdf/rapport.html",
        {
            "ingevuld": ingevuld,
            "periode": periode.naam if periode else "",
            "deel": bestand.deel,
            "organisatie": settings.ORGANISATIE_NAAM,
        },
    )


MAKERS: dict[Bestandsvorm, Callable[[Ingevuld, Rapportbestand], bytes]] = {
    Bestandsvorm.PDF: rapport_pdf
}


def bestand_maken(bestand: Rapportbestand, *, vandaag: date) -> None:
    """Make it, unless another worker is at it. What breaks is told to who asked.

    Rights are those of now: a file of who may not see it any more is not made.
    """
    with als_enige(bestand.pk) as vrij:
        wacht = Rapportbestand.objects.te_maken().filter(pk=bestand.pk).first() if vrij else None
        if wacht is None:
            return
        if wacht.pogingen >= POGINGEN or not is_nog_dezelfde(wacht):
            bestand_opgeven(bestand=wacht)
            return
        try:
            _maken(wacht, vandaag)
        except Exception as fout:
            # What broke may tell of a person: only its kind goes in the log.
            logger.error("rapportbestand %s failed: %s", wacht.pk, type(fout).__name__)
            bestand_opgeven(bestand=wacht)


def _maken(bestand: Rapportbestand, vandaag: date) -> None:
    stadium_zetten(bestand, Stadium.REKENEN, pogingen=bestand.pogingen + 1)
    maker = MAKERS[Bestandsvorm(bestand.vorm)]
    with transaction.atomic():
        _een_beeld()
        ingevuld = invullen(rapport_van(bestand), vraag_van(bestand, vandaag))
    stadium_zetten(bestand, Stadium.TEKENEN)
    bestand_afwerken(bestand=bestand, inhoud=maker(ingevuld, bestand))


def vraag_van(bestand: Rapportbestand, vandaag: date) -> Vraag:
    """The question that was asked. Raises ValueError for a period that is none."""
    periode = periode_van(bestand.periode)
    if periode is None:
        raise ValueError(bestand.periode)
    return Vraag(
        bestand.account,
        periode.van,
        periode.tot,
        vandaag,
        gemeente=bestand.gemeente_id,
        dienst=bestand.dienst_id,
        bemiddelaar=bestand.bemiddelaar_id,
    )


def _een_beeld() -> None:
    """All numbers of one moment, whatever is booked meanwhile; not inside a transaction of who
    called, which has begun already.
    """
    if len(connection.savepoint_ids) == 0:
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
