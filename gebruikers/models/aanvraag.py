import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from activiteiten.models import Activiteit, Vereiste
from gebruikers.choices import (
    WACHTENDE_STATUSSEN,
    AanvraagSoort,
    AanvraagStatus,
    AanvraagWachtreden,
    Weekdag,
)
from gebruikers.models.gebruiker import Gebruiker, Vestiging
from gebruikers.querysets import AanvraagQuerySet
from gebruikers.rules.dagtijden import dagtijd_van
from wijkwerken.kern import opmaak
from wijkwerken.kern.models import BasisModel, Nummer
from wijkwerken.kern.privacy import Privacy
from wijkwerken.kern.uren import blok_uren


@pghistory.track()
class Aanvraag(Nummer, BasisModel):
    """A request of a gebruiker for an activity: once, every week, or any time before a date.

    `uren` is how many whole started hours one time takes; with `begin` and `einde` it follows
    from them. `tot` is the last day, inclusive. `vereisten` is what this gebruiker asks besides
    what the activiteit asks of everybody; `alle_vereisten` has both. `dagtijden` are the weekdays
    with other hours than `begin` and `einde`: a list of weekdag, begin and einde.
    """

    gebruiker = models.ForeignKey(Gebruiker, models.PROTECT, related_name="aanvragen")
    vestiging = models.ForeignKey(Vestiging, models.PROTECT, related_name="aanvragen")
    activiteit = models.ForeignKey(Activiteit, models.PROTECT, related_name="aanvragen")
    soort = models.CharField("soort", max_length=11, choices=AanvraagSoort)
    status = models.CharField(
        "status", max_length=11, choices=AanvraagStatus, default=AanvraagStatus.OPEN
    )
    ontvangen_op = models.DateField("ontvangen op")
    van = models.DateField("vanaf")
    tot = models.DateField("tot en met", null=True, blank=True)
    weekdagen = ArrayField(
        models.PositiveSmallIntegerField(choices=Weekdag),
        verbose_name="dagen",
        default=list,
        blank=True,
    )
    begin = models.TimeField("begin", null=True, blank=True)
    einde = models.TimeField("einde", null=True, blank=True)
    dagtijden = models.JSONField("andere uren op een dag", default=list, blank=True)
    slaat_schoolvakanties_over = models.BooleanField("niet tijdens schoolvakanties", default=False)
    uren = models.PositiveSmallIntegerField("begonnen uren per keer")
    aantal = models.PositiveSmallIntegerField("aantal wijk-werkers", default=1)
    omschrijving = models.TextField("omschrijving", blank=True)
    vereisten = models.ManyToManyField(
        Vereiste,
        related_name="aanvragen",
        blank=True,
        verbose_name="vereisten",
        help_text="Naast wat de activiteit zelf van iedereen vraagt.",
    )
    toelichting_vereisten = models.CharField(
        "toelichting bij de vereisten", max_length=200, blank=True
    )

    wachtreden = models.CharField(
        "waarom nog niemand", max_length=12, choices=AanvraagWachtreden, blank=True
    )
    wachtnota = models.CharField("toelichting bij het wachten", max_length=300, blank=True)

    privacy = {
        **dict.fromkeys(
            [
                "nummer",
                "soort",
                "status",
                "ontvangen_op",
                "van",
                "tot",
                "weekdagen",
                "begin",
                "einde",
                "dagtijden",
                "slaat_schoolvakanties_over",
                "uren",
                "aantal",
                "wachtreden",
                "vereisten",
                "toelichting_vereisten",
            ],
            Privacy.INTERN,
        ),
        "omschrijving": Privacy.PERSOONLIJK,
        "wachtnota": Privacy.PERSOONLIJK,
    }

    objects = AanvraagQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "aanvraag"
        verbose_name_plural = "aanvragen"
        ordering = ["-ontvangen_op", "-nummer"]
        constraints = [
            models.CheckConstraint(
                condition=Q(tot=None) | Q(tot__gte=F("van")),
                name="aanvraag_tot_na_van",
                violation_error_message="De laatste dag kan niet vóór de eerste liggen.",
            ),
            models.CheckConstraint(
                condition=Q(begin=None, einde=None) | Q(einde__gt=F("begin")),
                name="aanvraag_einde_na_begin",
                violation_error_message="Het einde moet na het begin liggen.",
            ),
            models.CheckConstraint(
                condition=Q(uren__gte=1, uren__lte=24),
                name="aanvraag_uren_per_keer",
                violation_error_message="Eén keer duurt 1 tot 24 uur.",
            ),
            models.CheckConstraint(
                condition=Q(aantal__gte=1),
                name="aanvraag_minstens_een_wijkwerker",
                violation_error_message="Vraag minstens één wijk-werker.",
            ),
            models.CheckConstraint(
                condition=~Q(soort=AanvraagSoort.TERUGKEREND) | Q(weekdagen__len__gt=0),
                name="aanvraag_terugkerend_heeft_dagen",
                violation_error_message="Kies minstens één dag van de week.",
            ),
            models.CheckConstraint(
                condition=~Q(soort=AanvraagSoort.VOOR_DATUM) | Q(tot__isnull=False),
                name="aanvraag_voor_datum_heeft_datum",
                violation_error_message="Vul de datum in waarvóór het werk klaar moet zijn.",
            ),
        ]
        indexes = [models.Index(fields=["status", "van"], name="aanvraag_status_van")]

    def __str__(self):
        return f"{self.activiteit}, {self.gebruiker}"

    def get_absolute_url(self):
        return reverse("aanvraag_detail", args=[self.pk])

    @property
    def alle_vereisten(self):
        """What who does it must have: of everybody for this activiteit, and for this request."""
        eigen = {*self.activiteit.vereisten.all(), *self.vereisten.all()}
        return sorted(eigen, key=lambda rij: (rij.soort, rij.naam))

    @property
    def weekdagen_namen(self):
        return [Weekdag(dag).label for dag in sorted(self.weekdagen)]

    @property
    def wanneer(self):
        """On which day or days: `elke maandag en donderdag`."""
        if self.soort == AanvraagSoort.TERUGKEREND:
            return "elke " + opsomming(self.weekdagen_namen)
        if self.soort == AanvraagSoort.VOOR_DATUM:
            return f"ten laatste {opmaak.datum(self.tot)}"
        return opmaak.datum(self.van)

    @property
    def uur(self):
        """`9.00 tot 11.00 uur, vrijdag 12.00 tot 13.00 uur`; empty when that is not agreed yet."""
        delen = []
        if self.begin is not None and self.einde is not None:
            delen.append(_van_tot(self.begin, self.einde))
        delen += [
            f"{Weekdag(tijd.weekdag).label} {_van_tot(tijd.begin, tijd.einde)}"
            for tijd in self.tijden_per_dag
        ]
        return ", ".join(delen)

    @property
    def tijden_per_dag(self):
        """The weekdays with hours of their own, as `Dagtijd`."""
        return [dagtijd_van(rij) for rij in self.dagtijden]

    def tijd_op(self, weekdag):
        """Begin, einde and whole hours on this weekday (Monday is 0)."""
        for tijd in self.tijden_per_dag:
            if tijd.weekdag == weekdag:
                return tijd.begin, tijd.einde, blok_uren(tijd.begin, tijd.einde)
        return self.begin, self.einde, self.uren

    @property
    def wacht(self):
        """Is somebody still looked for?"""
        return self.status in WACHTENDE_STATUSSEN


# What one aanvraag asks stands in rows between two models; a proxy gives those a history too.
@pghistory.track()
class AanvraagVereiste(Aanvraag.vereisten.through):  # type: ignore[name-defined]
    """That one aanvraag asks this, besides what the activiteit asks of everybody."""

    privacy = {"id": Privacy.INTERN}

    objects = AanvraagQuerySet.as_manager()

    class Meta:
        proxy = True
        verbose_name = "vereiste"
        verbose_name_plural = "vereisten"


def _van_tot(begin, einde):
    return f"{opmaak.tijd(begin).removesuffix(f'{opmaak.SMAL}uur')} tot {opmaak.tijd(einde)}"


def opsomming(woorden):
    """`maandag, dinsdag en vrijdag`."""
    *eerste, laatste = woorden or [""]
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste
