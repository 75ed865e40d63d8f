import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from trajecten.choices import GEKOMEN, Stiptheid
from trajecten.models.geboekt import Geboekt
from trajecten.models.inzet import GeplandMoment, Inzet, Tijdvak
from trajecten.models.limieten import betwiste_uren_vast, inzet_van_traject, limiet_prestatie
from trajecten.models.maandslot import correcties_geteld, maand_open
from trajecten.models.naast import NaastAfspraak
from trajecten.models.traject import Traject
from trajecten.querysets import UREN_NU, OverschrijdingQuerySet, PrestatieQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


class _UrenNu:
    """Not a property: a queryset may have set it (`met_uren_nu`)."""

    def __get__(self, rij, soort=None):
        return self if rij is None else rij.uren + rij.gecorrigeerd


@pghistory.track(exclude=["boekmaand"])
class Prestatie(NaastAfspraak, Geboekt, BasisModel):
    """Hours really done: whole started hours, each paid by one cheque.

    `cheques` is how many cheques pay for it so far. The cheques' service keeps it in the same
    transaction, and a nightly proof recounts it; so a lower layer can refuse to bring the
    hours below what was paid without knowing about cheques. `gecorrigeerd` are the correcties of
    a closed month, counted by a trigger: `uren_nu` is what counts, for the limits and the cheques.
    """

    # Without an index of its own: `prestatie_traject` below begins with it.
    traject = models.ForeignKey(Traject, models.PROTECT, related_name="prestaties", db_index=False)
    inzet = models.ForeignKey(Inzet, models.PROTECT, related_name="prestaties")
    moment = models.OneToOneField(
        GeplandMoment, models.PROTECT, null=True, blank=True, related_name="prestatie"
    )
    datum = models.DateField("datum")
    begin = models.TimeField("begin", null=True, blank=True)
    einde = models.TimeField("einde", null=True, blank=True)
    uren = models.PositiveSmallIntegerField("begonnen uren")
    cheques = models.PositiveSmallIntegerField("cheques ingeleverd", default=0, editable=False)
    gecorrigeerd = models.SmallIntegerField(
        "uren gecorrigeerd", default=0, db_default=0, editable=False
    )
    opmerking = models.CharField("opmerking", max_length=300, blank=True)
    stiptheid = models.CharField(
        "stiptheid", max_length=15, choices=Stiptheid, blank=True, default="", db_default=""
    )

    privacy = {
        "moment": Privacy.INTERN,
        **dict.fromkeys(
            ["datum", "begin", "einde", "uren", "cheques", "gecorrigeerd"], Privacy.PERSOONLIJK
        ),
        "opmerking": Privacy.GEVOELIG,
        "stiptheid": Privacy.PERSOONLIJK,
    }

    objects = PrestatieQuerySet.as_manager()
    uren_nu = _UrenNu()

    class Meta(BasisModel.Meta):
        verbose_name = "prestatie"
        verbose_name_plural = "prestaties"
        ordering = ["-datum", "-begin", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(uren__gte=1, uren__lte=24),
                name="prestatie_uren",
                violation_error_message="Een prestatie duurt 1 tot 24 begonnen uren.",
            ),
            models.CheckConstraint(
                condition=Q(gecorrigeerd__gte=0 - F("uren"), gecorrigeerd__lte=24 - F("uren")),
                name="prestatie_uren_met_correcties",
                violation_error_message="Met de correcties erbij blijft het 0 tot 24 uur.",
            ),
            models.CheckConstraint(
                condition=Q(begin=None, einde=None) | Q(einde__gt=F("begin")),
                name="prestatie_einde_na_begin",
                violation_error_message="Het einde moet na het begin liggen.",
            ),
            models.CheckConstraint(
                condition=Q(cheques__lte=UREN_NU),
                name="prestatie_cheques_hoogstens_uren",
                violation_error_message=(
                    "Er zijn al meer cheques ingeleverd dan dit aantal uren: "
                    "haal eerst een cheque van deze prestatie af."
                ),
                violation_error_code="cheque_gebruikt",
            ),
            models.CheckConstraint(
                condition=Q(stiptheid__in=["", *GEKOMEN]),
                name="prestatie_stiptheid_van_wie_kwam",
                violation_error_message="Bij gewerkte uren kiest u op tijd of te laat.",
            ),
            ExclusionConstraint(
                name="prestatie_geen_overlap",
                expressions=[
                    ("traject", RangeOperators.EQUAL),
                    (Tijdvak(), RangeOperators.OVERLAPS),
                ],
                condition=Q(begin__isnull=False),
                violation_error_message="Op dat uur heeft deze wijk-werker al gewerkt.",
                violation_error_code="overlap",
            ),
        ]
        indexes = [
            models.Index(
                fields=["traject", "datum"],
                include=["uren", "gecorrigeerd"],
                name="prestatie_traject",
            ),
            models.Index(
                fields=["datum"],
                include=["traject", "uren", "gecorrigeerd"],
                name="prestatie_datum",
            ),
            models.Index(
                fields=["datum"], condition=Q(cheques__lt=UREN_NU), name="prestatie_onbetaald"
            ),
            models.Index(fields=["boekmaand"], name="prestatie_boekmaand"),
        ]
        triggers = [
            *BasisModel.Meta.triggers,
            inzet_van_traject(),
            limiet_prestatie(),
            betwiste_uren_vast(),
            correcties_geteld(),
            maand_open(
                "traject_id", "inzet_id", "datum", "begin", "einde", "uren", "laat_geboekt_in"
            ),
        ]

    def __str__(self):
        return f"{self.datum:%d/%m/%Y}, {self.uren} uur"

    def get_absolute_url(self):
        return reverse("prestatie_detail", args=[self.pk])

    @property
    def zonder_cheque(self):
        """Hours that no cheque pays for yet."""
        return self.uren_nu - self.cheques


