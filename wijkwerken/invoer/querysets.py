from django.db.models import Count, Q

from wijkwerken.invoer.choices import WERK, RijStaat
from wijkwerken.invoer.soorten import soorten_voor
from wijkwerken.toegang.querysets import BereikQuerySet


class SoortQuerySet(BereikQuerySet):
    """Rows of an import: for who may write what it imports, and nobody else."""

    pad_soort = "soort"

    def zichtbaar_voor(self, account):
        namen = [soort.naam for soort in soorten_voor(account)]
        return self.filter(**{f"{self.pad_soort}__in": namen})

    def bewerkbaar_voor(self, account):
        return self.zichtbaar_voor(account)

    def telbaar_voor(self, account):
        return self.zichtbaar_voor(account)


class InvoerQuerySet(SoortQuerySet):
    def met_tellingen(self):
        """With `n_<staat>`: how many rows there are of each."""
        return self.annotate(
            **{f"n_{s.value}": Count("rijen", filter=Q(rijen__staat=s)) for s in RijStaat}
        )

    def met_bestand_van(self, account):
        """Those whose file is still kept, for who brought them: nobody else may fetch it."""
        return self.filter(door=account).exclude(bestand="")

    def te_doen(self):
        """Those that wait for a worker, the oldest first."""
        return self.filter(fase__in=WERK).order_by("gewijzigd_op")


class InvoerrijQuerySet(SoortQuerySet):
    pad_soort = "invoer__soort"
