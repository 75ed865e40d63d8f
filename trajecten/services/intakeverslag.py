"""The report of an intake: a draft, then rounded off with an advice that the dienst reads."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localtime

from trajecten.choices import IntakeAdvies, IntakeStatus
from trajecten.models import Aanmelding, Intake, Intakeverslag, Wachtnotitie
from trajecten.services.aanmeldingen import vergrendel_te_beoordelen
from trajecten.services.intakeplaats import dienst_verwittigen
from trajecten.services.personen import invullen
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.toegang.models import Account

VERSLAG_VELDEN = (
    "gehouden_op",
    "aanwezig",
    "motivatie",
    "werkervaring",
    "wensen",
    "dagen",
    "uren_per_week",
    "beschikbaarheid",
    "fiets",
    "auto",
    "openbaar_vervoer",
    "rijbewijs",
    "taal",
    "beperkingen",
    "afspraken",
    "advies",
    "grond",
    "wachtreden",
    "conclusie",
)


@transaction.atomic
def verslag_schrijven(
    *,
    door: Account,
    intake: Intake,
    gegevens: Mapping[str, Any],
    nu: datetime,
    versie: int | None = None,
) -> Intakeverslag:
    """Keep what is given as a draft; what is left out stays. `versie` is that of the report.

    An appointment that has begun counts as held from the first writing on.
    """
    rij = _vergrendel(door, intake)
    verslag = _verslag_van(rij, door)
    controleer_versie(verslag, versie if not verslag._state.adding else None)
    invullen(verslag, gegevens, VERSLAG_VELDEN)
    if verslag.gehouden_op > localtime(nu).date():
        raise ValidationError({"gehouden_op": "Deze dag ligt nog in de toekomst."})
    verslag.full_clean(exclude=["intake", "door"])
    verslag.save()
    if rij.is_gepland and rij.begin <= nu:
        rij.status = IntakeStatus.GEHOUDEN
        bewaar(rij)
    return verslag


@transaction.atomic
def verslag_afronden(
    *, door: Account, intake: Intake, nu: datetime, versie: int | None = None
) -> Intakeverslag:
    """Round it off: it changes no more, and the dienst reads the conclusie.

    An advice to wait writes the reason on the waiting list. Raises ValidationError at `advies`,
    `conclusie`, `grond` and `wachtreden`, all at once, for what is missing.
    """
    rij = _vergrendel(door, intake)
    verslag = _verslag_van(rij, door)
    controleer_versie(verslag, versie)
    _eis_volledig(verslag)
    verslag.afgerond_op = nu
    verslag.full_clean(exclude=["intake", "door"])
    verslag.save()
    rij.status, rij.conclusie = IntakeStatus.GEHOUDEN, verslag.conclusie
    bewaar(rij)
    if verslag.advies == IntakeAdvies.WACHTEN:
        notitie = Wachtnotitie.objects.filter(aanmelding=rij.aanmelding).first()
        notitie = notitie or Wachtnotitie(aanmelding=rij.aanmelding)
        notitie.reden = verslag.wachtreden
        bewaar(notitie)
    dienst_verwittigen(rij, rij.aanmelding, "gehouden")
    return verslag


def verslag_van(intake: Intake) -> Intakeverslag:
    """The report of an intake. Raises `DoesNotExist` when nothing was written yet."""
    return Intakeverslag.objects.select_related("door", "intake__aanmelding").get(intake=intake)


def laatste_verslag(aanmelding: Aanmelding) -> Intakeverslag | None:
    """The newest report of this aanmelding that was rounded off."""
    return (
        Intakeverslag.objects.filter(intake__aanmelding=aanmelding, afgerond_op__isnull=False)
        .order_by("-afgerond_op")
        .first()
    )


def _eis_volledig(verslag: Intakeverslag) -> None:
    fouten = {}
    if not verslag.advies:
        fouten["advies"] = "Kies een advies."
    if not verslag.conclusie.strip():
        fouten["conclusie"] = "Schrijf in enkele zinnen wat de toeleider moet weten."
    if verslag.advies == IntakeAdvies.NIET_GESCHIKT and not verslag.grond:
        fouten["grond"] = "Kies op welke grond wijk-werken niet past."
    if verslag.advies == IntakeAdvies.WACHTEN and not verslag.wachtreden:
        fouten["wachtreden"] = "Kies waarom deze persoon nog wacht."
    if fouten:
        raise ValidationError(fouten)


def _vergrendel(door: Account, intake: Intake) -> Intake:
    """Lock its aanmelding, and read the intake again: planned or held, nothing else."""
    rij = Intake.objects.bewerkbaar_voor(door).get(pk=intake.pk)
    aanmelding = vergrendel_te_beoordelen(door, rij.aanmelding, None)
    rij.refresh_from_db()
    rij.aanmelding = aanmelding
    if rij.status not in {IntakeStatus.GEPLAND, IntakeStatus.GEHOUDEN}:
        raise RegelFout(
            None,
            Bezwaar("status", "Deze intake ging niet door: er is geen verslag van."),
        )
    return rij


def _verslag_van(intake: Intake, door: Account) -> Intakeverslag:
    verslag = Intakeverslag.objects.filter(intake=intake).first()
    if verslag is None:
        return Intakeverslag(intake=intake, door=door, gehouden_op=intake.dag)
    if verslag.is_afgerond:
        raise RegelFout(
            None, Bezwaar("afgerond", "Dit verslag is afgerond en kan niet meer wijzigen.")
        )
    return verslag
