"""Daily check of gebruikers in gebreke: who did not answer in time, or answered, waits for a
decision.
"""

from datetime import date

from django.db import transaction

from gebruikers.choices import GebrekeStatus
from gebruikers.models import Gebreke
from trajecten.choices import SignaalErnst, SignaalSoort
from trajecten.services.signaallijst import Bevinding, Uitkomst, signalen_gelijkzetten
from wijkwerken.kern.datums import dagnaam


@transaction.atomic
def gebreken_opvolgen(*, vandaag: date) -> Uitkomst:
    """A signaal for each melding on which one may decide; it goes when that is done."""
    bevindingen = []
    for rij in Gebreke.objects.te_beslissen(vandaag).order_by("pk"):
        dag = rij.antwoord_voor or rij.gemeld_op
        zin = (
            f"De gebruiker antwoordde op melding {rij.nummer}: neem een beslissing."
            if rij.status == GebrekeStatus.BEANTWOORD
            else f"Op melding {rij.nummer} kwam geen antwoord vóór {dagnaam(dag)}: "
            "neem een beslissing."
        )
        bevindingen.append(
            Bevinding(
                sleutel=f"gebreke:{rij.pk}",
                ernst=SignaalErnst.LET_OP,
                datum=dag,
                melding=zin,
                gebruiker_id=rij.gebruiker_id,
                gegevens={"url": rij.get_absolute_url()},
            )
        )
    return signalen_gelijkzetten(soort=SignaalSoort.GEBREKE, bevindingen=bevindingen)
