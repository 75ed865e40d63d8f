import logging

from celery import shared_task
from django.utils import timezone

from wijkwerken.toegang.services.opruimen import opruimen

logger = logging.getLogger(__name__)


@shared_task(ignore_result=True)
def ruim_op() -> None:
    """Every night, by beat."""
    logger.info("ruim_op: %s", opruimen(nu=timezone.now()))
