"""What people add to a dossier: files, notes, answers."""

from django.db.models import (
    Q,
)

from trajecten.choices import (
    Gevoeligheid,
)
from trajecten.querysets.aanmeldingen import ConceptQuerySet
from trajecten.querysets.trajecten import TrajectDeelQuerySet
from wijkwerken.toegang.querysets import BereikQuerySet


class BijlageQuerySet(ConceptQuerySet):
    """The dienst sees what hangs on its own referral and is shared; inside sees the rest too."""

    pad_aanmelding = "aanmelding__"
    pad_dienst = ("traject__toeleider_id", "aanmelding__dienst_id")

    def zichtbaar_voor(self, account):
        rijen = super().zichtbaar_voor(account)
        return rijen.filter(gedeeld=True) if getattr(account, "dienst_id", None) else rijen


class NotitieQuerySet(BereikQuerySet):
    """The dienst reads what is shared about its own traject, and changes what it wrote itself."""

    pad_dienst = "traject__toeleider_id"
    dienst_bewerkt = True

    def zichtbaar_voor(self, account):
        rijen = super().zichtbaar_voor(account)
        dienst = getattr(account, "dienst_id", None)
        if not dienst:
            return rijen
        # What inside took back is gone for the dienst; its own stays, with the reason.
        blijft = Q(ingetrokken_op=None) | Q(door__dienst_id=dienst)
        return rijen.filter(blijft, gevoeligheid=Gevoeligheid.GEDEELD)

    def bewerkbaar_voor(self, account):
        rijen = super().bewerkbaar_voor(account)
        dienst = getattr(account, "dienst_id", None)
        return rijen.filter(door__dienst_id=dienst) if dienst else rijen

    def geldend(self):
        """Not withdrawn."""
        return self.filter(ingetrokken_op=None)


class TerugkoppelingQuerySet(TrajectDeelQuerySet):
    """The dienst reads what was answered; who was asked, and when, is for inside."""

    def zichtbaar_voor(self, account):
        rijen = super().zichtbaar_voor(account)
        return rijen.ingevuld() if getattr(account, "dienst_id", None) else rijen

    def ingevuld(self):
        return self.filter(ingevuld_op__isnull=False)

    def open(self):
        """Asked, and neither answered nor withdrawn; the link may have expired."""
        return self.filter(ingevuld_op=None, ingetrokken_op=None)
