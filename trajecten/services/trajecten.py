"""The traject: start, renewal, end, handing over."""

from dataclasses import replace
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from gebruikers.models import Aanvraag
from trajecten.choices import InzetStatus, TrajectStatus
from trajecten.models import Aanmelding, Inzet, Traject, WijkWerker
from trajecten.rules.duur import eerste_termijn_einde, toets_duur
from trajecten.rules.trajectfeiten import (
    DUUR,
    EERSTE_TERMIJN,
    Maandenbesluit,
    Trajectfeiten,
)
from trajecten.rules.watals import toets_nieuwe_termijn
from trajecten.services.afzeggen import aanvraag_bijwerken, inzet_stoppen
from trajecten.services.doorstroom import (
    opvolgingen_maken,
    opvolgingen_sluiten,
    volgende_stap_vastleggen,
)
from trajecten.services.overdrachten import overdracht_vastleggen
from trajecten.services.personen import eis
from trajecten.services.planningsberichten import Deel, afzegging_melden
from trajecten.services.termijnen import feiten_bij_start, trajectfeiten
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account, Gemeente, Toeleidingsdienst
from wijkwerken.toegang.nummers import volgend_nummer
from wijkwerken.toegang.rechten import Handeling

REDEN_ONTBREEKT = "Schrijf waarom er anders beslist wordt."
REDEN_EINDE = "Het traject is beëindigd."


@transaction.atomic
def traject_starten(
    *,
    door: Account,
    wijkwerker: WijkWerker,
    start: date,
    toeleider: Toeleidingsdienst,
    gemeente: Gemeente,
    bemiddelaar: Account,
    aanmelding: Aanmelding | None = None,
    toeleider_reden: str = "",
    trajectbegeleider: str = "",
    overeenkomst_getekend_op: date | None = None,
    maanden_besluit: int | None = None,
    maanden_besluit_reden: str = "",
    vandaag: date | None = None,
) -> Traject:
    """Start a traject for its first term; months of earlier trajecten count along.

    A coordinator may decide, with a reason, that another number of months counts. `vandaag`
    dates that decision; without it the start does.
    """
    eis(door, Handeling.DOSSIER_BEWERKEN)
    wijkwerker = vergrendel(WijkWerker.objects.bewerkbaar_voor(door), pk=wijkwerker.pk)
    _toets_bemiddelaar(bemiddelaar)
    _toets_geen_ander(wijkwerker, start)
    besluit = None
    if maanden_besluit is None and maanden_besluit_reden.strip():
        raise ValidationError({"maanden_besluit": "Vul in hoeveel maanden meetellen."})
    if maanden_besluit is not None:
        if not maanden_besluit_reden.strip():
            raise ValidationError({"maanden_besluit_reden": REDEN_ONTBREEKT})
        eis(door, Handeling.MAANDEN_BESLISSEN)
        besluit = Maandenbesluit(
            maanden_besluit, maanden_besluit_reden, door.naam, vandaag or start
        )
    feiten = feiten_bij_start(wijkwerker, start, besluit=besluit)
    voorzien = _eerste_einde(feiten)
    traject = Traject(
        nummer=volgend_nummer("traject", start.year),
        wijkwerker=wijkwerker,
        aanmelding=aanmelding,
        gemeente=gemeente,
        toeleider=toeleider,
        toeleider_reden=toeleider_reden,
        trajectbegeleider=trajectbegeleider,
        bemiddelaar=bemiddelaar,
        start=start,
        voorzien_einde=voorzien,
        overeenkomst_getekend_op=overeenkomst_getekend_op,
    )
    if besluit is not None:
        traject.maanden_besluit, traject.maanden_besluit_reden = besluit.maanden, besluit.reden
        traject.maanden_besluit_door, traject.maanden_besluit_op = door, besluit.op
    traject.full_clean()
    traject.save()
    opvolgingen_sluiten(traject)
    return traject


@transaction.atomic
def traject_verlengen(
    *, door: Account, traject: Traject, tot: date, vandaag: date, versie: int | None = None
) -> Traject:
    """Renew up to and including `tot`, after an evaluatie of the term that ends."""
    traject = vergrendel_lopend(door, traject, versie)
    feiten = trajectfeiten(traject, vandaag)
    bezwaren = toets_nieuwe_termijn(feiten, tot)
    if bezwaren:
        raise RegelFout("tot", *(replace(bezwaar, veld="tot") for bezwaar in bezwaren))
    traject.voorzien_einde = tot
    traject.full_clean()
    traject.save()
    return traject


