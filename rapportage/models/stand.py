from django.conf import settings
from django.db import models

from rapportage.querysets import DashboardstandQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Gemeente


class Dashboardstand(BasisModel):
    """The numbers of a dashboard as they were counted last, for all who may count the same.

    Only where counting takes long. `bereik` is what its readers may count, `account` who asked it
    last: a worker counts with the rights that this one has now. `inhoud` is what a Telling keeps.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    bereik = models.CharField("bereik", max_length=60)
    periode = models.CharField("periode", max_length=7)
    gemeente = models.ForeignKey(Gemeente, models.PROTECT, null=True, related_name="+")
    gevraagd_op = models.DateTimeField("gevraagd op")
    geteld_op = models.DateTimeField("geteld op", null=True)
    inhoud = models.JSONField("getallen", default=dict)

    # Totals and keys of groups only, never a person.
    privacy = dict.fromkeys(
        ["bereik", "periode", "gevraagd_op", "geteld_op", "inhoud"], Privacy.INTERN
    )

    objects = DashboardstandQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "stand van een dashboard"
        verbose_name_plural = "standen van dashboards"
        ordering = ["-gevraagd_op"]
        constraints = [
            models.UniqueConstraint(
                fields=["bereik", "periode", "gemeente"],
                nulls_distinct=False,
                name="dashboardstand_eenmaal",
            ),
        ]

    def __str__(self):
        return f"Dashboard van {self.periode}"
