"""What waits about the inschrijvingsgeld: one task for all of a kind, done in a list."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Count, Min
from django.urls import reverse

from gebruikers.models import Inschrijvingsgeld, Ontvangst
from trajecten.taak import GEWOON, LET_OP, Taak
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


def geldtaken(account: Account, vandaag: date) -> Iterator[Taak]:
    """Payments of which nobody knows for whom they are, and what is late. Two queries."""
    if not account.mag(Handeling.GEBRUIKER_BEWERKEN):
        return
    los = Ontvangst.objects.zichtbaar_voor(account).te_bekijken()
    laat = Inschrijvingsgeld.objects.zichtbaar_voor(account).te_laat(vandaag)
    samen = los.aggregate(aantal=Count("pk"), sinds=Min("datum"))
    if aantal := samen["aantal"]:
        yield Taak(
            rang=LET_OP,
            datum=samen["sinds"],
            merk="Te bekijken",
            titel="1 betaling zonder plaats"
            if aantal == 1
            else f"{aantal} betalingen zonder plaats",
            tekst="Zeg voor welk inschrijvingsgeld ze zijn",
            url=reverse("ontvangst_list"),
            knop="Bekijken",
        )
    samen = laat.aggregate(aantal=Count("pk"), sinds=Min("vervalt_op"))
    if aantal := samen["aantal"]:
        woord = "inschrijvingsgeld" if aantal == 1 else "inschrijvingsgelden"
        yield Taak(
            rang=GEWOON,
            datum=samen["sinds"],
            merk="Te laat",
            titel=f"{aantal} {woord} te laat",
            tekst="Herinner wie nog niet betaalde",
            url=reverse("inschrijvingsgeld_list", query={"stand": "te_laat"}),
            knop="Herinneren",
        )
