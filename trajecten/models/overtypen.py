import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from gebruikers.models import Gebruiker
from trajecten.choices import OvertypSoort
from trajecten.models.wijkwerker import WijkWerker
from trajecten.querysets import OvertypregelQuerySet, OvertypschermQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Overtypregel(BasisModel):
    """What of one row was typed into VDAB's own system, by whom and when.

    `sleutel` is the id of the row, with the month behind it for hours. `inhoud` holds the values
    as they were shown then; `vorige` those of the time before, for who takes a tick back.
    """

    soort = models.CharField("scherm", max_length=16, choices=OvertypSoort)
    sleutel = models.CharField("rij", max_length=50)
    wijkwerker = models.ForeignKey(
        WijkWerker, models.PROTECT, null=True, blank=True, related_name="overtypregels"
    )
    gebruiker = models.ForeignKey(
        Gebruiker, models.PROTECT, null=True, blank=True, related_name="overtypregels"
    )
    inhoud = models.JSONField("overgenomen waarden")
    vorige = models.JSONField("waarden van de keer daarvoor", null=True, blank=True)
    overgenomen_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="overtypregels"
    )
    overgenomen_op = models.DateTimeField("overgenomen op")

    privacy = {
        **dict.fromkeys(["soort", "sleutel", "overgenomen_op"], Privacy.INTERN),
        **dict.fromkeys(["inhoud", "vorige"], Privacy.PERSOONLIJK),
    }

    objects = OvertypregelQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "overgenomen rij"
        verbose_name_plural = "overgenomen rijen"
        ordering = ["-overgenomen_op"]
        constraints = [
            models.UniqueConstraint(
                fields=["soort", "sleutel"],
                name="overtypregel_een_per_rij",
                violation_error_message="Deze rij is al overgenomen.",
                violation_error_code="al_overgenomen",
            ),
        ]

    def __str__(self):
        return f"{self.get_soort_display()}, overgenomen"


@pghistory.track()
class Overtypscherm(BasisModel):
    """How one screen of VDAB's own system asks for it: its place, and the order of its fields.

    What was already there before `vanaf` is not asked for. Nothing is known of those screens for
    sure, so this is for the coordinator to change; without a row the usual order holds.
    """

    soort = models.CharField("scherm", max_length=16, choices=OvertypSoort, unique=True)
    plaats = models.PositiveSmallIntegerField("plaats")
    kolommen = models.JSONField("velden, in volgorde", default=list)
    vanaf = models.DateField("alleen wat wijzigde vanaf", null=True, blank=True)
    actief = models.BooleanField("tonen", default=True)

    privacy = dict.fromkeys(["soort", "plaats", "kolommen", "vanaf", "actief"], Privacy.INTERN)

    objects = OvertypschermQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "scherm van de overtypelijst"
        verbose_name_plural = "schermen van de overtypelijst"
        ordering = ["plaats", "soort"]
        constraints = [
            models.CheckConstraint(
                condition=Q(plaats__gte=1),
                name="overtypscherm_plaats",
                violation_error_message="De eerste plaats is 1.",
            ),
        ]

    def __str__(self):
        return self.get_soort_display()
