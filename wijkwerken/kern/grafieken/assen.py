"""Standing bars and lines: both stand on labels along the foot, before a grid of round numbers."""

from dataclasses import dataclass

from wijkwerken.kern.grafieken.doek import (
    REGEL,
    VAK,
    Merk,
    Tekening,
    Vorm,
    is_hol,
    legende,
    lengte,
    pad,
    raakvlak,
    regels,
    schaal,
    stip,
    streep,
    tekst,
    vlak,
)
from wijkwerken.kern.grafieken.model import GEEN, Grafiek, Punt

HOOG, BOVEN = 190, 20


@dataclass(frozen=True, slots=True)
class Kader:
    """Where numbers and labels come, in px."""

    tekening: Tekening
    links: float
    top: float
    vak: float
    laagste: float
    hoogste: float

    @property
    def bodem(self) -> float:
        return self.top + HOOG

    @property
    def voet(self) -> float:
        """Where the labels begin: under the numbers of bars that hang down."""
        return self.bodem + (REGEL if self.laagste < 0 else 0)

    def y(self, waarde: float) -> float:
        return self.bodem - (waarde - self.laagste) / (self.hoogste - self.laagste) * HOOG


def staven(grafiek: Grafiek, breedte: int) -> Tekening | None:
    """Bars beside each other per label; None when the labels do not fit under them."""
    kader = _kader(grafiek, breedte)
    woorden = _onder(grafiek, kader.vak)
    if woorden is None:
        return None
    _voet(kader, woorden)
    dikte = min(kader.vak * 0.8 / max(len(grafiek.reeksen), 1), 56)
    alle = [grafiek.getoond(punt) for _, punten in grafiek.rooster for punt in punten]
    met_getal = max(map(lengte, alle), default=0) <= kader.vak / max(len(grafiek.reeksen), 1)
    for plaats, (_, punten) in enumerate(grafiek.rooster):
        midden = kader.links + (plaats + 0.5) * kader.vak
        begin = midden - dikte * len(punten) / 2
        delen = [
            _staaf(grafiek, kader, nummer, punt, begin + nummer * dikte, dikte, met_getal=met_getal)
            for nummer, punt in enumerate(punten)
        ]
        _merken(kader, grafiek, punten, delen, midden, dikte)
    return kader.tekening


