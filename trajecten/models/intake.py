import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateTimeRangeField, RangeOperators
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Func, Q
from django.urls import reverse
from django.utils.timezone import localtime

from trajecten.choices import IntakeAdvies, IntakeStatus, Terugstuurgrond, Wachtreden
from trajecten.models.aanmelding import Aanmelding
from trajecten.models.traject import Traject
from trajecten.models.zitdag import Zitdag
from trajecten.querysets import IntakeQuerySet, WachtnotitieQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.querysets import BereikQuerySet


class Moment(Func):
    """tstzrange(begin, einde): back to back does not overlap."""

    function = "tstzrange"
    output_field = DateTimeRangeField()

    def __init__(self):
        super().__init__(F("begin"), F("einde"))

    def deconstruct(self):
        return ("trajecten.models.intake.Moment", (), {})


@pghistory.track()
class Intake(BasisModel):
    """One appointment for the intake of an aanmelding, on a place of a zitdag or elsewhere.

    What became of it stays: planned again after a no-show or a cancelled zitdag is a new row.
    The dienst reads this row; the report stands in `Intakeverslag`, for inside only.
    """

    aanmelding = models.ForeignKey(Aanmelding, models.PROTECT, related_name="intakes")
    zitdag = models.ForeignKey(
        Zitdag, models.PROTECT, null=True, blank=True, related_name="intakes"
    )
    bemiddelaar = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="intakes"
    )
    begin = models.DateTimeField("begin")
    einde = models.DateTimeField("einde")
    plaats = models.CharField("plaats", max_length=210, blank=True)
    status = models.CharField(
        "status", max_length=15, choices=IntakeStatus, default=IntakeStatus.GEPLAND
    )
    verwittigd = models.BooleanField("vooraf verwittigd", null=True, blank=True)
    reden = models.CharField("reden", max_length=200, blank=True)
    conclusie = models.CharField("conclusie voor de toeleider", max_length=600, blank=True)

    privacy = {
        **dict.fromkeys(["begin", "einde", "status"], Privacy.PERSOONLIJK),
        "plaats": Privacy.INTERN,
        **dict.fromkeys(["verwittigd", "reden", "conclusie"], Privacy.GEVOELIG),
    }

    objects = IntakeQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "intake"
        verbose_name_plural = "intakes"
        ordering = ["begin"]
        constraints = [
            models.UniqueConstraint(
                fields=["zitdag", "begin"],
                condition=~Q(status=IntakeStatus.GEANNULEERD),
                name="intake_een_per_plaats",
                violation_error_message="Deze plaats is al bezet. Kies een andere.",
                violation_error_code="plaats_bezet",
            ),
            models.UniqueConstraint(
                fields=["aanmelding"],
                condition=Q(status=IntakeStatus.GEPLAND),
                name="intake_een_gepland",
                violation_error_message="Voor deze aanmelding is al een intake gepland.",
            ),
            ExclusionConstraint(
                name="intake_bemiddelaar_geen_overlap",
                expressions=[
                    ("bemiddelaar", RangeOperators.EQUAL),
                    (Moment(), RangeOperators.OVERLAPS),
                ],
                condition=Q(status=IntakeStatus.GEPLAND),
                violation_error_message="Op dat uur heeft deze bemiddelaar al een intake.",
                violation_error_code="overlap",
            ),
            models.CheckConstraint(
                condition=Q(einde__gt=F("begin")),
                name="intake_einde_na_begin",
                violation_error_message="Het einde moet na het begin liggen.",
            ),
            models.CheckConstraint(
                condition=Q(status=IntakeStatus.NIET_VERSCHENEN) ^ Q(verwittigd__isnull=True),
                name="intake_verwittigd_hoort_bij_afwezig",
                violation_error_message="Zeg of de persoon vooraf verwittigde.",
            ),
            models.CheckConstraint(
                condition=~Q(status=IntakeStatus.GEANNULEERD) | ~Q(reden=""),
                name="intake_geannuleerd_heeft_reden",
                violation_error_message="Schrijf waarom de intake niet doorgaat.",
            ),
        ]
        indexes = [models.Index(fields=["begin"], name="intake_begin")]

    def __str__(self):
        return f"Intake van {self.aanmelding}"

    def get_absolute_url(self):
        return reverse("intake_detail", args=[self.pk])

    @property
    def is_gepland(self):
        return self.status == IntakeStatus.GEPLAND

    @property
    def dag(self):
        """The day in Brussels."""
        return localtime(self.begin).date()


