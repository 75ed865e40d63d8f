"""What waits for a toeleider, as lines of the to-do list."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse

from trajecten.choices import AanmeldingStatus
from trajecten.models import Aanmelding, Evaluatie, Traject
from trajecten.services.doorstroomcontrole import zonder_volgende_stap
from trajecten.taak import DRINGEND, GEWOON, LET_OP, Taak, dag_van
from wijkwerken.kern import opmaak
from wijkwerken.kern.bezwaar import in_dagen
from wijkwerken.toegang.models import Account


def aanmeldingen_van_dienst(account: Account) -> Iterator[Taak]:
    """What is asked of this dienst; how the others stand, the portal shows."""
    stap = {
        AanmeldingStatus.TERUGGESTUURD: (LET_OP, "Teruggestuurd", "Aanvullen"),
        AanmeldingStatus.CONCEPT: (GEWOON, "Concept", "Afwerken"),
    }
    for rij in Aanmelding.objects.zichtbaar_voor(account).filter(status__in=stap):
        rang, merk, knop = stap[AanmeldingStatus(rij.status)]
        terug = rij.status == AanmeldingStatus.TERUGGESTUURD
        yield Taak(
            rang=rang,
            datum=dag_van(rij.beslist_op or rij.aangemaakt_op),
            merk=merk,
            titel=f"Aanmelding van {rij}",
            tekst=_teruggestuurd(rij) if terug else "Nog niet verstuurd",
            url=rij.get_absolute_url() if terug else reverse("aanmelding_bewerken", args=[rij.pk]),
            knop=knop,
            personen=(rij.persoon_id,),
        )


def _teruggestuurd(rij: Aanmelding) -> str:
    grond = rij.get_terugstuur_grond_display()
    return f"{grond}. {rij.terugstuur_reden}" if grond else rij.terugstuur_reden


def evaluaties_van_dienst(account: Account, vandaag: date) -> Iterator[Taak]:
    """Evaluaties that are open and wait for the part of the toeleider."""
    rijen = (
        Evaluatie.objects.zichtbaar_voor(account)
        .filter(afgerond_op=None, toeleider_klaar=False)
        .select_related("traject__wijkwerker")
    )
    for rij in rijen:
        te_laat = (vandaag - rij.datum).days
        persoon = rij.traject.wijkwerker
        yield Taak(
            rang=DRINGEND if te_laat > 0 else LET_OP,
            datum=rij.datum,
            merk=f"{in_dagen(te_laat)} te laat"
            if te_laat > 0
            else f"Vóór {opmaak.datum_kort(rij.datum)}",
            titel=f"Evaluatie van {persoon}",
            tekst="Uw deel is begonnen, maar nog niet klaar"
            if rij.verslag_toeleider
            else "Uw deel van het verslag is nog leeg",
            url=rij.get_absolute_url(),
            knop="Schrijven",
            personen=(persoon.pk,),
        )


def stappen_van_dienst(account: Account, vandaag: date) -> Iterator[Taak]:
    """Trajecten of this dienst that near their end without a next step."""
    for traject in zonder_volgende_stap(
        Traject.objects.zichtbaar_voor(account).select_related("wijkwerker"), vandaag
    ):
        einde = traject.voorzien_einde or vandaag
        yield Taak(
            rang=LET_OP,
            datum=einde,
            merk=f"Eindigt {opmaak.datum_kort(einde)}",
            titel=f"Volgende stap van {traject.wijkwerker}",
            tekst="Er is nog niets voorbereid. Wat volgt er na wijk-werken?",
            url=reverse("traject_volgende_stap", args=[traject.pk]),
            knop="Voorbereiden",
            personen=(traject.wijkwerker_id,),
        )
