"""How much waits to be typed into VDAB's own system, as one line of the to-do list."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from trajecten.models import Overtypregel
from trajecten.overtypen.schermen import schermen
from trajecten.taak import WACHT, Taak
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


def aantal_over_te_nemen(account: Account) -> int:
    """How many rows wait on all screens together; 0 for who does not use the list. Three queries,
    whatever is asked."""
    gebruikt = Overtypregel.objects.zichtbaar_voor(account).exists
    if not account.mag(Handeling.DOSSIER_BEWERKEN) or not gebruikt():
        return 0
    wacht = [scherm.te_doen(account).order_by().values("sleutel") for scherm in schermen()]
    return wacht[0].union(*wacht[1:], all=True).count() if wacht else 0


def overtyptaken(account: Account, vandaag: date) -> Iterator[Taak]:
    """One task for all screens together, for who uses the list."""
    if aantal := aantal_over_te_nemen(account):
        yield Taak(
            rang=WACHT,
            datum=vandaag,
            merk="VDAB",
            titel="1 rij over te nemen" if aantal == 1 else f"{aantal} rijen over te nemen",
            tekst="Nieuw of gewijzigd sinds u het in het systeem van VDAB zette",
            url=reverse("overtypelijst"),
            knop="Overtypen",
        )
