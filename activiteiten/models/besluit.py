import pghistory
from django.db import models
from django.urls import reverse

from activiteiten.querysets import ToelatingQuerySet
from wijkwerken.kern import opmaak
from wijkwerken.kern.models import BasisModel, MetBestand, bestand_heel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Gemeente


@pghistory.track()
class Besluit(MetBestand, BasisModel):
    """A decision of the council of a gemeente, on which toelatingen rest.

    Its text is a public paper; until the file is attached the row says only when it was taken
    and under which number.
    """

    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="besluiten")
    genomen_op = models.DateField("datum van het besluit")
    nummer = models.CharField("nummer van het besluit", max_length=40)

    privacy = dict.fromkeys(["genomen_op", "nummer", "naam"], Privacy.PUBLIEK)

    objects = ToelatingQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "besluit"
        verbose_name_plural = "besluiten"
        ordering = ["-genomen_op", "nummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["gemeente", "genomen_op", "nummer"],
                name="besluit_een_keer",
                violation_error_message="Dit besluit van deze gemeente staat er al.",
            ),
            bestand_heel("besluit_bestand_heel"),
        ]

    def __str__(self):
        return f"Gemeenteraad {self.gemeente} {opmaak.datum(self.genomen_op)}, nr. {self.nummer}"

    def get_absolute_url(self):
        return reverse("besluit_inhoud", args=[self.pk])

    @property
    def is_bijgevoegd(self):
        return bool(self.bestand)
