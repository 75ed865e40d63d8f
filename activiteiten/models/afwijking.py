import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from activiteiten.choices import (
    AdviesUitkomst,
    AfwijkingStatus,
    Bevinding,
    Criterium,
    GebruikerSoort,
    VdabUitkomst,
)
from activiteiten.models.besluit import Besluit
from activiteiten.models.lijst import Activiteit, Hoofdactiviteit
from activiteiten.querysets import AfwijkingDeelQuerySet, AfwijkingQuerySet
from wijkwerken.kern.models import BasisModel, Nummer
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Gemeente

# What stands fast once the council decided.
MET_BESLUIT = [AfwijkingStatus.BESLIST, AfwijkingStatus.GEMELD, AfwijkingStatus.AANVAARD]


@pghistory.track()
class AfwijkendeActiviteit(Nummer, BasisModel):
    """What a gemeente wants to permit beside the Flemish list, from first idea to evaluation.

    Either a new activiteit, or one of the list for other soorten gebruiker (`activiteit` set
    from the start). When it becomes active it gives the toelatingen that planning rests on.
    `tot` is the last day, included.
    """

    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="afwijkingen")
    activiteit = models.ForeignKey(
        Activiteit, models.PROTECT, null=True, blank=True, related_name="afwijkingen"
    )
    hoofdactiviteit = models.ForeignKey(Hoofdactiviteit, models.PROTECT, related_name="afwijkingen")
    naam = models.CharField("naam", max_length=160)
    omschrijving = models.TextField("wat men doet")
    soorten = ArrayField(
        models.CharField(max_length=14, choices=GebruikerSoort),
        verbose_name="voor soorten gebruiker",
    )
    status = models.CharField(
        "stap", max_length=16, choices=AfwijkingStatus, default=AfwijkingStatus.CONCEPT
    )
    behandelaar = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="afwijkingen"
    )
    besluit = models.ForeignKey(
        Besluit, models.PROTECT, null=True, blank=True, related_name="afwijkingen"
    )
    motivering = models.TextField("motivering van de raad", blank=True)
    gemeld_op = models.DateField("gemeld aan VDAB op", null=True, blank=True)
    kenmerk_vdab = models.CharField("kenmerk bij VDAB", max_length=60, blank=True)
    uitkomst = models.CharField(
        "antwoord van VDAB", max_length=12, choices=VdabUitkomst, blank=True
    )
    uitkomst_op = models.DateField("antwoord op", null=True, blank=True)
    van = models.DateField("actief vanaf", null=True, blank=True)
    tot = models.DateField("actief tot en met", null=True, blank=True)
    reden = models.CharField("reden van het einde", max_length=300, blank=True)

    privacy = {
        **Nummer.privacy,
        **dict.fromkeys(
            [
                "naam",
                "omschrijving",
                "soorten",
                "status",
                "motivering",
                "gemeld_op",
                "kenmerk_vdab",
                "uitkomst",
                "uitkomst_op",
                "van",
                "tot",
                "reden",
            ],
            Privacy.INTERN,
        ),
    }

    objects = AfwijkingQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "afwijkende activiteit"
        verbose_name_plural = "afwijkende activiteiten"
        ordering = ["-nummer"]
        constraints = [
            models.CheckConstraint(
                condition=Q(soorten__len__gt=0),
                name="afwijking_minstens_een_soort",
                violation_error_message="Kies minstens één soort gebruiker.",
            ),
            models.CheckConstraint(
                condition=Q(van=None, tot=None) | Q(tot__gte=F("van")),
                name="afwijking_tot_na_van",
                violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
            ),
            models.CheckConstraint(
                condition=~Q(status=AfwijkingStatus.ACTIEF)
                | Q(activiteit__isnull=False, van__isnull=False),
                name="afwijking_actief_heeft_periode",
                violation_error_message="Een actieve afwijking heeft een periode.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[*MET_BESLUIT, AfwijkingStatus.ACTIEF])
                | Q(besluit__isnull=False),
                name="afwijking_beslist_heeft_besluit",
                violation_error_message="Na de beslissing hoort er een raadsbesluit bij.",
            ),
        ]

    def __str__(self):
        return f"{self.naam} in {self.gemeente}"

    def get_absolute_url(self):
        return reverse("afwijkendeactiviteit_detail", args=[self.pk])

    @property
    def is_nieuw(self):
        """Not on the Flemish list, so not only for other soorten."""
        return self.activiteit is None or self.activiteit.afwijkend

    @property
    def soorten_op_volgorde(self):
        return [soort for soort in GebruikerSoort if soort in self.soorten]

    @property
    def soorten_kort(self):
        return ", ".join(soort.kort for soort in self.soorten_op_volgorde)

    @property
    def toetsing(self):
        """The criteria in the order in which they are asked."""
        volgorde = list(Criterium)
        return sorted(self.toetsen.all(), key=lambda toets: volgorde.index(toets.criterium))

    def is_actief_op(self, datum):
        return (
            self.status == AfwijkingStatus.ACTIEF
            and self.van is not None
            and self.van <= datum <= self.tot
        )


