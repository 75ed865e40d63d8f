"""The nightly proof: recompute every stand and every total from the bewegingen."""

from dataclasses import dataclass

from django.db import connection

from cheques.rules.stappen import STAPPEN

# A cheque's last beweging tells its stand and its prestatie; a prestatie has as many cheques
# as point to it; a life line has no gaps. A delivered afgifte says how many cheques left with it
# and their worth, and each of its lines what the last beweging in that afgifte says. An aanvraag
# at the issuer and its lines the same; a replaced cheque has one other in its purchase, and does
# not count there.
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
SELECT DISTINCT 'stap', c.nummer FROM (
    SELECT b.cheque_id, b.soort, coalesce(lag(b.soort) OVER levenslijn, '') AS voor
    FROM cheques_chequebeweging b
    WINDOW levenslijn AS (PARTITION BY b.cheque_id ORDER BY b.volgnummer)
) s JOIN cheques_cheque c ON c.id = s.cheque_id
    WHERE (CASE s.voor WHEN 'gecorrigeerd' THEN 'ontvangen' ELSE s.voor END, s.soort) NOT IN
          (SELECT * FROM unnest(%s::text[], %s::text[]))
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
    LEFT JOIN (SELECT bestelling_id, count(*) AS aantal FROM cheques_cheque
               WHERE stand <> 'vervangen' GROUP BY 1) c
        ON c.bestelling_id = b.id
    WHERE b.aantal <> coalesce(c.aantal, 0)
UNION ALL
SELECT 'voorraad', g.nummer FROM (
    SELECT k.gebruiker_id, sum(s.na - s.voor) AS volgens_bewegingen FROM (
        SELECT b.cheque_id, (b.soort IN ('ontvangen', 'gecorrigeerd'))::int AS na,
               coalesce(lag(b.soort) OVER levenslijn IN ('ontvangen', 'gecorrigeerd'), false)::int
                   AS voor
        FROM cheques_chequebeweging b
        WINDOW levenslijn AS (PARTITION BY b.cheque_id ORDER BY b.volgnummer)
    ) s JOIN cheques_cheque c ON c.id = s.cheque_id
    JOIN cheques_chequebestelling k ON k.id = c.bestelling_id GROUP BY 1
) v JOIN gebruikers_gebruiker g ON g.id = v.gebruiker_id
    LEFT JOIN (SELECT k.gebruiker_id, count(*) AS aantal FROM cheques_cheque c
               JOIN cheques_chequebestelling k ON k.id = c.bestelling_id
               WHERE c.stand = 'ontvangen' GROUP BY 1) n ON n.gebruiker_id = v.gebruiker_id
    WHERE v.volgens_bewegingen <> coalesce(n.aantal, 0)
UNION ALL
SELECT 'afgifte', a.nummer FROM cheques_afgifte a
    LEFT JOIN (SELECT r.afgifte_id, count(*) AS aantal, sum(b.prijs) AS waarde
               FROM cheques_afgifteregel r JOIN cheques_cheque c ON c.id = r.cheque_id
               JOIN cheques_chequebestelling b ON b.id = c.bestelling_id GROUP BY 1) r
        ON r.afgifte_id = a.id
    LEFT JOIN (SELECT b.afgifte_id, count(*) AS aantal FROM cheques_chequebeweging b
               WHERE b.soort = 'afgeleverd' GROUP BY 1) b ON b.afgifte_id = a.id
    LEFT JOIN (SELECT afgifte_id, count(*) AS aantal FROM cheques_afgifteregel
               WHERE uitslag = 'open' GROUP BY 1) o ON o.afgifte_id = a.id
    WHERE (a.stand = 'voorbereid' AND coalesce(b.aantal, 0) <> 0)
       OR (a.stand <> 'voorbereid'
           AND (a.aantal, a.waarde, a.aantal) IS DISTINCT FROM (r.aantal, r.waarde, b.aantal))
       OR (a.stand = 'beantwoord') <> (a.stand <> 'voorbereid' AND coalesce(o.aantal, 0) = 0)
