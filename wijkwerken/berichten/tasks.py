from celery import shared_task
from django.utils import timezone

from wijkwerken.berichten import overzichten, services


@shared_task(ignore_result=True)
def verstuur_berichten() -> None:
    """Every minute, by beat. Two at once share the work; one row is never sent by both."""
    while services.volgend_bericht_versturen(nu=timezone.now()):
        pass


@shared_task(ignore_result=True)
def stuur_dagoverzichten() -> None:
    """On working days at 07:00. Twice, late or two at once: one mail per account and day."""
    overzichten.dagoverzichten_klaarzetten(nu=timezone.now())
