"""How many months of earlier trajecten count, when a coordinator decides otherwise."""

from dataclasses import replace
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from trajecten.models import Traject
from trajecten.rules.trajectfeiten import Maandenbesluit
from trajecten.services.personen import eis
from trajecten.services.termijnen import trajectfeiten
from trajecten.services.trajecten import REDEN_ONTBREEKT, vergrendel_lopend
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


@transaction.atomic
def gebruikte_maanden_beslissen(
    *,
    door: Account,
    traject: Traject,
    maanden: int,
    reden: str,
    vandaag: date,
    versie: int | None = None,
) -> Traject:
    """Decide that this number of whole months counts as used, whatever the rule counts.

    Only a coordinator. It never cuts off a term that was agreed: RegelFout when the latest end
    would come before the planned end.
    """
    eis(door, Handeling.MAANDEN_BESLISSEN)
    traject = vergrendel_lopend(door, traject, versie)
    if not reden.strip():
        raise ValidationError({"reden": REDEN_ONTBREEKT})
    feiten = trajectfeiten(traject, vandaag)
    nieuw = replace(feiten, besluit=Maandenbesluit(maanden, reden, door.naam, vandaag))
    uiterste = nieuw.uiterste_einde
    if uiterste and traject.voorzien_einde and uiterste < traject.voorzien_einde:
        raise RegelFout(
            "maanden",
            Bezwaar(
                "trajectduur",
                f"Dan zou het traject ten laatste op {dagnaam(uiterste)} eindigen, terwijl de "
                f"termijn loopt tot en met {dagnaam(traject.voorzien_einde)}. Kies minder maanden.",
            ),
        )
    traject.maanden_besluit, traject.maanden_besluit_reden = maanden, reden.strip()
    traject.maanden_besluit_door, traject.maanden_besluit_op = door, vandaag
    traject.full_clean()
    traject.save()
    return traject
