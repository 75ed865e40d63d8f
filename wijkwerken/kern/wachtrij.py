"""Handing work to a worker."""

from uuid import UUID

from celery import current_app
from django.db import transaction


def na_bewaren_sturen(taak: str, sleutel: UUID) -> None:
    """Send this task with the key of its row, once the transaction is kept.

    A queue that does not answer is noted and disturbs nobody: what is saved stays saved, and beat
    looks every minute for what is left. The task is named, for services never import tasks.
    """

    def sturen() -> None:  # Django names what failed, and a partial has no name
        current_app.send_task(taak, [str(sleutel)])

    transaction.on_commit(sturen, robust=True)
