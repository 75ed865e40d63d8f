import pghistory
from django.db import models
from django.db.models import Q
from django.urls import reverse

from trajecten.choices import BladStand
from trajecten.models.traject import Traject
from trajecten.querysets import MaandbladQuerySet
from wijkwerken.kern.datums import maandnaam
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Maandblad(BasisModel):
    """The sheet on which one wijk-werker brings in the hours of one month.

    It says where the paper is, not what was worked: the hours are prestaties, and they can be
    registered with or without it.
    """

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="maandbladen")
    maand = models.DateField("maand")
    stand = models.CharField("stand", max_length=8, choices=BladStand, default=BladStand.VERWACHT)
    binnengebracht_op = models.DateField("binnengebracht op", null=True, blank=True)

    privacy = dict.fromkeys(["maand", "stand", "binnengebracht_op"], Privacy.PERSOONLIJK)

    objects = MaandbladQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "maandblad"
        verbose_name_plural = "maandbladen"
        ordering = ["-maand", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["traject", "maand"],
                name="maandblad_een_per_maand",
                violation_error_message="Van die maand is er al een maandblad.",
            ),
            models.CheckConstraint(
                condition=Q(maand__day=1),
                name="maandblad_eerste_dag",
                violation_error_message="Een maandblad begint op de eerste dag van de maand.",
            ),
            models.CheckConstraint(
                condition=Q(stand=BladStand.VERWACHT, binnengebracht_op=None)
                | (~Q(stand=BladStand.VERWACHT) & Q(binnengebracht_op__isnull=False)),
                name="maandblad_dag_hoort_bij_stand",
                violation_error_message="Wat binnen is, heeft een dag waarop het binnenkwam.",
            ),
        ]
        indexes = [models.Index(fields=["maand", "stand"], name="maandblad_maand")]

    def __str__(self):
        return f"Maandblad {maandnaam(self.maand)}"

    def get_absolute_url(self):
        return reverse("maandblad_detail", args=[self.pk])
