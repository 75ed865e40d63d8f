"""What was planned and does not take place: moments one by one, or an inzet that stops.

The caller holds the lock on the wijk-werker, and tells both sides what comes out of it with
`planningsberichten.afzegging_melden`: once for the whole act.
"""

from collections import defaultdict
from datetime import date

from django.db.models import QuerySet

from gebruikers.choices import LOPENDE_STATUSSEN, AanvraagStatus
from gebruikers.models import Aanvraag
from trajecten.choices import InzetStatus, MomentStatus
from trajecten.models import GeplandMoment, Inzet, Traject
from trajecten.services.planningsberichten import Deel
from trajecten.services.uren import planning_nakijken
from wijkwerken.kern.bewaren import bewaar

LOPEND = [InzetStatus.VOORGESTELD, InzetStatus.BEVESTIGD]
# What a message names, fetched along.
_VAN_INZET = (
    "traject__wijkwerker__berichtkeuze",
    "aanvraag__gebruiker__berichtkeuze",
    "aanvraag__activiteit",
    "aanvraag__vestiging__gemeente",
)


def momenten_afzeggen(momenten: QuerySet[GeplandMoment], reden: str) -> list[Deel]:
    """Cancel what is still planned of these, in one statement, and look at their months.

    Gives what to tell, by inzet: of a proposal nobody was told, so nobody hears that it is off.
    """
    rijen = list(
        momenten.filter(status=MomentStatus.GEPLAND)
        .select_related(*(f"inzet__{pad}" for pad in _VAN_INZET))
        .order_by("datum", "begin", "pk")
    )
    GeplandMoment.objects.filter(pk__in=[rij.pk for rij in rijen]).update(
        status=MomentStatus.GEANNULEERD, reden=reden[:200]
    )
    per_inzet: dict[Inzet, list[GeplandMoment]] = defaultdict(list)
    per_traject: dict[Traject, set[date]] = defaultdict(set)
    for rij in rijen:
        per_inzet[rij.inzet].append(rij)
        per_traject[rij.inzet.traject].add(rij.datum)
    for traject, datums in per_traject.items():
        planning_nakijken(traject, *datums)
    return [
        Deel(inzet, eigen)
        for inzet, eigen in per_inzet.items()
        if inzet.status == InzetStatus.BEVESTIGD
    ]


def inzet_stoppen(inzet: Inzet, laatste: date | None, reden: str) -> list[Deel]:
    """End a running inzet after `laatste`, or cancel it without one; later moments are cancelled.

    Gives what to tell; nothing of what was only proposed.
    """
    was_bevestigd = inzet.status == InzetStatus.BEVESTIGD
    momenten = inzet.momenten.all()
    if laatste is None:
        inzet.status = InzetStatus.GEANNULEERD
    else:
        inzet.status, inzet.tot = InzetStatus.BEEINDIGD, laatste
        momenten = momenten.filter(datum__gt=laatste)
    afgezegd = [moment for deel in momenten_afzeggen(momenten, reden) for moment in deel.momenten]
    bewaar(inzet)
    return [Deel(inzet, afgezegd, laatste, hele=True)] if was_bevestigd else []


def aanvraag_bijwerken(aanvraag: Aanvraag) -> None:
    """Filled when enough people are on it, open again when not. The aanvraag is locked."""
    if aanvraag.status not in LOPENDE_STATUSSEN:
        return
    lopend = aanvraag.inzetten.filter(status__in=LOPEND, vervangt=None).count()
    if lopend >= aanvraag.aantal:
        status = AanvraagStatus.INGEVULD
    elif lopend or aanvraag.status != AanvraagStatus.ONTVANGEN:
        status = AanvraagStatus.OPEN
    else:
        return
    if status != aanvraag.status:
        aanvraag.status = status
        if status == AanvraagStatus.INGEVULD:
            aanvraag.wachtreden = aanvraag.wachtnota = ""  # it waits no more
        aanvraag.save(update_fields=["status", "wachtreden", "wachtnota"])
