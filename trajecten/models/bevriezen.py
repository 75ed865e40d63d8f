"""Which papers of a traject freeze once they are signed, and what freezes with them."""

import pgtrigger

from wijkwerken.kern.bevriezen import bevroren, bevroren_deel

_GETEKEND = "stand = 'getekend'"
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


def deel_van_blad() -> pgtrigger.Trigger:
    """Competences, steps and activities of an afsprakenblad."""
    return bevroren_deel(_BLAD, _GETEKEND)


def handtekening_van_document() -> pgtrigger.Trigger:
    """A signature belongs to what was signed: with it, it is frozen."""
    return bevroren_deel(_BLAD + _OVEREENKOMST, _GETEKEND)


BEVROREN_BLAD = bevroren("OLD.status = 'getekend'")
BEVROREN_OVEREENKOMST = bevroren("OLD.status = 'getekend'")
