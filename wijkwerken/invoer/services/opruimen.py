"""What stood in a list need not be kept for ever."""

from datetime import datetime, timedelta

from django.db import transaction

from wijkwerken.invoer.choices import VOORAF, InvoerFase
from wijkwerken.invoer.models import Invoer

NIET_BEVESTIGD = timedelta(days=14)  # a list that waits
INHOUD_BLIJFT = timedelta(days=90)  # what was imported, and so can be taken back


@transaction.atomic
def invoer_opruimen(*, nu: datetime) -> int:
    """Throw away lists that were never confirmed, and what stood in those that were.

    That an import was done, by whom and of how many rows, stays. Answers how many were cleared;
    running twice changes nothing.
    """
    wachtend = Invoer.objects.filter(fase__in=VOORAF, gewijzigd_op__lt=nu - NIET_BEVESTIGD)
    oud = Invoer.objects.filter(
        fase__in=[InvoerFase.GEDAAN, InvoerFase.ONGEDAAN],
        gedaan_op__lt=nu - INHOUD_BLIJFT,
        gewist_op=None,
    )
    aantal = wachtend.count()
    wachtend.delete()
    for invoer in oud:
        invoer.rijen.update(inhoud="", bezwaren=[], wijzigingen=[], gemaakt=[], blijft="")
        invoer.gewist_op, invoer.bestandsnaam = nu, "gewist"
        invoer.save()
        aantal += 1
    return aantal
