"""The database's own guard of what was signed: whatever writes, a signed paper stays as it was.

The services refuse earlier and say it in a sentence; plain SQL and bulk writes meet this.
"""

import pgtrigger

BEVROREN = "WW070"
_WEIGER = (
    f"RAISE EXCEPTION 'signed: % does not change', TG_TABLE_NAME USING ERRCODE = '{BEVROREN}';"
)


def bevroren(getekend: str) -> pgtrigger.Trigger:
    """The paper itself: not changed and not removed once `getekend`, a test on OLD, holds."""
    return pgtrigger.Trigger(
        name="bevroren",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        func=f"""
            IF {getekend} THEN
                {_WEIGER}
            END IF;
            IF TG_OP = 'DELETE' THEN
                RETURN OLD;
            END IF;
            RETURN NEW;
        """,
    )


def bevroren_deel(zoek: str, getekend: str, soort: str = "text") -> pgtrigger.Trigger:
    """A part of a paper: it comes, changes and goes only as long as that is not signed.

    `zoek` reads the paper of `{rij}` INTO stand, of this `soort`, and `getekend` tests it. It reads
    FOR SHARE: who signs meanwhile waits, or is waited for.
    """
    weiger = f"IF {getekend} THEN {_WEIGER} END IF;"
    return pgtrigger.Trigger(
        name="bevroren",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        declare=[("stand", soort)],
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
