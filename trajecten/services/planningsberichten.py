"""Telling both sides what was planned, moved or cancelled: by mail, else by a letter to print."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction

from gebruikers.models import Gebruiker
from trajecten.choices import (
    Berichtaanleiding,
    Berichtkanaal,
    Berichtpartij,
    InzetStatus,
    MomentStatus,
)
from trajecten.models import Berichtkeuze, GeplandMoment, Inzet, Planningsbericht, WijkWerker
from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.services import bericht_klaarzetten
from wijkwerken.kern import opmaak
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.toegang.models import Account

HOOGSTENS = 100  # letters in one file: more takes too long to draw
# No name and no place in a subject: it is read over somebody's shoulder.
ONDERWERP = {
    Berichtaanleiding.BEVESTIGD: "Wanneer er gewerkt wordt",
    Berichtaanleiding.VERPLAATST: "Een werkmoment is verplaatst",
    Berichtaanleiding.GEANNULEERD: "Wat gepland was, gaat niet door",
    Berichtaanleiding.BEEINDIGD: "Het werk stopt",
}


@dataclass(frozen=True, slots=True)
class Deel:
    """What one message says of one inzet: its moments, and its last day when it ends."""

    inzet: Inzet
    momenten: list[GeplandMoment]
    laatste: date | None = None
    hele: bool = False  # the inzet itself stops, whatever was still planned

    def vanaf(self, vandaag: date) -> "Deel | None":
        """Without what is over by then; None when nothing is left to tell."""
        komend = [moment for moment in self.momenten if moment.datum >= vandaag]
        einde = self.laatste or self.inzet.tot or vandaag
        if not komend and not (self.hele and einde >= vandaag):
            return None
        return replace(self, momenten=komend)


def planning_melden(
    *,
    inzet: Inzet,
    aanleiding: str,
    vandaag: date | None,
    moment: GeplandMoment | None = None,
    oud: str = "",
) -> None:
    """Make a message for both sides of a confirmed inzet, in the transaction of the change.

    Without `vandaag` nobody is told, as when the past is written down; neither of what is over.
    """
    if vandaag is None or inzet.status != InzetStatus.BEVESTIGD:
        return
    if moment is not None and moment.datum < vandaag:
        return
    deel = Deel(inzet, [moment] if moment else komende_momenten(inzet, vandaag))
    for partij in Berichtpartij:
        _vertellen(partij, [deel], aanleiding, vandaag, genoemd=bool(moment), oud=oud)


def afzegging_melden(
    delen: Iterable[Deel],
    *,
    vandaag: date | None,
    partijen: Iterable[Berichtpartij] = tuple(Berichtpartij),
) -> None:
    """Tell each wijk-werker and each gebruiker once of all that one act cancelled or ended.

    `delen` are of inzetten that were confirmed. Why it stops is not told: that may be somebody's
    health. Without `vandaag` nobody is told; neither of what is over.
    """
    if vandaag is None:
        return
    komend = [deel for deel in (deel.vanaf(vandaag) for deel in _samen(delen)) if deel]
    for partij in partijen:
        per_ontvanger: dict[UUID, list[Deel]] = defaultdict(list)
        for deel in komend:
            per_ontvanger[_ontvanger(partij, deel.inzet).pk].append(deel)
        for eigen in per_ontvanger.values():
            stopt = any(deel.laatste for deel in eigen)
            aanleiding = Berichtaanleiding.BEEINDIGD if stopt else Berichtaanleiding.GEANNULEERD
            _vertellen(partij, eigen, aanleiding, vandaag, genoemd=True)


def _samen(delen: Iterable[Deel]) -> list[Deel]:
    """One part an inzet, also when an act came to it twice."""
    per_inzet: dict[UUID, Deel] = {}
    for deel in delen:
        eerder = per_inzet.get(deel.inzet.pk)
        if eerder is not None:
            momenten = sorted([*eerder.momenten, *deel.momenten], key=lambda m: m.datum)
            laatste = eerder.laatste or deel.laatste
            deel = Deel(eerder.inzet, momenten, laatste, hele=eerder.hele or deel.hele)
        per_inzet[deel.inzet.pk] = deel
    return list(per_inzet.values())


def _ontvanger(partij: str, inzet: Inzet) -> WijkWerker | Gebruiker:
    if partij == Berichtpartij.WIJKWERKER:
        return inzet.traject.wijkwerker
    return inzet.aanvraag.gebruiker


def _vertellen(
    partij: str, delen: list[Deel], aanleiding: str, vandaag: date, *, genoemd: bool, oud: str = ""
) -> None:
    """One message to one side; `genoemd` when it is about just these moments."""
    ontvanger = _ontvanger(partij, delen[0].inzet)
    rij = Planningsbericht(
        inzet=delen[0].inzet,
        partij=partij,
        aanleiding=aanleiding,
        oud=oud,
        datum=vandaag,
        kanaal=kanaal_van(ontvanger),
    )
    bewaar(rij)
    if anderen := [deel.inzet for deel in delen[1:]]:
        rij.andere_inzetten.set(anderen)
    if genoemd and (momenten := [moment for deel in delen for moment in deel.momenten]):
        rij.momenten.set(momenten)
    if rij.kanaal == Berichtkanaal.MAIL:
        bericht_klaarzetten(
            soort=BerichtSoort.DOSSIER,
            sleutel=f"planning:{rij.pk}",
            aan=ontvanger.email,
            onderwerp=ONDERWERP[Berichtaanleiding(aanleiding)],
            sjabloon="planning",
            delen=delen,
            aanleiding=aanleiding,
            oud=oud,
            voor_wijkwerker=partij == Berichtpartij.WIJKWERKER,
            telefoon=settings.ORGANISATIE_TELEFOON,
        )


@transaction.atomic
def bevestiging_sturen(*, door: Account, inzet: Inzet, vandaag: date) -> Inzet:
    """Tell both sides again what is planned from today on."""
    inzet = Inzet.objects.bewerkbaar_voor(door).get(pk=inzet.pk)
    if inzet.status != InzetStatus.BEVESTIGD:
        raise ValidationError("Bevestig eerst de inzet: pas dan krijgen beide partijen bericht.")
    planning_melden(inzet=inzet, aanleiding=Berichtaanleiding.BEVESTIGD, vandaag=vandaag)
    return inzet


@transaction.atomic
def berichtkeuze_maken(*, door: Account, van: WijkWerker | Gebruiker, kanaal: str) -> Berichtkeuze:
    """By mail or on paper, from now on."""
    van = type(van).objects.bewerkbaar_voor(door).select_for_update(of=("self",)).get(pk=van.pk)
    eigenaar = {"wijkwerker": van} if isinstance(van, WijkWerker) else {"gebruiker": van}
    rij = Berichtkeuze.objects.filter(**eigenaar).first() or Berichtkeuze(**eigenaar)
    if kanaal == Berichtkanaal.MAIL and not van.email:
        raise ValidationError({"kanaal": "Er is geen e-mailadres. Vul het in, of kies brief."})
    rij.kanaal = kanaal
    bewaar(rij)
    return rij


@transaction.atomic
def brieven_afdrukken(*, door: Account, nu: datetime) -> list[Planningsbericht]:
    """The letters that wait, the oldest first; they count as printed from now on."""
    rijen = list(
        Planningsbericht.objects.bewerkbaar_voor(door)
        .te_printen()
        .order_by("aangemaakt_op", "pk")
        .select_for_update(skip_locked=True, of=("self",))[:HOOGSTENS]
    )
    for rij in rijen:
        rij.afgedrukt_op = nu
        bewaar(rij)
    return rijen


def kanaal_van(ontvanger: WijkWerker | Gebruiker) -> str:
    """As chosen; who has no address gets a letter."""
    keuze = getattr(ontvanger, "berichtkeuze", None)
    if not ontvanger.email or (keuze and keuze.kanaal == Berichtkanaal.BRIEF):
        return Berichtkanaal.BRIEF
    return Berichtkanaal.MAIL


def komende_momenten(inzet: Inzet, vandaag: date) -> list[GeplandMoment]:
    """What is planned from this day on, in order."""
    rijen = inzet.momenten.filter(status=MomentStatus.GEPLAND, datum__gte=vandaag)
    return list(rijen.order_by("datum", "begin", "pk"))


def delen_van(bericht: Planningsbericht) -> list[Deel]:
    """What a message told, for who writes it on paper."""
    delen = []
    for inzet in (bericht.inzet, *bericht.andere_inzetten.all()):
        momenten = [moment for moment in bericht.momenten.all() if moment.inzet_id == inzet.pk]
        if not momenten and bericht.aanleiding == Berichtaanleiding.BEVESTIGD:
            momenten = komende_momenten(inzet, bericht.datum)
        stopt = bericht.aanleiding == Berichtaanleiding.BEEINDIGD and (
            inzet.status == InzetStatus.BEEINDIGD
        )
        delen.append(Deel(inzet, momenten, inzet.tot if stopt else None))
    return delen


def moment_in_woorden(moment: GeplandMoment) -> str:
    """`maandag 10 maart 2025, 9.00 tot 12.00 uur`, to tell later what stood there."""
    dag = opmaak.dag_datum(moment.datum)
    if moment.begin is None or moment.einde is None:
        return f"{dag}, {opmaak.uren(moment.uren)}"
    return f"{dag}, {moment.begin:%H.%M} tot {opmaak.tijd(moment.einde)}"
