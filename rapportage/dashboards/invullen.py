"""Putting the numbers in a dashboard."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from rapportage.cijfers import Vraag, maandvraag
from rapportage.cijfers.adres import mag_openen
from rapportage.cijfers.bewaren import Rekenaar
from rapportage.dashboards.maanden import maanden_naast
from rapportage.dashboards.periode import maandennaam, voorbije_maanden
from rapportage.dashboards.soorten import soort_van
from rapportage.dashboards.tegels import Tegel, tegel
from rapportage.rapporten import Periode
from rapportage.rapporten.grafieken import grafiek_van
from rapportage.rapporten.invullen import blok_vullen, is_voorlopig
from wijkwerken.kern.grafieken import Grafiek


@dataclass(frozen=True, slots=True)
class Dashboard:
    """`stand` is when the oldest of its numbers was counted."""

    vraag: Vraag
    naam: str  # of the months
    stand: datetime
    is_traag: bool
    voorlopig: bool
    tegels: list[Tegel]
    grafieken: list[tuple[str, Grafiek]]


def dashboard(
    account: Any,
    periode: Periode,
    *,
    vandaag: date,
    nu: datetime,
    vers: bool = False,
    gemeente: UUID | None = None,
) -> Dashboard:
    """The dashboard of the rol of this account; a constant number of queries.

    `vers`: count all again, as the task that keeps it warm does.
    """
    soort = soort_van(account)
    maanden = voorbije_maanden(periode, vandaag)
    vraag = maandvraag(
        account, maanden.van, vandaag=vandaag, aantal=maanden.aantal, gemeente=gemeente
    )
    rekenaar = Rekenaar(nu, vers=vers)
    verbergen = not mag_openen(account)
    kern, *rest = (
        blok_vullen(blok, vraag, verbergen=verbergen, reken=rekenaar) for blok in soort.blokken
    )
    rest = [
        maanden_naast(gevuld, vraag, verbergen=verbergen, reken=rekenaar)
        if gevuld.blok.per == "maand"
        else gevuld
        for gevuld in rest
    ]
    voorlopig = rekenaar.bewaard(("voorlopig",), vraag, lambda: is_voorlopig(vraag))
    naam, vorige = maandennaam(maanden), maandennaam(maanden.jaar_eerder)
    grafieken = [(gevuld.blok.titel, grafiek_van(gevuld, naam, vorige)) for gevuld in rest]
    return Dashboard(
        vraag,
        naam,
        rekenaar.stand,
        rekenaar.is_traag,
        voorlopig,
        [tegel(cel) for cel in kern.totaal.cellen],
        [(titel, getekend) for titel, getekend in grafieken if getekend],
    )
