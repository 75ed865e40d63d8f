"""Taking an import back: every row that nobody touched since; the others stay, and are named."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import pghistory
from django.apps import apps
from django.db import connection, transaction

from wijkwerken.invoer.choices import InvoerFase
from wijkwerken.invoer.models import Invoer, Invoerrij
from wijkwerken.invoer.services.klaarzetten import invoer_vergrendelen
from wijkwerken.invoer.services.rijen import rijen_bewaren
from wijkwerken.invoer.soorten import Gemaakt
from wijkwerken.invoer.voortgang import voortgang
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

PER_GROEP = 400
GEWIJZIGD = "Intussen gewijzigd of weg: blijft zoals het nu is."
REDEN = "Invoer ongedaan gemaakt"


@transaction.atomic
def invoer_ongedaan_maken(*, door: Account, invoer: Invoer, nu: datetime) -> Invoer:
    """Ask to take an import back; a worker does it. Raises RegelFout when it is not done yet."""
    invoer = invoer_vergrendelen(door, invoer)
    if invoer.ongedaan_op is not None:
        raise RegelFout(None, Bezwaar("status", "Dit is al ongedaan gemaakt."))
    if invoer.fase != InvoerFase.GEDAAN:
        raise RegelFout(None, Bezwaar("status", "Dit is nog niet ingelezen."))
    if invoer.gewist_op is not None:
        melding = "Dit is te lang geleden: wat erin stond, is gewist. Wijzig de rijen zelf."
        raise RegelFout(None, Bezwaar("status", melding))
    invoer.fase, invoer.klaar = InvoerFase.TERUG, 0
    invoer.ongedaan_op, invoer.ongedaan_door = nu, door
    invoer.save()
    return invoer


def invoer_terugdraaien(*, invoer: Invoer, vandaag: date) -> None:
    """Take back the rows, the last first, in one transaction: all that can be, or nothing."""
    with voortgang(invoer) as stand, transaction.atomic():
        rijen = list(invoer.rijen.exclude(gemaakt=[]).order_by("-nummer"))
        anders = aangeraakt(rijen)
        for rij in rijen:
            rij.blijft = GEWIJZIGD if rij.nummer in anders else ""
        door = invoer.ongedaan_door or invoer.door
        with pghistory.context(user=str(door.pk), invoer=str(invoer.pk), reden=REDEN):
            te_doen = [rij for rij in rijen if not rij.blijft]
            for begin in range(0, len(te_doen), PER_GROEP):
                groep = te_doen[begin : begin + PER_GROEP]
                waarom = invoer.wat.terug(door, [_gemaakt(rij) for rij in groep], vandaag)
                for rij, zin in zip(groep, waarom, strict=True):
                    rij.blijft = zin[:300]
                stand.verder(len(groep))
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        rijen_bewaren(rijen)
        klaar = vergrendel(Invoer.objects, pk=invoer.pk)
        klaar.fase, klaar.klaar = InvoerFase.ONGEDAAN, len(rijen)
        klaar.save()


def aangeraakt(rijen: Iterable[Invoerrij]) -> set[int]:
    """The numbers of the rows that somebody changed since, or that are gone. A query per model."""
    gemaakt = [(rij.nummer, een) for rij in rijen for een in _gemaakt(rij)]
    per_model: dict[str, list[str]] = {}
    for _, een in gemaakt:
        per_model.setdefault(een.model, []).append(een.pk)
    versies: dict[tuple[str, str], int] = {}
    for label, sleutels in per_model.items():
        model: Any = apps.get_model(label)
        for pk, versie in model._base_manager.filter(pk__in=sleutels).values_list("pk", "versie"):
            versies[label, str(pk)] = versie
    return {nr for nr, een in gemaakt if versies.get((een.model, een.pk)) != een.versie}


def _gemaakt(rij: Invoerrij) -> list[Gemaakt]:
    return [Gemaakt(**deel) for deel in rij.gemaakt]
