"""Entry points of beat. `vandaag="2025-03-01"` catches up on a missed day."""

import logging
from datetime import date
from uuid import UUID

from celery import shared_task
from django.utils import timezone

from cheques.services import afsluitbewijs, afsluiten, bewijs, opvolging, verwerken
from wijkwerken.toegang.models import Account, Gemeente

logger = logging.getLogger(__name__)


@shared_task(ignore_result=True)
def signaleer_chequevervaldagen(vandaag: str | None = None) -> None:
    """Daily at 06:00: warn for what expires soon, and expire what is past its day."""
    dag = date.fromisoformat(vandaag) if vandaag else timezone.localdate()
    verwerken.cheques_laten_vervallen(vandaag=dag)
    opvolging.chequevervaldagen_opvolgen(vandaag=dag)


@shared_task(ignore_result=True)
def bewijs_cheques() -> None:
    """Nightly: the books follow from the bewegingen, and closed months from the books.

    A difference is an error in the log.
    """
    for afwijking in (*bewijs.cheques_bewijzen(), *afsluitbewijs.afsluitingen_bewijzen()):
        logger.error("cheque proof: %s differs for %s", afwijking.soort, afwijking.wat)


@shared_task(ignore_result=True)
def sluit_maanden_af(account: str, maanden: list[list[str]], toelichting: str) -> None:
    """Many months in one go, as [gemeente, YYYY-MM-DD]; what is refused stays open in the list."""
    door = Account.objects.get(pk=account)
    gemeenten = Gemeente.objects.zichtbaar_voor(door).in_bulk([UUID(pk) for pk, _ in maanden])
    paren = [
        (gemeenten[UUID(pk)], date.fromisoformat(maand))
        for pk, maand in maanden
        if UUID(pk) in gemeenten
    ]
    afsluiten.maanden_afsluiten(
        door=door,
        maanden=paren,
        toelichting=toelichting,
        vandaag=timezone.localdate(),
        nu=timezone.now(),
    )
