import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from trajecten.choices import Partij
from trajecten.models.afsprakenblad import Afsprakenblad
from trajecten.models.bevriezen import handtekening_van_document
from trajecten.models.bijlage import Bijlage
from trajecten.models.overeenkomst import Wijkwerkovereenkomst
from trajecten.querysets import HandtekeningQuerySet
from wijkwerken.kern.handtekening import Handtekeningvelden, Tekenwijze
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Handtekening(Handtekeningvelden, BasisModel):
    """One party under one paper: who, when, how, and the SHA-256 of what was signed.

    When the paper changes before everybody signed, the signature is `vervallen`: it stays in
    the history and is asked for again. `account` is who was logged in, which for a wijk-werker
    is the bemiddelaar who held out the tablet.
    """

    afsprakenblad = models.ForeignKey(
        Afsprakenblad, models.PROTECT, null=True, blank=True, related_name="handtekeningen"
    )
    overeenkomst = models.ForeignKey(
        Wijkwerkovereenkomst, models.PROTECT, null=True, blank=True, related_name="handtekeningen"
    )
    partij = models.CharField("partij", max_length=11, choices=Partij)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="handtekeningen"
    )
    bijlage = models.ForeignKey(
        Bijlage, models.PROTECT, null=True, blank=True, related_name="handtekeningen"
    )
    vervallen = models.BooleanField("vervallen", default=False)

    privacy = {
        **Handtekeningvelden.privacy,
        "partij": Privacy.INTERN,
        "vervallen": Privacy.INTERN,
    }

    objects = HandtekeningQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "handtekening"
        verbose_name_plural = "handtekeningen"
        ordering = ["aangemaakt_op"]
        constraints = [
            models.CheckConstraint(
                condition=Q(afsprakenblad__isnull=False, overeenkomst=None)
                | Q(afsprakenblad=None, overeenkomst__isnull=False),
                name="handtekening_onder_een_document",
                violation_error_message="Een handtekening staat onder één document.",
            ),
            models.UniqueConstraint(
                fields=["afsprakenblad", "partij"],
                condition=Q(vervallen=False),
                name="handtekening_een_per_partij_blad",
                violation_error_message="Deze partij heeft al getekend.",
            ),
            models.UniqueConstraint(
                fields=["overeenkomst", "partij"],
                condition=Q(vervallen=False),
                name="handtekening_een_per_partij_overeenkomst",
                violation_error_message="Deze partij heeft al getekend.",
            ),
            models.CheckConstraint(
                condition=Q(overeenkomst=None) | ~Q(partij=Partij.TOELEIDER),
                name="handtekening_toeleider_alleen_op_blad",
                violation_error_message="Een toeleider tekent geen overeenkomst.",
            ),
            models.CheckConstraint(
                condition=(Q(wijze=Tekenwijze.SCHERM) & ~Q(beeld=""))
                | (Q(wijze=Tekenwijze.NAAM) & Q(beeld=""))
                | (Q(wijze=Tekenwijze.PAPIER, bijlage__isnull=False) & Q(beeld=""))
                | (Q(wijze=Tekenwijze.OUD) & ~Q(reden="") & Q(beeld="")),
                name="handtekening_bewijs_hoort_bij_wijze",
                violation_error_message=(
                    "Een handtekening op scherm heeft een beeld, op papier een scan, en anders "
                    "een reden."
                ),
            ),
        ]
        triggers = [*BasisModel.Meta.triggers, handtekening_van_document()]

    def __str__(self):
        return f"{self.get_partij_display()}: {self.naam}"
