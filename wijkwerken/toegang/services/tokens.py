"""The keys of one's own programs."""

from datetime import datetime

from django.db import transaction

from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account, ApiToken


@transaction.atomic
def token_intrekken(*, door: Account, token: ApiToken, nu: datetime) -> ApiToken:
    """The key stops working with the next request. Doing it twice changes nothing."""
    rij = vergrendel(ApiToken.objects.bewerkbaar_voor(door), pk=token.pk)
    if rij.ingetrokken_op is None:
        rij.ingetrokken_op = nu
        rij.save()
    return rij
