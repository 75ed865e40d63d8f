"""Putting the numbers in a dashboard."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from rapportage.cijfers import Vraag, maandvraag
from rapportage.cijfers.adres import mag_openen
from rapportage.dashboards.indeling import indelen
from rapportage.dashboards.maanden import maanden_naast
from rapportage.dashboards.periode import maandennaam, voorbije_maanden
from rapportage.dashboards.soorten import soort_van
from rapportage.dashboards.tegels import Tegel, tegel
from rapportage.dashboards.telling import Telling
from rapportage.rapporten import Periode
from rapportage.rapporten.grafieken import grafiek_van
from rapportage.rapporten.invullen import blok_vullen
from wijkwerken.kern.grafieken import Grafiek


@dataclass(frozen=True, slots=True)
class Dashboard:
    """`stand` is when its numbers were counted."""

    naam: str  # of the months
    stand: datetime
    voorlopig: bool
    tegels: list[Tegel]
    grafieken: list[tuple[str, Grafiek]]


def dashboardvraag(
    account: Any, periode: Periode, *, vandaag: date, gemeente: UUID | None = None
) -> Vraag:
    """What a dashboard of these months asks; of what still runs only the months that are over."""
    maanden = voorbije_maanden(periode, vandaag)
    return maandvraag(
        account, maanden.van, vandaag=vandaag, aantal=maanden.aantal, gemeente=gemeente
    )


def dashboard(
    account: Any,
    periode: Periode,
    telling: Telling,
    *,
    vandaag: date,
    stand: datetime,
    gemeente: UUID | None = None,
    namen: Sequence[str] = (),
) -> Dashboard:
    """The dashboard of the rol of this account, as `telling` counts; `stand` is when that was.

    `namen` are the tiles and charts that are shown, in their order; none is all of them.
    A constant number of queries, and none of what was kept. Raises Ongeteld when that lacks some.
    """
    soort = soort_van(account)
    maanden = voorbije_maanden(periode, vandaag)
    vraag = dashboardvraag(account, periode, vandaag=vandaag, gemeente=gemeente)
    verbergen = not mag_openen(account)
    indeling = indelen(soort, namen)
    # All figures of the first block are counted, as for everybody; the arrangement only shows.
    kern, *rest = (
        blok_vullen(blok, vraag, verbergen=verbergen, reken=telling)
        for blok in (soort.blokken[0], *indeling.grafieken)
    )
    cellen = {cel.cijfer.code: cel for cel in kern.totaal.cellen}
    rest = [
        maanden_naast(gevuld, vraag, verbergen=verbergen, reken=telling)
        if gevuld.blok.per == "maand"
        else gevuld
        for gevuld in rest
    ]
    naam, vorige = maandennaam(maanden), maandennaam(maanden.jaar_eerder)
    grafieken = [(gevuld.blok.titel, grafiek_van(gevuld, naam, vorige)) for gevuld in rest]
    return Dashboard(
        naam,
        stand,
        telling.voorlopig(vraag),
        [tegel(cellen[code]) for code in indeling.tegels],
        [(titel, getekend) for titel, getekend in grafieken if getekend],
    )
