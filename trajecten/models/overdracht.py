import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q

from trajecten.models.notitie import Notitie
from trajecten.models.traject import Traject
from trajecten.querysets import OverdrachtQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Overdracht(BasisModel):
    """A dossier that went from one bemiddelaar to another: who had it before stays visible."""

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="overdrachten")
    van = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="overgedragen")
    aan = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="gekregen")
    datum = models.DateField("datum")
    reden = models.CharField("reden", max_length=200)
    notitie = models.OneToOneField(
        Notitie, models.PROTECT, null=True, blank=True, related_name="overdracht"
    )
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    gezien_op = models.DateTimeField("gezien op", null=True, blank=True)

    privacy = {
        "datum": Privacy.PERSOONLIJK,
        "reden": Privacy.GEVOELIG,
        "gezien_op": Privacy.INTERN,
    }

    objects = OverdrachtQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "overdracht"
        verbose_name_plural = "overdrachten"
        ordering = ["-datum", "-aangemaakt_op"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(van=F("aan")),
                name="overdracht_aan_een_ander",
                violation_error_message="Kies een andere bemiddelaar dan wie het dossier nu heeft.",
            ),
        ]

    def __str__(self):
        return f"Overdracht van {self.van} aan {self.aan} op {self.datum:%d/%m/%Y}"

    def get_absolute_url(self):
        return self.traject.get_absolute_url()
