"""Tasks about papers: an afsprakenblad that waits for a signature, a contract that is missing."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Exists, OuterRef
from django.urls import reverse

from trajecten.choices import AfsprakenbladStatus, Partij, TrajectStatus
from trajecten.models import Afsprakenblad, Handtekening, Traject, Wijkwerkovereenkomst
from trajecten.services.overeenkomsten import zonder_overeenkomst
from trajecten.taak import GEWOON, LET_OP, Taak
from wijkwerken.kern import opmaak
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling


def te_tekenen(account: Account) -> Iterator[Taak]:
    """For a toeleider: versions that another party signed, and that wait for it."""
    geldig = Handtekening.objects.geldig().filter(afsprakenblad=OuterRef("pk"))
    bladen = (
        Afsprakenblad.objects.zichtbaar_voor(account)
        .filter(
            Exists(geldig),
            ~Exists(geldig.filter(partij=Partij.TOELEIDER)),
            status=AfsprakenbladStatus.CONCEPT,
            traject__toeleider=account.dienst_id,
            traject__status=TrajectStatus.LOPEND,
        )
        .select_related("traject__wijkwerker")
    )
    for blad in bladen:
        persoon = blad.traject.wijkwerker
        yield Taak(
            rang=LET_OP,
            datum=blad.gewijzigd_op.date(),
            merk="Te tekenen",
            titel=f"Afsprakenblad van {persoon}",
            tekst="Het wacht op uw handtekening",
            url=blad.get_absolute_url(),
            knop="Lezen en tekenen",
            personen=(persoon.pk,),
        )


def zonder_getekende_overeenkomst(account: Account, vandaag: date, *, alle: bool) -> Iterator[Taak]:
    """Inside: one line for all running trajecten of which the contract is missing or unsigned."""
    if not account.mag(Handeling.DOSSIER_BEWERKEN):
        return
    trajecten = Traject.objects.bewerkbaar_voor(account).lopend()
    if not alle:
        trajecten = trajecten.filter(bemiddelaar=account)
    ontbreekt = zonder_overeenkomst(trajecten).values("pk")
    open_ = Wijkwerkovereenkomst.objects.filter(
        status=AfsprakenbladStatus.CONCEPT, traject__in=trajecten
    ).values("traject")
    aantal = trajecten.filter(pk__in=ontbreekt.union(open_)).count()
    if aantal:
        yield Taak(
            rang=GEWOON,
            datum=vandaag,
            merk="Niet getekend",
            titel="1 wijk-werkovereenkomst"
            if aantal == 1
            else f"{opmaak.getal(aantal)} wijk-werkovereenkomsten",
            tekst="Van een lopend traject: nog op te maken of nog te tekenen",
            url=reverse("wijkwerkovereenkomst_list"),
            knop="Bekijken",
        )
