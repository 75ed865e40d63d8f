"""What becomes of cheques that pay nothing: lost, refunded, expired."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from cheques.choices import BewegingSoort
from cheques.models import Cheque
from cheques.services.bewegingen import (
    bewegingen_noteren,
    cheques_vergrendelen,
    stap_toetsen,
)
from wijkwerken.toegang.models import Account


def cheques_verloren_melden(
    *, door: Account, nummers: Sequence[str], reden: str, vandaag: date
) -> list[Cheque]:
    """The gebruiker lost these; they pay nothing until they are found."""
    return _stap(door, nummers, BewegingSoort.VERLOREN, vandaag, _reden(reden))


def cheques_terugvinden(
    *, door: Account, nummers: Sequence[str], reden: str, vandaag: date
) -> list[Cheque]:
    """Lost cheques came to light; they may pay again while they are valid."""
    return _stap(door, nummers, BewegingSoort.ONTVANGEN, vandaag, _reden(reden))


def cheques_terugbetalen(
    *, door: Account, nummers: Sequence[str], reden: str, vandaag: date
) -> list[Cheque]:
    """The gebruiker got the money of unused cheques back."""
    return _stap(door, nummers, BewegingSoort.TERUGBETAALD, vandaag, _reden(reden))


@transaction.atomic
def cheques_laten_vervallen(*, vandaag: date) -> int:
    """Every cheque still with its gebruiker after its last day expires; says how many.

    One that expired may still pay for work done in time. Running twice changes nothing.
    """
    vervallen = list(
        Cheque.objects.vervallen_op(vandaag)
        .select_for_update(of=("self",), no_key=True, skip_locked=True)
        .order_by("nummer")
    )
    bewegingen_noteren(vervallen, BewegingSoort.VERVALLEN, door=None, datum=vandaag)
    return len(vervallen)


@transaction.atomic
def _stap(
    door: Account,
    nummers: Sequence[str],
    stap: BewegingSoort,
    vandaag: date,
    reden: str = "",
) -> list[Cheque]:
    nummers = [nummer.strip() for nummer in nummers if nummer.strip()]
    if not nummers:
        raise ValidationError({"nummers": "Kies minstens één cheque."})
    cheques = cheques_vergrendelen(door, nummers)
    stap_toetsen(cheques, stap)
    bewegingen_noteren(cheques, stap, door=door, datum=vandaag, reden=reden)
    return cheques


def _reden(reden: str) -> str:
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf de reden op."})
    return reden.strip()
