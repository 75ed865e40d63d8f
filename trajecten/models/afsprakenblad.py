import pghistory
from django.db import models
from django.db.models import Q
from django.urls import reverse

from activiteiten.choices import Niveau
from activiteiten.models import Activiteit, CompetentieTerm
from trajecten.choices import (
    ActiviteitKeuze,
    AfsprakenbladSoort,
    AfsprakenbladStatus,
    CompetentieSoort,
)
from trajecten.models.aanmelding import Aanmelding
from trajecten.models.bevriezen import BEVROREN_BLAD, deel_van_blad
from trajecten.models.traject import Traject
from trajecten.querysets import AfsprakenbladDeelQuerySet, AfsprakenbladQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Afsprakenblad(BasisModel):
    """A version of what was agreed: the four items of the BVR, the duration and the hours.

    The draft begins with the aanmelding and moves along to the traject; a signed version is
    not changed any more, a new one follows it (`volgnummer`).
    """

    aanmelding = models.OneToOneField(
        Aanmelding, models.PROTECT, null=True, blank=True, related_name="afsprakenblad"
    )
    traject = models.ForeignKey(
        Traject, models.PROTECT, null=True, blank=True, related_name="afsprakenbladen"
    )
    volgnummer = models.PositiveSmallIntegerField("versie", default=1)
    soort = models.CharField(
        "soort",
        max_length=13,
        choices=AfsprakenbladSoort,
        default=AfsprakenbladSoort.AFSPRAKENBLAD,
    )
    status = models.CharField(
        "status", max_length=8, choices=AfsprakenbladStatus, default=AfsprakenbladStatus.CONCEPT
    )
    gpmi_kenmerk = models.CharField("kenmerk van het GPMI", max_length=120, blank=True)
    activiteiten_toelichting = models.TextField("toelichting bij de activiteiten", blank=True)
    vervolgstap = models.TextField("verdere stappen na wijk-werken", blank=True)
    opleiding = models.CharField("opleiding ernaast", max_length=200, blank=True)
    duur_maanden = models.PositiveSmallIntegerField("duur in maanden", default=6)
    getekend_op = models.DateField("getekend op", null=True, blank=True)

    privacy = {
        "aanmelding": Privacy.INTERN,
        "volgnummer": Privacy.INTERN,
        "soort": Privacy.PERSOONLIJK,
        "status": Privacy.INTERN,
        "gpmi_kenmerk": Privacy.PERSOONLIJK,
        "activiteiten_toelichting": Privacy.GEVOELIG,
        "vervolgstap": Privacy.GEVOELIG,
        "opleiding": Privacy.PERSOONLIJK,
        "duur_maanden": Privacy.PERSOONLIJK,
        "getekend_op": Privacy.PERSOONLIJK,
    }

    objects = AfsprakenbladQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "afsprakenblad"
        verbose_name_plural = "afsprakenbladen"
        ordering = ["-volgnummer"]
        constraints = [
            models.UniqueConstraint(
                fields=["traject", "volgnummer"],
                name="afsprakenblad_volgnummer_uniek",
                violation_error_message="Deze versie bestaat al.",
            ),
            models.UniqueConstraint(
                fields=["traject"],
                condition=Q(status=AfsprakenbladStatus.CONCEPT),
                name="afsprakenblad_een_concept",
                violation_error_message="Er is al een concept: werk daarin verder.",
            ),
            models.CheckConstraint(
                condition=Q(aanmelding__isnull=False) | Q(traject__isnull=False),
                name="afsprakenblad_hoort_ergens_bij",
                violation_error_message="Een afsprakenblad hoort bij een aanmelding of traject.",
            ),
            models.CheckConstraint(
                condition=Q(status=AfsprakenbladStatus.GETEKEND) ^ Q(getekend_op=None),
                name="afsprakenblad_getekend_op_hoort_bij_status",
                violation_error_message="Een getekend afsprakenblad heeft een datum.",
            ),
            models.CheckConstraint(
                condition=Q(duur_maanden__gte=1, duur_maanden__lte=12),
                name="afsprakenblad_duur",
                violation_error_message="De duur is 1 tot 12 maanden.",
            ),
            models.CheckConstraint(
                condition=~Q(soort=AfsprakenbladSoort.GPMI) | ~Q(gpmi_kenmerk=""),
                name="afsprakenblad_gpmi_heeft_kenmerk",
                violation_error_message="Vul het kenmerk van het GPMI in.",
            ),
        ]
        triggers = [*BasisModel.Meta.triggers, BEVROREN_BLAD]

    def __str__(self):
        return f"afsprakenblad versie {self.volgnummer}"

    def get_absolute_url(self):
        return reverse("afsprakenblad_detail", args=[self.pk])

    @property
    def is_getekend(self):
        return self.status == AfsprakenbladStatus.GETEKEND


