"""The week in which somebody can work, and the days on which somebody cannot come."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction

from trajecten.models import Afwezigheid, Beschikbaarheid, WijkWerker
from trajecten.rules.beschikbaarheid import Blok, blokken_schrijven, toets_blokken
from trajecten.rules.planning import toets_blok
from trajecten.services.vervangingen import vervangingen_openen
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

Rij = TypeVar("Rij", Afwezigheid, Beschikbaarheid)
VELDEN = {
    "beschikbaarheid_geen_overlap": "van",
    "beschikbaarheid_tot_na_van": "tot",
    "afwezigheid_geen_overlap": "van",
    "afwezigheid_tot_na_van": "tot",
    "afwezigheid_einde_na_begin": "einde",
}


@transaction.atomic
def beschikbaarheid_vastleggen(
    *,
    door: Account,
    wijkwerker: WijkWerker,
    van: date,
    blokken: Iterable[Blok],
    tot: date | None = None,
    toelichting: str = "",
) -> Beschikbaarheid:
    """Write down the week that holds from `van`; the one that held until then ends the day before.

    Raises `ValidationError` at `van` when another week already begins later within the period.
    """
    wijkwerker = _vergrendel(door, wijkwerker)
    rij = Beschikbaarheid(wijkwerker=wijkwerker, van=van, tot=tot, toelichting=toelichting.strip())
    rij.blokken = _week(blokken)
    vorige = wijkwerker.beschikbaarheden.in_periode(van, van).exclude(van=van).first()
    if vorige is not None:
        vorige.tot = van - timedelta(days=1)
        bewaar(vorige, VELDEN)
    bewaar(rij, VELDEN)
    return rij


@transaction.atomic
def beschikbaarheid_wijzigen(
    *,
    door: Account,
    beschikbaarheid: Beschikbaarheid,
    gegevens: Mapping[str, Any],
    versie: int | None = None,
) -> Beschikbaarheid:
    """Correct a week: van, tot, blokken, toelichting; what is not given stays."""
    rij = _vergrendel_rij(door, beschikbaarheid, versie)
    for veld in ("van", "tot", "toelichting"):
        if veld in gegevens:
            setattr(rij, veld, gegevens[veld])
    if "blokken" in gegevens:
        rij.blokken = _week(gegevens["blokken"])
    bewaar(rij, VELDEN)
    return rij


@transaction.atomic
def beschikbaarheid_schrappen(
    *, door: Account, beschikbaarheid: Beschikbaarheid, versie: int | None = None
) -> WijkWerker:
    """Take a week away that was noted by mistake; the history keeps it."""
    rij = _vergrendel_rij(door, beschikbaarheid, versie)
    wijkwerker = rij.wijkwerker
    rij.delete()
    return wijkwerker


@transaction.atomic
def afwezigheid_noteren(
    *,
    door: Account,
    wijkwerker: WijkWerker,
    soort: str,
    van: date,
    gemeld_op: date,
    tot: date | None = None,
    begin: time | None = None,
    einde: time | None = None,
    toelichting: str = "",
    gemeld_door: str = "",
) -> Afwezigheid:
    """Note that somebody cannot come. From then on nothing is planned on those days.

    What was planned stays and becomes a `Vervanging`, until somebody replaces or cancels it.
    Without `tot` it is open.
    """
    rij = Afwezigheid(
        wijkwerker=_vergrendel(door, wijkwerker),
        soort=soort,
        van=van,
        tot=tot,
        begin=begin,
        einde=einde,
        toelichting=toelichting.strip(),
        gemeld_door=gemeld_door.strip(),
        gemeld_op=gemeld_op,
    )
    _bewaren(rij)
    return rij


@transaction.atomic
def afwezigheid_wijzigen(
    *,
    door: Account,
    afwezigheid: Afwezigheid,
    gegevens: Mapping[str, Any],
    versie: int | None = None,
) -> Afwezigheid:
    """Correct or end an absence: any of its own fields; what is not given stays."""
    rij = _vergrendel_rij(door, afwezigheid, versie)
    _toets_geldend(rij)
    for veld in ("soort", "van", "tot", "begin", "einde", "toelichting", "gemeld_door"):
        if veld in gegevens:
            setattr(rij, veld, gegevens[veld])
    _bewaren(rij)
    return rij


@transaction.atomic
def afwezigheid_intrekken(
    *,
    door: Account,
    afwezigheid: Afwezigheid,
    reden: str,
    nu: datetime,
    versie: int | None = None,
) -> Afwezigheid:
    """It was noted by mistake, or does not happen: planning is free again."""
    rij = _vergrendel_rij(door, afwezigheid, versie)
    _toets_geldend(rij)
    if not reden.strip():
        raise ValidationError({"reden": "Schrijf kort waarom; dat blijft in de geschiedenis."})
    rij.ingetrokken_op, rij.ingetrokken_reden = nu, reden.strip()
    bewaar(rij, VELDEN)
    return rij


def _bewaren(rij: Afwezigheid) -> None:
    if bool(rij.begin) != bool(rij.einde):
        veld = "einde" if rij.begin else "begin"
        raise ValidationError(
            {veld: "Vul begin en einde samen in, of laat ze allebei leeg voor hele dagen."}
        )
    if rij.begin and rij.einde and (bezwaren := toets_blok(rij.begin, rij.einde)):
        raise RegelFout("einde", *bezwaren)
    bewaar(rij, VELDEN)
    vervangingen_openen(rij)


def _toets_geldend(rij: Afwezigheid) -> None:
    if rij.ingetrokken_op is not None:
        raise ValidationError("Deze afwezigheid is ingetrokken. Noteer een nieuwe.")


def _week(blokken: Iterable[Blok]) -> list[dict[str, Any]]:
    blokken = list(blokken)
    if bezwaren := toets_blokken(blokken):
        raise RegelFout("blokken", *bezwaren)
    return blokken_schrijven(blokken)


def _vergrendel(door: Account, wijkwerker: WijkWerker) -> WijkWerker:
    """The person first, as who plans does: an absence and a plan wait for each other."""
    return vergrendel(WijkWerker.objects.bewerkbaar_voor(door), pk=wijkwerker.pk)


def _vergrendel_rij(door: Account, rij: Rij, versie: int | None) -> Rij:
    rijen = type(rij).objects.bewerkbaar_voor(door).select_related("wijkwerker")
    _vergrendel(door, rijen.get(pk=rij.pk).wijkwerker)
    gevonden: Rij = vergrendel(rijen, pk=rij.pk)
    controleer_versie(gevonden, versie)
    return gevonden
