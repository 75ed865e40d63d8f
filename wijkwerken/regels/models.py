import pghistory
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.querysets import RegelQuerySet, SchoolvakantieQuerySet


@pghistory.track()
class Regel(BasisModel):
    """A number of the regulation from a date on, with its source. New regulation is a new row.

    `waarde` is JSON: whole hours, months and days as numbers, money in cents, a choice per
    reason or kind as an object.
    """

    code = models.CharField("regel", max_length=30, choices=RegelCode)
    waarde = models.JSONField("waarde")
    geldig_van = models.DateField("geldig vanaf")
    bron = models.CharField("bron", max_length=300)

    privacy = dict.fromkeys(["code", "waarde", "geldig_van", "bron"], Privacy.PUBLIEK)

    objects = RegelQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "regel"
        verbose_name_plural = "regels"
        ordering = ["code", "-geldig_van"]
        constraints = [
            models.UniqueConstraint(
                fields=["code", "geldig_van"],
                name="regel_een_per_datum",
                violation_error_message="Voor deze regel begint op die datum al een waarde.",
            ),
        ]

    def __str__(self):
        return f"{self.get_code_display()} vanaf {self.geldig_van:%d/%m/%Y}"


@pghistory.track()
class Schoolvakantie(BasisModel):
    """Days on which the Flemish schools are closed, both included."""

    schooljaar = models.CharField("schooljaar", max_length=9, help_text="Bijvoorbeeld 2026-2027.")
    naam = models.CharField("naam", max_length=60)
    van = models.DateField("van")
    tot = models.DateField("tot en met")

    privacy = dict.fromkeys(["schooljaar", "naam", "van", "tot"], Privacy.PUBLIEK)

    objects = SchoolvakantieQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "schoolvakantie"
        verbose_name_plural = "schoolvakanties"
        ordering = ["van"]
        constraints = [
            models.CheckConstraint(
                condition=Q(tot__gte=F("van")),
                name="schoolvakantie_tot_na_van",
                violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
            ),
            models.UniqueConstraint(
                fields=["schooljaar", "naam"],
                name="schoolvakantie_een_per_jaar",
                violation_error_message="Deze vakantie staat al bij dit schooljaar.",
            ),
        ]

    def __str__(self):
        return f"{self.naam} {self.schooljaar}"

    def get_absolute_url(self):
        return reverse("schoolvakantie_wijzigen", args=[self.pk])
