"""Putting a wijk-werker on an aanvraag, and planning the moments that reserve hours."""

from collections.abc import Iterable, Sequence
from datetime import date, time
from uuid import UUID

import pghistory
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from gebruikers.choices import AanvraagStatus
from gebruikers.models import Aanvraag
from trajecten.chequetekort import chequetekort, op_krediet
from trajecten.choices import Berichtaanleiding, InzetStatus, MomentStatus, Stiptheid
from trajecten.models import GeplandMoment, Inzet, Traject
from trajecten.services import uren as urendienst
from trajecten.services.afspraken import (
    bevestiging_vragen,
    waarschuwingen,
    waarschuwingen_noteren,
)
from trajecten.services.afzeggen import LOPEND, aanvraag_bijwerken, inzet_stoppen
from trajecten.services.momenten import (
    Momentvoorstel,
    einde_van,
    grens,
    met_alternatief,
    momenten_beoordelen,
    momenten_nakijken,
    momenten_van_aanvraag,
    uren_per_keer,
    zoals_gepland,
)
from trajecten.services.planningsberichten import (
    afzegging_melden,
    moment_in_woorden,
    planning_melden,
)
from trajecten.services.prestaties import inzet_lezen, toets_inzet, uren_bepalen
from trajecten.services.toelatingslot import toelating_vasthouden
from wijkwerken.kern.bewaren import bewaar, weigering_vertalen
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

VELDEN = {"geplandmoment_geen_overlap": "begin", "inzet_een_lopende_per_aanvraag": "traject"}


@transaction.atomic
def inzet_voorstellen(
    *,
    door: Account,
    aanvraag: Aanvraag,
    traject: Traject,
    van: date,
    tot: date | None = None,
    momenten: Iterable[Sequence] | None = None,
    uren: int | None = None,
    weekdag: tuple[int, int] | None = None,
    opmerking: str = "",
    bevestigd: bool = False,
    kredietreden: str = "",
    vandaag: date | None = None,
) -> Inzet:
    """Propose a wijk-werker for an aanvraag and reserve the hours of its moments.

    Without `momenten` they follow from the aanvraag, with fewer `uren` each time or one `weekdag`
    for another when these are given; then `tot` is filled in when left open.
    All or nothing: with one moment that does not fit nothing is planned. What goes beside the
    afsprakenblad or the own week of the person raises `Waarschuwing` until it is `bevestigd`,
    and stays noted with the row. With `vandaag` so do hours for which the gebruiker has no
    cheques: these ask a `kredietreden`, with which krediet is given.
    """
    toelating_vasthouden(aanvraag.pk)
    urendienst.persoon_vergrendelen(trajecten=traject.pk)
    traject = Traject.objects.bewerkbaar_voor(door).get(pk=traject.pk)
    aanvraag = _aanvraag_vergrendelen(door, aanvraag.pk)
    if tot is not None and tot < van:
        raise ValidationError({"tot": "De laatste dag kan niet vóór de eerste liggen."})
    _toets_plaats(aanvraag, van, tot)
    if momenten is None:
        zo = zoals_gepland(aanvraag, uren=uren, weekdag=weekdag)
        laatste = einde_van(zo, traject, van, tot)
        gekozen, overgeslagen = momenten_van_aanvraag(zo, traject, van, laatste)
        tot = tot or (gekozen[-1].datum if gekozen else None)
    else:
        gekozen = momenten_nakijken(momenten)
        _toets_binnen(gekozen, van, tot)
    bezwaren, naast_week = momenten_beoordelen(traject, aanvraag.pk, gekozen)
    if bezwaren:
        if momenten is None:
            past = grens(zo, traject, van, laatste, overgeslagen, bezwaren)
            minder = uren_per_keer(traject, gekozen, bezwaren)
            bezwaren = met_alternatief(bezwaren, past, minder)
        raise RegelFout("tot", *bezwaren)
    erbij = [moment.als_uren for moment in gekozen]
    naast = waarschuwingen(traject, erbij, aanvraag=aanvraag)
    gevonden = [*naast_week, *naast]
    tekort = chequetekort(aanvraag.gebruiker_id, erbij, vandaag=vandaag)
    bevestiging_vragen(gevonden, bevestigd=bevestigd, tekort=tekort, kredietreden=kredietreden)
    if tekort:
        gevonden.append(op_krediet(door, aanvraag.gebruiker_id, tekort, kredietreden))
    inzet = Inzet(aanvraag=aanvraag, traject=traject, van=van, tot=tot, opmerking=opmerking)
    waarschuwingen_noteren(inzet, gevonden, door=door, vandaag=vandaag)
    bewaar(inzet, VELDEN)
    _momenten_bewaren(inzet, gekozen)
    aanvraag_bijwerken(aanvraag)
    return inzet


