"""What still hangs on an account: shown before it is switched off.

The accounts stand under the apps whose rows they own, so they cannot ask those. An app that
knows registers a question here when it starts.
"""

from collections.abc import Callable
from dataclasses import dataclass

from wijkwerken.toegang.models import Account


@dataclass(frozen=True, slots=True)
class Open:
    """How many rows are still in its name, as `3 lopende trajecten`, and where they stand."""

    tekst: str
    url: str


Vraag = Callable[[Account, Account], Open | None]
_VRAGEN: list[Vraag] = []


def registreer(vraag: Vraag) -> None:
    """Ask `vraag(who looks, account)` before an account closes; None when nothing is open."""
    if vraag not in _VRAGEN:
        _VRAGEN.append(vraag)


def open_van(door: Account, account: Account) -> list[Open]:
    """What every app says of this account, within what `door` may see."""
    antwoorden = [vraag(door, account) for vraag in _VRAGEN]
    return [antwoord for antwoord in antwoorden if antwoord is not None]
