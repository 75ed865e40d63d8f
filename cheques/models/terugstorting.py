import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from cheques.models.vergoeding import Vergoedingregel
from cheques.querysets import VergoedingQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Terugstorting(BasisModel):
    """A payment that the bank sent back: what it was for is due again, on a next list.

    Its regel stays as it was paid. Withdrawing, of what was noted by mistake, removes the row.
    """

    regel = models.OneToOneField(
        Vergoedingregel,
        models.PROTECT,
        related_name="terugstorting",
        error_messages={"unique": "Deze betaling is al teruggestort."},
    )
    op = models.DateField("teruggestort op")
    reden = models.CharField("reden", max_length=200)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    privacy = {"op": Privacy.PERSOONLIJK, "reden": Privacy.PERSOONLIJK}

    objects = VergoedingQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "terugstorting"
        verbose_name_plural = "terugstortingen"
        ordering = ["-op"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(reden=""),
                name="terugstorting_heeft_reden",
                violation_error_message="Vul in waarom de bank het bedrag terugstortte.",
            ),
        ]

    def __str__(self):
        return f"Teruggestort op {self.op:%d/%m/%Y}"
