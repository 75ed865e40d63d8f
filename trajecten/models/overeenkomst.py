import pghistory
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from trajecten.choices import AfsprakenbladStatus, OvereenkomstSoort
from trajecten.models.bevriezen import BEVROREN_OVEREENKOMST
from trajecten.models.traject import Traject
from trajecten.querysets import OvereenkomstQuerySet
from wijkwerken.kern.models import BasisModel, Nummer
from wijkwerken.kern.overeenkomst import FeitenMixin
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Wijkwerkovereenkomst(FeitenMixin, Nummer, BasisModel):
    """The contract between wijk-werker and organisation, for one term.

    A renewal is an addendum: a document of its own, with the amounts of its own first day.
    `feiten` are the amounts as they were when it was drawn up, each with the date from which
    it held, so that the paper can be made again as it was. `tot` is open only under the
    overgangsmaatregel.
    """

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="overeenkomsten")
    soort = models.CharField(
        "soort", max_length=12, choices=OvereenkomstSoort, default=OvereenkomstSoort.OVEREENKOMST
    )
    status = models.CharField(
        "status", max_length=8, choices=AfsprakenbladStatus, default=AfsprakenbladStatus.CONCEPT
    )
    van = models.DateField("vanaf")
    tot = models.DateField("tot en met", null=True, blank=True)
    feiten = models.JSONField("bedragen en regels", default=dict)
    getekend_op = models.DateField("getekend op", null=True, blank=True)

    privacy = {
        "soort": Privacy.INTERN,
        "feiten": Privacy.INTERN,
        **dict.fromkeys(["status", "van", "tot", "getekend_op"], Privacy.PERSOONLIJK),
    }

    objects = OvereenkomstQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "wijk-werkovereenkomst"
        verbose_name_plural = "wijk-werkovereenkomsten"
        ordering = ["-van", "-nummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["traject", "van"],
                name="overeenkomst_een_per_begin",
                violation_error_message="Er is al een overeenkomst vanaf die dag.",
            ),
            models.UniqueConstraint(
                fields=["traject"],
                condition=Q(soort=OvereenkomstSoort.OVEREENKOMST),
                name="overeenkomst_een_per_traject",
                violation_error_message="Dit traject heeft al een overeenkomst: maak een addendum.",
            ),
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gte=F("van")),
                name="overeenkomst_tot_na_van",
                violation_error_message="De overeenkomst eindigt niet vóór ze begint.",
            ),
            models.CheckConstraint(
                condition=Q(status=AfsprakenbladStatus.GETEKEND) ^ Q(getekend_op=None),
                name="overeenkomst_getekend_op_hoort_bij_status",
                violation_error_message="Een getekende overeenkomst heeft een datum.",
            ),
        ]
        triggers = [*BasisModel.Meta.triggers, BEVROREN_OVEREENKOMST]

    def __str__(self):
        return f"{self.get_soort_display().lower()} {self.nummer}"

    def get_absolute_url(self):
        return reverse("wijkwerkovereenkomst_detail", args=[self.pk])

    @property
    def is_getekend(self):
        return self.status == AfsprakenbladStatus.GETEKEND
