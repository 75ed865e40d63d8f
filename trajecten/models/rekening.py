import pghistory
from django.db import models

from trajecten.models.wijkwerker import WijkWerker
from trajecten.querysets import RekeningQuerySet
from wijkwerken.kern.controles import iban_masker, iban_opmaak
from wijkwerken.kern.models import BasisModel
from wijkwerken.kern.privacy import Privacy


@pghistory.track()
class Rekening(BasisModel):
    """The bank account on which a wijk-werker is paid; `houder` when it is of somebody else.

    One at a time; what it was before stands in the history.
    """

    wijkwerker = models.OneToOneField(WijkWerker, models.PROTECT, related_name="rekening")
    iban = models.CharField("rekeningnummer (IBAN)", max_length=34)
    houder = models.CharField("op naam van", max_length=70, blank=True)

    privacy = dict.fromkeys(["iban", "houder"], Privacy.GEVOELIG)

    objects = RekeningQuerySet.as_manager()

    class Meta(BasisModel.Meta):
        verbose_name = "rekening"
        verbose_name_plural = "rekeningen"
        ordering = ["wijkwerker__naam", "wijkwerker__voornaam"]

    def __str__(self):
        return self.gemaskeerd

    def get_absolute_url(self):
        return self.wijkwerker.get_absolute_url()

    @property
    def gemaskeerd(self):
        """`BE68 •••• •••• 7034`."""
        return iban_masker(self.iban)

    @property
    def tekst(self):
        """`BE68 5390 0754 7034`, for who has to compare it with the card."""
        return iban_opmaak(self.iban)
