import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from trajecten.choices import VervangingStatus, Vraagantwoord, Vraagwijze
from trajecten.models.beschikbaarheid import Afwezigheid
from trajecten.models.inzet import GeplandMoment
from trajecten.models.traject import Traject
from trajecten.querysets import VervangingQuerySet, VervangvraagQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Vervanging(BasisModel):
    """A planned moment that an absence hits, until somebody else takes it or it is cancelled.

    What was solved elsewhere (moved, cancelled, worked all the same) stays open as a row but is
    no work any more: `open()` of the queryset knows.
    """

    afwezigheid = models.ForeignKey(Afwezigheid, models.PROTECT, related_name="vervangingen")
    moment = models.ForeignKey(GeplandMoment, models.PROTECT, related_name="vervangingen")
    status = models.CharField(
        "status", max_length=11, choices=VervangingStatus, default=VervangingStatus.OPEN
    )
    nieuw_moment = models.OneToOneField(
        GeplandMoment, models.PROTECT, null=True, blank=True, related_name="vervangt"
    )
    besloten_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    besloten_op = models.DateTimeField("besloten op", null=True, blank=True)

    privacy = {
        "status": Privacy.PERSOONLIJK,
        "besloten_op": Privacy.INTERN,
    }

    objects = VervangingQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "vervanging"
        verbose_name_plural = "vervangingen"
        ordering = ["moment__datum", "moment__begin", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["afwezigheid", "moment"],
                name="vervanging_een_per_moment",
                violation_error_message="Dit moment staat al bij deze afwezigheid.",
            ),
            models.CheckConstraint(
                condition=Q(status=VervangingStatus.VERVANGEN, nieuw_moment__isnull=False)
                | (~Q(status=VervangingStatus.VERVANGEN) & Q(nieuw_moment=None)),
                name="vervanging_nieuw_moment_hoort_bij_status",
                violation_error_message="Alleen wie vervangen is, heeft een nieuw moment.",
            ),
            models.CheckConstraint(
                condition=Q(status=VervangingStatus.OPEN, besloten_op=None)
                | (~Q(status=VervangingStatus.OPEN) & Q(besloten_op__isnull=False)),
                name="vervanging_besluit_hoort_bij_status",
                violation_error_message="Van een besluit staat er wanneer het viel.",
            ),
        ]

    def __str__(self):
        return f"Vervanging op {self.moment.datum:%d/%m/%Y}"

    def get_absolute_url(self):
        return reverse("vervanging_detail", args=[self.pk])


@pghistory.track()
class Vervangvraag(BasisModel):
    """Who was asked to take over, how, and what the answer was."""

    vervanging = models.ForeignKey(Vervanging, models.PROTECT, related_name="vragen")
    traject = models.ForeignKey(Traject, models.PROTECT, related_name="vervangvragen")
    wijze = models.CharField("hoe", max_length=8, choices=Vraagwijze)
    gevraagd_op = models.DateTimeField("gevraagd op")
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    antwoord = models.CharField("antwoord", max_length=14, choices=Vraagantwoord, blank=True)
    reden = models.CharField("reden", max_length=200, blank=True)

    privacy = {
        "wijze": Privacy.PERSOONLIJK,
        "gevraagd_op": Privacy.PERSOONLIJK,
        "antwoord": Privacy.PERSOONLIJK,
        "reden": Privacy.GEVOELIG,
    }

    objects = VervangvraagQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "vraag om te vervangen"
        verbose_name_plural = "vragen om te vervangen"
        ordering = ["gevraagd_op"]
        constraints = [
            models.UniqueConstraint(
                fields=["vervanging", "traject"],
                name="vervangvraag_een_per_persoon",
                violation_error_message="Deze wijk-werker is al gevraagd: noteer het antwoord.",
            ),
        ]

    def __str__(self):
        return f"{self.traject.wijkwerker} gevraagd"
