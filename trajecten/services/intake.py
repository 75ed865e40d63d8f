"""The intake of an aanmelding: planned, moved, cancelled, or not attended."""

from datetime import datetime, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localtime

from trajecten.choices import AanmeldingStatus, IntakeStatus
from trajecten.models import Aanmelding, Intake, Zitdag
from trajecten.services.aanmeldingen import vergrendel_te_beoordelen
from trajecten.services.intakeplaats import (
    aanmelding_zonder_intake,
    dienst_verwittigen,
    nog_te_plannen,
    persoon_uitnodigen,
)
from trajecten.services.zitdagen import op_dag
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

DUUR = 45  # minutes of an intake outside a zitdag
VELDEN = {
    "intake_een_per_plaats": "intake_op",
    "intake_bemiddelaar_geen_overlap": "bemiddelaar",
}
BEZET = Bezwaar("plaats_bezet", "Deze plaats is al bezet. Kies een andere.")


@transaction.atomic
def intake_plannen(
    *,
    door: Account,
    aanmelding: Aanmelding,
    intake_op: datetime,
    intake_plaats: str = "",
    zitdag: Zitdag | None = None,
    bemiddelaar: Account | None = None,
    versie: int | None = None,
) -> Intake:
    """Plan the intake, or move the one that is planned; the dienst sees when and where.

    On a `zitdag` it takes the place that begins at `intake_op`, and the zitdag says where and
    with whom. Elsewhere it lasts 45 minutes, with `door` when no bemiddelaar is named.
    Raises RegelFout: `plaats_bezet`, `geen_plaats`, `zitdag_geannuleerd`, `overlap`.
    """
    # The zitdag first: whoever cancels it locks in the same order.
    if zitdag is not None:
        zitdag = vergrendel(Zitdag.objects.bewerkbaar_voor(door), pk=zitdag.pk)
    rij = vergrendel_te_beoordelen(door, aanmelding, versie)
    intake = Intake.objects.gepland().filter(aanmelding=rij).first()
    nieuw = intake is None
    if intake is None:
        intake = Intake(aanmelding=rij)
    if zitdag is None:
        intake.zitdag, intake.bemiddelaar = None, bemiddelaar or door
        intake.begin, intake.einde = intake_op, intake_op + timedelta(minutes=DUUR)
        intake.plaats = intake_plaats.strip()
    else:
        _op_zitdag(intake, zitdag, intake_op)
    bewaar(intake, VELDEN)
    rij.status = AanmeldingStatus.INTAKE_GEPLAND
    rij.intake_op, rij.intake_plaats = intake.begin, intake.plaats[:160]
    bewaar(rij)
    dienst_verwittigen(intake, rij, "gepland" if nieuw else "verplaatst")
    persoon_uitnodigen(intake, rij)
    return intake


@transaction.atomic
def intake_verplaatsen(
    *,
    door: Account,
    intake: Intake,
    intake_op: datetime,
    intake_plaats: str = "",
    zitdag: Zitdag | None = None,
    bemiddelaar: Account | None = None,
    versie: int | None = None,
) -> Intake:
    """Move a planned intake; `versie` is that of the intake. Raises as `intake_plannen`."""
    rij = _vergrendel_gepland(door, intake, versie, zitdag)
    return intake_plannen(
        door=door,
        aanmelding=rij.aanmelding,
        intake_op=intake_op,
        intake_plaats=intake_plaats,
        zitdag=zitdag,
        bemiddelaar=bemiddelaar,
    )


@transaction.atomic
def intake_annuleren(
    *, door: Account, intake: Intake, reden: str, versie: int | None = None
) -> Intake:
    """It does not take place; the aanmelding waits for a new appointment, the dienst hears it."""
    rij = _vergrendel_gepland(door, intake, versie)
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf waarom de intake niet doorgaat."})
    nog_te_plannen(rij, rij.aanmelding, reden=reden.strip())
    return rij


@transaction.atomic
def intake_niet_verschenen(
    *,
    door: Account,
    intake: Intake,
    verwittigd: bool,
    nu: datetime,
    reden: str = "",
    versie: int | None = None,
) -> Intake:
    """The person did not come, and let us know beforehand or not. It can be planned again.

    Raises RegelFout (`te_vroeg`) before the appointment began.
    """
    rij = _vergrendel_gepland(door, intake, versie)
    if rij.begin > nu:
        raise RegelFout(
            None, Bezwaar("te_vroeg", "De intake moet nog beginnen. Annuleer of verplaats ze.")
        )
    rij.status, rij.verwittigd, rij.reden = (
        IntakeStatus.NIET_VERSCHENEN,
        verwittigd,
        reden.strip(),
    )
    bewaar(rij)
    aanmelding_zonder_intake(rij.aanmelding)
    dienst_verwittigen(rij, rij.aanmelding, "niet doorgegaan")
    return rij


def _op_zitdag(intake: Intake, zitdag: Zitdag, intake_op: datetime) -> None:
    """Take the place of the zitdag that begins then."""
    if not zitdag.is_open:
        raise RegelFout(
            "zitdag",
            Bezwaar(
                "zitdag_geannuleerd",
                f"Deze zitdag gaat niet door: {zitdag.reden}. Kies een andere.",
            ),
        )
    momenten = dict(op_dag(zitdag.datum, plaats) for plaats in zitdag.plaatsen)
    if intake_op not in momenten:
        eerste, laatste = localtime(min(momenten)), localtime(max(momenten))
        raise RegelFout(
            "intake_op",
            Bezwaar(
                "geen_plaats",
                f"Op dat uur begint er geen plaats. Kies een uur van {eerste:%H.%M} tot "
                f"{laatste:%H.%M} uur, om de {zitdag.duur} minuten.",
            ),
        )
    bezet = Intake.objects.bezet_een_plaats().filter(zitdag=zitdag, begin=intake_op)
    if bezet.exclude(pk=intake.pk).exists():
        raise RegelFout("intake_op", BEZET)
    intake.zitdag, intake.bemiddelaar, intake.plaats = zitdag, zitdag.bemiddelaar, zitdag.waar
    intake.begin, intake.einde = intake_op, momenten[intake_op]


def _vergrendel_gepland(
    door: Account, intake: Intake, versie: int | None, zitdag: Zitdag | None = None
) -> Intake:
    """Lock its aanmelding, and read it again; `zitdag` is where it goes, locked before."""
    if zitdag is not None:
        vergrendel(Zitdag.objects.bewerkbaar_voor(door), pk=zitdag.pk)
    rij = Intake.objects.bewerkbaar_voor(door).get(pk=intake.pk)
    aanmelding = vergrendel_te_beoordelen(door, rij.aanmelding, None)
    rij.refresh_from_db()
    controleer_versie(rij, versie)
    if not rij.is_gepland:
        raise RegelFout(
            None,
            Bezwaar("status", f"Deze intake is al afgelopen: {rij.get_status_display().lower()}."),
        )
    rij.aanmelding = aanmelding
    return rij