@transaction.atomic
def inzet_bevestigen(*, door: Account, inzet: Inzet, vandaag: date | None = None) -> Inzet:
    """Wijk-werker and gebruiker agreed. Confirming twice changes nothing.

    With `vandaag` both sides are told what is planned from that day on, by mail or letter.
    """
    urendienst.persoon_vergrendelen(trajecten__inzetten=inzet.pk)
    inzet = inzet_lezen(door, inzet)
    if inzet.status == InzetStatus.BEVESTIGD:
        return inzet
    if inzet.status != InzetStatus.VOORGESTELD:
        raise ValidationError("Alleen een voorgestelde inzet kan bevestigd worden.")
    inzet.status = InzetStatus.BEVESTIGD
    bewaar(inzet, VELDEN)
    planning_melden(inzet=inzet, aanleiding=Berichtaanleiding.BEVESTIGD, vandaag=vandaag)
    return inzet


@transaction.atomic
def inzet_beeindigen(
    *, door: Account, inzet: Inzet, tot: date, vandaag: date | None = None
) -> Inzet:
    """Stop after `tot`: later moments are cancelled and their hours come free.

    With `vandaag` both sides are told, unless it was over by then.
    """
    urendienst.persoon_vergrendelen(trajecten__inzetten=inzet.pk)
    inzet = inzet_lezen(door, inzet)
    if inzet.status not in LOPEND:
        raise ValidationError("Deze inzet is al beëindigd of geannuleerd.")
    if tot < inzet.van:
        raise ValidationError({"tot": f"Deze inzet begint pas op {dagnaam(inzet.van)}."})
    laatste = inzet.prestaties.order_by("-datum").values_list("datum", flat=True).first()
    if laatste and tot < laatste:
        raise ValidationError(
            {"tot": f"Op {dagnaam(laatste)} is nog gewerkt. Kies die dag of later."}
        )
    delen = inzet_stoppen(inzet, tot, "De inzet is beëindigd.")
    afzegging_melden(delen, vandaag=vandaag)
    aanvraag_bijwerken(_aanvraag_vergrendelen(door, inzet.aanvraag_id))
    return inzet


@transaction.atomic
def inzet_annuleren(
    *, door: Account, inzet: Inzet, reden: str, vandaag: date | None = None
) -> Inzet:
    """Take an inzet back on which nobody worked yet; its hours come free.

    With `vandaag` both sides are told when it was confirmed.
    """
    reden = _reden(reden)
    urendienst.persoon_vergrendelen(trajecten__inzetten=inzet.pk)
    inzet = inzet_lezen(door, inzet)
    if inzet.status not in LOPEND:
        raise ValidationError("Deze inzet is al beëindigd of geannuleerd.")
    if inzet.prestaties.exists() or inzet.overschrijdingen.exists():
        raise ValidationError(
            "Voor deze inzet is al gewerkt: annuleren kan niet meer. Beëindig ze met een datum."
        )
    with pghistory.context(reden=reden):
        delen = inzet_stoppen(inzet, None, reden)
    afzegging_melden(delen, vandaag=vandaag)
    aanvraag_bijwerken(_aanvraag_vergrendelen(door, inzet.aanvraag_id))
    return inzet


@transaction.atomic
def moment_plannen(
    *,
    door: Account,
    inzet: Inzet,
    datum: date,
    begin: time | None = None,
    einde: time | None = None,
    uren: int | None = None,
    bevestigd: bool = False,
    kredietreden: str = "",
    vandaag: date | None = None,
) -> GeplandMoment:
    """Plan one more moment of an inzet; it reserves its hours.

    Without times and hours it gets those that the aanvraag has on that weekday. More hours than
    agreed raise `Waarschuwing` until it is `bevestigd`, and stay noted. With `vandaag` both
    sides are told, once the inzet is confirmed, and hours without cheque ask a `kredietreden`.
    """
    if begin is None and einde is None and uren is None:
        begin, einde, uren = inzet.aanvraag.tijd_op(datum.weekday())
    voorstel = Momentvoorstel(datum, begin, einde, uren_bepalen(begin, einde, uren))
    moment = moment_toevoegen(
        door, inzet, voorstel, bevestigd=bevestigd, kredietreden=kredietreden, vandaag=vandaag
    )
    planning_melden(
        inzet=moment.inzet, aanleiding=Berichtaanleiding.BEVESTIGD, vandaag=vandaag, moment=moment
    )
    return moment


