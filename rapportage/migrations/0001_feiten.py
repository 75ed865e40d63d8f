"""The two views that every figure is counted from.

What belongs to a closed month comes from its snapshot, what belongs to an open one from the rows
as they are now. A column that a view reads cannot change its type: drop the view first, make it
again after.
"""

from django.db import migrations

# Is this month of this gemeente closed?
DICHT = """EXISTS (
        SELECT FROM trajecten_maandafsluiting m
        WHERE m.gemeente_id = {gemeente} AND m.maand = {maand} AND m.heropend_op IS NULL)"""

# Beyond the list in this gemeente, or altogether. The list of all that is beyond it somewhere is
# read once and is short: only for those rows the day is looked at.
AFWIJKEND = """(a.afwijkend OR (
        (a.id, v.gemeente_id, g.soort) IN (
            SELECT activiteit_id, gemeente_id, soort FROM activiteiten_toelating
            WHERE afwijking_id IS NOT NULL)
        AND EXISTS (
            SELECT FROM activiteiten_toelating tl
            WHERE tl.activiteit_id = a.id AND tl.gemeente_id = v.gemeente_id
                AND tl.soort = g.soort AND tl.afwijking_id IS NOT NULL
                AND tl.geldig @> p.datum)))"""

VAN_INZET = """
    LEFT JOIN trajecten_wijkwerker w ON w.id = t.wijkwerker_id
    LEFT JOIN trajecten_inzet i ON i.id = p.inzet_id
    LEFT JOIN gebruikers_aanvraag r ON r.id = i.aanvraag_id
    LEFT JOIN gebruikers_gebruiker g ON g.id = r.gebruiker_id
    LEFT JOIN gebruikers_vestiging v ON v.id = r.vestiging_id
    LEFT JOIN activiteiten_activiteit a ON a.id = r.activiteit_id
    LEFT JOIN activiteiten_hoofdactiviteit h ON h.id = a.hoofdactiviteit_id"""

# Every branch gives the same types and every join may be left out: only then PostgreSQL reads them
# as one table without what a question does not ask for. None of these keys can be empty.
UREN = f"""
CREATE VIEW rapportage_urenregel AS
SELECT p.id::text AS id, 'prestatie'::text AS bron, p.id AS prestatie_id, false AS gesloten,
    t.gemeente_id, p.boekmaand AS maand, p.datum, t.id AS traject_id, t.toeleider_id AS dienst_id,
    t.bemiddelaar_id, w.nummer::text AS wijkwerker, g.nummer::text AS gebruiker,
    g.soort::text AS soort, a.code::text AS activiteit, h.naam::text AS hoofdactiviteit,
    {AFWIJKEND} AS afwijkend,
    p.uren::integer AS uren, p.cheques::integer AS cheques
FROM trajecten_prestatie p
    JOIN trajecten_traject t ON t.id = p.traject_id {VAN_INZET}
WHERE NOT {DICHT.format(gemeente="t.gemeente_id", maand="p.boekmaand")}
UNION ALL
SELECT c.id::text, 'correctie'::text, p.id, false,
    t.gemeente_id, c.boekmaand, p.datum, t.id, t.toeleider_id,
    t.bemiddelaar_id, w.nummer::text, g.nummer::text, g.soort::text,
    a.code::text, h.naam::text, {AFWIJKEND},
    c.uren::integer, 0
FROM trajecten_correctie c
    JOIN trajecten_prestatie p ON p.id = c.prestatie_id
    JOIN trajecten_traject t ON t.id = p.traject_id {VAN_INZET}
WHERE NOT {DICHT.format(gemeente="t.gemeente_id", maand="c.boekmaand")}
UNION ALL
SELECT r.id, CASE s.lijst WHEN 'prestaties' THEN 'prestatie' ELSE 'correctie' END,
    coalesce(r.prestatie, r.id)::uuid, true,
    m.gemeente_id, m.maand, r.datum, t.id, r.dienst,
    t.bemiddelaar_id, r.wijkwerker, r.gebruiker, r.soort,
    r.activiteit, r.hoofdactiviteit, r.afwijkend,
    r.uren, coalesce(r.cheques, 0)
FROM trajecten_maandafsluiting m
    CROSS JOIN (VALUES ('prestaties'), ('correcties')) s(lijst)
    CROSS JOIN LATERAL jsonb_to_recordset(m.inhoud::jsonb -> s.lijst) AS r(
        id text, prestatie text, datum date, traject text, dienst uuid, wijkwerker text,
        gebruiker text, soort text, activiteit text, hoofdactiviteit text, afwijkend boolean,
        uren integer, cheques integer)
    LEFT JOIN trajecten_traject t ON t.nummer = r.traject
WHERE m.heropend_op IS NULL
"""

