"""The next step after a traject, and the questions that follow its end."""

from datetime import date, datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction

from trajecten.choices import Doorstroom, Situatie
from trajecten.models import Opvolging, Traject, VolgendeStap
from trajecten.rules.doorstroom import (
    NOG_EENS_NA_DAGEN,
    opvolgmomenten,
    toets_geen_volgende_stap,
    wordt_nog_gevraagd,
)
from trajecten.services.personen import eis
from trajecten.services.signalen import signalen_intrekken
from wijkwerken.berichten.services import berichten_laten_vervallen
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

REDEN_NIEUW_TRAJECT = "Er begon een nieuw traject."


@transaction.atomic
def volgende_stap_voorbereiden(
    *,
    door: Account,
    traject: Traject,
    stap: str,
    organisatie: str = "",
    vanaf: date | None = None,
    afgesproken_met: str = "",
    afgesproken_op: date | None = None,
    toelichting: str = "",
    versie: int | None = None,
) -> VolgendeStap:
    """Write down, while the traject runs, what is to follow; bemiddelaar or toeleider.

    A second time changes the plan. `versie` is that of the plan one changes.
    """
    eis(door, Handeling.DOORSTROOM_OPVOLGEN)
    traject = _lopend(door, traject)
    rij = VolgendeStap.objects.filter(traject=traject).first() or VolgendeStap(traject=traject)
    if rij.pk and not rij._state.adding:
        controleer_versie(rij, versie)
    rij.stap, rij.organisatie, rij.vanaf = stap, organisatie, vanaf
    rij.afgesproken_met, rij.afgesproken_op = afgesproken_met, afgesproken_op
    rij.toelichting = toelichting
    rij.full_clean()
    rij.save()
    signalen_intrekken([signaal_sleutel(traject)])
    return rij


@transaction.atomic
def volgende_stap_schrappen(*, door: Account, traject: Traject) -> None:
    """The plan does not go on: nothing is prepared any more, and the signaal may come back."""
    eis(door, Handeling.DOORSTROOM_OPVOLGEN)
    traject = _lopend(door, traject)
    VolgendeStap.objects.filter(traject=traject).delete()


def signaal_sleutel(traject: Traject) -> str:
    return f"doorstroom:{traject.pk}:{traject.start}"


def volgende_stap_vastleggen(
    traject: Traject,
    *,
    organisatie: str,
    vanaf: date | None,
    minstens_halftijds: bool | None,
    gevonden_door: str,
) -> None:
    """What really follows, at the end; the caller holds the lock and has saved the traject.

    Who the plan was agreed with stays written when it came out; another step is another plan.
    """
    bezwaren = toets_geen_volgende_stap(
        geen_stap=traject.doorstroom == Doorstroom.GEEN, uitleg=traject.doorstroom_toelichting
    )
    if bezwaren:
        raise RegelFout("doorstroom_toelichting", *bezwaren)
    rij = VolgendeStap.objects.filter(traject=traject).first()
    if rij is not None and rij.stap != traject.doorstroom:
        rij.delete()
        rij = None
    if traject.doorstroom == Doorstroom.GEEN:
        return
    rij = rij or VolgendeStap(traject=traject, stap=traject.doorstroom)
    rij.organisatie, rij.vanaf = organisatie, vanaf
    rij.minstens_halftijds, rij.gevonden_door = minstens_halftijds, gevonden_door
    rij.full_clean()
    rij.save()


def opvolgingen_maken(traject: Traject) -> None:
    """The questions after the end, in the transaction that ends the traject."""
    if traject.einde is None:
        return
    maanden = Regel.objects.waarde_op(RegelCode.DOORSTROOM_OPVOLGING_MAANDEN, traject.einde)
    for maand, uiterlijk in opvolgmomenten(traject.einde, maanden):
        rij = Opvolging(traject=traject, maand=maand, uiterlijk=uiterlijk)
        rij.full_clean()
        rij.save()


def opvolgingen_sluiten(traject: Traject) -> None:
    """A new traject began: nobody asks any more how it goes after the ones before.

    Deliberately unscoped: the person is known here, whoever referred it. A dienst that did
    not refer to the new traject keeps its question, for it may not learn of it.
    """
    for rij in Opvolging.objects.filter(
        traject__wijkwerker_id=traject.wijkwerker_id, ingevuld_op=None, gesloten_op=None
    ).select_related("traject"):
        rij.gesloten_op = traject.start
        rij.gesloten_reden = REDEN_NIEUW_TRAJECT
        rij.andere_dienst = rij.traject.toeleider_id != traject.toeleider_id
        rij.full_clean()
        rij.save()
        if not rij.andere_dienst:
            berichten_laten_vervallen(over=[opvolging_sleutel(rij)])


def opvolging_sleutel(rij: Opvolging) -> str:
    """What its reminders are about; another one once it is asked again."""
    return f"opvolging:{rij.pk}:{rij.uiterlijk}"


@transaction.atomic
def opvolging_invullen(
    *,
    door: Account,
    opvolging: Opvolging,
    situatie: str,
    nu: datetime,
    vandaag: date,
    sinds: date | None = None,
    bron: str = "",
    opmerking: str = "",
    versie: int | None = None,
) -> Opvolging:
    """Answer the question, or correct the answer.

    The first time that someone is not reached it stays open, and is asked again two weeks
    later; the second time that is the answer.
    """
    eis(door, Handeling.DOORSTROOM_OPVOLGEN)
    rij = vergrendel(Opvolging.objects.bewerkbaar_voor(door), pk=opvolging.pk)
    controleer_versie(rij, versie)
    if rij.ingevuld_op is None and not rij.is_open_voor(door):
        raise RegelFout(None, Bezwaar("status", "Deze opvolging is niet meer nodig."))
    if sinds is not None and sinds > vandaag:
        raise ValidationError({"sinds": "Kies een dag die voorbij is, of vandaag."})
    if not situatie:
        raise ValidationError({"situatie": "Kies hoe het nu gaat."})
    oude_sleutel = opvolging_sleutel(rij)
    rij.sinds, rij.bron, rij.opmerking = sinds, bron, opmerking
    if situatie == Situatie.NIET_BEREIKT and rij.ingevuld_op is None:
        rij.keren_niet_bereikt += 1
        if wordt_nog_gevraagd(rij.keren_niet_bereikt):
            rij.uiterlijk = max(rij.uiterlijk, vandaag) + timedelta(days=NOG_EENS_NA_DAGEN)
            situatie = ""
    rij.situatie = situatie
    if situatie:
        rij.ingevuld_op, rij.ingevuld_door = nu, door
    rij.full_clean()
    rij.save()
    berichten_laten_vervallen(over=[oude_sleutel])
    return rij


def _lopend(door: Account, traject: Traject) -> Traject:
    """Lock the traject, also for its toeleider, who may read it but writes only this."""
    rij = vergrendel(Traject.objects.zichtbaar_voor(door), pk=traject.pk)
    if not rij.is_lopend:
        raise RegelFout(None, Bezwaar("status", "Dit traject is al beëindigd."))
    return rij
