from datetime import datetime

from django.db.models import Q

from wijkwerken.toegang.querysets import EigenQuerySet


class BerichtQuerySet(EigenQuerySet):
    """A mail belongs to who receives it."""

    def te_verzenden(self, nu: datetime):
        return self.filter(Q(niet_voor=None) | Q(niet_voor__lte=nu), verzonden_op=None).order_by(
            "pogingen", "aangemaakt_op", "pk"
        )
