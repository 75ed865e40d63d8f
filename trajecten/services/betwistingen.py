"""Hours that a gebruiker objects to, from the objection to the decision. One service per act.

While a betwisting is open the database keeps the hours of its prestatie as they are, and the
batches of cheques and payments pass it by. Who delivers cheques locks the prestatie too, so a
cheque goes out before the objection or after the decision, never in between.
"""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import File
from django.db import transaction

from trajecten.chequegevolgen import Chequestand, cheques_losmaken, cheques_van
from trajecten.choices import (
    BetwistingReden,
    BetwistingStand,
    BetwistingStapSoort,
    BetwistingWijze,
)
from trajecten.models import Betwisting, Betwistingstap, Prestatie
from trajecten.rules import betwisting as regels
from trajecten.rules.betwisting import Betwistingstand, Verdeling
from trajecten.services.boekmaanden import afsluiting_van
from trajecten.services.correcties import uren_afboeken
from trajecten.services.prestaties import prestatie_corrigeren, prestatie_schrappen
from trajecten.services.toelatingslot import toelating_vasthouden
from trajecten.services.uren import persoon_vergrendelen
from wijkwerken.kern.bewaren import bewaar, bewaar_met_bestand
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.feestdagen import plus_werkdagen
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.kern.zinnen import VUL_IN
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.nummers import volgend_nummer
from wijkwerken.toegang.rechten import Handeling

UITKOMSTEN = (BetwistingStand.GEGROND, BetwistingStand.ONGEGROND)


@transaction.atomic
def betwisting_indienen(
    *,
    door: Account,
    prestatie: Prestatie,
    uren: int,
    reden: str,
    wijze: str,
    ontvangen_op: date,
    tekst: str,
    vandaag: date,
    wie: str = "",
    bestand: File | None = None,
) -> Betwisting:
    """Write down that the gebruiker objects to `uren` hours; from now on nothing is paid for it.

    Both terms (working days of the dated regel `betwisting_dagen`) only warn. Raises RegelFout
    `betwist` when an objection is open already, `betwisting_uren` and `betwisting_datum` at
    their field.
    """
    _mag(door, Handeling.PRESTATIE_SCHRIJVEN)
    # Alone, as who delivers its cheques: either sees what the other did.
    prestatie = vergrendel(
        Prestatie.objects.bewerkbaar_voor(door).select_related("inzet"), pk=prestatie.pk
    )
    _keuze("reden", reden, BetwistingReden.values)
    _keuze("wijze", wijze, BetwistingWijze.values)
    _weiger(
        regels.toets_indienen(
            uren,
            gewerkt=prestatie.uren_nu,
            datum=prestatie.datum,
            ontvangen_op=ontvangen_op,
            vandaag=vandaag,
        )
    )
    dagen = Regel.objects.waarde_op(RegelCode.BETWISTING_DAGEN, ontvangen_op)
    betwisting = Betwisting(
        nummer=volgend_nummer("betwisting", vandaag.year),
        prestatie=prestatie,
        inzet=prestatie.inzet,
        datum=prestatie.datum,
        gewerkt=prestatie.uren_nu,
        uren=uren,
        reden=reden,
        wijze=wijze,
        ontvangen_op=ontvangen_op,
        indienen_voor=plus_werkdagen(prestatie.datum, dagen["indienen"]),
        beslissen_voor=plus_werkdagen(ontvangen_op, dagen["beslissen"]),
        behandelaar=door,
    )
    bewaar(betwisting)
    _stap(betwisting, BetwistingStapSoort.BEZWAAR, door, ontvangen_op, tekst, wie, bestand)
    return betwisting


@transaction.atomic
def wijkwerker_horen(
    *,
    door: Account,
    betwisting: Betwisting,
    tekst: str,
    gehoord_op: date,
    vandaag: date,
    bestand: File | None = None,
    versie: int | None = None,
) -> Betwisting:
    """What the wijk-werker says of it, or that nobody could be reached; may be said twice.

    Raises RegelFout `betwisting_stap` after the decision.
    """
    _mag(door, Handeling.PRESTATIE_SCHRIJVEN)
    rij = _vergrendel(door, betwisting, versie)
    _weiger(regels.toets_open(_stand(rij)))
    _dag_nakijken("gehoord_op", gehoord_op, rij.ontvangen_op, vandaag)
    rij.save()  # a new version: who decides must have read this
    _stap(rij, BetwistingStapSoort.GEHOORD, door, gehoord_op, tekst, bestand=bestand)
    return rij


