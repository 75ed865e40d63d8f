"""How far two places lie apart, as the crow flies.

Pure Python: no Django, no database, no clock. Places are known by their postcode, so this is
the distance between two centres of deelgemeenten: good enough to say who lives near.
"""

from math import asin, cos, radians, sin, sqrt
from typing import NamedTuple

STRAAL_AARDE_KM = 6371.0088  # mean radius, IUGG


class Plek(NamedTuple):
    """Degrees north and east (WGS84)."""

    breedtegraad: float
    lengtegraad: float


def afstand_km(van: Plek | None, naar: Plek | None) -> float | None:
    """Kilometres in a straight line, to one decimal; None when a place is not known.

    >>> afstand_km(Plek(50.7361, 4.2374), Plek(50.7361, 4.2374))
    0.0
    """
    if van is None or naar is None:
        return None
    noord_van, noord_naar = radians(van.breedtegraad), radians(naar.breedtegraad)
    half_noord = sin((noord_naar - noord_van) / 2) ** 2
    half_oost = sin(radians(naar.lengtegraad - van.lengtegraad) / 2) ** 2
    haversine = half_noord + cos(noord_van) * cos(noord_naar) * half_oost
    return round(2 * STRAAL_AARDE_KM * asin(min(1.0, sqrt(haversine))), 1)
