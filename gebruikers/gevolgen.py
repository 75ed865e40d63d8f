"""What an exclusion hits: shown before it is decided, and cancelled when it is.

The gebruikers stand under the app that plans, so they cannot ask it. That app registers two
things here when it starts: a question, and the act of cancelling.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from activiteiten.gevolgen import Geraakt
from wijkwerken.toegang.models import Account


@dataclass(frozen=True, slots=True)
class Periode:
    """One gebruiker gets nobody from `van` to `tot`, both days included."""

    gebruiker: UUID
    van: date
    tot: date


Vraag = Callable[[Account, Periode], list[Geraakt]]
Daad = Callable[[Account, Periode, str, date], int]
_VRAGEN: list[Vraag] = []
_DADEN: list[Daad] = []


def registreer(vraag: Vraag, annuleer: Daad) -> None:
    """Ask `vraag(who looks, period)`; cancel with `annuleer(who, period, reason, today)`."""
    if vraag not in _VRAGEN:
        _VRAGEN.append(vraag)
        _DADEN.append(annuleer)


def geraakt_door(account: Account, periode: Periode) -> list[Geraakt]:
    """All that can no longer be in this period, within what the account may see."""
    return [rij for vraag in _VRAGEN for rij in vraag(account, periode)]


def momenten_annuleren(door: Account, periode: Periode, reden: str, vandaag: date) -> int:
    """Cancel what is planned in this period, and tell whom it is about; how many moments."""
    return sum(daad(door, periode, reden, vandaag) for daad in _DADEN)
