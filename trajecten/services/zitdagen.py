"""Zitdagen: made one by one or as a weekly series, changed, cancelled, and what is free on them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Case, Q, Value, When
from django.utils.timezone import localtime, make_aware

from trajecten.choices import ZitdagStatus
from trajecten.models import Aanmelding, Intake, Zitdag
from trajecten.rules.zitdagen import Plaats, reeks, toets_reeks, toets_uren
from trajecten.services.intakeplaats import dienst_verwittigen, nog_te_plannen, persoon_uitnodigen
from trajecten.services.personen import eis
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.feestdagen import feestdagen
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account, Gemeente
from wijkwerken.toegang.rechten import Handeling

VELDEN = {"zitdag_bemiddelaar_geen_overlap": "bemiddelaar"}
TOON_HOOGSTENS = 12  # zitdagen to choose from: enough weeks, and a list that stays short


@dataclass(frozen=True, slots=True)
class Voorstel:
    """One day of a series before it is saved; `waarom_niet` is empty when it will be made."""

    datum: date
    waarom_niet: str = ""


@dataclass(frozen=True, slots=True)
class Plek:
    """One place as one account sees it: `intake` only when it may see who sits there."""

    begin: datetime
    einde: datetime
    bezet: bool = False
    intake: Intake | None = None


@transaction.atomic
def zitdag_maken(
    *,
    door: Account,
    gemeente: Gemeente,
    datum: date,
    begin: time,
    einde: time,
    plaats: str,
    bemiddelaar: Account,
    duur: int = 45,
    adres: str = "",
) -> Zitdag:
    """One zitdag. `duur` is in minutes an intake.

    Raises RegelFout at `datum` on a holiday (`feestdag`) and at `bemiddelaar` when that one
    holds another zitdag then (`overlap`); ValidationError for hours in which nothing fits.
    """
    eis(door, Handeling.AANMELDING_BEOORDELEN)
    _eis_uren(begin, einde, duur)
    if vrij := feestdagen(datum, datum).get(datum):
        raise RegelFout("datum", Bezwaar("feestdag", f"{dagnaam(datum)} is een feestdag: {vrij}."))
    zitdag = Zitdag(
        gemeente=gemeente,
        datum=datum,
        begin=begin,
        einde=einde,
        duur=duur,
        plaats=plaats.strip(),
        adres=adres.strip(),
        bemiddelaar=bemiddelaar,
    )
    bewaar(zitdag, VELDEN)
    return zitdag


def reeks_voorstellen(
    *,
    gemeente: Gemeente,
    datum: date,
    herhalen_tot: date,
    begin: time,
    einde: time,
    bemiddelaar: Account,
    duur: int = 45,
) -> list[Voorstel]:
    """Every week from `datum` up to and including `herhalen_tot`, with what stands in the way.

    A day that has this zitdag already, also one that was cancelled, is not made again.
    """
    _eis_uren(begin, einde, duur)
    if bezwaren := toets_reeks(datum, herhalen_tot):
        raise RegelFout(None, *bezwaren)
    overlap = Q(begin__lt=einde, einde__gt=begin, datum__range=(datum, herhalen_tot))
    van_wie = Zitdag.objects.filter(overlap, bemiddelaar=bemiddelaar).select_related("gemeente")
    bezig: dict[date, str] = {}
    for rij in van_wie:
        if rij.gemeente_id == gemeente.pk:
            bezig[rij.datum] = "staat er al" if rij.is_open else "staat er al, geannuleerd"
        elif rij.is_open:
            bezig.setdefault(rij.datum, f"{bemiddelaar} houdt dan zitdag in {rij.gemeente}")
    return [
        Voorstel(dag.datum, dag.feestdag or bezig.get(dag.datum, ""))
        for dag in reeks(datum, herhalen_tot, feestdagen(datum, herhalen_tot))
    ]


@transaction.atomic
def reeks_maken(
    *,
    door: Account,
    gemeente: Gemeente,
    datum: date,
    herhalen_tot: date,
    begin: time,
    einde: time,
    plaats: str,
    bemiddelaar: Account,
    duur: int = 45,
    adres: str = "",
) -> list[Zitdag]:
    """The days of `reeks_voorstellen` that can be made. Running twice makes no doubles.

    Raises RegelFout (`reeks`) when not a single day can be made.
    """
    eis(door, Handeling.AANMELDING_BEOORDELEN)
    uren: dict[str, Any] = {
        "gemeente": gemeente,
        "begin": begin,
        "einde": einde,
        "duur": duur,
        "bemiddelaar": bemiddelaar,
    }
    dagen = [
        voorstel.datum
        for voorstel in reeks_voorstellen(datum=datum, herhalen_tot=herhalen_tot, **uren)
        if not voorstel.waarom_niet
    ]
    if not dagen:
        raise RegelFout(
            "herhalen_tot",
            Bezwaar("reeks", "Al deze zitdagen staan er al, of vallen op een feestdag."),
        )
    return [zitdag_maken(door=door, datum=dag, plaats=plaats, adres=adres, **uren) for dag in dagen]


@transaction.atomic
def zitdag_wijzigen(
    *,
    door: Account,
    zitdag: Zitdag,
    plaats: str,
    bemiddelaar: Account,
    adres: str = "",
    versie: int | None = None,
) -> Zitdag:
    """Another place or another bemiddelaar; who is planned moves along, and hears the new place.

    Hours stay: who must come at another hour gets a new appointment.
    """
    eis(door, Handeling.AANMELDING_BEOORDELEN)
    rij = vergrendel(Zitdag.objects.bewerkbaar_voor(door), pk=zitdag.pk)
    controleer_versie(rij, versie)
    _eis_open(rij)
    stond = rij.waar
    rij.plaats, rij.adres, rij.bemiddelaar = plaats.strip(), adres.strip(), bemiddelaar
    bewaar(rij, VELDEN)
    for intake in Intake.objects.gepland().filter(zitdag=rij).order_by("aanmelding_id"):
        aanmelding = vergrendel(Aanmelding.objects.all(), pk=intake.aanmelding_id)
        intake.plaats, intake.bemiddelaar = rij.waar, bemiddelaar
        bewaar(intake, {"intake_bemiddelaar_geen_overlap": "bemiddelaar"})
        aanmelding.intake_plaats = rij.waar[:160]
        bewaar(aanmelding)
        if rij.waar != stond:  # who holds it makes no difference for who must come
            dienst_verwittigen(intake, aanmelding, "verplaatst")
            persoon_uitnodigen(intake, aanmelding)
    return rij


@transaction.atomic
def zitdag_annuleren(
    *, door: Account, zitdag: Zitdag, reden: str, versie: int | None = None
) -> Zitdag:
    """It does not take place. Who was planned waits for a new appointment; each dienst hears it.

    Raises ValidationError at `reden` without a reason; RegelFout (`status`) the second time.
    """
    eis(door, Handeling.AANMELDING_BEOORDELEN)
    rij = vergrendel(Zitdag.objects.bewerkbaar_voor(door), pk=zitdag.pk)
    controleer_versie(rij, versie)
    _eis_open(rij)
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf waarom de zitdag niet doorgaat."})
    rij.status, rij.reden = ZitdagStatus.GEANNULEERD, reden.strip()
    bewaar(rij)
    gepland = Intake.objects.gepland().filter(zitdag=rij).order_by("aanmelding_id")
    for sleutel in list(gepland.values_list("aanmelding_id", flat=True)):
        aanmelding = vergrendel(Aanmelding.objects.all(), pk=sleutel)
        # Somebody may have moved it while we waited for the lock: read it again.
        intake = Intake.objects.gepland().filter(zitdag=rij, aanmelding=aanmelding).first()
        if intake is not None:
            nog_te_plannen(intake, aanmelding, reden=f"De zitdag gaat niet door: {rij.reden}"[:200])
    return rij


def plekken(zitdag: Zitdag, account: Account) -> list[Plek]:
    """Its places in order; whose they are only for who may see that person. Two queries.

    An intake that was planned by hand at an hour between two places comes after them.
    """
    bezet = {
        intake.begin: intake
        for intake in Intake.objects.bezet_een_plaats()
        .filter(zitdag=zitdag)
        .select_related("aanmelding__dienst", "bemiddelaar")
    }
    eigen = set(
        Intake.objects.zichtbaar_voor(account).filter(zitdag=zitdag).values_list("pk", flat=True)
    )
    gevonden = []
    for plaats in zitdag.plaatsen:
        begin, einde = op_dag(zitdag.datum, plaats)
        intake = bezet.get(begin)
        ziet = intake if intake is not None and intake.pk in eigen else None
        gevonden.append(Plek(begin, einde, intake is not None, ziet))
    return gevonden


def vrije_plekken(
    *, account: Account, gemeente: Gemeente, nu: datetime
) -> list[tuple[Zitdag, list[Plek]]]:
    """Zitdagen to come with a free place: those of this gemeente first, each by date.

    Two queries, however many there are.
    """
    vandaag = localtime(nu).date()
    rijen = list(
        Zitdag.objects.bewerkbaar_voor(account)
        .open()
        .filter(datum__gte=vandaag)
        .select_related("gemeente", "bemiddelaar")
        .alias(elders=Case(When(gemeente=gemeente, then=Value(0)), default=Value(1)))
        .met_plaatsen()
        .filter(aantal_vrij__gt=0)
        .order_by("elders", "datum", "begin")[:TOON_HOOGSTENS]
    )
    bezet = set(
        Intake.objects.bezet_een_plaats().filter(zitdag__in=rijen).values_list("zitdag", "begin")
    )
    gevonden = []
    for zitdag in rijen:
        momenten = (op_dag(zitdag.datum, plaats) for plaats in zitdag.plaatsen)
        vrij = [
            Plek(begin, einde)
            for begin, einde in momenten
            if (zitdag.pk, begin) not in bezet and begin > nu
        ]
        if vrij:
            gevonden.append((zitdag, vrij))
    return gevonden


def op_dag(datum: date, plaats: Plaats) -> tuple[datetime, datetime]:
    """The moments of a place in Brussels."""
    return (
        make_aware(datetime.combine(datum, plaats.begin)),
        make_aware(datetime.combine(datum, plaats.einde)),
    )


def bezette_personen(gevonden: Iterable[Plek]) -> set[Any]:
    """Who these places show, for the read log."""
    return {plek.intake.aanmelding.persoon_id for plek in gevonden if plek.intake is not None}


def _eis_uren(begin: time, einde: time, duur: int) -> None:
    if bezwaren := toets_uren(begin, einde, duur):
        raise ValidationError({b.veld or "einde": b.melding for b in bezwaren})


def _eis_open(zitdag: Zitdag) -> None:
    if not zitdag.is_open:
        raise RegelFout(None, Bezwaar("status", "Deze zitdag is al geannuleerd."))
