"""Hours really done above a limit: written down by a coordinator, confirmed by a second one."""

from datetime import date, datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from trajecten.models import Inzet, Overschrijding
from trajecten.rules.uren import Uren, toets_uren
from trajecten.services import uren as urendienst
from trajecten.services.boekmaanden import late_boekmaand
from trajecten.services.dagtoets import toets_dagen
from trajecten.services.feiten import Feiten, feiten_lezen
from trajecten.services.prestaties import inzet_lezen, toets_inzet
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import uur
from wijkwerken.kern.datums import maandnaam
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


@transaction.atomic
def overschrijding_vastleggen(
    *,
    door: Account,
    inzet: Inzet,
    datum: date,
    uren: int,
    reden: str,
    vandaag: date,
    laat: bool = False,
) -> Overschrijding:
    """Write down hours that were done above a limit. They stand apart from every count.

    First the hours that are still free are registered as a prestatie; only the rest comes here.
    Of a closed month only `laat`: booked in the oldest open one.
    """
    _alleen_coordinator(door)
    urendienst.persoon_vergrendelen(trajecten__inzetten=inzet.pk)
    inzet = inzet_lezen(door, inzet)
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf waarom er boven de limiet gewerkt is."})
    if datum > vandaag:
        raise ValidationError({"datum": "Uren boven de limiet liggen nooit in de toekomst."})
    if not 1 <= uren <= 24:
        raise ValidationError({"uren": "Een overschrijding is 1 tot 24 uur."})
    toets_inzet(inzet, datum)
    feiten = feiten_lezen(inzet.aanvraag_id, [datum], traject=inzet.traject)
    if bezwaren := toets_dagen(inzet.traject, feiten, [datum]):
        raise RegelFout("datum", *bezwaren)
    if vrij := _vrij(feiten, datum):
        raise ValidationError(
            {
                "uren": f"In {maandnaam(datum)} is nog {uur(vrij)} vrij. Registreer die eerst als "
                "prestatie; leg alleen de rest vast als overschrijding."
            }
        )
    overschrijding = Overschrijding(
        traject=inzet.traject,
        inzet=inzet,
        datum=datum,
        uren=uren,
        reden=reden.strip(),
        vastgelegd_door=door,
        laat_geboekt_in=late_boekmaand(inzet.traject, datum) if laat else None,
    )
    with urendienst.limiet_vertalen():
        bewaar(overschrijding)
    return overschrijding


@transaction.atomic
def overschrijding_bevestigen(
    *, door: Account, overschrijding: Overschrijding, versie: int | None = None, nu: datetime
) -> Overschrijding:
    """A second coordinator agrees with what the first one wrote down."""
    _alleen_coordinator(door)
    overschrijding = _vergrendelen(door, overschrijding, versie)
    if overschrijding.vastgelegd_door_id == door.pk:
        raise ValidationError("Een andere coördinator moet dit bevestigen.")
    overschrijding.bevestigd_door = door
    overschrijding.bevestigd_op = nu
    with urendienst.limiet_vertalen():
        bewaar(overschrijding)
    return overschrijding


@transaction.atomic
def overschrijding_schrappen(
    *, door: Account, overschrijding: Overschrijding, versie: int | None = None
) -> None:
    """Take back what is not confirmed yet; history keeps it."""
    _alleen_coordinator(door)
    rij = _vergrendelen(door, overschrijding, versie)
    with urendienst.limiet_vertalen():
        rij.delete()


def _vrij(feiten: Feiten, datum: date) -> int:
    """The hours that can still be registered on this date, in the month and in the year."""
    bezwaren = toets_uren(feiten.uren.gedaan, Uren(datum, 10_000), feiten.limieten(datum))
    return min(int(bezwaar.getallen["vrij"]) for bezwaar in bezwaren)


def _vergrendelen(
    door: Account, overschrijding: Overschrijding, versie: int | None
) -> Overschrijding:
    rij = vergrendel(Overschrijding.objects.bewerkbaar_voor(door), pk=overschrijding.pk)
    controleer_versie(rij, versie)
    if rij.bevestigd_door_id:
        raise ValidationError("Deze overschrijding is al bevestigd.")
    return rij


def _alleen_coordinator(door: Account) -> None:
    if not door.mag(Handeling.OVERSCHRIJDING_BESLISSEN):
        raise PermissionDenied
