"""When may a month be closed?

Pure Python: no Django, no database, no clock. A month is its first day.
"""

from collections.abc import Collection
from datetime import date

from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam, maandnaam, plus_maanden


def toets_afsluiten(
    maand: date, *, vandaag: date, gesloten: bool, open_maanden: Collection[date]
) -> list[Bezwaar]:
    """What stands in the way: closed already, not over yet, or an earlier month with hours is open.

    Months close in their order, so that what comes later always finds an open month after it.
    """
    naam = maandnaam(maand)
    if gesloten:
        zin = f"{naam.capitalize()} is al afgesloten. Open de afsluiting om ze te bekijken."
        return [Bezwaar("maand_afgesloten", zin, veld="maand")]
    einde = plus_maanden(maand, 1)
    if vandaag < einde:
        zin = f"{naam.capitalize()} loopt nog. Afsluiten kan vanaf {dagnaam(einde)}."
        return [Bezwaar("maand_loopt", zin, veld="maand")]
    if eerder := [open_maand for open_maand in open_maanden if open_maand < maand]:
        oudste = min(eerder)
        zin = f"Sluit eerst {maandnaam(oudste)} af: daar staan nog uren open."
        return [
            Bezwaar("eerdere_maand_open", zin, veld="maand", getallen={"maand": f"{oudste:%Y-%m}"})
        ]
    return []
