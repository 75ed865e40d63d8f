import pghistory
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from trajecten.choices import AfwezigheidSoort
from trajecten.models.traject import Dagen
from trajecten.models.wijkwerker import WijkWerker
from trajecten.querysets import AfwezigheidQuerySet, BeschikbaarheidQuerySet
from trajecten.rules.beschikbaarheid import Afwezig, Blok, Weekpatroon, blokken_lezen
from trajecten.rules.beschikbaarheid import week_in_woorden as woorden_van
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Beschikbaarheid(BasisModel):
    """The week in which somebody can work, from a day on. Without one: always.

    `blokken` is a list of {"dag": 0 (Monday), "begin": "09:00", "einde": "12:00"}, in order.
    """

    wijkwerker = models.ForeignKey(WijkWerker, models.PROTECT, related_name="beschikbaarheden")
    van = models.DateField("vanaf")
    tot = models.DateField("tot en met", null=True, blank=True)
    blokken = models.JSONField("week")
    toelichting = models.CharField("toelichting", max_length=200, blank=True)

    privacy = {
        "van": Privacy.PERSOONLIJK,
        "tot": Privacy.PERSOONLIJK,
        "blokken": Privacy.PERSOONLIJK,
        "toelichting": Privacy.GEVOELIG,
    }

    objects = BeschikbaarheidQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "beschikbaarheid"
        verbose_name_plural = "beschikbaarheden"
        ordering = ["-van"]
        constraints = [
            ExclusionConstraint(
                name="beschikbaarheid_geen_overlap",
                expressions=[
                    ("wijkwerker", RangeOperators.EQUAL),
                    (Dagen(F("van"), F("tot")), RangeOperators.OVERLAPS),
                ],
                violation_error_message="In die periode geldt al een andere week: pas die aan.",
            ),
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gte=F("van")),
                name="beschikbaarheid_tot_na_van",
                violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
            ),
        ]

    def __str__(self):
        return f"Beschikbaar vanaf {self.van:%d/%m/%Y}"

    def get_absolute_url(self):
        return f"{self.wijkwerker.get_absolute_url()}#beschikbaarheid"

    @property
    def patroon(self) -> Weekpatroon:
        """As the rules judge it."""
        return Weekpatroon(self.van, self.tot, self.week)

    @property
    def week(self) -> tuple[Blok, ...]:
        return blokken_lezen(self.blokken)

    @property
    def week_in_woorden(self) -> list[tuple[str, str]]:
        """Pairs of a weekday and its hours."""
        return woorden_van(self.week)


@pghistory.track()
class Afwezigheid(BasisModel):
    """Days, or hours of days, on which somebody cannot come. Open for who is ill.

    One that was noted by mistake is withdrawn with a reason; it then stops nothing.
    """

    wijkwerker = models.ForeignKey(WijkWerker, models.PROTECT, related_name="afwezigheden")
    soort = models.CharField("reden", max_length=9, choices=AfwezigheidSoort)
    van = models.DateField("vanaf")
    tot = models.DateField("tot en met", null=True, blank=True)
    begin = models.TimeField("begin", null=True, blank=True)
    einde = models.TimeField("einde", null=True, blank=True)
    toelichting = models.CharField("toelichting", max_length=200, blank=True)
    gemeld_door = models.CharField("gemeld door", max_length=120, blank=True)
    gemeld_op = models.DateField("gemeld op")
    ingetrokken_op = models.DateTimeField("ingetrokken op", null=True, blank=True)
    ingetrokken_reden = models.CharField("reden van intrekken", max_length=200, blank=True)

    privacy = {
        "soort": Privacy.GEVOELIG,
        "van": Privacy.PERSOONLIJK,
        "tot": Privacy.PERSOONLIJK,
        "begin": Privacy.PERSOONLIJK,
        "einde": Privacy.PERSOONLIJK,
        "toelichting": Privacy.GEVOELIG,
        "gemeld_door": Privacy.PERSOONLIJK,
        "gemeld_op": Privacy.PERSOONLIJK,
        "ingetrokken_op": Privacy.INTERN,
        "ingetrokken_reden": Privacy.GEVOELIG,
    }

    objects = AfwezigheidQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "afwezigheid"
        verbose_name_plural = "afwezigheden"
        ordering = ["-van"]
        constraints = [
            ExclusionConstraint(
                name="afwezigheid_geen_overlap",
                expressions=[
                    ("wijkwerker", RangeOperators.EQUAL),
                    (Dagen(F("van"), F("tot")), RangeOperators.OVERLAPS),
                ],
                condition=Q(begin=None, ingetrokken_op=None),
                violation_error_message=(
                    "In die periode is deze wijk-werker al afwezig: pas die afwezigheid aan."
                ),
            ),
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gte=F("van")),
                name="afwezigheid_tot_na_van",
                violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
            ),
            models.CheckConstraint(
                condition=Q(begin=None, einde=None) | Q(einde__gt=F("begin")),
                name="afwezigheid_einde_na_begin",
                violation_error_message="Vul begin en einde samen in, het einde na het begin.",
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op=None) | ~Q(ingetrokken_reden=""),
                name="afwezigheid_ingetrokken_heeft_reden",
                violation_error_message="Schrijf waarom u de afwezigheid intrekt.",
            ),
        ]
        indexes = [
            models.Index(
                fields=["wijkwerker", "van"],
                condition=Q(ingetrokken_op=None),
                name="afwezigheid_geldend",
            )
        ]

    def __str__(self):
        return f"Afwezig vanaf {self.van:%d/%m/%Y}"

    def get_absolute_url(self):
        return reverse("afwezigheid_detail", args=[self.pk])

    @property
    def periode(self) -> Afwezig:
        """As the rules judge it."""
        return Afwezig(self.van, self.tot, self.begin, self.einde)

    def omvat(self, datum):
        return self.periode.omvat(datum)