@pghistory.track()
class Competentie(BasisModel):
    """Something that a person can do, or wants to learn here.

    `omschrijving` keeps the words that were agreed on, also when the term gets another name;
    without a `term` they are free text. `niveau` is where the person stood then, `doelniveau`
    what is to be reached.
    """

    afsprakenblad = models.ForeignKey(Afsprakenblad, models.CASCADE, related_name="competenties")
    soort = models.CharField("soort", max_length=12, choices=CompetentieSoort)
    term = models.ForeignKey(
        CompetentieTerm, models.PROTECT, null=True, blank=True, related_name="afgesproken"
    )
    omschrijving = models.CharField("omschrijving", max_length=160)
    niveau = models.CharField("niveau nu", max_length=11, choices=Niveau, blank=True)
    doelniveau = models.CharField("te bereiken niveau", max_length=11, choices=Niveau, blank=True)

    privacy = dict.fromkeys(["soort", "omschrijving", "niveau", "doelniveau"], Privacy.PERSOONLIJK)

    objects = AfsprakenbladDeelQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "competentie"
        verbose_name_plural = "competenties"
        ordering = ["soort", "omschrijving"]
        constraints = [
            models.UniqueConstraint(
                fields=["afsprakenblad", "soort", "omschrijving"],
                name="competentie_uniek",
                violation_error_message="Deze competentie staat er al.",
            ),
            models.UniqueConstraint(
                fields=["afsprakenblad", "soort", "term"],
                name="competentie_term_uniek",
                violation_error_message="Deze competentie staat er al.",
            ),
            models.CheckConstraint(
                condition=Q(soort=CompetentieSoort.TE_VERWERVEN) | Q(doelniveau=""),
                name="competentie_doel_bij_te_verwerven",
                violation_error_message=(
                    "Alleen bij een competentie die nog te verwerven is, hoort een niveau dat "
                    "bereikt moet worden."
                ),
            ),
        ]
        triggers = [*BasisModel.Meta.triggers, deel_van_blad()]

    def __str__(self):
        return self.omschrijving


@pghistory.track()
class Urenstap(BasisModel):
    """From which month of the traject on (1 is the first) how many hours a month are agreed."""

    afsprakenblad = models.ForeignKey(Afsprakenblad, models.CASCADE, related_name="urenstappen")
    vanaf_maand = models.PositiveSmallIntegerField("vanaf maand")
    uren = models.PositiveSmallIntegerField("uren per maand")

    privacy = {"vanaf_maand": Privacy.PERSOONLIJK, "uren": Privacy.PERSOONLIJK}

    objects = AfsprakenbladDeelQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "urenstap"
        verbose_name_plural = "urenstappen"
        ordering = ["vanaf_maand"]
        constraints = [
            models.UniqueConstraint(
                fields=["afsprakenblad", "vanaf_maand"],
                name="urenstap_een_per_maand",
                violation_error_message="Voor die maand is al een aantal uren afgesproken.",
            ),
            models.CheckConstraint(
                condition=Q(vanaf_maand__gte=1, uren__gte=1),
                name="urenstap_positief",
                violation_error_message="Maand en uren beginnen bij 1.",
            ),
        ]
        triggers = [*BasisModel.Meta.triggers, deel_van_blad()]

    def __str__(self):
        return f"{self.uren} uur vanaf maand {self.vanaf_maand}"


@pghistory.track()
class Voorkeursactiviteit(BasisModel):
    """An activity that suits this person best, or that is left out and why.

    Others stay possible (BVR 29-9-2017); an excluded one too, after a warning.
    """

    afsprakenblad = models.ForeignKey(Afsprakenblad, models.CASCADE, related_name="voorkeuren")
    activiteit = models.ForeignKey(Activiteit, models.PROTECT, related_name="voorkeuren")
    soort = models.CharField(
        "soort", max_length=11, choices=ActiviteitKeuze, default=ActiviteitKeuze.VOORKEUR
    )
    reden = models.CharField("reden", max_length=200, blank=True)

    privacy = {"soort": Privacy.PERSOONLIJK, "reden": Privacy.GEVOELIG}

    objects = AfsprakenbladDeelQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "voorkeursactiviteit"
        verbose_name_plural = "voorkeursactiviteiten"
        constraints = [
            models.UniqueConstraint(
                fields=["afsprakenblad", "activiteit"],
                name="voorkeursactiviteit_uniek",
                violation_error_message="Deze activiteit staat er al.",
            ),
            models.CheckConstraint(
                condition=~Q(soort=ActiviteitKeuze.UITGESLOTEN) | ~Q(reden=""),
                name="voorkeursactiviteit_uitgesloten_met_reden",
                violation_error_message="Zeg waarom deze activiteit niet kan.",
            ),
        ]
        triggers = [*BasisModel.Meta.triggers, deel_van_blad()]

    def __str__(self):
        return str(self.activiteit)