def moment_toevoegen(
    door: Account,
    inzet: Inzet,
    voorstel: Momentvoorstel,
    *,
    bevestigd: bool,
    vandaag: date | None,
    kredietreden: str | None = None,
) -> GeplandMoment:
    """Plan it without telling anybody: for an act that tells of more than this.

    Without any `kredietreden` its cheques are not looked at: the hours were promised before.
    """
    toelating_vasthouden(inzet.aanvraag_id)
    urendienst.persoon_vergrendelen(trajecten__inzetten=inzet.pk)
    inzet = inzet_lezen(door, inzet)
    moment = GeplandMoment(inzet=inzet, traject=inzet.traject)
    _inplannen(
        moment,
        voorstel,
        door=door,
        bevestigd=bevestigd,
        kredietreden=kredietreden,
        vandaag=vandaag,
    )
    return moment


@transaction.atomic
def moment_verplaatsen(
    *,
    door: Account,
    moment: GeplandMoment,
    versie: int | None = None,
    datum: date,
    begin: time | None = None,
    einde: time | None = None,
    uren: int | None = None,
    bevestigd: bool = False,
    kredietreden: str | None = "",
    vandaag: date | None = None,
) -> GeplandMoment:
    """Move a moment to another day or hour, within the limits of the new month and year.

    Without times and hours it keeps the number of hours it had. More hours than agreed raise
    `Waarschuwing` until it is `bevestigd`, and stay noted. With `vandaag` both sides are told,
    and hours that had a cheque and lack one there ask a `kredietreden`; not with None, for a move
    that is taken back.
    """
    toelating_vasthouden(moment.inzet.aanvraag_id)
    urendienst.persoon_vergrendelen(trajecten__momenten=moment.pk)
    moment = _moment_vergrendelen(door, moment, versie)
    oude_datum, oud = moment.datum, moment_in_woorden(moment)
    if begin is None and einde is None and uren is None:
        uren = moment.uren
    voorstel = Momentvoorstel(datum, begin, einde, uren_bepalen(begin, einde, uren))
    _inplannen(
        moment,
        voorstel,
        door=door,
        bevestigd=bevestigd,
        kredietreden=kredietreden,
        vandaag=vandaag,
    )
    urendienst.planning_nakijken(moment.traject, oude_datum, datum)
    planning_melden(
        inzet=moment.inzet,
        aanleiding=Berichtaanleiding.VERPLAATST,
        vandaag=vandaag,
        moment=moment,
        oud=oud,
    )
    return moment


@transaction.atomic
def moment_annuleren(
    *,
    door: Account,
    moment: GeplandMoment,
    reden: str = "",
    stiptheid: str = "",
    vandaag: date | None = None,
) -> GeplandMoment:
    """Cancel a moment: its hours come free. A note that nobody came says enough as a reason.

    With `vandaag` both sides are told, unless somebody only did not come.
    """
    reden = _reden(reden or (Stiptheid(stiptheid).label if stiptheid else ""))
    urendienst.persoon_vergrendelen(trajecten__momenten=moment.pk)
    moment = _moment_vergrendelen(door, moment, None)
    moment.status = MomentStatus.GEANNULEERD
    moment.reden, moment.stiptheid = reden, stiptheid
    bewaar(moment, VELDEN)
    urendienst.planning_nakijken(moment.traject, moment.datum)
    planning_melden(
        inzet=moment.inzet,
        aanleiding=Berichtaanleiding.GEANNULEERD,
        vandaag=None if stiptheid else vandaag,
        moment=moment,
    )
    return moment