@transaction.atomic
def betwisting_beslissen(
    *,
    door: Account,
    betwisting: Betwisting,
    uitkomst: str,
    tekst: str,
    vandaag: date,
    uren: int | None = None,
    versie: int | None = None,
) -> Betwisting:
    """Decide: ongegrond, or gegrond for `uren` hours (all that is objected to when left out).

    Of what is granted the hours go off the sheet, and their cheques back to the gebruiker, in
    one go; of a closed month by a correctie in the open one. A cheque that was paid out stays,
    with its hour: its worth is to be settled. Raises RegelFout `betwisting_stap` before the
    wijk-werker was heard or after a decision.
    """
    _mag(door, Handeling.BETWISTING_BESLISSEN)
    gelezen = Betwisting.objects.bewerkbaar_voor(door).get(pk=betwisting.pk)
    prestatie = _uren_vergrendelen(door, gelezen)
    rij = _vergrendel(door, gelezen, versie)
    _keuze("uitkomst", uitkomst, UITKOMSTEN)
    gegrond = uitkomst == BetwistingStand.GEGROND
    toegekend = (rij.uren if uren is None else uren) if gegrond else None
    _weiger(regels.toets_beslissing(_stand(rij), uitkomst, toegekend))
    if prestatie is None:  # the other one decided while we waited
        raise RegelFout(None, *regels.toets_open(Betwistingstand(uitkomst, rij.uren)))
    rij.stand, rij.toegekend, rij.beslist_op = BetwistingStand(uitkomst), toegekend, vandaag
    cheques = cheques_van(prestatie)
    if toegekend is None:
        bewaar(rij)
    else:
        verdeling = verdeling_van(prestatie, cheques, toegekend)
        rij.te_vergoeden = verdeling.te_vergoeden
        bewaar(rij)
        _uitvoeren(door, rij, prestatie, cheques, verdeling, vandaag)
    _stap(rij, BetwistingStapSoort.BESLISSING, door, vandaag, tekst)
    return rij


@transaction.atomic
def betwisting_intrekken(
    *,
    door: Account,
    betwisting: Betwisting,
    tekst: str,
    ingetrokken_op: date,
    vandaag: date,
    wie: str = "",
    versie: int | None = None,
) -> Betwisting:
    """The gebruiker takes the objection back: the hours and their cheques go on as before."""
    _mag(door, Handeling.PRESTATIE_SCHRIJVEN)
    rij = _vergrendel(door, betwisting, versie)
    _weiger(regels.toets_open(_stand(rij)))
    _dag_nakijken("ingetrokken_op", ingetrokken_op, rij.ontvangen_op, vandaag)
    rij.stand, rij.beslist_op = BetwistingStand.INGETROKKEN, ingetrokken_op
    bewaar(rij)
    _stap(rij, BetwistingStapSoort.INTREKKING, door, ingetrokken_op, tekst, wie)
    return rij


@transaction.atomic
def betwisting_vergoeden(
    *,
    door: Account,
    betwisting: Betwisting,
    tekst: str,
    vergoed_op: date,
    vandaag: date,
    versie: int | None = None,
) -> Betwisting:
    """How the worth of cheques that were paid out already went back to the gebruiker."""
    _mag(door, Handeling.BETWISTING_BESLISSEN)
    rij = _vergrendel(door, betwisting, versie)
    _weiger(regels.toets_vergoeden(rij.te_vergoeden, rij.vergoed_op))
    _dag_nakijken("vergoed_op", vergoed_op, rij.beslist_op or rij.ontvangen_op, vandaag)
    rij.vergoed_op = vergoed_op
    bewaar(rij)
    _stap(rij, BetwistingStapSoort.VERGOED, door, vergoed_op, tekst)
    return rij


@transaction.atomic
def betwisting_rechtzetten(
    *,
    door: Account,
    betwisting: Betwisting,
    tekst: str,
    vandaag: date,
    bestand: File | None = None,
    versie: int | None = None,
) -> Betwisting:
    """Put right what an earlier step says, or add to it; the earlier step stays as it is."""
    _mag(door, Handeling.PRESTATIE_SCHRIJVEN)
    rij = _vergrendel(door, betwisting, versie)
    rij.save()
    _stap(rij, BetwistingStapSoort.RECHTZETTING, door, vandaag, tekst, bestand=bestand)
    return rij


