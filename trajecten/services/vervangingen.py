"""Somebody is away and something is planned: cancel it, or ask others and let one take over."""

from collections.abc import Iterable
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from trajecten.choices import (
    Berichtaanleiding,
    Berichtpartij,
    InzetStatus,
    MomentStatus,
    VervangingStatus,
    Vraagantwoord,
)
from trajecten.models import (
    Afwezigheid,
    GeplandMoment,
    Inzet,
    Traject,
    Vervanging,
    Vervangvraag,
    WijkWerker,
)
from trajecten.querysets import VervangingQuerySet
from trajecten.services.afzeggen import LOPEND, momenten_afzeggen
from trajecten.services.inzetten import moment_toevoegen
from trajecten.services.momenten import Momentvoorstel
from trajecten.services.planningsberichten import Deel, afzegging_melden, planning_melden
from trajecten.services.toelatingslot import toelating_vasthouden
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

REDEN_VERVANGEN = "Afwezig: een andere wijk-werker neemt het over."
REDEN_AFWEZIG = "De wijk-werker is afwezig."


def vervangingen_openen(afwezigheid: Afwezigheid) -> None:
    """Write down what is planned in an absence and not there yet. The person is locked."""
    momenten = GeplandMoment.objects.gereserveerd().filter(
        traject__wijkwerker=afwezigheid.wijkwerker_id, datum__gte=afwezigheid.van
    )
    if afwezigheid.tot is not None:
        momenten = momenten.filter(datum__lte=afwezigheid.tot)
    bekend = set(afwezigheid.vervangingen.values_list("moment_id", flat=True))
    Vervanging.objects.bulk_create(
        Vervanging(afwezigheid=afwezigheid, moment=moment)
        for moment in momenten
        if moment.pk not in bekend
        and afwezigheid.periode.raakt(moment.datum, moment.begin, moment.einde)
    )


@transaction.atomic
def vervanging_annuleren(
    *,
    door: Account,
    vervanging: Vervanging,
    nu: datetime,
    reden: str = REDEN_AFWEZIG,
    versie: int | None = None,
    vandaag: date | None = None,
) -> Vervanging:
    """Nobody takes over: the moment is cancelled and its hours come free.

    With `vandaag` both sides are told.
    """
    [rij] = _vergrendel(door, [vervanging])
    controleer_versie(rij, versie)
    _annuleren([rij], reden, door=door, nu=nu, vandaag=vandaag)
    return rij


@transaction.atomic
def vervangingen_annuleren(
    *,
    door: Account,
    afwezigheid: Afwezigheid,
    nu: datetime,
    reden: str = REDEN_AFWEZIG,
    vandaag: date | None = None,
) -> int:
    """Cancel all that is still open of an absence, or nothing. How many.

    With `vandaag` the person and each gebruiker are told once.
    """
    open_ = Vervanging.objects.bewerkbaar_voor(door).open().filter(afwezigheid=afwezigheid.pk)
    rijen = _vergrendel(door, open_)
    _annuleren(rijen, reden, door=door, nu=nu, vandaag=vandaag)
    return len(rijen)


@transaction.atomic
def vervanger_vragen(
    *,
    door: Account,
    vervanging: Vervanging,
    traject: Traject,
    wijze: str,
    nu: datetime,
    antwoord: str = "",
    reden: str = "",
) -> Vervangvraag:
    """Write down that somebody was asked, with the answer when there is one.

    Asking the same person again changes what was written: how, when and the answer. A no wants
    its reason: it says who was passed over why.
    """
    [rij] = _vergrendel(door, [vervanging])
    traject = Traject.objects.bewerkbaar_voor(door).get(pk=traject.pk)
    if traject.wijkwerker_id == rij.afwezigheid.wijkwerker_id:
        raise ValidationError({"traject": "Deze wijk-werker is zelf afwezig. Kies iemand anders."})
    vraag = rij.vragen.filter(traject=traject).first() or Vervangvraag(
        vervanging=rij, traject=traject
    )
    vraag.wijze, vraag.gevraagd_op, vraag.door = wijze, nu, door
    if antwoord == Vraagantwoord.NEE and not reden.strip():
        raise ValidationError({"reden": "Schrijf kort waarom niet; dat blijft bij de vraag."})
    vraag.antwoord, vraag.reden = antwoord, reden.strip()
    bewaar(vraag)
    return vraag


