"""Planning work at a gebruiker who has no cheques left.

The planning stands under the app of the cheques, so it cannot ask it. That app registers two
things here when it starts: a question, and the act of giving krediet.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from trajecten.rules.uren import Uren
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.toegang.models import Account

CODE = "geen_cheques"
REDEN = "kredietreden"  # the field that passes it


@dataclass(frozen=True, slots=True)
class Chequetekort:
    """So many of the new hours lack a cheque, on these days; the bezwaar says it."""

    uren: int
    van: date
    tot: date
    bezwaar: Bezwaar


Vraag = Callable[[UUID, Sequence[Uren], date, UUID | None], Chequetekort | None]
Daad = Callable[[Account, UUID, Chequetekort, str], None]
_VRAGEN: list[Vraag] = []
_DADEN: list[Daad] = []


def registreer(vraag: Vraag, krediet_geven: Daad) -> None:
    """Ask `vraag(gebruiker, new hours, today, the moment they replace)`; give krediet for what
    it answers with `krediet_geven(who, gebruiker, tekort, reason)`.
    """
    if vraag not in _VRAGEN:
        _VRAGEN.append(vraag)
        _DADEN.append(krediet_geven)


def chequetekort(
    gebruiker: UUID,
    nieuwe: Sequence[Uren],
    *,
    vandaag: date | None,
    zonder_moment: UUID | None = None,
) -> Chequetekort | None:
    """What these hours lack; None without `vandaag`, for what is written down afterwards."""
    if vandaag is None:
        return None
    for vraag in _VRAGEN:
        return vraag(gebruiker, nieuwe, vandaag, zonder_moment)
    return None


def op_krediet(door: Account, gebruiker: UUID, tekort: Chequetekort, reden: str) -> Bezwaar:
    """Give krediet for it; the bezwaar to note with the row that was planned."""
    for daad in _DADEN:
        daad(door, gebruiker, tekort, reden)
    return Bezwaar(CODE, f"Op krediet gepland, {tekort.uren} uur: {reden}")