@transaction.atomic
def traject_beeindigen(
    *,
    door: Account,
    traject: Traject,
    einde: date,
    einde_reden: str,
    doorstroom: str,
    doorstroom_toelichting: str = "",
    organisatie: str = "",
    stap_vanaf: date | None = None,
    minstens_halftijds: bool | None = None,
    gevonden_door: str = "",
    versie: int | None = None,
    vandaag: date | None = None,
) -> Traject:
    """End the traject on this last day; planned moments after it are cancelled with it.

    What follows is written down, or why nothing does, and the questions after the end are
    made (`doorstroom_opvolging_maanden`). With `vandaag` the person and each gebruiker are told
    once which work stops.
    """
    traject = vergrendel_lopend(door, traject, versie)
    if einde < traject.start:
        raise ValidationError(
            {"einde": f"Het einde kan niet vóór de start van {dagnaam(traject.start)} liggen."}
        )
    if traject.voorzien_einde is not None and einde > traject.voorzien_einde:
        raise RegelFout(
            "einde",
            Bezwaar(
                "trajectduur",
                f"Het traject loopt tot en met {dagnaam(traject.voorzien_einde)}. "
                "Kies een vroegere dag, of verleng het traject eerst.",
            ),
        )
    later = traject.prestaties.filter(datum__gt=einde).order_by("-datum").first()
    if later is not None:
        raise ValidationError(
            {
                "einde": f"Er zijn uren geregistreerd tot en met {dagnaam(later.datum)}. "
                "Kies een einde op of na die dag."
            }
        )
    traject.status = TrajectStatus.BEEINDIGD
    traject.einde = einde
    traject.einde_reden = einde_reden
    traject.doorstroom = doorstroom
    traject.doorstroom_toelichting = doorstroom_toelichting
    traject.full_clean()
    traject.save()
    volgende_stap_vastleggen(
        traject,
        organisatie=organisatie,
        vanaf=stap_vanaf,
        minstens_halftijds=minstens_halftijds,
        gevonden_door=gevonden_door,
    )
    opvolgingen_maken(traject)
    afzegging_melden(_inzetten_stoppen(traject, einde), vandaag=vandaag)
    return traject


@transaction.atomic
def traject_overdragen(
    *,
    door: Account,
    traject: Traject,
    bemiddelaar: Account,
    reden: str,
    vandaag: date,
    notitie: str = "",
    gevoelig: bool = False,
    bevestigd: bool = False,
    versie: int | None = None,
) -> Traject:
    """Give the dossier to another bemiddelaar, with a reason and a notitie for who receives it.

    Who had it stays visible in the Overdracht. The notitie obeys the rules of
    `notitie_schrijven`; `gevoelig` hides it until it is opened.
    """
    traject = vergrendel_lopend(door, traject, versie)
    _toets_bemiddelaar(bemiddelaar)
    if traject.bemiddelaar == bemiddelaar:
        raise RegelFout(
            "bemiddelaar",
            Bezwaar("zelfde_bemiddelaar", f"{bemiddelaar} heeft dit dossier al."),
        )
    overdracht_vastleggen(
        door=door,
        traject=traject,
        aan=bemiddelaar,
        reden=reden,
        datum=vandaag,
        notitie=notitie,
        gevoelig=gevoelig,
        bevestigd=bevestigd,
    )
    traject.bemiddelaar = bemiddelaar
    traject.full_clean()
    traject.save()
    return traject


def _inzetten_stoppen(traject: Traject, einde: date) -> list[Deel]:
    """End what runs, cancel what only begins later; an aanvraag that loses its place opens."""
    delen = []
    for inzet in Inzet.objects.filter(traject=traject).lopend().order_by("aanvraag_id"):
        begonnen = inzet.van <= einde and inzet.status == InzetStatus.BEVESTIGD
        laatste = min(inzet.tot or einde, einde) if begonnen else None
        delen += inzet_stoppen(inzet, laatste, REDEN_EINDE)
        aanvraag_bijwerken(vergrendel(Aanvraag.objects.all(), pk=inzet.aanvraag_id))
    return delen


def vergrendel_lopend(door: Account, traject: Traject, versie: int | None) -> Traject:
    """Lock the person and then the traject: so nobody plans or registers meanwhile."""
    rij = Traject.objects.bewerkbaar_voor(door).get(pk=traject.pk)
    vergrendel(WijkWerker.objects.all(), pk=rij.wijkwerker_id)
    rij = vergrendel(Traject.objects.bewerkbaar_voor(door), pk=rij.pk)
    controleer_versie(rij, versie)
    if not rij.is_lopend:
        raise RegelFout(None, Bezwaar("status", "Dit traject is al beëindigd."))
    return rij


def _eerste_einde(feiten: Trajectfeiten) -> date:
    """The last day of the first term, or of what is left of the longest duration."""
    try:
        eerste = eerste_termijn_einde(feiten.start, maanden=feiten.regel(EERSTE_TERMIJN).waarde)
        voorzien = min(eerste, feiten.uiterste_einde or eerste)
        maanden = feiten.regel(DUUR).waarde
    except LookupError as error:
        raise ValidationError(
            {"start": "Voor deze dag is er geen regel over de duur. Kies een latere start."}
        ) from error
    if voorzien <= feiten.start:
        bezwaren = toets_duur(
            feiten.start,
            eerste,
            maanden_regel=maanden,
            overgangsmaatregel=False,
            gebruikt=feiten.gebruikt,
        )
        raise RegelFout("start", *(replace(bezwaar, veld="start") for bezwaar in bezwaren))
    return voorzien


def _toets_bemiddelaar(bemiddelaar: Account) -> None:
    if not Account.objects.bemiddelaars().contains(bemiddelaar):
        raise ValidationError({"bemiddelaar": "Kies een bemiddelaar of coördinator die actief is."})


def _toets_geen_ander(wijkwerker: WijkWerker, start: date) -> None:
    lopend = wijkwerker.trajecten.lopend().first()
    if lopend is not None:
        raise RegelFout(
            None,
            Bezwaar(
                "al_lopend_traject",
                f"Deze wijk-werker heeft al een lopend traject, sinds {dagnaam(lopend.start)}. "
                "Beëindig dat eerst.",
            ),
        )
    vorig = wijkwerker.trajecten.filter(einde__gte=start).order_by("-einde").first()
    if vorig is not None and vorig.einde is not None:
        raise RegelFout(
            "start",
            Bezwaar(
                "al_lopend_traject",
                f"Het vorige traject liep tot en met {dagnaam(vorig.einde)}. "
                "Kies een start na die dag.",
            ),
        )
