"""The nightly proof: recompute every stand and every total from the bewegingen."""

from dataclasses import dataclass

from django.db import connection

# A cheque's last beweging tells its stand and its prestatie; a prestatie has as many cheques
# as point to it; a life line has no gaps.
AFWIJKINGEN_SQL = """
WITH laatste AS (
    SELECT DISTINCT ON (b.cheque_id) b.cheque_id, b.volgnummer, b.prestatie_id,
           CASE b.soort WHEN 'gecorrigeerd' THEN 'ontvangen' ELSE b.soort END AS stand
    FROM cheques_chequebeweging b ORDER BY b.cheque_id, b.volgnummer DESC
), geteld AS (
    SELECT b.cheque_id, count(*) AS aantal FROM cheques_chequebeweging b GROUP BY 1
)
SELECT 'stand', c.nummer FROM cheques_cheque c LEFT JOIN laatste l ON l.cheque_id = c.id
    WHERE l.stand IS DISTINCT FROM c.stand
UNION ALL
SELECT 'prestatie', c.nummer FROM cheques_cheque c JOIN laatste l ON l.cheque_id = c.id
    WHERE c.prestatie_id IS NOT NULL AND l.prestatie_id IS DISTINCT FROM c.prestatie_id
UNION ALL
SELECT 'levenslijn', c.nummer FROM cheques_cheque c JOIN laatste l ON l.cheque_id = c.id
    JOIN geteld g ON g.cheque_id = c.id WHERE l.volgnummer <> g.aantal
UNION ALL
SELECT 'aantal', p.id::text FROM trajecten_prestatie p
    LEFT JOIN (SELECT prestatie_id, count(*) AS aantal FROM cheques_cheque
               WHERE prestatie_id IS NOT NULL GROUP BY 1) c ON c.prestatie_id = p.id
    WHERE p.cheques <> coalesce(c.aantal, 0)
UNION ALL
SELECT 'correcties', p.id::text FROM trajecten_prestatie p
    LEFT JOIN (SELECT prestatie_id, sum(uren) AS uren FROM trajecten_correctie GROUP BY 1) c
        ON c.prestatie_id = p.id
    WHERE p.gecorrigeerd <> coalesce(c.uren, 0)
UNION ALL
SELECT 'bestelling', b.id::text FROM cheques_chequebestelling b
    LEFT JOIN (SELECT bestelling_id, count(*) AS aantal FROM cheques_cheque GROUP BY 1) c
        ON c.bestelling_id = b.id
    WHERE b.aantal <> coalesce(c.aantal, 0)
ORDER BY 1, 2
"""


@dataclass(frozen=True, slots=True)
class Afwijking:
    """What does not add up: of which kind, and of which cheque (number) or row (id)."""

    soort: str
    wat: str


def cheques_bewijzen() -> list[Afwijking]:
    """Everything in the books that the bewegingen do not explain; an empty list is the proof."""
    with connection.cursor() as cursor:
        cursor.execute(AFWIJKINGEN_SQL)
        return [Afwijking(*rij) for rij in cursor.fetchall()]