@pghistory.track()
class Criteriumtoets(BasisModel):
    """One criterion of the toetsing: does it hold, and on what grounds."""

    afwijking = models.ForeignKey(AfwijkendeActiviteit, models.CASCADE, related_name="toetsen")
    criterium = models.CharField("criterium", max_length=12, choices=Criterium)
    voldoet = models.BooleanField("voldoet", null=True, blank=True)
    grond = models.TextField("grond", blank=True)

    privacy = dict.fromkeys(["criterium", "voldoet", "grond"], Privacy.INTERN)

    objects = AfwijkingDeelQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "criterium"
        verbose_name_plural = "criteria"
        ordering = ["afwijking", "criterium"]
        constraints = [
            models.UniqueConstraint(
                fields=["afwijking", "criterium"],
                name="criteriumtoets_een_per_criterium",
                violation_error_message="Dit criterium is al getoetst.",
            ),
        ]

    def __str__(self):
        return self.get_criterium_display()


@pghistory.track()
class Advies(BasisModel):
    """What one social partner thinks of it; without an outcome it is still awaited."""

    afwijking = models.ForeignKey(AfwijkendeActiviteit, models.CASCADE, related_name="adviezen")
    partner = models.CharField("sociale partner", max_length=120)
    gevraagd_op = models.DateField("gevraagd op")
    ontvangen_op = models.DateField("ontvangen op", null=True, blank=True)
    uitkomst = models.CharField("advies", max_length=12, choices=AdviesUitkomst, blank=True)
    toelichting = models.TextField("toelichting", blank=True)

    privacy = dict.fromkeys(
        ["partner", "gevraagd_op", "ontvangen_op", "uitkomst", "toelichting"], Privacy.INTERN
    )

    objects = AfwijkingDeelQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "advies"
        verbose_name_plural = "adviezen"
        ordering = ["gevraagd_op", "partner"]
        constraints = [
            models.UniqueConstraint(
                fields=["afwijking", "partner"],
                name="advies_een_per_partner",
                violation_error_message="Aan deze partner is al advies gevraagd.",
            ),
            models.CheckConstraint(
                condition=Q(ontvangen_op=None, uitkomst="")
                | (Q(ontvangen_op__gte=F("gevraagd_op")) & ~Q(uitkomst="")),
                name="advies_uitkomst_met_datum",
                violation_error_message="Een advies komt niet vóór het gevraagd is.",
            ),
        ]

    def __str__(self):
        return self.partner


@pghistory.track()
class AfwijkingEvaluatie(BasisModel):
    """The yearly look at an active one: does it still push nobody out, and does one learn."""

    afwijking = models.ForeignKey(AfwijkendeActiviteit, models.CASCADE, related_name="evaluaties")
    datum = models.DateField("datum")
    verdringing = models.BooleanField("verdringing vastgesteld")
    bevinding = models.CharField("bevinding", max_length=12, choices=Bevinding)
    toelichting = models.TextField("toelichting")
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="afwijkingevaluaties"
    )

    privacy = dict.fromkeys(["datum", "verdringing", "bevinding", "toelichting"], Privacy.INTERN)

    objects = AfwijkingDeelQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "evaluatie van een afwijking"
        verbose_name_plural = "evaluaties van afwijkingen"
        ordering = ["-datum"]
        constraints = [
            models.UniqueConstraint(
                fields=["afwijking", "datum"],
                name="afwijkingevaluatie_een_per_dag",
                violation_error_message="Op deze dag is er al een evaluatie.",
            ),
        ]

    def __str__(self):
        return f"{self.get_bevinding_display()}, {self.datum:%d/%m/%Y}"
