"""Cheques that will expire soon: one signaal per gebruiker and day of expiry."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Count

from cheques.models import Cheque
from trajecten.choices import SignaalErnst, SignaalSoort
from trajecten.services.signaallijst import Bevinding, Uitkomst, signalen_gelijkzetten
from wijkwerken.kern.datums import dagnaam

WAARSCHUWEN_DAGEN = 21  # three weeks ahead: time for one more job


@transaction.atomic
def chequevervaldagen_opvolgen(*, vandaag: date) -> Uitkomst:
    """Gebruikers whose unused cheques expire within three weeks."""
    groepen = (
        Cheque.objects.beschikbaar()
        .filter(
            bestelling__vervalt_op__range=(vandaag, vandaag + timedelta(days=WAARSCHUWEN_DAGEN))
        )
        .values("bestelling__gebruiker", "bestelling__vervalt_op")
        .annotate(aantal=Count("pk"))
        .order_by("bestelling__vervalt_op")
    )
    return signalen_gelijkzetten(
        soort=SignaalSoort.CHEQUES,
        bevindingen=[
            Bevinding(
                sleutel=f"cheques:{g['bestelling__gebruiker']}:{g['bestelling__vervalt_op']}",
                ernst=SignaalErnst.LET_OP,
                datum=g["bestelling__vervalt_op"],
                melding=(
                    f"{g['aantal']} {'cheque vervalt' if g['aantal'] == 1 else 'cheques vervallen'}"
                    f" na {dagnaam(g['bestelling__vervalt_op'])}."
                ),
                gebruiker_id=g["bestelling__gebruiker"],
                gegevens={"aantal": g["aantal"]},
            )
            for g in groepen
        ],
    )
