"""Has a wijk-werker what the work asks: a licence, a language, an attest?

Pure Python: no Django, no database, no clock.
"""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam

CODE = "vereiste_ontbreekt"


class Geldig(NamedTuple):
    """From and to, both days included; None is without begin or without end."""

    van: date | None
    tot: date | None

    def omvat(self, datum: date) -> bool:
        """Does it hold on this date?"""
        return (self.van is None or self.van <= datum) and (self.tot is None or datum <= self.tot)


def toets_vereisten(
    gevraagd: Mapping[str, Collection[Geldig]], dagen: Collection[date], *, veld: str = "datum"
) -> list[Bezwaar]:
    """What is missing on these days: of each vereiste the first day, and what then fits.

    `gevraagd` holds per vereiste, by name, when the person has it.
    """
    bezwaren = []
    for naam, geldig in sorted(gevraagd.items()):
        zonder = next(
            (dag for dag in sorted(dagen) if not any(periode.omvat(dag) for periode in geldig)),
            None,
        )
        if zonder is not None:
            bezwaren.append(_bezwaar(naam, geldig, zonder, min(dagen), veld))
    return bezwaren


def _bezwaar(
    naam: str, geldig: Collection[Geldig], zonder: date, eerste: date, veld: str
) -> Bezwaar:
    getallen: dict[str, int | str] = {"vereiste": naam, "datum": zonder.isoformat()}
    if zonder > eerste:  # it holds on the days before: then the work fits until the day before
        laatste = zonder - timedelta(days=1)
        getallen["past_tot"] = laatste.isoformat()
        raad = f"Tot en met {dagnaam(laatste)} is er wel een: plan tot dan, of verleng het."
    elif later := sorted(periode.van for periode in geldig if periode.van and periode.van > zonder):
        getallen["past_vanaf"] = later[0].isoformat()
        raad = f"Het is er vanaf {dagnaam(later[0])}: begin dan."
    else:
        raad = "Noteer het in het dossier als het er is, of kies iemand die het heeft."
    return Bezwaar(
        CODE,
        f"Op {dagnaam(zonder)} heeft deze wijk-werker geen geldig bewijs van: {naam}. {raad}",
        veld=veld,
        getallen=getallen,
    )
