"""Which wijk-werker has which vereiste: noted, changed and taken away."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet

from activiteiten.models import Vereiste
from activiteiten.services.vereisten import rijbewijs_b
from trajecten.models import Bewijs, Bijlage, Prestatie, WijkWerker
from trajecten.rules.vereisten import toets_vereisten
from trajecten.services.feiten import feiten_lezen
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

VELDEN = {"bewijs_geen_overlap": "van"}
_EIGEN = ("van", "tot", "opmerking", "bijlage")


@transaction.atomic
def bewijs_noteren(
    *,
    door: Account,
    wijkwerker: WijkWerker,
    vereiste: Vereiste,
    vandaag: date,
    gezien: bool = False,
    **gegevens: Any,
) -> Bewijs:
    """Note that this person has this vereiste; `gezien` when the paper was on the table.

    `gegevens`: van, tot, opmerking, bijlage. Raises ValidationError at `tot` for a vereiste
    that lapses and has no last day, at `vereiste` for one that is switched off.
    """
    persoon = vergrendel(WijkWerker.objects.bewerkbaar_voor(door), pk=wijkwerker.pk)
    if not vereiste.actief:
        raise ValidationError({"vereiste": "Kies een vereiste die nog in gebruik is."})
    rij = Bewijs(wijkwerker=persoon, vereiste=vereiste)
    _invullen(rij, door, vandaag, gegevens, gezien=gezien)
    return rij


@transaction.atomic
def bewijs_wijzigen(
    *,
    door: Account,
    bewijs: Bewijs,
    vandaag: date,
    gezien: bool | None = None,
    versie: int | None = None,
    **gegevens: Any,
) -> Bewijs:
    """Change what is given; for another vereiste a new bewijs is noted."""
    rij = _vergrendel(door, bewijs, versie)
    _invullen(rij, door, vandaag, gegevens, gezien=gezien)
    return rij


@transaction.atomic
def bewijs_schrappen(*, door: Account, bewijs: Bewijs, versie: int | None = None) -> WijkWerker:
    """It was noted by mistake. The history keeps that it stood there."""
    rij = _vergrendel(door, bewijs, versie)
    persoon = rij.wijkwerker
    rij.delete()
    _rijbewijs_spiegelen(persoon)
    return persoon


def rijbewijs_bijhouden(persoon: WijkWerker) -> None:
    """The tick on the form of the person is short for a bewijs of rijbewijs B.

    What `Bewijs` says is the truth; `WijkWerker.rijbewijs` is a copy for who reads one row.
    Called after the person was saved, by the service that did so.
    """
    heeft = persoon.bewijzen.filter(vereiste__code=rijbewijs_b().code)
    if persoon.rijbewijs and not heeft.exists():
        bewaar(Bewijs(wijkwerker=persoon, vereiste=rijbewijs_b()), VELDEN)
    elif not persoon.rijbewijs:
        heeft.delete()


def ontbrekend_bij(prestatie: Prestatie) -> list[Bezwaar]:
    """What this work asked and the person had not on that day; the hours stay. One query."""
    feiten = feiten_lezen(prestatie.inzet.aanvraag_id, [prestatie.datum], traject=prestatie.traject)
    return toets_vereisten(feiten.vereisten, [prestatie.datum])


def stukken_van_persoon(wijkwerker: WijkWerker, account: Account) -> QuerySet[Bijlage]:
    """The files of this person and its trajecten that may be chosen as a proof."""
    return Bijlage.objects.bewerkbaar_voor(account).filter(
        Q(wijkwerker=wijkwerker) | Q(traject__wijkwerker=wijkwerker)
    )


def _vergrendel(door: Account, bewijs: Bewijs, versie: int | None) -> Bewijs:
    """The person first, as everywhere."""
    rij = Bewijs.objects.bewerkbaar_voor(door).get(pk=bewijs.pk)
    vergrendel(WijkWerker.objects.bewerkbaar_voor(door), pk=rij.wijkwerker_id)
    rij = vergrendel(
        Bewijs.objects.bewerkbaar_voor(door).select_related("wijkwerker", "vereiste"), pk=rij.pk
    )
    controleer_versie(rij, versie)
    return rij


def _invullen(
    rij: Bewijs, door: Account, vandaag: date, gegevens: Mapping[str, Any], *, gezien: bool | None
) -> None:
    for veld in _EIGEN:
        if veld in gegevens:
            setattr(rij, veld, gegevens[veld])
    if gezien is True and rij.gezien_door_id is None:
        rij.gezien_door, rij.gezien_op = door, vandaag
    elif gezien is False:
        rij.gezien_door, rij.gezien_op = None, None
    if rij.vereiste.vervalt and gezien and rij.tot is None:
        raise ValidationError(
            {"tot": f"{rij.vereiste} vervalt. Vul in tot en met welke dag het geldig is."}
        )
    if rij.van and rij.tot and rij.tot < rij.van:
        raise ValidationError({"tot": "De laatste dag kan niet vóór de eerste liggen."})
    stuk = rij.bijlage
    if stuk and not stukken_van_persoon(rij.wijkwerker, door).filter(pk=stuk.pk).exists():
        raise ValidationError({"bijlage": "Kies een bijlage van dit dossier."})
    bewaar(rij, VELDEN)
    _rijbewijs_spiegelen(rij.wijkwerker)


def _rijbewijs_spiegelen(persoon: WijkWerker) -> None:
    heeft = persoon.bewijzen.filter(vereiste__code=rijbewijs_b().code).exists()
    if heeft != persoon.rijbewijs:
        persoon.rijbewijs = heeft
        persoon.save(update_fields=["rijbewijs"])
