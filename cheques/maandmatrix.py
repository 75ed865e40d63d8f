"""Which months of which gemeente are closed, can be closed, or still run: one table."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Sum
from django.urls import reverse

from trajecten.models import Maandafsluiting, Prestatie
from wijkwerken.kern.datums import eerste_van_maand, plus_maanden
from wijkwerken.toegang.models import Account, Gemeente

MAANDEN = 6


@dataclass(frozen=True, slots=True)
class Cel:
    """One gemeente in one month; `uren` are booked there now, or were when it was closed."""

    maand: date
    uren: int
    tekst: str
    klasse: str
    url: str


@dataclass(frozen=True, slots=True)
class Matrix:
    maanden: list[date]
    rijen: list[tuple[Gemeente, list[Cel]]]
    klaar: list[tuple[Gemeente, date]]  # can be closed, the oldest month first


def maandmatrix(account: Account, *, vandaag: date) -> Matrix:
    """The last months of every gemeente with hours or a closing, this one first; three queries.

    An older month that is still open gets a column too, so that none is forgotten.
    """
    nu = eerste_van_maand(vandaag)
    dicht = _gesloten(account)
    uren = _uren(account, nu, {sleutel for sleutel, rij in dicht.items() if not rij.is_heropend})
    laatste = [plus_maanden(nu, rang - MAANDEN + 1) for rang in range(MAANDEN)]
    open_ = {maand for _, maand in uren if maand < laatste[0]}
    maanden = sorted([*open_, *laatste], reverse=True)
    wie = {gemeente for gemeente, _ in (*dicht, *uren)}
    gemeenten = list(Gemeente.objects.zichtbaar_voor(account).filter(pk__in=wie).order_by("naam"))
    klaar = sorted(
        (
            (g, maand)
            for g in gemeenten
            for maand in maanden
            if maand < nu and (g.pk, maand) in uren
        ),
        key=lambda paar: (paar[1], paar[0].naam),
    )
    rijen = [(g, [_cel(g, m, dicht, uren, nu) for m in maanden]) for g in gemeenten]
    return Matrix(maanden, rijen, klaar)


def _gesloten(account: Account) -> dict[tuple[UUID, date], Maandafsluiting]:
    """The last closing of every gemeente and month."""
    rijen = Maandafsluiting.objects.zichtbaar_voor(account).defer("inhoud")
    return {(rij.gemeente_id, rij.maand): rij for rij in rijen.order_by("volgnummer")}


def _uren(
    account: Account, nu: date, dicht: Iterable[tuple[UUID, date]]
) -> dict[tuple[UUID, date], int]:
    """Hours in months that are open, this month included."""
    gesloten = set(dicht)
    geteld: dict[tuple[UUID, date], int] = defaultdict(int)
    rijen: Any = (
        Prestatie.objects.zichtbaar_voor(account)
        .filter(boekmaand__lte=nu)
        .order_by()
        .values_list("traject__gemeente", "boekmaand")
        .annotate(som=Sum("uren"))
    )
    for gemeente, maand, som in rijen:
        if (gemeente, maand) not in gesloten:
            geteld[gemeente, maand] = som
    return geteld


def _cel(
    gemeente: Gemeente,
    maand: date,
    dicht: dict[tuple[UUID, date], Maandafsluiting],
    uren: dict[tuple[UUID, date], int],
    nu: date,
) -> Cel:
    sleutel = (gemeente.pk, maand)
    rij = dicht.get(sleutel)
    if rij is not None and not rij.is_heropend:
        vraag = rij.heropening_gevraagd
        tekst, klasse = ("Heropening gevraagd", "let-op") if vraag else ("Afgesloten", "ok")
        return Cel(maand, rij.uren, tekst, klasse, rij.get_absolute_url())
    som = uren.get(sleutel, 0)
    voor = reverse("maand_voorbereiden", args=[gemeente.pk, f"{maand:%Y-%m}"])
    if maand >= nu:
        return Cel(maand, som, "Loopt", "neutraal", voor)
    if rij is not None:
        return Cel(maand, som, "Heropend", "let-op", voor)
    return Cel(maand, som, "Af te sluiten", "let-op", voor) if som else Cel(maand, 0, "", "", voor)
