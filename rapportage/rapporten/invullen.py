"""Putting the numbers in a report."""

from collections.abc import Callable, Mapping, Set
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import QuerySet

from rapportage.cijfers import (
    Cijfer,
    Vraag,
    Waarde,
    bereken,
    rijen_url,
    tekens_van_verdringing,
    verberg,
)
from rapportage.cijfers.adres import mag_openen
from rapportage.cijfers.vraag import NIETS
from rapportage.cijfers.werk import VERSCHUIVING
from rapportage.models import Urenregel
from rapportage.rapporten.basis import Blok, Cel, GevuldBlok, Ingevuld, Rapport, Rij
from rapportage.rapporten.namen import groepsnamen
from wijkwerken.kern.datums import eerste_van_maand, maandnaam, plus_jaren

Antwoord = Mapping[str, Mapping[Any, Waarde]]
Rekent = Callable[..., Antwoord]


def invullen(rapport: Rapport, vraag: Vraag, *, openbaar: bool = False) -> Ingevuld:
    """The report with its numbers; two queries per block and bron, whatever the size.

    What is `openbaar`, or for an account that may not open the rows, hides what stands for fewer
    than five persons.
    """
    verbergen = openbaar or not mag_openen(vraag.account)
    per_maand = any(blok.per == "maand" for blok in rapport.blokken)
    voorlopig = {maand for _, maand in open_maanden(vraag)} if per_maand else set()
    blokken = tuple(
        blok_vullen(blok, vraag, verbergen=verbergen, voorlopig=voorlopig)
        for blok in rapport.blokken
    )
    return Ingevuld(rapport, vraag, is_voorlopig(vraag), blokken)


def is_voorlopig(vraag: Vraag) -> bool:
    """Is a month in it not over, or not closed for every gemeente that worked in it?"""
    return vraag.tot >= vraag.vandaag or _open(vraag).exists()


def open_maanden(vraag: Vraag) -> set[tuple[str, date]]:
    """Gemeente and month of the hours that no closing keeps yet, also in the year before."""
    eerder = replace(vraag, van=vraag.jaar_eerder().van)
    return set(_open(eerder).order_by().values_list("gemeente__naam", "maand").distinct())


def _open(vraag: Vraag) -> QuerySet[Urenregel]:
    rijen = Urenregel.objects.telbaar_voor(vraag.account).in_periode(vraag.van, vraag.tot)
    if vraag.gemeente:
        rijen = rijen.filter(gemeente=vraag.gemeente)
    return rijen.filter(gesloten=False)


def maandrij(maand: date, cellen: tuple[Cel, ...], voorlopig: Set[date], vandaag: date) -> Rij:
    """The row of a month. It is provisional among `voorlopig`, or as long as it runs."""
    return Rij(
        maand,
        maandnaam(maand).capitalize(),
        cellen,
        voorlopig=maand in voorlopig or maand >= eerste_van_maand(vandaag),
        eerder_voorlopig=plus_jaren(maand, -1) in voorlopig,
    )


def blok_vullen(
    blok: Blok, vraag: Vraag, *, verbergen: bool, reken: Rekent = bereken,
    voorlopig: Set[date] = frozenset(),
) -> GevuldBlok:  # fmt: skip
    """One block: its totals, and its rows when it is grouped. `reken` counts as `bereken` does.

    Of `voorlopig` months, and of the one that runs, a row per month says that it may change.
    """
    cijfers = blok.cijfers
    nu = reken(cijfers, vraag, per=blok.per)
    toen = _vorig(blok, vraag, reken)
    # What was there a year before and is gone, has its row as well.
    namen = groepsnamen(blok.per, _sleutels(nu) | _sleutels(toen or {})) if blok.per else {}
    # Months in their order, the rest by name.
    sleutels = sorted(namen, key=None if blok.per == "maand" else lambda s: namen[s].casefold())
    if verbergen:
        nu, toen = _verborgen(nu, sleutels), toen and _verborgen(toen, sleutels)
    if blok.per and VERSCHUIVING.code in blok.codes:
        for sleutel in tekens_van_verdringing(nu[VERSCHUIVING.code], vraag.tot):
            namen[sleutel] = f"{namen[sleutel]} (teken van verdringing)"
    rijen = []
    for sleutel in sleutels:
        cellen = _cellen(cijfers, vraag, blok, sleutel, nu, toen)
        if blok.per == "maand":
            rijen.append(maandrij(sleutel, cellen, voorlopig, vraag.vandaag))
        else:
            rijen.append(Rij(sleutel, namen[sleutel], cellen))
    return GevuldBlok(
        blok, Rij(None, "Samen", _cellen(cijfers, vraag, blok, None, nu, toen)), tuple(rijen)
    )


def _vorig(blok: Blok, vraag: Vraag, reken: Rekent) -> Antwoord | None:
    if not blok.vorig_jaar:
        return None
    toen = reken(blok.cijfers, vraag.jaar_eerder(), per=blok.per)
    if blok.per != "maand":
        return toen
    # March of last year stands beside March.
    return {
        code: {maand and plus_jaren(maand, 1): waarde for maand, waarde in maanden.items()}
        for code, maanden in toen.items()
    }


def _sleutels(antwoord: Antwoord) -> set[Any]:
    return {sleutel for groepen in antwoord.values() for sleutel in groepen if sleutel is not None}


def _verborgen(antwoord: Antwoord, sleutels: list[Any]) -> dict[str, dict[Any, Waarde]]:
    """Each column, with its total apart: a total of few persons hides as well."""
    uit: dict[str, dict[Any, Waarde]] = {}
    for code, groepen in antwoord.items():
        kolom = verberg([groepen.get(sleutel, NIETS) for sleutel in sleutels])
        uit[code] = dict(zip(sleutels, kolom, strict=True))
        uit[code][None] = verberg([groepen[None]])[0]
    return uit


def _cellen(
    cijfers: list[Cijfer], vraag: Vraag, blok: Blok, sleutel: Any, nu: Antwoord,
    toen: Antwoord | None,
) -> tuple[Cel, ...]:  # fmt: skip
    cellen = []
    for cijfer in cijfers:
        waarde = _waarde(cijfer, nu, sleutel)
        eerder = _waarde(cijfer, toen, sleutel) if toen else None
        url = rijen_url(cijfer, vraag, blok.per, sleutel) if waarde.is_iets else None
        cellen.append(Cel(cijfer, waarde, eerder, url or ""))
    return tuple(cellen)


def _waarde(cijfer: Cijfer, antwoord: Antwoord, sleutel: Any) -> Waarde:
    """That of one group. Of what has no row, the weight in the whole is 0 of that whole."""
    groepen = antwoord[cijfer.code]
    niets = Waarde(0, groepen[None].noemer) if cijfer.van_geheel else NIETS
    return groepen.get(sleutel, niets)
