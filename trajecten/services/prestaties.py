"""Hours really done: registering, correcting and striking them out."""

from collections.abc import Iterable, Sequence
from datetime import date, time
from typing import Any

import pghistory
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import ProtectedError

from trajecten.choices import InzetStatus, MomentStatus
from trajecten.models import Betwisting, Correctie, GeplandMoment, Inzet, Prestatie
from trajecten.rules.afsprakenblad import toets_afspraak
from trajecten.rules.planning import Moment, toets_blok
from trajecten.rules.uren import Uren, blok_uren, toets_uren
from trajecten.services import feiten as feitendienst
from trajecten.services import uren as urendienst
from trajecten.services.afspraken import waarschuwingen_noteren
from trajecten.services.boekmaanden import late_boekmaand, toets_open
from trajecten.services.dagtoets import toets_dagen, toets_vrij
from trajecten.services.feiten import Feiten
from trajecten.services.momenten import Momentvoorstel, momenten_beoordelen
from trajecten.services.toelatingslot import toelating_vasthouden
from wijkwerken.kern.bewaren import bewaar, weigering_vertalen
from wijkwerken.kern.bezwaar import Bezwaar, uur
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

VELDEN = {"prestatie_geen_overlap": "begin", "prestatie_cheques_hoogstens_uren": "uren"}
CHEQUE_GEWEEST = Bezwaar(
    "cheque_gebruikt",
    "Bij deze prestatie werd eerder een cheque ingeleverd: ze blijft bewaard. "
    "Corrigeer de uren of de datum in plaats van te schrappen.",
)
CORRECTIE_GEBOEKT = Bezwaar(
    "correctie_geboekt",
    "Op deze prestatie is een correctie geboekt na het afsluiten: ze blijft bewaard. "
    "Boek een correctie in plaats van te schrappen.",
)
NIET_MEER_PLANBAAR = "De prestatie is geschrapt en dit moment kan nu niet meer gepland worden."
AFGESLOTEN_BLIJFT = {"datum", "begin", "einde", "uren"}
CORRIGEERBAAR = {"datum", "begin", "einde", "uren", "opmerking", "stiptheid"}


@transaction.atomic
def prestatie_registreren(
    *,
    door: Account,
    inzet: Inzet,
    datum: date,
    vandaag: date,
    begin: time | None = None,
    einde: time | None = None,
    uren: int | None = None,
    moment: GeplandMoment | None = None,
    opmerking: str = "",
    stiptheid: str = "",
    laat: bool = False,
) -> Prestatie:
    """Book hours really done, within the limits per month and per calendar year.

    The hours follow from begin and einde, or are given when the times are not known. With a
    `moment` it takes the times that were planned unless told otherwise, and the moment is
    done. Plans do not stand in the way of work that was done; a signaal tells when they no
    longer fit. What goes above the afsprakenblad stays noted with it. Hours of a closed month are
    refused with `maand_afgesloten`, unless `laat`: then they are booked in the oldest open month.
    """
    urendienst.persoon_vergrendelen(trajecten__inzetten=inzet.pk)
    inzet = inzet_lezen(door, inzet)
    if moment is not None:
        moment = vergrendel(GeplandMoment.objects.bewerkbaar_voor(door), pk=moment.pk, inzet=inzet)
        if moment.status != MomentStatus.GEPLAND:
            raise ValidationError(
                {"moment": "Dit moment is al geregistreerd of geannuleerd. Kies een ander."}
            )
        if begin is None and einde is None and uren is None:
            begin, einde, uren = moment.begin, moment.einde, moment.uren
    prestatie = Prestatie(
        traject=inzet.traject,
        inzet=inzet,
        moment=moment,
        datum=datum,
        begin=begin,
        einde=einde,
        uren=uren_bepalen(begin, einde, uren),
        opmerking=opmerking,
        stiptheid=stiptheid,
        laat_geboekt_in=late_boekmaand(inzet.traject, datum) if laat else None,
    )
    feiten = _toetsen(prestatie, vandaag)
    naast_afspraak_noteren(prestatie, feiten, door=door, vandaag=vandaag)
    with urendienst.limiet_vertalen():
        bewaar(prestatie, VELDEN)
    feiten.uren.gedaan.append(Uren(datum, prestatie.uren))
    if moment is not None:
        moment.status = MomentStatus.GEPRESTEERD
        moment.save(update_fields=["status"])
        feiten.uren.gepland.append(Uren(moment.datum, -moment.uren))
    urendienst.planning_nakijken(
        inzet.traject,
        datum,
        uren=feiten.uren,
        limieten=feiten.limieten,
        bekend=feiten.signalen,
    )
    return prestatie


