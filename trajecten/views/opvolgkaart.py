"""The questions after the end, as the card of a dossier shows them."""

from datetime import date

from trajecten.models import Opvolging, Traject
from trajecten.rules.doorstroom import is_aan_de_beurt
from wijkwerken.toegang.models import Account


def opvolgkaart(
    traject: Traject, account: Account, vandaag: date
) -> list[tuple[Opvolging, str, str]]:
    """Each with its state in a word and the colour of it; one query."""
    if traject.is_lopend:
        return []
    rijen = Opvolging.objects.filter(traject=traject).zichtbaar_voor(account).order_by("maand")
    return [(rij, *_merkje(rij, account, vandaag)) for rij in rijen]


def _merkje(rij: Opvolging, account: Account, vandaag: date) -> tuple[str, str]:
    if rij.ingevuld_op:
        return "Ingevuld", "ok"
    if not rij.is_open_voor(account):
        return "Niet nodig", "neutraal"
    if is_aan_de_beurt(rij.uiterlijk, vandaag):
        return "Nu", "let-op"
    return "Later", "neutraal"
