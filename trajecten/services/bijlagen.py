"""Files of a dossier: added and removed here, and nowhere else."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import transaction
from django.db.models import ProtectedError, Q, QuerySet

from trajecten.models import Aanmelding, Bijlage, Traject, WijkWerker
from wijkwerken.kern.bestanden import bestand_bewaren, bestand_lezen, bestand_wegdoen
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Account


def bijlagen_van(wijkwerker: WijkWerker, account: Account) -> QuerySet[Bijlage]:
    """All files of a person that this account may see: its own, and those of what it went
    through."""
    waar = Q(wijkwerker=wijkwerker) | Q(traject__wijkwerker=wijkwerker)
    return Bijlage.objects.zichtbaar_voor(account).filter(
        waar | Q(aanmelding__wijkwerker=wijkwerker)
    )


@transaction.atomic
def bijlage_toevoegen(
    *,
    door: Account,
    bij: WijkWerker | Aanmelding | Traject,
    bestand: File,
    soort: str,
    omschrijving: str = "",
    gedeeld: bool = False,
) -> Bijlage:
    """Keep a file with what it belongs to. What a toeleider brings, its dienst sees.

    Raises ValidationError at `bestand` when it is empty, bigger than 10 MB, or of a kind that
    is not on the list; its bytes decide, not its name.
    """
    bij = type(bij).objects.bewerkbaar_voor(door).get(pk=bij.pk)
    bijlage = Bijlage(
        **{str(bij._meta.model_name): bij},
        **bestand_lezen(bestand),
        soort=soort,
        omschrijving=omschrijving,
        gedeeld=gedeeld or door.rol == Rol.TOELEIDER,
        door=door,
    )
    bijlage.full_clean(exclude=["bestand"])
    bestand_bewaren(bijlage, bestand)
    return bijlage


@transaction.atomic
def bijlagen_toevoegen(
    *,
    door: Account,
    bij: WijkWerker | Aanmelding | Traject,
    bestanden: Sequence[File],
    **velden: Any,
) -> list[Bijlage]:
    """Several files at once, or none of them: the refusal says which one and why."""
    gemaakt: list[Bijlage] = []
    try:
        for bestand in bestanden:
            gemaakt.append(bijlage_toevoegen(door=door, bij=bij, bestand=bestand, **velden))
    except Exception as error:
        for bijlage in gemaakt:
            bijlage.bestand.storage.delete(str(bijlage.bestand.name))
        fouten = getattr(error, "error_dict", {}).get("bestand")
        if fouten and len(bestanden) > 1:
            zinnen = [f"{bestand.name}: {zin}" for fout in fouten for zin in fout.messages]
            raise ValidationError({"bestand": zinnen}) from error
        raise
    return gemaakt


@transaction.atomic
def bijlage_delen(
    *, door: Account, bijlage: Bijlage, gedeeld: bool, versie: int | None = None
) -> Bijlage:
    """Show it to the dienst, or no longer."""
    rij = vergrendel(Bijlage.objects.bewerkbaar_voor(door), pk=bijlage.pk)
    controleer_versie(rij, versie)
    rij.gedeeld = gedeeld
    rij.full_clean(exclude=["bestand"])
    rij.save()
    return rij


@transaction.atomic
def bijlage_verwijderen(*, door: Account, bijlage: Bijlage, versie: int | None = None) -> None:
    """Remove the row, and the file once that is certain. The history keeps that it was there.

    Raises ValidationError when it proves something else in the dossier.
    """
    rij = vergrendel(Bijlage.objects.bewerkbaar_voor(door), pk=bijlage.pk)
    controleer_versie(rij, versie)
    bijlage_wissen(rij)


def bijlage_wissen(bijlage: Bijlage) -> None:
    """Remove a row that the caller may remove, and its file when the transaction holds."""
    try:
        bijlage.delete()
    except ProtectedError as error:
        raise ValidationError(
            "Deze bijlage is het bewijs van iets anders in het dossier en blijft daarom staan."
        ) from error
    bestand_wegdoen(bijlage)


def bewijsstuk(door: Account, traject: Traject, bijlage: Bijlage | None) -> Bijlage | None:
    """The file that proves something of this traject: one that hangs on it or on its person.

    Raises ValidationError at `bijlage` for a file of another dossier.
    """
    if bijlage is None:
        return None
    if not stukken_van(traject, door).filter(pk=bijlage.pk).exists():
        raise ValidationError({"bijlage": "Kies een bijlage van dit dossier."})
    return bijlage


def stukken_van(traject: Traject, account: Account) -> QuerySet[Bijlage]:
    """The files of this traject and of its person that the account may choose as a proof."""
    return Bijlage.objects.bewerkbaar_voor(account).filter(
        Q(traject=traject) | Q(wijkwerker=traject.wijkwerker_id)
    )
