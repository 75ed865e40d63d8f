import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from trajecten.choices import Gevoeligheid, NotitieSoort
from trajecten.models.traject import Traject
from trajecten.models.wijkwerker import WijkWerker
from trajecten.querysets import NotitieQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Notitie(BasisModel):
    """What somebody wrote down about a person: a call, a visit, a complaint.

    Nothing is lost: what was wrong is corrected, and its history keeps what stood there; what
    should not be there is withdrawn, with a reason. A `gevoelig` one is shown only to who asks
    for it, and that is written in the read log.
    """

    wijkwerker = models.ForeignKey(WijkWerker, models.PROTECT, related_name="notities")
    traject = models.ForeignKey(
        Traject, models.PROTECT, null=True, blank=True, related_name="notities"
    )
    soort = models.CharField("soort", max_length=10, choices=NotitieSoort)
    gevoeligheid = models.CharField(
        "wie dit leest", max_length=8, choices=Gevoeligheid, default=Gevoeligheid.GEWOON
    )
    datum = models.DateField("datum")
    tekst = models.TextField("notitie", max_length=4000)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="notities")
    vastgezet = models.BooleanField("bovenaan", default=False)
    gecorrigeerd_op = models.DateTimeField("verbeterd op", null=True, blank=True)
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)
    ingetrokken_reden = models.CharField("reden van intrekken", max_length=200, blank=True)

    privacy = {
        "soort": Privacy.PERSOONLIJK,
        "gevoeligheid": Privacy.INTERN,
        "datum": Privacy.PERSOONLIJK,
        "tekst": Privacy.GEVOELIG,
        "vastgezet": Privacy.INTERN,
        "gecorrigeerd_op": Privacy.INTERN,
        "ingetrokken_op": Privacy.INTERN,
        "ingetrokken_reden": Privacy.GEVOELIG,
    }

    objects = NotitieQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "notitie"
        verbose_name_plural = "notities"
        ordering = ["-vastgezet", "-datum", "-aangemaakt_op"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(gevoeligheid=Gevoeligheid.GEDEELD) | Q(traject__isnull=False),
                name="notitie_gedeeld_hoort_bij_traject",
                violation_error_message="Alleen een notitie bij een traject kan gedeeld worden.",
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op=None) | ~Q(ingetrokken_reden=""),
                name="notitie_ingetrokken_heeft_reden",
                violation_error_message="Schrijf waarom u de notitie intrekt.",
            ),
        ]

    def __str__(self):
        return f"{self.get_soort_display()} van {self.datum:%d/%m/%Y}"

    def get_absolute_url(self):
        return reverse("notitie_detail", args=[self.pk])

    @staticmethod
    def verborgen_velden(staat):
        """Of a state of this row in the history: what the change log does not tell."""
        return {"tekst"} if staat.gevoeligheid == Gevoeligheid.GEVOELIG else set()

    @property
    def is_gevoelig(self):
        return self.gevoeligheid == Gevoeligheid.GEVOELIG

    @property
    def is_gedeeld(self):
        return self.gevoeligheid == Gevoeligheid.GEDEELD

    @property
    def is_ingetrokken(self):
        return self.ingetrokken_op is not None
