from datetime import timedelta

import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.urls import reverse

from activiteiten.choices import CompetentieGroep, GebruikerSoort, VereisteSoort
from activiteiten.querysets import ActiviteitQuerySet, ToelatingQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Gemeente
from wijkwerken.toegang.querysets import ReferentieQuerySet


@pghistory.track()
class Hoofdactiviteit(BasisModel):
    """One of the eight groups of the Flemish activiteitenlijst."""

    code = models.CharField("code", max_length=6, unique=True)
    naam = models.CharField("naam", max_length=120)
    volgorde = models.PositiveSmallIntegerField("volgorde", default=0)

    privacy = dict.fromkeys(["code", "naam", "volgorde"], Privacy.PUBLIEK)

    objects = ReferentieQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "hoofdactiviteit"
        verbose_name_plural = "hoofdactiviteiten"
        ordering = ["volgorde", "code"]

    def __str__(self):
        return self.naam


@pghistory.track()
class CompetentieTerm(BasisModel):
    """A word of the vocabulary of competences: what people learn here, said in one way.

    A term that is not wanted any more is switched off, never removed: what was agreed and
    evaluated with it stays.
    """

    code = models.CharField("code", max_length=20, unique=True)
    naam = models.CharField("naam", max_length=120)
    groep = models.CharField("groep", max_length=14, choices=CompetentieGroep)
    uitleg = models.CharField("uitleg", max_length=300, blank=True)
    actief = models.BooleanField("in gebruik", default=True)

    privacy = dict.fromkeys(["code", "naam", "groep", "uitleg", "actief"], Privacy.PUBLIEK)

    objects = ReferentieQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "competentieterm"
        verbose_name_plural = "competentietermen"
        ordering = ["groep", "naam"]
        constraints = [
            models.UniqueConstraint(
                Lower("naam"),
                name="competentieterm_naam_uniek",
                violation_error_message="Deze competentie staat al in de lijst.",
            ),
        ]

    def __str__(self):
        return self.naam

    def get_absolute_url(self):
        return reverse("competentieterm_wijzigen", args=[self.pk])


@pghistory.track()
class Vereiste(BasisModel):
    """What may be asked of who does the work: a driving licence, a language, an attest.

    Who has it, and until when, stands on the `Bewijs` of the wijk-werker. A vereiste that is
    not wanted any more is switched off, never removed: what was asked with it stays.
    """

    code = models.CharField("code", max_length=20, unique=True)
    naam = models.CharField("naam", max_length=120)
    soort = models.CharField("soort", max_length=9, choices=VereisteSoort)
    vervalt = models.BooleanField(
        "vervalt",
        default=False,
        help_text="Met vinkje vraagt een bewijs hiervan tot wanneer het geldig is.",
    )
    uitleg = models.CharField("uitleg", max_length=300, blank=True)
    actief = models.BooleanField("in gebruik", default=True)

    privacy = dict.fromkeys(
        ["code", "naam", "soort", "vervalt", "uitleg", "actief"], Privacy.PUBLIEK
    )

    objects = ReferentieQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "vereiste"
        verbose_name_plural = "vereisten"
        ordering = ["soort", "naam"]
        constraints = [
            models.UniqueConstraint(
                Lower("naam"),
                name="vereiste_naam_uniek",
                violation_error_message="Deze vereiste staat al in de lijst.",
            ),
        ]

    def __str__(self):
        return self.naam

    def get_absolute_url(self):
        return reverse("vereiste_wijzigen", args=[self.pk])


