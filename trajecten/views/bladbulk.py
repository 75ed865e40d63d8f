"""Acts that the list of monthly sheets offers for many of them."""

from django.utils import timezone

from trajecten.services.maandbladen import maandblad_binnenbrengen, maandblad_verwerken
from wijkwerken.kern.bulk import Bulkactie
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.toegang.rechten import Handeling

STAND = Kolom("stand", "Stand", soort="keuze")


def _binnenbrengen(door, maandblad, versie, gegevens):
    return maandblad_binnenbrengen(
        door=door, maandblad=maandblad, versie=versie, vandaag=timezone.localdate()
    )


def _verwerken(door, maandblad, versie, gegevens):
    return maandblad_verwerken(
        door=door, maandblad=maandblad, versie=versie, vandaag=timezone.localdate()
    )


BINNENBRENGEN = Bulkactie(
    "binnenbrengen",
    "Binnengebracht",
    handeling=Handeling.PRESTATIE_SCHRIJVEN,
    service=_binnenbrengen,
    kolommen=(STAND, Kolom("binnengebracht_op", "Binnengebracht op", soort="datum")),
    icoon="inbox",
)
VERWERKEN = Bulkactie(
    "verwerken",
    "Verwerkt",
    handeling=Handeling.PRESTATIE_SCHRIJVEN,
    service=_verwerken,
    kolommen=(STAND,),
    icoon="check",
)
