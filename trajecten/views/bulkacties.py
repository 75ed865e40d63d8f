"""Acts that the lists of dossiers offer for many rows; each is the service of one row."""

from trajecten.services.aanmeldingen import aanmelding_gezien
from wijkwerken.kern.bulk import Bulkactie
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.toegang.rechten import Handeling


def _gezien(door, aanmelding, versie, gegevens):
    return aanmelding_gezien(door=door, aanmelding=aanmelding)


GEZIEN = Bulkactie(
    "gezien",
    "Als gezien aanduiden",
    handeling=Handeling.AANMELDING_BEOORDELEN,
    service=_gezien,
    kolommen=(Kolom("status", "Status", soort="keuze"),),
    icoon="eye",
)
