"""The daily check of evaluaties: signalen, reminders, and what goes on to the coordinator."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Max, Prefetch, Q

from trajecten.choices import SignaalErnst, SignaalSoort
from trajecten.models import Schorsing, Traject
from trajecten.rules.evaluaties import (
    Wachttijd,
    dagen_te_laat,
    escalatiestap,
    is_te_laat,
    laatste_herinnering,
    uiterste_dag,
    wachtende_redenen,
)
from trajecten.services.signaallijst import Bevinding, Uitkomst, signalen_gelijkzetten
from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.models import Bericht
from wijkwerken.berichten.services import bericht_klaarzetten
from wijkwerken.kern.bezwaar import in_dagen
from wijkwerken.kern.datums import dagnaam
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.models import Account


@dataclass(frozen=True, slots=True)
class Klok:
    """A running traject and the last day for its next evaluatie."""

    traject: Traject
    uiterlijk: date


@transaction.atomic
def evaluaties_opvolgen(*, vandaag: date, traject: UUID | None = None) -> Uitkomst:
    """Signaal and reminder for every running traject whose evaluatie comes near or is late.

    At least one evaluatie every six months (BVR 29-9-2017). Reminders go to the bemiddelaar
    42, 14 and 0 days before, then weekly; a day without this check is caught up with one mail.
    With a `traject` only that one is looked at.
    """
    vooraf = Regel.objects.waarde_op(RegelCode.HERINNERING_DAGEN, vandaag)
    bevindingen = []
    for klok in klokken(vandaag=vandaag, traject=traject):
        herinnering = laatste_herinnering(klok.uiterlijk, vandaag, dagen=vooraf)
        if herinnering is None:
            continue
        te_laat = is_te_laat(klok.uiterlijk, vandaag)
        moest = f"Evaluatie nodig ten laatste op {dagnaam(klok.uiterlijk)}."
        bevindingen.append(
            _bevinding(
                klok,
                sleutel=_sleutel(klok),
                ernst=SignaalErnst.FOUT if te_laat else SignaalErnst.LET_OP,
                melding=_te_laat(klok, vandaag) if te_laat else moest,
            )
        )
        bericht_klaarzetten(
            soort=BerichtSoort.EVALUATIE,
            sleutel=f"{_sleutel(klok)}:{herinnering.moment}",
            over=_sleutel(klok),
            aan=klok.traject.bemiddelaar,
            onderwerp="Een evaluatie is te laat" if te_laat else "Er komt een evaluatie aan",
            sjabloon="evaluatie",
            pad=klok.traject.get_absolute_url(),
            uiterlijk=klok.uiterlijk,
            te_laat=te_laat,
        )
    return signalen_gelijkzetten(
        soort=SignaalSoort.EVALUATIE, bevindingen=bevindingen, traject=traject
    )


@transaction.atomic
def evaluaties_escaleren(*, vandaag: date, traject: UUID | None = None) -> Uitkomst:
    """Signaal and mail to the coordinators for what stays away: once per step of the rule.

    The weekly reminders to the bemiddelaar go on. Mails that were written before are looked
    up at once, so a morning on which nothing changed costs no query per traject.
    """
    dagen = Regel.objects.waarde_op(RegelCode.EVALUATIE_ESCALATIE_DAGEN, vandaag)
    stappen = [
        (klok, stap)
        for klok in klokken(vandaag=vandaag, traject=traject)
        if (stap := escalatiestap(klok.uiterlijk, vandaag, dagen=dagen)) is not None
    ]
    coordinatoren = Account.objects.filter(rol=Rol.COORDINATOR, is_active=True)
    mails = {
        f"escalatie:{_sleutel(klok)}:{stap}:{wie.pk}": (klok, wie)
        for wie in (coordinatoren if stappen else ())
        for klok, stap in stappen
    }
    bekend = set(Bericht.objects.filter(sleutel__in=list(mails)).values_list("sleutel", flat=True))
    for sleutel, (klok, wie) in mails.items():
        if sleutel not in bekend:
            bericht_klaarzetten(
                soort=BerichtSoort.ESCALATIE,
                sleutel=sleutel,
                over=f"escalatie:{_sleutel(klok)}",
                aan=wie,
                onderwerp="Een evaluatie blijft uit",
                sjabloon="evaluatie_escalatie",
                pad=klok.traject.get_absolute_url(),
                uiterlijk=klok.uiterlijk,
                dagen=dagen_te_laat(klok.uiterlijk, vandaag),
                bemiddelaar=klok.traject.bemiddelaar.naam,
            )
    return signalen_gelijkzetten(
        soort=SignaalSoort.ESCALATIE,
        bevindingen=[
            _bevinding(
                klok,
                sleutel=f"escalatie:{_sleutel(klok)}",
                ernst=SignaalErnst.FOUT,
                melding=_te_laat(klok, vandaag),
            )
            for klok, _ in stappen
        ],
        traject=traject,
    )


def evaluatiesignalen_bijwerken(*, traject: Traject, vandaag: date) -> None:
    """After an evaluatie is rounded off: what was asked of this traject is over at once."""
    evaluaties_opvolgen(vandaag=vandaag, traject=traject.pk)
    evaluaties_escaleren(vandaag=vandaag, traject=traject.pk)


def klokken(*, vandaag: date, traject: UUID | None = None) -> Iterator[Klok]:
    """Every running traject with the last day for its evaluatie; two queries and the rules."""
    waarden = Regel.objects.waarden_op(
        vandaag, RegelCode.EVALUATIE_MAANDEN, RegelCode.EVALUATIE_WACHT_SCHORSING
    )
    wacht_op = wachtende_redenen(waarden[RegelCode.EVALUATIE_WACHT_SCHORSING])
    rijen = (
        Traject.objects.lopend()
        .filter(start__lte=vandaag)
        .select_related("bemiddelaar")
        .annotate(laatste=Max("evaluaties__datum", filter=Q(evaluaties__afgerond_op__isnull=False)))
        .prefetch_related(
            Prefetch(
                "schorsingen", Schorsing.objects.filter(reden__in=wacht_op), to_attr="wachtend"
            )
        )
        .order_by("pk")
    )
    for rij in rijen if traject is None else rijen.filter(pk=traject):
        uiterlijk = uiterste_dag(
            rij.start,
            rij.laatste,
            maanden=waarden[RegelCode.EVALUATIE_MAANDEN],
            einde=rij.voorzien_einde,
            wachttijden=[Wachttijd(s.van, s.tot) for s in rij.wachtend],
        )
        if uiterlijk is not None:
            yield Klok(rij, uiterlijk)


def _sleutel(klok: Klok) -> str:
    return f"evaluatie:{klok.traject.pk}:{klok.uiterlijk}"


def _te_laat(klok: Klok, vandaag: date) -> str:
    aantal = dagen_te_laat(klok.uiterlijk, vandaag)
    return f"Evaluatie {in_dagen(aantal)} te laat: ze moest er zijn op {dagnaam(klok.uiterlijk)}."


def _bevinding(klok: Klok, *, sleutel: str, ernst: SignaalErnst, melding: str) -> Bevinding:
    return Bevinding(
        sleutel=sleutel,
        ernst=ernst,
        datum=klok.uiterlijk,
        melding=melding,
        wijkwerker_id=klok.traject.wijkwerker_id,
        traject_id=klok.traject.pk,
    )
