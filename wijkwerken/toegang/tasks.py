import logging

from celery import shared_task
from django.utils import timezone

from wijkwerken.toegang.bulkwerk import verwerk_alleen
from wijkwerken.toegang.models import Bulkuitvoering
from wijkwerken.toegang.services.opruimen import opruimen

logger = logging.getLogger(__name__)


@shared_task(ignore_result=True)
def ruim_op() -> None:
    """Every night, by beat."""
    logger.info("ruim_op: %s", opruimen(nu=timezone.now()))


@shared_task(ignore_result=True)
def verwerk_bulk(sleutel: str | None = None) -> None:
    """One act on many rows as soon as it is asked; by beat, every minute, all that is left."""
    open_ = Bulkuitvoering.objects.onafgewerkt()
    for uitvoering in open_.filter(pk=sleutel) if sleutel else open_:
        verwerk_alleen(uitvoering)
