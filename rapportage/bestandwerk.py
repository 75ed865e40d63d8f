"""Who makes the file of a report: reckon, draw, keep."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from rapportage.choices import Bestandsvorm, Stadium
from rapportage.documenten import jaarverslag_pdf, rapport_pdf
from rapportage.models import Rapportbestand
from rapportage.rapporten import (
    RAPPORTEN,
    Ingevuld,
    Periode,
    invullen,
    periode_van,
    rapportvraag,
)
from rapportage.rapporten.jaarverslag import JAARVERSLAG, Jaarverslag, jaarverslag_invullen
from rapportage.rapporten.tabellen import Blad
from rapportage.services.bestanden import (
    bestand_afwerken,
    bestand_opgeven,
    is_nog_dezelfde,
    stadium_zetten,
)
from rapportage.tabelbestanden import als_xlsx, als_zip, jaarverslag_bladen, rapport_bladen
from wijkwerken.kern.een_beeld import een_beeld
from wijkwerken.kern.vergrendeling import als_enige

logger = logging.getLogger(__name__)

POGINGEN = 3  # one that has its worker killed each time is given up


@dataclass(frozen=True, slots=True)
class Maker:
    """How a report becomes a file: first its numbers, then the drawing of them or its tables."""

    reken: Callable[[Rapportbestand, date], Any]
    pdf: Callable[[Any, Rapportbestand], bytes]
    bladen: Callable[[Any, Periode], list[Blad]]

    def teken(self, cijfers: Any, bestand: Rapportbestand) -> bytes:
        if bestand.vorm == Bestandsvorm.PDF:
            return self.pdf(cijfers, bestand)
        alle = self.bladen(cijfers, maanden_van(bestand))
        return als_xlsx(alle) if bestand.vorm == Bestandsvorm.XLSX else als_zip(alle)


def _reken(bestand: Rapportbestand, vandaag: date) -> Ingevuld:
    periode, rapport = maanden_van(bestand), RAPPORTEN[bestand.rapport]
    vraag = rapportvraag(
        bestand.account, rapport, periode, vandaag=vandaag, gemeente=bestand.gemeente_id,
        dienst=bestand.dienst_id, bemiddelaar=bestand.bemiddelaar_id,
    )  # fmt: skip
    return invullen(rapport, vraag)


def _reken_jaarverslag(bestand: Rapportbestand, vandaag: date) -> Jaarverslag:
    return jaarverslag_invullen(bestand.account, maanden_van(bestand).van.year, vandaag=vandaag)


def _pdf(ingevuld: Ingevuld, bestand: Rapportbestand) -> bytes:
    return rapport_pdf(ingevuld, maanden_van(bestand), deel=bestand.deel)


def _jaarverslag_pdf(jaarverslag: Jaarverslag, bestand: Rapportbestand) -> bytes:
    return jaarverslag_pdf(jaarverslag, maanden_van(bestand))


GEWOON = Maker(_reken, _pdf, rapport_bladen)
MAKERS: dict[str, Maker] = {
    JAARVERSLAG.code: Maker(_reken_jaarverslag, _jaarverslag_pdf, jaarverslag_bladen)
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
    maker = MAKERS.get(bestand.rapport, GEWOON)
    with een_beeld():
        cijfers = maker.reken(bestand, vandaag)
    stadium_zetten(bestand, Stadium.TEKENEN)
    bestand_afwerken(bestand=bestand, inhoud=maker.teken(cijfers, bestand))


def maanden_van(bestand: Rapportbestand) -> Periode:
    """Raises ValueError for a period that is none."""
    periode = periode_van(bestand.periode)
    if periode is None:
        raise ValueError(bestand.periode)
    return periode
