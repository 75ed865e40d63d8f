"""Accounts: change what one may do, switch it off and on."""

from datetime import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Account, Gemeente, Toeleidingsdienst
from wijkwerken.toegang.rechten import Handeling


def rol_nakijken(
    rol: str, dienst: Toeleidingsdienst | None, gemeente: Gemeente | None
) -> tuple[Toeleidingsdienst | None, Gemeente | None]:
    """What belongs to a rol: a toeleider has a dienst, a gemeenteaccount a gemeente.

    What does not belong to the rol is left out. Raises ValidationError for what is missing.
    """
    if rol not in Rol.values:
        raise ValidationError({"rol": "Kies een van de rollen."})
    if rol == Rol.TOELEIDER and dienst is None:
        raise ValidationError({"dienst": "Kies de toeleidingsdienst waarvoor deze persoon werkt."})
    if rol == Rol.GEMEENTE and gemeente is None:
        raise ValidationError({"gemeente": "Kies de gemeente waarvoor deze persoon werkt."})
    return (
        dienst if rol == Rol.TOELEIDER else None,
        gemeente if rol == Rol.GEMEENTE else None,
    )


@transaction.atomic
def account_wijzigen(
    *,
    door: Account,
    account: Account,
    naam: str,
    rol: str,
    dienst: Toeleidingsdienst | None = None,
    gemeente: Gemeente | None = None,
    versie: int | None = None,
) -> Account:
    """Change the name and what someone may do. Nobody changes his own rol."""
    rij = _te_wijzigen(door, account)
    controleer_versie(rij, versie)
    dienst, gemeente = rol_nakijken(rol, dienst, gemeente)
    nieuw = (rol, dienst and dienst.pk, gemeente and gemeente.pk)
    if rij.pk == door.pk and nieuw != (rij.rol, rij.dienst_id, rij.gemeente_id):
        raise ValidationError(
            {"rol": "U kunt uw eigen rol niet wijzigen. Vraag het aan een andere coördinator."}
        )
    rij.naam, rij.rol, rij.dienst, rij.gemeente = naam, rol, dienst, gemeente
    rij.full_clean(exclude=["password"])
    rij.save()
    return rij


@transaction.atomic
def account_uitschakelen(
    *, door: Account, account: Account, nu: datetime, versie: int | None = None
) -> Account:
    """Close an account: its open sessions end with their next request, its tokens for good."""
    rij = _te_wijzigen(door, account)
    controleer_versie(rij, versie)
    if rij.pk == door.pk:
        raise ValidationError("U kunt uw eigen account niet uitschakelen.")
    rij.is_active = False
    rij.save()
    for token in rij.tokens.filter(ingetrokken_op=None):
        token.ingetrokken_op = nu
        token.save()
    return rij


@transaction.atomic
def account_inschakelen(*, door: Account, account: Account, versie: int | None = None) -> Account:
    """Open an account again, with the rol it had."""
    rij = _te_wijzigen(door, account)
    controleer_versie(rij, versie)
    rij.is_active = True
    rij.save()
    return rij


def _te_wijzigen(door: Account, account: Account) -> Account:
    if not door.mag(Handeling.ACCOUNT_BEHEREN):
        raise PermissionDenied
    return vergrendel(Account.objects.bewerkbaar_voor(door), pk=account.pk)
