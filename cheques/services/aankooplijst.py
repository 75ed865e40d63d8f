"""A purchase that came from a list, and taking it back while nothing was done with its cheques."""

from datetime import date

import pgtrigger
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import ProtectedError

from cheques.choices import Bestelbron, ChequeStand, ChequeVorm
from cheques.models import Cheque, Chequebestelling, ChequeBeweging
from cheques.services.aankoop import cheques_ontvangen
from gebruikers.models import Gebruiker
from wijkwerken.kern import opmaak
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import bezet_na_drie_seconden, vergrendel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

GEBRUIKT = Bezwaar(
    "cheque_gebruikt",
    "Met een van deze cheques is al iets gebeurd: de aankoop blijft bewaard.",
)


@transaction.atomic
def aankoop_inlezen(
    *,
    door: Account,
    gebruiker: Gebruiker,
    eerste_nummer: str,
    aantal: int,
    uitgegeven_op: date,
    vandaag: date,
    vorm: ChequeVorm = ChequeVorm.PAPIER,
    kenmerk: str = "",
    prijs: int | None = None,
) -> Chequebestelling:
    """Register a purchase as a list gives it; a `prijs` in cents must be that of the day.

    Raises what `cheques_ontvangen` raises, and ValidationError at `prijs`.
    """
    bestelling = cheques_ontvangen(
        door=door,
        gebruiker=gebruiker,
        eerste_nummer=eerste_nummer,
        aantal=aantal,
        uitgegeven_op=uitgegeven_op,
        vandaag=vandaag,
        vorm=vorm,
    )
    if prijs is not None and prijs != bestelling.prijs:
        zin = (
            f"Een cheque kostte die dag {opmaak.bedrag(bestelling.prijs)}. "
            "Kijk de prijs en de dag van uitgifte na."
        )
        raise ValidationError({"prijs": ValidationError(zin, code="prijs")})
    bestelling.bron, bestelling.kenmerk = Bestelbron.BESTAND, kenmerk
    bewaar(bestelling, {"chequebestelling_kenmerk_een_keer": "kenmerk"})
    return bestelling


@transaction.atomic
def aankoop_wissen(
    *, door: Account, bestelling: Chequebestelling, versie: int | None = None
) -> None:
    """Take a purchase away with its cheques. Raises RegelFout when one of them moved since.

    The only place where steps in the life of a cheque go: those of cheques that had no other
    step than coming in. What was there stays in the history of the cheques.
    """
    if not door.mag(Handeling.CHEQUE_SCHRIJVEN):
        raise PermissionDenied
    rij = vergrendel(Chequebestelling.objects.bewerkbaar_voor(door), pk=bestelling.pk)
    controleer_versie(rij, versie)
    with bezet_na_drie_seconden():
        cheques = list(
            Cheque.objects.filter(bestelling=rij)
            .select_for_update(of=("self",), no_key=True)
            .order_by("nummer")
        )
    bewegingen = ChequeBeweging.objects.filter(cheque__in=cheques)
    if bewegingen.filter(volgnummer__gt=1).exists() or any(
        cheque.stand != ChequeStand.ONTVANGEN for cheque in cheques
    ):
        raise RegelFout(None, GEBRUIKT)
    with pgtrigger.ignore(f"{ChequeBeweging._meta.label}:alleen_toevoegen"):
        bewegingen.delete()
    try:
        Cheque.objects.filter(pk__in=[cheque.pk for cheque in cheques]).delete()
        rij.delete()
    except ProtectedError as error:
        raise RegelFout(None, GEBRUIKT) from error
