"""The dates of a traject as a line, as a table, and each with its explanation."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.urls import reverse

from trajecten.models import Traject
from trajecten.rules.termijn import Invoer, Termijn, voor_buiten
from trajecten.rules.termijnen import Termijnen
from wijkwerken.kern import opmaak
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.kern.tijdlijn import Balk, Lijn, Punt, maak_lijn
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.views import in_woorden
from wijkwerken.toegang.models import Account

# In the table and explained, but on the line they would lie on top of another point.
NIET_OP_DE_LIJN = {"overgang_bewijs", "eindevaluatie", "maanden_gebruikt"}


@dataclass(frozen=True, slots=True)
class Uitleg:
    """One date as the page explains it."""

    termijn: Termijn
    wanneer: str
    url: str  # the record it came from
    regel: str
    regel_url: str
    invoer: list[dict[str, str]]


def zichtbaar(klok: Termijnen, account: Account) -> Termijnen:
    """What this account may read of it."""
    if account.is_binnen:
        return klok
    return replace(klok, termijnen=voor_buiten(klok.termijnen))


def trajectlijn(
    traject: Traject, klok: Termijnen, account: Account, vandaag: date, naam: str = "Tijdlijn"
) -> Lijn:
    """Every date on the line and in its table, each a link to its explanation."""
    rijen = zichtbaar(klok, account).termijnen
    url = reverse("traject_termijnen", args=[traject.pk])
    einde = traject.einde or klok.voorzien_einde
    op_de_lijn = [rij for rij in rijen if rij.datum and _op_de_lijn(rij, klok, traject)]
    punten = [
        Punt(rij.datum, rij.naam, rij.klasse, f"{url}#{rij.code}")
        for rij in op_de_lijn
        if rij.datum and not rij.duurt
    ]
    balken = [
        Balk(rij.datum, rij.tot, rij.naam, rij.klasse, f"{url}#{rij.code}")
        for rij in op_de_lijn
        if rij.datum and rij.duurt
    ]
    start, open_einde = klok.start, einde is None
    if einde is None:
        # Years long: what is near today is what matters.
        start = max(start, plus_maanden(vandaag, -12))
        einde = max(klok.overgang_vervalt_op or vandaag, plus_maanden(vandaag, 6))
        punten = [punt for punt in punten if punt.datum >= start]
        balken = [balk for balk in balken if (balk.einde or vandaag) >= start]
    lijn = maak_lijn(
        start=start,
        einde=einde,
        vandaag=vandaag,
        punten=punten,
        balken=balken,
        open_einde=open_einde,
    )
    lijn.naam = naam
    lijn.tabel = [
        {"wanneer": wanneer(rij), "wat": rij.naam, "url": f"{url}#{rij.code}"} for rij in rijen
    ]
    return lijn


def _op_de_lijn(rij: Termijn, klok: Termijnen, traject: Traject) -> bool:
    """Two names on one day hide each other: of an end only the one that says most."""
    if rij.code in NIET_OP_DE_LIJN:
        return False
    if rij.code == "eerste_termijn":
        return rij.datum != klok.voorzien_einde and traject.einde is None
    if rij.code == "uiterste_einde":
        return rij.datum != klok.voorzien_einde and traject.einde is None
    if rij.code == "afsprakenblad":
        return rij.datum != klok.start
    return True


def wanneer(rij: Termijn) -> str:
    """`02/03/2026`, or from and to for what lasts."""
    if rij.datum is None:
        return ""
    if not rij.duurt:
        return opmaak.datum(rij.datum)
    tot = f" tot {opmaak.datum(rij.tot)}" if rij.tot else ", nog bezig"
    return f"{opmaak.datum(rij.datum)}{tot}"


def uitleg_van(traject: Traject, rijen: Collection[Termijn]) -> list[Uitleg]:
    """The explanations with the addresses of their rule and their records."""
    return [
        Uitleg(
            termijn=rij,
            wanneer=wanneer(rij),
            url=record_url(traject, rij),
            regel=_regel_in_woorden(rij),
            regel_url=reverse("regel_detail", args=[rij.regel.code]) if rij.regel else "",
            invoer=[
                {"naam": een.naam, "waarde": een.waarde, "url": record_url(traject, een)}
                for een in rij.invoer
            ],
        )
        for rij in rijen
    ]


def record_url(traject: Traject, rij: Termijn | Invoer) -> str:
    """The page of the record that a date or an input came from; empty when there is none."""
    if rij.soort == "prestaties":
        return reverse("prestatie_list", query={"dossier": traject.wijkwerker_id})
    if not rij.sleutel:
        return ""
    if rij.soort == "schorsing":
        return f"{traject.get_absolute_url()}#schorsingen"
    namen = {
        "traject": "traject_detail",
        "evaluatie": "evaluatie_detail",
        "afsprakenblad": "afsprakenblad_detail",
        "bijlage": "bijlage_inhoud",
    }
    return reverse(namen[rij.soort], args=[rij.sleutel]) if rij.soort in namen else ""


def _regel_in_woorden(rij: Termijn) -> str:
    if rij.regel is None:
        return ""
    code = RegelCode(rij.regel.code)
    return f"{code.label}: {in_woorden(code, rij.regel.waarde)}"


def rijen_oud_nieuw(verschillen: Collection[Any]) -> list[dict[str, str]]:
    """Old and new as text, for the table of what moves."""
    return [
        {
            "naam": rij.naam,
            "oud": opmaak.datum(rij.oud) or "geen",
            "nieuw": opmaak.datum(rij.nieuw) or "geen",
            "dagen": _dagen(rij.dagen),
        }
        for rij in verschillen
    ]


def _dagen(aantal: int | None) -> str:
    if aantal is None:
        return ""
    woord = "dag" if abs(aantal) == 1 else "dagen"
    return f"{abs(aantal)} {woord} {'later' if aantal > 0 else 'vroeger'}"
