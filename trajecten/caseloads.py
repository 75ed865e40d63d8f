"""Per bemiddelaar how many dossiers it has and what waits in them: for the page and the API."""

from datetime import date, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from trajecten.filters import nog_niet_bekeken, te_evalueren
from trajecten.models import Traject
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.querysets import BINNEN

EINDIGT_BINNEN = timedelta(weeks=6)


def met_caseload(accounts: QuerySet, account: Account, vandaag: date) -> QuerySet:
    """Of these accounts who owns dossiers, also whose account is switched off while some still
    run. One statement: each number is a count of its own, over the rows that it opens.
    """
    lopend = Traject.objects.lopend().filter(bemiddelaar=OuterRef("pk"))
    return accounts.filter(Q(rol__in=BINNEN, is_active=True) | Exists(lopend)).annotate(
        lopend=_aantal(lopend),
        te_laat=_aantal(lopend.filter(pk__in=te_evalueren(account))),
        eindigt=_aantal(lopend.filter(voorzien_einde__lte=vandaag + EINDIGT_BINNEN)),
        nieuw=_aantal(nog_niet_bekeken(lopend)),
    )


def _aantal(trajecten):
    tel = trajecten.order_by().values("bemiddelaar").annotate(aantal=Count("pk")).values("aantal")
    return Coalesce(Subquery(tel), 0)
