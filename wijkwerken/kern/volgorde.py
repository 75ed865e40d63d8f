"""What a reader ticks and puts in an order: templates/lijst/_volgorde.html draws it. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
STAPPEN = {"omhoog": -1, "omlaag": 1}  # the buttons, with the places they move


def op_volgorde(dingen: Mapping[str, T], namen: Sequence[str]) -> list[T]:
    """Those that are named, each once and in that order; a name of something else is nothing."""
    return [dingen[naam] for naam in dict.fromkeys(namen) if naam in dingen]


def keuzeregels(
    titels: Mapping[str, str],
    aan: Sequence[str],
    volgorde: Sequence[str] | None = None,
    *,
    vast: str = "",
) -> list[dict[str, Any]]:
    """A line for each of `volgorde`; by default those that are on stand before the others.

    `vast` is always on, and stays where it is.
    """
    namen = [*aan, *titels] if volgorde is None else volgorde
    return [
        {"naam": naam, "titel": titels[naam], "aan": naam in aan, "vast": naam == vast}
        for naam in op_volgorde({naam: naam for naam in titels}, namen)
    ]


def na_verplaatsen(gegevens: Any, *, vast: int = 0) -> tuple[list[str], str]:
    """The order in a QueryDict after the button that was pressed, and what moved; "" for none.

    The first `vast` of them stay where they are.
    """
    namen = gegevens.getlist("volgorde")
    for knop, stap in STAPPEN.items():
        naam = gegevens.get(knop)
        if not naam:
            continue
        if naam in namen[vast:]:
            plek = namen.index(naam)
            namen.insert(min(max(plek + stap, vast), len(namen) - 1), namen.pop(plek))
        return namen, naam
    return namen, ""
