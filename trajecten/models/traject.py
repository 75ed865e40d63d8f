import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Coalesce
from django.urls import reverse

from trajecten.choices import Doorstroom, EindeReden, TrajectStatus
from trajecten.models.aanmelding import Aanmelding
from trajecten.models.maandslot import traject_blijft_in_gemeente
from trajecten.models.wijkwerker import WijkWerker
from trajecten.querysets import TrajectDeelQuerySet, TrajectQuerySet
from wijkwerken.kern.models import BasisModel, Nummer
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Gemeente, Toeleidingsdienst


class Dagen(Func):
    """daterange(first, last, '[]'): both days included; no last day means without end."""

    function = "daterange"
    output_field = DateRangeField()

    def __init__(self, van, tot):
        super().__init__(van, tot, Value("[]"))

    def as_sql(self, compiler, connection, function=None, template=None, arg_joiner=None, **extra):
        """Cast both days: with values instead of columns PostgreSQL takes two NULLs for text."""
        delen = [compiler.compile(deel) for deel in self.source_expressions]
        (van, _), (tot, _), (haken, _) = delen
        params = tuple(param for _, eigen in delen for param in eigen)
        return f"{self.function}(({van})::date, ({tot})::date, {haken})", params

    def deconstruct(self):
        van, tot, _ = self.source_expressions
        return ("trajecten.models.traject.Dagen", (van, tot), {})


