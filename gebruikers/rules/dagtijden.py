"""Weekdays with hours of their own: Monday 11.30 to 13.30, but Friday 12 to 13.

Pure Python: no Django, no database, no clock. Monday is 0, as in `date.weekday()`. A row is
kept as text, `{"weekdag": 4, "begin": "12:00", "einde": "13:00"}`, because JSON has no times.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import time
from typing import Any, NamedTuple

from wijkwerken.kern.bezwaar import Bezwaar

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


class Dagtijd(NamedTuple):
    """The hours of one weekday."""

    weekdag: int
    begin: time
    einde: time


def dagtijd_van(rij: Mapping[str, Any]) -> Dagtijd:
    """A row as it is kept."""
    return Dagtijd(
        rij["weekdag"], time.fromisoformat(rij["begin"]), time.fromisoformat(rij["einde"])
    )


def dagtijden_bewaren(tijden: Iterable[Dagtijd]) -> list[dict[str, Any]]:
    """The rows to keep, in the order of the week."""
    return [
        {"weekdag": tijd.weekdag, "begin": f"{tijd.begin:%H:%M}", "einde": f"{tijd.einde:%H:%M}"}
        for tijd in sorted(tijden)
    ]


def toets_dagtijden(
    tijden: Collection[Dagtijd], weekdagen: Collection[int], *, wekelijks: bool
) -> list[Bezwaar]:
    """Only for weekly work, on days that were chosen, each day once, and ending after it begins."""
    if not tijden:
        return []
    if not wekelijks:
        return [_fout("Andere uren per dag zijn er alleen voor werk dat elke week terugkeert.")]
    bezwaren = []
    gezien: set[int] = set()
    for tijd in tijden:
        dag = DAGEN[tijd.weekdag]
        if tijd.weekdag not in weekdagen:
            bezwaren.append(_fout(f"Kies ook {dag} bij de dagen, of laat die uren weg."))
        elif tijd.weekdag in gezien:
            bezwaren.append(_fout(f"Voor {dag} staan er twee keer uren. Laat één regel weg."))
        if tijd.einde <= tijd.begin:
            bezwaren.append(
                _fout(
                    f"Op {dag} moet het einde ({tijd.einde:%H:%M}) na het begin "
                    f"({tijd.begin:%H:%M}) liggen."
                )
            )
        gezien.add(tijd.weekdag)
    return bezwaren


def _fout(melding: str) -> Bezwaar:
    return Bezwaar("aanvraag", melding, veld="dagtijden")