def lijn(grafiek: Grafiek, breedte: int) -> Tekening:
    """A line per series over labels in order; a label that lacks a number breaks it."""
    kader = _kader(grafiek, breedte)
    tekening = kader.tekening
    labels = grafiek.korte_labels
    sla_over = -(-int(max(map(lengte, labels)) + 10) // int(kader.vak))
    _voet(kader, [[] if n % sla_over else [label] for n, label in enumerate(labels)])
    rooster = grafiek.rooster
    for nummer in range(len(grafiek.reeksen)):
        d, pen = "", "M"
        for plaats, (_, punten) in enumerate(rooster):
            waarde = punten[nummer].waarde
            if waarde is None:
                pen = "M"
                continue
            d += f"{pen}{kader.links + (plaats + 0.5) * kader.vak:.1f} {kader.y(float(waarde)):.1f}"
            pen = "L"
        if d:
            tekening.achter.append(pad(d, reeks=nummer, hol=is_hol(nummer)))
    for plaats, (_, punten) in enumerate(rooster):
        midden = kader.links + (plaats + 0.5) * kader.vak
        delen = [
            [stip(midden, kader.y(float(p.waarde)), reeks=n, hol=is_hol(n))]
            if p.waarde is not None
            else []
            for n, p in enumerate(punten)
        ]
        _merken(kader, grafiek, punten, delen, midden, 0)
    return tekening


def _kader(grafiek: Grafiek, breedte: int) -> Kader:
    waarden = [float(p.waarde) for r in grafiek.reeksen for p in r.punten if p.waarde is not None]
    strepen = schaal(min(waarden, default=0), max(waarden, default=0))
    getallen = [grafiek.opgemaakt(int(s) if s == int(s) else s) for s in strepen]
    links = max(map(lengte, getallen)) + 8
    tekening = Tekening(breedte)
    top = float(BOVEN)
    if len(grafiek.reeksen) > 1:
        tekening.achter, hoog = legende([r.naam for r in grafiek.reeksen], breedte, letters=False)
        top += hoog
    vak = (breedte - links) / max(len(grafiek.labels), 1)
    kader = Kader(tekening, links, top, vak, strepen[0], strepen[-1])
    for waarde, woorden in zip(strepen, getallen, strict=True):
        y = kader.y(waarde)
        soort = "nul" if waarde == 0 else "streep"
        tekening.achter.append(streep(links, y, breedte, y, klasse=soort))
        tekening.achter.append(tekst(links - 8, y + 4.5, woorden, anker="end"))
    return kader


def _onder(grafiek: Grafiek, vak: float) -> list[list[str]] | None:
    """The lines under each bar; None when they do not fit.

    Labels with a short form follow on each other, as months do: every second one may be left out.
    """
    labels = grafiek.korte_labels
    woorden = [regels(label, vak - 6) for label in labels]
    if None not in woorden:
        return [regel or [] for regel in woorden]
    volgend = labels != grafiek.labels and max(map(lengte, labels)) + 6 <= 2 * vak
    return [[] if n % 2 else [label] for n, label in enumerate(labels)] if volgend else None


def _voet(kader: Kader, woorden: list[list[str]]) -> None:
    """Write the labels along the foot, and end the drawing under them."""
    for plaats, lijnen in enumerate(woorden):
        midden = kader.links + (plaats + 0.5) * kader.vak
        for nummer, regel in enumerate(lijnen):
            y = kader.voet + REGEL * (nummer + 1) + 2
            kader.tekening.achter.append(tekst(midden, y, regel, anker="middle"))
    kader.tekening.hoogte = kader.voet + max(map(len, woorden)) * REGEL + 8


def _staaf(
    grafiek: Grafiek,
    kader: Kader,
    nummer: int,
    punt: Punt,
    x: float,
    dikte: float,
    *,
    met_getal: bool,
) -> list[Vorm]:
    vormen: list[Vorm] = []
    nul, onder = kader.y(0), False
    top = nul
    if punt.waarde is not None:
        top, onder = kader.y(float(punt.waarde)), punt.waarde < 0
        plaats = (x + 1, min(top, nul), max(dikte - 2, 1), abs(top - nul))
        vormen.append(vlak(*plaats, reeks=nummer, hol=is_hol(nummer), streepjes=punt.voorlopig))
    elif not met_getal and punt.tekst:
        # Nothing to draw and no room for words: a mark that something stands here.
        vormen.append(tekst(x + dikte / 2, nul - 5, "*", anker="middle", klasse="waarde"))
    if met_getal and (punt.waarde is not None or punt.tekst):
        y = top + 15 if onder else top - 5
        woorden = grafiek.getoond(punt)
        vormen.append(tekst(x + dikte / 2, y, woorden, anker="middle", klasse="waarde"))
    return vormen


def _merken(
    kader: Kader,
    grafiek: Grafiek,
    punten: list[Punt],
    delen: list[list[Vorm]],
    midden: float,
    dikte: float,
) -> None:
    """A link for each number when a finger finds them apart, else one for the first of them.

    The table has them all.
    """
    hoog, top = kader.voet - kader.top + BOVEN, kader.top - BOVEN
    apart = dikte >= VAK or len(punten) == 1
    for nummer, (punt, vormen) in enumerate(zip(punten, delen, strict=True)):
        naam = grafiek.naam_van(nummer, punt)
        if apart:
            breed = dikte if len(punten) > 1 else kader.vak
            x = midden - breed * len(punten) / 2 + nummer * breed
            vormen = [raakvlak(x, top, breed, hoog), *vormen]
        elif nummer == 0:
            vormen = [raakvlak(midden - kader.vak / 2, top, kader.vak, hoog), *vormen]
        url = punt.url if apart or nummer == 0 else ""
        if vormen and (url or grafiek.getoond(punt) != GEEN):
            kader.tekening.merken.append(Merk(naam, url, vormen))
