"""Telling both sides what was planned, moved or cancelled: by mail, else by a letter to print."""

from datetime import date, datetime

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
    Berichtaanleiding.GEANNULEERD: "Een werkmoment gaat niet door",
}


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
    momenten = [moment] if moment else komende_momenten(inzet, vandaag)
    aanvraag = inzet.aanvraag
    ontvangers: list[tuple[str, WijkWerker | Gebruiker]] = [
        (Berichtpartij.WIJKWERKER, inzet.traject.wijkwerker),
        (Berichtpartij.GEBRUIKER, aanvraag.gebruiker),
    ]
    for partij, ontvanger in ontvangers:
        rij = Planningsbericht(
            inzet=inzet,
            partij=partij,
            aanleiding=aanleiding,
            moment=moment,
            oud=oud,
            datum=vandaag,
            kanaal=kanaal_van(ontvanger),
        )
        bewaar(rij)
        if rij.kanaal == Berichtkanaal.MAIL:
            bericht_klaarzetten(
                soort=BerichtSoort.DOSSIER,
                sleutel=f"planning:{rij.pk}",
                aan=ontvanger.email,
                onderwerp=ONDERWERP[Berichtaanleiding(aanleiding)],
                sjabloon="planning",
                momenten=momenten,
                aanleiding=aanleiding,
                oud=oud,
                activiteit=str(aanvraag.activiteit),
                gemeente=str(aanvraag.vestiging.gemeente),
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


def moment_in_woorden(moment: GeplandMoment) -> str:
    """`maandag 10 maart 2025, 9.00 tot 12.00 uur`, to tell later what stood there."""
    dag = opmaak.dag_datum(moment.datum)
    if moment.begin is None or moment.einde is None:
        return f"{dag}, {opmaak.uren(moment.uren)}"
    return f"{dag}, {moment.begin:%H.%M} tot {opmaak.tijd(moment.einde)}"
