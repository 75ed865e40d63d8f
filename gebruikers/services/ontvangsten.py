"""Money that came in: by hand, assigned to who paid, or set aside."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from gebruikers.choices import Bestemming, Ontvangstwijze
from gebruikers.models import Inschrijvingsgeld, Ontvangst
from gebruikers.services.inschrijvingsgelden import stand_bijwerken
from gebruikers.services.invullen import mag_bewerken
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

MET_DE_HAND = (Ontvangstwijze.KAS, Ontvangstwijze.TERUG)


@transaction.atomic
def ontvangst_noteren(
    *,
    door: Account,
    inschrijvingsgeld: Inschrijvingsgeld,
    wijze: str,
    bedrag: int,
    datum: date,
    vandaag: date,
    omschrijving: str = "",
    versie: int | None = None,
) -> Ontvangst:
    """Write down what was paid at the desk, or paid back (`terug`); `bedrag` in cents above 0."""
    mag_bewerken(door)
    geld = _geld(door, inschrijvingsgeld.pk)
    controleer_versie(geld, versie)
    if wijze not in MET_DE_HAND:
        raise ValidationError(
            {"wijze": "Wat via de bank kwam, leest u in met het bestand van de bank."}
        )
    if bedrag <= 0:
        raise ValidationError({"bedrag": "Vul een bedrag in van meer dan 0 euro."})
    if datum > vandaag:
        raise ValidationError({"datum": "Een betaling ligt nooit in de toekomst. Kijk ze na."})
    rij = Ontvangst(
        wijze=wijze,
        datum=datum,
        bedrag=-bedrag if wijze == Ontvangstwijze.TERUG else bedrag,
        bestemming=Bestemming.GELD,
        inschrijvingsgeld=geld,
        omschrijving=omschrijving.strip(),
    )
    bewaar(rij)
    stand_bijwerken(geld)
    return rij


@transaction.atomic
def ontvangst_schrappen(
    *, door: Account, ontvangst: Ontvangst, versie: int | None = None
) -> Inschrijvingsgeld:
    """Take back what was written down by hand; the history keeps that it stood there."""
    rij = _vergrendel(door, ontvangst, versie)
    if rij.wijze not in MET_DE_HAND or rij.inschrijvingsgeld is None:
        raise RegelFout(
            None,
            Bezwaar("status", "Wat van de bank komt, blijft. Maak het los, of draai het terug."),
        )
    geld = _geld(door, rij.inschrijvingsgeld_id)
    rij.delete()
    stand_bijwerken(geld)
    return geld


@transaction.atomic
def ontvangst_koppelen(
    *,
    door: Account,
    ontvangst: Ontvangst,
    inschrijvingsgeld: Inschrijvingsgeld,
    versie: int | None = None,
) -> Ontvangst:
    """Say for whom and which year this payment is; also when it stood elsewhere before."""
    rij = _vergrendel(door, ontvangst, versie)
    sleutels = {pk for pk in (rij.inschrijvingsgeld_id, inschrijvingsgeld.pk) if pk}
    gelden = {pk: _geld(door, pk) for pk in sorted(sleutels)}
    rij.bestemming, rij.inschrijvingsgeld = Bestemming.GELD, gelden[inschrijvingsgeld.pk]
    bewaar(rij)
    for geld in gelden.values():
        stand_bijwerken(geld)
    return rij


@transaction.atomic
def ontvangst_loskoppelen(
    *, door: Account, ontvangst: Ontvangst, versie: int | None = None
) -> Ontvangst:
    """It was not for that one, or it belongs here after all: back among what is to be looked at."""
    rij = _vergrendel(door, ontvangst, versie)
    if rij.wijze != Ontvangstwijze.BANK or rij.bestemming == Bestemming.TE_BEKIJKEN:
        raise RegelFout(
            None, Bezwaar("status", "Alleen een betaling via de bank die al een plaats heeft.")
        )
    geld = _geld(door, rij.inschrijvingsgeld_id) if rij.inschrijvingsgeld else None
    rij.bestemming, rij.inschrijvingsgeld = Bestemming.TE_BEKIJKEN, None
    bewaar(rij)
    if geld:
        stand_bijwerken(geld)
    return rij


@transaction.atomic
def ontvangst_afwijzen(
    *, door: Account, ontvangst: Ontvangst, versie: int | None = None
) -> Ontvangst:
    """It is no inschrijvingsgeld: of who paid nothing is kept, only that money came in."""
    rij = _vergrendel(door, ontvangst, versie)
    if rij.bestemming != Bestemming.TE_BEKIJKEN:
        raise RegelFout(None, Bezwaar("status", "Deze betaling heeft al een plaats."))
    rij.bestemming = Bestemming.ANDERE
    rij.tegenpartij = rij.tegenrekening = rij.omschrijving = ""
    bewaar(rij)
    return rij


def _vergrendel(door: Account, ontvangst: Ontvangst, versie: int | None) -> Ontvangst:
    mag_bewerken(door)
    rij = vergrendel(Ontvangst.objects.bewerkbaar_voor(door), pk=ontvangst.pk)
    controleer_versie(rij, versie)
    return rij


def _geld(door: Account, pk: object) -> Inschrijvingsgeld:
    rijen = Inschrijvingsgeld.objects.bewerkbaar_voor(door).select_related("gebruiker")
    return vergrendel(rijen, pk=pk)
