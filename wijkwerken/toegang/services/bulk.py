"""What was done to many rows at once, and taking that back."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from wijkwerken.kern.bulk import Bulkactie, Bulkrij
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account, Bulkuitvoering


@dataclass(slots=True)
class Hersteld:
    """Which rows went back to what they were, and which did not, with why."""

    terug: list[Any] = field(default_factory=list)
    niet: list[tuple[Any, str]] = field(default_factory=list)


GEWIJZIGD = "Intussen gewijzigd: blijft zoals ze nu is."


@transaction.atomic
def bulk_bewaren(
    *, door: Account, lijst: str, actie: Bulkactie, rijen: Sequence[Bulkrij]
) -> Bulkuitvoering:
    """Keep which rows the act changed, in the transaction of the act itself."""
    uitvoering = Bulkuitvoering(
        door=door,
        lijst=lijst,
        daad=actie.naam,
        titel=actie.titel,
        model=rijen[0].rij._meta.label,
        rijen=[
            {"id": str(rij.rij.pk), "versie": rij.versie_na, "oud": rij.oud}
            for rij in rijen
            if rij.wijzigingen
        ],
    )
    uitvoering.full_clean()
    uitvoering.save()
    return uitvoering


@transaction.atomic
def bulk_ongedaan_maken(
    *, door: Account, uitvoering: Bulkuitvoering, actie: Bulkactie, nu: datetime
) -> Hersteld:
    """Bring back the rows that nobody touched since; the others stay, and are named.

    Raises ValidationError when it was taken back before or cannot be.
    """
    if actie.herstel is None or not door.mag(actie.handeling):
        raise PermissionDenied
    uitvoering = vergrendel(Bulkuitvoering.objects.bewerkbaar_voor(door), pk=uitvoering.pk)
    if uitvoering.ongedaan_op is not None:
        raise ValidationError("Dit is al ongedaan gemaakt.")
    uitslag = Hersteld()
    rijen = rijen_van(uitvoering, door, bereik="bewerkbaar_voor")
    for deel in sorted(uitvoering.rijen, key=lambda deel: deel["id"]):
        rij = rijen.get(deel["id"])
        if rij is None:
            continue
        if rij.versie != deel["versie"]:
            uitslag.niet.append((rij, GEWIJZIGD))
            continue
        try:
            with transaction.atomic():
                actie.herstel(door, rij, deel["versie"], deel["oud"])
        except ValidationError as fout:
            uitslag.niet.append((rij, " ".join(fout.messages)))
        else:
            uitslag.terug.append(rij)
    uitvoering.ongedaan_op = nu
    uitvoering.full_clean()
    uitvoering.save()
    return uitslag


def rijen_van(
    uitvoering: Bulkuitvoering, account: Account, bereik: str = "zichtbaar_voor"
) -> dict[str, Any]:
    """The rows by id, as they stand now and as far as the account may see or change them."""
    model: Any = apps.get_model(uitvoering.model)
    rijen = getattr(model.objects.all(), bereik)(account)
    ids = [deel["id"] for deel in uitvoering.rijen]
    return {str(rij.pk): rij for rij in rijen.filter(pk__in=ids)}
