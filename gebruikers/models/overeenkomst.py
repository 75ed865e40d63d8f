from datetime import date, timedelta

import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q
from django.urls import reverse

from gebruikers.choices import Ondertekenaar
from gebruikers.models.gebruiker import Gebruiker
from gebruikers.querysets import GebruikershandtekeningQuerySet, GebruikersovereenkomstQuerySet
from wijkwerken.kern.bestanden import bewaarplaats, willekeurige_naam
from wijkwerken.kern.bevriezen import bevroren, bevroren_deel
from wijkwerken.kern.handtekening import Handtekeningvelden, Tekenwijze
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.overeenkomst import FeitenMixin
from wijkwerken.kern.privacy import Privacy

_OVEREENKOMST = """
    SELECT o.getekend_op INTO stand FROM gebruikers_gebruikersovereenkomst o
        WHERE o.id = {rij}.overeenkomst_id FOR SHARE;
"""


@pghistory.track()
class Gebruikersovereenkomst(FeitenMixin, BasisModel):
    """What a gebruiker signed, and from when to when. Without one there is no work.

    `periode` is half-open: the upper date is the first day it no longer holds. `feiten` are the
    amounts as they were when it was drawn up, so that the paper can be made again as it was.
    `scan` is the paper, when it was signed on paper. Once both signed, nothing changes any more.
    """

    gebruiker = models.ForeignKey(Gebruiker, models.PROTECT, related_name="overeenkomsten")
    periode = DateRangeField("periode")
    feiten = models.JSONField("bedragen", default=dict, blank=True)
    getekend_op = models.DateField("getekend op", null=True, blank=True)
    scan = models.FileField("scan", upload_to=willekeurige_naam, storage=bewaarplaats, blank=True)
    scan_mime = models.CharField("soort bestand", max_length=80, blank=True)

    privacy = {
        "periode": Privacy.INTERN,
        "feiten": Privacy.INTERN,
        "getekend_op": Privacy.INTERN,
        "scan": Privacy.GEVOELIG,
        "scan_mime": Privacy.INTERN,
    }

    objects = GebruikersovereenkomstQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "gebruikersovereenkomst"
        verbose_name_plural = "gebruikersovereenkomsten"
        ordering = ["-periode"]
        constraints = [
            ExclusionConstraint(
                name="gebruikersovereenkomst_geen_overlap",
                expressions=[
                    ("gebruiker", RangeOperators.EQUAL),
                    ("periode", RangeOperators.OVERLAPS),
                ],
                violation_error_message=(
                    "In die periode heeft deze gebruiker al een overeenkomst."
                ),
            ),
            models.CheckConstraint(
                condition=Q(periode__isempty=False)
                & Q(periode__startswith__isnull=False)
                & Q(periode__endswith__isnull=False),
                name="gebruikersovereenkomst_heeft_begin_en_einde",
                violation_error_message="Een overeenkomst eindigt na haar begin.",
            ),
        ]
        triggers = [
            *BasisModel.Meta.triggers,
            bevroren("OLD.getekend_op IS NOT NULL"),
        ]

    def __str__(self):
        return f"{self.gebruiker} {self.periode.lower:%d/%m/%Y}"

    def get_absolute_url(self):
        return reverse("overeenkomst_detail", args=[self.pk])

    @property
    def van(self) -> date:
        return self.periode.lower

    @property
    def tot(self) -> date:
        """The last day."""
        return self.periode.upper - timedelta(days=1)

    @property
    def is_getekend(self):
        return self.getekend_op is not None

    def stand_op(self, datum: date) -> str:
        """`te_tekenen`, `geldig`, `later` or `voorbij`."""
        if self.getekend_op is None:
            return "te_tekenen"
        if datum in self.periode:
            return "geldig"
        return "later" if self.periode.lower > datum else "voorbij"


@pghistory.track()
class Gebruikershandtekening(Handtekeningvelden, BasisModel):
    """One party under a gebruikersovereenkomst.

    `account` is who was logged in, which for a gebruiker is who held out the tablet.
    """

    overeenkomst = models.ForeignKey(
        Gebruikersovereenkomst, models.PROTECT, related_name="handtekeningen"
    )
    partij = models.CharField("partij", max_length=11, choices=Ondertekenaar)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="gebruikershandtekeningen"
    )

    privacy = {"partij": Privacy.INTERN}

    objects = GebruikershandtekeningQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "handtekening van een gebruikersovereenkomst"
        verbose_name_plural = "handtekeningen van gebruikersovereenkomsten"
        ordering = ["aangemaakt_op"]
        constraints = [
            models.UniqueConstraint(
                fields=["overeenkomst", "partij"],
                name="gebruikershandtekening_een_per_partij",
                violation_error_message="Deze partij heeft al getekend.",
            ),
            models.CheckConstraint(
                condition=(Q(wijze=Tekenwijze.SCHERM) & ~Q(beeld=""))
                | Q(wijze__in=[Tekenwijze.NAAM, Tekenwijze.PAPIER], beeld="")
                | (Q(wijze=Tekenwijze.OUD, beeld="") & ~Q(reden="")),
                name="gebruikershandtekening_bewijs_hoort_bij_wijze",
                violation_error_message=(
                    "Een handtekening op scherm heeft een beeld, op papier een scan, en anders "
                    "een reden."
                ),
            ),
        ]
        triggers = [
            *BasisModel.Meta.triggers,
            bevroren_deel(_OVEREENKOMST, "stand IS NOT NULL", "date"),
        ]

    def __str__(self):
        return f"{self.get_partij_display()}: {self.naam}"
