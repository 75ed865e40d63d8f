"""Entry points of beat. `vandaag="2025-03-01"` catches up on a missed day."""

from datetime import date

from celery import shared_task
from django.utils import timezone

from trajecten.services import (
    besluitopvolging,
    betwistingopvolging,
    doorstroomcontrole,
    evaluatieopvolging,
    gebrekeopvolging,
    opvolging,
    urencontrole,
)


def _dag(vandaag: str | None) -> date:
    return date.fromisoformat(vandaag) if vandaag else timezone.localdate()


@shared_task(ignore_result=True)
def controleer_urenlimieten(vandaag: str | None = None) -> None:
    """Daily at 05:00, and after each import."""
    urencontrole.urenlimieten_controleren(vandaag=_dag(vandaag))


@shared_task(ignore_result=True)
def herinner_evaluaties(vandaag: str | None = None) -> None:
    """Daily at 06:00."""
    evaluatieopvolging.evaluaties_opvolgen(vandaag=_dag(vandaag))


@shared_task(ignore_result=True)
def escaleer_evaluaties(vandaag: str | None = None) -> None:
    """Daily at 06:00."""
    evaluatieopvolging.evaluaties_escaleren(vandaag=_dag(vandaag))


@shared_task(ignore_result=True)
def signaleer_trajecteinden(vandaag: str | None = None) -> None:
    """Daily at 06:00."""
    opvolging.trajecteinden_opvolgen(vandaag=_dag(vandaag))


@shared_task(ignore_result=True)
def signaleer_overgang_verval(vandaag: str | None = None) -> None:
    """Daily at 06:00."""
    opvolging.overgang_opvolgen(vandaag=_dag(vandaag))


@shared_task(ignore_result=True)
def signaleer_overeenkomsten(vandaag: str | None = None) -> None:
    """Daily at 06:00."""
    opvolging.overeenkomsten_opvolgen(vandaag=_dag(vandaag))


@shared_task(ignore_result=True)
def signaleer_besluiten(vandaag: str | None = None) -> None:
    """Daily at 06:00."""
    besluitopvolging.besluiten_opvolgen(vandaag=_dag(vandaag))
    besluitopvolging.toelatingen_opvolgen(vandaag=_dag(vandaag))


@shared_task(ignore_result=True)
def signaleer_gebreken(vandaag: str | None = None) -> None:
    """Daily at 06:00."""
    gebrekeopvolging.gebreken_opvolgen(vandaag=_dag(vandaag))


@shared_task(ignore_result=True)
def signaleer_betwistingen(vandaag: str | None = None) -> None:
    """Daily at 06:00."""
    betwistingopvolging.betwistingen_opvolgen(vandaag=_dag(vandaag))


@shared_task(ignore_result=True)
def signaleer_doorstroom(vandaag: str | None = None) -> None:
    """Daily at 06:00."""
    doorstroomcontrole.doorstroom_opvolgen(vandaag=_dag(vandaag))


@shared_task(ignore_result=True)
def herinner_opvolgingen(vandaag: str | None = None) -> None:
    """Daily at 06:00."""
    doorstroomcontrole.opvolgingen_herinneren(vandaag=_dag(vandaag))