# Every branch: soort, gemeente, datum, key and number of the row, traject, dienst, kenmerk,
# waarde, telt and days. What each soort says stands with rapportage.choices.FeitSoort.
FEITEN_NU = """
CREATE VIEW rapportage_feit_nu AS
SELECT f.soort || ':' || f.sleutel || ':' || f.datum AS id, f.soort, f.gemeente_id,
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
        JOIN LATERAL (
            SELECT x.gemeente_id FROM gebruikers_vestiging x
            WHERE x.gebruiker_id = g.id AND coalesce(x.id = c.vestiging_id, true)
            ORDER BY x.aangemaakt_op, x.id LIMIT 1
        ) v ON true
    UNION ALL
    SELECT 'evaluatie', e.gemeente_id, coalesce(wacht.dag, e.uiterlijk), e.sleutel, e.nummer,
        e.traject_id, e.dienst_id, '', '',
        e.gehouden IS NOT NULL AND e.gehouden <= coalesce(wacht.dag, e.uiterlijk),
        CASE WHEN e.gehouden IS NOT NULL
            THEN greatest(e.gehouden - coalesce(wacht.dag, e.uiterlijk), 0) END
    FROM (
        SELECT q.*, least(CASE
            WHEN q.vorige IS NOT NULL
            THEN (q.vorige + make_interval(months => q.maanden))::date
            -- A term ends on the day before the same day, or with a shorter month.
            WHEN extract(day FROM q.start + make_interval(months => q.maanden))
                < extract(day FROM q.start)
            THEN (q.start + make_interval(months => q.maanden))::date
            ELSE (q.start + make_interval(months => q.maanden))::date - 1 END,
            q.einde, q.voorzien_einde) AS uiterlijk
        FROM (
            SELECT s.*, (
                SELECT (g.waarde #>> '{}')::integer FROM regels_regel g
                WHERE g.code = 'evaluatie_maanden' AND g.geldig_van <= coalesce(s.vorige, s.start)
                ORDER BY g.geldig_van DESC LIMIT 1) AS maanden
            FROM (
                SELECT t.id AS traject_id, t.gemeente_id, t.toeleider_id AS dienst_id, t.nummer,
                    t.start, t.einde, t.voorzien_einde, coalesce(x.id, t.id) AS sleutel,
                    x.datum AS gehouden, lag(x.datum) OVER (
                        PARTITION BY t.id ORDER BY x.datum NULLS LAST, x.id) AS vorige
                FROM trajecten_traject t
                CROSS JOIN LATERAL (
                    SELECT z.id, z.datum FROM trajecten_evaluatie z
                    WHERE z.traject_id = t.id AND z.afgerond_op IS NOT NULL
                    UNION ALL SELECT NULL, NULL
                ) x
            ) s
            -- After the last one nothing is due when the traject ended before it could be.
            WHERE s.gehouden IS NOT NULL OR s.einde IS NULL OR s.vorige IS NULL
                OR s.vorige < s.einde
        ) q
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

FEITEN = f"""
CREATE VIEW rapportage_feit AS
SELECT f.*, t.bemiddelaar_id, false AS gesloten
FROM rapportage_feit_nu f LEFT JOIN trajecten_traject t ON t.id = f.traject_id
WHERE NOT {DICHT.format(gemeente="f.gemeente_id", maand="f.maand")}
UNION ALL
SELECT r.id, r.soort, m.gemeente_id, m.maand, r.datum, r.sleutel, r.nummer, t.id, r.dienst,
    r.kenmerk, r.waarde, r.telt, r.dagen, t.bemiddelaar_id, true
FROM trajecten_maandafsluiting m
    CROSS JOIN LATERAL jsonb_to_recordset(m.inhoud::jsonb -> 'feiten') AS r(
        id text, soort text, datum date, sleutel uuid, nummer text, traject text, dienst uuid,
        kenmerk text, waarde text, telt boolean, dagen integer)
    LEFT JOIN trajecten_traject t ON t.nummer = r.traject
WHERE m.heropend_op IS NULL
"""

VIEWS = {
    "rapportage_urenregel": UREN,
    "rapportage_feit_nu": FEITEN_NU,
    "rapportage_feit": FEITEN,
}


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cheques", "0001_tabellen"),
        ("regels", "0001_tabellen"),
        ("trajecten", "0001_tabellen"),
    ]

    operations = [
        *(
            migrations.RunSQL(sql, f"DROP VIEW {naam}", elidable=False)
            for naam, sql in VIEWS.items()
        ),
    ]
