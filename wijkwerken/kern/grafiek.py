"""A bar chart: numbers go in, coordinates come out, as text with a dot. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from wijkwerken.kern.opmaak import getal

HOOG, KOP, VOET = 150, 20, 24


@dataclass(frozen=True, slots=True)
class Staaf:
    """One bar; `url` opens its rows, `klasse` is neutraal, ok, let-op or fout."""

    tekst: str
    waarde: int
    url: str = ""
    klasse: str = ""


@dataclass(slots=True)
class Grafiek:
    """What onderdelen/staaf.html draws, and the table under it."""

    omschrijving: str
    kop: str
    eenheid: str
    breedte: int
    staven: list[dict] = field(default_factory=list)
    hoogte: int = HOOG
    bodem: int = HOOG - VOET
    y_tekst: int = HOOG - 7


def maak_grafiek(staven: Iterable[Staaf], *, titel: str, kop: str, eenheid: str) -> Grafiek:
    """Vertical bars on one scale from zero; `kop` and `eenheid` head the table."""
    staven = list(staven)
    vak = max(52, max((len(staaf.tekst) for staaf in staven), default=0) * 7 + 8)
    grafiek = Grafiek(titel, kop, eenheid, breedte=max(vak * len(staven), 2 * vak))
    hoogste = max((staaf.waarde for staaf in staven), default=0) or 1
    ruimte = grafiek.bodem - KOP
    dikte = min(vak - 16, 64)
    for nummer, staaf in enumerate(staven):
        hoogte = max(staaf.waarde, 0) / hoogste * ruimte
        midden = nummer * vak + vak / 2
        grafiek.staven.append(
            {
                "tekst": staaf.tekst,
                "getal": getal(staaf.waarde),
                "url": staaf.url,
                "klasse": staaf.klasse,
                "x": f"{midden - dikte / 2:.1f}",
                "midden": f"{midden:.1f}",
                "breedte": f"{dikte:.1f}",
                "hoogte": f"{hoogte:.1f}",
                "y": f"{grafiek.bodem - hoogte:.1f}",
                "y_getal": f"{grafiek.bodem - hoogte - 6:.1f}",
            }
        )
    return grafiek
