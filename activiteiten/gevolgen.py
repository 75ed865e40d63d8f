"""What rests on a permission: shown before it is withdrawn, and when it comes to its end.

The activities stand under the apps that plan, so they cannot ask those. An app that knows
registers two things here when it starts: a question, and the act of ending what it hits.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import Protocol
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
    gevolg: str = ""  # what ending it comes down to, in words
    stopt: bool = False  # an inzet that has no day left after the window
    laatste_dag: date | None = None  # its last day then; none: nothing of it takes place
    persoon: UUID | None = None  # for the read log


@dataclass(frozen=True, slots=True)
class Afgehandeld:
    """How many moments were cancelled, and how many inzetten were ended."""

    momenten: int = 0
    inzetten: int = 0


class Daad(Protocol):
    """Cancels what is planned in the windows, and with `beeindigen` ends what stops by them."""

    def __call__(
        self,
        door: Account,
        vensters: Collection[Venster],
        reden: str,
        vandaag: date,
        *,
        beeindigen: bool,
    ) -> Afgehandeld: ...


Vraag = Callable[[Account, Collection[Venster]], list[Geraakt]]
_VRAGEN: list[Vraag] = []
_DADEN: list[Daad] = []


def registreer(vraag: Vraag, handel_af: Daad) -> None:
    """Ask `vraag(who looks, windows)`, and end what it found with `handel_af`."""
    if vraag not in _VRAGEN:
        _VRAGEN.append(vraag)
        _DADEN.append(handel_af)


def geraakt_door(account: Account, vensters: Collection[Venster]) -> list[Geraakt]:
    """All that can no longer be in these windows, within what the account may see."""
    return [rij for vraag in _VRAGEN for rij in vraag(account, vensters)]


def afhandelen(
    door: Account, vensters: Collection[Venster], reden: str, vandaag: date, *, beeindigen: bool
) -> Afgehandeld:
    """Cancel what is planned in these windows, and tell whom it is about.

    With `beeindigen` the inzetten end too that have no day left after it.
    """
    gedaan = [daad(door, vensters, reden, vandaag, beeindigen=beeindigen) for daad in _DADEN]
    return Afgehandeld(sum(een.momenten for een in gedaan), sum(een.inzetten for een in gedaan))
