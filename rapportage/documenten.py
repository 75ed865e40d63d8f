"""Reports on paper."""

import re
from typing import Any

from django.conf import settings

from rapportage.models import Jaarverslagtekst
from rapportage.rapporten import GevuldBlok, Ingevuld, Periode
from rapportage.rapporten.grafieken import HOOGSTENS, grafiek_van
from rapportage.rapporten.jaarverslag import Jaarverslag
from rapportage.rapporten.namen import KOPPEN
from rapportage.rapporten.teksten import GEMEENTE_UITLEG, VERBORGEN_UITLEG, vorige_naam
from wijkwerken.kern.grafieken import Grafiek
from wijkwerken.kern.pdf import maak_pdf


def rapport_pdf(ingevuld: Ingevuld, periode: Periode, *, deel: str = "") -> bytes:
    """Any report: its blocks, and the sentences of its figures at the end."""
    return maak_pdf(
        "pdf/rapport.html",
        _context(ingevuld, periode) | {"deel": deel},
    )


def jaarverslag_pdf(jaarverslag: Jaarverslag, periode: Periode) -> bytes:
    """Cover, words, figures with charts, a page per gemeente, and what the figures mean."""
    return maak_pdf("pdf/jaarverslag.html", jaarverslag_context(jaarverslag, periode))


def jaarverslag_context(jaarverslag: Jaarverslag, periode: Periode) -> dict[str, Any]:
    """What the paper shows."""
    tekst = Jaarverslagtekst.objects.filter(jaar=periode.van.year).first()
    namen = _namen(jaarverslag.ingevuld, periode)
    return _context(jaarverslag.ingevuld, periode, openbaar=True) | {
        "jaar": str(periode.van.year),
        "kern": jaarverslag.ingevuld.blokken[0].totaal.cellen[:4],
        "alineas": alineas(tekst.tekst) if tekst else [],
        "gemeenten": [
            {"rij": blad.rij, "grafiek": _grafiek(blad.maanden, *namen)}
            for blad in jaarverslag.gemeenten
        ],
    }


def alineas(tekst: str) -> list[str]:
    """The paragraphs of a plain text: a blank line parts them."""
    return [deel.strip() for deel in re.split(r"\n\s*\n", tekst.replace("\r", "")) if deel.strip()]


def _context(ingevuld: Ingevuld, periode: Periode, *, openbaar: bool = False) -> dict[str, Any]:
    nu, toen = _namen(ingevuld, periode)
    return {
        "ingevuld": ingevuld,
        "periode": nu,
        "vorige": toen,
        "blokken": [_blok(gevuld, nu, toen) for gevuld in ingevuld.blokken],
        "definities": [
            *ingevuld.definities(),
            ("Gemeente", GEMEENTE_UITLEG),
            *([("Niet getoond", VERBORGEN_UITLEG)] if openbaar or ingevuld.verbergt else []),
        ],
        "organisatie": settings.ORGANISATIE_NAAM,
    }  # fmt: skip


def _namen(ingevuld: Ingevuld, periode: Periode) -> tuple[str, str]:
    return periode.naam, vorige_naam(periode, ingevuld.vraag)


def _grafiek(gevuld: GevuldBlok, nu: str, toen: str) -> Grafiek | None:
    """The chart of a block; none when all that it would draw is hidden or nothing."""
    grafiek = grafiek_van(gevuld, nu, toen)
    if grafiek and any(punt.waarde for reeks in grafiek.reeksen for punt in reeks.punten):
        return grafiek
    return None


def _blok(gevuld: GevuldBlok, nu: str, toen: str) -> dict[str, Any]:
    grafiek = _grafiek(gevuld, nu, toen)
    # The table of the chart is enough when that says all; else the table of the block follows.
    alles = grafiek and len(gevuld.blok.codes) == 1 and len(gevuld.rijen) <= HOOGSTENS
    kop = KOPPEN.get(gevuld.blok.per or "", "")
    return {"gevuld": gevuld, "grafiek": grafiek, "tabel": not alles, "kop": kop}
