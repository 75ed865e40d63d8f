"""The reports: `invullen(RAPPORTEN["gemeente"], vraag)` gives one with its numbers."""

from rapportage.rapporten.basis import Blok, Cel, GevuldBlok, Ingevuld, Rapport, Rij
from rapportage.rapporten.invullen import invullen
from rapportage.rapporten.periode import Periode, periode_van, vorige_maand
from rapportage.rapporten.rapporten import RAPPORTEN

__all__ = [
    "RAPPORTEN",
    "Blok",
    "Cel",
    "GevuldBlok",
    "Ingevuld",
    "Periode",
    "Rapport",
    "Rij",
    "invullen",
    "periode_van",
    "vorige_maand",
]