@pghistory.track(exclude=["boekmaand"])
class Overschrijding(Geboekt, BasisModel):
    """Hours really done above a limit: they stand apart from every count (decided 3).

    A coordinator writes them down with a reason; a second one confirms.
    """

    traject = models.ForeignKey(Traject, models.PROTECT, related_name="overschrijdingen")
    inzet = models.ForeignKey(Inzet, models.PROTECT, related_name="overschrijdingen")
    datum = models.DateField("datum")
    uren = models.PositiveSmallIntegerField("uren boven de limiet")
    reden = models.CharField("reden", max_length=300)
    vastgelegd_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    bevestigd_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    bevestigd_op = models.DateTimeField("bevestigd op", null=True, blank=True)

    privacy = {
        "datum": Privacy.PERSOONLIJK,
        "uren": Privacy.PERSOONLIJK,
        "reden": Privacy.GEVOELIG,
        "bevestigd_op": Privacy.INTERN,
    }

    objects = OverschrijdingQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "overschrijding"
        verbose_name_plural = "overschrijdingen"
        ordering = ["-datum"]
        constraints = [
            models.CheckConstraint(
                condition=Q(uren__gte=1, uren__lte=24),
                name="overschrijding_uren",
                violation_error_message="Een overschrijding is 1 tot 24 uur.",
            ),
            models.CheckConstraint(
                condition=Q(bevestigd_door=None) | ~Q(bevestigd_door=F("vastgelegd_door")),
                name="overschrijding_tweede_coordinator",
                violation_error_message="Een andere coördinator moet dit bevestigen.",
            ),
            models.CheckConstraint(
                condition=Q(bevestigd_door=None, bevestigd_op=None)
                | Q(bevestigd_door__isnull=False, bevestigd_op__isnull=False),
                name="overschrijding_bevestiging_volledig",
                violation_error_message="Een bevestiging heeft een coördinator en een tijdstip.",
            ),
        ]
        triggers = [
            *BasisModel.Meta.triggers,
            inzet_van_traject(),
            maand_open(
                "traject_id", "inzet_id", "datum", "uren", "bevestigd_door_id", "laat_geboekt_in"
            ),
        ]

    def __str__(self):
        return f"{self.datum:%d/%m/%Y}, {self.uren} uur boven de limiet"
