import pghistory
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse

from rapportage.choices import Bestandsvorm, Ritme
from rapportage.querysets import RapportplanningQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Gemeente


@pghistory.track()
class Rapportplanning(BasisModel):
    """A report that somebody gets by mail after every month, quarter or year.

    `dag` is how many days after the end of a period; `verwerkt_tot` the last day of the last
    period that was handled. `bereik` is what the receiver might count when it was planned: who
    may count something else by now gets nothing any more, and it is `gestopt`.
    """

    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", editable=False
    )
    ontvanger = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    rapport = models.CharField("rapport", max_length=20)
    ritme = models.PositiveSmallIntegerField("hoe vaak", choices=Ritme)
    vorm = models.CharField("vorm", max_length=4, choices=Bestandsvorm, default=Bestandsvorm.PDF)
    gemeente = models.ForeignKey(Gemeente, models.PROTECT, null=True, blank=True, related_name="+")
    dag = models.PositiveSmallIntegerField(
        "dagen na het einde", validators=[MinValueValidator(1), MaxValueValidator(28)]
    )
    bereik = models.CharField("bereik", max_length=60, editable=False)
    verwerkt_tot = models.DateField("verwerkt tot en met", editable=False)
    gestopt = models.BooleanField("gestopt", default=False, editable=False)

    privacy = dict.fromkeys(
        ["rapport", "ritme", "vorm", "dag", "bereik", "verwerkt_tot", "gestopt"], Privacy.INTERN
    )

    objects = RapportplanningQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "gepland rapport"
        verbose_name_plural = "geplande rapporten"
        ordering = ["rapport", "aangemaakt_op"]
        constraints = [
            models.UniqueConstraint(
                fields=["ontvanger", "rapport", "ritme", "gemeente"],
                nulls_distinct=False,
                condition=Q(gestopt=False),
                name="rapportplanning_eenmaal",
                violation_error_code="al_gepland",
                violation_error_message="Deze ontvanger krijgt dit rapport al zo vaak.",
            ),
            models.CheckConstraint(
                condition=Q(dag__gte=1, dag__lte=28),
                name="rapportplanning_dag",
                violation_error_message="Kies 1 tot en met 28 dagen.",
            ),
        ]

    def __str__(self):
        return f"Rapport aan {self.ontvanger}"

    def get_absolute_url(self):
        return reverse("rapportplanning_wijzigen", args=[self.pk])
