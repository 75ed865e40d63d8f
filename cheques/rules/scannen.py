"""What came into the field of the loket: a sheet, a command, cheque numbers, or nothing.

Pure Python: no Django, no database, no clock.
"""

import re
from dataclasses import dataclass
from uuid import UUID

from cheques.rules.nummers import nummers_lezen
from wijkwerken.kern.bezwaar import Bezwaar

# The QR code on a prestatieformulier is the address of its sheet.
BLAD = re.compile(r"/maandbladen/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})")
KLAAR, ELEKTRONISCH, TERUG = "klaar", "elektronisch", "terug"
OPDRACHTEN = {"": KLAAR, "k": KLAAR, "e": ELEKTRONISCH, "t": TERUG}
# A scanner set to another keyboard than the computer types the top row of an AZERTY keyboard.
AZERTY = str.maketrans("&é\"'(§è!çà", "1234567890")


@dataclass(frozen=True, slots=True)
class Gelezen:
    """One of the four: the id of a sheet, a command, or numbers with what could not be read."""

    blad: UUID | None = None
    opdracht: str = ""
    nummers: tuple[str, ...] = ()
    bezwaren: tuple[Bezwaar, ...] = ()


def lees_scan(tekst: str) -> Gelezen:
    """What somebody scanned or typed; every text means something, if only that it is unreadable."""
    tekst = cijfers(tekst.strip())
    if gevonden := BLAD.search(tekst.lower()):
        return Gelezen(blad=UUID(gevonden[1]))
    if (opdracht := OPDRACHTEN.get(tekst.lower())) is not None:
        return Gelezen(opdracht=opdracht)
    nummers, bezwaren = nummers_lezen(tekst)
    return Gelezen(nummers=tuple(nummers), bezwaren=tuple(bezwaren))


def cijfers(tekst: str) -> str:
    """`&é"'(` was meant as `12345`; a text with anything else in it stays as it is."""
    recht = tekst.translate(AZERTY)
    return recht if re.fullmatch(r"[0-9\s]+", recht) else tekst
