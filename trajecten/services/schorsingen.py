"""Days on which someone cannot work."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from trajecten.models import Schorsing, Traject, WijkWerker
from trajecten.services.trajecten import momenten_annuleren
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
) -> Schorsing:
    """Suspend for these days; planned moments in them are cancelled."""
    traject = _vergrendel(door, traject)
    if not traject.omvat(van):
        raise RegelFout("van", Bezwaar("buiten_traject", "Deze datum valt buiten het traject."))
    schorsing = Schorsing(traject=traject, reden=reden, van=van, tot=tot, bewijs=bewijs)
    _bewaren(schorsing)
    return schorsing


@transaction.atomic
def schorsing_beeindigen(
    *, door: Account, schorsing: Schorsing, tot: date, versie: int | None = None
) -> Schorsing:
    """Set or move the last day. A later day cancels the moments it reaches."""
    rij = Schorsing.objects.bewerkbaar_voor(door).get(pk=schorsing.pk)
    _vergrendel(door, rij.traject)
    rij = vergrendel(Schorsing.objects.bewerkbaar_voor(door), pk=rij.pk)
    controleer_versie(rij, versie)
    rij.tot = tot
    _bewaren(rij)
    return rij


def _vergrendel(door: Account, traject: Traject) -> Traject:
    rij = Traject.objects.bewerkbaar_voor(door).get(pk=traject.pk)
    vergrendel(WijkWerker.objects.all(), pk=rij.wijkwerker_id)
    return vergrendel(Traject.objects.bewerkbaar_voor(door), pk=rij.pk)


def _bewaren(schorsing: Schorsing) -> None:
    traject = schorsing.traject
    if schorsing.tot is not None and schorsing.tot < schorsing.van:
        raise ValidationError({"tot": "De laatste dag kan niet vóór de eerste liggen."})
    laatste = traject.einde or traject.voorzien_einde
    if schorsing.tot is not None and laatste is not None and schorsing.tot > laatste:
        raise RegelFout(
            "tot",
            Bezwaar(
                "buiten_traject",
                f"Het traject loopt tot en met {dagnaam(laatste)}. Kies een vroegere dag, "
                "of laat het einde open.",
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
    momenten_annuleren(traject, dagen, REDEN_SCHORSING)
