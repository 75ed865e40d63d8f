"""The secret address of one's own calendar: made, renewed, revoked, and looked up."""

from datetime import datetime, timedelta

from django.core.exceptions import PermissionDenied
from django.db import transaction

from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.geheimen import geheim_hmac, nieuw_geheim
from wijkwerken.toegang.models import Account, Agendalink
from wijkwerken.toegang.rechten import Handeling

GEBRUIK_NOTEREN_NA = timedelta(hours=1)  # a calendar asks all day long


@transaction.atomic
def agendalink_vernieuwen(*, door: Account, nu: datetime) -> str:
    """Make the secret of a new address; the one before stops working. It is told only now."""
    if not door.mag(Handeling.AGENDA_VOLGEN):
        raise PermissionDenied
    vergrendel(Account.objects.all(), pk=door.pk)
    agendalink_intrekken(door=door, nu=nu)
    geheim = nieuw_geheim()
    link = Agendalink(account=door, sleutel_hmac=geheim_hmac(geheim))
    link.full_clean(exclude=["sleutel_hmac"])
    link.save()
    return geheim


@transaction.atomic
def agendalink_intrekken(*, door: Account, nu: datetime) -> bool:
    """The address answers 404 from the next request on. Says whether there was one."""
    rijen = Agendalink.objects.bewerkbaar_voor(door).filter(ingetrokken_op=None)
    for rij in rijen.select_for_update():
        rij.ingetrokken_op = nu
        rij.save()
        return True
    return False


def account_van_agendalink(geheim: str, *, nu: datetime) -> Account | None:
    """Whose calendar this is; None for a wrong or revoked secret, and for an account that is
    switched off or has another rol by now.
    """
    link = (
        Agendalink.objects.filter(sleutel_hmac=geheim_hmac(geheim), ingetrokken_op=None)
        .select_related("account")
        .first()
    )
    if link is None or not link.account.mag(Handeling.AGENDA_VOLGEN):
        return None
    vorige = link.laatst_gebruikt_op
    if vorige is None or nu - vorige > GEBRUIK_NOTEREN_NA:
        Agendalink.objects.filter(pk=link.pk).update(laatst_gebruikt_op=nu)
    return link.account
