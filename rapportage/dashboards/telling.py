"""Counting a dashboard, and keeping what was counted."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rapportage.cijfers import Cijfer, Vraag, Waarde, bereken
from rapportage.rapporten.invullen import is_voorlopig

Antwoord = Mapping[str, Mapping[Any, Waarde]]


class Ongeteld(Exception):
    """What is asked is not among what was kept: another month began, or a figure was added."""


@dataclass(slots=True)
class Telling:
    """`bereken` for one dashboard: the whole is counted once for all the ways to group it.

    `kort()` is what it counted as JSON, and `Telling(kort)` gives exactly that again, without a
    query; it raises Ongeteld for anything else. A group is a text, or the first day of a month.
    """

    bewaard: dict[str, Any] | None = None
    _geteld: dict[str, Any] = field(init=False, default_factory=dict)

    def __call__(
        self, cijfers: Sequence[Cijfer], vraag: Vraag, *, per: str | None = None
    ) -> Antwoord:
        """As `bereken`."""
        geheel = None if per is None else self(cijfers, vraag)
        sleutel = _sleutel(vraag, per or "", *(cijfer.code for cijfer in cijfers))
        if sleutel not in self._geteld:
            self._geteld[sleutel] = (
                bereken(cijfers, vraag, per=per, geheel=geheel)
                if self.bewaard is None
                else _lang(self._gegeven(sleutel), per)
            )
        return self._geteld[sleutel]

    def voorlopig(self, vraag: Vraag) -> bool:
        """As `is_voorlopig`."""
        sleutel = _sleutel(vraag, "voorlopig")
        if sleutel not in self._geteld:
            self._geteld[sleutel] = (
                is_voorlopig(vraag) if self.bewaard is None else self._gegeven(sleutel)
            )
        return self._geteld[sleutel]

    def kort(self) -> dict[str, Any]:
        """All that was counted, as JSON can hold it."""
        return {
            sleutel: antwoord if isinstance(antwoord, bool) else _kort(antwoord)
            for sleutel, antwoord in self._geteld.items()
        }

    def _gegeven(self, sleutel: str) -> Any:
        if self.bewaard is None or sleutel not in self.bewaard:
            raise Ongeteld
        return self.bewaard[sleutel]


def _sleutel(vraag: Vraag, *vorm: str) -> str:
    return " ".join([f"{vraag.van:%Y-%m}", f"{vraag.tot:%Y-%m}", *vorm])


def _kort(antwoord: Antwoord) -> dict[str, list[list[Any]]]:
    return {
        code: [
            [groep if groep is None else str(groep), w.getal, w.noemer, w.personen]
            for groep, w in groepen.items()
        ]
        for code, groepen in antwoord.items()
    }


def _lang(bewaard: dict[str, list[list[Any]]], per: str | None) -> Antwoord:
    lees: Callable[[str], Any] = date.fromisoformat if per == "maand" else str
    return {
        code: {groep if groep is None else lees(groep): Waarde(*delen) for groep, *delen in groepen}
        for code, groepen in bewaard.items()
    }
