"""A betaallijst of a month from nothing, against the bare rows that it writes."""

import uuid
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from django.db import connection, transaction

from benchmarks.meten import vergelijk
from cheques.models import Vergoedingdeel, Vergoedinglijst
from cheques.services.vergoedingen import vergoedinglijst_maken
from wijkwerken.kern.datums import maandvenster, plus_maanden
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Account

LIJST = """
INSERT INTO cheques_vergoedinglijst (id, versie, aangemaakt_op, gewijzigd_op, maand, volgnummer,
    stand, berekend_op, wachtend, wachtend_bedrag)
VALUES (%(lijst)s, 1, now(), now(), %(maand)s, 99, 'concept', now(), 0, 0)
"""
REGELS = """
INSERT INTO cheques_vergoedingregel (id, versie, aangemaakt_op, gewijzigd_op, lijst_id,
    wijkwerker_id, nummer, uren, bedrag_uren, uren_boven, bedrag_boven, ritten, bedrag_reis,
    zonder_afstand, bedrag, rekening, houder)
SELECT gen_random_uuid(), 1, now(), now(), %(lijst)s, t.wijkwerker_id,
       row_number() OVER (ORDER BY t.wijkwerker_id), sum(p.uren), 410 * sum(p.uren), 0, 0, 0, 0, 0,
       410 * sum(p.uren), '', ''
FROM trajecten_prestatie p JOIN trajecten_traject t ON t.id = p.traject_id
WHERE p.datum BETWEEN %(van)s AND %(tot)s GROUP BY t.wijkwerker_id
"""
DELEN = """
INSERT INTO cheques_vergoedingdeel (id, regel_id, soort, sleutel, volgnummer, prestatie_id,
    vestiging_id, datum, uren, tarief, hm, bedrag)
SELECT gen_random_uuid(), r.id, 'uren', p.id::text, 1, p.id, a.vestiging_id, p.datum, p.uren, 410,
       0, 410 * p.uren
FROM trajecten_prestatie p JOIN trajecten_traject t ON t.id = p.traject_id
JOIN trajecten_inzet i ON i.id = p.inzet_id JOIN gebruikers_aanvraag a ON a.id = i.aanvraag_id
JOIN cheques_vergoedingregel r ON r.wijkwerker_id = t.wijkwerker_id AND r.lijst_id = %(lijst)s
WHERE p.datum BETWEEN %(van)s AND %(tot)s
"""


def meet(vandaag: date, keren: int) -> str:
    """Making a list of all that is due; nothing is kept."""
    maand = plus_maanden(vandaag.replace(day=1), -1)
    nu = datetime(vandaag.year, vandaag.month, vandaag.day, 12, tzinfo=UTC)
    door = Account.objects.filter(rol=Rol.COORDINATOR).order_by("pk").first()

    def maken() -> Vergoedinglijst:
        return vergoedinglijst_maken(door=door, maand=maand, vandaag=vandaag, nu=nu)

    van, tot = maandvenster(maand)

    def kaal() -> None:
        waarden: dict[str, Any] = {"lijst": uuid.uuid4(), "maand": maand, "van": van, "tot": tot}
        with connection.cursor() as cursor:
            for opdracht in (LIJST, REGELS, DELEN):
                cursor.execute(opdracht, waarden)

    maak = vergelijk("betaallijst maken", _terug(maken), _terug(kaal), doel=3, keren=min(keren, 5))
    with transaction.atomic():
        lijst = maken()
        wie, wat = lijst.regels.count(), Vergoedingdeel.objects.filter(regel__lijst=lijst).count()
        transaction.set_rollback(True)
    return f"{maak}\n{'':<4}{wie} wijk-werkers, {wat} bedragen"


def _terug(doe: Callable[[], object]) -> Callable[[], None]:
    """The same, and taken back."""

    def doen() -> None:
        with transaction.atomic():
            doe()
            transaction.set_rollback(True)

    return doen
