"""A figure in words, the same on paper, in a mail and on a page. Pure."""

from rapportage.choices import Eenheid
from rapportage.cijfers import Cijfer, Waarde
from wijkwerken.kern import opmaak

VERBORGEN = "minder dan 5"
GEEN = "-"  # a share of nothing


def waarde_tekst(cijfer: Cijfer, waarde: Waarde | None) -> str:
    """`1.234`, `12 %` or `8,5`; a dash when there is nothing to divide by."""
    if waarde is None:
        return GEEN
    if waarde.verborgen:
        return VERBORGEN
    if cijfer.eenheid == Eenheid.DEEL:
        return GEEN if waarde.procent is None else f"{waarde.procent}{opmaak.SMAL}%"
    if cijfer.eenheid == Eenheid.GEMIDDELDE:
        return GEEN if waarde.gemiddelde is None else opmaak.getal(waarde.gemiddelde)
    return opmaak.getal(waarde.getal)
