import pghistory
from django.db import models
from django.db.models import Q
from django.urls import reverse

from trajecten.choices import Inkomen
from trajecten.querysets import UrenEldersQuerySet, WijkWerkerQuerySet
from wijkwerken.kern.models import BasisModel, Nummer, Persoon
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Gemeente


# History tells that the INSZ changed by its index; the token itself must be able to rotate.
@pghistory.track(exclude=["insz_versleuteld"])
class WijkWerker(Nummer, Persoon, BasisModel):
    """Who works. The nummer (2026-0143) is for paper, never for a URL or the API."""

    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="wijkwerkers")
    inkomen = models.CharField("leeft van", max_length=9, choices=Inkomen)
    rijbewijs = models.BooleanField("heeft rijbewijs B", default=False)
    opmerking = models.TextField("opmerking", blank=True)

    privacy = {
        "inkomen": Privacy.GEVOELIG,
        "rijbewijs": Privacy.PERSOONLIJK,
        "opmerking": Privacy.GEVOELIG,
    }

    objects = WijkWerkerQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "wijk-werker"
        verbose_name_plural = "wijk-werkers"
        ordering = ["naam", "voornaam", "nummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["insz_index"],
                name="wijkwerker_insz_uniek",
                violation_error_message="Er is al een wijk-werker met dit rijksregisternummer.",
            ),
        ]
        indexes = [models.Index(fields=["naam", "voornaam"], name="wijkwerker_naam")]

    def __str__(self):
        return self.volledige_naam

    def get_absolute_url(self):
        return reverse("wijkwerker_detail", args=[self.pk])


@pghistory.track()
class UrenElders(BasisModel):
    """Hours of a person at another organisation in a month, as far as known: they count too."""

    wijkwerker = models.ForeignKey(WijkWerker, models.PROTECT, related_name="uren_elders")
    maand = models.DateField("maand", help_text="De eerste dag van de maand.")
    uren = models.PositiveSmallIntegerField("uren")
    bron = models.CharField("bron", max_length=200)

    privacy = dict.fromkeys(["maand", "uren", "bron"], Privacy.PERSOONLIJK)

    objects = UrenEldersQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "uren elders"
        verbose_name_plural = "uren elders"
        ordering = ["-maand"]
        constraints = [
            models.UniqueConstraint(
                fields=["wijkwerker", "maand"],
                name="urenelders_een_per_maand",
                violation_error_message="Voor die maand zijn al uren elders genoteerd.",
            ),
            models.CheckConstraint(
                condition=Q(maand__day=1),
                name="urenelders_eerste_dag",
                violation_error_message="Noteer de eerste dag van de maand.",
            ),
        ]

    def __str__(self):
        return f"{self.uren} uur elders in {self.maand:%m/%Y}"
