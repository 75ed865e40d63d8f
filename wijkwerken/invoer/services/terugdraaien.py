"""Taking an import back: every row that nobody touched since; the others stay, and are named."""

from datetime import datetime
from typing import Any

import pghistory
from django.apps import apps
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import connection, transaction

from wijkwerken.invoer.choices import InvoerFase
from wijkwerken.invoer.models import Invoer, Invoerrij
from wijkwerken.invoer.services.klaarzetten import invoer_vergrendelen
from wijkwerken.invoer.soorten import Gemaakt
from wijkwerken.invoer.voortgang import voortgang
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import Bezet, RegelFout
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

GEWIJZIGD = "Intussen gewijzigd: blijft zoals het nu is."
WEG = "Dit is er niet meer."
MAG_NIET = "Wie dit vroeg, mag dit niet meer wijzigen."
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


def invoer_terugdraaien(*, invoer: Invoer) -> None:
    """Take back the rows, the last first, in one transaction: all that can be, or nothing."""
    with voortgang(invoer) as stand, transaction.atomic():
        rijen = list(invoer.rijen.exclude(gemaakt=[]).order_by("-nummer"))
        door = invoer.ongedaan_door or invoer.door
        with pghistory.context(user=str(door.pk), invoer=str(invoer.pk), reden=REDEN):
            for rij in rijen:
                rij.blijft = _terug(invoer, door, rij)
                stand.verder(1)
        Invoerrij.objects.bulk_update(rijen, ["blijft"], batch_size=1000)
        stand.vertel()
        klaar = vergrendel(Invoer.objects, pk=invoer.pk)
        klaar.fase, klaar.klaar = InvoerFase.ONGEDAAN, len(rijen)
        klaar.save()


def aangeraakt(invoer: Invoer) -> set[int]:
    """The numbers of the rows that somebody changed since, or that are gone. A query per model."""
    gemaakt = [
        (rij.nummer, Gemaakt(**een))
        for rij in invoer.rijen.exclude(gemaakt=[])
        for een in rij.gemaakt
    ]
    per_model: dict[str, list[str]] = {}
    for _, een in gemaakt:
        per_model.setdefault(een.model, []).append(een.pk)
    versies: dict[tuple[str, str], int] = {}
    for label, sleutels in per_model.items():
        model: Any = apps.get_model(label)
        for pk, versie in model._base_manager.filter(pk__in=sleutels).values_list("pk", "versie"):
            versies[label, str(pk)] = versie
    return {nr for nr, een in gemaakt if versies.get((een.model, een.pk)) != een.versie}


def _terug(invoer: Invoer, door: Account, rij: Invoerrij) -> str:
    """Take back one row of the list, whole; '' or why it stays."""
    try:
        with transaction.atomic():
            for deel in reversed(rij.gemaakt):
                gemaakt = Gemaakt(**deel)
                model: Any = apps.get_model(gemaakt.model)
                nu = model._base_manager.filter(pk=gemaakt.pk).first()
                if nu is None:
                    raise ValidationError(WEG)
                if nu.versie != gemaakt.versie:
                    raise ValidationError(GEWIJZIGD)
                invoer.wat.terug(door, gemaakt)
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    except Bezet:
        raise  # later again
    except ValidationError as error:
        return " ".join(error.messages)[:300]
    except (ObjectDoesNotExist, PermissionDenied):
        return MAG_NIET
    return ""
