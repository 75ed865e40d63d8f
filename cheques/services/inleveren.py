"""Cheques handed in for a prestatie: each pays one started hour, once."""

from collections.abc import Sequence
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F

from cheques.choices import BewegingSoort
from cheques.models import Cheque
from cheques.rules.koppelen import Chequegegevens, toets_inleveren
from cheques.services.bewegingen import (
    bewegingen_noteren,
    cheques_vergrendelen,
    stap_toetsen,
)
from trajecten.models import Prestatie
from wijkwerken.kern.exceptions import Bezet, RegelFout
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account


@transaction.atomic
def cheques_inleveren(
    *, door: Account, prestatie: Prestatie, nummers: Sequence[str], vandaag: date
) -> list[Cheque]:
    """Let these cheques pay hours of this prestatie; all of them or none.

    A cheque is judged on the day of the work. Raises RegelFout with a sentence per cheque:
    cheque_onbekend, cheque_gebruikt, cheque_vervallen, cheque_andere_gebruiker, or
    cheque_te_veel when every hour has its cheque already.
    """
    nummers = [nummer.strip() for nummer in nummers if nummer.strip()]
    if not nummers:
        raise ValidationError({"nummers": "Vul minstens één chequenummer in."})
    # The prestatie first, then the cheques by number: the fixed order of locks.
    prestatie = vergrendel(Prestatie.objects.bewerkbaar_voor(door), pk=prestatie.pk)
    gebruiker = prestatie.inzet.aanvraag.gebruiker_id
    cheques = {cheque.nummer: cheque for cheque in cheques_vergrendelen(door, nummers)}
    bezwaren = toets_inleveren(
        [
            Chequegegevens(
                nummer=nummer,
                stand=cheques[nummer].stand,
                vervalt_op=cheques[nummer].bestelling.vervalt_op,
                is_van_gebruiker=cheques[nummer].bestelling.gebruiker_id == gebruiker,
            )
            for nummer in nummers
        ],
        datum=prestatie.datum,
        vrije_uren=prestatie.zonder_cheque,
    )
    if bezwaren:
        raise RegelFout("nummers", *bezwaren)
    gekoppeld = list(cheques.values())
    bewegingen_noteren(
        gekoppeld,
        BewegingSoort.GEKOPPELD,
        door=door,
        datum=vandaag,
        prestatie=lambda cheque: prestatie,
    )
    Prestatie.objects.filter(pk=prestatie.pk).update(cheques=F("cheques") + len(gekoppeld))
    return gekoppeld


@transaction.atomic
def cheque_corrigeren(*, door: Account, cheque: Cheque, reden: str, vandaag: date) -> Cheque:
    """Take a cheque off its prestatie with a counter-movement; it may pay again elsewhere.

    Raises ValidationError without a reason, RegelFout when it pays nothing or was paid out.
    """
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf waarom u deze cheque van de prestatie haalt."})
    # The prestatie is locked first, as everywhere; so look up which one it is before.
    betaald = Cheque.objects.bewerkbaar_voor(door).get(pk=cheque.pk).prestatie
    if betaald:
        vergrendel(Prestatie.objects.bewerkbaar_voor(door), pk=betaald.pk)
    [cheque] = cheques_vergrendelen(door, [cheque.nummer])
    stap_toetsen([cheque], BewegingSoort.GECORRIGEERD)
    if betaald is None or cheque.prestatie != betaald:
        raise Bezet  # it was moved between the two looks
    bewegingen_noteren(
        [cheque], BewegingSoort.GECORRIGEERD, door=door, datum=vandaag, reden=reden.strip()
    )
    Prestatie.objects.filter(pk=betaald.pk).update(cheques=F("cheques") - 1)
    return cheque
