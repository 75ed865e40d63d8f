"""Absences of which something planned still waits, as lines of the to-do list."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Count, Min
from django.urls import reverse

from trajecten.models import Vervanging
from trajecten.taak import DRINGEND, LET_OP, Taak
from wijkwerken.kern import opmaak
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

DRINGEND_BINNEN = timedelta(days=2)


def vervangtaken(account: Account, vandaag: date, *, alle: bool) -> Iterator[Taak]:
    """One line an absence, until each moment is replaced or cancelled; one query."""
    if not account.mag(Handeling.PLANNEN):
        return
    rijen = Vervanging.objects.zichtbaar_voor(account).open()
    if not alle:
        rijen = rijen.filter(moment__traject__bemiddelaar=account)
    per_afwezigheid = (
        rijen.order_by()
        .values(
            "afwezigheid",
            "afwezigheid__wijkwerker",
            "afwezigheid__wijkwerker__naam",
            "afwezigheid__wijkwerker__voornaam",
        )
        .annotate(aantal=Count("pk"), eerste=Min("moment__datum"))
    )
    for rij in per_afwezigheid:
        aantal, eerste = rij["aantal"], rij["eerste"]
        naam = f"{rij['afwezigheid__wijkwerker__naam']}, {rij['afwezigheid__wijkwerker__voornaam']}"
        momenten = "1 gepland moment" if aantal == 1 else f"{aantal} geplande momenten"
        yield Taak(
            rang=DRINGEND if eerste <= vandaag + DRINGEND_BINNEN else LET_OP,
            datum=eerste,
            merk=f"Vanaf {opmaak.datum_kort(eerste)}",
            titel=f"Afwezig: {naam}",
            tekst=f"{momenten} te vervangen of te annuleren",
            url=reverse("afwezigheid_detail", args=[rij["afwezigheid"]]),
            knop="Regelen",
            personen=(rij["afwezigheid__wijkwerker"],),
        )
