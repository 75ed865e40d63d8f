"""The chart of a block: one figure per group, beside the year before."""

from datetime import date

from rapportage.cijfers import Waarde
from rapportage.rapporten.basis import Cel, GevuldBlok, Rij
from rapportage.rapporten.namen import KOPPEN
from rapportage.rapporten.tabellen import PROCENTEN
from rapportage.rapporten.teksten import VERBORGEN, waardetekst
from wijkwerken.kern.grafieken import Grafiek, Punt, Reeks, Soort
from wijkwerken.kern.grafieken.model import PROCENT
from wijkwerken.kern.opmaak import MAANDEN_KORT

HOOGSTENS = 15  # bars; the table has them all


def grafiek_van(gevuld: GevuldBlok, periode: str, vorige: str) -> Grafiek | None:
    """The chart that the block asks for; None when it asks for none, or has nothing to compare."""
    blok = gevuld.blok
    minstens = 1 if blok.per == "maand" else 2
    if not blok.grafiek or not blok.per or len(gevuld.rijen) < minstens:
        return None
    plaats = blok.codes.index(blok.grafiek)
    cijfer = blok.cijfers[plaats]
    rijen = list(gevuld.rijen)
    if blok.per != "maand":
        rijen.sort(key=lambda rij: -_getal(rij.cellen[plaats], rij.cellen[plaats].waarde))
    getoond = rijen[:HOOGSTENS]
    reeksen = [Reeks(periode, [_punt(rij, rij.cellen[plaats]) for rij in getoond])]
    eerder = [rij.cellen[plaats].eerder for rij in getoond]
    if any(waarde and waarde.is_iets for waarde in eerder):
        reeksen.append(Reeks(vorige, [_vorig(rij, rij.cellen[plaats]) for rij in getoond]))
    return Grafiek(
        f"{blok.titel}: {cijfer.naam.lower()}",
        Soort.STAVEN if blok.per == "maand" else Soort.BALKEN,
        reeksen,
        eenheid=PROCENT if cijfer.eenheid in PROCENTEN else cijfer.naam.lower(),
        kop=KOPPEN[blok.per],
        toelichting=f"De {HOOGSTENS} grootste." if len(rijen) > HOOGSTENS else "",
    )


def _getal(cel: Cel, waarde: Waarde | None) -> float:
    if waarde is None or waarde.verborgen:
        return 0
    if cel.cijfer.eenheid in PROCENTEN:
        return waarde.procent or 0
    return (waarde.gemiddelde or 0) if waarde.noemer is not None else waarde.getal


def _punt(rij: Rij, cel: Cel) -> Punt:
    return _punt_van(rij, cel, cel.waarde, cel.url, voorlopig=rij.voorlopig)


def _vorig(rij: Rij, cel: Cel) -> Punt:
    return _punt_van(rij, cel, cel.eerder, "", voorlopig=rij.eerder_voorlopig)


def _punt_van(rij: Rij, cel: Cel, waarde: Waarde | None, url: str, *, voorlopig: bool) -> Punt:
    maand = rij.sleutel.month if isinstance(rij.sleutel, date) else None
    kort = MAANDEN_KORT[maand - 1] if maand else ""
    if waarde is not None and waarde.verborgen:
        return Punt(rij.naam, None, tekst=VERBORGEN, kort=kort)
    tekst = waardetekst(cel.cijfer, waarde) if cel.cijfer.eenheid in PROCENTEN else ""
    return Punt(rij.naam, _getal(cel, waarde), url, tekst, kort, voorlopig=voorlopig)
