"""A dossier goes to another bemiddelaar: who had it, why, and that the new one knows."""

from datetime import date, datetime

from django.db import transaction
from django.urls import reverse

from trajecten.choices import Gevoeligheid, NotitieSoort
from trajecten.models import Overdracht, Traject
from trajecten.services.notities import notitie_schrijven
from wijkwerken.berichten.choices import BerichtSoort
from wijkwerken.berichten.services import bericht_klaarzetten
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account


def overdracht_vastleggen(
    *,
    door: Account,
    traject: Traject,
    aan: Account,
    reden: str,
    datum: date,
    notitie: str = "",
    gevoelig: bool = False,
    bevestigd: bool = False,
) -> Overdracht:
    """The row of a handing over, its notitie, and one mail a day to who receives.

    Called inside the transaction that holds the lock on the traject, before the bemiddelaar
    changes there.
    """
    tekst = None
    if notitie.strip():
        tekst = notitie_schrijven(
            door=door,
            wijkwerker=traject.wijkwerker,
            traject=traject,
            soort=NotitieSoort.OVERDRACHT,
            gevoeligheid=Gevoeligheid.GEVOELIG if gevoelig else Gevoeligheid.GEWOON,
            tekst=notitie,
            vandaag=datum,
            bevestigd=bevestigd,
        )
    overdracht = Overdracht(
        traject=traject,
        van=traject.bemiddelaar,
        aan=aan,
        datum=datum,
        reden=reden.strip(),
        notitie=tekst,
        door=door,
    )
    overdracht.full_clean()
    overdracht.save()
    # Forty dossiers of somebody who leaves are one mail; the list stands on Vandaag.
    if aan != door:
        bericht_klaarzetten(
            soort=BerichtSoort.DOSSIER,
            sleutel=f"overdracht:{aan.pk}:{datum}",
            aan=aan,
            onderwerp="U kreeg nieuwe dossiers",
            sjabloon="overdracht",
            pad=reverse("vandaag"),
        )
    return overdracht


@transaction.atomic
def overdracht_bekijken(*, door: Account, overdracht: Overdracht, nu: datetime) -> Overdracht:
    """The new bemiddelaar knows of it. Twice changes nothing."""
    rij = vergrendel(Overdracht.objects.bewerkbaar_voor(door).filter(aan=door), pk=overdracht.pk)
    if rij.gezien_op is None:
        rij.gezien_op = nu
        rij.save()
    return rij
