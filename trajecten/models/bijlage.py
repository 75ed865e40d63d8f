import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from trajecten.choices import BijlageSoort
from trajecten.models.aanmelding import Aanmelding
from trajecten.models.traject import Traject
from trajecten.models.wijkwerker import WijkWerker
from trajecten.querysets import BijlageQuerySet
from wijkwerken.kern.bestanden import bewaarplaats, willekeurige_naam
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Bijlage(BasisModel):
    """A file of a dossier: a signed paper, a proof, a letter.

    It hangs on one thing only. The dienst sees what hangs on its own aanmelding or traject
    and is `gedeeld`; what hangs on the person is for inside. `naam` is what the file was
    called; its name on disk is random.
    """

    wijkwerker = models.ForeignKey(
        WijkWerker, models.PROTECT, null=True, blank=True, related_name="bijlagen"
    )
    aanmelding = models.ForeignKey(
        Aanmelding, models.PROTECT, null=True, blank=True, related_name="bijlagen"
    )
    traject = models.ForeignKey(
        Traject, models.PROTECT, null=True, blank=True, related_name="bijlagen"
    )
    soort = models.CharField("soort", max_length=20, choices=BijlageSoort)
    naam = models.CharField("naam", max_length=120)
    omschrijving = models.CharField("omschrijving", max_length=200, blank=True)
    bestand = models.FileField("bestand", upload_to=willekeurige_naam, storage=bewaarplaats)
    mime = models.CharField("type", max_length=100)
    grootte = models.PositiveIntegerField("grootte in bytes")
    sha256 = models.CharField("SHA-256", max_length=64)
    gedeeld = models.BooleanField("gedeeld met de toeleider", default=False)
    door = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="bijlagen")

    privacy = {
        "soort": Privacy.PERSOONLIJK,
        "naam": Privacy.PERSOONLIJK,
        "omschrijving": Privacy.GEVOELIG,
        "bestand": Privacy.INTERN,
        "mime": Privacy.INTERN,
        "grootte": Privacy.INTERN,
        "sha256": Privacy.INTERN,
        "gedeeld": Privacy.INTERN,
    }

    objects = BijlageQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "bijlage"
        verbose_name_plural = "bijlagen"
        ordering = ["-aangemaakt_op"]
        constraints = [
            models.CheckConstraint(
                condition=Q(wijkwerker__isnull=False, aanmelding=None, traject=None)
                | Q(wijkwerker=None, aanmelding__isnull=False, traject=None)
                | Q(wijkwerker=None, aanmelding=None, traject__isnull=False),
                name="bijlage_hangt_aan_een_ding",
                violation_error_message=(
                    "Een bijlage hoort bij één wijk-werker, aanmelding of traject."
                ),
            ),
            models.CheckConstraint(
                condition=Q(wijkwerker=None) | Q(gedeeld=False),
                name="bijlage_van_persoon_blijft_binnen",
                violation_error_message=(
                    "Een bijlage bij de persoon blijft binnen. Hang ze aan het traject om te delen."
                ),
            ),
        ]

    def __str__(self):
        return self.naam

    def get_absolute_url(self):
        return reverse("bijlage_inhoud", args=[self.pk])

    @property
    def eigenaar(self):
        """What it hangs on."""
        return self.traject or self.aanmelding or self.wijkwerker

    @property
    def persoon_id(self):
        """Whose data it is, for the read log."""
        if self.traject is not None:
            return self.traject.wijkwerker_id
        if self.aanmelding is not None:
            return self.aanmelding.persoon_id
        return self.wijkwerker_id
