"""A payment that the bank sends back: due again on a next list, and never paid twice."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef

from cheques.choices import Lijststand
from cheques.models import Terugstorting, Vergoedingdeel, Vergoedingregel
from cheques.services.vergoedingen import WERK, mag_betalen
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.kern.vergrendeling import vergrendel_werk
from wijkwerken.toegang.models import Account


@transaction.atomic
def terugstorting_noteren(
    *, door: Account, regel: Vergoedingregel, op: date, reden: str, vandaag: date
) -> Terugstorting:
    """The bank sent this payment back on this day; `reden` is what it said.

    What the payment was for is due again: the next list reckons it anew, for the account of then.
    Raises RegelFout when nothing was paid or when it came back before; ValidationError at `op`
    for a day before the payment or after today.
    """
    regel = _vergrendel(door, regel)
    betaald = regel.lijst.betaald_op
    if betaald is None or regel.lijst.stand != Lijststand.BETAALD:
        raise _weiger("Noteer eerst dat de lijst betaald is. Pas daarna kan er iets terugkomen.")
    if regel.bedrag <= 0:
        raise _weiger("Op deze lijst is aan deze wijk-werker niets betaald.")
    if Terugstorting.objects.filter(regel=regel).exists():
        raise _weiger("Deze betaling is al teruggestort.")
    if not betaald <= op <= vandaag:
        raise ValidationError(
            {"op": f"Kies een dag van {dagnaam(betaald)} tot en met {dagnaam(vandaag)}."}
        )
    terugstorting = Terugstorting(regel=regel, op=op, reden=reden.strip(), door=door)
    bewaar(terugstorting, {"terugstorting_heeft_reden": "reden"})
    return terugstorting


@transaction.atomic
def terugstorting_intrekken(*, door: Account, regel: Vergoedingregel) -> Vergoedingregel:
    """It was noted by mistake: the payment holds after all. The history keeps that it was noted.

    Raises RegelFout when nothing is noted, or when a list that is fixed paid it once more.
    """
    regel = _vergrendel(door, regel)
    terugstorting = Terugstorting.objects.filter(regel=regel).first()
    if terugstorting is None:
        raise _weiger("Er is geen terugstorting genoteerd.")
    if opnieuw_betaald(terugstorting):
        raise _weiger(
            "Dit bedrag staat al op een nieuwe lijst die klaar is. De terugstorting blijft staan."
        )
    terugstorting.delete()
    return _lees(door, regel)


def kan_terugkomen(regel: Vergoedingregel) -> bool:
    """Did the bank pay anything by this regel?"""
    return regel.bedrag > 0 and regel.lijst.stand == Lijststand.BETAALD


def opnieuw_betaald(terugstorting: Terugstorting) -> bool:
    """Does a list that was made since, and is fixed, hold any of what came back?"""
    nieuw = Vergoedingdeel.objects.vastgelegd().filter(
        sleutel=OuterRef("sleutel"), regel__aangemaakt_op__gt=terugstorting.aangemaakt_op
    )
    return terugstorting.regel.delen.filter(Exists(nieuw)).exists()


def _vergrendel(door: Account, regel: Vergoedingregel) -> Vergoedingregel:
    """A regel that is fixed never changes: what is held is the making and fixing of lists."""
    mag_betalen(door)
    vergrendel_werk(WERK)
    return _lees(door, regel)


def _lees(door: Account, regel: Vergoedingregel) -> Vergoedingregel:
    return Vergoedingregel.objects.bewerkbaar_voor(door).select_related("lijst").get(pk=regel.pk)


def _weiger(melding: str) -> RegelFout:
    return RegelFout(None, Bezwaar("status", melding))
