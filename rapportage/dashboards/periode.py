"""The months of a dashboard. Pure."""

from datetime import date

from rapportage.rapporten import Periode
from wijkwerken.kern.datums import MAANDEN, maanden_tussen


def voorbije_maanden(periode: Periode, vandaag: date) -> Periode:
    """Of a year or quarter that still runs only the months that are over.

    Beside the whole year before, half a year would look like a fall. In its first month: that one.
    """
    if not periode.van <= vandaag <= periode.tot:
        return periode
    over = max(maanden_tussen(periode.van, vandaag.replace(day=1)), 1)
    return Periode(periode.code, periode.van, min(over, periode.aantal))


def maandennaam(periode: Periode) -> str:
    """`2025`, `maart 2025`, or `januari tot en met oktober 2025`."""
    if periode.aantal in {1, 12} or (periode.aantal == 3 and periode.van.month % 3 == 1):
        return periode.naam
    begin, einde = MAANDEN[periode.van.month - 1], MAANDEN[periode.tot.month - 1]
    return f"{begin} tot en met {einde} {periode.tot.year}"
