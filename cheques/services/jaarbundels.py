"""Yearly overviews of a whole list, made one by one, kept for who asked, and thrown away again."""

import logging
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.db import transaction

from cheques.choices import Bundelsoort
from cheques.models import Jaarbundel, Jaarbundeldeel
from gebruikers.models import Gebruiker
from trajecten.models import WijkWerker
from wijkwerken.kern.bewaren import bewaar, bewaar_met_bestand
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

logger = logging.getLogger(__name__)

BLIJFT = timedelta(days=7)
HOOGSTENS = 5000
MODEL: dict[Bundelsoort, Any] = {
    Bundelsoort.WIJKWERKERS: WijkWerker,
    Bundelsoort.GEBRUIKERS: Gebruiker,
}
HANDELING = {
    Bundelsoort.WIJKWERKERS: Handeling.VERGOEDING_BEKIJKEN,
    Bundelsoort.GEBRUIKERS: Handeling.CHEQUE_BEKIJKEN,
}
# Draws the overview of one row for a year: its name and its bytes.
Tekenaar = Callable[..., tuple[str, bytes]]


@transaction.atomic
def jaarbundel_vragen(
    *, door: Account, soort: Bundelsoort, jaar: int, rijen: Iterable[UUID], nu: datetime
) -> Jaarbundel:
    """Ask the overviews of these wijk-werkers or gebruikers, in this order.

    Only of whom the account may see. Raises ValidationError for none, or too many at once.
    """
    if not door.mag(HANDELING[soort]):
        raise PermissionDenied
    gevraagd = list(rijen)
    mag = set(
        MODEL[soort]
        .objects.zichtbaar_voor(door)
        .filter(pk__in=gevraagd)
        .values_list("pk", flat=True)
    )
    sleutels = [sleutel for sleutel in gevraagd if sleutel in mag]
    if not sleutels:
        raise ValidationError("In deze lijst staat niemand met een jaaroverzicht.")
    if len(sleutels) > HOOGSTENS:
        raise ValidationError(f"Vraag hoogstens {HOOGSTENS} overzichten tegelijk: filter de lijst.")
    bundel = Jaarbundel(account=door, soort=soort, jaar=jaar, verloopt_op=nu + BLIJFT)
    bewaar(bundel)
    Jaarbundeldeel.objects.bulk_create(
        (Jaarbundeldeel(bundel=bundel, rij=sleutel) for sleutel in sleutels), batch_size=1000
    )
    return bundel


@transaction.atomic
def volgend_overzicht_maken(*, bundel: Jaarbundel, teken: Tekenaar, vandaag: date) -> bool:
    """Make the next overview, and keep it with its file; False when all are made.

    Rights are those of now. One that cannot be made is marked, and holds up no other; a worker
    that is killed leaves what is made, and who goes on makes none twice.
    """
    deel = (
        Jaarbundeldeel.objects.select_for_update(of=("self",), skip_locked=True)
        .filter(bundel=bundel, bestand="", mislukt=False)
        .first()
    )
    if deel is None:
        return False
    soort = Bundelsoort(bundel.soort)
    rij = None
    if bundel.account.is_active and bundel.account.mag(HANDELING[soort]):
        rij = MODEL[soort].objects.zichtbaar_voor(bundel.account).filter(pk=deel.rij).first()
    try:
        with transaction.atomic():
            if rij is None:
                raise LookupError
            naam, inhoud = teken(rij, jaar=bundel.jaar, vandaag=vandaag)
            bewaar_met_bestand(deel, ContentFile(inhoud, name=naam))
    except Exception as fout:
        # What broke may tell of a person: only its kind goes in the log.
        logger.error("jaarbundel %s: an overview failed: %s", bundel.pk, type(fout).__name__)
        Jaarbundeldeel.objects.filter(pk=deel.pk).update(mislukt=True)
    return True


@transaction.atomic
def jaarbundel_weggooien(*, door: Account, bundel: Jaarbundel) -> None:
    """Throw it away with its files, before its time."""
    _weg(Jaarbundel.objects.bewerkbaar_voor(door).get(pk=bundel.pk))


@transaction.atomic
def jaarbundels_opruimen(*, nu: datetime) -> int:
    """Throw away what has expired; how many. Running twice changes nothing."""
    verlopen = list(Jaarbundel.objects.filter(verloopt_op__lte=nu))
    for bundel in verlopen:
        _weg(bundel)
    return len(verlopen)


def _weg(bundel: Jaarbundel) -> None:
    """The rows now, the files once that is certain."""
    bestanden = [deel.bestand for deel in bundel.delen.exclude(bestand="")]

    def wissen() -> None:
        for bestand in bestanden:
            bestand.storage.delete(str(bestand.name))

    bundel.delete()
    transaction.on_commit(wissen)
