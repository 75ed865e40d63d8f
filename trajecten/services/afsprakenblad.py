"""The afsprakenblad: draft, signed version, next version."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from trajecten.models import Afsprakenblad, Bijlage, Traject
from trajecten.rules.verschillen import Verschil, verschillen
from trajecten.services.bladinhoud import blad_bewaren, in_woorden, inhoud_van
from trajecten.services.handtekeningen import handtekeningen_vervallen, papier_vastleggen
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

BEVROREN = Bezwaar(
    "status", "Een getekend afsprakenblad verandert niet meer. Maak een nieuwe versie."
)


@transaction.atomic
def afsprakenblad_bewerken(
    *, door: Account, afsprakenblad: Afsprakenblad, versie: int | None, gegevens: Mapping[str, Any]
) -> Afsprakenblad:
    """Change a draft; `blad_bewaren` tells what `gegevens` may hold.

    Who had signed other words than these is asked again.
    """
    blad = vergrendel(Afsprakenblad.objects.bewerkbaar_voor(door), pk=afsprakenblad.pk)
    controleer_versie(blad, versie)
    if blad.is_getekend:
        raise RegelFout(None, BEVROREN)
    blad_bewaren(blad, gegevens)
    handtekeningen_vervallen(blad)
    return blad


@transaction.atomic
def afsprakenblad_herzien(*, door: Account, traject: Traject) -> Afsprakenblad:
    """A new draft, copied from the last version; empty when there was none."""
    traject = vergrendel(Traject.objects.bewerkbaar_voor(door), pk=traject.pk)
    if not traject.is_lopend:
        raise RegelFout(None, Bezwaar("status", "Dit traject is beëindigd."))
    oud = traject.afsprakenbladen.order_by("-volgnummer").first()
    if oud is not None and not oud.is_getekend:
        raise RegelFout(None, Bezwaar("status", "Er is al een concept: werk daarin verder."))
    blad = Afsprakenblad(traject=traject, volgnummer=oud.volgnummer + 1 if oud else 1)
    blad_bewaren(blad, inhoud_van(oud) if oud else {})
    return blad


def afsprakenblad_tekenen(
    *,
    door: Account,
    afsprakenblad: Afsprakenblad,
    getekend_op: date,
    vandaag: date | None = None,
    bewijs: Bijlage | None = None,
    reden: str = "",
    versie: int | None = None,
) -> Afsprakenblad:
    """Note that all have signed, on paper or partly: from now on this version is frozen.

    The four legal items must be there, or the reference to a GPMI with its document. `bewijs`
    is the scan of the paper; an old one that nobody scanned takes a `reden`.
    """
    papier_vastleggen(
        door=door,
        document=afsprakenblad,
        getekend_op=getekend_op,
        vandaag=vandaag,
        bewijs=bewijs,
        reden=reden,
        versie=versie,
    )
    return Afsprakenblad.objects.get(pk=afsprakenblad.pk)


def vorige_versie(blad: Afsprakenblad) -> Afsprakenblad | None:
    """The version of this traject before this one."""
    if blad.traject is None:
        return None
    eerdere = Afsprakenblad.objects.filter(traject=blad.traject, volgnummer__lt=blad.volgnummer)
    return eerdere.order_by("-volgnummer").first()


def verschillen_met(blad: Afsprakenblad, vorige: Afsprakenblad) -> list[Verschil]:
    """Every item of both versions in words, also what stayed the same."""
    oud, nieuw = (in_woorden(inhoud_van(versie)) for versie in (vorige, blad))
    return verschillen(oud, nieuw)
