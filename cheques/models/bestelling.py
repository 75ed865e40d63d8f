import pghistory
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from cheques.choices import Bestelbron, ChequeVorm
from cheques.querysets import ChequebestellingQuerySet
from gebruikers.models import Gebruiker, Vestiging
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Chequebestelling(BasisModel):
    """Cheques that a gebruiker bought together, at the price and validity of their issue.

    `prijs` is in cents; `vervalt_op` is the last day on which they pay for work. By the
    `kenmerk` of the issuer the same purchase is known in another file.
    """

    gebruiker = models.ForeignKey(Gebruiker, models.PROTECT, related_name="chequebestellingen")
    vestiging = models.ForeignKey(
        Vestiging, models.PROTECT, null=True, blank=True, related_name="chequebestellingen"
    )
    vorm = models.CharField("vorm", max_length=12, choices=ChequeVorm, default=ChequeVorm.PAPIER)
    aantal = models.PositiveIntegerField("aantal")
    prijs = models.PositiveIntegerField("prijs per cheque (cent)")
    uitgegeven_op = models.DateField("uitgegeven op")
    vervalt_op = models.DateField("geldig tot en met")

    bron = models.CharField("bron", max_length=7, choices=Bestelbron, default=Bestelbron.HAND)
    kenmerk = models.CharField("kenmerk van de uitgever", max_length=40, blank=True)

    privacy = dict.fromkeys(
        ["vorm", "aantal", "prijs", "uitgegeven_op", "vervalt_op", "bron", "kenmerk"],
        Privacy.INTERN,
    )

    objects = ChequebestellingQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "chequebestelling"
        verbose_name_plural = "chequebestellingen"
        ordering = ["-uitgegeven_op", "-aangemaakt_op"]
        constraints = [
            models.CheckConstraint(
                condition=Q(aantal__gte=1),
                name="chequebestelling_minstens_een",
                violation_error_message="Bestel minstens één cheque.",
            ),
            models.CheckConstraint(
                condition=Q(vervalt_op__gte=F("uitgegeven_op")),
                name="chequebestelling_vervalt_na_uitgifte",
                violation_error_message="De vervaldag kan niet vóór de uitgifte liggen.",
            ),
            models.UniqueConstraint(
                fields=["kenmerk"],
                condition=~Q(kenmerk=""),
                name="chequebestelling_kenmerk_een_keer",
                violation_error_message="Een bestelling met dit kenmerk is al geregistreerd.",
            ),
        ]

    def __str__(self):
        return f"{self.aantal} cheques van {self.gebruiker}"

    def get_absolute_url(self):
        return reverse("chequebestelling_detail", args=[self.pk])

    @property
    def bedrag(self):
        """The whole sum in cents."""
        return self.aantal * self.prijs
