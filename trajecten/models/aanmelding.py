import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property

from trajecten.choices import (
    AanmeldingStatus,
    Indicator,
    Inkomen,
    Kinderopvang,
    Terugstuurgrond,
    Vervoer,
)
from trajecten.models.huishouden import Huishouden
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

    A concept may be nearly empty, a first name is enough; what is sent is complete
    (`rules.aanmelding`, and the constraint below for who comes another way).
    """

    naam = models.CharField("naam", max_length=120, blank=True)
    geboortedatum = models.DateField(  # type: ignore[assignment]  # only a concept has none
        "geboortedatum", null=True, blank=True
    )
    insz_versleuteld = models.TextField("INSZ, versleuteld", editable=False, blank=True)
    insz_index = models.CharField("INSZ, index", max_length=64, editable=False, blank=True)
    straat = models.CharField("straat", max_length=120, blank=True)
    huisnummer = models.CharField("huisnummer en bus", max_length=20, blank=True)
    postcode = models.CharField("postcode", max_length=4, blank=True)
    plaats = models.CharField("plaats", max_length=80, blank=True)

    dienst = models.ForeignKey(Toeleidingsdienst, models.PROTECT, related_name="aanmeldingen")
    ingediend_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="aanmeldingen"
    )
    gemeente = models.ForeignKey(
        Gemeente, models.PROTECT, null=True, blank=True, related_name="aanmeldingen"
    )
    trajectbegeleider = models.CharField("trajectbegeleider", max_length=120, blank=True)
    status = models.CharField(
        "status", max_length=14, choices=AanmeldingStatus, default=AanmeldingStatus.CONCEPT
    )
    inkomen = models.CharField("leeft van", max_length=9, choices=Inkomen, blank=True)
    toeleider_reden = models.CharField(
        "reden van deze toeleider",
        max_length=300,
        blank=True,
        help_text="Nodig als een OCMW toeleidt zonder leefloon, of VDAB met leefloon.",
    )
    huishouden = models.ForeignKey(
        Huishouden,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="aanmeldingen",
    )
    indicatoren = ArrayField(
        models.CharField(max_length=12, choices=Indicator),
        verbose_name="wat wijst op een trage opstap",
        default=list,
        blank=True,
    )
    motivering = models.TextField(
        "waarom deze laagdrempelige stap",
        blank=True,
        help_text="Bijvoorbeeld: lang niet gewerkt, taal, randvoorwaarden.",
    )
    pwa_uren = models.PositiveSmallIntegerField(
        "uren PWA of wijk-werk in de voorbije 12 maanden", null=True, blank=True
    )
    kinderopvang = models.CharField("kinderopvang", max_length=10, choices=Kinderopvang, blank=True)
    vervoer = ArrayField(
        models.CharField(max_length=8, choices=Vervoer),
        verbose_name="kan zich verplaatsen",
        default=list,
        blank=True,
    )
    beschikbaarheid = models.CharField("dagen en uren die kunnen", max_length=300, blank=True)
    gezondheid = models.TextField("waar het werk rekening mee houdt", blank=True)
    kan_halftijds = models.BooleanField(
        "kan al halftijds werken of leren op een werkplek", default=False
    )
    sociale_economie_hoogst = models.BooleanField(
        "sociale economie is het hoogst haalbare", default=False
    )
    indicering_op = models.DateField("indicering op", null=True, blank=True)
    indicering_kenmerk = models.CharField("kenmerk van de indicering", max_length=60, blank=True)
    ander_instrument = models.BooleanField("een ander instrument past beter", default=False)
    ander_instrument_welk = models.CharField("welk instrument", max_length=120, blank=True)
    rijbewijs = models.BooleanField("heeft rijbewijs B", default=False)
    verstuurd_op = models.DateTimeField("verstuurd op", null=True, blank=True)
    gezien_op = models.DateTimeField("gezien op", null=True, blank=True)
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
        "indicatoren": Privacy.GEVOELIG,
        "motivering": Privacy.GEVOELIG,
        "pwa_uren": Privacy.PERSOONLIJK,
        "kinderopvang": Privacy.GEVOELIG,
        "vervoer": Privacy.PERSOONLIJK,
        "beschikbaarheid": Privacy.PERSOONLIJK,
        "gezondheid": Privacy.GEVOELIG,
        "kan_halftijds": Privacy.GEVOELIG,
        "sociale_economie_hoogst": Privacy.GEVOELIG,
        "indicering_op": Privacy.GEVOELIG,
        "indicering_kenmerk": Privacy.GEVOELIG,
        "ander_instrument": Privacy.GEVOELIG,
        "ander_instrument_welk": Privacy.GEVOELIG,
        "rijbewijs": Privacy.PERSOONLIJK,
        "verstuurd_op": Privacy.INTERN,
        "gezien_op": Privacy.INTERN,
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
                condition=Q(status=AanmeldingStatus.CONCEPT)
                | Q(
                    voornaam__gt="",
                    naam__gt="",
                    geboortedatum__isnull=False,
                    insz_versleuteld__gt="",
                    insz_index__gt="",
                    straat__gt="",
                    huisnummer__gt="",
                    postcode__gt="",
                    plaats__gt="",
                    gemeente__isnull=False,
                    inkomen__gt="",
                    motivering__gt="",
                ),
                name="aanmelding_verstuurd_is_volledig",
                violation_error_message="Alleen een concept mag nog onvolledig zijn.",
            ),
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
            models.Index(fields=["geboortedatum"], name="aanmelding_geboren"),
        ]

    def __str__(self):
        return self.volledige_naam

    @cached_property
    def intake_gehouden(self):
        """The last intake took place; of rows of a list with `met_intake()`, without a query."""
        rij = type(self).objects.met_intake().filter(pk=self.pk)
        return bool(rij.values_list("intake_gehouden", flat=True).first())

    @property
    def stand(self):
        """The status, as people read it: `get_stand_display` has words for an intake that was."""
        return self.status

    def get_stand_display(self):
        if self.status == AanmeldingStatus.INTAKE_GEPLAND and self.intake_gehouden:
            return "Intake gehouden"
        return AanmeldingStatus(self.status).label

    @property
    def volledige_naam(self):
        """`El Amrani, Youssef`; a concept may know the first name only."""
        return ", ".join(deel for deel in (self.naam, self.voornaam) if deel)

    @property
    def adres(self):
        return super().adres if self.straat and self.postcode else ""

    @property
    def indicator_namen(self):
        return [Indicator(waarde).label for waarde in self.indicatoren]

    @property
    def vervoer_namen(self):
        return [Vervoer(waarde).label for waarde in self.vervoer]

    @property
    def is_concept(self):
        return self.status == AanmeldingStatus.CONCEPT

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
