import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from cheques.choices import BETAALT, BewegingSoort, ChequeStand, ChequeVorm
from cheques.querysets import ChequebestellingQuerySet, ChequeBewegingQuerySet, ChequeQuerySet
from gebruikers.models import Gebruiker
from trajecten.models import Prestatie
from wijkwerken.kern.models import BasisModel, Toevoegregel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Chequebestelling(BasisModel):
    """Cheques that a gebruiker bought together, at the price and validity of their issue.

    `prijs` is in cents; `vervalt_op` is the last day on which they pay for work.
    """

    gebruiker = models.ForeignKey(Gebruiker, models.PROTECT, related_name="chequebestellingen")
    vorm = models.CharField("vorm", max_length=12, choices=ChequeVorm, default=ChequeVorm.PAPIER)
    aantal = models.PositiveIntegerField("aantal")
    prijs = models.PositiveIntegerField("prijs per cheque (cent)")
    uitgegeven_op = models.DateField("uitgegeven op")
    vervalt_op = models.DateField("geldig tot en met")

    privacy = dict.fromkeys(
        ["vorm", "aantal", "prijs", "uitgegeven_op", "vervalt_op"], Privacy.INTERN
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
        ]

    def __str__(self):
        return f"{self.aantal} cheques van {self.gebruiker}"

    @property
    def bedrag(self):
        """The whole sum in cents."""
        return self.aantal * self.prijs


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


class ChequeBeweging(Toevoegregel):
    """One step in the life of a cheque. Rows are only added; a mistake gets a counter-step."""

    cheque = models.ForeignKey(Cheque, models.PROTECT, related_name="bewegingen")
    volgnummer = models.PositiveSmallIntegerField("volgnummer")
    soort = models.CharField("beweging", max_length=12, choices=BewegingSoort)
    datum = models.DateField("datum")
    prestatie = models.ForeignKey(
        Prestatie, models.PROTECT, null=True, blank=True, related_name="chequebewegingen"
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
