"""The nightly proof of what was paid: every payment is the sum of its parts, and none is double."""

from django.db import connection

from cheques.services.bewijs import Afwijking

# Of lists that are fixed. Hours may be paid as often as they came back, and differences are
# settled later, so what holds always is: paid less sent back is never more than the most hours
# that the work ever had, and a trip is paid once. The history knows the most.
AFWIJKINGEN_SQL = """
WITH vast AS (
    SELECT d.*, r.wijkwerker_id, t.id IS NOT NULL AS terug
    FROM cheques_vergoedingdeel d
    JOIN cheques_vergoedingregel r ON r.id = d.regel_id
    JOIN cheques_vergoedinglijst l ON l.id = r.lijst_id AND l.stand <> 'concept'
    LEFT JOIN cheques_terugstorting t ON t.regel_id = r.id
), vaker AS (
    SELECT sleutel, soort, (array_agg(prestatie_id))[1] AS prestatie_id,
           coalesce(sum(uren) FILTER (WHERE NOT terug), 0) AS uren,
           coalesce(sum(sign(bedrag)) FILTER (WHERE NOT terug), 0) AS keren
    FROM vast GROUP BY 1, 2 HAVING count(*) > 1
)
SELECT 'vergoeding', r.id::text FROM cheques_vergoedingregel r
    JOIN cheques_vergoedinglijst l ON l.id = r.lijst_id AND l.stand <> 'concept'
    LEFT JOIN (
        SELECT regel_id,
               sum(uren) FILTER (WHERE soort = 'uren') AS uren,
               sum(bedrag) FILTER (WHERE soort = 'reis') AS reis, sum(bedrag) AS bedrag
        FROM vast GROUP BY 1
    ) d ON d.regel_id = r.id
    WHERE (r.uren, r.bedrag_reis, r.bedrag)
          IS DISTINCT FROM (coalesce(d.uren, 0), coalesce(d.reis, 0), coalesce(d.bedrag, 0))
UNION ALL
SELECT 'dubbel betaald', v.prestatie_id::text FROM vaker v
    WHERE v.soort = 'uren' AND v.uren > (
        SELECT coalesce(max(e.uren + e.gecorrigeerd), 0) FROM trajecten_prestatieevent e
        WHERE e.pgh_obj_id = v.prestatie_id
    )
UNION ALL
SELECT 'rit dubbel betaald', v.sleutel FROM vaker v WHERE v.soort = 'reis' AND v.keren > 1
UNION ALL
SELECT 'terugstorting', t.id::text FROM cheques_terugstorting t
    JOIN cheques_vergoedingregel r ON r.id = t.regel_id
    JOIN cheques_vergoedinglijst l ON l.id = r.lijst_id
    WHERE l.betaald_op IS NULL OR t.op < l.betaald_op OR r.bedrag <= 0
ORDER BY 1, 2
"""


def vergoedingen_bewijzen() -> list[Afwijking]:
    """What does not add up in what was paid; an empty list is the proof."""
    with connection.cursor() as cursor:
        cursor.execute(AFWIJKINGEN_SQL)
        return [Afwijking(*rij) for rij in cursor.fetchall()]
