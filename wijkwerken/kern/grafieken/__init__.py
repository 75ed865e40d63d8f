"""Charts drawn on the server: numbers go in, shapes of an SVG come out. Pure: no Django.

    Grafiek("Uren per maand", Soort.STAVEN, [Reeks("2025", [Punt("jan", 120, url)])], "uren")

A template shows it with `{% grafiek g %}`, paper with `{% grafiek_papier g %}`.
"""

from wijkwerken.kern.grafieken.model import Grafiek, Punt, Reeks, Soort
from wijkwerken.kern.grafieken.tekenen import BREED, SMAL, teken

__all__ = ["BREED", "SMAL", "Grafiek", "Punt", "Reeks", "Soort", "teken"]
