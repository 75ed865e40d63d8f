"""Which inzetten and open aanvragen can no longer be when a permission ends."""

from collections.abc import Collection
from datetime import date

from django.db import transaction
from django.db.models import Count, Q, Sum

from activiteiten.gevolgen import Geraakt, Venster
from gebruikers.choices import AanvraagSoort
from gebruikers.models import Aanvraag
from trajecten.choices import MomentStatus
from trajecten.models import Inzet
from trajecten.services.inzetten import geplande_annuleren
from trajecten.services.uren import persoon_vergrendelen
from wijkwerken.kern import opmaak
from wijkwerken.toegang.models import Account


def geraakt_door(account: Account, vensters: Collection[Venster]) -> list[Geraakt]:
    """Within these windows: every running inzet, with its planned moments, and every aanvraag
    that still waits for somebody. Two queries a window.
    """
    return [
        rij
        for venster in vensters
        for rij in (*_inzetten(account, venster), *_aanvragen(account, venster))
    ]


@transaction.atomic
def momenten_annuleren(door: Account, vensters: Collection[Venster], reden: str) -> int:
    """Cancel every planned moment in these windows; how many. All of them or none."""
    aantal = 0
    for venster in vensters:
        # The persons in one order, so that two who cancel wait for each other.
        inzetten = Inzet.objects.bewerkbaar_voor(door).filter(_raakt(venster)).lopend()
        for inzet in inzetten.select_related("traject").order_by("traject__wijkwerker", "pk"):
            persoon_vergrendelen(trajecten__inzetten=inzet.pk)
            momenten = inzet.momenten.filter(_dagen(venster))
            aantal += geplande_annuleren(momenten, inzet.traject, reden)
    return aantal


def _inzetten(account: Account, venster: Venster) -> list[Geraakt]:
    gepland = Q(momenten__status=MomentStatus.GEPLAND) & _dagen(venster, "momenten__")
    rijen = (
        Inzet.objects.zichtbaar_voor(account)
        .filter(_raakt(venster))
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


def _aanvragen(account: Account, venster: Venster) -> list[Geraakt]:
    rijen = (
        Aanvraag.objects.zichtbaar_voor(account)
        .open()
        .filter(
            activiteit=venster.activiteit,
            vestiging__gemeente=venster.gemeente,
            gebruiker__soort=venster.soort,
        )
        .filter(
            Q(soort=AanvraagSoort.EENMALIG, van__gte=venster.vanaf)
            | (~Q(soort=AanvraagSoort.EENMALIG) & (Q(tot=None) | Q(tot__gte=venster.vanaf)))
        )
        .select_related("gebruiker", "activiteit")
        .order_by("van", "pk")
    )
    if venster.voor:
        rijen = rijen.filter(van__lt=venster.voor)
    return [
        Geraakt(
            wat="Open aanvraag",
            naam=str(rij.gebruiker),
            url=rij.get_absolute_url(),
            wanneer=_periode(rij.van, rij.tot),
        )
        for rij in rijen
    ]


def _raakt(venster: Venster) -> Q:
    """The inzetten of this cell with a day in the window."""
    waar = Q(
        aanvraag__activiteit=venster.activiteit,
        aanvraag__vestiging__gemeente=venster.gemeente,
        aanvraag__gebruiker__soort=venster.soort,
    ) & (Q(tot=None) | Q(tot__gte=venster.vanaf))
    return waar & Q(van__lt=venster.voor) if venster.voor else waar


def _dagen(venster: Venster, voor: str = "") -> Q:
    waar = Q(**{f"{voor}datum__gte": venster.vanaf})
    return waar & Q(**{f"{voor}datum__lt": venster.voor}) if venster.voor else waar


def _periode(van: date, tot: date | None) -> str:
    return f"{opmaak.datum(van)} tot {opmaak.datum(tot)}" if tot else f"vanaf {opmaak.datum(van)}"
