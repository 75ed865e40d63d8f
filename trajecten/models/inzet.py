import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.expressions import CombinedExpression
from django.urls import reverse

from gebruikers.models import Aanvraag
from trajecten.choices import NIET_GEKOMEN, InzetStatus, MomentStatus, Stiptheid
from trajecten.models.limieten import inzet_van_traject, limiet_moment
from trajecten.models.naast import NaastAfspraak
from trajecten.models.traject import Traject
from trajecten.querysets import GeplandMomentQuerySet, InzetQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


class Tijdvak(Func):
    """The local time from begin to einde on a date, as tsrange; back-to-back does not overlap."""

    function = "tsrange"
    output_field = DateTimeRangeField()

    def __init__(self, datum="datum", begin="begin", einde="einde"):
        super().__init__(
            CombinedExpression(F(datum), "+", F(begin), output_field=models.DateTimeField()),
            CombinedExpression(F(datum), "+", F(einde), output_field=models.DateTimeField()),
        )

    def deconstruct(self):
        return ("trajecten.models.inzet.Tijdvak", (), {})


@pghistory.track()
class Inzet(NaastAfspraak, BasisModel):
    """Who does it: an aanvraag taken up by a traject, with planned moments."""

    aanvraag = models.ForeignKey(Aanvraag, models.PROTECT, related_name="inzetten")
    traject = models.ForeignKey(Traject, models.PROTECT, related_name="inzetten")
    status = models.CharField(
        "status", max_length=11, choices=InzetStatus, default=InzetStatus.VOORGESTELD
    )
    van = models.DateField("vanaf")
    tot = models.DateField("tot en met", null=True, blank=True)
    opmerking = models.CharField("opmerking", max_length=300, blank=True)
    # An inzet that only stands in for another takes no place of its own on the aanvraag.
    vervangt = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="vervangen_door"
    )

    privacy = {
        "status": Privacy.PERSOONLIJK,
        "van": Privacy.PERSOONLIJK,
        "tot": Privacy.PERSOONLIJK,
        "opmerking": Privacy.PERSOONLIJK,
    }

    objects = InzetQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "inzet"
        verbose_name_plural = "inzetten"
        ordering = ["-van"]
        constraints = [
            models.UniqueConstraint(
                fields=["aanvraag", "traject"],
                condition=Q(status__in=[InzetStatus.VOORGESTELD, InzetStatus.BEVESTIGD]),
                name="inzet_een_lopende_per_aanvraag",
                violation_error_message="Deze wijk-werker doet deze opdracht al.",
            ),
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gte=F("van")),
                name="inzet_tot_na_van",
                violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
            ),
        ]

    def __str__(self):
        return f"{self.traject.wijkwerker} bij {self.aanvraag.gebruiker}"

    def get_absolute_url(self):
        return reverse("inzet_detail", args=[self.pk])


@pghistory.track()
class GeplandMoment(NaastAfspraak, BasisModel):
    """A planned moment: it reserves its whole hours until it is done or cancelled."""

    inzet = models.ForeignKey(Inzet, models.PROTECT, related_name="momenten")
    # The traject of the inzet, also here: scope and limits are read from it.
    traject = models.ForeignKey(Traject, models.PROTECT, related_name="momenten")
    datum = models.DateField("datum")
    begin = models.TimeField("begin", null=True, blank=True)
    einde = models.TimeField("einde", null=True, blank=True)
    uren = models.PositiveSmallIntegerField("begonnen uren")
    status = models.CharField(
        "status", max_length=11, choices=MomentStatus, default=MomentStatus.GEPLAND
    )
    reden = models.CharField("reden van annulatie", max_length=200, blank=True)
    # Only of a cancelled moment: that somebody came stands with the hours done.
    stiptheid = models.CharField(
        "stiptheid", max_length=15, choices=Stiptheid, blank=True, default="", db_default=""
    )

    privacy = dict.fromkeys(
        ["datum", "begin", "einde", "uren", "status", "reden", "stiptheid"], Privacy.PERSOONLIJK
    )

    objects = GeplandMomentQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "gepland moment"
        verbose_name_plural = "geplande momenten"
        ordering = ["datum", "begin"]
        constraints = [
            models.CheckConstraint(
                condition=Q(uren__gte=1, uren__lte=24),
                name="geplandmoment_uren",
                violation_error_message="Een moment duurt 1 tot 24 begonnen uren.",
            ),
            models.CheckConstraint(
                condition=Q(begin=None, einde=None) | Q(einde__gt=F("begin")),
                name="geplandmoment_einde_na_begin",
                violation_error_message="Het einde moet na het begin liggen.",
            ),
            models.CheckConstraint(
                condition=Q(stiptheid="")
                | Q(status=MomentStatus.GEANNULEERD, stiptheid__in=NIET_GEKOMEN),
                name="geplandmoment_stiptheid_hoort_bij_status",
                violation_error_message="Alleen bij een geannuleerd moment staat wie niet kwam.",
            ),
            ExclusionConstraint(
                name="geplandmoment_geen_overlap",
                expressions=[
                    ("traject", RangeOperators.EQUAL),
                    (Tijdvak(), RangeOperators.OVERLAPS),
                ],
                condition=Q(begin__isnull=False) & ~Q(status=MomentStatus.GEANNULEERD),
                violation_error_message="Op dat uur staat deze wijk-werker al ergens gepland.",
                violation_error_code="overlap",
            ),
        ]
        indexes = [
            models.Index(
                fields=["traject", "datum"],
                include=["uren"],
                condition=Q(status=MomentStatus.GEPLAND),
                name="geplandmoment_gereserveerd",
            ),
            models.Index(fields=["datum"], name="geplandmoment_datum"),
        ]
        triggers = [*BasisModel.Meta.triggers, inzet_van_traject(), limiet_moment()]

    def __str__(self):
        return f"{self.datum:%d/%m/%Y}, {self.uren} uur"
