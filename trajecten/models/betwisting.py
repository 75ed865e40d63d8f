import pghistory
import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from trajecten.choices import (
    BetwistingReden,
    BetwistingStand,
    BetwistingStapSoort,
    BetwistingWijze,
)
from trajecten.models.inzet import Inzet
from trajecten.models.prestatie import Prestatie
from trajecten.querysets import BetwistingQuerySet, BetwistingstapQuerySet
from trajecten.rules.betwisting import BETWIST
from wijkwerken.kern import opmaak
from wijkwerken.kern.models import BasisModel, MetBestand, Nummer, bestand_heel
from wijkwerken.kern.privacy import Privacy

OPEN = Q(stand=BetwistingStand.OPEN)
GEGROND = Q(stand=BetwistingStand.GEGROND)


@pghistory.track()
class Betwisting(Nummer, BasisModel):
    """A gebruiker that objects to hours, or a part of them; while open it holds what they pay.

    `datum` and `gewerkt` are the prestatie as it stood then, which may be struck out by the
    decision. `uren` are objected to, `toegekend` given back. `te_vergoeden` counts cheques of
    those hours that were paid out already: they cannot come back, so their worth must.
    """

    prestatie = models.ForeignKey(
        Prestatie, models.SET_NULL, null=True, blank=True, related_name="betwistingen"
    )
    inzet = models.ForeignKey(Inzet, models.PROTECT, related_name="betwistingen")
    datum = models.DateField("dag van het werk")
    gewerkt = models.PositiveSmallIntegerField("uren op het blad")
    uren = models.PositiveSmallIntegerField("betwiste uren")
    reden = models.CharField("reden", max_length=12, choices=BetwistingReden)
    wijze = models.CharField("hoe ontvangen", max_length=8, choices=BetwistingWijze)
    ontvangen_op = models.DateField("ontvangen op")
    indienen_voor = models.DateField("in te dienen ten laatste op")
    beslissen_voor = models.DateField("te beslissen ten laatste op")
    stand = models.CharField(
        "stand", max_length=11, choices=BetwistingStand, default=BetwistingStand.OPEN
    )
    toegekend = models.PositiveSmallIntegerField("uren die wegvallen", null=True, blank=True)
    beslist_op = models.DateField("afgesloten op", null=True, blank=True)
    te_vergoeden = models.PositiveSmallIntegerField("uitbetaalde cheques te vergoeden", default=0)
    vergoed_op = models.DateField("vergoed op", null=True, blank=True)
    behandelaar = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="betwistingen"
    )

    privacy = {
        **dict.fromkeys(
            [
                "nummer",
                "ontvangen_op",
                "indienen_voor",
                "beslissen_voor",
                "stand",
                "wijze",
                "beslist_op",
                "te_vergoeden",
                "vergoed_op",
            ],
            Privacy.INTERN,
        ),
        **dict.fromkeys(["datum", "gewerkt", "uren", "reden", "toegekend"], Privacy.PERSOONLIJK),
    }

    objects = BetwistingQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "betwisting"
        verbose_name_plural = "betwistingen"
        ordering = ["-ontvangen_op", "-nummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["prestatie"],
                condition=OPEN,
                name="betwisting_hoogstens_een_open",
                violation_error_message="Deze uren zijn al betwist. Beslis daar eerst over.",
                violation_error_code="betwist",
            ),
            models.CheckConstraint(
                condition=Q(uren__gte=1, uren__lte=F("gewerkt")),
                name="betwisting_uren_van_de_prestatie",
                violation_error_message="Betwist minstens 1 uur, en niet meer dan er staan.",
            ),
            models.CheckConstraint(
                condition=Q(ontvangen_op__gte=F("datum")),
                name="betwisting_na_het_werk",
                violation_error_message="Het bezwaar kan niet vóór het werk gekomen zijn.",
            ),
            models.CheckConstraint(
                condition=OPEN & Q(prestatie__isnull=False, beslist_op=None)
                | ~OPEN & Q(beslist_op__isnull=False),
                name="betwisting_open_houdt_prestatie",
                violation_error_message=BETWIST,
                violation_error_code="betwist",
            ),
            models.CheckConstraint(
                condition=GEGROND & Q(toegekend__gte=1, toegekend__lte=F("uren"))
                | ~GEGROND & Q(toegekend=None, te_vergoeden=0),
                name="betwisting_toegekend_hoort_bij_gegrond",
                violation_error_message="Wat gegrond is, zegt hoeveel uren wegvallen.",
            ),
            models.CheckConstraint(
                condition=Q(vergoed_op=None) | Q(te_vergoeden__gte=1),
                name="betwisting_vergoed_wat_te_vergoeden_is",
                violation_error_message="Er is niets te vergoeden.",
            ),
        ]
        indexes = [
            models.Index(fields=["beslissen_voor"], condition=OPEN, name="betwisting_open"),
        ]

    def __str__(self):
        return f"Betwisting {self.nummer}"

    def get_absolute_url(self):
        return reverse("betwisting_detail", args=[self.pk])

    @property
    def te_laat_ingediend(self):
        """After the term to object; it is dealt with all the same."""
        return self.ontvangen_op > self.indienen_voor

    @property
    def uitkomst(self) -> str:
        """The stand in words: of what is granted in part it says so."""
        if self.toegekend is not None and self.toegekend < self.uren:
            return "Deels gegrond"
        return self.get_stand_display()


@pghistory.track()
class Betwistingstap(MetBestand, BasisModel):
    """One step, as it was written down; what was wrong in it is put right by a next one.

    `datum` is when it happened, `wie` who spoke for the gebruiker or wrote down the answer.
    """

    betwisting = models.ForeignKey(Betwisting, models.PROTECT, related_name="stappen")
    soort = models.CharField("stap", max_length=12, choices=BetwistingStapSoort)
    datum = models.DateField("datum")
    tekst = models.TextField("tekst", max_length=4000)
    wie = models.CharField("van wie het kwam", max_length=160, blank=True)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="betwistingstappen"
    )

    privacy = {
        **dict.fromkeys(["soort", "datum"], Privacy.INTERN),
        **dict.fromkeys(["tekst", "wie", "naam"], Privacy.PERSOONLIJK),
    }

    objects = BetwistingstapQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "stap van een betwisting"
        verbose_name_plural = "stappen van betwistingen"
        ordering = ["aangemaakt_op"]
        constraints = [
            models.UniqueConstraint(
                fields=["betwisting", "soort"],
                condition=~Q(
                    soort__in=[BetwistingStapSoort.GEHOORD, BetwistingStapSoort.RECHTZETTING]
                ),
                name="betwistingstap_een_keer",
                violation_error_message="Deze stap is al gezet.",
            ),
            bestand_heel("betwistingstap_bestand_heel"),
        ]
        triggers = [
            pgtrigger.Protect(name="vast", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self):
        return f"{self.get_soort_display()} van {opmaak.datum(self.datum)}"

    @property
    def heeft_brief(self):
        """Does a letter go to the gebruiker with this step?"""
        return self.soort in {BetwistingStapSoort.BEZWAAR, BetwistingStapSoort.BESLISSING}
