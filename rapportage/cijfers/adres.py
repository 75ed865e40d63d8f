"""The address of the rows behind a number: only what was asked, never who it is about."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from rapportage.cijfers.cijfer import Cijfer, groeptekst
from rapportage.cijfers.vraag import Vraag
from wijkwerken.toegang.rechten import Handeling

DELEN = ("gemeente", "dienst", "bemiddelaar")


def rijen_url(
    cijfer: Cijfer, vraag: Vraag, per: str | None = None, groep: Any = None
) -> str | None:
    """Where the rows behind this number are; None for an account that may not open them.

    With `per` and `groep` (the key that `bereken` gives) those of one group.
    """
    if not mag_openen(vraag.account):
        return None
    delen = {"van": f"{vraag.van:%Y-%m}", "tot": f"{vraag.tot:%Y-%m}"}
    delen |= {deel: str(sleutel) for deel in DELEN if (sleutel := getattr(vraag, deel))}
    if per and groep is not None:
        delen |= {"per": per, "groep": groeptekst(groep)}
    return f"{reverse('cijfer_rijen', args=[cijfer.code])}?{urlencode(delen)}"


def mag_openen(account: Any) -> bool:
    """Dossiers stand behind the numbers: who may not see those only sees the numbers."""
    return account.mag(Handeling.DOSSIER_BEKIJKEN)
