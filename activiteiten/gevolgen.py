"""What rests on a permission: shown before it is withdrawn, and when it comes to its end.

The activities stand under the apps that plan, so they cannot ask those. An app that knows
registers two things here when it starts: a question, and the act of cancelling.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from wijkwerken.toegang.models import Account, Gemeente

REDEN = "De activiteit is niet meer toegelaten."  # of a moment that is cancelled by it


@dataclass(frozen=True, slots=True)
class Venster:
    """A cell of the map in a period that it will not be permitted; `voor` is the day after."""

    activiteit: UUID
    gemeente: Gemeente
    soort: str
    vanaf: date
    voor: date | None = None  # from then on another permission holds


@dataclass(frozen=True, slots=True)
class Geraakt:
    """One thing that can no longer be: an inzet or an open aanvraag."""

    wat: str
    naam: str
    url: str
    wanneer: str
    momenten: int = 0  # planned ones in the period
    uren: int = 0  # of those
    persoon: UUID | None = None  # for the read log


Vraag = Callable[[Account, Collection[Venster]], list[Geraakt]]
Daad = Callable[[Account, Collection[Venster], str, date], int]
_VRAGEN: list[Vraag] = []
_DADEN: list[Daad] = []


def registreer(vraag: Vraag, annuleer: Daad) -> None:
    """Ask `vraag(who looks, windows)`; cancel with `annuleer(who, windows, reason, today)`."""
    if vraag not in _VRAGEN:
        _VRAGEN.append(vraag)
        _DADEN.append(annuleer)


def geraakt_door(account: Account, vensters: Collection[Venster]) -> list[Geraakt]:
    """All that can no longer be in these windows, within what the account may see."""
    return [rij for vraag in _VRAGEN for rij in vraag(account, vensters)]


def momenten_annuleren(
    door: Account, vensters: Collection[Venster], reden: str, vandaag: date
) -> int:
    """Cancel what is planned in these windows, and tell whom it is about; how many moments."""
    return sum(daad(door, vensters, reden, vandaag) for daad in _DADEN)
