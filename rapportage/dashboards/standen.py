"""Dashboards that take long to count are counted by a worker: who opens one never waits."""

import logging
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from rapportage.dashboards.invullen import Dashboard, dashboard, dashboardvraag
from rapportage.dashboards.telling import Ongeteld, Telling
from rapportage.models import Dashboardstand
from rapportage.querysets import bereik_van
from rapportage.rapporten import Periode, periode_van
from trajecten.models import Prestatie, Traject
from wijkwerken.kern.een_beeld import een_beeld
from wijkwerken.kern.vergrendeling import als_enige
from wijkwerken.kern.wachtrij import na_bewaren_sturen
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

logger = logging.getLogger(__name__)

TAAK = "rapportage.tasks.tel_dashboards"
# Prestaties in the months of a dashboard and of the year before, or trajecten of all times: about
# a thousand wijk-werkers. So many are counted in less than the 300 ms that a page may take.
VEEL_PRESTATIES = 20_000
VEEL_TRAJECTEN = 5_000
EEN_DAG = timedelta(days=1)  # older numbers are not shown: they are counted first


def dashboard_tonen(
    account: Account, periode: Periode, *, vandaag: date, nu: datetime, gemeente: UUID | None,
    namen: Sequence[str] = (),
) -> Dashboard | None:  # fmt: skip
    """The dashboard of the rol of this account: counted now, or when that is much work, as a
    worker counted it last. None when that still has to be, or was too long ago; it is asked then.

    A worker counts it whole; `namen` say what is shown of it.
    """
    if not is_groot(account, periode, vandaag=vandaag):
        return dashboard(
            account, periode, Telling(), vandaag=vandaag, stand=nu, gemeente=gemeente, namen=namen
        )
    rij = _vragen(account, periode, gemeente, nu)
    if rij.geteld_op and rij.geteld_op > nu - EEN_DAG:
        try:
            return dashboard(
                account, periode, Telling(rij.inhoud), vandaag=vandaag, stand=rij.geteld_op,
                gemeente=gemeente, namen=namen,
            )  # fmt: skip
        except Ongeteld:
            Dashboardstand.objects.filter(pk=rij.pk).update(geteld_op=None)
    na_bewaren_sturen(TAAK, rij.pk)
    return None


def is_groot(account: Account, periode: Periode, *, vandaag: date) -> bool:
    """Would counting these months and those of the year before take long, for whomever?

    Reads no more rows than it takes to know.
    """
    vraag = dashboardvraag(account, periode, vandaag=vandaag)
    prestaties = Prestatie.objects.filter(boekmaand__range=(vraag.jaar_eerder().van, vraag.tot))
    veel = prestaties.order_by()[:VEEL_PRESTATIES].count() == VEEL_PRESTATIES
    trajecten = Traject.objects.order_by()[:VEEL_TRAJECTEN].count()
    return veel or trajecten == VEEL_TRAJECTEN


def stand_tellen(rij: Dashboardstand, *, vandaag: date, nu: datetime) -> bool:
    """Count it again, unless another worker is at it; all numbers are of one moment.

    Rights are those of now: of who may not count this any more the row goes.
    """
    with als_enige(rij.pk) as vrij:
        oud = Dashboardstand.objects.te_tellen(nu).filter(pk=rij.pk).first() if vrij else None
        if oud is None:
            return False
        periode = periode_van(oud.periode)
        if periode is None or not mag_nog(oud):
            oud.delete()
            return False
        telling = Telling()
        with een_beeld():
            dashboard(
                oud.account, periode, telling, vandaag=vandaag, stand=nu, gemeente=oud.gemeente_id
            )
        Dashboardstand.objects.filter(pk=oud.pk).update(inhoud=telling.kort(), geteld_op=nu)
        return True


def mag_nog(rij: Dashboardstand) -> bool:
    """May who asked it last still count the same?"""
    account = rij.account
    return account.mag(Handeling.RAPPORT_BEKIJKEN) and bereik_van(account) == rij.bereik


def standen_tellen(sleutel: str | None = None, *, vandaag: date, nu: datetime) -> int:
    """Count this one, or all that are due; how many. What nobody asks any more goes.

    What everybody inside opens first is among them before the first of them comes.
    """
    if sleutel is None:
        Dashboardstand.objects.vergeten(nu).delete()
        _eerste_vragen(vandaag=vandaag, nu=nu)
    rijen = Dashboardstand.objects.te_tellen(nu)
    aantal = 0
    for rij in rijen.filter(pk=sleutel) if sleutel else rijen:
        try:
            aantal += stand_tellen(rij, vandaag=vandaag, nu=nu)
        except Exception as fout:
            # One that breaks must not hold up the others, minute after minute.
            logger.error("dashboardstand %s failed: %s", rij.pk, type(fout).__name__)
    return aantal


def _eerste_vragen(*, vandaag: date, nu: datetime) -> None:
    binnen = Account.objects.bemiddelaars().order_by("pk").first()
    periode = periode_van(str(vandaag.year))
    if binnen and periode and is_groot(binnen, periode, vandaag=vandaag):
        _vragen(binnen, periode, None, nu)


def _vragen(
    account: Account, periode: Periode, gemeente: UUID | None, nu: datetime
) -> Dashboardstand:
    welke: dict[str, Any] = {
        "bereik": bereik_van(account), "periode": periode.code, "gemeente_id": gemeente
    }  # fmt: skip
    rij, _ = Dashboardstand.objects.update_or_create(
        **welke, defaults={"account": account, "gevraagd_op": nu}
    )
    return rij
