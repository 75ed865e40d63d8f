"""Notities about a gebruiker: written, corrected, withdrawn. Nothing is ever removed."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from gebruikers.models import Gebruiker, Gebruikersnotitie
from gebruikers.services.invullen import mag_bewerken
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.notitietekst import let_op_tekst, toets_tekst
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

RAAD = "Laat het liever weg, of bevestig dat het zo mag."


@transaction.atomic
def notitie_schrijven(
    *,
    door: Account,
    gebruiker: Gebruiker,
    tekst: str,
    vandaag: date,
    datum: date | None = None,
    bevestigd: bool = False,
) -> Gebruikersnotitie:
    """Write down what happened; `datum` is the day of it, today unless told otherwise.

    Raises RegelFout for a rijksregisternummer in the text, and, until `bevestigd`, for what
    looks like one or tells of health.
    """
    mag_bewerken(door)
    gebruiker = Gebruiker.objects.bewerkbaar_voor(door).get(pk=gebruiker.pk)
    rij = Gebruikersnotitie(
        gebruiker=gebruiker, datum=datum or vandaag, tekst=tekst.strip(), door=door
    )
    _bewaren(rij, vandaag=vandaag, bevestigd=bevestigd)
    return rij


@transaction.atomic
def notitie_corrigeren(
    *,
    door: Account,
    notitie: Gebruikersnotitie,
    tekst: str,
    vandaag: date,
    nu: datetime,
    datum: date | None = None,
    versie: int | None = None,
    bevestigd: bool = False,
) -> Gebruikersnotitie:
    """Write it better. What stood there is kept in the history."""
    rij = _vergrendel(door, notitie, versie)
    rij.tekst, rij.datum, rij.gecorrigeerd_op = tekst.strip(), datum or rij.datum, nu
    _bewaren(rij, vandaag=vandaag, bevestigd=bevestigd)
    return rij


@transaction.atomic
def notitie_intrekken(
    *,
    door: Account,
    notitie: Gebruikersnotitie,
    reden: str,
    nu: datetime,
    versie: int | None = None,
) -> Gebruikersnotitie:
    """It no longer counts; it stays in the change log, with the reason and its writer."""
    rij = _vergrendel(door, notitie, versie)
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf waarom u de notitie intrekt."})
    rij.ingetrokken_op, rij.ingetrokken_reden = nu, reden.strip()
    bewaar(rij)
    return rij


def _vergrendel(door: Account, notitie: Gebruikersnotitie, versie: int | None) -> Gebruikersnotitie:
    mag_bewerken(door)
    rij = vergrendel(Gebruikersnotitie.objects.bewerkbaar_voor(door), pk=notitie.pk)
    controleer_versie(rij, versie)
    if rij.is_ingetrokken:
        raise RegelFout(None, Bezwaar("status", "Deze notitie is ingetrokken."))
    return rij


def _bewaren(rij: Gebruikersnotitie, *, vandaag: date, bevestigd: bool) -> None:
    if rij.datum > vandaag:
        raise ValidationError({"datum": "Een notitie gaat over wat al gebeurd is."})
    bezwaren = toets_tekst(rij.tekst)
    if not bezwaren and not bevestigd:
        bezwaren = let_op_tekst(rij.tekst, beschermd=False, raad=RAAD)
    if bezwaren:
        raise RegelFout("tekst", *bezwaren)
    bewaar(rij)
