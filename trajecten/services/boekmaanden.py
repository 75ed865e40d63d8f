"""Which months are closed, and in which one hours are booked that come too late for theirs."""

import json
from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import DatabaseError
from django.utils.timezone import localtime

from trajecten.models import Correctie, Maandafsluiting, Overschrijding, Prestatie, Traject
from trajecten.models.maandslot import MAAND_AFGESLOTEN
from trajecten.rules.boekmaanden import Geslotenmaand, afgesloten, open_maand
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import eerste_van_maand
from wijkwerken.kern.exceptions import RegelFout

# Per gemeente the closed months: what `uren_bewaren` judges every line by.
Gesloten = dict[tuple[UUID, date], Geslotenmaand]


def gesloten_maanden(gemeenten: Collection[UUID], dagen: Iterable[date] | None = None) -> Gesloten:
    """The closed months of these gemeenten, of these days or all; one query.

    Deliberately unscoped: that a month is closed is no secret for who writes hours in it.
    """
    rijen = Maandafsluiting.objects.gesloten().filter(gemeente__in=gemeenten)
    if dagen is not None:
        rijen = rijen.filter(maand__in={eerste_van_maand(dag) for dag in dagen})
    return {
        (gemeente, maand): Geslotenmaand(str(pk), maand, naam, door, localtime(op).date())
        for pk, gemeente, maand, naam, door, op in rijen.values_list(
            "pk", "gemeente", "maand", "gemeente__naam", "afgesloten_door__naam", "afgesloten_op"
        )
    }


def oudste_open_maand(gemeente: UUID, vanaf: date) -> date:
    """The oldest open month of this gemeente, from the month of this date on."""
    eerste = eerste_van_maand(vanaf)
    gesloten = Maandafsluiting.objects.gesloten().filter(gemeente=gemeente, maand__gte=eerste)
    return open_maand(eerste, set(gesloten.values_list("maand", flat=True)))


def late_boekmaand(traject: Traject, datum: date) -> date | None:
    """Where hours of this day are booked when their own month is closed; None when it is open."""
    maand = oudste_open_maand(traject.gemeente_id, datum)
    return None if maand == eerste_van_maand(datum) else maand


def afsluiting_van(prestatie: Prestatie) -> Maandafsluiting | None:
    """The closing that holds these hours; None while their month is open."""
    return (
        Maandafsluiting.objects.gesloten()
        .filter(gemeente=prestatie.traject.gemeente_id, maand=prestatie.boekmaand)
        .select_related("gemeente", "afgesloten_door")
        .first()
    )


def toets_open(gemeente: UUID, *maanden: date, veld: str | None = "datum") -> None:
    """Raises RegelFout `maand_afgesloten` when one of these months is closed; one query.

    The guard of the database says the same; this says it before anything else is judged.
    """
    for maand in gesloten_maanden([gemeente], maanden).values():
        raise RegelFout(veld, afgesloten(maand, veld=veld))


def afgesloten_in(error: DatabaseError) -> Bezwaar | None:
    """What the guard of the database says of a closed month; None for any other error."""
    oorzaak: Any = error.__cause__
    if getattr(oorzaak, "sqlstate", None) != MAAND_AFGESLOTEN:
        return None
    feiten = json.loads(oorzaak.diag.message_detail)
    op = localtime(datetime.fromisoformat(feiten.pop("op"))).date()
    maand = date.fromisoformat(feiten.pop("maand"))
    return afgesloten(Geslotenmaand(maand=maand, op=op, **feiten))


def open_met_uren(gemeente: UUID, *, tot: date) -> list[date]:
    """The months before this one in which hours are booked and that are not closed; one query."""
    dicht = Maandafsluiting.objects.gesloten().filter(gemeente=gemeente).values("maand")
    geboekt = [
        rijen.filter(boekmaand__lt=tot).order_by().values_list("boekmaand")
        for rijen in (
            Prestatie.objects.filter(traject__gemeente=gemeente),
            Overschrijding.objects.filter(traject__gemeente=gemeente),
            Correctie.objects.filter(prestatie__traject__gemeente=gemeente),
        )
    ]
    alle = [rijen.exclude(boekmaand__in=dicht) for rijen in geboekt]
    return sorted(maand for (maand,) in alle[0].union(*alle[1:]))
