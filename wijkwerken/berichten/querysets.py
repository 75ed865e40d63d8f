from datetime import datetime

from django.db.models import Q

from wijkwerken.berichten.choices import BerichtSoort, Wijze
from wijkwerken.toegang.querysets import EigenQuerySet


class BerichtQuerySet(EigenQuerySet):
    """A mail belongs to who receives it."""

    def onverzonden(self):
        """Not sent, and still worth sending."""
        return self.filter(verzonden_op=None, vervallen=False)

    def te_verzenden(self, nu: datetime, *, stil: bool = False):
        """What may go out now, the least tried first; in quiet hours only about accounts.

        Who left gets no mail any more.
        """
        rijen = self.onverzonden().filter(
            Q(niet_voor=None) | Q(niet_voor__lte=nu),
            Q(account=None) | Q(account__is_active=True),
            wijze=Wijze.METEEN,
        )
        if stil:
            rijen = rijen.filter(soort=BerichtSoort.ACCOUNT)
        return rijen.order_by("pogingen", "aangemaakt_op", "pk")

    def voor_overzicht(self):
        """Held for the dagoverzicht of its account, and in none yet."""
        return self.onverzonden().filter(
            wijze=Wijze.OVERZICHT, overzicht=None, account__is_active=True
        )