@pghistory.track()
class Traject(Nummer, BasisModel):
    """The period that one wijk-werker goes through at this organisation.

    `start` is the start of the wijk-werkovereenkomst. `voorzien_einde` is the last day of the
    running term (6 months, renewed up to 12); None only under the overgangsmaatregel.
    """

    wijkwerker = models.ForeignKey(WijkWerker, models.PROTECT, related_name="trajecten")
    aanmelding = models.OneToOneField(
        Aanmelding, models.PROTECT, null=True, blank=True, related_name="traject"
    )
    # Not on the wijk-werker: who moves house must not change last year's report.
    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="trajecten")
    toeleider = models.ForeignKey(Toeleidingsdienst, models.PROTECT, related_name="trajecten")
    toeleider_reden = models.CharField("reden van deze toeleider", max_length=300, blank=True)
    trajectbegeleider = models.CharField("trajectbegeleider", max_length=120, blank=True)
    bemiddelaar = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="trajecten"
    )
    status = models.CharField(
        "status", max_length=12, choices=TrajectStatus, default=TrajectStatus.LOPEND
    )
    start = models.DateField("start")
    voorzien_einde = models.DateField("voorzien einde", null=True, blank=True)
    overeenkomst_getekend_op = models.DateField(
        "wijk-werkovereenkomst getekend op", null=True, blank=True
    )
    heeft_overgangsmaatregel = models.BooleanField("overgangsmaatregel (ex-PWA)", default=False)
    # How many months of earlier trajecten count, when a coordinator decided otherwise.
    maanden_besluit = models.PositiveSmallIntegerField(
        "maanden die meetellen", null=True, blank=True
    )
    maanden_besluit_reden = models.CharField("reden van dat besluit", max_length=300, blank=True)
    maanden_besluit_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    maanden_besluit_op = models.DateField("besluit van", null=True, blank=True)
    einde = models.DateField("einde", null=True, blank=True)
    einde_reden = models.CharField(
        "reden van het einde", max_length=12, choices=EindeReden, blank=True
    )
    doorstroom = models.CharField("volgende stap", max_length=16, choices=Doorstroom, blank=True)
    doorstroom_toelichting = models.CharField("toelichting", max_length=300, blank=True)

    privacy = {
        "nummer": Privacy.INTERN,
        "aanmelding": Privacy.INTERN,
        "toeleider_reden": Privacy.GEVOELIG,
        "trajectbegeleider": Privacy.PERSOONLIJK,
        "status": Privacy.PERSOONLIJK,
        "start": Privacy.PERSOONLIJK,
        "voorzien_einde": Privacy.PERSOONLIJK,
        "overeenkomst_getekend_op": Privacy.PERSOONLIJK,
        "heeft_overgangsmaatregel": Privacy.PERSOONLIJK,
        "maanden_besluit": Privacy.PERSOONLIJK,
        "maanden_besluit_reden": Privacy.GEVOELIG,
        "maanden_besluit_op": Privacy.PERSOONLIJK,
        "einde": Privacy.PERSOONLIJK,
        "einde_reden": Privacy.GEVOELIG,
        "doorstroom": Privacy.PERSOONLIJK,
        "doorstroom_toelichting": Privacy.GEVOELIG,
    }

    objects = TrajectQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "traject"
        verbose_name_plural = "trajecten"
        ordering = ["-start", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["wijkwerker"],
                condition=Q(status=TrajectStatus.LOPEND),
                name="traject_hoogstens_een_lopend",
                violation_error_message="Deze wijk-werker heeft al een lopend traject.",
                violation_error_code="al_lopend_traject",
            ),
            ExclusionConstraint(
                name="traject_geen_overlap",
                expressions=[
                    ("wijkwerker", RangeOperators.EQUAL),
                    (
                        Dagen(F("start"), Coalesce(F("einde"), F("voorzien_einde"))),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                violation_error_message=(
                    "Deze periode overlapt met een ander traject van deze wijk-werker."
                ),
                violation_error_code="al_lopend_traject",
            ),
            models.CheckConstraint(
                condition=Q(voorzien_einde__gt=F("start"))
                | Q(voorzien_einde=None, heeft_overgangsmaatregel=True),
                name="traject_voorzien_einde_na_start",
                violation_error_message="Het voorziene einde moet na de start liggen.",
            ),
            models.CheckConstraint(
                condition=Q(status=TrajectStatus.LOPEND, einde__isnull=True)
                | (Q(status=TrajectStatus.BEEINDIGD) & Q(einde__gte=F("start"))),
                name="traject_einde_hoort_bij_status",
                violation_error_message="Een lopend traject heeft geen einde; een beëindigd wel.",
            ),
            models.CheckConstraint(
                condition=Q(status=TrajectStatus.LOPEND) | (~Q(einde_reden="") & ~Q(doorstroom="")),
                name="traject_einde_heeft_reden_en_volgende_stap",
                violation_error_message="Vul de reden van het einde en de volgende stap in.",
            ),
            models.CheckConstraint(
                condition=Q(
                    maanden_besluit=None,
                    maanden_besluit_reden="",
                    maanden_besluit_door=None,
                    maanden_besluit_op=None,
                )
                | (
                    Q(
                        maanden_besluit__isnull=False,
                        maanden_besluit_door__isnull=False,
                        maanden_besluit_op__isnull=False,
                    )
                    & ~Q(maanden_besluit_reden="")
                ),
                name="traject_maandenbesluit_is_volledig",
                violation_error_message="Een besluit over de maanden heeft een reden en een dag.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["voorzien_einde"],
                condition=Q(status=TrajectStatus.LOPEND),
                name="traject_lopend_einde",
            ),
        ]
        triggers = [*BasisModel.Meta.triggers, traject_blijft_in_gemeente()]

    def __str__(self):
        return f"{self.wijkwerker} vanaf {self.start:%d/%m/%Y}"

    def get_absolute_url(self):
        return reverse("traject_detail", args=[self.pk])

    @property
    def is_lopend(self):
        return self.status == TrajectStatus.LOPEND

    def omvat(self, datum):
        """Does this date lie in the traject, first and last day included?"""
        laatste = self.einde or self.voorzien_einde
        return self.start <= datum and (laatste is None or datum <= laatste)


@pghistory.track()
class Overgangsbewijs(BasisModel):
    """The proof that someone had a PWA-overeenkomst on the peildatum (domein.md 1.6)."""

    traject = models.OneToOneField(Traject, models.PROTECT, related_name="overgangsbewijs")
    pwa_van = models.DateField("PWA-overeenkomst vanaf")
    pwa_tot = models.DateField("PWA-overeenkomst tot", null=True, blank=True)
    kenmerk = models.CharField(
        "kenmerk van het bewijs", max_length=200, help_text="Waar het bewijsstuk ligt."
    )
    nagekeken_door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    nagekeken_op = models.DateField("nagekeken op")
    bijlage = models.ForeignKey(
        "trajecten.Bijlage",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="overgangsbewijzen",
        verbose_name="bewijsstuk",
    )
    # The last day on which the exemption held, once somebody noted that it lapsed.
    vervallen_op = models.DateField("vervallen op", null=True, blank=True)
    vervallen_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    # A lapse that was taken back: who, when and why, and the work that is not known here.
    hersteld_op = models.DateField("verval teruggenomen op", null=True, blank=True)
    hersteld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    hersteld_reden = models.CharField("reden", max_length=300, blank=True)
    gewerkt_op = models.DateField("toch gewerkt op", null=True, blank=True)

    privacy = {
        "traject": Privacy.INTERN,
        "bijlage": Privacy.INTERN,
        **dict.fromkeys(
            [
                "pwa_van", "pwa_tot", "kenmerk", "nagekeken_op", "vervallen_op", "hersteld_op",
                "hersteld_reden", "gewerkt_op",
            ],
            Privacy.PERSOONLIJK,
        ),
    }  # fmt: skip

    objects = TrajectDeelQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "overgangsbewijs"
        verbose_name_plural = "overgangsbewijzen"
        constraints = [
            models.CheckConstraint(
                condition=Q(pwa_tot=None) | Q(pwa_tot__gte=F("pwa_van")),
                name="overgangsbewijs_tot_na_van",
                violation_error_message="De PWA-overeenkomst eindigt na haar begin.",
            ),
            models.CheckConstraint(
                condition=Q(vervallen_op=None, vervallen_door=None)
                | Q(vervallen_op__isnull=False, vervallen_door__isnull=False),
                name="overgangsbewijs_verval_is_volledig",
                violation_error_message="Bij een verval hoort wie het vaststelde.",
            ),
            models.CheckConstraint(
                condition=Q(
                    hersteld_op=None, hersteld_door=None, hersteld_reden="", gewerkt_op=None
                )
                | Q(hersteld_op__isnull=False, hersteld_door__isnull=False) & ~Q(hersteld_reden=""),
                name="overgangsbewijs_herstel_is_volledig",
                violation_error_message="Wie een verval terugneemt, schrijft waarom.",
            ),
        ]

    def __str__(self):
        return self.kenmerk
