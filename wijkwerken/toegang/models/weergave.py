import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import NoReverseMatch, reverse

from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.choices import Kring
from wijkwerken.toegang.models.account import Account
from wijkwerken.toegang.models.referentie import Gemeente, Toeleidingsdienst
from wijkwerken.toegang.querysets import EigenQuerySet, WeergaveQuerySet


class Kolomkeuze(models.Model):
    """Which columns of a list, in which order, sorted by what. Empty: as the list has it."""

    lijst = models.CharField("lijst", max_length=120, editable=False)  # the name of its URL
    kolommen = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    ordening = models.CharField("sorteren", max_length=41, blank=True)

    class Meta:
        abstract = True


@pghistory.track()
class Weergave(Kolomkeuze, BasisModel):
    """A saved view of a list: a name for filters, columns and order; never for rows.

    `vraag` holds the filters as the address has them. They are put before the scope of whoever
    opens the view, so it shows nobody more. `kring`, `dienst` and `gemeente` say with whom it is
    shared, also after its owner has left.
    """

    naam = models.CharField("naam", max_length=60)
    eigenaar = models.ForeignKey(Account, models.PROTECT, related_name="weergaven")
    vraag = models.JSONField("filters", default=dict, blank=True, editable=False)
    gedeeld = models.BooleanField("gedeeld", default=False)
    kring = models.CharField("kring", max_length=8, choices=Kring, editable=False)
    dienst = models.ForeignKey(
        Toeleidingsdienst, models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )
    gemeente = models.ForeignKey(
        Gemeente, models.PROTECT, null=True, blank=True, editable=False, related_name="+"
    )

    privacy = dict.fromkeys(
        ["lijst", "kolommen", "ordening", "naam", "vraag", "gedeeld", "kring"], Privacy.INTERN
    )

    objects = WeergaveQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "weergave"
        verbose_name_plural = "weergaven"
        ordering = ["naam", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["eigenaar", "lijst", "naam"],
                name="weergave_naam_uniek_per_eigenaar",
                violation_error_message="U hebt bij deze lijst al een weergave met deze naam.",
            ),
            models.CheckConstraint(
                condition=Q(kring=Kring.DIENST) ^ Q(dienst__isnull=True),
                name="weergave_dienst_hoort_bij_kring",
            ),
            models.CheckConstraint(
                condition=Q(kring=Kring.GEMEENTE) ^ Q(gemeente__isnull=True),
                name="weergave_gemeente_hoort_bij_kring",
            ),
        ]
        indexes = [models.Index(fields=["lijst", "kring"], name="weergave_lijst")]

    def __str__(self):
        return self.naam

    def get_absolute_url(self):
        try:
            return f"{reverse(self.lijst)}?weergave={self.pk}"
        except NoReverseMatch:  # the list has moved or gone
            return reverse("weergave_list")


@pghistory.track()
class Lijstvoorkeur(Kolomkeuze, BasisModel):
    """How one account wants one list: its columns, its page, and the view it begins with."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="lijstvoorkeuren")
    per_bladzijde = models.PositiveSmallIntegerField("rijen per bladzijde", null=True, blank=True)
    weergave = models.ForeignKey(
        Weergave, models.SET_NULL, null=True, blank=True, related_name="begin_van"
    )

    privacy = dict.fromkeys(["lijst", "kolommen", "ordening", "per_bladzijde"], Privacy.INTERN)

    objects = EigenQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "lijstvoorkeur"
        verbose_name_plural = "lijstvoorkeuren"
        constraints = [
            models.UniqueConstraint(
                fields=["account", "lijst"], name="lijstvoorkeur_een_per_lijst"
            ),
            models.CheckConstraint(
                condition=Q(per_bladzijde=None) | Q(per_bladzijde__in=[25, 50, 100, 200]),
                name="lijstvoorkeur_per_bladzijde",
                violation_error_message="Kies 25, 50, 100 of 200 rijen per bladzijde.",
            ),
        ]

    def __str__(self):
        return f"{self.account}: {self.lijst}"
