import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q

from gebruikers.models import Aanvraag, Gebruiker
from trajecten.choices import AanbodAntwoord, AanbodReden, AanbodWijze, Kant
from trajecten.models.inzet import Inzet
from trajecten.models.traject import Dagen, Traject
from trajecten.models.wijkwerker import WijkWerker
from trajecten.querysets import AanbodQuerySet, NietSamenQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Aanbod(BasisModel):
    """That an aanvraag was offered to a wijk-werker, how, and what the answer was.

    Kept also when it led to nothing, so that it can be seen who was asked and who was passed
    over. A refusal comes from the wijk-werker or from the gebruiker, with a reason.
    """

    aanvraag = models.ForeignKey(Aanvraag, models.PROTECT, related_name="aanbiedingen")
    traject = models.ForeignKey(Traject, models.PROTECT, related_name="aanbiedingen")
    gedaan_op = models.DateField("aangeboden op")
    gedaan_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        verbose_name="aangeboden door",
    )
    wijze = models.CharField("hoe", max_length=9, choices=AanbodWijze)
    antwoord = models.CharField(
        "antwoord", max_length=5, choices=AanbodAntwoord, default=AanbodAntwoord.WACHT
    )
    beantwoord_op = models.DateField("antwoord op", null=True, blank=True)
    geweigerd_door = models.CharField("geweigerd door", max_length=10, choices=Kant, blank=True)
    reden = models.CharField("reden", max_length=12, choices=AanbodReden, blank=True)
    nota = models.CharField("toelichting", max_length=300, blank=True)
    inzet = models.ForeignKey(
        Inzet, models.PROTECT, null=True, blank=True, related_name="aanbiedingen"
    )

    privacy = {
        **dict.fromkeys(
            ["gedaan_op", "wijze", "antwoord", "beantwoord_op", "geweigerd_door", "reden"],
            Privacy.PERSOONLIJK,
        ),
        "nota": Privacy.GEVOELIG,
    }

    objects = AanbodQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "aanbod"
        verbose_name_plural = "aanbiedingen"
        ordering = ["-gedaan_op"]
        constraints = [
            models.UniqueConstraint(
                fields=["aanvraag", "traject"],
                condition=Q(antwoord=AanbodAntwoord.WACHT),
                name="aanbod_een_open",
                violation_error_message=(
                    "Dit is al aangeboden en wacht op een antwoord: noteer eerst dat antwoord."
                ),
            ),
            models.CheckConstraint(
                condition=Q(antwoord=AanbodAntwoord.WACHT, beantwoord_op=None)
                | (~Q(antwoord=AanbodAntwoord.WACHT) & Q(beantwoord_op__gte=F("gedaan_op"))),
                name="aanbod_antwoord_heeft_dag",
                violation_error_message="Een antwoord komt op of na de dag van het aanbod.",
            ),
            models.CheckConstraint(
                condition=Q(antwoord=AanbodAntwoord.NEE) & ~Q(geweigerd_door="") & ~Q(reden="")
                | ~Q(antwoord=AanbodAntwoord.NEE) & Q(geweigerd_door="", reden=""),
                name="aanbod_nee_heeft_reden",
                violation_error_message="Bij een weigering hoort van wie ze komt, en waarom.",
            ),
        ]
        indexes = [models.Index(fields=["traject", "-gedaan_op"], name="aanbod_laatste")]

    def __str__(self):
        return f"{self.aanvraag} aan {self.traject.wijkwerker}"

    def get_absolute_url(self):
        return self.aanvraag.get_absolute_url()

    @property
    def klasse(self):
        """The colour of the answer."""
        kleuren: dict[str, str] = {AanbodAntwoord.JA: "goed", AanbodAntwoord.WACHT: "let-op"}
        return kleuren.get(self.antwoord, "neutraal")


@pghistory.track()
class NietSamen(BasisModel):
    """That a wijk-werker does not work for a gebruiker (any more), and why. Both days included."""

    wijkwerker = models.ForeignKey(WijkWerker, models.PROTECT, related_name="niet_samen")
    gebruiker = models.ForeignKey(Gebruiker, models.PROTECT, related_name="niet_samen")
    gevraagd_door = models.CharField("gevraagd door", max_length=10, choices=Kant)
    reden = models.CharField("reden", max_length=300)
    van = models.DateField("vanaf")
    tot = models.DateField("tot en met", null=True, blank=True)

    privacy = {
        "gevraagd_door": Privacy.GEVOELIG,
        "reden": Privacy.GEVOELIG,
        "van": Privacy.PERSOONLIJK,
        "tot": Privacy.PERSOONLIJK,
    }

    objects = NietSamenQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "niet samen"
        verbose_name_plural = "niet samen"
        ordering = ["-van"]
        constraints = [
            ExclusionConstraint(
                name="nietsamen_geen_overlap",
                expressions=[
                    ("wijkwerker", RangeOperators.EQUAL),
                    ("gebruiker", RangeOperators.EQUAL),
                    (Dagen(F("van"), F("tot")), RangeOperators.OVERLAPS),
                ],
                violation_error_message="In die periode staat dit al genoteerd.",
            ),
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gte=F("van")),
                name="nietsamen_tot_na_van",
                violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
            ),
        ]

    def __str__(self):
        return f"{self.wijkwerker} niet bij {self.gebruiker}"

    def get_absolute_url(self):
        return f"{self.wijkwerker.get_absolute_url()}#niet-samen"
