"""Papers that lapse while somebody does work that asks them."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from trajecten.models import Bewijs, Inzet
from trajecten.taak import LET_OP, Taak
from wijkwerken.kern import opmaak
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

DAGEN_VOORAF = 42  # six weeks: what a new extract from the strafregister or a course takes


def vervallende_bewijzen(account: Account, vandaag: date, *, alle: bool) -> Iterator[Taak]:
    """What lapses soon, or did, and has no later one; one query."""
    if not account.mag(Handeling.DOSSIER_BEWERKEN):
        return
    werk = Inzet.objects.lopend().filter(
        Q(aanvraag__vereisten=OuterRef("vereiste"))
        | Q(aanvraag__activiteit__vereisten=OuterRef("vereiste")),
        Q(tot=None) | Q(tot__gt=OuterRef("tot")),
        traject__wijkwerker=OuterRef("wijkwerker"),
    )
    if not alle:
        werk = werk.filter(traject__bemiddelaar=account)
    later = Bewijs.objects.filter(
        Q(tot=None) | Q(tot__gt=OuterRef("tot")),
        wijkwerker=OuterRef("wijkwerker"),
        vereiste=OuterRef("vereiste"),
    )
    rijen = (
        Bewijs.objects.bewerkbaar_voor(account)
        .filter(Exists(werk), ~Exists(later), tot__lte=vandaag + timedelta(days=DAGEN_VOORAF))
        .select_related("wijkwerker", "vereiste")
    )
    for rij in rijen:
        woord = "Vervallen" if rij.tot < vandaag else "Vervalt"
        yield Taak(
            rang=LET_OP,
            datum=rij.tot,
            merk=f"{woord} {opmaak.datum_kort(rij.tot)}",
            titel=f"{rij.vereiste} van {rij.wijkwerker}",
            tekst="Het werk vraagt het: daarna kan niets meer gepland worden",
            url=reverse("bewijs_wijzigen", args=[rij.pk]),
            knop="Verlengen",
            personen=(rij.wijkwerker_id,),
        )
