"""Which running trajecten stay behind when an account is switched off."""

from django.urls import reverse

from trajecten.choices import TrajectStatus
from trajecten.models import Traject
from wijkwerken.toegang.gevolgen import Open
from wijkwerken.toegang.models import Account


def lopende_trajecten(door: Account, account: Account) -> Open | None:
    """Those that `door` may see, with the list that shows exactly them."""
    aantal = Traject.objects.zichtbaar_voor(door).lopend().filter(bemiddelaar=account).count()
    if not aantal:
        return None
    url = f"{reverse('traject_list')}?status={TrajectStatus.LOPEND.value}&bemiddelaar={account.pk}"
    return Open("1 lopend traject" if aantal == 1 else f"{aantal} lopende trajecten", url)
