import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from activiteiten.models import Hoofdactiviteit
from gebruikers.choices import GebruikerSoort, RegistratieStatus
from gebruikers.models.gebruiker import Gebruiker
from gebruikers.querysets import RegistratieQuerySet
from wijkwerken.kern.models import Adres, BasisModel, Contact
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Gemeente


# Of who filled it in the history keeps nothing: only what was done with it, and by whom. So a
# registratie that is erased is gone.
@pghistory.track(
    model_name="RegistratieEvent",
    fields=[
        "id",
        "versie",
        "soort",
        "status",
        "ontvangen_op",
        "afgehandeld_op",
        "door",
        "gebruiker",
    ],
)
class Registratie(Adres, Contact, BasisModel):
    """What somebody filled in on the public form: a to-do, and no gebruiker yet.

    `sleutel` is the one-time key of the page: sent twice it is kept once. `akkoord_op` is when
    the sentence about the data was ticked.
    """

    sleutel = models.UUIDField("sleutel", unique=True, editable=False)
    soort = models.CharField("soort", max_length=14, choices=GebruikerSoort)
    naam = models.CharField("naam", max_length=200)
    voornaam = models.CharField("voornaam", max_length=80, blank=True)
    ondernemingsnummer = models.CharField("ondernemingsnummer", max_length=10, blank=True)
    contactpersoon = models.CharField("contactpersoon", max_length=120, blank=True)
    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="registraties")
    hoofdactiviteiten = models.ManyToManyField(
        Hoofdactiviteit, related_name="registraties", blank=True
    )
    werk = models.TextField("welk werk", max_length=2000)
    wanneer = models.CharField("wanneer", max_length=200, blank=True)
    ontvangen_op = models.DateTimeField("ontvangen op")
    akkoord_op = models.DateTimeField("akkoord op")
    status = models.CharField(
        "status", max_length=11, choices=RegistratieStatus, default=RegistratieStatus.NIEUW
    )
    afgehandeld_op = models.DateTimeField("afgehandeld op", null=True, blank=True)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="registraties",
        verbose_name="afgehandeld door",
    )
    gebruiker = models.ForeignKey(
        Gebruiker, models.PROTECT, null=True, blank=True, related_name="registraties"
    )
    reden = models.CharField("waarom niet", max_length=500, blank=True)

    privacy = {
        **dict.fromkeys(
            ["sleutel", "soort", "hoofdactiviteiten", "ontvangen_op", "akkoord_op", "status"],
            Privacy.INTERN,
        ),
        "afgehandeld_op": Privacy.INTERN,
        **dict.fromkeys(
            ["naam", "voornaam", "contactpersoon", "werk", "wanneer", "reden"],
            Privacy.PERSOONLIJK,
        ),
        "ondernemingsnummer": Privacy.PUBLIEK,
    }

    objects = RegistratieQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "registratie"
        verbose_name_plural = "registraties"
        ordering = ["-ontvangen_op"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status=RegistratieStatus.NIEUW, afgehandeld_op=None, door=None)
                | (
                    ~Q(status=RegistratieStatus.NIEUW)
                    & Q(afgehandeld_op__isnull=False, door__isnull=False)
                ),
                name="registratie_afgehandeld_hoort_bij_status",
                violation_error_message="Wat afgehandeld is, heeft een dag en iemand die het deed.",
            ),
            models.CheckConstraint(
                condition=Q(
                    status__in=[RegistratieStatus.OVERGENOMEN, RegistratieStatus.GEKOPPELD],
                    gebruiker__isnull=False,
                )
                | Q(
                    status__in=[RegistratieStatus.NIEUW, RegistratieStatus.GEWEIGERD],
                    gebruiker=None,
                ),
                name="registratie_gebruiker_hoort_bij_status",
                violation_error_message="Wat overgenomen of gekoppeld is, hoort bij een gebruiker.",
            ),
            models.CheckConstraint(
                condition=Q(status=RegistratieStatus.GEWEIGERD) ^ Q(reden=""),
                name="registratie_reden_hoort_bij_weigering",
                violation_error_message="Zeg waarom u de registratie weigert.",
            ),
        ]

    def __str__(self):
        return f"{self.naam}, {self.voornaam}" if self.voornaam else self.naam

    def get_absolute_url(self):
        return reverse("registratie_detail", args=[self.pk])
