import pghistory
from django.db import models
from django.db.models import F, Q

from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.choices import DienstSoort
from wijkwerken.toegang.querysets import BereikQuerySet, GemeenteQuerySet, ReferentieQuerySet


@pghistory.track()
class Gemeente(BasisModel):
    """A Flemish gemeente since 2018. A merger ends rows and starts new ones; history keeps its own.

    `geldig_van` None means before 2018; `geldig_tot` is the first day it no longer exists.
    """

    nis = models.CharField("NIS-code", max_length=5, unique=True)
    naam = models.CharField("naam", max_length=80)
    arrondissement = models.CharField("arrondissement", max_length=40)
    provincie = models.CharField("provincie", max_length=40)
    geldig_van = models.DateField("bestaat vanaf", null=True, blank=True)
    geldig_tot = models.DateField("bestaat tot", null=True, blank=True)
    opvolger = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="voorgangers"
    )
    in_werkingsgebied = models.BooleanField("in ons werkingsgebied", default=False)

    privacy = dict.fromkeys(
        [
            "nis",
            "naam",
            "arrondissement",
            "provincie",
            "geldig_van",
            "geldig_tot",
            "in_werkingsgebied",
        ],
        Privacy.PUBLIEK,
    )

    objects = GemeenteQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "gemeente"
        verbose_name_plural = "gemeenten"
        ordering = ["naam", "nis"]
        constraints = [
            models.CheckConstraint(
                condition=Q(geldig_tot__gt=F("geldig_van"))
                | Q(geldig_tot=None)
                | Q(geldig_van=None),
                name="gemeente_geldig_tot_na_van",
                violation_error_message="Een gemeente eindigt na haar begin.",
            ),
        ]

    def __str__(self):
        return self.naam


@pghistory.track()
class Postcode(BasisModel):
    """One deelgemeente with its postcode and the centre's coordinates (WGS84)."""

    postcode = models.CharField("postcode", max_length=4, db_index=True)
    deelgemeente = models.CharField("deelgemeente", max_length=80)
    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="postcodes")
    breedtegraad = models.DecimalField(
        "breedtegraad", max_digits=7, decimal_places=4, null=True, blank=True
    )
    lengtegraad = models.DecimalField(
        "lengtegraad", max_digits=7, decimal_places=4, null=True, blank=True
    )

    privacy = dict.fromkeys(
        ["postcode", "deelgemeente", "breedtegraad", "lengtegraad"], Privacy.PUBLIEK
    )

    objects = ReferentieQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "postcode"
        verbose_name_plural = "postcodes"
        ordering = ["postcode", "deelgemeente"]
        constraints = [
            models.UniqueConstraint(
                fields=["postcode", "deelgemeente"],
                name="postcode_uniek_per_deelgemeente",
                violation_error_message="Deze deelgemeente staat al bij deze postcode.",
            ),
        ]

    def __str__(self):
        return f"{self.postcode} {self.deelgemeente}"


@pghistory.track()
class Toeleidingsdienst(BasisModel):
    """An OCMW, or VDAB: who refers people."""

    naam = models.CharField("naam", max_length=120, unique=True)
    soort = models.CharField("soort", max_length=4, choices=DienstSoort)
    gemeente = models.ForeignKey(
        Gemeente, models.PROTECT, null=True, blank=True, related_name="toeleidingsdiensten"
    )
    email = models.EmailField("e-mail", blank=True)
    actief = models.BooleanField("actief", default=True)

    privacy = dict.fromkeys(["naam", "soort", "email", "actief"], Privacy.PUBLIEK)

    objects = ReferentieQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "toeleidingsdienst"
        verbose_name_plural = "toeleidingsdiensten"
        ordering = ["naam"]
        constraints = [
            models.CheckConstraint(
                condition=Q(soort=DienstSoort.VDAB) | Q(gemeente__isnull=False),
                name="toeleidingsdienst_ocmw_heeft_gemeente",
                violation_error_message="Een OCMW hoort bij een gemeente: kies er een.",
            ),
        ]

    def __str__(self):
        return self.naam


class Nummering(BasisModel):
    """The last number given in a series of a year, for numbers on paper such as 2026-0143."""

    reeks = models.CharField(max_length=30)
    jaar = models.PositiveSmallIntegerField()
    laatste = models.PositiveIntegerField(default=0)

    privacy = dict.fromkeys(["reeks", "jaar", "laatste"], Privacy.INTERN)

    objects = BereikQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "nummering"
        verbose_name_plural = "nummeringen"
        constraints = [
            models.UniqueConstraint(fields=["reeks", "jaar"], name="nummering_een_per_jaar"),
        ]

    def __str__(self):
        return f"{self.reeks} {self.jaar}: {self.laatste}"
