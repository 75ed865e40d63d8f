import pghistory
from django.conf import settings
from django.db import models
from django.urls import reverse

from cheques.choices import Bundelsoort
from cheques.querysets import JaarbundelQuerySet
from wijkwerken.kern.models import BasisModel, MetBestand, bestand_heel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.querysets import BereikQuerySet


@pghistory.track()
class Jaarbundel(BasisModel):
    """The yearly overviews of everybody in a list, made one by one by a worker.

    Of who asked, and of nobody else; thrown away with its files after `verloopt_op`.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    soort = models.CharField("soort", max_length=12, choices=Bundelsoort)
    jaar = models.PositiveSmallIntegerField("jaar")
    verloopt_op = models.DateTimeField("verloopt op")

    privacy = dict.fromkeys(["soort", "jaar", "verloopt_op"], Privacy.INTERN)

    totaal: int  # on a row of `met_tellingen()`, as the others
    klaar: int
    mislukt: int

    objects = JaarbundelQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "bundel jaaroverzichten"
        verbose_name_plural = "bundels jaaroverzichten"
        ordering = ["-aangemaakt_op"]

    def __str__(self):
        return f"{self.get_soort_display()}, jaaroverzichten van {self.jaar}"

    def get_absolute_url(self):
        return reverse("jaarbundel_detail", args=[self.pk])


class Jaarbundeldeel(MetBestand, models.Model):
    """One overview of a bundel: of whom, and the file once it is made."""

    bundel = models.ForeignKey(Jaarbundel, models.CASCADE, related_name="delen")
    rij = models.UUIDField("rij", editable=False)
    mislukt = models.BooleanField("mislukt", default=False)

    privacy = MetBestand.privacy | dict.fromkeys(["id", "rij", "naam", "mislukt"], Privacy.INTERN)

    objects = BereikQuerySet.as_manager()

    class Meta:
        verbose_name = "jaaroverzicht in een bundel"
        verbose_name_plural = "jaaroverzichten in een bundel"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["bundel", "rij"],
                name="jaarbundeldeel_rij_eenmaal",
                violation_error_message="Dit overzicht zit al in de bundel.",
            ),
            bestand_heel("jaarbundeldeel_bestand_heel"),
        ]

    def __str__(self):
        return self.naam or "Jaaroverzicht"
