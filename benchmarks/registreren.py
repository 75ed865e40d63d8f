"""Registering a prestatie through the service against the bare transaction it protects."""

import uuid
from datetime import date, time
from itertools import cycle

from django.db import connection, transaction

from benchmarks.meten import Verhouding, vergelijk
from trajecten.models import Inzet
from trajecten.services.prestaties import prestatie_registreren
from wijkwerken.toegang.models import Account

SLOT = "SELECT id FROM trajecten_wijkwerker WHERE id = %s FOR NO KEY UPDATE"
SOM = """
SELECT coalesce(sum(p.uren) FILTER (WHERE date_trunc('month', p.datum::timestamp) = %s), 0),
       coalesce(sum(p.uren), 0)
FROM trajecten_prestatie p JOIN trajecten_traject t ON t.id = p.traject_id
WHERE t.wijkwerker_id = %s AND p.datum BETWEEN %s AND %s
"""
RIJ = """
INSERT INTO trajecten_prestatie (id, versie, aangemaakt_op, gewijzigd_op, traject_id, inzet_id,
    datum, begin, einde, uren, cheques, opmerking)
VALUES (%s, 1, now(), now(), %s, %s, %s, %s, %s, 1, 0, '')
"""


def meet(vandaag: date, keren: int) -> Verhouding:
    """Both write for real, each time for another person, and everything is undone at the end.

    An hour in the evening of yesterday, when nobody else's schedule has one.
    """
    account = Account.objects.bemiddelaars().first()
    inzetten = list(
        Inzet.objects.filter(status="bevestigd", van__lt=vandaag)
        .select_related("traject")
        .order_by("pk")[: 2 * keren + 10]
    )
    volgende = cycle(inzetten)
    gisteren = date.fromordinal(vandaag.toordinal() - 1)

    def service() -> None:
        prestatie_registreren(
            door=account,
            inzet=next(volgende),
            datum=gisteren,
            begin=time(20),
            einde=time(21),
            vandaag=vandaag,
        )

    def kaal() -> None:
        inzet = next(volgende)
        wie = inzet.traject.wijkwerker_id
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(SLOT, [wie])
            cursor.execute(
                SOM,
                [
                    gisteren.replace(day=1),
                    wie,
                    date(gisteren.year, 1, 1),
                    date(gisteren.year, 12, 31),
                ],
            )
            cursor.fetchone()
            cursor.execute(
                RIJ,
                [uuid.uuid4(), inzet.traject_id, inzet.pk, gisteren, "20:00", "21:00"],
            )

    with transaction.atomic():
        verhouding = vergelijk(
            "prestatie registreren", service, kaal, doel=3, keren=keren, opwarmen=3
        )
        transaction.set_rollback(True)
    return verhouding
