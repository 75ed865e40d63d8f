"""The afsprakenblad: draft, signed version, next version."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from trajecten.choices import AfsprakenbladSoort, AfsprakenbladStatus
from trajecten.models import Afsprakenblad, Traject
from trajecten.rules.afsprakenblad import Blad, toets_volledig
from trajecten.rules.verschillen import Verschil, verschillen
from trajecten.services.bladinhoud import blad_bewaren, in_woorden, inhoud_van
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account

BEVROREN = Bezwaar(
    "status", "Een getekend afsprakenblad verandert niet meer. Maak een nieuwe versie."
)
# The rule speaks of verdere stappen; the field is called vervolgstap.
VELD_VAN_ITEM = {"verdere_stappen": "vervolgstap"}


@transaction.atomic
def afsprakenblad_bewerken(
    *, door: Account, afsprakenblad: Afsprakenblad, versie: int | None, gegevens: Mapping[str, Any]
) -> Afsprakenblad:
    """Change a draft; `blad_bewaren` tells what `gegevens` may hold."""
    blad = vergrendel(Afsprakenblad.objects.bewerkbaar_voor(door), pk=afsprakenblad.pk)
    controleer_versie(blad, versie)
    if blad.is_getekend:
        raise RegelFout(None, BEVROREN)
    blad_bewaren(blad, gegevens)
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


@transaction.atomic
def afsprakenblad_tekenen(
    *,
    door: Account,
    afsprakenblad: Afsprakenblad,
    getekend_op: date,
    vandaag: date | None = None,
    versie: int | None = None,
) -> Afsprakenblad:
    """Note that all have signed: from now on this version is frozen.

    The four legal items must be there, or the reference to a GPMI.
    """
    blad = vergrendel(Afsprakenblad.objects.bewerkbaar_voor(door), pk=afsprakenblad.pk)
    controleer_versie(blad, versie)
    if blad.is_getekend:
        raise RegelFout(None, BEVROREN)
    if blad.traject is None or not Traject.objects.bewerkbaar_voor(door).contains(blad.traject):
        raise RegelFout(
            None,
            Bezwaar("status", "Een afsprakenblad wordt getekend nadat het traject gestart is."),
        )
    if vandaag is not None and getekend_op > vandaag:
        raise ValidationError({"getekend_op": "De handtekening kan niet in de toekomst liggen."})
    if bezwaren := ontbrekend(blad):
        raise RegelFout(None, *(replace(bezwaar, veld=None) for bezwaar in bezwaren))
    blad.status, blad.getekend_op = AfsprakenbladStatus.GETEKEND, getekend_op
    blad.full_clean()
    blad.save()
    return blad


def ontbrekend(blad: Afsprakenblad) -> list[Bezwaar]:
    """What the law still asks of this version, with the names of its fields."""
    inhoud = inhoud_van(blad)
    return [
        replace(bezwaar, veld=VELD_VAN_ITEM.get(bezwaar.veld or "", bezwaar.veld))
        for bezwaar in toets_volledig(
            Blad(
                verworven=[str(regel) for regel in inhoud["verworven"]],
                te_verwerven=[str(regel) for regel in inhoud["te_verwerven"]],
                activiteiten=[
                    *(str(activiteit) for activiteit in inhoud["activiteiten"]),
                    blad.activiteiten_toelichting,
                ],
                verdere_stappen=blad.vervolgstap,
                gpmi_referentie=blad.gpmi_kenmerk if blad.soort == AfsprakenbladSoort.GPMI else "",
            )
        )
    ]


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
