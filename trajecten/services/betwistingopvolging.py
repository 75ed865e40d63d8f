"""Daily check of contested hours: what waits too long for a decision."""

from datetime import date

from django.db import transaction

from trajecten.choices import SignaalErnst, SignaalSoort
from trajecten.models import Betwisting
from trajecten.services.signaallijst import Bevinding, Uitkomst, signalen_gelijkzetten
from wijkwerken.kern.datums import dagnaam


@transaction.atomic
def betwistingen_opvolgen(*, vandaag: date) -> Uitkomst:
    """A signaal for each open betwisting past its term; it goes when that is closed."""
    rijen = Betwisting.objects.te_laat(vandaag).select_related("inzet__aanvraag").order_by("pk")
    bevindingen = [
        Bevinding(
            sleutel=f"betwisting:{rij.pk}",
            ernst=SignaalErnst.LET_OP,
            datum=rij.beslissen_voor,
            melding=f"Betwisting {rij.nummer} wacht sinds {dagnaam(rij.ontvangen_op)}: "
            "neem een beslissing. Tot dan wordt niets uitbetaald.",
            gebruiker_id=rij.inzet.aanvraag.gebruiker_id,
            gegevens={"url": rij.get_absolute_url()},
        )
        for rij in rijen
    ]
    return signalen_gelijkzetten(soort=SignaalSoort.BETWISTING, bevindingen=bevindingen)
