import pghistory
from django.db import models
from django.urls import reverse

from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.querysets import BereikQuerySet

WOORDEN_HOOGSTENS = 20_000  # characters: about seven pages


@pghistory.track()
class Jaarverslagtekst(BasisModel):
    """What the coordinator writes before the figures of a year; its versions are its history.

    Plain text: a blank line begins a paragraph.
    """

    jaar = models.PositiveSmallIntegerField("jaar", editable=False)
    tekst = models.TextField("tekst", max_length=WOORDEN_HOOGSTENS, blank=True)

    privacy = {"jaar": Privacy.INTERN, "tekst": Privacy.INTERN}

    objects = BereikQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "tekst van een jaarverslag"
        verbose_name_plural = "teksten van jaarverslagen"
        ordering = ["-jaar"]
        constraints = [
            models.UniqueConstraint(
                fields=["jaar"],
                name="jaarverslagtekst_jaar_eenmaal",
                violation_error_message="Iemand schreef intussen al een tekst voor dit jaar.",
            )
        ]

    def __str__(self):
        return f"Tekst van het jaarverslag {self.jaar}"

    def get_absolute_url(self):
        return reverse("jaarverslag_detail", args=[self.jaar])
