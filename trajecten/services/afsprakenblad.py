"""The afsprakenblad: draft, signed version, next version."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from trajecten.choices import AfsprakenbladSoort, AfsprakenbladStatus, CompetentieSoort
from trajecten.models import (
    Afsprakenblad,
    Competentie,
    Traject,
    Urenstap,
    Voorkeursactiviteit,
)
from trajecten.rules.afsprakenblad import Blad, Stap, toets_stappen, toets_volledig
from trajecten.services.personen import invullen
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.models import Account

BLAD_VELDEN = (
    "soort",
    "gpmi_kenmerk",
    "activiteiten_toelichting",
    "vervolgstap",
    "opleiding",
    "duur_maanden",
)
LIJSTEN = ("verworven", "te_verwerven", "activiteiten", "stappen")
BEVROREN = Bezwaar(
    "status", "Een getekend afsprakenblad verandert niet meer. Maak een nieuwe versie."
)
# The rule speaks of verdere stappen; the field is called vervolgstap.
VELD_VAN_ITEM = {"verdere_stappen": "vervolgstap"}


@transaction.atomic
def afsprakenblad_bewerken(
    *, door: Account, afsprakenblad: Afsprakenblad, versie: int | None, gegevens: Mapping[str, Any]
) -> Afsprakenblad:
    """Change a draft. `verworven`, `te_verwerven`, `activiteiten` and `stappen` replace the old.

    `stappen` are pairs (from month, hours per month), or dicts with those two names.
    """
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
                verworven=inhoud["verworven"],
                te_verwerven=inhoud["te_verwerven"],
                activiteiten=[
                    *(str(activiteit) for activiteit in inhoud["activiteiten"]),
                    blad.activiteiten_toelichting,
                ],
                verdere_stappen=blad.vervolgstap,
                gpmi_referentie=blad.gpmi_kenmerk if blad.soort == AfsprakenbladSoort.GPMI else "",
            )
        )
    ]


def inhoud_van(blad: Afsprakenblad) -> dict[str, Any]:
    """Everything that stands in a version, in the shape in which it is written."""
    verworven, te_verwerven = (
        [c.omschrijving for c in blad.competenties.all() if c.soort == soort]
        for soort in (CompetentieSoort.VERWORVEN, CompetentieSoort.TE_VERWERVEN)
    )
    return {veld: getattr(blad, veld) for veld in BLAD_VELDEN} | {
        "verworven": verworven,
        "te_verwerven": te_verwerven,
        "activiteiten": [v.activiteit for v in blad.voorkeuren.select_related("activiteit")],
        "stappen": [(stap.vanaf_maand, stap.uren) for stap in blad.urenstappen.all()],
    }


def blad_bewaren(blad: Afsprakenblad, gegevens: Mapping[str, Any]) -> None:
    """Fill in, check all of it together, and save with its lists."""
    invullen(blad, gegevens, BLAD_VELDEN)
    fouten: dict[str, Any] = {}
    bezwaren: list[Bezwaar] = []
    stappen = [_stap(stap) for stap in gegevens.get("stappen") or ()]
    if stappen:
        limiet = Regel.objects.waarde_op(RegelCode.UREN_PER_MAAND, _peildatum(blad))
        bezwaren = toets_stappen(stappen, per_maand=limiet)
    if blad.soort == AfsprakenbladSoort.GPMI and not blad.gpmi_kenmerk.strip():
        fouten["gpmi_kenmerk"] = ["Vul het kenmerk van het GPMI in."]
    try:
        blad.full_clean(validate_constraints=not fouten)
    except ValidationError as error:
        fouten = error.update_error_dict(fouten)
    for soort in CompetentieSoort:
        if any(len(regel) > 160 for regel in _regels(gegevens.get(soort.value))):
            fouten[soort.value] = ["Een regel telt hoogstens 160 tekens: maak hem korter."]
    if fouten:
        raise ValidationError(fouten)
    if bezwaren:
        raise RegelFout("stappen", *bezwaren)
    blad.save()
    _lijsten_bewaren(blad, gegevens, stappen)


def _lijsten_bewaren(blad: Afsprakenblad, gegevens: Mapping[str, Any], stappen: list[Stap]) -> None:
    """Only what changed is written, so that the history tells what changed."""
    for soort in CompetentieSoort:
        if soort.value in gegevens:
            regels = _regels(gegevens[soort.value])
            oude = blad.competenties.filter(soort=soort)
            oude.exclude(omschrijving__in=regels).delete()
            bekend = set(oude.values_list("omschrijving", flat=True))
            for regel in regels:
                if regel not in bekend:
                    Competentie.objects.create(afsprakenblad=blad, soort=soort, omschrijving=regel)
    if "activiteiten" in gegevens:
        gekozen = {activiteit.pk for activiteit in gegevens["activiteiten"] or ()}
        blad.voorkeuren.exclude(activiteit__in=gekozen).delete()
        bekende = set(blad.voorkeuren.values_list("activiteit_id", flat=True))
        for pk in gekozen - bekende:
            Voorkeursactiviteit.objects.create(afsprakenblad=blad, activiteit_id=pk)
    if "stappen" in gegevens:
        nieuw = {(stap.vanaf_maand, stap.uren) for stap in stappen}
        for oud in blad.urenstappen.all():
            if (oud.vanaf_maand, oud.uren) in nieuw:
                nieuw.discard((oud.vanaf_maand, oud.uren))
            else:
                oud.delete()
        for vanaf_maand, uren in sorted(nieuw):
            stap = Urenstap(afsprakenblad=blad, vanaf_maand=vanaf_maand, uren=uren)
            try:
                stap.full_clean()
            except ValidationError as error:
                raise ValidationError({"stappen": error.messages}) from error
            stap.save()


def _regels(waarde: Iterable[str] | None) -> list[str]:
    """Lines without blanks and doubles, in their order."""
    return list(dict.fromkeys(regel.strip() for regel in waarde or () if regel.strip()))


def _stap(waarde: Any) -> Stap:
    if isinstance(waarde, Mapping):
        return Stap(waarde["vanaf_maand"], waarde["uren"])
    vanaf_maand, uren = waarde
    return Stap(vanaf_maand, uren)


def _peildatum(blad: Afsprakenblad) -> date:
    """The day whose limits hold: the start of the traject, before that the aanmelding."""
    if blad.traject is not None:
        return blad.traject.start
    if blad.aanmelding is None:  # the database keeps this from happening
        raise ValueError("An afsprakenblad hangs on a traject or an aanmelding.")
    return timezone.localtime(blad.aanmelding.aangemaakt_op).date()
