import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from trajecten.choices import Doorstroom, GevondenDoor, Opvolgbron, Situatie
from trajecten.models.traject import Traject
from trajecten.querysets import OpvolgingQuerySet, VolgendeStapQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class VolgendeStap(BasisModel):
    """What follows on a traject: a plan as long as it runs, what really came once it ended.

    There is none when nothing follows; the reason then stands on the traject.
    """

    traject = models.OneToOneField(Traject, models.PROTECT, related_name="volgende_stap")
    stap = models.CharField("volgende stap", max_length=16, choices=Doorstroom)
    organisatie = models.CharField(
        "werkgever of organisatie",
        max_length=120,
        blank=True,
        help_text="Bijvoorbeeld: een woonzorgcentrum, of de naam van de opleiding.",
    )
    vanaf = models.DateField("vanaf", null=True, blank=True)
    minstens_halftijds = models.BooleanField("minstens halftijds", null=True, blank=True)
    gevonden_door = models.CharField(
        "gevonden door", max_length=12, choices=GevondenDoor, blank=True
    )
    afgesproken_met = models.CharField("afgesproken met", max_length=120, blank=True)
    afgesproken_op = models.DateField("afgesproken op", null=True, blank=True)
    toelichting = models.CharField("toelichting", max_length=300, blank=True)

    privacy = {
        "traject": Privacy.INTERN,
        **dict.fromkeys(
            [
                "stap",
                "organisatie",
                "vanaf",
                "minstens_halftijds",
                "gevonden_door",
                "afgesproken_met",
                "afgesproken_op",
            ],
            Privacy.PERSOONLIJK,
        ),
        "toelichting": Privacy.GEVOELIG,
    }

    objects = VolgendeStapQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "volgende stap"
        verbose_name_plural = "volgende stappen"
        ordering = ["traject", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(stap=Doorstroom.GEEN),
                name="volgende_stap_is_een_stap",
                violation_error_message="Kies een stap die volgt.",
            ),
        ]

    def __str__(self):
        return self.get_stap_display()

    def get_absolute_url(self):
        return self.traject.get_absolute_url()


@pghistory.track()
class Opvolging(BasisModel):
    """A question after the end of a traject: how is it going, so many months later?

    Made with the end; answered by the bemiddelaar or by the toeleider. Who is not reached is
    asked once more. A new traject of the person closes what is open; when another dienst
    referred to it (`andere_dienst`), the first dienst notices nothing.
    """

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="opvolgingen")
    maand = models.PositiveSmallIntegerField("maanden na het einde")
    uiterlijk = models.DateField("uiterlijk")
    situatie = models.CharField("situatie", max_length=17, choices=Situatie, blank=True)
    sinds = models.DateField("sinds", null=True, blank=True)
    bron = models.CharField("wie vertelde het", max_length=9, choices=Opvolgbron, blank=True)
    opmerking = models.CharField("opmerking", max_length=300, blank=True)
    keren_niet_bereikt = models.PositiveSmallIntegerField("keren niet bereikt", default=0)
    ingevuld_op = models.DateTimeField("ingevuld op", null=True, blank=True)
    ingevuld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    gesloten_op = models.DateField("gesloten op", null=True, blank=True)
    gesloten_reden = models.CharField("reden van het sluiten", max_length=200, blank=True)
    andere_dienst = models.BooleanField("gesloten door een andere dienst", default=False)

    privacy = {
        **dict.fromkeys(
            [
                "maand",
                "uiterlijk",
                "bron",
                "keren_niet_bereikt",
                "ingevuld_op",
                "gesloten_op",
                "andere_dienst",
            ],
            Privacy.INTERN,
        ),
        **dict.fromkeys(["situatie", "sinds"], Privacy.PERSOONLIJK),
        **dict.fromkeys(["opmerking", "gesloten_reden"], Privacy.GEVOELIG),
    }

    objects = OpvolgingQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "opvolging"
        verbose_name_plural = "opvolgingen"
        ordering = ["uiterlijk", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["traject", "maand"],
                name="opvolging_een_per_maand",
                violation_error_message="Voor deze maand is er al een opvolging.",
            ),
            models.CheckConstraint(
                condition=Q(situatie="", ingevuld_op=None)
                | (~Q(situatie="") & Q(ingevuld_op__isnull=False, ingevuld_door__isnull=False)),
                name="opvolging_ingevuld_heeft_situatie",
                violation_error_message="Wat ingevuld is, heeft een situatie.",
            ),
            models.CheckConstraint(
                condition=Q(gesloten_op=None) ^ ~Q(gesloten_reden=""),
                name="opvolging_gesloten_heeft_reden",
                violation_error_message="Sluiten vraagt een reden.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["uiterlijk"],
                condition=Q(ingevuld_op=None),
                name="opvolging_open",
            ),
        ]

    def __str__(self):
        return f"opvolging na {self.maand} maanden"

    def get_absolute_url(self):
        return reverse("opvolging_detail", args=[self.pk])

    def is_open_voor(self, account):
        """Is this account still asked? As `OpvolgingQuerySet.open_voor`, for one row."""
        if self.ingevuld_op is not None:
            return False
        return self.gesloten_op is None or bool(account.dienst_id and self.andere_dienst)

    def stand_voor(self, account):
        """In a word, as far as this account may know."""
        if self.ingevuld_op is not None:
            return self.get_situatie_display()
        if not self.is_open_voor(account):
            return "Niet meer nodig"
        return "Nog niet bereikt" if self.keren_niet_bereikt else "Nog in te vullen"