UNION ALL
SELECT 'afgifteregel', c.nummer FROM cheques_afgifteregel r
    JOIN cheques_afgifte a ON a.id = r.afgifte_id JOIN cheques_cheque c ON c.id = r.cheque_id
    LEFT JOIN LATERAL (
        SELECT b.soort FROM cheques_chequebeweging b
        WHERE b.cheque_id = c.id AND b.afgifte_id = a.id ORDER BY b.volgnummer DESC LIMIT 1
    ) b ON true
    WHERE CASE r.uitslag
        WHEN 'aanvaard' THEN b.soort IS DISTINCT FROM 'uitbetaald'
        WHEN 'geweigerd' THEN b.soort IS DISTINCT FROM 'geweigerd'
        WHEN 'teruggehaald' THEN b.soort IS DISTINCT FROM 'afgeleverd'
        ELSE CASE a.stand WHEN 'voorbereid' THEN c.stand NOT IN ('gekoppeld', 'geweigerd')
             ELSE c.stand <> 'afgeleverd' OR b.soort IS DISTINCT FROM 'afgeleverd' END
    END
UNION ALL
SELECT 'vervanging', c.nummer FROM cheques_cheque c
    LEFT JOIN cheques_cheque n ON n.vervangt_id = c.id
    WHERE (c.stand = 'vervangen') <> (n.id IS NOT NULL)
       OR n.bestelling_id IS DISTINCT FROM c.bestelling_id AND n.id IS NOT NULL
UNION ALL
SELECT 'chequeaanvraag', a.nummer FROM cheques_chequeaanvraag a
    LEFT JOIN (SELECT r.aanvraag_id, count(*) AS aantal, sum(b.prijs) AS bedrag,
                      count(*) FILTER (WHERE r.uitslag = 'open') AS open
               FROM cheques_chequeaanvraagregel r JOIN cheques_cheque c ON c.id = r.cheque_id
               JOIN cheques_chequebestelling b ON b.id = c.bestelling_id GROUP BY 1) r
        ON r.aanvraag_id = a.id
    WHERE (a.aantal, a.bedrag) IS DISTINCT FROM (r.aantal, r.bedrag)
       OR (a.stand IN ('klaar', 'verstuurd')) <> (coalesce(r.open, 0) > 0)
UNION ALL
SELECT 'chequeaanvraagregel', c.nummer FROM cheques_cheque c
    LEFT JOIN cheques_chequeaanvraagregel r ON r.cheque_id = c.id AND r.uitslag = 'open'
    WHERE (c.stand = 'aangevraagd') <> (r.id IS NOT NULL)
UNION ALL
SELECT 'chequeaanvraagregel', c.nummer FROM cheques_chequeaanvraagregel r
    JOIN cheques_cheque c ON c.id = r.cheque_id
    LEFT JOIN LATERAL (
        SELECT b.soort FROM cheques_chequebeweging b
        WHERE b.cheque_id = c.id AND b.aanvraag_id = r.aanvraag_id
        ORDER BY b.volgnummer DESC LIMIT 1
    ) b ON true
    WHERE b.soort IS DISTINCT FROM CASE r.uitslag
        WHEN 'open' THEN 'aangevraagd'
        WHEN 'vervangen' THEN 'vervangen'
        WHEN 'terugbetaald' THEN 'terugbetaald'
        ELSE r.stand_voor END
ORDER BY 1, 2
"""

# Which movement may follow which state.
MOGELIJK = [(stand, stap) for stand, stappen in STAPPEN.items() for stap in sorted(stappen)]


@dataclass(frozen=True, slots=True)
class Afwijking:
    """What does not add up: of which kind, and of which cheque, batch or gebruiker (number) or
    row (id)."""

    soort: str
    wat: str


def cheques_bewijzen() -> list[Afwijking]:
    """Everything in the books that the bewegingen do not explain; an empty list is the proof."""
    standen, stappen = zip(*MOGELIJK, strict=True)
    with connection.cursor() as cursor:
        cursor.execute(AFWIJKINGEN_SQL, [list(standen), list(stappen)])
        return [Afwijking(*rij) for rij in cursor.fetchall()]
