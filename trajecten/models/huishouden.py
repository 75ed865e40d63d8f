import pghistory
from django.db import models

from trajecten.choices import HuishoudenOptie
from trajecten.querysets import HuishoudenQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Huishouden(BasisModel):
    """What OCMW and VDAB agreed on who refers the two partners of a mixed household.

    Each aanmelding of a partner points to it. Both diensten read the agreement, and each
    only its own aanmelding. Source: "Instroom en traject", options A and B.
    """

    optie = models.CharField("wie toeleidt", max_length=1, choices=HuishoudenOptie)
    afgesproken_met = models.CharField("afgesproken met", max_length=120)
    afgesproken_op = models.DateField("afgesproken op")

    privacy = {
        "optie": Privacy.GEVOELIG,
        "afgesproken_met": Privacy.PERSOONLIJK,
        "afgesproken_op": Privacy.PERSOONLIJK,
    }

    objects = HuishoudenQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "huishouden"
        verbose_name_plural = "huishoudens"
        ordering = ["-aangemaakt_op"]

    def __str__(self):
        return self.get_optie_display()