@transaction.atomic
def prestatie_corrigeren(
    *,
    door: Account,
    prestatie: Prestatie,
    versie: int | None = None,
    vandaag: date,
    reden: str,
    **wijziging: Any,
) -> Prestatie:
    """Change the date, the times, the hours or the remark, under the same limits.

    The reason goes into the history. Hours that a cheque pays for stay. Raises RegelFout
    `betwist` for other hours or another date while the gebruiker objects to them.
    """
    reden = reden_nakijken(reden)
    urendienst.persoon_vergrendelen(trajecten__prestaties=prestatie.pk)
    prestatie = _vergrendelen(door, prestatie)
    controleer_versie(prestatie, versie)
    if AFGESLOTEN_BLIJFT & set(wijziging):
        toets_open(prestatie.traject.gemeente_id, prestatie.boekmaand)
    oude_datum = prestatie.datum
    wijziging_toepassen(prestatie, wijziging)
    feiten = _toetsen(prestatie, vandaag)
    if {"datum", "uren"} & set(wijziging):
        naast_afspraak_noteren(prestatie, feiten, door=door, vandaag=vandaag)
    with pghistory.context(reden=reden), urendienst.limiet_vertalen():
        bewaar(prestatie, VELDEN)
    urendienst.planning_nakijken(prestatie.traject, oude_datum, prestatie.datum)
    return prestatie


@transaction.atomic
def prestatie_schrappen(*, door: Account, prestatie: Prestatie, reden: str) -> None:
    """Strike out hours that were not done. History keeps them; the moment is planned again.

    When it may not be planned any more, for whatever reason, the moment is cancelled. Raises
    RegelFout `betwist` while the gebruiker objects to them.
    """
    reden = reden_nakijken(reden)
    toelating_vasthouden(prestatie.inzet.aanvraag_id)
    urendienst.persoon_vergrendelen(trajecten__prestaties=prestatie.pk)
    prestatie = _vergrendelen(door, prestatie)
    toets_open(prestatie.traject.gemeente_id, prestatie.boekmaand, veld=None)
    schrappen_toetsen(prestatie)
    traject, moment, datum = prestatie.traject, prestatie.moment, prestatie.datum
    with pghistory.context(reden=reden):
        try:
            with weigering_vertalen(Betwisting):
                prestatie.delete()
        except ProtectedError as error:
            raise RegelFout(None, blijft_om(error.protected_objects)) from error
        if moment is not None:
            _moment_vrijgeven(moment)
    urendienst.planning_nakijken(traject, datum)


def blijft_om(rijen: Iterable[Any]) -> Bezwaar:
    """Why a prestatie is never struck out: what stays points at it."""
    gecorrigeerd = any(isinstance(rij, Correctie) for rij in rijen)
    return CORRECTIE_GEBOEKT if gecorrigeerd else CHEQUE_GEWEEST


def inzet_lezen(door: Account, inzet: Inzet) -> Inzet:
    """The inzet as it is now, with its traject, for who may change it."""
    return Inzet.objects.bewerkbaar_voor(door).select_related("traject").get(pk=inzet.pk)


def uren_bepalen(begin: time | None, einde: time | None, uren: int | None) -> int:
    """The whole started hours: from the times, or as given. Both must agree."""
    if begin is None and einde is None:
        if uren is None:
            raise ValidationError({"uren": "Vul het begin en het einde in, of het aantal uren."})
        return uren
    if begin is None or einde is None:
        leeg = "begin" if begin is None else "einde"
        raise ValidationError({leeg: "Vul het begin en het einde allebei in, of geen van beide."})
    if bezwaren := toets_blok(begin, einde):
        raise ValidationError({bezwaren[0].veld or "einde": bezwaren[0].melding})
    blok = blok_uren(begin, einde)
    if uren not in (None, blok):
        raise ValidationError(
            {
                "uren": f"Van {begin:%H:%M} tot {einde:%H:%M} is {uur(blok)}, want elk begonnen "
                f"uur telt. Laat het aantal leeg of vul {blok} in."
            }
        )
    return blok


def toets_inzet(inzet: Inzet, datum: date) -> None:
    """The inzet itself allows work on this day."""
    if inzet.status == InzetStatus.GEANNULEERD:
        raise ValidationError({"inzet": "Deze inzet is geannuleerd. Kies een andere inzet."})
    if datum < inzet.van:
        raise ValidationError({"datum": f"Deze inzet begint pas op {dagnaam(inzet.van)}."})
    if inzet.tot and datum > inzet.tot:
        raise ValidationError({"datum": f"Deze inzet liep tot en met {dagnaam(inzet.tot)}."})


def wijziging_toepassen(prestatie: Prestatie, wijziging: dict[str, Any]) -> None:
    """Put the new values in the row that was read; hours that a cheque pays for stay.

    Raises ValidationError at the field, and RegelFout with `cheque_gebruikt`.
    """
    if onbekend := set(wijziging) - CORRIGEERBAAR:
        raise TypeError(f"A prestatie is not corrected in {sorted(onbekend)}.")
    oude_datum = prestatie.datum
    if {"begin", "einde"} & set(wijziging):
        wijziging.setdefault("uren", None)
    for veld, waarde in wijziging.items():
        setattr(prestatie, veld, waarde)
    prestatie.uren = uren_bepalen(prestatie.begin, prestatie.einde, prestatie.uren)
    if prestatie.cheques and prestatie.datum != oude_datum:
        raise RegelFout("datum", _cheques_gebruikt(prestatie, "Deze datum staat vast."))
    if prestatie.uren < prestatie.cheques:
        raise RegelFout(
            "uren",
            _cheques_gebruikt(prestatie, f"Het worden dus minstens {uur(prestatie.cheques)}."),
        )


