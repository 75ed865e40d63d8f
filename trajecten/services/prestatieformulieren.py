"""The form that a wijk-werker takes along: the agreed jobs of a month, to fill in and sign."""

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db.models import Q

from trajecten.choices import InzetStatus, MomentStatus
from trajecten.models import GeplandMoment, Inzet, Maandblad, WijkWerker
from trajecten.querysets import MaandbladQuerySet
from wijkwerken.kern.datums import maandvenster
from wijkwerken.kern.qrcode import qr_van

HOOGSTENS = 120  # forms in one file: more takes too long to draw
LEGE_REGELS = 3  # below the agreed days, for what was agreed afterwards


@dataclass(frozen=True, slots=True)
class Opdracht:
    """One job on the form, with its days; `leeg` are lines to fill in by hand."""

    inzet: Inzet
    momenten: list[GeplandMoment]
    leeg: range = range(LEGE_REGELS)

    @property
    def uren(self) -> int:
        return sum(moment.uren for moment in self.momenten)


@dataclass(frozen=True, slots=True)
class Formulier:
    """One sheet on paper. `qr` is a drawing that opens the sheet: it holds no more than its id."""

    maandblad: Maandblad
    opdrachten: list[Opdracht]
    qr: str

    @property
    def wijkwerker(self) -> WijkWerker:
        return self.maandblad.traject.wijkwerker

    @property
    def uren(self) -> int:
        return sum(opdracht.uren for opdracht in self.opdrachten)


def formulieren_van(bladen: MaandbladQuerySet) -> list[Formulier]:
    """The forms of these sheets in their order, all of one month; three queries."""
    rijen = list(bladen.select_related("traject__wijkwerker", "traject__bemiddelaar"))
    if not rijen:
        return []
    eerste, laatste = maandvenster(rijen[0].maand)
    trajecten = [blad.traject_id for blad in rijen]
    momenten: dict[UUID, list[GeplandMoment]] = defaultdict(list)
    for moment in (
        GeplandMoment.objects.filter(traject__in=trajecten, datum__range=(eerste, laatste))
        .exclude(status=MomentStatus.GEANNULEERD)
        .order_by("datum", "begin", "pk")
    ):
        momenten[moment.inzet_id].append(moment)
    opdrachten: dict[UUID, list[Opdracht]] = defaultdict(list)
    for inzet in (
        Inzet.objects.filter(Q(tot=None) | Q(tot__gte=eerste), traject__in=trajecten)
        .filter(van__lte=laatste)
        .exclude(status=InzetStatus.GEANNULEERD)
        .select_related("aanvraag__gebruiker", "aanvraag__activiteit", "aanvraag__vestiging")
        .order_by("aanvraag__gebruiker__naam", "van", "pk")
    ):
        opdrachten[inzet.traject_id].append(Opdracht(inzet, momenten[inzet.pk]))
    return [
        Formulier(
            blad,
            opdrachten[blad.traject_id],
            qr_van(settings.BASIS_URL + blad.get_absolute_url()),
        )
        for blad in rijen
    ]
