"""Closed months as rows: what a snapshot says, taken apart once instead of at every question.

The snapshot stays what is kept and checked; these tables follow from it and from nothing else.
A trigger fills them when a month is closed and empties them when it is re-opened, so that no way
of writing can forget it.
"""

from importlib import import_module

from django.db import migrations

# Modules whose name begins with a digit.
EERST = import_module("rapportage.migrations.0001_feiten")
CHEQUES_OUD = import_module("rapportage.migrations.0004_chequeregel").CHEQUES

TABELLEN = """
CREATE TABLE rapportage_gesloten_uren (
    afsluiting_id uuid NOT NULL REFERENCES trajecten_maandafsluiting ON DELETE CASCADE,
    gemeente_id uuid NOT NULL, maand date NOT NULL, id text NOT NULL, bron text NOT NULL,
    prestatie_id uuid NOT NULL, datum date NOT NULL, traject_id uuid, dienst_id uuid,
    wijkwerker text NOT NULL, gebruiker text NOT NULL, soort text NOT NULL,
    activiteit text NOT NULL, hoofdactiviteit text NOT NULL, afwijkend boolean NOT NULL,
    uren integer NOT NULL, cheques integer NOT NULL);
CREATE TABLE rapportage_gesloten_feit (
    afsluiting_id uuid NOT NULL REFERENCES trajecten_maandafsluiting ON DELETE CASCADE,
    gemeente_id uuid NOT NULL, maand date NOT NULL, id text NOT NULL, soort text NOT NULL,
    datum date NOT NULL, sleutel uuid NOT NULL, nummer text NOT NULL, traject_id uuid,
    dienst_id uuid, kenmerk text NOT NULL, waarde text NOT NULL, telt boolean NOT NULL,
    dagen integer);
CREATE TABLE rapportage_gesloten_cheques (
    afsluiting_id uuid NOT NULL REFERENCES trajecten_maandafsluiting ON DELETE CASCADE,
    gemeente_id uuid NOT NULL, maand date NOT NULL, soort text NOT NULL, aantal integer NOT NULL);
CREATE INDEX rapportage_gesloten_uren_maand ON rapportage_gesloten_uren (maand, gemeente_id);
CREATE INDEX rapportage_gesloten_uren_van ON rapportage_gesloten_uren (afsluiting_id);
CREATE INDEX rapportage_gesloten_feit_maand ON rapportage_gesloten_feit (maand, gemeente_id);
CREATE INDEX rapportage_gesloten_feit_van ON rapportage_gesloten_feit (afsluiting_id);
CREATE INDEX rapportage_gesloten_cheques_maand ON rapportage_gesloten_cheques (maand);
CREATE INDEX rapportage_gesloten_cheques_van ON rapportage_gesloten_cheques (afsluiting_id);
"""

UITPAKKEN = """
CREATE FUNCTION rapportage_uitpakken(deze uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    m trajecten_maandafsluiting%ROWTYPE;
    inhoud jsonb;
BEGIN
    DELETE FROM rapportage_gesloten_uren WHERE afsluiting_id = deze;
    DELETE FROM rapportage_gesloten_feit WHERE afsluiting_id = deze;
    DELETE FROM rapportage_gesloten_cheques WHERE afsluiting_id = deze;
    SELECT * INTO m FROM trajecten_maandafsluiting WHERE id = deze AND heropend_op IS NULL;
    IF m.id IS NULL THEN
        RETURN;
    END IF;
    inhoud := m.inhoud::jsonb;
    INSERT INTO rapportage_gesloten_uren
    SELECT m.id, m.gemeente_id, m.maand, r.id,
        CASE s.lijst WHEN 'prestaties' THEN 'prestatie' ELSE 'correctie' END,
        coalesce(r.prestatie, r.id)::uuid, r.datum, t.id, r.dienst, r.wijkwerker, r.gebruiker,
        r.soort, r.activiteit, r.hoofdactiviteit, r.afwijkend, r.uren, coalesce(r.cheques, 0)
    FROM (VALUES ('prestaties'), ('correcties')) s(lijst)
        CROSS JOIN LATERAL jsonb_to_recordset(inhoud -> s.lijst) AS r(
            id text, prestatie text, datum date, traject text, dienst uuid, wijkwerker text,
            gebruiker text, soort text, activiteit text, hoofdactiviteit text, afwijkend boolean,
            uren integer, cheques integer)
        LEFT JOIN trajecten_traject t ON t.nummer = r.traject;
    -- Snapshots of before the reports have none of these.
    INSERT INTO rapportage_gesloten_feit
    SELECT m.id, m.gemeente_id, m.maand, r.id, r.soort, r.datum, r.sleutel, r.nummer, t.id,
        r.dienst, r.kenmerk, r.waarde, r.telt, r.dagen
    FROM jsonb_to_recordset(coalesce(inhoud -> 'feiten', '[]')) AS r(
            id text, soort text, datum date, sleutel uuid, nummer text, traject text, dienst uuid,
            kenmerk text, waarde text, telt boolean, dagen integer)
        LEFT JOIN trajecten_traject t ON t.nummer = r.traject;
    INSERT INTO rapportage_gesloten_cheques
    SELECT m.id, m.gemeente_id, m.maand, k.key, k.value::integer
    FROM jsonb_each_text(inhoud -> 'bewegingen') k WHERE k.value <> '0';
END $$;
CREATE FUNCTION rapportage_afsluiting_veranderd() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM rapportage_uitpakken(NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER rapportage_afsluiting_veranderd
    AFTER INSERT OR UPDATE OF heropend_op ON trajecten_maandafsluiting
    FOR EACH ROW EXECUTE FUNCTION rapportage_afsluiting_veranderd();
SELECT rapportage_uitpakken(id) FROM trajecten_maandafsluiting WHERE heropend_op IS NULL;
"""

