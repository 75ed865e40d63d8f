from datetime import date, timedelta

import pghistory
import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.urls import reverse

from gebruikers.choices import GebrekeBeslissing, GebrekeStapSoort, GebrekeStatus
from gebruikers.models.aanvraag import Aanvraag
from gebruikers.models.gebruiker import Gebruiker
from gebruikers.querysets import GebrekeQuerySet, GebrekestapQuerySet, UitsluitingQuerySet
from gebruikers.rules.uitsluiting import Uitsluitingsperiode
from wijkwerken.kern import opmaak
from wijkwerken.kern.models import BasisModel, MetBestand, Nummer, bestand_heel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Gebreke(Nummer, BasisModel):
    """A gebruiker that may not have kept what was agreed, from melding to decision.

    What happened stands in its steps, which never change. `antwoord_voor` is the last day to
    answer, once it was put in writing. `behandelaar` follows it.
    """

    gebruiker = models.ForeignKey(Gebruiker, models.PROTECT, related_name="gebreken")
    aanvraag = models.ForeignKey(
        Aanvraag,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="gebreken",
        help_text="Bij welk werk het gebeurde.",
    )
    voorgevallen_op = models.DateField("gebeurd op")
    gemeld_op = models.DateField("gemeld op")
    antwoord_voor = models.DateField("antwoord ten laatste op", null=True, blank=True)
    status = models.CharField(
        "stand", max_length=10, choices=GebrekeStatus, default=GebrekeStatus.GEMELD
    )
    beslissing = models.CharField(
        "beslissing", max_length=12, choices=GebrekeBeslissing, blank=True
    )
    beslist_op = models.DateField("beslist op", null=True, blank=True)
    behandelaar = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="gebreken"
    )

    privacy = dict.fromkeys(
        [
            "nummer",
            "voorgevallen_op",
            "gemeld_op",
            "antwoord_voor",
            "status",
            "beslissing",
            "beslist_op",
        ],
        Privacy.INTERN,
    )

    objects = GebrekeQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "melding over een gebruiker"
        verbose_name_plural = "meldingen over gebruikers"
        ordering = ["-gemeld_op", "-nummer"]
        constraints = [
            models.CheckConstraint(
                condition=Q(gemeld_op__gte=F("voorgevallen_op")),
                name="gebreke_gemeld_na_voorval",
                violation_error_message="De melding kan niet vóór het voorval liggen.",
            ),
            models.CheckConstraint(
                condition=Q(status=GebrekeStatus.BESLIST, beslist_op__isnull=False)
                & ~Q(beslissing="")
                | ~Q(status=GebrekeStatus.BESLIST) & Q(beslissing="", beslist_op=None),
                name="gebreke_beslissing_hoort_bij_status",
                violation_error_message="Wat beslist is, heeft een beslissing en een dag.",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=[GebrekeStatus.IN_GEBREKE, GebrekeStatus.BEANTWOORD])
                | Q(antwoord_voor__isnull=False),
                name="gebreke_termijn_hoort_bij_brief",
                violation_error_message="Na de ingebrekestelling is er een dag om te antwoorden.",
            ),
        ]

    def __str__(self):
        return f"Melding {self.nummer}: {self.gebruiker}"

    def get_absolute_url(self):
        return reverse("gebreke_detail", args=[self.pk])

    def stand_op(self, datum: date) -> str:
        """What it waits for, in words: the decision itself once there is one."""
        if self.status == GebrekeStatus.BESLIST:
            return self.get_beslissing_display()
        voor = self.antwoord_voor
        if self.status == GebrekeStatus.IN_GEBREKE and voor is not None and datum > voor:
            return "Termijn voorbij"
        return self.get_status_display()


