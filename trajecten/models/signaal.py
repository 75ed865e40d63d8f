import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from activiteiten.models import AfwijkendeActiviteit
from gebruikers.models import Gebruiker
from trajecten.choices import SignaalErnst, SignaalSoort, SignaalStatus
from trajecten.models.traject import Traject
from trajecten.models.wijkwerker import WijkWerker
from trajecten.querysets import SignaalQuerySet
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Signaal(BasisModel):
    """Something that someone should look at, found by a periodic check.

    The unique `sleutel` says what it is about and for which period, so that a check may run
    twice. `melding` names no person: the page shows the name beside it for who may see it.
    """

    sleutel = models.CharField("sleutel", max_length=160, unique=True)
    soort = models.CharField("soort", max_length=12, choices=SignaalSoort)
    ernst = models.CharField("ernst", max_length=6, choices=SignaalErnst)
    status = models.CharField(
        "status", max_length=11, choices=SignaalStatus, default=SignaalStatus.OPEN
    )
    wijkwerker = models.ForeignKey(
        WijkWerker, models.PROTECT, null=True, blank=True, related_name="signalen"
    )
    traject = models.ForeignKey(
        Traject, models.PROTECT, null=True, blank=True, related_name="signalen"
    )
    gebruiker = models.ForeignKey(
        Gebruiker, models.PROTECT, null=True, blank=True, related_name="signalen"
    )
    afwijking = models.ForeignKey(
        AfwijkendeActiviteit, models.PROTECT, null=True, blank=True, related_name="signalen"
    )
    datum = models.DateField("uiterste of betrokken datum")
    melding = models.CharField("melding", max_length=300)
    gegevens = models.JSONField("getallen", default=dict, blank=True)
    afgehandeld_door = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    afgehandeld_op = models.DateTimeField("afgehandeld op", null=True, blank=True)
    opmerking = models.CharField("opmerking", max_length=300, blank=True)

    privacy = {
        **dict.fromkeys(["sleutel", "soort", "ernst", "status", "datum"], Privacy.INTERN),
        "melding": Privacy.PERSOONLIJK,
        "gegevens": Privacy.PERSOONLIJK,
        "afgehandeld_op": Privacy.INTERN,
        "opmerking": Privacy.GEVOELIG,
    }

    objects = SignaalQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "signaal"
        verbose_name_plural = "signalen"
        ordering = ["datum", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(wijkwerker__isnull=False)
                | Q(gebruiker__isnull=False)
                | Q(afwijking__isnull=False),
                name="signaal_gaat_over_iemand",
                violation_error_message=(
                    "Een signaal gaat over een wijk-werker, een gebruiker of een afwijking."
                ),
            ),
        ]
        indexes = [
            models.Index(
                fields=["soort", "datum"],
                condition=Q(status=SignaalStatus.OPEN),
                name="signaal_open",
            ),
        ]

    def __str__(self):
        return self.melding
