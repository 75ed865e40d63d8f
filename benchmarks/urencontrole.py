"""The daily hour-limit check against the one aggregate that computes the same sums."""

from datetime import date

from django.db import connection

from benchmarks.meten import Verhouding, vergelijk
from trajecten.services.urencontrole import urenlimieten_controleren

# Every person's hours of each month and of the year, and who is at 80 % or above a limit.
KAAL = """
SELECT * FROM (
    SELECT wijkwerker_id, maand, uren, sum(uren) OVER (PARTITION BY wijkwerker_id) AS jaar
    FROM (
        SELECT t.wijkwerker_id, date_trunc('month', p.datum::timestamp)::date AS maand,
               sum(p.uren) AS uren
        FROM trajecten_prestatie p JOIN trajecten_traject t ON t.id = p.traject_id
        WHERE p.datum BETWEEN %s AND %s
        GROUP BY 1, 2
    ) maanden
) sommen
WHERE uren > 60 OR jaar > 504
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
