"""Closed months of many gemeenten at once: read and written together, equal to what the service
that closes one of them would keep.
"""

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

from django.db import connection

from cheques.services.afsluiten import afsluiting_opmaken
from cheques.services.maandcontrole import maandcontroles
from cheques.services.momentopname import maanden_lezen
from trajecten.models import Maandafsluiting, Prestatie
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.toegang.models import Account, Gemeente
from wijkwerken.voorbeeld.wereld import tijdstip

# What the trigger of a closing does for the reports.
UITPAKKEN = """
SELECT count(rapportage_uitpakken(id)) FROM trajecten_maandafsluiting WHERE id = ANY(%s)
"""


def maanden_sluiten(*, door: Account, gemeenten: Collection[Gemeente], tot: date) -> int:
    """Close every month with hours before `tot`, on the fifth day after it; how many there were.

    Call it with the triggers off: none of these months was closed before.
    """
    met_uren = (
        Prestatie.objects.filter(boekmaand__lt=tot, traject__gemeente__in=gemeenten)
        .order_by("boekmaand")
        .values_list("boekmaand", "traject__gemeente_id")
        .distinct()
    )
    per_maand: dict[date, set[UUID]] = {}
    for maand, gemeente in met_uren:
        per_maand.setdefault(maand, set()).add(gemeente)
    gesloten: list[UUID] = []
    for maand, sleutels in per_maand.items():
        deze = [gemeente for gemeente in gemeenten if gemeente.pk in sleutels]
        punten, gelezen = maandcontroles(deze, maand), maanden_lezen(deze, maand)
        nu = tijdstip(plus_maanden(maand, 1) + timedelta(days=4), 16)
        rijen = (
            afsluiting_opmaken(
                door=door,
                gemeente=gemeente,
                maand=maand,
                inhoud=gelezen[gemeente.pk],
                punten=punten[gemeente.pk],
                toelichting="",
                nu=nu,
            )
            for gemeente in deze
        )
        gesloten += [rij.pk for rij in Maandafsluiting.objects.bulk_create(rijen, batch_size=50)]
    with connection.cursor() as cursor:
        cursor.execute(UITPAKKEN, [gesloten])
    return len(gesloten)
