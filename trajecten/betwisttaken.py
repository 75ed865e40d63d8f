"""What waits about contested hours: one task for all of a kind, done in a list."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Count, Min, Q
from django.urls import reverse

from trajecten.betwistingfilters import GEHOORD
from trajecten.choices import BetwistingStand
from trajecten.models import Betwisting
from trajecten.taak import GEWOON, LET_OP, Taak
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

# Stand of the list, who does it, how urgent, what to do, and the word on the button.
SOORTEN = (
    ("te_horen", Handeling.PRESTATIE_SCHRIJVEN, GEWOON, "Hoor de wijk-werker", "Horen"),
    (
        "te_beslissen",
        Handeling.BETWISTING_BESLISSEN,
        LET_OP,
        "Beide kanten zijn gehoord: beslis",
        "Beslissen",
    ),
    (
        "te_vergoeden",
        Handeling.BETWISTING_BESLISSEN,
        LET_OP,
        "De cheques waren al uitbetaald: vergoed de gebruiker",
        "Vergoeden",
    ),
)


def betwisttaken(account: Account, vandaag: date) -> Iterator[Taak]:
    """To hear, to decide, to settle. One query; what is too late is a signaal of its own."""
    if not account.mag(Handeling.PRESTATIE_SCHRIJVEN):
        return
    op_tijd = Q(stand=BetwistingStand.OPEN, beslissen_voor__gte=vandaag)
    waar = {
        "te_horen": op_tijd & Q(gehoord=False),
        "te_beslissen": op_tijd & Q(gehoord=True),
        "te_vergoeden": Q(te_vergoeden__gt=0, vergoed_op=None),
    }
    samen = (
        Betwisting.objects.zichtbaar_voor(account)
        .annotate(gehoord=GEHOORD)
        .order_by()
        .aggregate(
            **{f"aantal_{naam}": Count("pk", filter=vraag) for naam, vraag in waar.items()},
            **{f"sinds_{naam}": Min("ontvangen_op", filter=vraag) for naam, vraag in waar.items()},
        )
    )
    for naam, handeling, rang, tekst, knop in SOORTEN:
        aantal = samen[f"aantal_{naam}"]
        if aantal and account.mag(handeling):
            yield Taak(
                rang=rang,
                datum=samen[f"sinds_{naam}"],
                merk="Betwist",
                titel="1 betwisting" if aantal == 1 else f"{aantal} betwistingen",
                tekst=tekst,
                url=reverse("betwisting_list", query={"stand": naam}),
                knop=knop,
            )
