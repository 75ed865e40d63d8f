"""Which inzetten and open aanvragen can no longer be when a permission ends."""

from collections.abc import Collection
from datetime import date
from functools import reduce
from operator import or_

from django.db import transaction
from django.db.models import Count, Q, Sum

from activiteiten.gevolgen import Geraakt, Venster
from gebruikers.choices import AanvraagSoort
from gebruikers.models import Aanvraag
from trajecten.choices import MomentStatus
from trajecten.models import GeplandMoment, Inzet
from trajecten.services.inzetten import moment_annuleren
from wijkwerken.kern import opmaak
from wijkwerken.toegang.models import Account


def geraakt_door(account: Account, vensters: Collection[Venster]) -> list[Geraakt]:
    """Within these windows: every running inzet, with its planned moments, and every aanvraag
    that still waits for somebody. Two queries, however many windows.
    """
    if not vensters:
        return []
    return [*_inzetten(account, vensters), *_aanvragen(account, vensters)]


@transaction.atomic
def momenten_annuleren(
    door: Account, vensters: Collection[Venster], reden: str, vandaag: date
) -> int:
    """Cancel every planned moment in these windows, and tell both sides; how many.

    All of them or none. In one order of persons, so that two who cancel wait for each other.
    """
    dagen = (_cel(venster, "inzet__aanvraag__") & _dagen(venster) for venster in vensters)
    momenten = (
        GeplandMoment.objects.bewerkbaar_voor(door)
        .gereserveerd()
        .filter(reduce(or_, dagen, Q(pk__in=[])))
        .order_by("traject__wijkwerker", "datum", "begin", "pk")
    )
    rijen = list(momenten)
    for moment in rijen:
        moment_annuleren(door=door, moment=moment, reden=reden, vandaag=vandaag)
    return len(rijen)


def _inzetten(account: Account, vensters: Collection[Venster]) -> list[Geraakt]:
    dagen = (_cel(venster, "aanvraag__") & _dagen(venster, "momenten__") for venster in vensters)
    gepland = Q(momenten__status=MomentStatus.GEPLAND) & reduce(or_, dagen)
    rijen = (
        Inzet.objects.zichtbaar_voor(account)
        .filter(reduce(or_, map(_raakt, vensters)))
        .lopend()
        .select_related("traject__wijkwerker", "aanvraag__gebruiker")
        .annotate(
            gepland=Count("momenten", filter=gepland),
            gepland_uren=Sum("momenten__uren", filter=gepland, default=0),
        )
        .order_by("van", "pk")
    )
    return [
        Geraakt(
            wat="Inzet",
            naam=str(rij),
            url=rij.get_absolute_url(),
            wanneer=_periode(rij.van, rij.tot),
            momenten=rij.gepland,
            uren=rij.gepland_uren,
            persoon=rij.traject.wijkwerker_id,
        )
        for rij in rijen
    ]


def _aanvragen(account: Account, vensters: Collection[Venster]) -> list[Geraakt]:
    rijen = (
        Aanvraag.objects.zichtbaar_voor(account)
        .open()
        .filter(reduce(or_, map(_wacht, vensters)))
        .select_related("gebruiker", "activiteit")
        .order_by("van", "pk")
    )
    return [
        Geraakt(
            wat="Open aanvraag",
            naam=str(rij.gebruiker),
            url=rij.get_absolute_url(),
            wanneer=_periode(rij.van, rij.tot),
        )
        for rij in rijen
    ]


def _cel(venster: Venster, voor: str = "") -> Q:
    """The aanvragen of this cell of the map."""
    cel = {
        "activiteit": venster.activiteit,
        "vestiging__gemeente": venster.gemeente,
        "gebruiker__soort": venster.soort,
    }
    return Q(**{f"{voor}{pad}": waarde for pad, waarde in cel.items()})


def _raakt(venster: Venster) -> Q:
    """The inzetten of this cell with a day in the window."""
    waar = _cel(venster, "aanvraag__") & (Q(tot=None) | Q(tot__gte=venster.vanaf))
    return waar & Q(van__lt=venster.voor) if venster.voor else waar


def _wacht(venster: Venster) -> Q:
    """The aanvragen of this cell with a day in the window."""
    eenmalig = Q(soort=AanvraagSoort.EENMALIG)
    waar = _cel(venster) & (
        (eenmalig & Q(van__gte=venster.vanaf))
        | (~eenmalig & (Q(tot=None) | Q(tot__gte=venster.vanaf)))
    )
    return waar & Q(van__lt=venster.voor) if venster.voor else waar


def _dagen(venster: Venster, voor: str = "") -> Q:
    waar = Q(**{f"{voor}datum__gte": venster.vanaf})
    return waar & Q(**{f"{voor}datum__lt": venster.voor}) if venster.voor else waar


def _periode(van: date, tot: date | None) -> str:
    return f"{opmaak.datum(van)} tot {opmaak.datum(tot)}" if tot else f"vanaf {opmaak.datum(van)}"
