"""The aanmelding: written by a dienst, judged by the organisation, accepted as a traject."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localtime

from trajecten.choices import AanmeldingStatus, Inkomen, Terugstuurgrond
from trajecten.models import Aanmelding, Afsprakenblad, Traject, WijkWerker
from trajecten.rules.instroom import Instroomgegevens, toets_instroom
from trajecten.rules.toeleider import toets_toeleider
from trajecten.services.bladinhoud import BLAD_VELDEN, LIJSTEN, blad_bewaren
from trajecten.services.personen import PERSOON_VELDEN, eis, invullen, persoon_bewaren
from trajecten.services.trajecten import traject_starten
from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.services import bericht_klaarzetten
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.adressen import is_vlaamse_postcode
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.nummers import volgend_nummer
from wijkwerken.toegang.rechten import Handeling

AANMELDING_VELDEN = (
    "dienst",
    "trajectbegeleider",
    "toeleider_reden",
    "motivering",
    "kan_halftijds",
    "sociale_economie_hoogst",
    "ander_instrument",
)
TE_VERSTUREN = {AanmeldingStatus.CONCEPT, AanmeldingStatus.TERUGGESTUURD}


@transaction.atomic
def aanmelding_schrijven(
    *, door: Account, vandaag: date, gegevens: Mapping[str, Any]
) -> Aanmelding:
    """A concept, with its draft afsprakenblad. A toeleider writes for its own dienst only."""
    eis(door, Handeling.AANMELDING_SCHRIJVEN)
    aanmelding = Aanmelding(nummer=volgend_nummer("aanmelding", vandaag.year), ingediend_door=door)
    _bewaren(door, aanmelding, gegevens)
    return aanmelding


@transaction.atomic
def aanmelding_bewerken(
    *, door: Account, aanmelding: Aanmelding, versie: int | None, gegevens: Mapping[str, Any]
) -> Aanmelding:
    """Change what is given. The dienst can until it is sent, inside until it is decided."""
    rij = vergrendel(Aanmelding.objects.bewerkbaar_voor(door), pk=aanmelding.pk)
    controleer_versie(rij, versie)
    if not mag_bewerken(rij, door):
        raise RegelFout(
            None, Bezwaar("status", "Deze aanmelding is verstuurd en kan niet meer wijzigen.")
        )
    _bewaren(door, rij, gegevens)
    return rij


@transaction.atomic
def aanmelding_versturen(
    *, door: Account, aanmelding: Aanmelding, nu: datetime, versie: int | None = None
) -> Aanmelding:
    """Send it, when the person belongs to the target group. Also again, after it came back."""
    rij = vergrendel(Aanmelding.objects.bewerkbaar_voor(door), pk=aanmelding.pk)
    controleer_versie(rij, versie)
    if rij.status not in TE_VERSTUREN:
        raise RegelFout(None, Bezwaar("status", "Deze aanmelding is al verstuurd."))
    bezwaren = toets_instroom(
        Instroomgegevens(
            woont_in_vlaanderen=is_vlaamse_postcode(rij.postcode),
            # Who gets other help of the OCMW is a werkzoekende without leefloon.
            is_werkzoekende=rij.inkomen in {Inkomen.UITKERING, Inkomen.ZONDER, Inkomen.ANDERE},
            heeft_leefloon=rij.inkomen == Inkomen.LEEFLOON,
            heeft_riziv_toelating=rij.inkomen == Inkomen.ZIEKTE,
            kan_halftijds=rij.kan_halftijds,
            sociale_economie_hoogst=rij.sociale_economie_hoogst,
            ander_instrument=rij.ander_instrument,
        )
    )
    bezwaren += toets_toeleider(
        inkomen=rij.inkomen, soort_dienst=rij.dienst.soort, reden=rij.toeleider_reden
    )
    if bezwaren:
        raise RegelFout(None, *bezwaren)
    rij.status, rij.verstuurd_op = AanmeldingStatus.VERSTUURD, nu
    rij.beslist_op, rij.beslist_door = None, None
    rij.terugstuur_grond, rij.terugstuur_reden = "", ""
    rij.full_clean()
    rij.save()
    return rij


@transaction.atomic
def aanmelding_gezien(*, door: Account, aanmelding: Aanmelding) -> Aanmelding:
    """Someone inside has read it: the dienst sees that. Nothing happens the second time."""
    rij = _vergrendel_te_beoordelen(door, aanmelding, None)
    if rij.status == AanmeldingStatus.VERSTUURD:
        rij.status = AanmeldingStatus.GEZIEN
        rij.full_clean()
        rij.save()
    return rij


@transaction.atomic
def intake_plannen(
    *,
    door: Account,
    aanmelding: Aanmelding,
    intake_op: datetime,
    intake_plaats: str = "",
    versie: int | None = None,
) -> Aanmelding:
    """Set or move the intake; the dienst sees when and where."""
    rij = _vergrendel_te_beoordelen(door, aanmelding, versie)
    rij.status = AanmeldingStatus.INTAKE_GEPLAND
    rij.intake_op, rij.intake_plaats = intake_op, intake_plaats
    rij.full_clean()
    rij.save()
    return rij


@transaction.atomic
def aanmelding_aanvaarden(
    *,
    door: Account,
    aanmelding: Aanmelding,
    start: date,
    bemiddelaar: Account,
    nu: datetime,
    wijkwerker: WijkWerker | None = None,
    maanden_besluit: int | None = None,
    maanden_besluit_reden: str = "",
    versie: int | None = None,
) -> Traject:
    """Start the traject, for a known wijk-werker or a new one, with the draft afsprakenblad.

    Who has the same INSZ is the same person; another `wijkwerker` may be named for who had
    a bis-nummer before. The dienst hears that there is news, and nothing about before.
    """
    rij = _vergrendel_te_beoordelen(door, aanmelding, versie)
    zelfde = WijkWerker.objects.filter(insz_index=rij.insz_index).first()
    if zelfde is not None and wijkwerker is not None and zelfde.pk != wijkwerker.pk:
        raise ValidationError(
            {"wijkwerker": f"Het rijksregisternummer is van {zelfde} ({zelfde.nummer}). Kies die."}
        )
    persoon = _persoon_van(rij, zelfde or wijkwerker, start.year)
    traject = traject_starten(
        door=door,
        wijkwerker=persoon,
        start=start,
        toeleider=rij.dienst,
        gemeente=rij.gemeente,
        bemiddelaar=bemiddelaar,
        aanmelding=rij,
        toeleider_reden=rij.toeleider_reden,
        trajectbegeleider=rij.trajectbegeleider,
        maanden_besluit=maanden_besluit,
        maanden_besluit_reden=maanden_besluit_reden,
        vandaag=localtime(nu).date(),
    )
    for blad in Afsprakenblad.objects.filter(aanmelding=rij):
        blad.traject = traject
        blad.full_clean()
        blad.save()
    rij.status, rij.wijkwerker = AanmeldingStatus.AANVAARD, persoon
    rij.beslist_op, rij.beslist_door = nu, door
    rij.full_clean()
    rij.save()
    _dienst_verwittigen(rij, "aanvaard")
    return traject


@transaction.atomic
def aanmelding_terugsturen(
    *,
    door: Account,
    aanmelding: Aanmelding,
    grond: str,
    reden: str,
    nu: datetime,
    versie: int | None = None,
) -> Aanmelding:
    """Send it back on a ground (`Terugstuurgrond`) with a reason; the dienst may complete it
    and send it again.

    Raises ValidationError at `grond` and `reden`, both at once, when they say nothing.
    """
    rij = _vergrendel_te_beoordelen(door, aanmelding, versie)
    fouten = {}
    if grond not in Terugstuurgrond.values:
        fouten["grond"] = "Kies op welke grond de aanmelding teruggaat."
    if not reden.strip():
        fouten["reden"] = "Schrijf waarom de aanmelding teruggaat."
    if fouten:
        raise ValidationError(fouten)
    rij.status = AanmeldingStatus.TERUGGESTUURD
    rij.terugstuur_grond, rij.terugstuur_reden = grond, reden
    rij.beslist_op, rij.beslist_door = nu, door
    rij.full_clean()
    rij.save()
    _dienst_verwittigen(rij, "teruggestuurd")
    return rij


def mag_bewerken(aanmelding: Aanmelding, account: Account) -> bool:
    """The dienst until it is sent and when it came back; inside until it is decided."""
    if aanmelding.status == AanmeldingStatus.AANVAARD:
        return False
    return aanmelding.status in TE_VERSTUREN or account.mag(Handeling.AANMELDING_BEOORDELEN)


def bekende_personen(aanmelding: Aanmelding) -> list[WijkWerker]:
    """Who this may be: the same INSZ, else the same name and birth date. Only for inside."""
    zelfde = list(WijkWerker.objects.filter(insz_index=aanmelding.insz_index))
    return zelfde or list(
        WijkWerker.objects.filter(
            naam__iexact=aanmelding.naam,
            voornaam__iexact=aanmelding.voornaam,
            geboortedatum=aanmelding.geboortedatum,
        )
    )


def _bewaren(door: Account, aanmelding: Aanmelding, gegevens: Mapping[str, Any]) -> None:
    if door.dienst is not None:
        gegevens = {**gegevens, "dienst": door.dienst}
    elif "dienst" in gegevens and gegevens["dienst"] is None:
        raise ValidationError({"dienst": "Kies de toeleidingsdienst."})
    invullen(aanmelding, gegevens, AANMELDING_VELDEN)
    persoon_bewaren(aanmelding, gegevens)
    blad = Afsprakenblad.objects.filter(aanmelding=aanmelding).first()
    blad_bewaren(
        blad or Afsprakenblad(aanmelding=aanmelding),
        {veld: gegevens[veld] for veld in (*BLAD_VELDEN, *LIJSTEN) if veld in gegevens},
    )


def _vergrendel_te_beoordelen(
    door: Account, aanmelding: Aanmelding, versie: int | None
) -> Aanmelding:
    eis(door, Handeling.AANMELDING_BEOORDELEN)
    rij = vergrendel(Aanmelding.objects.bewerkbaar_voor(door), pk=aanmelding.pk)
    controleer_versie(rij, versie)
    if not rij.is_open:
        raise RegelFout(None, Bezwaar("status", "Over deze aanmelding is al beslist."))
    return rij


def _persoon_van(aanmelding: Aanmelding, bekend: WijkWerker | None, jaar: int) -> WijkWerker:
    """The known person with the newest address, phone and income; else a new one."""
    gegevens = {veld: getattr(aanmelding, veld) for veld in PERSOON_VELDEN}
    gegevens |= {"gemeente": aanmelding.gemeente, "insz": aanmelding.insz}
    if bekend is None:
        bekend = WijkWerker(nummer=volgend_nummer("wijkwerker", jaar))
    else:
        bekend = vergrendel(WijkWerker.objects.all(), pk=bekend.pk)
        # A dienst that leaves phone or mail empty does not wipe what we know.
        gegevens = {veld: waarde for veld, waarde in gegevens.items() if waarde != ""}
    persoon_bewaren(bekend, gegevens)
    return bekend


def _dienst_verwittigen(aanmelding: Aanmelding, wat: str) -> None:
    schrijver = aanmelding.ingediend_door
    aan = schrijver if schrijver.dienst_id == aanmelding.dienst_id else aanmelding.dienst.email
    if aan:
        bericht_klaarzetten(
            soort=BerichtSoort.AANMELDING,
            sleutel=f"aanmelding_{wat}:{aanmelding.pk}:{aanmelding.beslist_op:%Y%m%dT%H%M%S%f}",
            aan=aan,
            onderwerp=f"Een aanmelding van uw dienst is {wat}",
            sjabloon=f"aanmelding_{wat}",
            pad=aanmelding.get_absolute_url(),
        )
