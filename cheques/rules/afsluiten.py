"""When may a month be closed?

Pure Python: no Django, no database, no clock. A month is its first day.
"""

from collections.abc import Collection
from datetime import date
from typing import Protocol

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


class OpenPunt(Protocol):
    """A line of the checklist that is not at zero."""

    @property
    def titel(self) -> str: ...
    @property
    def aantal(self) -> int: ...
    @property
    def blokkeert(self) -> bool: ...


def toets_punten(punten: Collection[OpenPunt], toelichting: str) -> list[Bezwaar]:
    """What must be decided first, or else what stays open without a word of explanation."""
    if eerst := [punt for punt in punten if punt.blokkeert]:
        return [
            Bezwaar(
                "open_punten",
                f"{punt.titel}: {punt.aantal}. Beslis die eerst; na het afsluiten kan het niet.",
                getallen={"aantal": punt.aantal},
            )
            for punt in eerst
        ]
    if punten and not toelichting:
        zin = "Er staan nog punten open. Schrijf kort waarom u de maand toch afsluit."
        return [Bezwaar("toelichting_ontbreekt", zin, veld="toelichting")]
    return []
