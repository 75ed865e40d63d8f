"""Who is touched by a new value of a rule: shown before it is confirmed.

The rules stand under the apps whose dates they decide, so they cannot ask those. An app that
knows registers a question here when it starts.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from wijkwerken.regels.rules.boek import Regelwaarde
from wijkwerken.toegang.models import Account

HOOGSTENS = 50  # rows on the page; the number always counts all of them


@dataclass(frozen=True, slots=True)
class Geraakt:
    """One date of one person that moves."""

    persoon: UUID
    naam: str
    url: str
    wat: str
    oud: date | None
    nieuw: date | None


@dataclass(frozen=True, slots=True)
class Gevolg:
    """What a new value does: how many of how many, and the first of them."""

    aantal: int
    totaal: int
    rijen: tuple[Geraakt, ...]


Vraag = Callable[[Account, Regelwaarde, date], Gevolg | None]
_VRAGEN: list[Vraag] = []


def registreer(vraag: Vraag) -> None:
    """Ask `vraag(account, value, today)` before a rule changes; None when it does not know it."""
    if vraag not in _VRAGEN:
        _VRAGEN.append(vraag)


def gevolgen_van(account: Account, regel: Regelwaarde, vandaag: date) -> list[Gevolg]:
    """What every app says of this value, within what the account may see."""
    antwoorden = [vraag(account, regel, vandaag) for vraag in _VRAGEN]
    return [gevolg for gevolg in antwoorden if gevolg is not None]
