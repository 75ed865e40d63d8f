"""A chart at one width."""

from wijkwerken.kern.grafieken.assen import lijn, staven
from wijkwerken.kern.grafieken.balken import balken
from wijkwerken.kern.grafieken.doek import Tekening, tekst
from wijkwerken.kern.grafieken.model import Grafiek, Soort
from wijkwerken.kern.grafieken.stapel import stapel

BREED, SMAL = 640, 340  # px: a page or sheet, and a phone or a narrow card


def teken(grafiek: Grafiek, breedte: int = BREED) -> Tekening:
    """The shapes. Standing bars whose labels do not fit lie down."""
    if not grafiek.labels:
        return Tekening(breedte, 30, [tekst(0, 20, "Geen gegevens in deze periode.")])
    if grafiek.soort == Soort.LIJN:
        return lijn(grafiek, breedte)
    if grafiek.soort == Soort.STAPEL:
        return stapel(grafiek, breedte)
    staand = staven(grafiek, breedte) if grafiek.soort == Soort.STAVEN else None
    return staand or balken(grafiek, breedte)
