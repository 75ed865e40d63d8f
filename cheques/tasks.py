"""Entry points of beat. `vandaag="2025-03-01"` catches up on a missed day."""

import logging
from datetime import date

from celery import shared_task
from django.utils import timezone

from cheques.jaarbundelwerk import bundel_maken
from cheques.models import Afsluitronde, Jaarbundel
from cheques.services import afsluitbewijs, bewijs, opvolging, samen_afsluiten, verwerken
from cheques.services.jaarbundels import jaarbundels_opruimen
from cheques.services.vergoedingbewijs import vergoedingen_bewijzen

logger = logging.getLogger(__name__)


@shared_task(ignore_result=True)
def signaleer_chequevervaldagen(vandaag: str | None = None) -> None:
    """Daily at 06:00: warn for what expires soon, and expire what is past its day."""
    dag = date.fromisoformat(vandaag) if vandaag else timezone.localdate()
    verwerken.cheques_laten_vervallen(vandaag=dag)
    opvolging.chequevervaldagen_opvolgen(vandaag=dag)


@shared_task(ignore_result=True)
def bewijs_cheques() -> None:
    """Nightly: the books follow from the bewegingen, closed months from the books, and nothing
    was paid twice.

    A difference is an error in the log.
    """
    for afwijking in (
        *bewijs.cheques_bewijzen(),
        *afsluitbewijs.afsluitingen_bewijzen(),
        *vergoedingen_bewijzen(),
    ):
        logger.error("cheque proof: %s differs for %s", afwijking.soort, afwijking.wat)


@shared_task(ignore_result=True)
def sluit_maanden_af(sleutel: str | None = None) -> None:
    """One round of closing as soon as it is asked; by beat, every minute, all that is left."""
    bezig = Afsluitronde.objects.bezig()
    for ronde in bezig.filter(pk=sleutel) if sleutel else bezig:
        samen_afsluiten.ronde_verwerken(
            ronde=ronde, vandaag=timezone.localdate(), nu=timezone.now()
        )


@shared_task(ignore_result=True)
def maak_jaarbundels(sleutel: str | None = None) -> None:
    """One bundel as soon as it is asked; by beat, every minute, all that is left."""
    open_ = Jaarbundel.objects.onafgewerkt().select_related("account")
    for bundel in open_.filter(pk=sleutel) if sleutel else open_:
        bundel_maken(bundel, vandaag=timezone.localdate())


@shared_task(ignore_result=True)
def ruim_jaarbundels_op() -> None:
    """Every night, by beat: what has expired goes, with its files."""
    logger.info("ruim_jaarbundels_op: %s", jaarbundels_opruimen(nu=timezone.now()))
