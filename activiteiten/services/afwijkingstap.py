"""What every step of a request for an afwijkende activiteit shares."""

from django.core.exceptions import PermissionDenied, ValidationError

from activiteiten.choices import AfwijkingStatus, Criterium
from activiteiten.models import (
    AfwijkendeActiviteit,
)
from activiteiten.rules.afwijking import (
    VOOR_DE_RAAD,
    Adviesfeit,
    Afwijkingsfeiten,
)
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


def feiten_van(afwijking: AfwijkendeActiviteit) -> Afwijkingsfeiten:
    """What the rules judge on: the request with its criteria and adviezen."""
    toetsen = {toets.criterium: toets for toets in afwijking.toetsen.all()}
    return Afwijkingsfeiten(
        status=afwijking.status,
        criteria={
            criterium.label: toetsen[criterium].voldoet if criterium in toetsen else None
            for criterium in Criterium
        },
        zonder_grond=[
            criterium.label
            for criterium in Criterium
            if criterium in toetsen and not toetsen[criterium].grond.strip()
        ],
        adviezen=[
            Adviesfeit(een.partner, een.gevraagd_op, een.ontvangen_op)
            for een in afwijking.adviezen.all()
        ],
        besluit_op=afwijking.besluit.genomen_op if afwijking.besluit else None,
        gemeld_op=afwijking.gemeld_op,
        van=afwijking.van,
        tot=afwijking.tot,
    )


def mag(door: Account, handeling: Handeling) -> None:
    """Raises PermissionDenied for an account that may not do this."""
    if not door.mag(handeling):
        raise PermissionDenied


def lees(
    door: Account, afwijking: AfwijkendeActiviteit, versie: int | None
) -> AfwijkendeActiviteit:
    """The request, locked and with what its steps need; 404 outside the scope."""
    mag(door, Handeling.ACTIVITEIT_BEWERKEN)
    rijen = AfwijkendeActiviteit.objects.bewerkbaar_voor(door)
    rij = vergrendel(
        rijen.select_related("gemeente", "besluit", "activiteit", "hoofdactiviteit"),
        pk=afwijking.pk,
    )
    controleer_versie(rij, versie)
    return rij


def voor_de_raad(rij: AfwijkendeActiviteit) -> None:
    """Refuse what cannot change any more once the council decided."""
    if rij.status not in VOOR_DE_RAAD:
        raise ValidationError(
            "De raad besliste al. Dit ligt vast; begin zo nodig een nieuwe aanvraag."
        )


def weiger(bezwaren: list[Bezwaar], veld: str) -> None:
    """Raises RegelFout, at `veld` where a rule names no field."""
    if bezwaren:
        raise RegelFout(veld, *bezwaren)


def zet(rij: AfwijkendeActiviteit, status: AfwijkingStatus) -> AfwijkendeActiviteit:
    """Save the request in this step."""
    rij.status = status
    bewaar(rij)
    return rij