def _inplannen(
    moment: GeplandMoment,
    voorstel: Momentvoorstel,
    *,
    door: Account,
    bevestigd: bool,
    kredietreden: str | None,
    vandaag: date | None,
) -> None:
    inzet = moment.inzet
    if inzet.status not in LOPEND:
        raise ValidationError("Deze inzet loopt niet meer: plannen kan niet.")
    if not 1 <= voorstel.uren <= 24:
        raise ValidationError({"uren": "Een moment duurt 1 tot 24 begonnen uren."})
    toets_inzet(inzet, voorstel.datum)
    eigen = None if moment._state.adding else moment.pk
    bezwaren, naast_week = momenten_beoordelen(
        moment.traject, inzet.aanvraag_id, [voorstel], zonder_moment=eigen, veld="datum"
    )
    if bezwaren:
        raise RegelFout("uren", *bezwaren)
    naast = waarschuwingen(moment.traject, [voorstel.als_uren], zonder_moment=eigen)
    gevonden = [*naast_week, *naast]
    tekort = None
    gebruiker = inzet.aanvraag.gebruiker_id
    if kredietreden is not None:
        tekort = chequetekort(gebruiker, [voorstel.als_uren], vandaag=vandaag, zonder_moment=eigen)
    bevestiging_vragen(
        gevonden, bevestigd=bevestigd, tekort=tekort, kredietreden=kredietreden or ""
    )
    if tekort:
        gevonden.append(op_krediet(door, gebruiker, tekort, kredietreden or ""))
    waarschuwingen_noteren(moment, gevonden, door=door, vandaag=vandaag)
    moment.datum, moment.begin, moment.einde, moment.uren = voorstel
    with urendienst.limiet_vertalen():
        bewaar(moment, VELDEN)


def _momenten_bewaren(inzet: Inzet, momenten: list[Momentvoorstel]) -> None:
    rijen = [
        GeplandMoment(inzet=inzet, traject=inzet.traject, **moment._asdict()) for moment in momenten
    ]
    with urendienst.limiet_vertalen("tot"), weigering_vertalen(GeplandMoment, {}):
        GeplandMoment.objects.bulk_create(rijen)


def _moment_vergrendelen(door: Account, moment: GeplandMoment, versie: int | None) -> GeplandMoment:
    moment = vergrendel(
        GeplandMoment.objects.bewerkbaar_voor(door).select_related("traject", "inzet"),
        pk=moment.pk,
    )
    controleer_versie(moment, versie)
    if moment.status != MomentStatus.GEPLAND:
        raise ValidationError("Dit moment is al geregistreerd of geannuleerd.")
    return moment


def _aanvraag_vergrendelen(door: Account, aanvraag: UUID) -> Aanvraag:
    """After the wijk-werker: two people who take up the same aanvraag wait for each other."""
    return vergrendel(Aanvraag.objects.bewerkbaar_voor(door), pk=aanvraag)


def _toets_plaats(aanvraag: Aanvraag, van: date, tot: date | None) -> None:
    if aanvraag.status in {AanvraagStatus.AFGESLOTEN, AanvraagStatus.GEANNULEERD}:
        raise ValidationError("Deze aanvraag is afgesloten of geannuleerd.")
    if van < aanvraag.van:
        raise ValidationError({"van": f"De aanvraag begint pas op {dagnaam(aanvraag.van)}."})
    if aanvraag.tot and (tot or van) > aanvraag.tot:
        raise ValidationError({"tot": f"De aanvraag loopt tot en met {dagnaam(aanvraag.tot)}."})
    bezet = aanvraag.inzetten.filter(
        Q(tot=None) | Q(tot__gte=van), status__in=LOPEND, vervangt=None
    )
    if tot is not None:
        bezet = bezet.filter(van__lte=tot)
    if bezet.count() >= aanvraag.aantal:
        raise ValidationError(
            f"Deze aanvraag vraagt {aanvraag.aantal} wijk-werker(s), en die staan er al op. "
            "Beëindig eerst een inzet, of kies een andere periode."
        )


def _toets_binnen(momenten: list[Momentvoorstel], van: date, tot: date | None) -> None:
    for moment in momenten:
        if moment.datum < van or (tot and moment.datum > tot):
            raise ValidationError(
                {"momenten": f"{dagnaam(moment.datum)} valt buiten de periode van de inzet."}
            )


def _reden(reden: str) -> str:
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf kort waarom; dat blijft in de geschiedenis."})
    return reden.strip()