@transaction.atomic
def vervanging_bevestigen(
    *,
    door: Account,
    vervanging: Vervanging,
    traject: Traject,
    nu: datetime,
    alle: bool = False,
    bevestigd: bool = False,
    versie: int | None = None,
    vandaag: date | None = None,
) -> Vervanging:
    """The moment goes to somebody else: cancelled for the one, planned for the other, or nothing.

    With `alle` every open moment of the same inzet in this absence goes along. All limits hold
    for the new person; what goes beside the own week or the afsprakenblad raises `Waarschuwing`.
    With `vandaag` who takes over, who is away and the gebruiker are told.
    """
    gevraagd = [vervanging]
    if alle:
        gevraagd += (
            Vervanging.objects.bewerkbaar_voor(door)
            .open()
            .filter(afwezigheid=vervanging.afwezigheid_id, moment__inzet=vervanging.moment.inzet_id)
            .exclude(pk=vervanging.pk)
        )
    traject = Traject.objects.bewerkbaar_voor(door).get(pk=traject.pk)
    toelating_vasthouden(vervanging.moment.inzet.aanvraag_id)
    rijen = _vergrendel(door, gevraagd, traject.wijkwerker_id)
    controleer_versie(next(rij for rij in rijen if rij.pk == vervanging.pk), versie)
    afgezegd: list[Deel] = []
    for rij in rijen:
        oud = rij.moment
        if traject.wijkwerker_id == oud.traject.wijkwerker_id:
            raise ValidationError(
                {"traject": "Deze wijk-werker is zelf afwezig. Kies iemand anders."}
            )
        afgezegd += momenten_afzeggen(GeplandMoment.objects.filter(pk=oud.pk), REDEN_VERVANGEN)
        inzet = _inzet_voor(oud, traject)
        voorstel = Momentvoorstel(oud.datum, oud.begin, oud.einde, oud.uren)
        rij.nieuw_moment = moment_toevoegen(
            door, inzet, voorstel, bevestigd=bevestigd, vandaag=vandaag
        )
        _besluiten(rij, VervangingStatus.VERVANGEN, door=door, nu=nu)
        rij.vragen.filter(traject=traject).update(antwoord=Vraagantwoord.JA)
    planning_melden(inzet=inzet, aanleiding=Berichtaanleiding.BEVESTIGD, vandaag=vandaag)
    # The gebruiker just heard who comes instead.
    afzegging_melden(afgezegd, vandaag=vandaag, partijen=[Berichtpartij.WIJKWERKER])
    return next(rij for rij in rijen if rij.pk == vervanging.pk)


def _annuleren(
    rijen: list[Vervanging], reden: str, *, door: Account, nu: datetime, vandaag: date | None
) -> None:
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf kort waarom; dat blijft in de geschiedenis."})
    momenten = GeplandMoment.objects.filter(pk__in=[rij.moment_id for rij in rijen])
    afzegging_melden(momenten_afzeggen(momenten, reden.strip()), vandaag=vandaag)
    for rij in rijen:
        _besluiten(rij, VervangingStatus.GEANNULEERD, door=door, nu=nu)


def _vergrendel(
    door: Account, vervangingen: Iterable[Vervanging], *personen: object
) -> list[Vervanging]:
    """The persons in one order, then the rows; raises when one is no longer open."""
    sleutels = [rij.pk for rij in vervangingen]
    rijen = Vervanging.objects.bewerkbaar_voor(door).filter(pk__in=sleutels)
    wie = {*rijen.values_list("afwezigheid__wijkwerker_id", flat=True), *personen}
    for sleutel in sorted(wie, key=str):
        vergrendel(WijkWerker.objects.all(), pk=sleutel)
    gevonden = [vergrendel(_met_moment(door), pk=sleutel) for sleutel in sleutels]
    for rij in gevonden:
        if rij.status != VervangingStatus.OPEN or rij.moment.status != MomentStatus.GEPLAND:
            raise ValidationError("Dit moment is intussen al geregeld. Kijk wat er nu staat.")
    return sorted(gevonden, key=lambda rij: rij.moment.datum)


def _met_moment(door: Account) -> VervangingQuerySet:
    return Vervanging.objects.bewerkbaar_voor(door).select_related(
        "afwezigheid", "moment__inzet", "moment__traject"
    )


def _inzet_voor(oud: GeplandMoment, traject: Traject) -> Inzet:
    """The inzet of who takes over: the own one on this aanvraag, else one that only replaces.

    That one takes no place of its own on the aanvraag: the first keeps it.
    """
    inzet = Inzet.objects.filter(
        aanvraag=oud.inzet.aanvraag_id, traject=traject, status__in=LOPEND
    ).first()
    if inzet is None:
        inzet = Inzet(
            aanvraag_id=oud.inzet.aanvraag_id,
            traject=traject,
            status=InzetStatus.BEVESTIGD,
            van=oud.datum,
            tot=oud.datum,
            vervangt=oud.inzet,
            opmerking="Vervangt iemand die afwezig is.",
        )
        bewaar(inzet)
    elif inzet.vervangt_id is not None:
        inzet.van = min(inzet.van, oud.datum)
        inzet.tot = max(inzet.tot or oud.datum, oud.datum)
        bewaar(inzet)
    return inzet


def _besluiten(rij: Vervanging, status: str, *, door: Account, nu: datetime) -> Vervanging:
    rij.status, rij.besloten_door, rij.besloten_op = status, door, nu
    bewaar(rij)
    return rij
