"""Whole years before, beside the planted cases: what was done, permitted and typed in meanwhile."""

from collections.abc import Sequence
from datetime import date

from wijkwerken.voorbeeld import activiteiten, overtypen
from wijkwerken.voorbeeld.jaarplan import Omvang
from wijkwerken.voorbeeld.waas import Waas
from wijkwerken.voorbeeld.wereld import Wereld


def jaren_ervoor(wereld: Wereld, jaren: Sequence[Omvang], *, bovenop: bool = False) -> None:
    """Each year up to last year counts exactly what `jaren` says, the oldest first, or with
    `bovenop` so much more."""
    activiteiten.jarenlang(wereld, sinds=date(wereld.vandaag.year - len(jaren), 1, 1))
    wacht = overtypen.wacht(wereld)
    Waas(wereld, jaren, bovenop=bovenop).laden()
    overtypen.inhalen(wereld, behalve=wacht)
