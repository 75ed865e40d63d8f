import pghistory
from django.conf import settings
from django.db import models
from django.urls import reverse

from rapportage.choices import BEZIG, Bestandsvorm, Stadium
from rapportage.querysets import RapportbestandQuerySet
from wijkwerken.kern.models import BasisModel, MetBestand, bestand_heel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Gemeente, Toeleidingsdienst


# How far it is changes all the time while it is made: no history of that.
@pghistory.track(exclude=["stadium", "pogingen", "versie", "gewijzigd_op"])
class Rapportbestand(MetBestand, BasisModel):
    """A report as a file, made by a worker; of who asked, and thrown away after `verloopt_op`.

    `rapport` is the code of the report, `periode` its months as they stand in an address (2025,
    2025-K1, 2025-03), and gemeente, dienst and bemiddelaar the part that was asked. `bereik` is
    what the account might count then.
    """

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    rapport = models.CharField("rapport", max_length=20)
    titel = models.CharField("wat", max_length=80)
    vorm = models.CharField("vorm", max_length=4, choices=Bestandsvorm, default=Bestandsvorm.PDF)
    periode = models.CharField("periode", max_length=7)
    gemeente = models.ForeignKey(Gemeente, models.PROTECT, null=True, blank=True, related_name="+")
    dienst = models.ForeignKey(
        Toeleidingsdienst, models.PROTECT, null=True, blank=True, related_name="+"
    )
    bemiddelaar = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    bereik = models.CharField("bereik", max_length=60, editable=False)
    stadium = models.CharField(
        "stand", max_length=8, choices=Stadium, default=Stadium.WACHT, editable=False
    )
    pogingen = models.PositiveSmallIntegerField("pogingen", default=0, editable=False)
    verloopt_op = models.DateTimeField("wordt gewist", editable=False)

    privacy = dict.fromkeys(
        [
            "naam",
            "rapport",
            "titel",
            "vorm",
            "periode",
            "bereik",
            "stadium",
            "pogingen",
            "verloopt_op",
        ],
        Privacy.INTERN,
    )

    objects = RapportbestandQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "rapport als bestand"
        verbose_name_plural = "rapporten als bestand"
        ordering = ["-aangemaakt_op"]
        constraints = [bestand_heel("rapportbestand_bestand_heel")]

    def __str__(self):
        return self.titel

    def get_absolute_url(self):
        return reverse("rapportbestand_detail", args=[self.pk])

    @property
    def deel(self) -> str:
        """The gemeente, dienst or bemiddelaar that it is about; empty for all of them."""
        deel = self.gemeente or self.dienst or self.bemiddelaar
        return str(deel) if deel else ""

    @property
    def is_bezig(self):
        return self.stadium in BEZIG
