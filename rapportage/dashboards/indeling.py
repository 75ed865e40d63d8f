"""Which tiles and charts of the dashboard of its rol an account sees, and in which order.

The account keeps their names as it does the columns of a list: no names at all is the default.
What is counted stays the same, so that colleagues share what was counted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rapportage.rapporten.basis import Blok, Rapport
from wijkwerken.kern.volgorde import op_volgorde

LIJST = "rapporten"  # the name of the page, under which the account keeps it


def grafieknaam(blok: Blok) -> str:
    """The name of a chart, such as `uren:maand`; that of a tile is the code of its figure."""
    return f"{blok.grafiek}:{blok.per}"


@dataclass(frozen=True, slots=True)
class Indeling:
    """Never without a tile: of who has no name of one, all that the rol has are shown."""

    tegels: Sequence[str]  # codes of figures
    grafieken: Sequence[Blok]


def indelen(soort: Rapport, namen: Sequence[str] = ()) -> Indeling:
    """What the names choose. One that this dashboard has not, of a figure that went, is nothing."""
    kern, *rest = soort.blokken
    tegels = op_volgorde({code: code for code in kern.codes}, namen)
    if not tegels:
        return Indeling(kern.codes, rest)
    return Indeling(tegels, op_volgorde({grafieknaam(blok): blok for blok in rest}, namen))


def keuzes_van(soort: Rapport) -> list[tuple[str, dict[str, str]]]:
    """What there is to choose: the tiles and then the charts, {name: title} under a heading."""
    kern, *rest = soort.blokken
    return [
        ("Cijfers", {cijfer.code: cijfer.naam for cijfer in kern.cijfers}),
        ("Grafieken", {grafieknaam(blok): blok.titel for blok in rest}),
    ]


def indeling_van(account: Any) -> list[str]:
    """The names that the account keeps; one query."""
    return account.lijst(LIJST).voorkeur.kolommen
