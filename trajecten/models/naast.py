from typing import ClassVar

from django.conf import settings
from django.db import models

from wijkwerken.kern.privacy import Privacy


class NaastAfspraak(models.Model):
    """Done beside what the afsprakenblad or the own week says: which warnings there were, who
    went on, and when.

    The warnings stay as they were told, because the afsprakenblad may change afterwards. One that
    an activity cannot be done may tell of health. `doorgezet_op` is empty for what was written
    down afterwards.
    """

    waarschuwingen = models.JSONField(
        "gepasseerde waarschuwingen", default=list, db_default=[], blank=True, editable=False
    )
    doorgezet_door = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
    )
    doorgezet_op = models.DateField("doorgezet op", null=True, blank=True, editable=False)

    privacy: ClassVar[dict[str, Privacy]] = {
        "waarschuwingen": Privacy.GEVOELIG,
        "doorgezet_op": Privacy.INTERN,
    }

    class Meta:
        abstract = True
