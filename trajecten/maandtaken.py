"""Months that are over and can be closed: one task, done in the table of months."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, OuterRef
from django.urls import reverse

from trajecten.models import Maandafsluiting, Prestatie
from trajecten.taak import GEWOON, LET_OP, Taak
from wijkwerken.kern import opmaak
from wijkwerken.kern.datums import eerste_van_maand
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


def maandtaken(account: Account, vandaag: date) -> Iterator[Taak]:
    """What is over and not closed, and what a colleague asked to open again. Two queries."""
    if not account.mag(Handeling.MAAND_AFSLUITEN):
        return
    dicht = Maandafsluiting.objects.gesloten().filter(
        gemeente=OuterRef("traject__gemeente"), maand=OuterRef("boekmaand")
    )
    open_ = list(
        Prestatie.objects.zichtbaar_voor(account)
        .filter(~Exists(dicht), boekmaand__lt=eerste_van_maand(vandaag))
        .order_by("boekmaand")
        .values_list("boekmaand", "traject__gemeente")
        .distinct()
    )
    if open_:
        oudste, aantal = open_[0][0], len(open_)
        yield Taak(
            rang=GEWOON,
            datum=oudste,
            merk="Af te sluiten",
            titel=f"{'1 maand' if aantal == 1 else f'{aantal} maanden'} af te sluiten",
            tekst=f"De oudste is {opmaak.maand_jaar(oudste)}",
            url=reverse("maandafsluiting_list"),
            knop="Nakijken",
        )
    gevraagd = Maandafsluiting.objects.zichtbaar_voor(account).te_bevestigen()
    for rij in gevraagd.exclude(heropening_gevraagd_door=account).select_related(
        "gemeente", "heropening_gevraagd_door"
    ):
        yield Taak(
            rang=LET_OP,
            datum=rij.maand,
            merk="Heropenen",
            titel=f"{opmaak.maand_jaar(rij.maand).capitalize()}, {rij.gemeente}",
            tekst=f"{rij.heropening_gevraagd_door} vraagt: {rij.heropening_reden}",
            url=rij.get_absolute_url(),
            knop="Bekijken",
        )
