import logging

from celery import shared_task
from django.utils import timezone

from gebruikers.services.registraties import registraties_wissen

logger = logging.getLogger(__name__)


@shared_task(ignore_result=True)
def wis_registraties() -> None:
    """Every night, by beat."""
    logger.info("wis_registraties: %s", registraties_wissen(vandaag=timezone.localdate()))
