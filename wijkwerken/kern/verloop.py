"""A stock over time: numbers go in, coordinates come out, as text with a dot. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wijkwerken.kern.opmaak import datum_kort, getal

HOOG, KOP, VOET = 150, 20, 24
BREED, LINKS, RECHTS = 640, 34, 12


@dataclass(slots=True)
class Verloopgrafiek:
    """What onderdelen/voorraadlijn.html draws: a stock in steps, behind and ahead of today."""

    omschrijving: str
    vroeger: str  # an SVG path
    straks: str
    x_vandaag: str
    y_streep: tuple[tuple[str, str], ...]  # height and number of each line across
    merken: list[tuple[str, str]]  # place and text along the foot
    rijen: list[tuple[date, int, bool]]  # day, stock, ahead of today
    x_droog: str = ""
    breedte: int = BREED
    hoogte: int = HOOG + 30
    bodem: int = HOOG + 30 - VOET
    kop: int = KOP
    links: int = LINKS
    y_tekst: int = HOOG + 30 - 7


def maak_verloop(
    vroeger: Sequence[tuple[date, int]],
    straks: Sequence[tuple[date, int]],
    *,
    vandaag: date,
    titel: str,
    droog_op: date | None = None,
) -> Verloopgrafiek:
    """Steps from the first day to the last, on one scale from zero; `straks` begins today.

    When today already counts for more than is there, the line ahead begins lower.
    """
    dagen = [dag for dag, _ in (*vroeger, *straks)] + [vandaag]
    eerste, laatste = min(dagen), max(dagen)
    lengte = max((laatste - eerste).days, 1)
    hoogste = max((stand for _, stand in (*vroeger, *straks)), default=0) or 1
    bodem = HOOG + 30 - VOET

    def x(dag: date) -> str:
        return f"{LINKS + (dag - eerste).days / lengte * (BREED - LINKS - RECHTS):.1f}"

    def y(stand: int) -> str:
        return f"{bodem - stand / hoogste * (bodem - KOP):.1f}"

    def pad(punten: Sequence[tuple[date, int]], tot: date) -> str:
        if not punten:
            return ""
        (begin, stand), *rest = punten
        delen = [f"M{x(begin)} {y(stand)}", *(f"H{x(dag)}V{y(s)}" for dag, s in rest)]
        return "".join([*delen, f"H{x(tot)}"])

    return Verloopgrafiek(
        titel,
        vroeger=pad(vroeger, vandaag),
        straks=pad(straks, laatste),
        x_vandaag=x(vandaag),
        y_streep=tuple((y(n), getal(n)) for n in sorted({0, hoogste // 2, hoogste})),
        merken=[(x(dag), datum_kort(dag)) for dag in dict.fromkeys((eerste, vandaag, laatste))],
        rijen=[(dag, stand, False) for dag, stand in vroeger]
        + [(dag, stand, True) for dag, stand in straks],
        x_droog=x(droog_op) if droog_op else "",
    )
