import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from trajecten.choices import EvaluatieBesluit, EvaluatieSoort
from trajecten.models.traject import Traject
from trajecten.querysets import EvaluatieQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Evaluatie(BasisModel):
    """A look at the traject: at least one every six months, and one at the end.

    Toeleider and bemiddelaar each write their own part; it counts once it is rounded off.
    `uren` are the whole hours worked since the evaluation before, at the time of rounding off;
    `gegevens` is all that is known of that period, kept as it was then (`services.gegevens`).
    """

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="evaluaties")
    soort = models.CharField(
        "soort", max_length=11, choices=EvaluatieSoort, default=EvaluatieSoort.TUSSENTIJDS
    )
    datum = models.DateField("datum")
    verslag_bemiddelaar = models.TextField("verslag van de bemiddelaar", blank=True)
    verslag_toeleider = models.TextField("verslag van de toeleider", blank=True)
    toeleider_klaar = models.BooleanField("deel van de toeleider is klaar", default=False)
    bemiddelaar_schreef_op = models.DateTimeField("bemiddelaar schreef op", null=True, blank=True)
    bemiddelaar_schreef_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    toeleider_schreef_op = models.DateTimeField("toeleider schreef op", null=True, blank=True)
    toeleider_schreef_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    besluit = models.CharField("besluit", max_length=9, choices=EvaluatieBesluit, blank=True)
    volgende_stap = models.CharField("volgende stap", max_length=300, blank=True)
    uren = models.PositiveSmallIntegerField("uren in deze periode", null=True, blank=True)
    gegevens = models.JSONField("gegevens van de periode", default=dict, blank=True)
    afgerond_op = models.DateTimeField("afgerond op", null=True, blank=True)
    afgerond_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    privacy = {
        "soort": Privacy.INTERN,
        "datum": Privacy.PERSOONLIJK,
        "verslag_bemiddelaar": Privacy.GEVOELIG,
        "verslag_toeleider": Privacy.GEVOELIG,
        **dict.fromkeys(
            ["toeleider_klaar", "bemiddelaar_schreef_op", "toeleider_schreef_op"], Privacy.INTERN
        ),
        "besluit": Privacy.GEVOELIG,
        "volgende_stap": Privacy.GEVOELIG,
        "uren": Privacy.PERSOONLIJK,
        "gegevens": Privacy.GEVOELIG,
        "afgerond_op": Privacy.INTERN,
    }

    objects = EvaluatieQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "evaluatie"
        verbose_name_plural = "evaluaties"
        ordering = ["-datum"]
        constraints = [
            models.UniqueConstraint(
                fields=["traject"],
                condition=Q(afgerond_op=None),
                name="evaluatie_een_in_opmaak",
                violation_error_message="Er is al een evaluatie in opmaak: werk daarin verder.",
            ),
            models.CheckConstraint(
                condition=Q(afgerond_op=None) | (~Q(besluit="") & ~Q(verslag_bemiddelaar="")),
                name="evaluatie_afgerond_is_volledig",
                violation_error_message="Vul het verslag van de bemiddelaar en het besluit in.",
            ),
            models.CheckConstraint(
                condition=Q(toeleider_klaar=False) | ~Q(verslag_toeleider=""),
                name="evaluatie_klaar_deel_is_geschreven",
                violation_error_message="Schrijf eerst uw deel. Zeg daarna dat het klaar is.",
            ),
        ]

    def __str__(self):
        return f"evaluatie van {self.datum:%d/%m/%Y}"

    def get_absolute_url(self):
        return reverse("evaluatie_detail", args=[self.pk])
