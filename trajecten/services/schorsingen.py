"""Days on which someone cannot work."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from trajecten.models import Bijlage, Schorsing, Traject, WijkWerker
from trajecten.rules.trajectfeiten import Schorsingsfeit
from trajecten.rules.verschil import met_schorsing, opgeschoven_einde
from trajecten.services.afzeggen import momenten_afzeggen
from trajecten.services.bijlagen import bewijsstuk
from trajecten.services.planningsberichten import afzegging_melden
from trajecten.services.termijnen import trajectfeiten
from trajecten.services.trajecten import REDEN_EINDE
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

REDEN_SCHORSING = "Geschorst in deze periode."


@transaction.atomic
def schorsing_vastleggen(
    *,
    door: Account,
    traject: Traject,
    reden: str,
    van: date,
    tot: date | None = None,
    bewijs: str = "",
    bijlage: Bijlage | None = None,
    einde_opschuiven: bool = False,
    vandaag: date | None = None,
) -> Schorsing:
    """Suspend for these days; planned moments in them are cancelled.

    Where the rule of the reason extends the traject, the latest end moves; the planned end
    moves by the same days when `einde_opschuiven`. With `vandaag` the person and each gebruiker
    are told once what does not take place, not why.
    """
    traject = _vergrendel(door, traject)
    if not traject.omvat(van):
        raise RegelFout("van", Bezwaar("buiten_traject", "Deze datum valt buiten het traject."))
    schorsing = Schorsing(
        traject=traject,
        reden=reden,
        van=van,
        tot=tot,
        bewijs=bewijs,
        bijlage=bewijsstuk(door, traject, bijlage),
    )
    _bewaren(schorsing, einde_opschuiven=einde_opschuiven, vandaag=vandaag)
    return schorsing


@transaction.atomic
def schorsing_beeindigen(
    *,
    door: Account,
    schorsing: Schorsing,
    tot: date,
    einde_opschuiven: bool = False,
    versie: int | None = None,
    vandaag: date | None = None,
) -> Schorsing:
    """Set or move the last day. A later day cancels the moments it reaches, and tells so."""
    rij = _vergrendel_schorsing(door, schorsing, versie)
    rij.tot = tot
    _bewaren(rij, einde_opschuiven=einde_opschuiven, vandaag=vandaag)
    return rij


@transaction.atomic
def schorsing_bewijzen(
    *,
    door: Account,
    schorsing: Schorsing,
    bewijs: str = "",
    bijlage: Bijlage | None = None,
    versie: int | None = None,
) -> Schorsing:
    """Say what proves it: a file of the dossier, or where the paper lies."""
    rij = _vergrendel_schorsing(door, schorsing, versie)
    if not bewijs.strip() and bijlage is None:
        raise ValidationError({"bewijs": "Kies een bijlage, of schrijf waar het bewijs ligt."})
    rij.bewijs, rij.bijlage = bewijs.strip(), bewijsstuk(door, rij.traject, bijlage)
    rij.full_clean()
    rij.save()
    return rij


def _vergrendel_schorsing(door: Account, schorsing: Schorsing, versie: int | None) -> Schorsing:
    rij = Schorsing.objects.bewerkbaar_voor(door).get(pk=schorsing.pk)
    _vergrendel(door, rij.traject)
    rij = vergrendel(Schorsing.objects.bewerkbaar_voor(door), pk=rij.pk)
    controleer_versie(rij, versie)
    return rij


def _vergrendel(door: Account, traject: Traject) -> Traject:
    rij = Traject.objects.bewerkbaar_voor(door).get(pk=traject.pk)
    vergrendel(WijkWerker.objects.all(), pk=rij.wijkwerker_id)
    return vergrendel(Traject.objects.bewerkbaar_voor(door), pk=rij.pk)


def _bewaren(schorsing: Schorsing, *, einde_opschuiven: bool, vandaag: date | None) -> None:
    traject = schorsing.traject
    if schorsing.tot is not None and schorsing.tot < schorsing.van:
        raise ValidationError({"tot": "De laatste dag kan niet vóór de eerste liggen."})
    voor = trajectfeiten(traject, schorsing.van)  # the day plays no part in the duration
    na = met_schorsing(
        voor,
        Schorsingsfeit(schorsing.van, schorsing.tot, schorsing.reden, sleutel=str(schorsing.pk)),
    )
    voorzien = opgeschoven_einde(voor, na) if einde_opschuiven else traject.voorzien_einde
    _toets_einde(traject, schorsing, voorzien)
    if voorzien and na.uiterste_einde and voorzien > na.uiterste_einde:
        raise RegelFout(
            "tot",
            Bezwaar(
                "trajectduur",
                f"Dan eindigt het traject ten laatste op {dagnaam(na.uiterste_einde)}, vroeger "
                "dan het voorziene einde. Laat het voorziene einde mee opschuiven.",
            ),
        )
    dagen = Q(datum__gte=schorsing.van)
    if schorsing.tot is not None:
        dagen &= Q(datum__lte=schorsing.tot)
    gewerkt = traject.prestaties.filter(dagen).order_by("datum").first()
    if gewerkt is not None:
        raise ValidationError(
            {
                "van": f"Op {dagnaam(gewerkt.datum)} zijn er uren geregistreerd. Kies een andere "
                "periode, of kijk die uren na."
            }
        )
    schorsing.full_clean()
    schorsing.save()
    delen = momenten_afzeggen(traject.momenten.filter(dagen), REDEN_SCHORSING)
    if voorzien != traject.voorzien_einde:
        traject.voorzien_einde = voorzien
        traject.full_clean()
        traject.save()
        delen += momenten_afzeggen(traject.momenten.filter(datum__gt=voorzien), REDEN_EINDE)
    afzegging_melden(delen, vandaag=vandaag)


def _toets_einde(traject: Traject, schorsing: Schorsing, voorzien: date | None) -> None:
    laatste = traject.einde or voorzien
    if schorsing.tot is not None and laatste is not None and schorsing.tot > laatste:
        raise RegelFout(
            "tot",
            Bezwaar(
                "buiten_traject",
                f"Het traject loopt tot en met {dagnaam(laatste)}. Kies een vroegere dag, "
                "of laat het einde open.",
            ),
        )
