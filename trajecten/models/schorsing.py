import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from trajecten.choices import SchorsingReden
from trajecten.models.bijlage import Bijlage
from trajecten.models.traject import Dagen, Traject
from trajecten.querysets import TrajectDeelQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Schorsing(BasisModel):
    """Days on which someone cannot work: illness, maternity, training. Both days included."""

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="schorsingen")
    reden = models.CharField("reden", max_length=12, choices=SchorsingReden)
    van = models.DateField("vanaf")
    tot = models.DateField("tot en met", null=True, blank=True)
    bewijs = models.CharField("bewijs", max_length=200, blank=True)
    bijlage = models.ForeignKey(
        Bijlage,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="schorsingen",
        verbose_name="bewijsstuk",
    )

    privacy = {
        "reden": Privacy.GEVOELIG,
        "van": Privacy.PERSOONLIJK,
        "tot": Privacy.PERSOONLIJK,
        "bewijs": Privacy.GEVOELIG,
        "bijlage": Privacy.INTERN,
    }

    objects = TrajectDeelQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "schorsing"
        verbose_name_plural = "schorsingen"
        ordering = ["van"]
        constraints = [
            ExclusionConstraint(
                name="schorsing_geen_overlap",
                expressions=[
                    ("traject", RangeOperators.EQUAL),
                    (Dagen(F("van"), F("tot")), RangeOperators.OVERLAPS),
                ],
                violation_error_message=(
                    "In die periode is dit traject al geschorst: verleng de bestaande schorsing."
                ),
            ),
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gte=F("van")),
                name="schorsing_tot_na_van",
                violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
            ),
        ]

    def __str__(self):
        return f"{self.get_reden_display()} vanaf {self.van:%d/%m/%Y}"

    @property
    def heeft_bewijs(self):
        """Is there a file that proves it, or a word about where it lies?"""
        return bool(self.bijlage_id or self.bewijs)

    def omvat(self, datum):
        return self.van <= datum and (self.tot is None or datum <= self.tot)
