"""The database's own guard of a closed month (decided 1 and 2): whatever writes, it stays closed.

A month is closed for a gemeente, that of the traject, as in the reports. Who writes hours holds
the month open with a shared lock until the transaction ends; who closes takes it alone. The
sentence of the refusal needs no query: who closed and when travels with the error.
"""

import pgtrigger

MAAND_AFGESLOTEN = "WW080"
AFSLUITING_VAST = "WW081"

# What Python calls `slot` in services/maandafsluitingen.py.
SLOT = "hashtextextended('maand:' || {gemeente} || ':' || to_char({maand}, 'YYYY-MM'), 0)"

# A function reads anew in each statement: what was closed while it waited for the lock, it sees.
_TOETS = """
        PERFORM pg_advisory_xact_lock_shared(SLOT);
        SELECT json_build_object(
                'afsluiting', m.id, 'maand', m.maand, 'op', m.afgesloten_op,
                'gemeente', g.naam, 'door', a.naam)
            INTO gesloten
            FROM trajecten_maandafsluiting m
            JOIN toegang_gemeente g ON g.id = m.gemeente_id
            JOIN toegang_account a ON a.id = m.afgesloten_door_id
            WHERE m.gemeente_id = rij.gemeente AND m.maand = rij.maand
                AND m.heropend_op IS NULL;
        IF FOUND THEN
            RAISE EXCEPTION 'month is closed' USING ERRCODE = 'WW080', DETAIL = gesloten::text;
        END IF;
""".replace("SLOT", SLOT.format(gemeente="rij.gemeente", maand="rij.maand"))
_DECLARE = [("rij", "record"), ("gesloten", "json")]
_UREN = """
    IF TG_OP = 'UPDATE' AND ROW({oud}) IS NOT DISTINCT FROM ROW({nieuw}) THEN
        RETURN NEW;
    END IF;
    FOR rij IN
        SELECT DISTINCT t.gemeente_id AS gemeente, coalesce(
            v.laat, date_trunc('month', v.datum::timestamp)::date) AS maand
        FROM (VALUES
            (OLD.traject_id, OLD.laat_geboekt_in, OLD.datum),
            (NEW.traject_id, NEW.laat_geboekt_in, NEW.datum)
        ) v(traject, laat, datum)
        JOIN trajecten_traject t ON t.id = v.traject
        ORDER BY 1, 2
    LOOP
        {toets}
    END LOOP;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
"""
_CORRECTIE = """
    PERFORM 1 FROM trajecten_prestatie p WHERE p.id = NEW.prestatie_id FOR NO KEY UPDATE;
    FOR rij IN
        SELECT t.gemeente_id AS gemeente, NEW.boekmaand AS maand
        FROM trajecten_prestatie p JOIN trajecten_traject t ON t.id = p.traject_id
        WHERE p.id = NEW.prestatie_id
    LOOP
        {toets}
    END LOOP;
    RETURN NEW;
"""
_TRAJECT = """
    FOR rij IN
        SELECT DISTINCT g.id AS gemeente, u.maand FROM (
            SELECT boekmaand AS maand FROM trajecten_prestatie WHERE traject_id = NEW.id
            UNION SELECT boekmaand FROM trajecten_overschrijding WHERE traject_id = NEW.id
            UNION SELECT c.boekmaand FROM trajecten_correctie c
                JOIN trajecten_prestatie p ON p.id = c.prestatie_id
                WHERE p.traject_id = NEW.id
        ) u CROSS JOIN (VALUES (OLD.gemeente_id), (NEW.gemeente_id)) g(id)
        ORDER BY 1, 2
    LOOP
        {toets}
    END LOOP;
    RETURN NEW;
"""


def maand_open(*telt: str) -> pgtrigger.Trigger:
    """Hours come, change and go only in an open month, of both what was and what becomes.

    `telt` are the columns that a closing counts; any other may change. The name comes after that
    of the limits, so that the person is locked first, as in the services.
    """
    oud, nieuw = (", ".join(f'{rij}."{kolom}"' for kolom in telt) for rij in ("OLD", "NEW"))
    return pgtrigger.Trigger(
        name="maand_open",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        declare=_DECLARE,
        func=_UREN.replace("{oud}", oud).replace("{nieuw}", nieuw).replace("{toets}", _TOETS),
    )


def correctie_in_open_maand() -> pgtrigger.Trigger:
    """A correction is booked in an open month. It locks the prestatie that it counts with."""
    return pgtrigger.Trigger(
        name="maand_open",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        declare=_DECLARE,
        func=_CORRECTIE.replace("{toets}", _TOETS),
    )


def correctie_tellen() -> pgtrigger.Trigger:
    """Count a new correction in its prestatie, where the limits and the cheques are judged."""
    return pgtrigger.Trigger(
        name="tellen",
        when=pgtrigger.After,
        operation=pgtrigger.Insert,
        func="""
            UPDATE trajecten_prestatie SET gecorrigeerd = gecorrigeerd + NEW.uren
                WHERE id = NEW.prestatie_id;
            RETURN NULL;
        """,
    )


def correcties_geteld() -> pgtrigger.Trigger:
    """`gecorrigeerd` is what the corrections say, whoever writes it."""
    return pgtrigger.Trigger(
        name="correcties",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.UpdateOf("gecorrigeerd"),
        func="""
            SELECT coalesce(sum(c.uren), 0) INTO NEW.gecorrigeerd
                FROM trajecten_correctie c WHERE c.prestatie_id = NEW.id;
            RETURN NEW;
        """,
    )


def traject_blijft_in_gemeente() -> pgtrigger.Trigger:
    """A traject takes no hours of a closed month along to another gemeente, nor into one."""
    return pgtrigger.Trigger(
        name="maand_open",
        when=pgtrigger.Before,
        operation=pgtrigger.UpdateOf("gemeente_id"),
        condition=pgtrigger.AnyChange("gemeente"),
        declare=_DECLARE,
        func=_TRAJECT.replace("{toets}", _TOETS),
    )


def maand_alleen() -> pgtrigger.Trigger:
    """Who closes waits for who writes in that month, and lets nobody begin."""
    slot = SLOT.format(gemeente="NEW.gemeente_id", maand="NEW.maand")
    return pgtrigger.Trigger(
        name="alleen",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert,
        func=f"""
            PERFORM pg_advisory_xact_lock({slot});
            RETURN NEW;
        """,
    )


def afsluiting_vast(*heropening: str) -> pgtrigger.Trigger:
    """A closing stays as it was made; only its reopening is added, once."""
    vrij = ", ".join(f"'{kolom}'" for kolom in ("versie", "gewijzigd_op", *heropening))
    oud, nieuw = (f"to_jsonb({rij}) - ARRAY[{vrij}]" for rij in ("OLD", "NEW"))
    return pgtrigger.Trigger(
        name="vast",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        func=f"""
            IF TG_OP = 'DELETE' OR OLD.heropend_op IS NOT NULL OR {oud} <> {nieuw} THEN
                RAISE EXCEPTION 'a closing does not change' USING ERRCODE = '{AFSLUITING_VAST}';
            END IF;
            RETURN NEW;
        """,
    )
