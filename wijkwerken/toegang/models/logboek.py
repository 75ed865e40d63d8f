from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from wijkwerken.kern.models import BasisModel, Toevoegregel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.models.account import Account
from wijkwerken.toegang.querysets import EigenQuerySet, InzageQuerySet


class Inzage(Toevoegregel):
    """Who saw whom, when and where: one row a request, with the ids of all persons shown.

    `personen` holds ids and no foreign keys: the log outlives what it tells about, and
    knows nothing of the apps above.
    """

    account = models.ForeignKey(Account, models.PROTECT, related_name="inzagen")
    personen = ArrayField(models.UUIDField(), verbose_name="getoonde personen")
    wijze = models.CharField("wijze", max_length=8, choices=InzageWijze)
    waar = models.CharField("waar", max_length=120)
    verzoek = models.UUIDField("verzoeknummer", null=True)

    privacy = dict.fromkeys(["personen", "wijze", "waar", "verzoek"], Privacy.PERSOONLIJK)

    objects = InzageQuerySet.as_manager()

    class Meta(Toevoegregel.Meta):
        verbose_name = "inzage"
        verbose_name_plural = "inzagen"
        ordering = ["-aangemaakt_op"]
        indexes = [
            GinIndex(fields=["personen"], name="inzage_personen"),
            models.Index(fields=["aangemaakt_op"], name="inzage_aangemaakt_op"),
        ]

    def __str__(self):
        return f"{self.account} {self.wijze} {self.aangemaakt_op:%d/%m/%Y %H:%M}"


class Idempotentie(BasisModel):
    """The answer to a key that a client sent with a write, kept in the write's transaction."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="+")
    sleutel = models.CharField(max_length=200)
    vraag = models.CharField(max_length=64)  # hash of method, path and body
    status = models.PositiveSmallIntegerField(null=True)
    antwoord = models.JSONField(null=True)
    kop = models.JSONField(default=dict)

    privacy = {
        "sleutel": Privacy.INTERN,
        "vraag": Privacy.INTERN,
        "status": Privacy.INTERN,
        "antwoord": Privacy.GEVOELIG,
        "kop": Privacy.INTERN,
    }

    objects = EigenQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "idempotentiesleutel"
        verbose_name_plural = "idempotentiesleutels"
        constraints = [
            models.UniqueConstraint(
                fields=["account", "sleutel"], name="idempotentie_een_per_sleutel"
            ),
        ]
        indexes = [models.Index(fields=["aangemaakt_op"], name="idempotentie_leeftijd")]

    def __str__(self):
        return self.sleutel
