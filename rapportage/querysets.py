"""What an account may count, and open, of the facts behind the figures."""

from datetime import date

from wijkwerken.toegang.querysets import BereikQuerySet


class FeitQuerySet(BereikQuerySet):
    """Rows of a view: they say themselves of which dienst and gemeente they are."""

    pad_dienst = "dienst_id"
    pad_gemeente = "gemeente_id"

    def _langs(self, pad, sleutel):
        # No subquery: it would count the whole view twice, and these paths double no row.
        return self.none() if sleutel is None else self.filter(**{pad: sleutel})

    def in_periode(self, van: date, tot: date):
        """Booked in these months, both included; `van` and `tot` are any day in them."""
        return self.filter(maand__gte=van.replace(day=1), maand__lte=tot)


class LevendFeitQuerySet(FeitQuerySet):
    """As the rows are now, of closed months too: only to make a snapshot of."""
