"""Cheques that will expire soon, and stocks that will run dry: a signaal for each."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Count

from cheques.models import Cheque
from cheques.rules.voorraad import VOORUIT_DAGEN
from cheques.services.voorraad import voorraden
from gebruikers.models import Gebruiker
from trajecten.choices import SignaalErnst, SignaalSoort
from trajecten.services.signaallijst import Bevinding, Uitkomst, signalen_gelijkzetten
from wijkwerken.kern.datums import dagnaam


@transaction.atomic
def chequevervaldagen_opvolgen(*, vandaag: date) -> Uitkomst:
    """Gebruikers whose unused cheques expire, or whose stock runs dry, within three weeks."""
    groepen = (
        Cheque.objects.beschikbaar()
        .filter(bestelling__vervalt_op__range=(vandaag, vandaag + timedelta(days=VOORUIT_DAGEN)))
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
        ]
        + _droog(vandaag),
    )


def _droog(vandaag: date) -> list[Bevinding]:
    """Who has work planned for which there will be no cheque. Five queries."""
    actief = Gebruiker.objects.actief()
    return [
        Bevinding(
            # One that lacks cheques already stays the same signaal, day after day.
            sleutel=f"cheques_op:{gebruiker}:{_sinds(rij.verloop.droog_op, vandaag)}",
            ernst=SignaalErnst.LET_OP,
            datum=rij.verloop.droog_op,
            melding=(
                f"Op {dagnaam(rij.verloop.droog_op)} zijn de cheques op. "
                f"Er is werk gepland: {rij.verloop.tekort} cheques te kort."
            ),
            gebruiker_id=gebruiker,
            gegevens={"tekort": rij.verloop.tekort},
        )
        for gebruiker, rij in voorraden(actief, vandaag=vandaag).items()
        if rij.gepland and rij.verloop.droog_op and rij.verloop.droog_binnen(vandaag)
    ]


def _sinds(dag: date, vandaag: date) -> str:
    return "nu" if dag <= vandaag else dag.isoformat()