@pghistory.track()
class Activiteit(BasisModel):
    """An entry of the activiteitenlijst, for the kinds of gebruiker that may order it."""

    hoofdactiviteit = models.ForeignKey(
        Hoofdactiviteit, models.PROTECT, related_name="activiteiten"
    )
    code = models.CharField("code", max_length=12, unique=True)
    naam = models.CharField("naam", max_length=160)
    omschrijving = models.TextField("omschrijving", blank=True)
    soorten = ArrayField(
        models.CharField(max_length=14, choices=GebruikerSoort),
        verbose_name="voor soorten gebruiker",
    )
    enkel_overgang = models.BooleanField(
        "alleen voor wie het al onder PWA deed",
        default=False,
        help_text="Wassen van textiel en grote kuis: gesloten voor nieuwe gebruikers.",
    )
    actief = models.BooleanField("op de lijst", default=True)
    afwijkend = models.BooleanField(
        "afwijkend",
        default=False,
        help_text="Niet op de Vlaamse lijst: mag alleen waar een gemeente ervoor besliste.",
    )
    traint = models.ManyToManyField(
        CompetentieTerm,
        related_name="activiteiten",
        blank=True,
        verbose_name="traint deze competenties",
    )
    vereisten = models.ManyToManyField(
        Vereiste,
        related_name="activiteiten",
        blank=True,
        verbose_name="vereisten",
    )

    privacy = dict.fromkeys(
        [
            "code",
            "naam",
            "omschrijving",
            "soorten",
            "enkel_overgang",
            "vereisten",
            "actief",
            "afwijkend",
            "traint",
        ],
        Privacy.PUBLIEK,
    )

    objects = ActiviteitQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "activiteit"
        verbose_name_plural = "activiteiten"
        ordering = ["hoofdactiviteit__volgorde", "naam"]
        constraints = [
            models.CheckConstraint(
                condition=Q(soorten__len__gt=0),
                name="activiteit_minstens_een_soort",
                violation_error_message="Kies minstens één soort gebruiker.",
            ),
        ]

    def __str__(self):
        return self.naam

    def get_absolute_url(self):
        return reverse("activiteit_detail", args=[self.pk])

    @property
    def soorten_op_volgorde(self):
        return [soort for soort in GebruikerSoort if soort in self.soorten]

    @property
    def soorten_kort(self):
        return ", ".join(soort.kort for soort in self.soorten_op_volgorde)


# What is asked and trained stands in rows between two models; a proxy gives those a history too.
@pghistory.track()
class ActiviteitVereiste(Activiteit.vereisten.through):  # type: ignore[name-defined]
    """That an activiteit asks this of everybody."""

    privacy = {"id": Privacy.INTERN}

    objects = ReferentieQuerySet.as_manager()

    class Meta:
        proxy = True
        verbose_name = "vereiste"
        verbose_name_plural = "vereisten"


@pghistory.track()
class ActiviteitCompetentie(Activiteit.traint.through):  # type: ignore[name-defined]
    """That an activiteit trains this."""

    privacy = {"id": Privacy.INTERN}

    objects = ReferentieQuerySet.as_manager()

    class Meta:
        proxy = True
        verbose_name = "competentie"
        verbose_name_plural = "competenties"


@pghistory.track()
class Toelating(BasisModel):
    """What one gemeente permits, for one kind of gebruiker, during a period.

    Each gemeente decides which activities of the list it allows: without a row the answer
    is no. `geldig` is half-open: the upper date is the first day it no longer holds. With an
    `afwijking` it goes beyond the list; with `enkel_bestaand` it is transitional, and holds
    only for who was a gebruiker before it began.
    """

    activiteit = models.ForeignKey(Activiteit, models.PROTECT, related_name="toelatingen")
    soort = models.CharField("soort gebruiker", max_length=14, choices=GebruikerSoort)
    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="toelatingen")
    geldig = DateRangeField("geldig")
    bron = models.CharField("beslissing", max_length=200, blank=True)
    besluit = models.ForeignKey(
        "activiteiten.Besluit",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="toelatingen",
        verbose_name="raadsbesluit",
    )
    enkel_bestaand = models.BooleanField(
        "alleen voor bestaande gebruikers",
        default=False,
        help_text="Een overgang: wie later gebruiker werd, mag dit niet vragen.",
    )
    afwijking = models.ForeignKey(
        "activiteiten.AfwijkendeActiviteit",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="toelatingen",
        verbose_name="afwijking",
    )

    privacy = dict.fromkeys(["soort", "geldig", "bron", "enkel_bestaand"], Privacy.PUBLIEK)

    objects = ToelatingQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "toelating"
        verbose_name_plural = "toelatingen"
        ordering = ["gemeente__naam", "activiteit__naam", "soort"]
        constraints = [
            ExclusionConstraint(
                name="toelating_geen_overlap",
                expressions=[
                    ("activiteit", RangeOperators.EQUAL),
                    ("soort", RangeOperators.EQUAL),
                    ("gemeente", RangeOperators.EQUAL),
                    ("geldig", RangeOperators.OVERLAPS),
                ],
                violation_error_message=(
                    "Deze gemeente laat deze activiteit in die periode al toe voor deze soort."
                ),
            ),
            models.CheckConstraint(
                condition=Q(geldig__isempty=False) & Q(geldig__startswith__isnull=False),
                name="toelating_heeft_begin",
                violation_error_message="Een toelating heeft een begindatum, en eindigt daarna.",
            ),
        ]

    def __str__(self):
        return f"{self.activiteit} in {self.gemeente} voor {self.get_soort_display()}"

    @property
    def laatste_dag(self):
        """The last day that it holds; None until further notice."""
        return self.geldig.upper and self.geldig.upper - timedelta(days=1)
