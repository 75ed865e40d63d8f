"""Cheques of hours that a gebruiker objected to: how they stand, and letting them go."""

from datetime import date

from django.db.models import F

from cheques.choices import BewegingSoort, ChequeStand
from cheques.models import Cheque, ChequeBeweging
from cheques.services.bewegingen import bewegingen_noteren, cheques_vergrendelen
from trajecten.chequegevolgen import Chequestand
from trajecten.models import Prestatie
from wijkwerken.kern.exceptions import Bezet
from wijkwerken.toegang.models import Account

# Which goes back first: what the issuer does not pay, what is still here, what is on its way.
VOLGORDE = (ChequeStand.GEWEIGERD, ChequeStand.GEKOPPELD, ChequeStand.AFGELEVERD)


def stand_van_cheques(prestatie: Prestatie) -> Chequestand:
    """How the cheques of one prestatie stand. Two queries."""
    standen = list(
        Cheque.objects.filter(prestatie=prestatie.pk).values_list("stand", flat=True).order_by()
    )
    return Chequestand(
        bij_ons=standen.count(ChequeStand.GEKOPPELD) + standen.count(ChequeStand.GEWEIGERD),
        onderweg=standen.count(ChequeStand.AFGELEVERD),
        uitbetaald=standen.count(ChequeStand.UITBETAALD),
        ooit=ChequeBeweging.objects.filter(prestatie=prestatie.pk).exists(),
    )


def cheques_van_prestatie_losmaken(
    door: Account, prestatie: Prestatie, aantal: int, reden: str, vandaag: date
) -> int:
    """Take `aantal` cheques off a prestatie that is locked, with a counter-movement each.

    Raises `Bezet` when fewer can come back than when they were counted.
    """
    kandidaten = sorted(
        Cheque.objects.filter(prestatie=prestatie.pk, stand__in=VOLGORDE).order_by("-nummer"),
        key=lambda cheque: VOLGORDE.index(ChequeStand(cheque.stand)),
    )[:aantal]
    if len(kandidaten) < aantal:
        raise Bezet
    gezien = {cheque.pk: cheque.versie for cheque in kandidaten}
    cheques = cheques_vergrendelen(door, [cheque.nummer for cheque in kandidaten])
    if any(gezien[cheque.pk] != cheque.versie for cheque in cheques):
        raise Bezet  # the issuer's answer came between the two looks
    bewegingen_noteren(
        cheques, BewegingSoort.GECORRIGEERD, door=door, datum=vandaag, reden=reden[:300]
    )
    Prestatie.objects.filter(pk=prestatie.pk).update(cheques=F("cheques") - len(cheques))
    return len(cheques)
