import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from cheques.querysets import KredietQuerySet
from gebruikers.models import Gebruiker
from wijkwerken.kern.bezwaar import uur
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Krediet(BasisModel):
    """So many hours of a gebruiker may be without cheque, for a reason, until a day.

    Hours worked and planned count together, so cheques that are bought make room again. It only
    speaks of planning: hours that were worked are registered, with krediet or without.
    """

    gebruiker = models.ForeignKey(Gebruiker, models.PROTECT, related_name="kredieten")
    uren = models.PositiveSmallIntegerField("uren")
    van = models.DateField("van")
    tot = models.DateField("tot en met")
    reden = models.CharField("reden", max_length=300)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="gegeven door"
    )
    ingetrokken_op = models.DateField("ingetrokken op", null=True, blank=True, editable=False)
    ingetrokken_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="ingetrokken door",
    )

    privacy = {
        **dict.fromkeys(["uren", "van", "tot", "ingetrokken_op"], Privacy.INTERN),
        "reden": Privacy.PERSOONLIJK,
    }

    objects = KredietQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "krediet"
        verbose_name_plural = "kredieten"
        ordering = ["-van", "-aangemaakt_op"]
        constraints = [
            models.CheckConstraint(
                condition=Q(tot__gte=F("van")),
                name="krediet_tot_na_van",
                violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
            ),
            models.CheckConstraint(
                condition=Q(uren__gte=1),
                name="krediet_minstens_een_uur",
                violation_error_message="Geef krediet voor minstens één uur.",
            ),
            models.CheckConstraint(
                condition=~Q(reden=""),
                name="krediet_heeft_reden",
                violation_error_message="Schrijf waarom er zonder cheques gewerkt mag worden.",
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op=None, ingetrokken_door=None)
                | Q(ingetrokken_op__isnull=False, ingetrokken_door__isnull=False),
                name="krediet_ingetrokken_door_iemand",
                violation_error_message="Zeg wie het krediet introk, en wanneer.",
            ),
        ]

    def __str__(self):
        return f"Krediet van {uur(self.uren)} voor {self.gebruiker}"

    def get_absolute_url(self):
        return reverse("krediet_detail", args=[self.pk])
