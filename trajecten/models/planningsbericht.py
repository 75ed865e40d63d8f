import pghistory
from django.db import models
from django.db.models import Q
from django.urls import reverse

from gebruikers.models import Gebruiker
from trajecten.choices import Berichtaanleiding, Berichtkanaal, Berichtpartij
from trajecten.models.inzet import GeplandMoment, Inzet
from trajecten.models.wijkwerker import WijkWerker
from trajecten.querysets import BerichtkeuzeQuerySet, PlanningsberichtQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Berichtkeuze(BasisModel):
    """How one wijk-werker or gebruiker wants to hear of its planning. Without one: by mail."""

    wijkwerker = models.OneToOneField(
        WijkWerker, models.PROTECT, null=True, blank=True, related_name="berichtkeuze"
    )
    gebruiker = models.OneToOneField(
        Gebruiker, models.PROTECT, null=True, blank=True, related_name="berichtkeuze"
    )
    kanaal = models.CharField("bevestigingen", max_length=5, choices=Berichtkanaal)

    privacy = {"kanaal": Privacy.PERSOONLIJK}

    objects = BerichtkeuzeQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "keuze voor bevestigingen"
        verbose_name_plural = "keuzes voor bevestigingen"
        ordering = ["aangemaakt_op"]
        constraints = [
            models.CheckConstraint(
                condition=Q(wijkwerker__isnull=True) ^ Q(gebruiker__isnull=True),
                name="berichtkeuze_van_een",
                violation_error_message="Een keuze is van één wijk-werker of één gebruiker.",
            ),
        ]

    def __str__(self):
        return self.get_kanaal_display()


@pghistory.track()
class Planningsbericht(BasisModel):
    """What was told to one side about an inzet: confirmed, moved, cancelled or at its end.

    One act tells each side once, also when it hits several inzetten: the others stand beside the
    first. A letter waits until it is printed. `oud` says in words what stood there before.
    """

    inzet = models.ForeignKey(Inzet, models.PROTECT, related_name="planningsberichten")
    partij = models.CharField("aan", max_length=10, choices=Berichtpartij)
    aanleiding = models.CharField("waarover", max_length=11, choices=Berichtaanleiding)
    andere_inzetten = models.ManyToManyField(Inzet, blank=True, related_name="ook_gemeld")
    # Those that it tells of; without any it is about all that come.
    momenten = models.ManyToManyField(GeplandMoment, blank=True, related_name="planningsberichten")
    oud = models.CharField("wat er stond", max_length=80, blank=True)
    datum = models.DateField("datum")
    kanaal = models.CharField("hoe", max_length=5, choices=Berichtkanaal)
    afgedrukt_op = models.DateTimeField("afgedrukt op", null=True, blank=True)

    privacy = {
        "partij": Privacy.INTERN,
        "aanleiding": Privacy.PERSOONLIJK,
        "andere_inzetten": Privacy.INTERN,
        "momenten": Privacy.INTERN,
        "oud": Privacy.PERSOONLIJK,
        "datum": Privacy.PERSOONLIJK,
        "kanaal": Privacy.PERSOONLIJK,
        "afgedrukt_op": Privacy.INTERN,
    }

    objects = PlanningsberichtQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "planningsbericht"
        verbose_name_plural = "planningsberichten"
        ordering = ["-aangemaakt_op"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kanaal=Berichtkanaal.BRIEF) | Q(afgedrukt_op=None),
                name="planningsbericht_alleen_brief_afgedrukt",
                violation_error_message="Alleen een brief wordt afgedrukt.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["aangemaakt_op"],
                condition=Q(kanaal=Berichtkanaal.BRIEF, afgedrukt_op=None),
                name="planningsbericht_te_printen",
            )
        ]

    def __str__(self):
        return f"{self.get_aanleiding_display()}, aan de {self.get_partij_display().lower()}"

    def get_absolute_url(self):
        return reverse("planningsbericht_pdf", args=[self.pk])