@pghistory.track()
class Gebrekestap(MetBestand, BasisModel):
    """One step, as it was written down; what was wrong in it is put right by a next one.

    `datum` is when it happened, `naam` who answered. `verstuurd_op` of a letter is its `datum`.
    """

    gebreke = models.ForeignKey(Gebreke, models.PROTECT, related_name="stappen")
    soort = models.CharField("stap", max_length=17, choices=GebrekeStapSoort)
    datum = models.DateField("datum")
    tekst = models.TextField("tekst", max_length=4000)
    # Of an answer only: who of the gebruiker gave it.
    wie = models.CharField("wie antwoordde", max_length=160, blank=True)
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="gebrekestappen"
    )

    privacy = {
        **dict.fromkeys(["soort", "datum"], Privacy.INTERN),
        **dict.fromkeys(["tekst", "wie", "naam"], Privacy.PERSOONLIJK),
    }

    objects = GebrekestapQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "stap van een melding"
        verbose_name_plural = "stappen van meldingen"
        ordering = ["aangemaakt_op"]
        constraints = [
            models.UniqueConstraint(
                fields=["gebreke", "soort"],
                condition=~Q(soort__in=[GebrekeStapSoort.ANTWOORD, GebrekeStapSoort.RECHTZETTING]),
                name="gebrekestap_een_keer",
                violation_error_message="Deze stap is al gezet.",
            ),
            models.CheckConstraint(
                condition=Q(soort=GebrekeStapSoort.ANTWOORD) ^ Q(wie=""),
                name="gebrekestap_antwoord_heeft_naam",
                violation_error_message="Schrijf wie het antwoord gaf.",
            ),
            bestand_heel("gebrekestap_bestand_heel"),
        ]
        triggers = [
            pgtrigger.Protect(name="vast", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self):
        return f"{self.get_soort_display()} van {opmaak.datum(self.datum)}"

    @property
    def heeft_brief(self):
        """Does a letter go to the gebruiker with this step?"""
        return self.soort in {
            GebrekeStapSoort.INGEBREKESTELLING,
            GebrekeStapSoort.BESLISSING,
            GebrekeStapSoort.OPHEFFING,
        }


@pghistory.track()
class Uitsluiting(BasisModel):
    """From `van` to `tot`, both days included, this gebruiker gets nobody.

    `opgeheven_op` is the first day on which it no longer holds, when it was lifted early.
    """

    gebreke = models.OneToOneField(Gebreke, models.PROTECT, related_name="uitsluiting")
    gebruiker = models.ForeignKey(Gebruiker, models.PROTECT, related_name="uitsluitingen")
    van = models.DateField("uitgesloten vanaf")
    tot = models.DateField("uitgesloten tot en met")
    opgeheven_op = models.DateField("opgeheven op", null=True, blank=True)

    privacy = dict.fromkeys(["van", "tot", "opgeheven_op"], Privacy.INTERN)

    objects = UitsluitingQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "uitsluiting"
        verbose_name_plural = "uitsluitingen"
        ordering = ["-van"]
        constraints = [
            models.CheckConstraint(
                condition=Q(tot__gte=F("van")),
                name="uitsluiting_tot_na_van",
                violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
            ),
            ExclusionConstraint(
                name="uitsluiting_geen_overlap",
                expressions=[
                    ("gebruiker", RangeOperators.EQUAL),
                    (
                        Func(F("van"), F("tot"), Value("[]"), function="daterange"),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(opgeheven_op=None),
                violation_error_message="Deze gebruiker is in die periode al uitgesloten.",
                violation_error_code="uitsluiting_periode",
            ),
        ]

    def __str__(self):
        return f"{self.gebruiker}, {opmaak.datum(self.van)} tot en met {opmaak.datum(self.tot)}"

    def get_absolute_url(self):
        return self.gebreke.get_absolute_url()

    @property
    def einde(self) -> date:
        """The last day on which it holds; before `van` when it never did."""
        if self.opgeheven_op is None:
            return self.tot
        return min(self.tot, self.opgeheven_op - timedelta(days=1))

    @property
    def periode(self) -> Uitsluitingsperiode:
        """As the rule reads it."""
        return Uitsluitingsperiode(self.van, self.einde)
