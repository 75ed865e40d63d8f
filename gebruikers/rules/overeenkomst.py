"""Has this gebruiker a valid gebruikersovereenkomst?

Pure Python: no Django, no database, no clock.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam


@dataclass(frozen=True, slots=True)
class Overeenkomstgegevens:
    """One gebruikersovereenkomst; `tot` empty is: until further notice, both days included."""

    van: date
    tot: date | None
    is_getekend: bool

    def omvat(self, datum: date) -> bool:
        """Does the period hold this date?"""
        return self.van <= datum and (self.tot is None or datum <= self.tot)


def geldige_overeenkomst_op(
    overeenkomsten: Iterable[Overeenkomstgegevens], datum: date
) -> Overeenkomstgegevens | None:
    """The signed overeenkomst whose period holds this date."""
    return next((o for o in overeenkomsten if o.is_getekend and o.omvat(datum)), None)


def toets_overeenkomst(
    overeenkomsten: Iterable[Overeenkomstgegevens], datum: date
) -> list[Bezwaar]:
    """Without a signed overeenkomst on the day nobody may work for this gebruiker."""
    overeenkomsten = list(overeenkomsten)
    if geldige_overeenkomst_op(overeenkomsten, datum):
        return []
    dag = dagnaam(datum)
    if any(o.omvat(datum) for o in overeenkomsten):
        melding = (
            f"De gebruikersovereenkomst voor {dag} is nog niet ondertekend. Laat ze eerst tekenen."
        )
    elif vorige := [o.tot for o in overeenkomsten if o.tot is not None and o.tot < datum]:
        melding = (
            f"De gebruikersovereenkomst liep tot en met {dagnaam(max(vorige))}; op {dag} is er "
            "geen. Maak eerst een nieuwe."
        )
    else:
        melding = f"Op {dag} heeft deze gebruiker geen gebruikersovereenkomst. Maak ze eerst."
    return [Bezwaar("geen_overeenkomst", melding, veld="gebruiker")]
