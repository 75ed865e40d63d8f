import pghistory
from django.db import models
from django.urls import reverse

from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy
from wijkwerken.toegang.choices import BULK_TE_DOEN, BulkFase, BulkStaat
from wijkwerken.toegang.models.account import Account
from wijkwerken.toegang.querysets import BulkdeelQuerySet, BulkQuerySet


# What was filled in may tell of a person: it goes with the row, and no history keeps it longer.
@pghistory.track(exclude=["gegevens"])
class Bulkuitvoering(BasisModel):
    """One act done to many rows at once: by whom, what was filled in, and how far it is.

    Which rows stands in `delen`, chosen once: what was looked at is what is done. `gegevens` is
    what the form of the act took, {field: [values]}, and is read and checked again at the work.
    """

    door = models.ForeignKey(Account, models.PROTECT, related_name="bulkuitvoeringen")
    lijst = models.CharField("lijst", max_length=120, editable=False)
    daad = models.CharField("daad", max_length=40, editable=False)
    titel = models.CharField("titel", max_length=120)
    model = models.CharField("model", max_length=80, editable=False)
    gegevens = models.JSONField("gegevens", default=dict, blank=True, editable=False)
    fase = models.CharField("stand", max_length=8, choices=BulkFase, default=BulkFase.DOEN)
    ongedaan_op = models.DateTimeField("ongedaan gemaakt op", null=True, blank=True)
    ongedaan_door = models.ForeignKey(
        Account, models.PROTECT, null=True, blank=True, related_name="bulk_ongedaan"
    )

    privacy = dict.fromkeys(
        ["lijst", "daad", "titel", "model", "fase", "ongedaan_op"], Privacy.INTERN
    ) | {"gegevens": Privacy.PERSOONLIJK}

    objects = BulkQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "bulkuitvoering"
        verbose_name_plural = "bulkuitvoeringen"
        ordering = ["-aangemaakt_op"]

    def __str__(self):
        return self.titel

    def get_absolute_url(self):
        return reverse("bulkuitvoering_detail", args=[self.pk])

    @property
    def te_doen(self) -> BulkStaat:
        """The state of the rows that this phase still has to do."""
        return BULK_TE_DOEN[BulkFase(self.fase)]

    def tellingen(self) -> dict[str, int]:
        """How many rows there are in each state; states without a row are left out."""
        return dict(self.delen.order_by().values_list("staat").annotate(models.Count("pk")))


class Bulkdeel(models.Model):
    """One row of such an act, by its id; the row itself is read anew, in the scope of who looks.

    `versie` is the version that was last seen: tried, or left behind by the act. `wijzigingen`
    are [title, from, to], and `oud` the values by which the act can be undone.
    """

    uitvoering = models.ForeignKey(Bulkuitvoering, models.CASCADE, related_name="delen")
    rij = models.UUIDField("rij", editable=False)
    versie = models.PositiveIntegerField("versie", default=0, editable=False)
    staat = models.CharField("staat", max_length=10, choices=BulkStaat, default=BulkStaat.WACHT)
    code = models.CharField("code", max_length=60, blank=True)
    bezwaar = models.TextField("waarom niet", blank=True)
    wijzigingen = models.JSONField("wijzigingen", default=list, blank=True, editable=False)
    oud = models.JSONField("vroegere waarden", default=dict, blank=True, editable=False)

    privacy = dict.fromkeys(["id", "rij", "versie", "staat", "code"], Privacy.INTERN) | (
        dict.fromkeys(["bezwaar", "wijzigingen", "oud"], Privacy.PERSOONLIJK)
    )

    objects = BulkdeelQuerySet.as_manager()

    class Meta:
        verbose_name = "rij van een bulkuitvoering"
        verbose_name_plural = "rijen van een bulkuitvoering"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["uitvoering", "rij"],
                name="bulkdeel_rij_eenmaal",
                violation_error_message="Deze rij staat er al in.",
            )
        ]
        indexes = [models.Index(fields=["uitvoering", "staat"], name="bulkdeel_te_doen")]

    def __str__(self):
        return self.get_staat_display()
