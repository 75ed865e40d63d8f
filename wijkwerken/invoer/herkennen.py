"""Which row names the columns, and which column is what."""

from collections.abc import Mapping, Sequence

from django.core.exceptions import ValidationError

from wijkwerken.invoer.soorten import Invoersoort
from wijkwerken.kern.inlezen import Tabelrij, kolomnaam

KOP_HOOGSTENS = 30  # rows above the columns: a title, a date, who made it


def kop_vinden(soort: Invoersoort, rijen: Sequence[Tabelrij]) -> int:
    """The place among `rijen` of the one that names the columns: most names are known there.

    Raises ValidationError when nothing stands under it.
    """
    bekend = set().union(*(veld.namen for veld in soort.velden))

    def herkend(plaats: int) -> int:
        return len({kolomnaam(cel) for cel in rijen[plaats].cellen} & bekend)

    plaatsen = range(min(KOP_HOOGSTENS, len(rijen)))
    plaats = max(plaatsen, key=lambda plaats: (herkend(plaats), -plaats))
    if not herkend(plaats):  # names of its own: the first row with several cells
        plaats = next((p for p in plaatsen if len(rijen[p].cellen) > 1), 0)
    if plaats + 1 >= len(rijen):
        raise ValidationError(
            "In dit bestand staan geen rijen onder de kolomnamen. Kies een andere lijst.",
            code="leeg",
        )
    return plaats


def kolommen_herkennen(
    soort: Invoersoort, koppen: Sequence[str], onthouden: Mapping[str, str]
) -> list[str]:
    """Per heading the name of its field, or '' for a column that is left out.

    What was chosen before for this source comes first, then what the heading says.
    """
    bekend = {veld.naam for veld in soort.velden}
    per_naam: dict[str, str] = {}
    for veld in soort.velden:
        for naam in veld.namen:
            per_naam.setdefault(naam, veld.naam)
    gekozen: list[str] = []
    for kop in koppen:
        naam = kolomnaam(kop)
        veldnaam = onthouden[naam] if naam in onthouden else per_naam.get(naam, "")
        gekozen.append(veldnaam if veldnaam in bekend and veldnaam not in gekozen else "")
    return gekozen


def kolommen_nakijken(soort: Invoersoort, kolommen: Sequence[str]) -> None:
    """Raises ValidationError when a field is chosen twice, or one that is needed is not there."""
    gekozen = [naam for naam in kolommen if naam]
    fouten = []
    for veld in soort.velden:
        if gekozen.count(veld.naam) > 1:
            fouten.append(f"U koos {veld.titel} voor meer dan één kolom. Laat er één over.")
        elif veld.verplicht and veld.naam not in gekozen:
            fouten.append(f"Kies welke kolom {veld.titel} is: zonder die kolom kan het niet.")
    fouten += soort.kolommen_bezwaren(set(gekozen))
    if fouten:
        raise ValidationError(fouten, code="kolommen")
