"""Which inzetten and open aanvragen an exclusion of their gebruiker hits."""

from datetime import date

from django.db import transaction
from django.db.models import Count, Q, Sum

from activiteiten.gevolgen import Geraakt
from gebruikers.gevolgen import Periode
from gebruikers.models import Aanvraag
from trajecten.choices import MomentStatus
from trajecten.models import GeplandMoment, Inzet, WijkWerker
from trajecten.services.afzeggen import momenten_afzeggen
from trajecten.services.planningsberichten import afzegging_melden
from wijkwerken.kern import opmaak
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account


def geraakt_door(account: Account, periode: Periode) -> list[Geraakt]:
    """Every running inzet with a day in the period, with its planned moments, and every open
    aanvraag; two queries.
    """
    loopt = Q(van__lte=periode.tot) & (Q(tot=None) | Q(tot__gte=periode.van))
    gepland = Q(
        momenten__status=MomentStatus.GEPLAND, momenten__datum__range=(periode.van, periode.tot)
    )
    inzetten = (
        Inzet.objects.zichtbaar_voor(account)
        .filter(loopt, aanvraag__gebruiker=periode.gebruiker)
        .lopend()
        .select_related("traject__wijkwerker", "aanvraag__gebruiker", "aanvraag__activiteit")
        .annotate(
            gepland=Count("momenten", filter=gepland),
            gepland_uren=Sum("momenten__uren", filter=gepland, default=0),
        )
        .order_by("van", "pk")
    )
    aanvragen = (
        Aanvraag.objects.zichtbaar_voor(account)
        .open()
        .filter(loopt, gebruiker=periode.gebruiker)
        .select_related("activiteit")
        .order_by("van", "pk")
    )
    return [
        *(
            Geraakt(
                wat="Inzet",
                naam=rij.traject.wijkwerker.volledige_naam,
                url=rij.get_absolute_url(),
                wanneer=_loopt(rij.van, rij.tot),
                momenten=rij.gepland,
                uren=rij.gepland_uren,
                gevolg=_gevolg(rij.gepland, gaat_door=rij.tot is None or rij.tot > periode.tot),
                persoon=rij.traject.wijkwerker_id,
            )
            for rij in inzetten
        ),
        *(
            Geraakt(
                wat="Open aanvraag",
                naam=str(rij.activiteit),
                url=rij.get_absolute_url(),
                wanneer=_loopt(rij.van, rij.tot),
                gevolg="Blijft staan, maar krijgt in die periode niemand",
            )
            for rij in aanvragen
        ),
    ]


@transaction.atomic
def momenten_annuleren(door: Account, periode: Periode, reden: str, vandaag: date) -> int:
    """Cancel every planned moment in the period; all of them or none. How many.

    Everybody is told once. The persons are locked in one order, so that two who do this wait for
    each other; the caller holds the gebruiker, so that nobody plans meanwhile.
    """
    momenten = (
        GeplandMoment.objects.bewerkbaar_voor(door)
        .gereserveerd()
        .filter(
            inzet__aanvraag__gebruiker=periode.gebruiker,
            datum__range=(periode.van, periode.tot),
        )
    )
    for persoon in sorted(set(momenten.values_list("traject__wijkwerker_id", flat=True)), key=str):
        vergrendel(WijkWerker.objects.all(), pk=persoon)
    sleutels = list(momenten.values_list("pk", flat=True))
    delen = momenten_afzeggen(GeplandMoment.objects.filter(pk__in=sleutels), reden)
    afzegging_melden(delen, vandaag=vandaag)
    return len(sleutels)


def _gevolg(momenten: int, *, gaat_door: bool) -> str:
    if not momenten:
        return "Niets gepland in die periode; blijft staan"
    wat = "1 moment wordt" if momenten == 1 else f"{momenten} momenten worden"
    return f"{wat} geannuleerd" + ("; gaat daarna weer door" if gaat_door else "")


def _loopt(van: date, tot: date | None) -> str:
    return f"{opmaak.datum(van)} tot {opmaak.datum(tot)}" if tot else f"vanaf {opmaak.datum(van)}"
