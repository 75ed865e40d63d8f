"""The database's own guard of what was signed: whatever writes, a signed paper stays as it was.

The services refuse earlier and say it in a sentence; plain SQL and bulk writes meet this.
"""

import pgtrigger

BEVROREN = "WW070"
_WEIGER = "RAISE EXCEPTION 'signed: % does not change', TG_TABLE_NAME USING ERRCODE = 'WW070';"


def _zelf() -> pgtrigger.Trigger:
    """The paper itself: not changed and not removed once it is signed."""
    return pgtrigger.Trigger(
        name="bevroren",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        func=f"""
            IF OLD.status = 'getekend' THEN
                {_WEIGER}
            END IF;
            IF TG_OP = 'DELETE' THEN
                RETURN OLD;
            END IF;
            RETURN NEW;
        """,
    )


_BLAD = """
    SELECT b.status INTO stand FROM trajecten_afsprakenblad b
        WHERE b.id = {rij}.afsprakenblad_id FOR SHARE;
"""
_OVEREENKOMST = """
    IF NOT FOUND THEN
        SELECT o.status INTO stand FROM trajecten_wijkwerkovereenkomst o
            WHERE o.id = {rij}.overeenkomst_id FOR SHARE;
    END IF;
"""


def _deel(zoek: str) -> pgtrigger.Trigger:
    """A part of a paper; who signs meanwhile waits, or is waited for (FOR SHARE)."""
    weiger = f"IF stand = 'getekend' THEN {_WEIGER} END IF;"
    return pgtrigger.Trigger(
        name="bevroren",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        declare=[("stand", "text")],
        func=f"""
            IF TG_OP <> 'INSERT' THEN
                {zoek.format(rij="OLD")} {weiger}
            END IF;
            IF TG_OP = 'DELETE' THEN
                RETURN OLD;
            END IF;
            {zoek.format(rij="NEW")} {weiger}
            RETURN NEW;
        """,
    )


def deel_van_blad() -> pgtrigger.Trigger:
    """Competences, steps and activities of an afsprakenblad."""
    return _deel(_BLAD)


def handtekening_van_document() -> pgtrigger.Trigger:
    """A signature belongs to what was signed: with it, it is frozen."""
    return _deel(_BLAD + _OVEREENKOMST)


BEVROREN_BLAD = _zelf()
BEVROREN_OVEREENKOMST = _zelf()
