"""Which inzetten and open aanvragen can no longer be when a permission ends."""

from collections.abc import Collection
from datetime import date, timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.db import transaction
from django.db.models import Count, Max, OuterRef, Q, Subquery, Sum

from activiteiten.gevolgen import Afgehandeld, Geraakt, Venster
from gebruikers.choices import AanvraagSoort
from gebruikers.models import Aanvraag
from trajecten.choices import MomentStatus
from trajecten.models import GeplandMoment, Inzet, Prestatie, WijkWerker
from trajecten.querysets import InzetQuerySet
from trajecten.rules.toelatingseinde import Einde, Zonder, einde_van_inzet
from trajecten.services.afzeggen import aanvraag_bijwerken, inzet_stoppen, momenten_afzeggen
from trajecten.services.planningsberichten import afzegging_melden
from wijkwerken.kern import opmaak
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account


def geraakt_door(account: Account, vensters: Collection[Venster]) -> list[Geraakt]:
    """Within these windows: every running inzet, with its planned moments, and every aanvraag
    that still waits for somebody. Two queries, however many windows.
    """
    if not vensters:
        return []
    return [*_inzetten(account, vensters), *_aanvragen(account, vensters)]


@transaction.atomic
def afhandelen(
    door: Account, vensters: Collection[Venster], reden: str, vandaag: date, *, beeindigen: bool
) -> Afgehandeld:
    """Cancel every planned moment in these windows; with `beeindigen` end what stops by them.

    All or nothing. Everybody is told once. The persons are locked in one order, so that two who
    do this wait for each other.
    """
    if not vensters:
        return Afgehandeld()
    inzetten = Inzet.objects.bewerkbaar_voor(door).filter(reduce(or_, map(_raakt, vensters)))
    dagen = (_cel(venster, "inzet__aanvraag__") & _dagen(venster) for venster in vensters)
    momenten = GeplandMoment.objects.bewerkbaar_voor(door).gereserveerd().filter(reduce(or_, dagen))
    wie = {
        *inzetten.lopend().values_list("traject__wijkwerker_id", flat=True),
        *momenten.values_list("traject__wijkwerker_id", flat=True),
    }
    for persoon in sorted(wie, key=str):
        vergrendel(WijkWerker.objects.all(), pk=persoon)
    sleutels = list(momenten.values_list("pk", flat=True))
    # Before anything stops: of what is over nobody is told that it is off.
    delen = momenten_afzeggen(GeplandMoment.objects.filter(pk__in=sleutels), reden)
    gestopt = 0
    for inzet in (
        _met_gewerkt(inzetten.lopend()).order_by("aanvraag_id", "pk") if beeindigen else ()
    ):
        einde = _einde(inzet, vensters)
        if einde.stopt:
            delen += inzet_stoppen(inzet, einde.laatste, reden)
            aanvraag_bijwerken(vergrendel(Aanvraag.objects.all(), pk=inzet.aanvraag_id))
            gestopt += 1
    afzegging_melden(delen, vandaag=vandaag)
    return Afgehandeld(len(sleutels), gestopt)


def _met_gewerkt(inzetten: InzetQuerySet) -> InzetQuerySet:
    """With what decides whether and when it stops."""
    return inzetten.select_related(
        "traject__wijkwerker",
        "aanvraag__gebruiker",
        "aanvraag__activiteit",
        "aanvraag__vestiging__gemeente",
    ).annotate(laatst_gewerkt=Max("prestaties__datum"))


def _einde(inzet: Any, vensters: Collection[Venster]) -> Einde:
    """Of an inzet with `laatst_gewerkt`."""
    aanvraag = inzet.aanvraag
    cel = (aanvraag.activiteit_id, aanvraag.vestiging.gemeente_id, aanvraag.gebruiker.soort)
    zonder = [
        Zonder(venster.vanaf, venster.voor - timedelta(days=1) if venster.voor else None)
        for venster in vensters
        if (venster.activiteit, venster.gemeente.pk, venster.soort) == cel
    ]
    return einde_van_inzet(inzet.van, inzet.tot, zonder, inzet.laatst_gewerkt)


def _inzetten(account: Account, vensters: Collection[Venster]) -> list[Geraakt]:
    dagen = (_cel(venster, "aanvraag__") & _dagen(venster, "momenten__") for venster in vensters)
    gepland = Q(momenten__status=MomentStatus.GEPLAND) & reduce(or_, dagen)
    rijen = (
        Inzet.objects.zichtbaar_voor(account)
        .filter(reduce(or_, map(_raakt, vensters)))
        .lopend()
        .select_related(
            "traject__wijkwerker", "aanvraag__gebruiker", "aanvraag__vestiging__gemeente"
        )
        .annotate(
            gepland=Count("momenten", filter=gepland),
            gepland_uren=Sum("momenten__uren", filter=gepland, default=0),
            # A subquery: joined to the moments it would multiply them.
            laatst_gewerkt=Subquery(
                Prestatie.objects.filter(inzet=OuterRef("pk"))
                .order_by("-datum")
                .values("datum")[:1]
            ),
        )
        .order_by("van", "pk")
    )
    geraakt = []
    for rij in rijen:
        einde = _einde(rij, vensters)
        geraakt.append(
            Geraakt(
                wat="Inzet",
                naam=str(rij),
                url=rij.get_absolute_url(),
                wanneer=_periode(rij.van, rij.tot),
                momenten=rij.gepland,
                uren=rij.gepland_uren,
                gevolg=_in_woorden(einde),
                stopt=einde.stopt,
                laatste_dag=einde.laatste,
                persoon=rij.traject.wijkwerker_id,
            )
        )
    return geraakt


def _in_woorden(einde: Einde) -> str:
    if not einde.stopt:
        return "Gaat daarna weer door"
    if einde.laatste is None:
        return "Gaat niet door"
    return f"Stopt na {opmaak.datum(einde.laatste)}"


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
