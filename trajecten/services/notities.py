"""Notities of a dossier: written, corrected, withdrawn, pinned. Nothing is ever removed."""

from datetime import date, datetime
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import transaction

from trajecten.choices import Gevoeligheid, NotitieSoort
from trajecten.models import Notitie, Traject, WijkWerker
from trajecten.services.personen import eis, invullen
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.notitietekst import let_op_tekst, toets_tekst
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

BINNENSHUIS = {NotitieSoort.OVERLEG, NotitieSoort.OVERDRACHT}


@transaction.atomic
def notitie_schrijven(
    *,
    door: Account,
    wijkwerker: WijkWerker,
    soort: str,
    tekst: str,
    vandaag: date,
    gevoeligheid: str = Gevoeligheid.GEWOON,
    datum: date | None = None,
    traject: Traject | None = None,
    vastgezet: bool = False,
    bevestigd: bool = False,
) -> Notitie:
    """Write down what happened; `datum` is the day of it, today unless told otherwise.

    What a toeleider writes is shared by its nature. A shared notitie hangs on a traject: the
    newest one when none is given. Raises RegelFout for a rijksregisternummer in the text, and,
    until `bevestigd`, for what looks like one or tells of health.
    """
    eis(door, Handeling.NOTITIE_SCHRIJVEN)
    wijkwerker = WijkWerker.objects.zichtbaar_voor(door).get(pk=wijkwerker.pk)
    if door.rol == Rol.TOELEIDER:
        gevoeligheid, vastgezet = Gevoeligheid.GEDEELD, False
    notitie = Notitie(
        wijkwerker=wijkwerker,
        traject=_traject(door, wijkwerker, traject),
        soort=soort,
        gevoeligheid=gevoeligheid,
        datum=datum or vandaag,
        tekst=tekst.strip(),
        door=door,
        vastgezet=vastgezet,
    )
    _bewaren(notitie, door=door, vandaag=vandaag, bevestigd=bevestigd)
    return notitie


@transaction.atomic
def notitie_corrigeren(
    *,
    door: Account,
    notitie: Notitie,
    vandaag: date,
    nu: datetime,
    versie: int | None = None,
    bevestigd: bool = False,
    **velden: Any,
) -> Notitie:
    """Write it better: `soort`, `gevoeligheid`, `datum`, `tekst`. What stood there is kept."""
    rij = _eigen(door, notitie, versie)
    if door.rol == Rol.TOELEIDER:
        velden.pop("gevoeligheid", None)
    invullen(rij, velden, ("soort", "gevoeligheid", "datum", "tekst"))
    rij.tekst = rij.tekst.strip()
    if rij.is_gedeeld and rij.traject is None:
        rij.traject = _traject(door, rij.wijkwerker, None)
    rij.gecorrigeerd_op = nu
    _bewaren(rij, door=door, vandaag=vandaag, bevestigd=bevestigd)
    return rij


@transaction.atomic
def notitie_intrekken(
    *, door: Account, notitie: Notitie, reden: str, nu: datetime, versie: int | None = None
) -> Notitie:
    """It no longer counts; it stays readable inside, with the reason and its writer."""
    rij = _eigen(door, notitie, versie)
    rij.ingetrokken_op, rij.ingetrokken_reden, rij.vastgezet = nu, reden.strip(), False
    rij.full_clean()
    rij.save()
    return rij


@transaction.atomic
def notitie_vastzetten(
    *, door: Account, notitie: Notitie, vastgezet: bool, versie: int | None = None
) -> Notitie:
    """Keep it on top of the dossier, or no longer; anybody inside may."""
    eis(door, Handeling.DOSSIER_BEWERKEN)
    rij = _vergrendel(door, notitie, versie)
    rij.vastgezet = vastgezet
    rij.save()
    return rij


def _vergrendel(door: Account, notitie: Notitie, versie: int | None) -> Notitie:
    rij = vergrendel(Notitie.objects.bewerkbaar_voor(door), pk=notitie.pk)
    controleer_versie(rij, versie)
    if rij.is_ingetrokken:
        raise RegelFout(None, Bezwaar("status", "Deze notitie is ingetrokken."))
    return rij


def _eigen(door: Account, notitie: Notitie, versie: int | None) -> Notitie:
    """Each side changes its own words only: nobody writes in the name of another."""
    eis(door, Handeling.NOTITIE_SCHRIJVEN)
    rij = _vergrendel(door, notitie, versie)
    if rij.door.dienst_id != door.dienst_id:
        raise RegelFout(
            None,
            Bezwaar(
                "andermans_notitie",
                "Deze notitie is van de toeleider. Vraag de schrijver om ze aan te passen.",
            ),
        )
    return rij


def _traject(door: Account, wijkwerker: WijkWerker, traject: Traject | None) -> Traject | None:
    """The given traject, else the newest one of the person that this account may see."""
    rijen = Traject.objects.zichtbaar_voor(door).filter(wijkwerker=wijkwerker)
    if traject is None:
        return rijen.order_by("-start").first()
    try:
        return rijen.get(pk=traject.pk)
    except ObjectDoesNotExist as error:
        raise ValidationError({"traject": "Kies een traject van deze wijk-werker."}) from error


def _bewaren(notitie: Notitie, *, door: Account, vandaag: date, bevestigd: bool) -> None:
    if notitie.datum > vandaag:
        raise ValidationError({"datum": "Een notitie gaat over wat al gebeurd is."})
    if notitie.is_gedeeld and notitie.soort in BINNENSHUIS:
        raise ValidationError(
            {"soort": "Intern overleg en een overdracht blijven binnen. Kies een andere soort."}
        )
    bezwaren = toets_tekst(notitie.tekst)
    if not bezwaren and not bevestigd:
        bezwaren = let_op_tekst(notitie.tekst, beschermd=notitie.is_gevoelig)
    if bezwaren:
        raise RegelFout("tekst", *bezwaren)
    notitie.full_clean()
    notitie.save()
