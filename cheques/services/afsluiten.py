"""Closing a month of a gemeente, and opening it again with two coordinators."""

import time
from collections.abc import Iterable
from datetime import date, datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction
from django.db.models import Max

from cheques.rules.afsluiten import toets_afsluiten, toets_punten
from cheques.rules.momentopname import Inhoud, canoniek, vingerafdruk
from cheques.services.maandcontrole import Punt, maandcontrole
from cheques.services.momentopname import maand_lezen
from trajecten.models import Maandafsluiting
from trajecten.models.maandslot import SLOT
from trajecten.services.boekmaanden import open_met_uren
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.datums import eerste_van_maand
from wijkwerken.kern.exceptions import Bezet, RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account, Gemeente
from wijkwerken.toegang.rechten import Handeling

WACHTEN = 3.0  # seconds, as for every lock
_ALLEEN = "SELECT pg_try_advisory_xact_lock(SLOT)".replace(
    "SLOT", SLOT.format(gemeente="%s::uuid", maand="%s::date")
)


@transaction.atomic
def maand_afsluiten(
    *,
    door: Account,
    gemeente: Gemeente,
    maand: date,
    toelichting: str = "",
    vandaag: date,
    nu: datetime,
) -> Maandafsluiting:
    """Freeze a month that is over: what was done, what paid for it, and the sum of it all.

    Months close in their order, per gemeente. Raises RegelFout `maand_afgesloten` when it is
    closed already, `maand_loopt`, `eerdere_maand_open`, `open_punten` when something has to be
    decided first, and `toelichting_ontbreekt` when points stay open without a word.
    """
    _mag(door, Handeling.MAAND_AFSLUITEN)
    maand = eerste_van_maand(maand)
    maand_vasthouden(gemeente, maand)
    eerdere = Maandafsluiting.objects.filter(gemeente=gemeente, maand=maand)
    bezwaren = toets_afsluiten(
        maand,
        vandaag=vandaag,
        gesloten=eerdere.gesloten().exists(),
        open_maanden=open_met_uren(gemeente.pk, tot=maand),
    )
    if bezwaren:
        raise RegelFout("maand", *bezwaren)
    punten = [punt for punt in maandcontrole(gemeente, maand) if not punt.klaar]
    if bezwaren := toets_punten(punten, toelichting.strip()):
        raise RegelFout("toelichting", *bezwaren)
    afsluiting = afsluiting_opmaken(
        door=door,
        gemeente=gemeente,
        maand=maand,
        inhoud=maand_lezen(gemeente, maand),
        punten=punten,
        volgnummer=(eerdere.aggregate(laatste=Max("volgnummer"))["laatste"] or 0) + 1,
        toelichting=toelichting,
        nu=nu,
    )
    bewaar(afsluiting)
    return afsluiting


@transaction.atomic
def heropening_vragen(
    *,
    door: Account,
    afsluiting: Maandafsluiting,
    reden: str,
    versie: int | None = None,
    nu: datetime,
) -> Maandafsluiting:
    """A first coordinator asks to open the month again, and says why."""
    _mag(door, Handeling.MAAND_HEROPENEN)
    afsluiting = _vergrendel(door, afsluiting, versie)
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf waarom deze maand weer open moet."})
    if afsluiting.heropening_gevraagd:
        raise ValidationError("De heropening is al gevraagd: een andere coördinator bevestigt ze.")
    afsluiting.heropening_gevraagd_door = door
    afsluiting.heropening_gevraagd_op = nu
    afsluiting.heropening_reden = reden.strip()
    bewaar(afsluiting)
    return afsluiting


@transaction.atomic
def heropening_bevestigen(
    *, door: Account, afsluiting: Maandafsluiting, versie: int | None = None, nu: datetime
) -> Maandafsluiting:
    """A second coordinator agrees: from now on hours of that month can change again."""
    _mag(door, Handeling.MAAND_HEROPENEN)
    afsluiting = _vergrendel(door, afsluiting, versie)
    if not afsluiting.heropening_gevraagd:
        raise ValidationError("Niemand vroeg om deze maand te heropenen. Vraag het eerst.")
    if afsluiting.heropening_gevraagd_door_id == door.pk:
        raise ValidationError("U vroeg de heropening zelf: een andere coördinator bevestigt ze.")
    afsluiting.heropend_door = door
    afsluiting.heropend_op = nu
    bewaar(afsluiting)
    return afsluiting


@transaction.atomic
def heropening_intrekken(
    *, door: Account, afsluiting: Maandafsluiting, versie: int | None = None
) -> Maandafsluiting:
    """Take back the question, or refuse it: the month stays closed. History keeps who asked."""
    _mag(door, Handeling.MAAND_HEROPENEN)
    afsluiting = _vergrendel(door, afsluiting, versie)
    if not afsluiting.heropening_gevraagd:
        raise ValidationError("Er is geen vraag om te heropenen.")
    afsluiting.heropening_gevraagd_door = None
    afsluiting.heropening_gevraagd_op = None
    afsluiting.heropening_reden = ""
    bewaar(afsluiting)
    return afsluiting


def afsluiting_opmaken(
    *,
    door: Account,
    gemeente: Gemeente,
    maand: date,
    inhoud: Inhoud,
    punten: Iterable[Punt],
    volgnummer: int = 1,
    toelichting: str = "",
    nu: datetime,
) -> Maandafsluiting:
    """The row that keeps what `maand_lezen` read and what was still open; not saved."""
    inhoud |= {
        "open_punten": [
            {"code": p.code, "titel": p.titel, "aantal": p.aantal} for p in punten if not p.klaar
        ],
        "volgnummer": volgnummer,
        "afgesloten_op": nu.isoformat(timespec="seconds"),
        "afgesloten_door": door.naam,
        "toelichting": toelichting.strip(),
    }
    tekst = canoniek(inhoud)
    totalen = inhoud["totalen"]
    return Maandafsluiting(
        gemeente=gemeente,
        maand=maand,
        volgnummer=volgnummer,
        afgesloten_door=door,
        afgesloten_op=nu,
        toelichting=inhoud["toelichting"],
        inhoud=tekst,
        vingerafdruk=vingerafdruk(tekst),
        **{naam: totalen[naam] for naam in ("prestaties", "uren", "cheques", "uren_boven")},
    )


def maand_vasthouden(gemeente: Gemeente, maand: date) -> None:
    """Wait until nobody writes hours of that month any more, and keep them out until the end.

    It asks again and again instead of standing in the queue: who already writes hours of several
    persons must not have to wait for who waits for him. Raises `Bezet` after three seconds.
    """
    tot = time.monotonic() + WACHTEN
    while True:
        with connection.cursor() as cursor:
            cursor.execute(_ALLEEN, [gemeente.pk, maand])
            if cursor.fetchone()[0]:
                return
        if time.monotonic() > tot:
            raise Bezet
        time.sleep(0.02)


def _vergrendel(door: Account, afsluiting: Maandafsluiting, versie: int | None) -> Maandafsluiting:
    rij = vergrendel(Maandafsluiting.objects.bewerkbaar_voor(door), pk=afsluiting.pk)
    controleer_versie(rij, versie)
    if rij.is_heropend:
        raise ValidationError("Deze afsluiting is al heropend.")
    return rij


def _mag(door: Account, handeling: Handeling) -> None:
    if not door.mag(handeling):
        raise PermissionDenied
