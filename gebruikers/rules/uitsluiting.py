"""May this gebruiker ask for somebody on this date?

Pure Python: no Django, no database, no clock.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam


@dataclass(frozen=True, slots=True)
class Uitsluitingsperiode:
    """An exclusion, both days included; `tot` empty is: until further notice."""

    van: date
    tot: date | None


def toets_uitsluiting(uitsluitingen: Iterable[Uitsluitingsperiode], datum: date) -> list[Bezwaar]:
    """An excluded gebruiker gets nobody while the exclusion runs."""
    lopend = [u for u in uitsluitingen if u.van <= datum and (u.tot is None or datum <= u.tot)]
    if not lopend:
        return []
    einden = [u.tot for u in lopend if u.tot is not None]
    if len(einden) == len(lopend):
        melding = (
            f"Deze gebruiker is uitgesloten tot en met {dagnaam(max(einden))}. "
            "Kies een latere datum."
        )
    else:
        melding = "Deze gebruiker is uitgesloten tot nader order. Vraag het de coördinator."
    return [Bezwaar("gebruiker_uitgesloten", melding, veld="gebruiker")]
