"""The sheets of a month: which there are, and where the paper is."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction

from trajecten.choices import BladStand, MomentStatus
from trajecten.models import GeplandMoment, Maandblad, Prestatie, Traject
from wijkwerken.kern.datums import dagnaam, eerste_van_maand, maandnaam, maandvenster
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account


def maandbladen_klaarzetten(maand: date) -> int:
    """Make the row of every sheet that this month asks for; how many were new.

    Who has work planned or done in the month brings one in. Running twice changes nothing, and
    two at once neither. One query when there is nothing to make. Deliberately unscoped: it
    tells the caller a number, and the rows are read within a scope.
    """
    eerste, laatste = maandvenster(maand)
    met_werk = Prestatie.objects.filter(datum__range=(eerste, laatste)).values("traject")
    met_plan = (
        GeplandMoment.objects.filter(datum__range=(eerste, laatste))
        .filter(status=MomentStatus.GEPLAND)
        .values("traject")
    )
    bestaan = Maandblad.objects.filter(maand=eerste).values("traject")
    nodig = (
        Traject.objects.filter(pk__in=met_werk.union(met_plan))
        .exclude(pk__in=bestaan)
        .values_list("pk", flat=True)
    )
    return len(_maken(nodig, eerste))


@transaction.atomic
def maandblad_openen(*, door: Account, traject: Traject, maand: date) -> Maandblad:
    """The sheet of this traject for the month of this date; made when there is none yet.

    Raises `Traject.DoesNotExist` outside the scope, and ValidationError at `maand` when the
    traject does not touch that month.
    """
    eerste, laatste = maandvenster(maand)
    traject = Traject.objects.bewerkbaar_voor(door).get(pk=traject.pk)
    tot = traject.einde or traject.voorzien_einde
    if laatste < traject.start or (tot and eerste > tot):
        loopt = f"vanaf {dagnaam(traject.start)}" + (f" tot en met {dagnaam(tot)}" if tot else "")
        raise ValidationError(
            {
                "maand": f"In {maandnaam(eerste)} liep dit traject niet: het loopt {loopt}. "
                "Kies een andere maand."
            }
        )
    _maken([traject.pk], eerste)
    return Maandblad.objects.get(traject=traject, maand=eerste)


@transaction.atomic
def maandblad_binnenbrengen(
    *, door: Account, maandblad: Maandblad, vandaag: date, versie: int | None = None
) -> Maandblad:
    """The paper came in today. Doing it twice keeps the first day."""
    return _zetten(door, maandblad, versie, BladStand.BINNEN, vandaag)


@transaction.atomic
def maandblad_verwerken(
    *, door: Account, maandblad: Maandblad, vandaag: date, versie: int | None = None
) -> Maandblad:
    """Everything on the paper is typed in. What was never said to be in came in today."""
    return _zetten(door, maandblad, versie, BladStand.VERWERKT, vandaag)


@transaction.atomic
def maandblad_terugzetten(
    *, door: Account, maandblad: Maandblad, versie: int | None = None
) -> Maandblad:
    """One step back: from typed in to on the pile, from on the pile to not in yet."""
    blad = _vergrendelen(door, maandblad, versie)
    if blad.stand == BladStand.VERWERKT:
        blad.stand = BladStand.BINNEN
    else:
        blad.stand, blad.binnengebracht_op = BladStand.VERWACHT, None
    return _bewaren(blad)


def _zetten(
    door: Account, maandblad: Maandblad, versie: int | None, stand: BladStand, vandaag: date
) -> Maandblad:
    blad = _vergrendelen(door, maandblad, versie)
    if blad.stand in (stand, BladStand.VERWERKT):
        return blad
    blad.stand = stand
    blad.binnengebracht_op = blad.binnengebracht_op or vandaag
    return _bewaren(blad)


def _vergrendelen(door: Account, maandblad: Maandblad, versie: int | None) -> Maandblad:
    blad = vergrendel(Maandblad.objects.bewerkbaar_voor(door), pk=maandblad.pk)
    controleer_versie(blad, versie)
    return blad


def _bewaren(blad: Maandblad) -> Maandblad:
    blad.full_clean()
    blad.save()
    return blad


def _maken(trajecten: Iterable[UUID], maand: date) -> list[Maandblad]:
    nieuw = [Maandblad(traject_id=sleutel, maand=eerste_van_maand(maand)) for sleutel in trajecten]
    return Maandblad.objects.bulk_create(nieuw, ignore_conflicts=True) if nieuw else []
