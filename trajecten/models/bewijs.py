import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from activiteiten.models import Vereiste
from trajecten.models.bijlage import Bijlage
from trajecten.models.traject import Dagen
from trajecten.models.wijkwerker import WijkWerker
from trajecten.querysets import BewijsQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Bewijs(BasisModel):
    """That a wijk-werker has a vereiste, from when to when, and who saw the paper.

    Without `van` it was always so, without `tot` it does not lapse; both days included. A
    paper need not be kept: that somebody saw it is enough, and for an extract from the
    strafregister that is all that may be kept.
    """

    wijkwerker = models.ForeignKey(WijkWerker, models.PROTECT, related_name="bewijzen")
    vereiste = models.ForeignKey(Vereiste, models.PROTECT, related_name="bewijzen")
    van = models.DateField("geldig vanaf", null=True, blank=True)
    tot = models.DateField("geldig tot en met", null=True, blank=True)
    opmerking = models.CharField("opmerking", max_length=200, blank=True)
    bijlage = models.ForeignKey(
        Bijlage,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="bewijzen",
        verbose_name="bewijsstuk",
    )
    gezien_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="gezien door",
    )
    gezien_op = models.DateField("gezien op", null=True, blank=True)

    privacy = {
        "van": Privacy.PERSOONLIJK,
        "tot": Privacy.PERSOONLIJK,
        "opmerking": Privacy.GEVOELIG,
        "bijlage": Privacy.INTERN,
        "gezien_op": Privacy.INTERN,
    }

    objects = BewijsQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "bewijs"
        verbose_name_plural = "bewijzen"
        ordering = ["vereiste__soort", "vereiste__naam", F("van").asc(nulls_first=True)]
        constraints = [
            ExclusionConstraint(
                name="bewijs_geen_overlap",
                expressions=[
                    ("wijkwerker", RangeOperators.EQUAL),
                    ("vereiste", RangeOperators.EQUAL),
                    (Dagen(F("van"), F("tot")), RangeOperators.OVERLAPS),
                ],
                violation_error_message=(
                    "In die periode heeft deze wijk-werker dit al: wijzig het bestaande bewijs."
                ),
            ),
            models.CheckConstraint(
                condition=Q(van=None) | Q(tot=None) | Q(tot__gte=F("van")),
                name="bewijs_tot_na_van",
                violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
            ),
            models.CheckConstraint(
                condition=Q(gezien_door=None, gezien_op=None)
                | Q(gezien_door__isnull=False, gezien_op__isnull=False),
                name="bewijs_gezien_door_en_op",
                violation_error_message="Wie het zag en wanneer horen bij elkaar.",
            ),
        ]

    def __str__(self):
        return str(self.vereiste)

    def omvat(self, datum):
        return (self.van is None or self.van <= datum) and (self.tot is None or datum <= self.tot)
