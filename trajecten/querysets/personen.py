"""Persons, and what is noted with them."""

from datetime import date

from django.apps import apps
from django.db.models import (
    Count,
    OuterRef,
    Q,
    Subquery,
)
from django.db.models.functions import Coalesce

from wijkwerken.kern.datums import jaarvenster
from wijkwerken.toegang.querysets import BereikQuerySet

# The same person, as one row compares with another: first by number, else by name and birth.
ZELFDE_INSZ = Q(insz_index=OuterRef("insz_index"))


ZELFDE_PERSOON = Q(
    naam__iexact=OuterRef("naam"),
    voornaam__iexact=OuterRef("voornaam"),
    geboortedatum=OuterRef("geboortedatum"),
)


class WijkWerkerQuerySet(BereikQuerySet):
    pad_dienst = "trajecten__toeleider_id"
    pad_gemeente = "trajecten__gemeente_id"


class UrenEldersQuerySet(BereikQuerySet):
    pad_dienst = "wijkwerker__trajecten__toeleider_id"

    def in_jaar_van(self, datum: date):
        return self.filter(maand__range=jaarvenster(datum))


class BewijsQuerySet(BereikQuerySet):
    """For inside only: what papers somebody has is not for the dienst, nor since when."""

    def geldig_op(self, datum: date):
        return self.filter(
            Q(van=None) | Q(van__lte=datum),
            Q(tot=None) | Q(tot__gte=datum),
        )


class RekeningQuerySet(BereikQuerySet):
    """Where somebody is paid is for inside: a dienst has no business with it."""


class BeschikbaarheidQuerySet(BereikQuerySet):
    """When somebody can work is for inside: free hours tell a dienst of work it did not refer."""

    def in_periode(self, van: date, tot: date):
        """Those that touch these days, both included."""
        return self.filter(Q(tot=None) | Q(tot__gte=van), van__lte=tot)


class AfwezigheidQuerySet(BeschikbaarheidQuerySet):
    def geldend(self):
        """Not withdrawn."""
        return self.filter(ingetrokken_op=None)

    def met_te_regelen(self):
        """Adds `te_regelen`: how many planned moments it hits that still wait."""
        open_ = (
            apps.get_model("trajecten", "Vervanging")
            ._default_manager.open()
            .filter(afwezigheid=OuterRef("pk"))
            .order_by()
            .values("afwezigheid")
            .annotate(aantal=Count("pk"))
        )
        return self.annotate(te_regelen=Coalesce(Subquery(open_.values("aantal")), 0))
