"""The database's own guard of the hour limits, behind the services (decided 2).

Bulk writes and plain SQL meet it too. Each trigger locks the wijk-werker first, as the
services do, so that two of them at once cannot both use the last hours.
"""

import pgtrigger

LIMIET_OVERSCHREDEN = "WW060"
INZET_KLOPT_NIET = "WW061"
BETWIST = "WW062"

_SOMMEN = """
    SELECT t.wijkwerker_id INTO persoon FROM trajecten_traject t WHERE t.id = NEW.traject_id;
    PERFORM 1 FROM trajecten_wijkwerker w WHERE w.id = persoon FOR NO KEY UPDATE;
    jaar_van := make_date(extract(year FROM NEW.datum)::int, 1, 1);
    jaar_tot := make_date(extract(year FROM NEW.datum)::int + 1, 1, 1);
    maand_van := (jaar_van + (extract(month FROM NEW.datum) - 1) * interval '1 month')::date;
    maand_tot := (maand_van + interval '1 month')::date;
    SELECT (r.waarde #>> '{}')::int INTO limiet_maand FROM regels_regel r
        WHERE r.code = 'uren_per_maand' AND r.geldig_van <= NEW.datum
        ORDER BY r.geldig_van DESC LIMIT 1;
    SELECT (r.waarde #>> '{}')::int INTO limiet_jaar FROM regels_regel r
        WHERE r.code = 'uren_per_jaar' AND r.geldig_van <= NEW.datum
        ORDER BY r.geldig_van DESC LIMIT 1;
    SELECT coalesce(sum(u.uren), 0),
           coalesce(sum(u.uren) FILTER (WHERE u.datum >= maand_van AND u.datum < maand_tot), 0)
        INTO som_jaar, som_maand
        FROM (
            SELECT p.uren + p.gecorrigeerd AS uren, p.datum FROM trajecten_prestatie p
                JOIN trajecten_traject t ON t.id = p.traject_id
                WHERE t.wijkwerker_id = persoon
                    AND p.datum >= jaar_van AND p.datum < jaar_tot {zonder_prestatie}
            UNION ALL
            SELECT e.uren, e.maand FROM trajecten_urenelders e
                WHERE e.wijkwerker_id = persoon AND e.maand >= jaar_van AND e.maand < jaar_tot
            {gepland}
        ) u;
    IF som_maand + {nieuw} > limiet_maand OR som_jaar + {nieuw} > limiet_jaar THEN
        RAISE EXCEPTION 'hour limit: % in the month, % in the year',
            som_maand + {nieuw}, som_jaar + {nieuw} USING ERRCODE = 'WW060';
    END IF;
    RETURN NEW;
"""
_GEPLAND = """
            UNION ALL
            SELECT m.uren, m.datum FROM trajecten_geplandmoment m
                JOIN trajecten_traject t ON t.id = m.traject_id
                WHERE t.wijkwerker_id = persoon AND m.status = 'gepland'
                    AND m.datum >= jaar_van AND m.datum < jaar_tot AND m.id <> NEW.id
"""
_DECLARE = [
    ("persoon", "uuid"),
    ("jaar_van", "date"),
    ("jaar_tot", "date"),
    ("maand_van", "date"),
    ("maand_tot", "date"),
    ("limiet_maand", "int"),
    ("limiet_jaar", "int"),
    ("som_maand", "int"),
    ("som_jaar", "int"),
]


def limiet_prestatie() -> pgtrigger.Trigger:
    """Hours done, this row included, stay within the limits of the month and the year."""
    return pgtrigger.Trigger(
        name="limieten",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert
        | pgtrigger.UpdateOf("uren", "datum", "traject_id", "gecorrigeerd"),
        declare=_DECLARE,
        func=_SOMMEN.replace("{zonder_prestatie}", "AND p.id <> NEW.id")
        .replace("{gepland}", "")
        .replace("{nieuw}", "NEW.uren + NEW.gecorrigeerd"),
    )


def limiet_moment() -> pgtrigger.Trigger:
    """Hours done and reserved, this moment included, stay within the limits."""
    return pgtrigger.Trigger(
        name="limieten",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("uren", "datum", "traject_id", "status"),
        condition=pgtrigger.Q(new__status="gepland"),
        declare=_DECLARE,
        func=_SOMMEN.replace("{zonder_prestatie}", "")
        .replace("{gepland}", _GEPLAND)
        .replace("{nieuw}", "NEW.uren"),
    )


def inzet_van_traject() -> pgtrigger.Trigger:
    """A row names its traject beside its inzet, for scope and sums: the two must agree."""
    return pgtrigger.Trigger(
        name="inzet_van_traject",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("inzet_id", "traject_id"),
        func="""
            IF NOT EXISTS (
                SELECT 1 FROM trajecten_inzet i
                WHERE i.id = NEW.inzet_id AND i.traject_id = NEW.traject_id
            ) THEN
                RAISE EXCEPTION 'inzet of another traject' USING ERRCODE = 'WW061';
            END IF;
            RETURN NEW;
        """,
    )


def betwiste_uren_vast() -> pgtrigger.Trigger:
    """Hours that a gebruiker objects to stay as they are until that is decided.

    Striking them out is refused by the betwisting itself, which keeps its prestatie while open.
    """
    return pgtrigger.Trigger(
        name="betwiste_uren_vast",
        when=pgtrigger.Before,
        operation=pgtrigger.UpdateOf("uren", "datum", "gecorrigeerd", "inzet_id", "traject_id"),
        condition=pgtrigger.AnyChange("uren", "datum", "gecorrigeerd", "inzet", "traject"),
        func="""
            IF EXISTS (
                SELECT 1 FROM trajecten_betwisting b
                WHERE b.prestatie_id = OLD.id AND b.stand = 'open'
            ) THEN
                RAISE EXCEPTION 'contested hours' USING ERRCODE = 'WW062';
            END IF;
            RETURN NEW;
        """,
    )
