import pghistory
from django.db import models
from django.urls import reverse

from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.models.account import Account
from wijkwerken.toegang.querysets import BulkQuerySet


@pghistory.track()
class Bulkuitvoering(BasisModel):
    """One act done to many rows at once: by whom, which rows, and what stood there before.

    `rijen` is a list of {id, versie, oud}: the version that the act left behind, and the values
    by which it can be undone. Names are read anew, in the scope of who looks.
    """

    door = models.ForeignKey(Account, models.PROTECT, related_name="bulkuitvoeringen")
    lijst = models.CharField("lijst", max_length=120, editable=False)
    daad = models.CharField("daad", max_length=40, editable=False)
    titel = models.CharField("titel", max_length=120)
    model = models.CharField("model", max_length=80, editable=False)
    rijen = models.JSONField("rijen", default=list, editable=False)
    ongedaan_op = models.DateTimeField("ongedaan gemaakt op", null=True, blank=True)

    privacy = dict.fromkeys(["lijst", "daad", "titel", "model", "ongedaan_op"], Privacy.INTERN) | {
        "rijen": Privacy.PERSOONLIJK
    }

    objects = BulkQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "bulkuitvoering"
        verbose_name_plural = "bulkuitvoeringen"
        ordering = ["-aangemaakt_op"]

    def __str__(self):
        return self.titel

    def get_absolute_url(self):
        return reverse("bulkuitvoering_detail", args=[self.pk])
