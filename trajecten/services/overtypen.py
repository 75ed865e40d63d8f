"""Ticking off what was typed into VDAB's own system, and taking a tick back."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.timezone import localtime

from trajecten.choices import OvertypStand
from trajecten.models import Overtypregel, Overtypscherm
from trajecten.overtypen.basis import Scherm
from trajecten.overtypen.schermen import SCHERMEN, schermen
from wijkwerken.kern import opmaak
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel, vergrendel_werk
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


@dataclass(slots=True)
class Overgenomen:
    """What was ticked now, and why the others were not; by the key of the row."""

    regels: list[Overtypregel] = field(default_factory=list)
    bezwaren: dict[str, Bezwaar] = field(default_factory=dict)


def merk(inhoud: Mapping[str, Any]) -> str:
    """A short mark of the values that somebody sees, so that only those are ticked."""
    return hashlib.sha256(json.dumps(inhoud, sort_keys=True).encode()).hexdigest()[:16]


@transaction.atomic
def overtypregels_overnemen(
    *, door: Account, soort: str, gezien: Mapping[str, str], nu: datetime
) -> Overgenomen:
    """Tick these rows of one screen: `gezien` gives of each key the mark of what was shown.

    Each row on its own: what a colleague ticked already (`al_overgenomen`) or what changed since
    it was shown (`overtypregel_gewijzigd`) is told and left. The same number of queries for any
    number of new rows.
    """
    _mag(door)
    # Two who tick wait for each other: the second reads what the first did.
    vergrendel_werk("overtypelijst")
    uit = Overgenomen()
    rijen = {
        rij.sleutel: rij
        for rij in scherm_van(soort).vergelijk(door).filter(sleutel__in=list(gezien))
    }
    bekend = {
        regel.sleutel: regel
        for regel in Overtypregel.objects.filter(
            soort=soort, sleutel__in=list(gezien)
        ).select_related("overgenomen_door")
    }
    nieuw = []
    for sleutel, gezien_merk in gezien.items():
        rij, regel = rijen.get(sleutel), bekend.get(sleutel)
        if rij is None:
            uit.bezwaren[sleutel] = Bezwaar(
                "overtypregel_weg", "Deze rij is er niet meer. Laad de lijst opnieuw."
            )
        elif regel is not None and rij.overtypstand == OvertypStand.OVERGENOMEN:
            uit.bezwaren[sleutel] = _al_overgenomen(regel)
        elif merk(rij.nu) != gezien_merk:
            uit.bezwaren[sleutel] = Bezwaar(
                "overtypregel_gewijzigd",
                "Deze rij wijzigde intussen. Kijk na wat er nu staat en neem dat over.",
            )
        elif regel is None:
            nieuw.append(
                Overtypregel(
                    soort=soort,
                    sleutel=sleutel,
                    wijkwerker_id=rij.persoon_id,
                    gebruiker_id=rij.van_gebruiker,
                    inhoud=rij.nu,
                    overgenomen_door=door,
                    overgenomen_op=nu,
                )
            )
        else:
            regel.vorige, regel.inhoud = regel.inhoud, rij.nu
            regel.overgenomen_door, regel.overgenomen_op = door, nu
            bewaar(regel)
            uit.regels.append(regel)
    uit.regels += Overtypregel.objects.bulk_create(nieuw)
    return uit


@transaction.atomic
def overtypregel_terugzetten(
    *, door: Account, regel: Overtypregel, versie: int | None = None
) -> None:
    """Take a tick back: what was typed the time before holds again, or nothing does."""
    _mag(door)
    vergrendel_werk("overtypelijst")
    rij = vergrendel(Overtypregel.objects.bewerkbaar_voor(door), pk=regel.pk)
    controleer_versie(rij, versie)
    if rij.vorige is None:
        rij.delete()
        return
    rij.inhoud, rij.vorige = rij.vorige, None
    bewaar(rij)


@transaction.atomic
def overtypscherm_wijzigen(
    *,
    door: Account,
    soort: str,
    plaats: int,
    kolommen: list[str],
    actief: bool = True,
    vanaf: date | None = None,
    versie: int | None = None,
) -> Overtypscherm:
    """Say where one screen stands, which values it asks for and in which order.

    Raises ValidationError at `kolommen` for a field that the screen does not know.
    """
    if not door.mag(Handeling.REGEL_WIJZIGEN):
        raise PermissionDenied
    if soort not in SCHERMEN:
        raise ValidationError({"soort": "Dit scherm bestaat niet."})
    bekend = [veld.naam for veld in SCHERMEN[soort].velden]
    if not kolommen or set(kolommen) - set(bekend) or len(set(kolommen)) < len(kolommen):
        raise ValidationError({"kolommen": "Kies minstens één veld, en elk veld één keer."})
    vergrendel_werk("overtypelijst")
    rij = Overtypscherm.objects.filter(soort=soort).first() or Overtypscherm(soort=soort)
    controleer_versie(rij, versie)
    rij.plaats, rij.kolommen, rij.actief, rij.vanaf = plaats, kolommen, actief, vanaf
    bewaar(rij)
    return rij


def scherm_van(soort: str) -> Scherm:
    """One screen as it is asked for now. Raises ValidationError when it is not."""
    for scherm in schermen():
        if scherm.soort == soort:
            return scherm
    raise ValidationError({"soort": "Dit scherm staat niet op de overtypelijst."})


def _al_overgenomen(regel: Overtypregel) -> Bezwaar:
    wanneer = opmaak.tijdstip(localtime(regel.overgenomen_op))
    return Bezwaar("al_overgenomen", f"{regel.overgenomen_door} nam deze rij al over op {wanneer}.")


def _mag(door: Account) -> None:
    if not door.mag(Handeling.DOSSIER_BEWERKEN):
        raise PermissionDenied
