"""The reports: `invullen(RAPPORTEN["gemeente"], vraag)` gives one with its numbers."""

from rapportage.rapporten.basis import Blok, Cel, GevuldBlok, Ingevuld, Rapport, Rij
from rapportage.rapporten.invullen import invullen
from rapportage.rapporten.periode import (
    Periode,
    periode_van,
    te_sturen,
    vorige_maand,
    vorige_periode,
)
from rapportage.rapporten.rapporten import RAPPORTEN
from rapportage.rapporten.teksten import waardetekst
from rapportage.rapporten.wie import cijferrapport, mag_rapport, rapporten_van, rapportvraag

__all__ = [
    "RAPPORTEN",
    "Blok",
    "Cel",
    "GevuldBlok",
    "Ingevuld",
    "Periode",
    "Rapport",
    "Rij",
    "cijferrapport",
    "invullen",
    "mag_rapport",
    "periode_van",
    "rapporten_van",
    "rapportvraag",
    "te_sturen",
    "vorige_maand",
    "vorige_periode",
    "waardetekst",
]
