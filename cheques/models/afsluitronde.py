import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from cheques.choices import Afsluitdeelstand
from cheques.querysets import AfsluitdeelQuerySet, AfsluitrondeQuerySet
from trajecten.models import Maandafsluiting
from wijkwerken.kern.datums import maandnaam
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Gemeente


@pghistory.track()
class Afsluitronde(BasisModel):
    """Many months to be closed in one go: who asked it, and by its `delen` how far it is."""

    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    gevraagd_op = models.DateTimeField("gevraagd op")
    toelichting = models.CharField("toelichting bij de open punten", max_length=300, blank=True)

    privacy = dict.fromkeys(["gevraagd_op", "toelichting"], Privacy.INTERN)

    objects = AfsluitrondeQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "afsluitronde"
        verbose_name_plural = "afsluitrondes"
        ordering = ["-gevraagd_op", "pk"]

    def __str__(self):
        return "Samen afgesloten"

    def get_absolute_url(self):
        return reverse("afsluitronde_detail", args=[self.pk])

    def tellingen(self) -> dict[str, int]:
        """How many months there are in each state; states without one are left out."""
        return dict(self.delen.order_by().values_list("stand").annotate(models.Count("pk")))


class Afsluitdeel(models.Model):
    """One month of one gemeente in such a round: waits, is closed, or stays open and says why.

    Their order is that of the keys: the oldest month first, as months close in their order.
    """

    ronde = models.ForeignKey(Afsluitronde, models.CASCADE, related_name="delen")
    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="+")
    maand = models.DateField("maand")
    stand = models.CharField(
        "stand", max_length=8, choices=Afsluitdeelstand, default=Afsluitdeelstand.WACHT
    )
    afsluiting = models.ForeignKey(
        Maandafsluiting, models.PROTECT, null=True, blank=True, related_name="+"
    )
    code = models.CharField("code", max_length=60, blank=True)
    reden = models.TextField("waarom niet", blank=True)

    privacy = dict.fromkeys(["id", "maand", "stand", "code", "reden"], Privacy.INTERN)

    objects = AfsluitdeelQuerySet.as_manager()

    class Meta:
        verbose_name = "maand van een afsluitronde"
        verbose_name_plural = "maanden van een afsluitronde"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["ronde", "gemeente", "maand"],
                name="afsluitdeel_een_keer",
                violation_error_message="Deze maand staat er al in.",
            ),
            models.CheckConstraint(
                condition=Q(stand=Afsluitdeelstand.WACHT, afsluiting=None, reden="")
                | Q(stand=Afsluitdeelstand.DICHT, afsluiting__isnull=False, reden="")
                | Q(stand=Afsluitdeelstand.OPEN, afsluiting=None) & ~Q(reden=""),
                name="afsluitdeel_uitkomst",
                violation_error_message="Een maand die open blijft, heeft een reden.",
            ),
        ]

    def __str__(self):
        return f"{self.gemeente}, {maandnaam(self.maand)}"
