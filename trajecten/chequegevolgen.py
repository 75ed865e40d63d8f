"""What a decision about hours does to the cheques that paid for them.

The hours stand under the app of the cheques, so they cannot ask it. That app registers two
things here when it starts: a question, and the act of letting cheques go.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from trajecten.models import Prestatie
from wijkwerken.toegang.models import Account


@dataclass(frozen=True, slots=True)
class Chequestand:
    """Cheques that pay for one prestatie: with us, on their way to the issuer, and paid out.

    `ooit` when any cheque ever paid for it: its row then stays, whatever is decided.
    """

    bij_ons: int = 0
    onderweg: int = 0
    uitbetaald: int = 0
    ooit: bool = False


Vraag = Callable[[Prestatie], Chequestand]
Daad = Callable[[Account, Prestatie, int, str, date], int]
_VRAGEN: list[Vraag] = []
_DADEN: list[Daad] = []


def registreer(vraag: Vraag, losmaken: Daad) -> None:
    """Ask `vraag(prestatie)`; let go with `losmaken(who, prestatie, how many, reason, today)`."""
    if vraag not in _VRAGEN:
        _VRAGEN.append(vraag)
        _DADEN.append(losmaken)


def cheques_van(prestatie: Prestatie) -> Chequestand:
    """How its cheques stand; the caller holds the lock of the prestatie when it acts on it."""
    for vraag in _VRAGEN:
        return vraag(prestatie)
    return Chequestand()


def cheques_losmaken(
    door: Account, prestatie: Prestatie, aantal: int, reden: str, vandaag: date
) -> int:
    """Let `aantal` cheques go back to the gebruiker; how many did."""
    if not aantal:
        return 0
    return sum(daad(door, prestatie, aantal, reden, vandaag) for daad in _DADEN)
