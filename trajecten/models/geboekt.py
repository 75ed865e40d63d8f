from typing import ClassVar

from django.db import models
from django.db.models import Func
from django.db.models.functions import Coalesce

from wijkwerken.kern.privacy import Privacy


class Maandbegin(Func):
    """The first day of the month of a date; immutable, unlike TruncMonth, so it may be stored."""

    template = "(date_trunc('month', (%(expressions)s)::timestamp))::date"
    output_field = models.DateField()


class Geboekt(models.Model):
    """Hours belong to the month of their date, or to a later one when that was closed already.

    `boekmaand` is the first day of the month in whose closing they count. The limits go by `datum`.
    """

    laat_geboekt_in = models.DateField("later geboekt in", null=True, blank=True, editable=False)
    boekmaand = models.GeneratedField(
        verbose_name="geboekt in",
        expression=Coalesce("laat_geboekt_in", Maandbegin("datum")),
        output_field=models.DateField(),
        db_persist=True,
    )

    privacy: ClassVar[dict[str, Privacy]] = dict.fromkeys(
        ["laat_geboekt_in", "boekmaand"], Privacy.PERSOONLIJK
    )

    class Meta:
        abstract = True

    @property
    def is_laat_geboekt(self):
        return self.laat_geboekt_in is not None
