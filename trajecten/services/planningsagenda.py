"""The calendar of a wijk-werker or a gebruiker: a secret address, and what stands in it.

It leaves the house: a gebruiker reads first names only, a wijk-werker only where to be.
"""

from datetime import date, datetime, timedelta

from django.db import transaction

from gebruikers.models import Gebruiker
from trajecten.choices import InzetStatus, MomentStatus
from trajecten.models import GeplandMoment, Planningslink, WijkWerker
from trajecten.querysets import PlanningslinkQuerySet
from trajecten.services.agenda import DOMEIN
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.ical import BRUSSEL, Gebeurtenis
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.geheimen import geheim_hmac, nieuw_geheim
from wijkwerken.toegang.models import Account

VOORBIJ, KOMEND = timedelta(days=31), timedelta(days=366)


@transaction.atomic
def planningslink_vernieuwen(*, door: Account, van: WijkWerker | Gebruiker, nu: datetime) -> str:
    """Make the secret of a new address; the one before stops working. It is told only now."""
    vergrendel(type(van).objects.bewerkbaar_voor(door), pk=van.pk)
    planningslink_intrekken(door=door, van=van, nu=nu)
    geheim = nieuw_geheim()
    bewaar(Planningslink(**_eigenaar(van), sleutel_hmac=geheim_hmac(geheim)))
    return geheim


@transaction.atomic
def planningslink_intrekken(*, door: Account, van: WijkWerker | Gebruiker, nu: datetime) -> bool:
    """The address answers 404 from the next request on. Says whether there was one."""
    for rij in geldige_links(door, van).select_for_update():
        rij.ingetrokken_op = nu
        bewaar(rij)
        return True
    return False


def geldige_links(account: Account, van: WijkWerker | Gebruiker) -> PlanningslinkQuerySet:
    """The one that works, if any."""
    rijen = Planningslink.objects.bewerkbaar_voor(account).filter(ingetrokken_op=None)
    return rijen.filter(**_eigenaar(van))


def link_van_geheim(geheim: str) -> Planningslink | None:
    """Whose calendar this is; None for a wrong or revoked secret."""
    rijen = Planningslink.objects.filter(sleutel_hmac=geheim_hmac(geheim), ingetrokken_op=None)
    return rijen.select_related("wijkwerker", "gebruiker").first()


def planning_van(link: Planningslink, *, vandaag: date) -> list[Gebeurtenis]:
    """The work that was agreed, of the last month and the coming year; proposals are not in it."""
    momenten = (
        GeplandMoment.objects.exclude(status=MomentStatus.GEANNULEERD)
        .filter(
            datum__range=(vandaag - VOORBIJ, vandaag + KOMEND),
            inzet__status__in=[InzetStatus.BEVESTIGD, InzetStatus.BEEINDIGD],
        )
        .select_related(
            "traject__wijkwerker",
            "inzet__aanvraag__gebruiker",
            "inzet__aanvraag__activiteit",
            "inzet__aanvraag__vestiging",
        )
        .order_by("datum", "begin", "pk")
    )
    if link.wijkwerker_id:
        momenten = momenten.filter(traject__wijkwerker=link.wijkwerker_id)
    else:
        momenten = momenten.filter(inzet__aanvraag__gebruiker=link.gebruiker_id)
    return [_gebeurtenis(moment, voor_wijkwerker=bool(link.wijkwerker_id)) for moment in momenten]


def _gebeurtenis(moment: GeplandMoment, *, voor_wijkwerker: bool) -> Gebeurtenis:
    aanvraag = moment.inzet.aanvraag
    if voor_wijkwerker:
        samenvatting = f"Wijk-werken bij {aanvraag.gebruiker}"
    else:
        samenvatting = f"{moment.traject.wijkwerker.voornaam}: {aanvraag.activiteit}"
    begin: date | datetime = moment.datum
    einde: date | datetime | None = None
    if moment.begin and moment.einde:
        begin = datetime.combine(moment.datum, moment.begin, BRUSSEL)
        einde = datetime.combine(moment.datum, moment.einde, BRUSSEL)
    return Gebeurtenis(
        uid=f"moment-{moment.pk}@{DOMEIN}",
        begin=begin,
        einde=einde,
        samenvatting=samenvatting,
        omschrijving=f"{aanvraag.activiteit}, {moment.uren} uur",
        plaats=aanvraag.vestiging.adres,
    )


def _eigenaar(van: WijkWerker | Gebruiker) -> dict[str, WijkWerker | Gebruiker]:
    return {"wijkwerker": van} if isinstance(van, WijkWerker) else {"gebruiker": van}
