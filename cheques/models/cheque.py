import pghistory
from django.db import models
from django.db.models import Q
from django.urls import reverse

from cheques.choices import BETAALT, ChequeStand
from cheques.models.bestelling import Chequebestelling
from cheques.querysets import ChequeQuerySet
from trajecten.models import Prestatie
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Cheque(BasisModel):
    """A wijk-werkcheque: pays one started hour, once.

    `stand` and `prestatie` are what the bewegingen left; a nightly proof recomputes them.
    """

    nummer = models.CharField("nummer", max_length=20, unique=True)
    bestelling = models.ForeignKey(Chequebestelling, models.PROTECT, related_name="cheques")
    stand = models.CharField(
        "stand", max_length=12, choices=ChequeStand, default=ChequeStand.ONTVANGEN
    )
    prestatie = models.ForeignKey(
        Prestatie, models.PROTECT, null=True, blank=True, related_name="betalende_cheques"
    )

    # The one that the issuer gave for it: of the same purchase, at the same price, as long valid.
    vervangt = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="vervanger"
    )

    privacy = {"nummer": Privacy.INTERN, "stand": Privacy.INTERN}

    objects = ChequeQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "cheque"
        verbose_name_plural = "cheques"
        ordering = ["nummer"]
        constraints = [
            models.CheckConstraint(
                condition=Q(stand__in=BETAALT, prestatie__isnull=False)
                | (~Q(stand__in=BETAALT) & Q(prestatie=None)),
                name="cheque_prestatie_hoort_bij_stand",
                violation_error_message="Een ingeleverde cheque hoort bij een prestatie.",
            ),
            models.CheckConstraint(
                condition=Q(nummer__regex=r"^[0-9]{6,20}$"),
                name="cheque_nummer_alleen_cijfers",
                violation_error_message="Een chequenummer telt 6 tot 20 cijfers.",
            ),
        ]
        indexes = [models.Index(fields=["stand"], name="cheque_stand")]

    def __str__(self):
        return self.nummer

    def get_absolute_url(self):
        return reverse("cheque_detail", args=[self.pk])