def verdeling_van(prestatie: Prestatie, cheques: Chequestand, toegekend: int) -> Verdeling:
    """What granting `toegekend` hours would do now; the page shows it before the decision."""
    return regels.verdeel(
        uren=prestatie.uren_nu,
        cheques=prestatie.cheques,
        uitbetaald=cheques.uitbetaald,
        toegekend=toegekend,
    )


def _uitvoeren(
    door: Account,
    rij: Betwisting,
    prestatie: Prestatie,
    cheques: Chequestand,
    verdeling: Verdeling,
    vandaag: date,
) -> None:
    reden = f"Betwisting {rij.nummer}: {rij.uitkomst.lower()}"
    cheques_losmaken(door, prestatie, verdeling.terug, reden, vandaag)
    weg = prestatie.uren_nu - verdeling.blijft
    if not weg:
        return
    rest = prestatie.uren - weg  # what the row itself would say
    # A closed month stays as it is, and so does a row of which a cheque or a correctie speaks.
    blijft_staan = rest < 1 and (verdeling.blijft or cheques.ooit or prestatie.gecorrigeerd)
    if blijft_staan or afsluiting_van(prestatie):
        uren_afboeken(door=door, prestatie=prestatie, uren=weg, reden=reden)
    elif rest < 1:
        prestatie_schrappen(door=door, prestatie=prestatie, reden=reden)
    else:
        # The times no longer agree with the hours; which ones do nobody said.
        prestatie_corrigeren(
            door=door,
            prestatie=prestatie,
            vandaag=vandaag,
            reden=reden,
            begin=None,
            einde=None,
            uren=rest,
        )


def _uren_vergrendelen(door: Account, betwisting: Betwisting) -> Prestatie | None:
    """All that correcting hours locks, in the fixed order; None when they are gone."""
    toelating_vasthouden(betwisting.inzet.aanvraag_id)
    persoon_vergrendelen(trajecten__inzetten=betwisting.inzet_id)
    if betwisting.prestatie_id is None:
        return None
    prestaties = Prestatie.objects.bewerkbaar_voor(door).select_related("inzet", "traject")
    try:
        return vergrendel(prestaties, pk=betwisting.prestatie_id)
    except Prestatie.DoesNotExist:
        return None


def _vergrendel(door: Account, betwisting: Betwisting, versie: int | None) -> Betwisting:
    rij = vergrendel(Betwisting.objects.bewerkbaar_voor(door), pk=betwisting.pk)
    controleer_versie(rij, versie)
    return rij


def _stand(rij: Betwisting) -> Betwistingstand:
    gehoord = rij.stappen.filter(soort=BetwistingStapSoort.GEHOORD).exists()
    return Betwistingstand(rij.stand, rij.uren, gehoord)


def _stap(
    betwisting: Betwisting,
    soort: BetwistingStapSoort,
    door: Account,
    datum: date,
    tekst: str,
    wie: str = "",
    bestand: File | None = None,
) -> None:
    if not tekst.strip():
        raise ValidationError({"tekst": VUL_IN})
    stap = Betwistingstap(
        betwisting=betwisting,
        soort=soort,
        door=door,
        datum=datum,
        tekst=tekst.strip(),
        wie=wie.strip(),
    )
    bewaar_met_bestand(stap, bestand)


def _mag(door: Account, handeling: Handeling) -> None:
    if not door.mag(handeling):
        raise PermissionDenied


def _keuze(veld: str, waarde: str, keuzes: list[str] | tuple[str, ...]) -> None:
    if waarde not in keuzes:
        raise ValidationError({veld: "Kies een van de mogelijkheden."})


def _weiger(bezwaren: list[Bezwaar]) -> None:
    if bezwaren:
        raise RegelFout(None, *bezwaren)


def _dag_nakijken(veld: str, dag: date, vanaf: date, vandaag: date) -> None:
    if dag > vandaag:
        raise ValidationError({veld: "Dat kan niet in de toekomst liggen. Kijk de datum na."})
    if dag < vanaf:
        raise ValidationError({veld: "Dat kan niet vóór de vorige stap liggen. Kijk de datum na."})
