"""A gebruiker in gebreke: melding, ingebrekestelling, answer, decision. One service per act.

Who plans shares a lock on the gebruiker; who decides needs it alone. So no moment slips in
between the look at what an exclusion hits and the exclusion itself.
"""

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import File
from django.db import transaction

from gebruikers.choices import GebrekeBeslissing, GebrekeStapSoort, GebrekeStatus
from gebruikers.gevolgen import Periode, momenten_annuleren
from gebruikers.models import Aanvraag, Gebreke, Gebrekestap, Gebruiker, Uitsluiting
from gebruikers.rules.gebreke import (
    Gebrekestand,
    toets_antwoord,
    toets_beslissing,
    toets_ingebrekestelling,
    toets_opheffing,
    toets_periode,
    uiterste_antwoord,
)
from gebruikers.rules.uitsluiting import toets_uitsluiting
from gebruikers.services.invullen import mag_bewerken
from wijkwerken.kern.bewaren import bewaar, bewaar_met_bestand
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.kern.zinnen import VUL_IN
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.nummers import volgend_nummer
from wijkwerken.toegang.rechten import Handeling

REDEN = "De gebruiker is uitgesloten."  # of a moment that is cancelled by it


@transaction.atomic
def gebreke_melden(
    *,
    door: Account,
    gebruiker: Gebruiker,
    voorgevallen_op: date,
    tekst: str,
    vandaag: date,
    aanvraag: Aanvraag | None = None,
    bestand: File | None = None,
) -> Gebreke:
    """Write down what happened, when, and at which work; nothing follows from it yet.

    Raises ValidationError at `voorgevallen_op` for a day to come, at `aanvraag` for one of
    another gebruiker, and at `bestand` for a file that may not be kept.
    """
    mag_bewerken(door)
    gebruiker = Gebruiker.objects.bewerkbaar_voor(door).get(pk=gebruiker.pk)
    if voorgevallen_op > vandaag:
        raise ValidationError(
            {"voorgevallen_op": "Dat kan niet in de toekomst liggen. Kijk de datum na."}
        )
    if aanvraag is not None:
        aanvraag = Aanvraag.objects.bewerkbaar_voor(door).get(pk=aanvraag.pk)
        if aanvraag.gebruiker_id != gebruiker.pk:
            raise ValidationError({"aanvraag": "Deze aanvraag is van een andere gebruiker."})
    gebreke = Gebreke(
        gebruiker=gebruiker,
        aanvraag=aanvraag,
        voorgevallen_op=voorgevallen_op,
        gemeld_op=vandaag,
        behandelaar=door,
        nummer=volgend_nummer("gebreke", vandaag.year),
    )
    bewaar(gebreke)
    _stap(gebreke, GebrekeStapSoort.MELDING, door, vandaag, tekst, bestand)
    return gebreke


@transaction.atomic
def ingebrekestelling_versturen(
    *,
    door: Account,
    gebreke: Gebreke,
    tekst: str,
    verstuurd_op: date,
    vandaag: date,
    versie: int | None = None,
) -> Gebreke:
    """Put it in writing: `tekst` stands in the letter; how long to answer is a dated regel.

    Raises RegelFout `gebreke_stap` when it was sent already or decided.
    """
    mag_bewerken(door)
    rij = _vergrendel(door, gebreke, versie)
    _weiger(toets_ingebrekestelling(_stand(rij)))
    _dag_nakijken("verstuurd_op", verstuurd_op, rij.gemeld_op, vandaag)
    dagen = Regel.objects.waarde_op(RegelCode.GEBREKE_STAPPEN, verstuurd_op)["antwoord_dagen"]
    rij.status = GebrekeStatus.IN_GEBREKE
    rij.antwoord_voor = uiterste_antwoord(verstuurd_op, dagen=dagen)
    bewaar(rij)
    _stap(rij, GebrekeStapSoort.INGEBREKESTELLING, door, verstuurd_op, tekst)
    return rij


@transaction.atomic
def antwoord_noteren(
    *,
    door: Account,
    gebreke: Gebreke,
    tekst: str,
    wie: str,
    ontvangen_op: date,
    vandaag: date,
    bestand: File | None = None,
    versie: int | None = None,
) -> Gebreke:
    """What the gebruiker answered, when, and by whom. A second answer is a second step.

    Raises RegelFout `gebreke_stap` before the letter and after the decision.
    """
    mag_bewerken(door)
    rij = _vergrendel(door, gebreke, versie)
    _weiger(toets_antwoord(_stand(rij)))
    brief = rij.stappen.get(soort=GebrekeStapSoort.INGEBREKESTELLING)
    _dag_nakijken("ontvangen_op", ontvangen_op, brief.datum, vandaag)
    if not wie.strip():
        raise ValidationError({"wie": VUL_IN})
    rij.status = GebrekeStatus.BEANTWOORD
    bewaar(rij)
    _stap(rij, GebrekeStapSoort.ANTWOORD, door, ontvangen_op, tekst, bestand, wie=wie.strip())
    return rij