@pghistory.track(exclude=["beperkingen"])
class Intakeverslag(BasisModel):
    """The report of an intake, for inside only; `Intake.conclusie` is what the dienst reads.

    A draft until it is rounded off with an advice. Health limits are kept here and nowhere
    else: not in the history, in no list and in no export.
    """

    intake = models.OneToOneField(Intake, models.PROTECT, related_name="verslag")
    gehouden_op = models.DateField("gehouden op")
    door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="intakeverslagen"
    )
    aanwezig = models.CharField("wie was aanwezig", max_length=200, blank=True)
    motivatie = models.TextField("motivatie", blank=True)
    werkervaring = models.TextField("werkervaring", blank=True)
    wensen = models.TextField("wat de persoon wil", blank=True)
    dagen = ArrayField(
        models.PositiveSmallIntegerField(validators=[MaxValueValidator(6)]),
        verbose_name="beschikbare dagen",
        default=list,
        blank=True,
    )
    uren_per_week = models.PositiveSmallIntegerField("uren per week", null=True, blank=True)
    beschikbaarheid = models.CharField("welke uren", max_length=300, blank=True)
    fiets = models.BooleanField("komt met de fiets", default=False)
    auto = models.BooleanField("heeft een auto", default=False)
    openbaar_vervoer = models.BooleanField("neemt bus, tram of trein", default=False)
    rijbewijs = models.BooleanField("heeft rijbewijs B", default=False)
    taal = models.CharField("taal", max_length=300, blank=True)
    beperkingen = models.TextField("wat lichamelijk of mentaal niet kan", blank=True)
    afspraken = models.TextField("afspraken", blank=True)
    advies = models.CharField("advies", max_length=13, choices=IntakeAdvies, blank=True)
    grond = models.CharField(
        "grond om terug te sturen", max_length=16, choices=Terugstuurgrond, blank=True
    )
    wachtreden = models.CharField(
        "reden van wachten", max_length=17, choices=Wachtreden, blank=True
    )
    conclusie = models.CharField("conclusie voor de toeleider", max_length=600, blank=True)
    afgerond_op = models.DateTimeField("afgerond op", null=True, blank=True)

    privacy = {
        **dict.fromkeys(
            ["gehouden_op", "aanwezig", "werkervaring", "wensen", "dagen", "uren_per_week"],
            Privacy.PERSOONLIJK,
        ),
        **dict.fromkeys(
            ["beschikbaarheid", "fiets", "auto", "openbaar_vervoer", "rijbewijs", "taal"],
            Privacy.PERSOONLIJK,
        ),
        **dict.fromkeys(
            ["motivatie", "beperkingen", "afspraken", "advies", "grond", "wachtreden"],
            Privacy.GEVOELIG,
        ),
        "conclusie": Privacy.GEVOELIG,
        "afgerond_op": Privacy.INTERN,
    }

    objects = BereikQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "intakeverslag"
        verbose_name_plural = "intakeverslagen"
        ordering = ["-gehouden_op"]
        constraints = [
            models.CheckConstraint(
                condition=Q(afgerond_op=None) | (~Q(advies="") & ~Q(conclusie="")),
                name="intakeverslag_afgerond_heeft_advies",
                violation_error_message="Kies een advies en schrijf de conclusie.",
            ),
            models.CheckConstraint(
                condition=Q(afgerond_op=None)
                | ~Q(advies=IntakeAdvies.NIET_GESCHIKT)
                | ~Q(grond=""),
                name="intakeverslag_niet_geschikt_heeft_grond",
                violation_error_message="Kies op welke grond wijk-werken niet past.",
            ),
            models.CheckConstraint(
                condition=Q(uren_per_week=None) | Q(uren_per_week__lte=40),
                name="intakeverslag_uren_per_week",
                violation_error_message="Vul hoogstens 40 uur per week in.",
            ),
        ]

    def __str__(self):
        return f"Verslag van de intake van {self.intake.aanmelding}"

    @property
    def is_afgerond(self):
        return self.afgerond_op is not None


@pghistory.track()
class Wachtnotitie(BasisModel):
    """Why someone still waits: on a start (the aanmelding) or on work (the traject).

    The dienst reads the reden; the toelichting is for inside.
    """

    aanmelding = models.OneToOneField(
        Aanmelding, models.PROTECT, null=True, blank=True, related_name="wachtnotitie"
    )
    traject = models.OneToOneField(
        Traject, models.PROTECT, null=True, blank=True, related_name="wachtnotitie"
    )
    reden = models.CharField("waarom", max_length=17, choices=Wachtreden)
    toelichting = models.CharField("toelichting", max_length=300, blank=True)

    privacy = {
        "reden": Privacy.GEVOELIG,
        "toelichting": Privacy.GEVOELIG,
    }

    objects = WachtnotitieQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "reden van wachten"
        verbose_name_plural = "redenen van wachten"
        constraints = [
            models.CheckConstraint(
                condition=Q(aanmelding__isnull=True) ^ Q(traject__isnull=True),
                name="wachtnotitie_hoort_bij_een",
                violation_error_message="Een reden van wachten hoort bij één dossier.",
            ),
        ]

    def __str__(self):
        return self.get_reden_display()
