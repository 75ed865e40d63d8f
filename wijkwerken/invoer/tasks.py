import logging

from celery import current_app, shared_task
from django.utils import timezone

from wijkwerken.invoer.choices import InvoerFase
from wijkwerken.invoer.models import Invoer
from wijkwerken.invoer.services.opruimen import invoer_opruimen
from wijkwerken.invoer.werk import verwerk_alleen
from wijkwerken.kern.wachtrij import na_bewaren_sturen

logger = logging.getLogger(__name__)


@shared_task(ignore_result=True)
def verwerk_invoer(sleutel: str | None = None) -> None:
    """One import as soon as it is asked; by beat, every minute, all that is left."""
    te_doen = Invoer.objects.te_doen()
    for invoer in te_doen.filter(pk=sleutel) if sleutel else te_doen:
        try:
            verwerk_alleen(invoer, vandaag=timezone.localdate(), nu=timezone.now())
            if invoer.fase in {InvoerFase.GEDAAN, InvoerFase.ONGEDAAN} and invoer.wat.taak_na:
                current_app.send_task(invoer.wat.taak_na)
        except Exception as error:
            # One that breaks must not hold up the others; beat comes back to it.
            logger.error("invoer %s failed: %s", invoer.pk, type(error).__name__)


@shared_task(ignore_result=True)
def ruim_invoer_op() -> None:
    """Every night, by beat."""
    aantal = invoer_opruimen(vandaag=timezone.localdate(), nu=timezone.now())
    logger.info("ruim_invoer_op: %s", aantal)


def laat_verwerken(invoer: Invoer) -> None:
    """Have a worker begin once this transaction is kept. A message that gets lost loses nothing."""
    na_bewaren_sturen(verwerk_invoer.name, invoer.pk)