TABELLEN_WEG = """
DROP TABLE rapportage_gesloten_uren, rapportage_gesloten_feit, rapportage_gesloten_cheques
"""

UITPAKKEN_WEG = """
DROP TRIGGER rapportage_afsluiting_veranderd ON trajecten_maandafsluiting;
DROP FUNCTION rapportage_afsluiting_veranderd;
DROP FUNCTION rapportage_uitpakken
"""

# The months that are closed are few: they are looked up in memory, whatever PostgreSQL expects.
OPEN = """({gemeente}, {maand}) NOT IN (
        SELECT m.gemeente_id, m.maand FROM trajecten_maandafsluiting m WHERE m.heropend_op IS NULL)"""

UREN = f"""
CREATE OR REPLACE VIEW rapportage_urenregel AS
SELECT p.id::text AS id, 'prestatie'::text AS bron, p.id AS prestatie_id, false AS gesloten,
    t.gemeente_id, p.boekmaand AS maand, p.datum, t.id AS traject_id, t.toeleider_id AS dienst_id,
    t.bemiddelaar_id, w.nummer::text AS wijkwerker, g.nummer::text AS gebruiker,
    g.soort::text AS soort, a.code::text AS activiteit, h.naam::text AS hoofdactiviteit,
    {EERST.AFWIJKEND} AS afwijkend,
    p.uren::integer AS uren, p.cheques::integer AS cheques
FROM trajecten_prestatie p
    JOIN trajecten_traject t ON t.id = p.traject_id {EERST.VAN_INZET}
WHERE {OPEN.format(gemeente="t.gemeente_id", maand="p.boekmaand")}
UNION ALL
SELECT c.id::text, 'correctie'::text, p.id, false,
    t.gemeente_id, c.boekmaand, p.datum, t.id, t.toeleider_id,
    t.bemiddelaar_id, w.nummer::text, g.nummer::text, g.soort::text,
    a.code::text, h.naam::text, {EERST.AFWIJKEND},
    c.uren::integer, 0
FROM trajecten_correctie c
    JOIN trajecten_prestatie p ON p.id = c.prestatie_id
    JOIN trajecten_traject t ON t.id = p.traject_id {EERST.VAN_INZET}
WHERE {OPEN.format(gemeente="t.gemeente_id", maand="c.boekmaand")}
UNION ALL
SELECT g.id, g.bron, g.prestatie_id, true,
    g.gemeente_id, g.maand, g.datum, t.id, g.dienst_id,
    t.bemiddelaar_id, g.wijkwerker, g.gebruiker, g.soort,
    g.activiteit, g.hoofdactiviteit, g.afwijkend,
    g.uren, g.cheques
FROM rapportage_gesloten_uren g LEFT JOIN trajecten_traject t ON t.id = g.traject_id
"""

FEITEN = f"""
CREATE OR REPLACE VIEW rapportage_feit AS
SELECT f.*, t.bemiddelaar_id, false AS gesloten
FROM rapportage_feit_nu f LEFT JOIN trajecten_traject t ON t.id = f.traject_id
WHERE {OPEN.format(gemeente="f.gemeente_id", maand="f.maand")}
UNION ALL
SELECT g.id, g.soort, g.gemeente_id, g.maand, g.datum, g.sleutel, g.nummer, t.id, g.dienst_id,
    g.kenmerk, g.waarde, g.telt, g.dagen, t.bemiddelaar_id, true
FROM rapportage_gesloten_feit g LEFT JOIN trajecten_traject t ON t.id = g.traject_id
"""

CHEQUES = f"""
CREATE OR REPLACE VIEW rapportage_chequeregel AS
SELECT b.id::text AS id, false AS gesloten, t.gemeente_id,
    date_trunc('month', b.datum::timestamp)::date AS maand, b.datum, b.soort, 1 AS aantal,
    b.cheque_id, NULL::uuid AS traject_id, NULL::uuid AS dienst_id, NULL::uuid AS bemiddelaar_id
FROM cheques_chequebeweging b
    JOIN trajecten_prestatie p ON p.id = b.prestatie_id
    JOIN trajecten_traject t ON t.id = p.traject_id
WHERE b.soort IN ('gekoppeld', 'gecorrigeerd', 'afgeleverd', 'uitbetaald', 'geweigerd')
    AND {OPEN.format(gemeente="t.gemeente_id",
                     maand="date_trunc('month', b.datum::timestamp)::date")}
UNION ALL
SELECT g.afsluiting_id || ':' || g.soort, true, g.gemeente_id, g.maand,
    (g.maand + interval '1 month' - interval '1 day')::date, g.soort, g.aantal,
    NULL, NULL, NULL, NULL
FROM rapportage_gesloten_cheques g
"""

VIEWS = (
    (UREN, EERST.UREN),
    (FEITEN, EERST.FEITEN),
    (CHEQUES, CHEQUES_OUD),
)


def _opnieuw(sql: str) -> str:
    return sql.replace("CREATE VIEW", "CREATE OR REPLACE VIEW")


class Migration(migrations.Migration):
    dependencies = [
        ("rapportage", "0008_al_gepland"),
    ]

    operations = [
        migrations.RunSQL(TABELLEN, TABELLEN_WEG),
        migrations.RunSQL(UITPAKKEN, UITPAKKEN_WEG),
        *(migrations.RunSQL(_opnieuw(nieuw), _opnieuw(oud)) for nieuw, oud in VIEWS),
    ]
