"""What the intake of an aanmelding asks of who judges it, for the to-do list of Vandaag."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils.timezone import localtime

from trajecten.choices import AanmeldingStatus, IntakeAdvies, IntakeStatus
from trajecten.models import Aanmelding, Intake
from wijkwerken.kern import opmaak


@dataclass(frozen=True, slots=True)
class Stap:
    """The next step; `nu` when it waits for us, and not only for its day."""

    datum: date
    merk: str
    tekst: str
    url: str
    knop: str
    nu: bool = True


def met_laatste_intake(rijen: QuerySet[Aanmelding]) -> QuerySet[Aanmelding]:
    """With the appointment that was made last, and the advice of its report; one query."""
    laatste = Intake.objects.filter(aanmelding=OuterRef("pk")).order_by("-aangemaakt_op")
    velden = {
        "intake_pk": "pk",
        "intake_status": "status",
        "intake_begin": "begin",
        "intake_waar": "plaats",
        "intake_reden": "reden",
        "intake_advies": "verslag__advies",
        "intake_afgerond": "verslag__afgerond_op",
    }
    return rijen.annotate(
        **{naam: Subquery(laatste.values(veld)[:1]) for naam, veld in velden.items()}
    )


def intakestap(rij: Any, vandaag: date) -> Stap | None:
    """What its last appointment asks; None without one. `rij` comes from `met_laatste_intake`."""
    if rij.intake_pk is None:
        return _van_voor_de_intakes(rij, vandaag)
    begin = localtime(rij.intake_begin)
    dag = begin.date()
    kort = opmaak.datum_kort(dag)
    intake = reverse("intake_detail", args=[rij.intake_pk])
    match rij.intake_status:
        case IntakeStatus.GEPLAND:
            return _gepland(begin, rij.intake_waar, intake, vandaag)
        case IntakeStatus.GEANNULEERD | IntakeStatus.NIET_VERSCHENEN:
            tekst = rij.intake_reden or "De intake ging niet door."
            if rij.intake_status == IntakeStatus.NIET_VERSCHENEN:
                tekst = f"Kwam niet naar de intake van {kort}"
            plannen = reverse("aanmelding_intake", args=[rij.pk])
            return Stap(dag, "Herplannen", tekst, plannen, "Plannen")
    if rij.intake_afgerond is None:
        verslag = reverse("intake_verslag", args=[rij.intake_pk])
        return Stap(dag, "Verslag open", f"Intake gehouden op {kort}", verslag, "Afwerken")
    advies = IntakeAdvies(rij.intake_advies)
    return Stap(
        dag,
        f"Advies: {advies.name.lower().replace('_', ' ')}",
        f"Intake gehouden op {kort}",
        intake,
        "Bekijken",
        nu=advies != IntakeAdvies.WACHTEN,
    )


def _gepland(begin: datetime, waar: str, url: str, vandaag: date) -> Stap:
    dag = begin.date()
    tekst = f"Intake op {opmaak.tijdstip(begin)}"
    return Stap(
        dag,
        f"Intake {opmaak.datum_kort(dag)}",
        f"{tekst}, {waar}" if waar else tekst,
        url,
        "Verslag" if dag <= vandaag else "Bekijken",
        nu=dag <= vandaag,
    )


def _van_voor_de_intakes(rij: Aanmelding, vandaag: date) -> Stap | None:
    """Planned before an appointment was a row of its own: only the aanmelding knows when."""
    if rij.status != AanmeldingStatus.INTAKE_GEPLAND or rij.intake_op is None:
        return None
    return _gepland(localtime(rij.intake_op), rij.intake_plaats, rij.get_absolute_url(), vandaag)
