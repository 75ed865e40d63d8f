"""The bank account on which a wijk-werker is paid."""

from django.core.exceptions import ValidationError
from django.db import transaction

from trajecten.models import Rekening, WijkWerker
from trajecten.services.personen import eis
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.controles import rekening_nakijken
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

AL_EEN = "Voor deze wijk-werker is er al een rekening. Bekijk ze, en wijzig ze daar."


@transaction.atomic
def rekening_noteren(
    *,
    door: Account,
    wijkwerker: WijkWerker,
    iban: str,
    houder: str = "",
    versie: int | None = None,
) -> Rekening:
    """Write down where this person is paid; with the `versie` of the rekening, change it.

    `houder` when it is of somebody else. Lists that are fixed keep the account that they were
    made with. Raises ValidationError at `iban` for what is no account number, RegelFout when
    there is one that the caller has not seen.
    """
    eis(door, Handeling.DOSSIER_BEWERKEN)
    persoon = vergrendel(WijkWerker.objects.bewerkbaar_voor(door), pk=wijkwerker.pk)
    rij = Rekening.objects.filter(wijkwerker=persoon).first() or Rekening(wijkwerker=persoon)
    if not rij._state.adding and versie is None:
        raise RegelFout("iban", Bezwaar("status", AL_EEN))
    controleer_versie(rij, versie)
    try:
        rij.iban = rekening_nakijken(iban)
    except ValidationError as error:
        raise ValidationError({"iban": error}) from error
    rij.houder = houder.strip()
    bewaar(rij)
    return rij


@transaction.atomic
def rekening_schrappen(*, door: Account, rekening: Rekening, versie: int | None = None) -> None:
    """The account is closed and there is no other yet; the history keeps it."""
    eis(door, Handeling.DOSSIER_BEWERKEN)
    rij = Rekening.objects.bewerkbaar_voor(door).get(pk=rekening.pk)
    vergrendel(WijkWerker.objects.bewerkbaar_voor(door), pk=rij.wijkwerker_id)
    rij = vergrendel(Rekening.objects.bewerkbaar_voor(door), pk=rij.pk)
    controleer_versie(rij, versie)
    rij.delete()
