"""The aanmelding: written by a dienst, judged by the organisation, accepted as a traject."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localtime

from trajecten.choices import AanmeldingStatus, Inkomen, Terugstuurgrond
from trajecten.models import Aanmelding, Afsprakenblad, Traject, WijkWerker
from trajecten.rules.instroom import Instroomgegevens, toets_instroom
from trajecten.rules.toeleider import gewone_dienst, reden_van_optie_a, toets_toeleider
from trajecten.services.bewijzen import rijbewijs_bijhouden
from trajecten.services.bijlagen import bijlage_wissen
from trajecten.services.bladinhoud import BLAD_VELDEN, LIJSTEN, blad_bewaren
from trajecten.services.herkenning import over_te_nemen
from trajecten.services.huishoudens import huishouden_loskoppelen
from trajecten.services.intakeplaats import intake_loslaten
from trajecten.services.personen import eis, invullen, ontbrekend, persoon_bewaren
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
    "indicatoren",
    "motivering",
    "pwa_uren",
    "kinderopvang",
    "vervoer",
    "beschikbaarheid",
    "gezondheid",
    "kan_halftijds",
    "sociale_economie_hoogst",
    "indicering_op",
    "indicering_kenmerk",
    "ander_instrument",
    "ander_instrument_welk",
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
    """Send it, when the person belongs to the target group. Also again, after it came back.

    Raises RegelFout with everything that is missing or in the way, each at its field.
    """
    rij = vergrendel(Aanmelding.objects.bewerkbaar_voor(door), pk=aanmelding.pk)
    controleer_versie(rij, versie)
    if rij.status not in TE_VERSTUREN:
        raise RegelFout(None, Bezwaar("status", "Deze aanmelding is al verstuurd."))
    bezwaren = wat_ontbreekt(rij)
    if bezwaren:
        raise RegelFout(None, *bezwaren)
    wijkt_af = rij.dienst.soort != gewone_dienst(rij.inkomen)
    if wijkt_af and rij.huishouden and not rij.toeleider_reden:
        rij.toeleider_reden = reden_van_optie_a(
            rij.huishouden.afgesproken_met, rij.huishouden.afgesproken_op
        )
    rij.status, rij.verstuurd_op = AanmeldingStatus.VERSTUURD, nu
    rij.gezien_op = None
    rij.beslist_op, rij.beslist_door = None, None
    rij.terugstuur_grond, rij.terugstuur_reden = "", ""
    rij.full_clean()
    rij.save()
    return rij


@transaction.atomic
def aanmelding_weggooien(
    *, door: Account, aanmelding: Aanmelding, versie: int | None = None
) -> Aanmelding:
    """Throw away a concept, with its draft afsprakenblad and files. What was sent stays."""
    eis(door, Handeling.AANMELDING_SCHRIJVEN)
    rij = vergrendel(Aanmelding.objects.bewerkbaar_voor(door), pk=aanmelding.pk)
    controleer_versie(rij, versie)
    if not rij.is_concept:
        raise RegelFout(
            None, Bezwaar("status", "Een aanmelding die verstuurd is, kan niet meer weg.")
        )
    if rij.huishouden is not None:
        huishouden_loskoppelen(door=door, aanmelding=rij)
    for bijlage in rij.bijlagen.all():
        bijlage_wissen(bijlage)
    Afsprakenblad.objects.filter(aanmelding=rij).delete()
    rij.delete()
    return rij


@transaction.atomic
def aanmelding_gezien(*, door: Account, aanmelding: Aanmelding, nu: datetime) -> Aanmelding:
    """Someone inside has read it: the dienst sees when. Nothing happens the second time."""
    rij = vergrendel_te_beoordelen(door, aanmelding, None)
    if rij.status == AanmeldingStatus.VERSTUURD:
        rij.status, rij.gezien_op = AanmeldingStatus.GEZIEN, nu
        # What the dienst wrote is not judged again here: opening a page must not fail on it.
        rij.validate_constraints()
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
    overnemen: Collection[str] | None = None,
    versie: int | None = None,
) -> Traject:
    """Start the traject, for a known wijk-werker or a new one, with the draft afsprakenblad.

    Who has the same INSZ is the same person; another `wijkwerker` may be named for who had
    a bis-nummer before. `overnemen` names what a known person takes from the aanmelding
    (`herkenning.OVERNEEMBAAR`); None is everything that the dienst filled in. The dienst
    hears that there is news, and nothing about before.
    """
    rij = vergrendel_te_beoordelen(door, aanmelding, versie)
    zelfde = WijkWerker.objects.filter(insz_index=rij.insz_index).first()
    if zelfde is not None and wijkwerker is not None and zelfde.pk != wijkwerker.pk:
        raise ValidationError(
            {"wijkwerker": f"Het rijksregisternummer is van {zelfde} ({zelfde.nummer}). Kies die."}
        )
    persoon = _persoon_van(rij, zelfde or wijkwerker, start.year, overnemen)
    traject = traject_starten(
        door=door,
        wijkwerker=persoon,
        start=start,
        toeleider=rij.dienst,
        gemeente=rij.gemeente or persoon.gemeente,
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
    intake_loslaten(rij, nu=nu)
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
    rij = vergrendel_te_beoordelen(door, aanmelding, versie)
    fouten = {}
    if grond not in Terugstuurgrond.values:
        fouten["grond"] = "Kies op welke grond de aanmelding teruggaat."
    if not reden.strip():
        fouten["reden"] = "Schrijf waarom de aanmelding teruggaat."
    if fouten:
        raise ValidationError(fouten)
    intake_loslaten(rij, nu=nu)
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


def wat_ontbreekt(aanmelding: Aanmelding) -> list[Bezwaar]:
    """Everything between this aanmelding and sending it: what is empty, and what excludes."""
    bezwaren = ontbrekend(aanmelding)
    leeg = {bezwaar.veld for bezwaar in bezwaren}
    if "postcode" in leeg:
        leeg.add("gemeente")  # the same question, asked once
    instroom = toets_instroom(_instroomgegevens(aanmelding))
    bezwaren += [bezwaar for bezwaar in instroom if bezwaar.veld not in leeg]
    if not aanmelding.inkomen:
        return bezwaren
    dienst, huishouden = aanmelding.dienst, aanmelding.huishouden
    return bezwaren + toets_toeleider(
        inkomen=aanmelding.inkomen,
        soort_dienst=dienst.soort,
        reden=aanmelding.toeleider_reden,
        optie=huishouden.optie if huishouden else "",
    )


def _instroomgegevens(rij: Aanmelding) -> Instroomgegevens:
    indicering = [
        f"van {rij.indicering_op:%d/%m/%Y}" if rij.indicering_op else "",
        rij.indicering_kenmerk,
    ]
    return Instroomgegevens(
        woont_in_vlaanderen=is_vlaamse_postcode(rij.postcode) if rij.postcode else None,
        # Who gets other help of the OCMW is a werkzoekende without leefloon.
        is_werkzoekende=rij.inkomen in {Inkomen.UITKERING, Inkomen.ZONDER, Inkomen.ANDERE},
        heeft_leefloon=rij.inkomen == Inkomen.LEEFLOON,
        heeft_riziv_toelating=rij.inkomen == Inkomen.ZIEKTE,
        kan_halftijds=rij.kan_halftijds,
        sociale_economie_hoogst=rij.sociale_economie_hoogst,
        ander_instrument=rij.ander_instrument,
        indicering=", ".join(deel for deel in indicering if deel),
        instrument=rij.ander_instrument_welk,
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


def vergrendel_te_beoordelen(
    door: Account, aanmelding: Aanmelding, versie: int | None
) -> Aanmelding:
    """Lock an aanmelding that inside must still decide on. Raises RegelFout when it was decided."""
    eis(door, Handeling.AANMELDING_BEOORDELEN)
    rij = vergrendel(Aanmelding.objects.bewerkbaar_voor(door), pk=aanmelding.pk)
    controleer_versie(rij, versie)
    if not rij.is_open:
        raise RegelFout(None, Bezwaar("status", "Over deze aanmelding is al beslist."))
    return rij


def _persoon_van(
    aanmelding: Aanmelding,
    bekend: WijkWerker | None,
    jaar: int,
    overnemen: Collection[str] | None,
) -> WijkWerker:
    """The known person with what was chosen from the aanmelding; else a new one."""
    if bekend is None:
        gegevens = over_te_nemen(aanmelding, None)
        bekend = WijkWerker(nummer=volgend_nummer("wijkwerker", jaar))
    else:
        gegevens = over_te_nemen(aanmelding, overnemen)
        bekend = vergrendel(WijkWerker.objects.all(), pk=bekend.pk)
    persoon_bewaren(bekend, gegevens)
    rijbewijs_bijhouden(bekend)
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
