"""What stood in a list need not be kept for ever."""

from datetime import date, datetime, timedelta

from django.db import transaction

from wijkwerken.invoer.choices import VOORAF, InvoerFase
from wijkwerken.invoer.models import Invoer
from wijkwerken.kern.bestanden import bestand_wegdoen
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel


@transaction.atomic
def invoer_opruimen(*, vandaag: date, nu: datetime) -> int:
    """Throw away lists that were never confirmed, and file and content of those that were.

    After how many days says the dated regel `invoer_bewaren_dagen`. That an import was done, by
    whom and of how many rows, stays. Answers how many were cleared; running twice changes nothing.
    """
    dagen = Regel.objects.waarde_op(RegelCode.INVOER_BEWAREN_DAGEN, vandaag)
    wachtend = Invoer.objects.filter(
        fase__in=VOORAF, gewijzigd_op__lt=nu - timedelta(days=dagen["wacht"])
    )
    oud = Invoer.objects.filter(
        fase__in=[InvoerFase.GEDAAN, InvoerFase.ONGEDAAN],
        gedaan_op__lt=nu - timedelta(days=dagen["ingelezen"]),
        gewist_op=None,
    )
    aantal = 0
    for invoer in wachtend.select_for_update(of=("self",), skip_locked=True):
        bestand_wegdoen(invoer)
        invoer.delete()
        aantal += 1
    for invoer in oud.select_for_update(of=("self",), skip_locked=True):
        bestand_wegdoen(invoer)
        invoer.rijen.update(inhoud="", bezwaren=[], wijzigingen=[], gemaakt=[], blijft="")
        invoer.gewist_op, invoer.naam, invoer.bestand = nu, "gewist", ""
        invoer.save()
        aantal += 1
    return aantal
