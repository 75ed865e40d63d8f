"""More facts, and those of one gemeente or dienst without reckoning those of all others first.

New are who was referred and did not begin yet, what was decided on an aanmelding, and what came of
a traject for each activiteit that was done in it. A filter on the columns that the window parts by
goes through it. What stands in a LATERAL with a LIMIT or OFFSET is worked out once a row, not at
each place that asks it.
"""

from importlib import import_module

from django.db import migrations

OUD = import_module("rapportage.migrations.0001_feiten").FEITEN_NU

# Every branch: soort, gemeente, datum, key and number of the row, traject, dienst, kenmerk,
# waarde, telt and days. What each soort says stands with rapportage.choices.FeitSoort.
FEITEN_NU = """
CREATE OR REPLACE VIEW rapportage_feit_nu AS
SELECT f.soort || ':' || f.sleutel || ':' || f.datum
        || CASE f.soort WHEN 'activiteit' THEN ':' || f.kenmerk ELSE '' END AS id,
    f.soort, f.gemeente_id,
    date_trunc('month', f.datum::timestamp)::date AS maand, f.datum, f.sleutel, f.nummer,
    f.traject_id, f.dienst_id, f.kenmerk, f.waarde, f.telt, f.dagen
FROM (
    SELECT 'aanmelding' AS soort, n.gemeente_id,
        (n.verstuurd_op AT TIME ZONE 'Europe/Brussels')::date AS datum, n.id AS sleutel, n.nummer,
        t.id AS traject_id, n.dienst_id, n.status AS kenmerk, n.terugstuur_grond AS waarde,
        t.id IS NOT NULL AS telt,
        t.start - (n.verstuurd_op AT TIME ZONE 'Europe/Brussels')::date AS dagen
    FROM trajecten_aanmelding n LEFT JOIN trajecten_traject t ON t.aanmelding_id = n.id
    WHERE n.verstuurd_op IS NOT NULL AND n.gemeente_id IS NOT NULL
    UNION ALL
    -- Until the day before the traject, or before it went back; of an old one that went back on
    -- a day nobody wrote down, not at all. Of the month that runs the days count until today.
    SELECT 'aangemeld', n.gemeente_id, d.dag::date, n.id, n.nummer, NULL, n.dienst_id,
        '', '', true, least(d.dag::date, current_date) - n.verstuurd
    FROM (
        SELECT a.id, a.gemeente_id, a.dienst_id, a.nummer,
            (a.verstuurd_op AT TIME ZONE 'Europe/Brussels')::date AS verstuurd,
            CASE WHEN t.id IS NOT NULL THEN t.start WHEN a.status = 'teruggestuurd'
                THEN (coalesce(a.beslist_op, a.verstuurd_op) AT TIME ZONE 'Europe/Brussels')::date
                END AS klaar
        FROM trajecten_aanmelding a LEFT JOIN trajecten_traject t ON t.aanmelding_id = a.id
        WHERE a.verstuurd_op IS NOT NULL AND a.gemeente_id IS NOT NULL
            AND (a.status <> 'aanvaard' OR t.id IS NOT NULL)
    ) n
        CROSS JOIN LATERAL generate_series(
            date_trunc('month', n.verstuurd::timestamp),
            date_trunc('month', least(n.klaar - interval '1 month', current_date::timestamp)),
            interval '1 month') maand
        CROSS JOIN LATERAL (SELECT maand + interval '1 month' - interval '1 day') d(dag)
    UNION ALL
    SELECT 'beslist', n.gemeente_id, (n.beslist_op AT TIME ZONE 'Europe/Brussels')::date,
        n.id, n.nummer, t.id, n.dienst_id, n.status, n.terugstuur_grond,
        n.status = 'teruggestuurd', (n.beslist_op AT TIME ZONE 'Europe/Brussels')::date
            - (n.verstuurd_op AT TIME ZONE 'Europe/Brussels')::date
    FROM trajecten_aanmelding n LEFT JOIN trajecten_traject t ON t.aanmelding_id = n.id
    WHERE n.beslist_op IS NOT NULL AND n.gemeente_id IS NOT NULL
        AND n.status IN ('aanvaard', 'teruggestuurd')
    UNION ALL
    SELECT 'instroom', t.gemeente_id, t.start, t.id, t.nummer, t.id, t.toeleider_id,
        CASE WHEN t.heeft_overgangsmaatregel THEN 'overgang' ELSE 'gewoon' END, '', true,
        t.start - (n.verstuurd_op AT TIME ZONE 'Europe/Brussels')::date
    FROM trajecten_traject t LEFT JOIN trajecten_aanmelding n ON n.id = t.aanmelding_id
    UNION ALL
    SELECT 'uitstroom', t.gemeente_id, t.einde, t.id, t.nummer, t.id, t.toeleider_id,
        t.einde_reden, t.doorstroom, t.doorstroom <> 'geen', t.einde - t.start + 1
    FROM trajecten_traject t WHERE t.einde IS NOT NULL
    UNION ALL
    SELECT 'geplaatst', t.gemeente_id, t.einde, t.id, t.nummer, t.id, t.toeleider_id,
        '', '', EXISTS (SELECT FROM trajecten_prestatie p WHERE p.traject_id = t.id), NULL
    FROM trajecten_traject t WHERE t.einde IS NOT NULL
    UNION ALL
    SELECT 'activiteit', t.gemeente_id, t.einde, t.id, t.nummer, t.id, t.toeleider_id,
        d.code, t.doorstroom, t.doorstroom <> 'geen', NULL
    FROM trajecten_traject t
        CROSS JOIN LATERAL (
            SELECT DISTINCT a.code
            FROM trajecten_prestatie p
                JOIN trajecten_inzet i ON i.id = p.inzet_id
                JOIN gebruikers_aanvraag r ON r.id = i.aanvraag_id
                JOIN activiteiten_activiteit a ON a.id = r.activiteit_id
            WHERE p.traject_id = t.id
        ) d
    WHERE t.einde IS NOT NULL
    UNION ALL
    SELECT 'opvolging', t.gemeente_id, o.uiterlijk, o.id, t.nummer, t.id, t.toeleider_id,
        o.maand::text, o.situatie,
        o.situatie IN ('werk_voltijds', 'werk_halftijds', 'werk_minder', 'sociale_economie',
            'opleiding'), NULL
    FROM trajecten_opvolging o JOIN trajecten_traject t ON t.id = o.traject_id
    UNION ALL
    SELECT 'lopend', t.gemeente_id, d.dag::date, t.id, t.nummer, t.id, t.toeleider_id,
        CASE WHEN EXISTS (
            SELECT FROM trajecten_schorsing s WHERE s.traject_id = t.id AND s.van <= d.dag
                AND (s.tot IS NULL OR s.tot >= d.dag)
        ) THEN 'geschorst' WHEN t.heeft_overgangsmaatregel THEN 'overgang' ELSE 'gewoon' END,
        '', EXISTS (
            SELECT FROM trajecten_prestatie p WHERE p.traject_id = t.id AND p.datum <= d.dag), NULL
    FROM trajecten_traject t
        CROSS JOIN LATERAL generate_series(
            date_trunc('month', t.start::timestamp),
            date_trunc('month', coalesce(t.einde + 1 - interval '1 month',
                greatest(t.voorzien_einde, current_date)::timestamp)),
            interval '1 month') maand
        CROSS JOIN LATERAL (SELECT maand + interval '1 month' - interval '1 day') d(dag)
    UNION ALL
    SELECT 'aanvraag', v.gemeente_id, r.ontvangen_op, r.id, r.nummer, NULL, NULL,
        g.soort, r.status, i.van IS NOT NULL,
        CASE WHEN i.van IS NOT NULL THEN greatest(i.van - r.ontvangen_op, 0) END
    FROM gebruikers_aanvraag r
        JOIN gebruikers_vestiging v ON v.id = r.vestiging_id
        JOIN gebruikers_gebruiker g ON g.id = r.gebruiker_id
        LEFT JOIN LATERAL (
            SELECT min(x.van) AS van FROM trajecten_inzet x
            WHERE x.aanvraag_id = r.id AND x.status IN ('bevestigd', 'beeindigd')
        ) i ON true
    UNION ALL
    SELECT 'wachtend', v.gemeente_id,
        (maand + interval '1 month' - interval '1 day')::date, r.id, r.nummer, NULL, NULL,
        g.soort, r.wachtreden, true, NULL
    FROM gebruikers_aanvraag r
        JOIN gebruikers_vestiging v ON v.id = r.vestiging_id
        JOIN gebruikers_gebruiker g ON g.id = r.gebruiker_id
        LEFT JOIN LATERAL (
            SELECT min(x.van) AS van FROM trajecten_inzet x
            WHERE x.aanvraag_id = r.id AND x.status IN ('bevestigd', 'beeindigd')
        ) i ON true
        CROSS JOIN LATERAL generate_series(
            date_trunc('month', r.ontvangen_op::timestamp),
            date_trunc('month', CASE WHEN r.status IN ('ontvangen', 'open')
                THEN current_date::timestamp ELSE i.van - interval '1 month' END),
            interval '1 month') maand
    UNION ALL
    -- Where it is for, else where the gebruiker was registered first.
    SELECT 'verkocht', v.gemeente_id, c.uitgegeven_op, c.id, '', NULL, NULL,
        g.soort, c.aantal::text, true, NULL
    FROM cheques_chequebestelling c
        JOIN gebruikers_gebruiker g ON g.id = c.gebruiker_id
        LEFT JOIN (
            SELECT DISTINCT ON (x.gebruiker_id) x.gebruiker_id, x.id FROM gebruikers_vestiging x
            ORDER BY x.gebruiker_id, x.aangemaakt_op, x.id
        ) eerste ON eerste.gebruiker_id = g.id
        JOIN gebruikers_vestiging v
            ON v.id = coalesce(c.vestiging_id, eerste.id) AND v.gebruiker_id = g.id
    UNION ALL
    SELECT 'evaluatie', e.gemeente_id, coalesce(wacht.dag, e.uiterlijk), e.sleutel, e.nummer,
        e.traject_id, e.dienst_id, '', '',
        e.gehouden IS NOT NULL AND e.gehouden <= coalesce(wacht.dag, e.uiterlijk),
        CASE WHEN e.gehouden IS NOT NULL
            THEN greatest(e.gehouden - coalesce(wacht.dag, e.uiterlijk), 0) END
    FROM (
        SELECT q.*, u.uiterlijk
        FROM (
            SELECT s.*, r.maanden
            FROM (
                SELECT t.id AS traject_id, t.gemeente_id, t.toeleider_id AS dienst_id, t.nummer,
                    t.start, t.einde, t.voorzien_einde, coalesce(x.id, t.id) AS sleutel,
                    x.datum AS gehouden, lag(x.datum) OVER (
                        PARTITION BY t.id, t.gemeente_id, t.toeleider_id
                        ORDER BY x.datum NULLS LAST, x.id) AS vorige
                FROM trajecten_traject t
                CROSS JOIN LATERAL (
                    SELECT z.id, z.datum FROM trajecten_evaluatie z
                    WHERE z.traject_id = t.id AND z.afgerond_op IS NOT NULL
                    UNION ALL SELECT NULL, NULL
                ) x
            ) s
            LEFT JOIN LATERAL (
                SELECT (g.waarde #>> '{}')::integer AS maanden FROM regels_regel g
                WHERE g.code = 'evaluatie_maanden' AND g.geldig_van <= coalesce(s.vorige, s.start)
                ORDER BY g.geldig_van DESC LIMIT 1
            ) r ON true
            -- After the last one nothing is due when the traject ended before it could be.
            WHERE s.gehouden IS NOT NULL OR s.einde IS NULL OR s.vorige IS NULL
                OR s.vorige < s.einde
        ) q
        CROSS JOIN LATERAL (
            SELECT least(CASE
                WHEN q.vorige IS NOT NULL
                THEN (q.vorige + make_interval(months => q.maanden))::date
                -- A term ends on the day before the same day, or with a shorter month.
                WHEN extract(day FROM q.start + make_interval(months => q.maanden))
                    < extract(day FROM q.start)
                THEN (q.start + make_interval(months => q.maanden))::date
                ELSE (q.start + make_interval(months => q.maanden))::date - 1 END,
                q.einde, q.voorzien_einde) AS uiterlijk OFFSET 0
        ) u
    ) e
    LEFT JOIN LATERAL (
        SELECT coalesce(s.tot + 1, 'infinity'::date) AS dag
        FROM trajecten_schorsing s
        WHERE s.traject_id = e.traject_id AND s.van <= e.uiterlijk
            AND (s.tot IS NULL OR s.tot >= e.uiterlijk)
            AND (SELECT (g.waarde ->> s.reden)::boolean FROM regels_regel g
                WHERE g.code = 'evaluatie_wacht_schorsing' AND g.geldig_van <= e.uiterlijk
                ORDER BY g.geldig_van DESC LIMIT 1)
        LIMIT 1
    ) wacht ON true
    WHERE coalesce(wacht.dag, e.uiterlijk) < 'infinity'::date
) f
"""


class Migration(migrations.Migration):
    dependencies = [
        ("rapportage", "0010_dashboardstand"),
    ]

    operations = [
        migrations.RunSQL(FEITEN_NU, OUD.replace("CREATE VIEW", "CREATE OR REPLACE VIEW")),
    ]
