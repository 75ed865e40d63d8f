"""The kinds of import. This app knows none: the app whose rows they are registers them.

A kind judges by doing: `verwerk` calls the services inside a transaction, which is rolled back for
a preview and kept once it was confirmed. So what was shown is what is done, by construction.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import models

from wijkwerken.invoer.choices import RijStaat
from wijkwerken.invoer.velden import Veld
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling, mag


@dataclass(frozen=True, slots=True)
class Gemaakt:
    """A row that an import made or changed: its version after, and the old values to go back to.

    `oud` is None for what is new.
    """

    model: str
    pk: str
    versie: int
    oud: dict[str, Any] | None = None

    @classmethod
    def van(cls, rij: Any, oud: dict[str, Any] | None = None) -> "Gemaakt":
        """Of a row as it was just saved."""
        return cls(rij._meta.label, str(rij.pk), rij.versie, oud)


@dataclass(frozen=True, slots=True)
class Wijziging:
    """A cell that changes, in words."""

    veld: str
    van: str
    naar: str


@dataclass(slots=True)
class Invoerregel:
    """A row of the file as values by field; a field whose column is absent or empty is left out.

    `bezwaren` say what could not be read: such a field is left out too.
    """

    nummer: int
    waarden: dict[str, Any]
    bezwaren: list[Bezwaar] = field(default_factory=list)


@dataclass(slots=True)
class Uitslag:
    """What came of a row."""

    nummer: int
    staat: RijStaat
    bezwaren: list[Bezwaar] = field(default_factory=list)
    wijzigingen: list[Wijziging] = field(default_factory=list)
    gemaakt: list[Gemaakt] = field(default_factory=list)


class Invoersoort:
    """A kind of import: which columns it knows, and the services that do it."""

    naam = ""
    titel = ""
    inleiding = ""
    handeling: Handeling
    velden: tuple[Veld, ...] = ()
    taak_na = ""  # what is recounted once such a list was read in or undone: the name of a task
    dubbel = "Rij {rij} is dezelfde. Laat er één van de twee in de lijst staan."

    def groepen(
        self, door: Account, regels: Sequence[Invoerregel]
    ) -> Iterable[Sequence[Invoerregel]]:
        """Rows that are judged together; between two groups nothing may hang together."""
        raise NotImplementedError

    def sleutel(self, waarden: Mapping[str, Any]) -> Any:
        """What two rows of one file may not both have; None when nothing is so."""
        return None

    def verwerk(
        self, door: Account, regels: Sequence[Invoerregel], vandaag: date, *, proef: bool
    ) -> list[Uitslag]:
        """Do these rows, inside a transaction of the caller, with a verdict for each.

        With `proef` the caller takes it back: then is the time for what asks for a second look.
        """
        raise NotImplementedError

    def terug(self, door: Account, rijen: Sequence[Sequence[Gemaakt]], vandaag: date) -> list[str]:
        """Take back what these rows made, through the services; per row '' or why it stays.

        Nobody touched them since, and the caller runs a transaction. A row goes back whole.
        """
        raise NotImplementedError

    def kolommen_bezwaren(self, gekozen: set[str]) -> list[str]:
        """Why these columns together are not enough, in sentences."""
        return []

    def veld(self, naam: str) -> Veld | None:
        """The column of this name."""
        return next((veld for veld in self.velden if veld.naam == naam), None)


_SOORTEN: dict[str, Invoersoort] = {}


def soort_registreren(soort: Invoersoort) -> None:
    """Offer a kind of import. Once per kind; asked again it takes the place of the first."""
    _SOORTEN[soort.naam] = soort


def soort_van(naam: str) -> Invoersoort:
    """The kind of this name. Raises LookupError."""
    return _SOORTEN[naam]


def soorten_voor(account: Account) -> list[Invoersoort]:
    """The kinds that this account may write, and so may import and see."""
    return [
        soort
        for soort in _SOORTEN.values()
        if mag(account, Handeling.INVOEREN) and mag(account, soort.handeling)
    ]


def in_stukken(regels: Sequence[Invoerregel], grootte: int) -> Iterator[Sequence[Invoerregel]]:
    """Groups of at most so many rows, in order."""
    for begin in range(0, len(regels), grootte):
        yield regels[begin : begin + grootte]


@dataclass(slots=True)
class Verschil:
    """What a row of the file changes in a row that is there: new values, old ones, in words."""

    nieuw: dict[str, Any] = field(default_factory=dict)
    oud: dict[str, Any] = field(default_factory=dict)
    wijzigingen: list[Wijziging] = field(default_factory=list)


def verschil(
    rij: models.Model, waarden: Mapping[str, Any], velden: Iterable[Veld | None]
) -> Verschil:
    """Of these columns those whose value in the file differs from the row."""
    anders = Verschil()
    for veld in velden:
        if veld is None or veld.naam not in waarden:
            continue
        naam, van = veld.naam, getattr(rij, veld.naam)
        if van != waarden[naam]:
            anders.nieuw[naam], anders.oud[naam] = waarden[naam], van
            anders.wijzigingen.append(Wijziging(naam, veld.toon(van), veld.toon(waarden[naam])))
    return anders
