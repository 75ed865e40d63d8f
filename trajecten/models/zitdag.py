import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from trajecten.choices import ZitdagStatus
from trajecten.models.inzet import Tijdvak
from trajecten.querysets import ZitdagQuerySet
from trajecten.rules.zitdagen import DUUR_HOOGSTENS, DUUR_MINSTENS, Plaats, plaatsen
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models import Gemeente


@pghistory.track()
class Zitdag(BasisModel):
    """Some hours in one gemeente in which one bemiddelaar holds intakes, one after the other.

    Its places follow from begin, einde and `duur` (minutes an intake); they are no rows.
    Nothing in it is about a person, also not the reason why it was cancelled.
    """

    gemeente = models.ForeignKey(Gemeente, models.PROTECT, related_name="zitdagen")
    datum = models.DateField("datum")
    begin = models.TimeField("begin")
    einde = models.TimeField("einde")
    duur = models.PositiveSmallIntegerField("minuten per intake", default=45)
    plaats = models.CharField("plaats", max_length=80)
    adres = models.CharField("adres", max_length=120, blank=True)
    bemiddelaar = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="zitdagen"
    )
    status = models.CharField(
        "status", max_length=11, choices=ZitdagStatus, default=ZitdagStatus.OPEN
    )
    reden = models.CharField("reden van annulatie", max_length=200, blank=True)

    privacy = dict.fromkeys(
        ["datum", "begin", "einde", "duur", "plaats", "adres", "status", "reden"], Privacy.INTERN
    )

    objects = ZitdagQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "zitdag"
        verbose_name_plural = "zitdagen"
        ordering = ["datum", "begin"]
        constraints = [
            models.CheckConstraint(
                condition=Q(einde__gt=F("begin")),
                name="zitdag_einde_na_begin",
                violation_error_message="Het einde moet na het begin liggen.",
            ),
            models.CheckConstraint(
                condition=Q(duur__gte=DUUR_MINSTENS, duur__lte=DUUR_HOOGSTENS),
                name="zitdag_duur",
                violation_error_message=(
                    f"Een intake duurt {DUUR_MINSTENS} tot {DUUR_HOOGSTENS} minuten."
                ),
            ),
            models.CheckConstraint(
                condition=Q(status=ZitdagStatus.OPEN, reden="")
                | (Q(status=ZitdagStatus.GEANNULEERD) & ~Q(reden="")),
                name="zitdag_geannuleerd_heeft_reden",
                violation_error_message="Schrijf waarom de zitdag niet doorgaat.",
            ),
            ExclusionConstraint(
                name="zitdag_bemiddelaar_geen_overlap",
                expressions=[
                    ("bemiddelaar", RangeOperators.EQUAL),
                    (Tijdvak(), RangeOperators.OVERLAPS),
                ],
                condition=Q(status=ZitdagStatus.OPEN),
                violation_error_message="Op dat uur houdt deze bemiddelaar al een zitdag.",
                violation_error_code="overlap",
            ),
        ]
        indexes = [models.Index(fields=["gemeente", "datum"], name="zitdag_gemeente_datum")]

    def __str__(self):
        return f"Zitdag {self.gemeente}, {self.datum:%d/%m/%Y}"

    def get_absolute_url(self):
        return reverse("zitdag_detail", args=[self.pk])

    @property
    def is_open(self):
        return self.status == ZitdagStatus.OPEN

    @property
    def waar(self):
        """The place as one says it, with its address when that is known."""
        return f"{self.plaats}, {self.adres}" if self.adres else self.plaats

    @property
    def plaatsen(self) -> list[Plaats]:
        return plaatsen(self.begin, self.einde, self.duur)