@transaction.atomic
def gebreke_beslissen(
    *,
    door: Account,
    gebreke: Gebreke,
    beslissing: str,
    tekst: str,
    vandaag: date,
    van: date | None = None,
    tot: date | None = None,
    versie: int | None = None,
) -> Gebreke:
    """Decide: no consequence, a warning, or an exclusion `van` .. `tot`, both days included.

    An exclusion cancels what is planned in its period, and both sides are told. Raises RegelFout
    `gebreke_stap` before the answer or the end of the term, `uitsluiting_periode` for a period
    that is too long, begins in the past or overlaps another one.
    """
    _mag_beslissen(door)
    gebruiker = _gebruiker_vergrendelen(door, gebreke.gebruiker_id)
    rij = _vergrendel(door, gebreke, versie)
    if beslissing not in GebrekeBeslissing.values:
        raise ValidationError({"beslissing": "Kies een beslissing."})
    _weiger(toets_beslissing(_stand(rij), beslissing, vandaag))
    rij.status, rij.beslissing = GebrekeStatus.BESLIST, beslissing
    rij.beslist_op = vandaag
    bewaar(rij)
    _stap(rij, GebrekeStapSoort.BESLISSING, door, vandaag, tekst)
    if beslissing == GebrekeBeslissing.UITSLUITING:
        _uitsluiten(door, rij, gebruiker, van, tot, vandaag)
    return rij


@transaction.atomic
def uitsluiting_opheffen(
    *,
    door: Account,
    uitsluiting: Uitsluiting,
    reden: str,
    vandaag: date,
    versie: int | None = None,
) -> Uitsluiting:
    """Lift an exclusion before its end, from today on. What was cancelled stays cancelled."""
    _mag_beslissen(door)
    _gebruiker_vergrendelen(door, uitsluiting.gebruiker_id)
    rij = vergrendel(
        Uitsluiting.objects.bewerkbaar_voor(door).select_related("gebreke"), pk=uitsluiting.pk
    )
    controleer_versie(rij, versie)
    _weiger(toets_opheffing(rij.tot, rij.opgeheven_op, vandaag))
    if not reden.strip():
        raise ValidationError({"reden": VUL_IN})
    rij.opgeheven_op = vandaag
    bewaar(rij)
    _stap(rij.gebreke, GebrekeStapSoort.OPHEFFING, door, vandaag, reden)
    return rij


@transaction.atomic
def rechtzetting_toevoegen(
    *,
    door: Account,
    gebreke: Gebreke,
    tekst: str,
    vandaag: date,
    bestand: File | None = None,
    versie: int | None = None,
) -> Gebreke:
    """Put right what an earlier step says, or add to it; the earlier step stays as it is."""
    mag_bewerken(door)
    rij = _vergrendel(door, gebreke, versie)
    _stap(rij, GebrekeStapSoort.RECHTZETTING, door, vandaag, tekst, bestand)
    return rij


def uitsluiting_toetsen(gebruiker: Gebruiker, datum: date) -> list[Bezwaar]:
    """Code `gebruiker_uitgesloten` when an exclusion holds on this date. One query."""
    rijen = Uitsluiting._base_manager.filter(gebruiker=gebruiker)
    return toets_uitsluiting([rij.periode for rij in rijen], datum)


def _uitsluiten(
    door: Account,
    gebreke: Gebreke,
    gebruiker: Gebruiker,
    van: date | None,
    tot: date | None,
    vandaag: date,
) -> None:
    leeg = {veld: VUL_IN for veld, waarde in (("van", van), ("tot", tot)) if waarde is None}
    if van is None or tot is None:
        raise ValidationError(leeg)
    maanden = Regel.objects.waarde_op(RegelCode.GEBREKE_STAPPEN, van)["uitsluiting_maanden"]
    _weiger(toets_periode(van, tot, vandaag=vandaag, maanden=maanden))
    rij = Uitsluiting(gebreke=gebreke, gebruiker=gebruiker, van=van, tot=tot)
    bewaar(rij, {"uitsluiting_geen_overlap": "van"})
    momenten_annuleren(door, Periode(gebruiker.pk, van, tot), REDEN, vandaag)


def _stap(
    gebreke: Gebreke,
    soort: GebrekeStapSoort,
    door: Account,
    datum: date,
    tekst: str,
    bestand: File | None = None,
    **anders: Any,
) -> None:
    if not tekst.strip():
        veld = "reden" if soort == GebrekeStapSoort.OPHEFFING else "tekst"
        raise ValidationError({veld: VUL_IN})
    stap = Gebrekestap(
        gebreke=gebreke, soort=soort, door=door, datum=datum, tekst=tekst.strip(), **anders
    )
    bewaar_met_bestand(stap, bestand)


def _gebruiker_vergrendelen(door: Account, gebruiker: Any) -> Gebruiker:
    """Alone: who plans for this gebruiker waits, and reads afterwards what was decided."""
    return vergrendel(Gebruiker.objects.bewerkbaar_voor(door), pk=gebruiker)


def _vergrendel(door: Account, gebreke: Gebreke, versie: int | None) -> Gebreke:
    rij = vergrendel(Gebreke.objects.bewerkbaar_voor(door), pk=gebreke.pk)
    controleer_versie(rij, versie)
    return rij


def _stand(gebreke: Gebreke) -> Gebrekestand:
    return Gebrekestand(gebreke.status, gebreke.antwoord_voor)


def _weiger(bezwaren: list[Bezwaar]) -> None:
    if bezwaren:
        raise RegelFout(None, *bezwaren)


def _dag_nakijken(veld: str, dag: date, vanaf: date, vandaag: date) -> None:
    if dag > vandaag:
        raise ValidationError({veld: "Dat kan niet in de toekomst liggen. Kijk de datum na."})
    if dag < vanaf:
        raise ValidationError({veld: "Dat kan niet vóór de vorige stap liggen. Kijk de datum na."})


def _mag_beslissen(door: Account) -> None:
    if not door.mag(Handeling.GEBREKE_BESLISSEN):
        raise PermissionDenied
