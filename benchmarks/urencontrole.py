"""The daily hour-limit check against the one aggregate that computes the same sums."""

from datetime import date

from django.db import connection

from benchmarks.meten import Verhouding, vergelijk
from trajecten.services.urencontrole import urenlimieten_controleren

# Every person's hours of each month and of the year, and who is at 80 % or above a limit.
KAAL = """
SELECT wijkwerker_id, maand, sum(uren) FROM (
    SELECT t.wijkwerker_id, date_trunc('month', p.datum::timestamp)::date AS maand,
           date_trunc('year', p.datum::timestamp)::date AS jaar, p.uren
    FROM trajecten_prestatie p JOIN trajecten_traject t ON t.id = p.traject_id
    WHERE p.datum BETWEEN %s AND %s
) u
GROUP BY GROUPING SETS ((wijkwerker_id, maand), (wijkwerker_id, jaar))
HAVING sum(uren) > CASE WHEN maand IS NULL THEN 504 ELSE 60 END
"""


def meet(vandaag: date, keren: int) -> Verhouding:
    """The check as beat runs it, signalen included, once they are there."""

    def kaal() -> None:
        with connection.cursor() as cursor:
            cursor.execute(KAAL, [date(vandaag.year, 1, 1), date(vandaag.year, 12, 31)])
            cursor.fetchall()

    return vergelijk(
        "dagelijkse urencontrole",
        lambda: urenlimieten_controleren(vandaag=vandaag),
        kaal,
        doel=1.5,
        keren=keren,
    )
