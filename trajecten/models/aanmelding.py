import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from trajecten.choices import AanmeldingStatus, Inkomen, Terugstuurgrond
from trajecten.models.wijkwerker import WijkWerker
from trajecten.querysets import AanmeldingQuerySet
from wijkwerken.kern.models import BasisModel, Nummer, Persoon
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Gemeente, Toeleidingsdienst


@pghistory.track(exclude=["insz_versleuteld"])
class Aanmelding(Nummer, Persoon, BasisModel):
    """A referral by an OCMW or VDAB, with the person as the dienst described it.

    It keeps its own copy of the person: a dienst never learns whether somebody was known
    already. Who accepts links it to a wijk-werker, new or known. The draft of the
    afsprakenblad hangs on it (`Afsprakenblad.aanmelding`).
    """

    dienst = models.ForeignKey(Toeleidingsdienst, models.PROTECT, related_name="aanmeldingen")
    ingediend_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="aanmeldingen"
    )
    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="aanmeldingen")
    trajectbegeleider = models.CharField("trajectbegeleider", max_length=120, blank=True)
    status = models.CharField(
        "status", max_length=14, choices=AanmeldingStatus, default=AanmeldingStatus.CONCEPT
    )
    inkomen = models.CharField("leeft van", max_length=9, choices=Inkomen)
    toeleider_reden = models.CharField(
        "reden van deze toeleider",
        max_length=300,
        blank=True,
        help_text="Nodig als een OCMW toeleidt zonder leefloon, of VDAB met leefloon.",
    )
    motivering = models.TextField(
        "waarom deze laagdrempelige stap",
        help_text="Bijvoorbeeld: lang niet gewerkt, taal, randvoorwaarden.",
    )
    kan_halftijds = models.BooleanField(
        "kan al halftijds werken of leren op een werkplek", default=False
    )
    sociale_economie_hoogst = models.BooleanField(
        "sociale economie is het hoogst haalbare", default=False
    )
    ander_instrument = models.BooleanField("een ander instrument past beter", default=False)
    rijbewijs = models.BooleanField("heeft rijbewijs B", default=False)
    verstuurd_op = models.DateTimeField("verstuurd op", null=True, blank=True)
    intake_op = models.DateTimeField("intake op", null=True, blank=True)
    intake_plaats = models.CharField("plaats van de intake", max_length=160, blank=True)
    beslist_op = models.DateTimeField("beslist op", null=True, blank=True)
    beslist_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    # Empty when it never went back, or went back before grounds were kept.
    terugstuur_grond = models.CharField(
        "grond van terugsturen", max_length=16, choices=Terugstuurgrond, blank=True
    )
    terugstuur_reden = models.TextField("reden van terugsturen", blank=True)
    wijkwerker = models.ForeignKey(
        WijkWerker, models.PROTECT, null=True, blank=True, related_name="aanmeldingen"
    )

    privacy = {
        "status": Privacy.INTERN,
        "trajectbegeleider": Privacy.PERSOONLIJK,
        "inkomen": Privacy.GEVOELIG,
        "toeleider_reden": Privacy.GEVOELIG,
        "motivering": Privacy.GEVOELIG,
        "kan_halftijds": Privacy.GEVOELIG,
        "sociale_economie_hoogst": Privacy.GEVOELIG,
        "ander_instrument": Privacy.GEVOELIG,
        "rijbewijs": Privacy.PERSOONLIJK,
        "verstuurd_op": Privacy.INTERN,
        "intake_op": Privacy.PERSOONLIJK,
        "intake_plaats": Privacy.INTERN,
        "beslist_op": Privacy.INTERN,
        "terugstuur_grond": Privacy.GEVOELIG,
        "terugstuur_reden": Privacy.GEVOELIG,
    }

    objects = AanmeldingQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "aanmelding"
        verbose_name_plural = "aanmeldingen"
        ordering = ["-aangemaakt_op"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status=AanmeldingStatus.AANVAARD) | Q(wijkwerker__isnull=False),
                name="aanmelding_aanvaard_heeft_wijkwerker",
                violation_error_message="Een aanvaarde aanmelding hoort bij een wijk-werker.",
            ),
            models.CheckConstraint(
                condition=~Q(status=AanmeldingStatus.TERUGGESTUURD) | ~Q(terugstuur_reden=""),
                name="aanmelding_terug_heeft_reden",
                violation_error_message="Schrijf waarom de aanmelding teruggaat.",
            ),
            models.CheckConstraint(
                condition=Q(status=AanmeldingStatus.CONCEPT) ^ Q(verstuurd_op__isnull=False),
                name="aanmelding_verstuurd_op_hoort_bij_status",
                violation_error_message="Alleen een concept is nog niet verstuurd.",
            ),
            models.CheckConstraint(
                condition=~Q(status=AanmeldingStatus.INTAKE_GEPLAND) | Q(intake_op__isnull=False),
                name="aanmelding_intake_heeft_tijdstip",
                violation_error_message="Vul in wanneer de intake is.",
            ),
        ]
        indexes = [
            models.Index(fields=["status", "verstuurd_op"], name="aanmelding_status"),
            models.Index(fields=["insz_index"], name="aanmelding_insz"),
        ]

    def __str__(self):
        return self.volledige_naam

    def get_absolute_url(self):
        return reverse("aanmelding_detail", args=[self.pk])

    @property
    def persoon_id(self):
        """Whose data it is, for the read log: the wijk-werker, and before that the row itself."""
        return self.wijkwerker_id or self.pk

    @property
    def is_open(self):
        return self.status in {
            AanmeldingStatus.VERSTUURD,
            AanmeldingStatus.GEZIEN,
            AanmeldingStatus.INTAKE_GEPLAND,
        }
