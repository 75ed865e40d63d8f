import pghistory
from django.db import models
from django.db.models import Q
from django.urls import reverse

from activiteiten.querysets import ToelatingQuerySet
from wijkwerken.kern import opmaak
from wijkwerken.kern.bestanden import bewaarplaats, willekeurige_naam
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Gemeente


@pghistory.track()
class Besluit(BasisModel):
    """A decision of the council of a gemeente, on which toelatingen rest.

    Its text is a public paper; until the file is attached the row says only when it was taken
    and under which number. `naam` is what the file was called; its name on disk is random.
    """

    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="besluiten")
    genomen_op = models.DateField("datum van het besluit")
    nummer = models.CharField("nummer van het besluit", max_length=40)
    naam = models.CharField("naam van het bestand", max_length=120, blank=True)
    bestand = models.FileField(
        "bestand", upload_to=willekeurige_naam, storage=bewaarplaats, blank=True
    )
    mime = models.CharField("type", max_length=100, blank=True)
    grootte = models.PositiveIntegerField("grootte in bytes", null=True, blank=True)
    sha256 = models.CharField("SHA-256", max_length=64, blank=True)

    privacy = {
        **dict.fromkeys(["genomen_op", "nummer", "naam"], Privacy.PUBLIEK),
        **dict.fromkeys(["bestand", "mime", "grootte", "sha256"], Privacy.INTERN),
    }

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
            models.CheckConstraint(
                condition=Q(bestand="", naam="", grootte=None)
                | (~Q(bestand="") & ~Q(naam="") & Q(grootte__gt=0)),
                name="besluit_bestand_heel",
                violation_error_message="Een bijgevoegd besluit heeft een naam en een inhoud.",
            ),
        ]

    def __str__(self):
        return f"Gemeenteraad {self.gemeente} {opmaak.datum(self.genomen_op)}, nr. {self.nummer}"

    def get_absolute_url(self):
        return reverse("besluit_inhoud", args=[self.pk])

    @property
    def is_bijgevoegd(self):
        return bool(self.bestand)
