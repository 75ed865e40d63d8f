"""Who does what and when, and who was asked or told."""

from datetime import date

from django.db.models import (
    F,
    Q,
)

from trajecten.choices import (
    Berichtkanaal,
    InzetStatus,
    MomentStatus,
    VervangingStatus,
)
from trajecten.querysets.trajecten import TrajectDeelQuerySet
from wijkwerken.kern.datums import jaarvenster
from wijkwerken.toegang.querysets import BereikQuerySet


class VervangingQuerySet(BereikQuerySet):
    """Who replaces whom is for inside."""

    def open(self):
        """Still work: not decided, and the absence still hits a moment that is still planned."""
        hele_dag = Q(afwezigheid__begin=None)
        uren = Q(
            moment__begin__lt=F("afwezigheid__einde"), moment__einde__gt=F("afwezigheid__begin")
        )
        return self.filter(
            hele_dag | uren,
            Q(afwezigheid__tot=None) | Q(moment__datum__lte=F("afwezigheid__tot")),
            status=VervangingStatus.OPEN,
            afwezigheid__ingetrokken_op=None,
            moment__status=MomentStatus.GEPLAND,
            moment__datum__gte=F("afwezigheid__van"),
        )


class PlanningslinkQuerySet(BereikQuerySet):
    """Who shares which calendar is for inside."""


class BerichtkeuzeQuerySet(BereikQuerySet):
    """How somebody wants to hear of the planning is for inside."""


class PlanningsberichtQuerySet(BereikQuerySet):
    """What was told of the planning is for inside: it names the gebruiker."""

    def over(self, inzet):
        """About this inzet, alone or with others of the same act."""
        return self.filter(Q(inzet=inzet) | Q(pk__in=inzet.ook_gemeld.values("pk")))

    def te_printen(self):
        """Letters that wait."""
        return self.filter(kanaal=Berichtkanaal.BRIEF, afgedrukt_op=None)


class VervangvraagQuerySet(BereikQuerySet):
    """Who was asked to take over is for inside."""


class AanbodQuerySet(BereikQuerySet):
    """For inside only: an offer names the gebruiker, and a dienst never learns who that is."""

    def wacht(self):
        """Offered, and not answered yet."""
        return self.filter(antwoord="wacht")

    def in_plaats_van(self, *, traject, wijkwerker, sinds):
        """For whom somebody was passed over after `sinds`, the day of being asked last.

        Others said yes to work that is a preference on the signed afsprakenblad of the traject,
        and this person was never asked for that aanvraag. Give keys and a day, or OuterRefs.
        """
        anderen = self.filter(
            antwoord="ja",
            gedaan_op__gt=sinds,
            aanvraag__activiteit__voorkeuren__soort="voorkeur",
            aanvraag__activiteit__voorkeuren__afsprakenblad__status="getekend",
            aanvraag__activiteit__voorkeuren__afsprakenblad__traject=traject,
        )
        return anderen.exclude(traject__wijkwerker=wijkwerker).exclude(
            aanvraag__aanbiedingen__traject__wijkwerker=wijkwerker
        )


class NietSamenQuerySet(BereikQuerySet):
    """For inside only: that two people do not get on is nobody else's business."""

    def geldig_op(self, datum: date):
        return self.filter(Q(tot=None) | Q(tot__gte=datum), van__lte=datum)


class InzetQuerySet(TrajectDeelQuerySet):
    def lopend(self):
        return self.filter(status__in=[InzetStatus.VOORGESTELD, InzetStatus.BEVESTIGD])


class GeplandMomentQuerySet(TrajectDeelQuerySet):
    def gereserveerd(self):
        """Moments that still hold hours: planned, and neither done nor cancelled."""
        return self.filter(status=MomentStatus.GEPLAND)

    def in_jaar_van(self, datum: date):
        return self.filter(datum__range=jaarvenster(datum))
