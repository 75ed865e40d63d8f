"""What an account may count, and open, of the facts behind the figures."""

from datetime import date, datetime, timedelta

from django.db.models import Q

from rapportage.choices import BEZIG
from wijkwerken.toegang.querysets import BereikQuerySet, EigenQuerySet, kring_van
from wijkwerken.toegang.rechten import Handeling


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


class RapportbestandQuerySet(EigenQuerySet):
    """Of who asked, as long as it is who it was: another rol or gemeente opens no old file."""

    def zichtbaar_voor(self, account):
        eigen = super().zichtbaar_voor(account)
        return eigen.filter(bereik=bereik_van(account)) if account.is_authenticated else eigen

    def geldig_op(self, nu: datetime):
        """Not expired at this moment."""
        return self.filter(verloopt_op__gt=nu)

    def te_maken(self):
        """Those that wait for a worker, the oldest first."""
        return self.filter(stadium__in=BEZIG).order_by("aangemaakt_op")


class RapportplanningQuerySet(BereikQuerySet):
    """Who gets what by mail: names of colleagues, so only inside; a coordinator changes it."""

    def bewerkbaar_voor(self, account):
        mag = account.is_authenticated and account.mag(Handeling.RAPPORT_PLANNEN)
        return self.zichtbaar_voor(account) if mag else self.none()


class DashboardstandQuerySet(BereikQuerySet):
    """Of who may count the same, whoever asked."""

    VERS = timedelta(minutes=10)
    GEVRAAGD = timedelta(days=1)

    def zichtbaar_voor(self, account):
        mag = account.is_authenticated and account.mag(Handeling.RAPPORT_BEKIJKEN)
        return self.filter(bereik=bereik_van(account)) if mag else self.none()

    def te_tellen(self, nu: datetime):
        """Never counted, or asked this day and no longer fresh; the one asked last goes first."""
        oud = Q(geteld_op__lt=nu - self.VERS, gevraagd_op__gt=nu - self.GEVRAAGD)
        return self.filter(Q(geteld_op=None) | oud).order_by("-gevraagd_op")

    def vergeten(self, nu: datetime):
        """Not asked for a week."""
        return self.filter(gevraagd_op__lt=nu - timedelta(days=7))


def bereik_van(account) -> str:
    """What an account may count, in one word: two who may count the same have the same."""
    kring = kring_van(account)
    return f"{kring['kring']}:{kring['dienst_id'] or kring['gemeente_id'] or ''}"
