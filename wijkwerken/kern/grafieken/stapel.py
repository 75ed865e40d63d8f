"""Shares: for each label one bar of the same length, cut into parts that bear a letter."""

from wijkwerken.kern.grafieken.balken import TUSSEN, naamkolom, zet_naam
from wijkwerken.kern.grafieken.doek import (
    VAK,
    Merk,
    Tekening,
    legende,
    lengte,
    letter,
    raakvlak,
    tekst,
    vlak,
)
from wijkwerken.kern.grafieken.model import Grafiek, Punt
from wijkwerken.kern.opmaak import SMAL

DIKTE = 24


def stapel(grafiek: Grafiek, breedte: int) -> Tekening:
    """The parts of each label in the order of the series; hidden ones are left out."""
    tekening = Tekening(breedte)
    tekening.achter, y = legende([r.naam for r in grafiek.reeksen], breedte, letters=True)
    kolom = naamkolom(grafiek, breedte)
    for label, punten in grafiek.rooster:
        y = zet_naam(tekening, label, kolom, y)
        som = sum(max(float(p.waarde), 0) for p in punten if p.waarde is not None)
        if not som:
            tekening.achter.append(tekst(kolom, y + VAK / 2 + 4.5, "geen gegevens"))
        x = kolom
        for nummer, punt in enumerate(punten):
            deel = max(float(punt.waarde), 0) / som if som and punt.waarde is not None else 0
            if deel:
                breed = deel * (breedte - kolom)
                tekening.merken.append(_deel(grafiek, nummer, punt, deel, x, y, breed))
                x += breed
        y += VAK + TUSSEN
    tekening.hoogte = y
    return tekening


def _deel(
    grafiek: Grafiek, nummer: int, punt: Punt, deel: float, x: float, y: float, breed: float
) -> Merk:
    procent = f"{int(deel * 100 + 0.5)}{SMAL}%"
    vormen = [vlak(x, y + 1, max(breed - 2, 0.5), DIKTE, reeks=nummer)]
    merk = letter(nummer)
    woorden = next((w for w in (f"{merk} {procent}", merk) if lengte(w) + 6 <= breed), "")
    if woorden:
        plaats = (x + breed / 2 - 1, y + VAK / 2 + 4.5)
        vormen.append(tekst(*plaats, woorden, anker="middle", klasse="in"))
    naam = f"{grafiek.naam_van(nummer, punt)} ({procent})"
    # Too narrow to find with a finger: the table has its link.
    url = punt.url if breed >= VAK else ""
    return Merk(naam, url, [raakvlak(x, y, breed, VAK), *vormen])
