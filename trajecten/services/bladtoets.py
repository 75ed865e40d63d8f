"""Is an afsprakenblad complete enough to be signed?"""

from dataclasses import replace

from django.db.models import Q

from trajecten.choices import AfsprakenbladSoort, BijlageSoort
from trajecten.models import Afsprakenblad, Bijlage
from trajecten.rules.afsprakenblad import Blad, toets_volledig
from trajecten.services.bladinhoud import inhoud_van
from wijkwerken.kern.bezwaar import Bezwaar

# The rule speaks of verdere stappen; the field is called vervolgstap.
VELD_VAN_ITEM = {"verdere_stappen": "vervolgstap"}
ZONDER_GPMI = Bezwaar(
    "gpmi_ontbreekt",
    "Het GPMI zelf ontbreekt nog. Voeg het toe bij de bijlagen, als soort GPMI van het OCMW.",
    veld="gpmi_kenmerk",
)


def ontbrekend(blad: Afsprakenblad) -> list[Bezwaar]:
    """What the law still asks of this version, with the names of its fields."""
    inhoud = inhoud_van(blad)
    is_gpmi = blad.soort == AfsprakenbladSoort.GPMI
    gevonden = [
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
                gpmi_referentie=blad.gpmi_kenmerk if is_gpmi else "",
            )
        )
    ]
    if is_gpmi and not _heeft_gpmi(blad):
        gevonden.append(ZONDER_GPMI)
    return gevonden


def _heeft_gpmi(blad: Afsprakenblad) -> bool:
    """Is the document itself with the traject, or with the aanmelding it came from?"""
    waar = Q(aanmelding__afsprakenblad=blad)
    if blad.traject_id:
        waar |= Q(traject=blad.traject_id) | Q(aanmelding__traject=blad.traject_id)
    return Bijlage.objects.filter(waar, soort=BijlageSoort.GPMI).exists()
