"""Decisions of a council: kept once, and the file attached when it comes."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import File
from django.db import transaction

from activiteiten.models import Besluit
from wijkwerken.kern.bewaren import bewaar_met_bestand
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account, Gemeente
from wijkwerken.toegang.rechten import Handeling


def besluit_van(gemeente: Gemeente, genomen_op: date, nummer: str) -> Besluit:
    """The decision of this day with this number; made when it is not known yet.

    The caller has checked who asks.
    """
    rij, _ = Besluit._base_manager.get_or_create(
        gemeente=gemeente, genomen_op=genomen_op, nummer=nummer.strip()
    )
    return rij


@transaction.atomic
def besluit_bijvoegen(
    *, door: Account, besluit: Besluit, bestand: File, versie: int | None = None
) -> Besluit:
    """Attach the text of the decision. What was attached is never replaced.

    Raises ValidationError at `bestand` when it is empty, bigger than 10 MB, of a kind that may
    not be kept, or when there is one already.
    """
    if not door.mag(Handeling.ACTIVITEIT_BEWERKEN):
        raise PermissionDenied
    rij = vergrendel(Besluit.objects.bewerkbaar_voor(door), pk=besluit.pk)
    controleer_versie(rij, versie)
    if rij.is_bijgevoegd:
        raise ValidationError({"bestand": "Dit besluit is al bijgevoegd en blijft zoals het is."})
    bewaar_met_bestand(rij, bestand)
    return rij
