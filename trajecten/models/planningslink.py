import pghistory
from django.db import models
from django.db.models import Q

from gebruikers.models import Gebruiker
from trajecten.models.wijkwerker import WijkWerker
from trajecten.querysets import PlanningslinkQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Planningslink(BasisModel):
    """The secret address of the calendar of one wijk-werker or one gebruiker.

    Shown once, kept as HMAC, revocable: who holds it sees the planned work, so it is a proof.
    """

    wijkwerker = models.ForeignKey(
        WijkWerker, models.PROTECT, null=True, blank=True, related_name="planningslinks"
    )
    gebruiker = models.ForeignKey(
        Gebruiker, models.PROTECT, null=True, blank=True, related_name="planningslinks"
    )
    sleutel_hmac = models.CharField(max_length=64, unique=True, editable=False)
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)

    privacy = {
        "sleutel_hmac": Privacy.GEVOELIG,
        "ingetrokken_op": Privacy.INTERN,
    }

    objects = PlanningslinkQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "planningslink"
        verbose_name_plural = "planningslinks"
        ordering = ["-aangemaakt_op"]
        constraints = [
            models.CheckConstraint(
                condition=Q(wijkwerker__isnull=True) ^ Q(gebruiker__isnull=True),
                name="planningslink_van_een",
                violation_error_message="Een agenda is van één wijk-werker of één gebruiker.",
            ),
            models.UniqueConstraint(
                fields=["wijkwerker"],
                condition=Q(ingetrokken_op=None),
                name="planningslink_een_per_wijkwerker",
                violation_error_message="Er is al een agenda. Vernieuw die.",
            ),
            models.UniqueConstraint(
                fields=["gebruiker"],
                condition=Q(ingetrokken_op=None),
                name="planningslink_een_per_gebruiker",
                violation_error_message="Er is al een agenda. Vernieuw die.",
            ),
        ]

    def __str__(self):
        return "agenda van een wijk-werker" if self.wijkwerker_id else "agenda van een gebruiker"
