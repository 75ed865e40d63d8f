"""Lying bars: the form for names of gemeenten and activiteiten, and for a narrow screen."""

from wijkwerken.kern.grafieken.doek import (
    REGEL,
    VAK,
    Merk,
    Tekening,
    is_hol,
    kort,
    legende,
    lengte,
    raakvlak,
    regels,
    streep,
    tekst,
    vlak,
)
from wijkwerken.kern.grafieken.model import Grafiek

TUSSEN = 6
DICHT = 18  # px; how high a bar is where nobody must hit it, as on paper
RUIM = 500  # px; on less, a long name stands above its bars


def naamkolom(grafiek: Grafiek, breedte: int) -> float:
    """How wide the names beside the bars are; 0 when they stand above them."""
    nodig = max(map(lengte, grafiek.labels), default=0) + 12
    if breedte >= RUIM or nodig <= breedte / 4:
        return min(nodig, breedte * 0.36)
    return 0


def zet_naam(
    tekening: Tekening, label: str, kolom: float, y: float, *, rij: float = VAK, hoogte: float = VAK
) -> float:
    """Write the name of a label; returns where its bars begin.

    A long name takes a second line where the bars are `hoogte` enough together, else it is cut.
    """
    if kolom:
        past = regels(label, kolom - 8) if hoogte + TUSSEN >= 2 * REGEL else None
        woorden = past or [kort(label, kolom - 8)]
        voet = y + min(rij / 2, (hoogte - (len(woorden) - 1) * REGEL) / 2) + 4.5
        for nummer, regel in enumerate(woorden):
            plaats = (kolom - 8, voet + nummer * REGEL)
            tekening.achter.append(tekst(*plaats, regel, anker="end"))
        return y
    tekening.achter.append(tekst(0, y + REGEL - 4, kort(label, tekening.breedte)))
    return y + REGEL


def balken(grafiek: Grafiek, breedte: int) -> Tekening:
    """Each label has its bars under each other, all on one scale from zero."""
    rooster = grafiek.rooster
    kolom = naamkolom(grafiek, breedte)
    cijfers = max((lengte(grafiek.getoond(p)) for _, ps in rooster for p in ps), default=0) + 8
    # Long words ("17 % (12 van 70)") may take at most half of what is left.
    ruimte = max(breedte - kolom - cijfers, (breedte - kolom) / 2)
    waarden = [float(p.waarde) for _, ps in rooster for p in ps if p.waarde is not None]
    laagste, hoogste = min([0.0, *waarden]), max([0.0, *waarden])
    per = ruimte / ((hoogste - laagste) or 1)
    nul = kolom - laagste * per

    rij = VAK if any(punt.url for _, punten in rooster for punt in punten) else DICHT
    dikte = round(rij * 0.7)
    tekening = Tekening(breedte)
    y = 2.0
    if len(grafiek.reeksen) > 1:
        tekening.achter, y = legende([r.naam for r in grafiek.reeksen], breedte, letters=False)
    for label, punten in rooster:
        y = zet_naam(tekening, label, kolom, y, rij=rij, hoogte=rij * len(punten))
        tekening.achter.append(streep(nul, y, nul, y + rij * len(punten), klasse="nul"))
        for nummer, punt in enumerate(punten):
            woorden = grafiek.getoond(punt)
            vormen = [raakvlak(0, y, breedte, rij)]
            eind = nul
            if punt.waarde is not None:
                lang = abs(float(punt.waarde)) * per
                links = nul if punt.waarde >= 0 else nul - lang
                eind = nul + lang if punt.waarde >= 0 else nul
                balk = (links, y + (rij - dikte) / 2, lang, dikte)
                vormen.append(
                    vlak(*balk, reeks=nummer, hol=is_hol(nummer), streepjes=punt.voorlopig)
                )
            vormen.append(tekst(eind + 5, y + rij / 2 + 4.5, woorden, klasse="waarde"))
            tekening.merken.append(Merk(grafiek.naam_van(nummer, punt), punt.url, vormen))
            y += rij
        y += TUSSEN
    tekening.hoogte = y
    return tekening