def schrappen_toetsen(prestatie: Prestatie) -> None:
    """Hours that a cheque pays for now are not struck out."""
    if prestatie.cheques:
        raise RegelFout(None, _cheques_gebruikt(prestatie, "Schrappen kan dan niet."))


def toets_vooraf(prestatie: Prestatie, vandaag: date) -> None:
    """What needs no facts: the day, the hours and the inzet; raises at the field."""
    if prestatie.datum > vandaag:
        raise ValidationError(
            {"datum": "Een prestatie ligt nooit in de toekomst. Kies vandaag of een vroegere dag."}
        )
    if not 1 <= prestatie.uren <= 24:
        raise ValidationError({"uren": "Een prestatie duurt 1 tot 24 begonnen uren."})
    toets_inzet(prestatie.inzet, prestatie.datum)


def toets_op_feiten(prestatie: Prestatie, feiten: Feiten) -> None:
    """Everything else that must hold for hours done; raises at the field that has to change.

    `feiten` hold everything but the prestatie itself.
    """
    datum = prestatie.datum
    moment = Moment(datum, prestatie.begin, prestatie.einde, prestatie.uren)
    bezwaren = [
        *toets_dagen(prestatie.traject, feiten, [datum]),
        *toets_vrij(feiten, [moment], ook_gepland=False),
        *toets_uren(feiten.uren.gedaan, Uren(datum, prestatie.uren_nu), feiten.limieten(datum)),
    ]
    if bezwaren:
        raise RegelFout("uren", *bezwaren)


def naast_afspraak_noteren(
    prestatie: Prestatie, feiten: Feiten, *, door: Account, vandaag: date
) -> None:
    """Hours that were done are written down whatever was agreed; what they pass stays noted."""
    nieuw = Uren(prestatie.datum, prestatie.uren)
    start = prestatie.traject.start
    gevonden = toets_afspraak(feiten.stappen, start, feiten.uren.gedaan, [nieuw])
    waarschuwingen_noteren(prestatie, gevonden, door=door, vandaag=vandaag)


def moment_vrijmaken(moment: GeplandMoment, bezwaren: Sequence[Bezwaar]) -> None:
    """Plan it again, or cancel it when something stands in the way. The caller saves it."""
    moment.status = MomentStatus.GEANNULEERD if bezwaren else MomentStatus.GEPLAND
    moment.reden = NIET_MEER_PLANBAAR if bezwaren else ""


def reden_nakijken(reden: str) -> str:
    """A change of what was saved says why."""
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf kort waarom; dat blijft in de geschiedenis."})
    return reden.strip()


def _toetsen(prestatie: Prestatie, vandaag: date) -> Feiten:
    """All that must hold for hours done. Gives what it judged: everything but the prestatie."""
    toets_vooraf(prestatie, vandaag)
    feiten = feitendienst.feiten_lezen(
        prestatie.inzet.aanvraag_id,
        [prestatie.datum],
        traject=prestatie.traject,
        met_tijd=[prestatie.datum] if prestatie.begin else [],
        zonder_prestatie=None if prestatie._state.adding else prestatie.pk,
    )
    toets_op_feiten(prestatie, feiten)
    return feiten


def _vergrendelen(door: Account, prestatie: Prestatie) -> Prestatie:
    return vergrendel(
        Prestatie.objects.bewerkbaar_voor(door).select_related("traject", "moment", "inzet"),
        pk=prestatie.pk,
    )


def _moment_vrijgeven(moment: GeplandMoment) -> None:
    """Plan it again, unless it may not be planned any more: full, excluded, withdrawn, away."""
    voorstel = Momentvoorstel(moment.datum, moment.begin, moment.einde, moment.uren)
    oordeel = momenten_beoordelen(moment.traject, moment.inzet.aanvraag_id, [voorstel])
    moment_vrijmaken(moment, oordeel.bezwaren)
    moment.save(update_fields=["status", "reden"])


def _cheques_gebruikt(prestatie: Prestatie, gevolg: str) -> Bezwaar:
    aantal = prestatie.cheques
    zin = "Er is al 1 cheque" if aantal == 1 else f"Er zijn al {aantal} cheques"
    return Bezwaar(
        "cheque_gebruikt",
        f"{zin} ingeleverd voor deze prestatie. {gevolg} "
        "Haal eerst een cheque van deze prestatie af.",
        getallen={"cheques": aantal, "uren": prestatie.uren},
    )
