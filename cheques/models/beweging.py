from django.conf import settings
from django.db import models
from django.db.models import Q

from cheques.choices import BewegingSoort
from cheques.models.aanvraag import Chequeaanvraag
from cheques.models.afgifte import Afgifte
from cheques.models.cheque import Cheque
from cheques.querysets import ChequeBewegingQuerySet
from trajecten.models import Prestatie
from wijkwerken.kern.models import Toevoegregel
from wijkwerken.kern.privacy import Privacy


class ChequeBeweging(Toevoegregel):
    """One step in the life of a cheque. Rows are only added; a mistake gets a counter-step."""

    cheque = models.ForeignKey(Cheque, models.PROTECT, related_name="bewegingen")
    volgnummer = models.PositiveSmallIntegerField("volgnummer")
    soort = models.CharField("beweging", max_length=12, choices=BewegingSoort)
    datum = models.DateField("datum")
    prestatie = models.ForeignKey(
        Prestatie, models.PROTECT, null=True, blank=True, related_name="chequebewegingen"
    )
    afgifte = models.ForeignKey(
        Afgifte, models.PROTECT, null=True, blank=True, related_name="bewegingen"
    )
    aanvraag = models.ForeignKey(
        Chequeaanvraag, models.PROTECT, null=True, blank=True, related_name="bewegingen"
    )
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    reden = models.CharField("reden", max_length=300, blank=True)

    privacy = dict.fromkeys(["volgnummer", "soort", "datum", "reden"], Privacy.INTERN)

    objects = ChequeBewegingQuerySet.as_manager()

    class Meta(Toevoegregel.Meta):
        verbose_name = "chequebeweging"
        verbose_name_plural = "chequebewegingen"
        ordering = ["cheque", "volgnummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["cheque", "volgnummer"],
                name="chequebeweging_een_levenslijn",
                violation_error_message="Deze cheque is intussen gewijzigd. Probeer opnieuw.",
            ),
            models.CheckConstraint(
                condition=~Q(soort=BewegingSoort.GECORRIGEERD) | ~Q(reden=""),
                name="chequebeweging_correctie_heeft_reden",
                violation_error_message="Schrijf waarom u corrigeert.",
            ),
        ]

    def __str__(self):
        return f"{self.cheque}: {self.get_soort_display()}"
