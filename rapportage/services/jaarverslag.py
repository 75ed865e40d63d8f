"""The words before the figures of a year."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from rapportage.models import Jaarverslagtekst
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.notitietekst import INSZ_IN_TEKST, toets_tekst
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


@transaction.atomic
def jaarverslagtekst_schrijven(
    *, door: Account, jaar: int, tekst: str, versie: int | None
) -> Jaarverslagtekst:
    """Write the text of a year, or what replaces it; `versie` is None when there was none yet.

    Raises PermissionDenied, VerouderdeVersie, and ValidationError at `tekst` for a
    rijksregisternummer in it.
    """
    if not door.mag(Handeling.JAARVERSLAG_SCHRIJVEN):
        raise PermissionDenied
    if any(bezwaar.code == INSZ_IN_TEKST for bezwaar in toets_tekst(tekst)):
        raise ValidationError(
            {"tekst": "In deze tekst staat een rijksregisternummer. Haal het weg."},
            code=INSZ_IN_TEKST,
        )
    rij = Jaarverslagtekst.objects.select_for_update().filter(jaar=jaar).first()
    rij = rij or Jaarverslagtekst(jaar=jaar)
    if not rij._state.adding:
        controleer_versie(rij, versie or 0)
    rij.tekst = tekst
    bewaar(rij)
    return rij
