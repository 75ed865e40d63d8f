"""One number of a dashboard in words: large, with what it is of and the year before. Pure."""

from dataclasses import dataclass

from rapportage.choices import Eenheid
from rapportage.rapporten.basis import Cel
from rapportage.rapporten.teksten import LEEG, verschiltekst, waardetekst
from wijkwerken.kern.opmaak import getal


@dataclass(frozen=True, slots=True)
class Tegel:
    getal: str
    naam: str
    van: str  # `12 van 40`, of a share
    eerder: str  # `een jaar eerder 30 %: +4 procentpunt`
    uitleg: str
    url: str
    verborgen: bool


def tegel(cel: Cel) -> Tegel:
    """A tile of the total of one figure."""
    cijfer, waarde = cel.cijfer, cel.waarde
    groot, van = waardetekst(cijfer, waarde), ""
    if cijfer.eenheid == Eenheid.DEEL and waarde.noemer and not waarde.verborgen:
        groot = f"{waarde.procent}\u00a0%"
        van = f"{getal(waarde.getal)} van {getal(waarde.noemer)}"
    return Tegel(groot, cijfer.naam, van, _eerder(cel), cijfer.definitie, cel.url, waarde.verborgen)


def _eerder(cel: Cel) -> str:
    toen = cel.eerder
    if toen is None or (not toen.getal and not toen.noemer):
        return ""
    if cel.cijfer.eenheid == Eenheid.DEEL and not toen.verborgen:
        tekst = f"{toen.procent}\u00a0%" if toen.noemer else LEEG
    else:
        tekst = waardetekst(cel.cijfer, toen)
    delen = [f"een jaar eerder {tekst}", verschiltekst(cel)]
    return ": ".join(deel for deel in delen if deel)
