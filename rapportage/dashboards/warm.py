"""Dashboards that took long are counted again before somebody asks: who opens one never waits.

Remembered in the cache, so that the worker knows it when web and worker share one.
"""

from datetime import date, datetime, timedelta
from typing import Any

from django.core.cache import cache

from rapportage.cijfers.bewaren import bereik_van
from rapportage.dashboards.invullen import Dashboard, dashboard
from rapportage.rapporten import periode_van
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

SLEUTEL = "dashboards:gevraagd"
ONTHOUD = timedelta(days=7)  # after it was asked last
UUR = timedelta(hours=1)


def onthoud(account: Any, code: str, gezien: Dashboard, *, nu: datetime) -> None:
    """Keep this one warm for a week, when it is slow; one for all who may count the same."""
    if not gezien.is_traag or gezien.vraag.gemeente:
        return
    gevraagd = cache.get(SLEUTEL, {})
    plaats = (bereik_van(account), code)
    if plaats not in gevraagd or gevraagd[plaats][1] < nu - UUR:
        cache.set(SLEUTEL, gevraagd | {plaats: (account.pk, nu)}, ONTHOUD.total_seconds())


def ververs(*, vandaag: date, nu: datetime) -> int:
    """Count all that was asked this week again, for who may still see it; returns how many.

    The page that everybody inside opens first is among it, asked or not.
    """
    gevraagd: dict[Any, Any] = dict(cache.get(SLEUTEL, {}))
    if binnen := Account.objects.bemiddelaars().order_by("pk").first():
        gevraagd[bereik_van(binnen), str(vandaag.year)] = (binnen.pk, nu)
    accounts = Account.objects.filter(is_active=True).in_bulk({pk for pk, _ in gevraagd.values()})
    aantal = 0
    for (bereik, code), (sleutel, om) in gevraagd.items():
        account, periode = accounts.get(sleutel), periode_van(code)
        if om < nu - ONTHOUD or account is None or periode is None:
            continue
        if bereik_van(account) == bereik and account.mag(Handeling.RAPPORT_BEKIJKEN):
            dashboard(account, periode, vandaag=vandaag, nu=nu, vers=True)
            aantal += 1
    return aantal
