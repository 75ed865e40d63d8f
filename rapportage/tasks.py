"""Entry points of beat."""

import logging

from celery import shared_task
from django.utils import timezone

from rapportage.bestandwerk import bestand_maken
from rapportage.dashboards.standen import standen_tellen
from rapportage.models import Rapportbestand, Rapportplanning
from rapportage.services.bestanden import bestanden_opruimen
from rapportage.services.planning import planning_mislukt, planning_uitvoeren

logger = logging.getLogger(__name__)


@shared_task(ignore_result=True)
def maak_rapportbestanden(sleutel: str | None = None) -> None:
    """One file as soon as it is asked; by beat, every minute, all that is left."""
    te_maken = Rapportbestand.objects.te_maken()
    for bestand in te_maken.filter(pk=sleutel) if sleutel else te_maken:
        bestand_maken(bestand, vandaag=timezone.localdate())


@shared_task(ignore_result=True)
def ruim_rapportbestanden_op() -> None:
    """Every night: files that expired."""
    aantal = bestanden_opruimen(nu=timezone.now())
    logger.info("ruim_rapportbestanden_op: %s", aantal)


@shared_task(ignore_result=True)
def tel_dashboards(sleutel: str | None = None) -> None:
    """One dashboard as soon as it is asked; by beat, every minute, all that are due."""
    aantal = standen_tellen(sleutel, vandaag=timezone.localdate(), nu=timezone.now())
    logger.info("tel_dashboards: %s", aantal)


@shared_task(ignore_result=True)
def stuur_rapporten() -> None:
    """Every morning: the planned reports of periods that ended long enough ago.

    One that breaks stops no other, and is due again the next morning.
    """
    nu, vandaag = timezone.now(), timezone.localdate()
    aantal = 0
    for planning in Rapportplanning.objects.filter(gestopt=False).select_related("door"):
        try:
            aantal += planning_uitvoeren(planning=planning, vandaag=vandaag, nu=nu)
        except Exception as fout:
            # What broke may tell of a person: only its kind goes in the log.
            logger.error("rapportplanning %s failed: %s", planning.pk, type(fout).__name__)
            planning_mislukt(planning=planning)
    logger.info("stuur_rapporten: %s", aantal)
