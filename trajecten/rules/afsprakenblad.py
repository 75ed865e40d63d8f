"""The afsprakenblad: is it complete, and how many hours did it agree on?

Pure Python: no Django, no database, no clock. Source: BVR of 29 September 2017, the four
things the toeleider takes into account; the GPMI of an OCMW may stand in their place.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from trajecten.rules.uren import Uren
from wijkwerken.kern.bezwaar import Bezwaar, in_maanden, uur
from wijkwerken.kern.datums import eerste_van_maand, maandnaam


@dataclass(frozen=True, slots=True)
class Blad:
    """What the afsprakenblad says, as plain text and counts."""

    verworven: Collection[str]
    te_verwerven: Collection[str]
    activiteiten: Collection[str]
    verdere_stappen: str
    gpmi_referentie: str = ""


@dataclass(frozen=True, slots=True)
class Stap:
    """From this month of the traject on (the first is 1): so many hours per month."""

    vanaf_maand: int
    uren: int


ITEMS = (
    ("verworven", "de verworven competenties"),
    ("te_verwerven", "de competenties die nog te verwerven zijn"),
    ("activiteiten", "de activiteiten die de wijk-werker bij voorkeur doet"),
    ("verdere_stappen", "de verdere stappen naar werk na het wijk-werken"),
)


def toets_volledig(blad: Blad) -> list[Bezwaar]:
    """Which of the four legal items are missing? A reference to a GPMI covers all four."""
    if blad.gpmi_referentie.strip():
        return []
    return [
        Bezwaar(
            "afsprakenblad_onvolledig",
            f"Op het afsprakenblad ontbreken {naam}. Vul ze aan of verwijs naar het GPMI.",
            veld=veld,
        )
        for veld, naam in ITEMS
        if not _is_ingevuld(getattr(blad, veld))
    ]


def _is_ingevuld(waarde: str | Collection[str]) -> bool:
    if isinstance(waarde, str):
        return bool(waarde.strip())
    return any(regel.strip() for regel in waarde)


def uren_in_maand(stappen: Collection[Stap], start: date, datum: date) -> int | None:
    """How many hours per month were agreed for the calendar month of this date?

    "20 uur per maand, vanaf april 40": steps count calendar months, the month of the start
    being the first. None when no step has begun, so when nothing was agreed.
    """
    maand = (datum.year - start.year) * 12 + datum.month - start.month + 1
    begonnen = [stap for stap in stappen if stap.vanaf_maand <= maand]
    return max(begonnen, key=lambda stap: stap.vanaf_maand).uren if begonnen else None


def toets_stappen(stappen: Collection[Stap], *, per_maand: int) -> list[Bezwaar]:
    """The steps begin in the first month, each month once, within the limit per month."""
    vanaf = [stap.vanaf_maand for stap in stappen]
    bezwaren = []
    if stappen and min(vanaf) != 1:
        bezwaren.append(
            Bezwaar(
                "stappen",
                "De opbouw begint in de eerste maand. Voeg een stap toe vanaf maand 1.",
                veld="stappen",
            )
        )
    if len(set(vanaf)) < len(vanaf):
        bezwaren.append(
            Bezwaar(
                "stappen",
                "Twee stappen beginnen in dezelfde maand. Laat er een van weg.",
                veld="stappen",
            )
        )
    bezwaren += [
        Bezwaar(
            "maandlimiet",
            f"Maximaal {uur(per_maand)} per maand; vanaf maand {stap.vanaf_maand} staat er "
            f"{stap.uren}. Verminder de uren.",
            veld="stappen",
            getallen={"limiet": per_maand, "uren": stap.uren, "vanaf_maand": stap.vanaf_maand},
        )
        for stap in stappen
        if stap.uren > per_maand
    ]
    return bezwaren


def waarschuw_afspraak(afgesproken: int | None, totaal: int, datum: date) -> list[Bezwaar]:
    """More hours than agreed is a warning, no refusal: only the legal limits refuse."""
    if afgesproken is None or totaal <= afgesproken:
        return []
    return [
        Bezwaar(
            "boven_afspraak",
            f"Op het afsprakenblad staat {uur(afgesproken)} in {maandnaam(datum)}; hiermee wordt "
            f"het {totaal}. Kijk na of de opbouw niet te snel gaat.",
            getallen={"afgesproken": afgesproken, "totaal": totaal},
        )
    ]


MAANDEN_GENOEMD = 3


def toets_afspraak(
    stappen: Collection[Stap], start: date, bestaande: Iterable[Uren], nieuwe: Iterable[Uren]
) -> list[Bezwaar]:
    """In which months do the new hours come above what was agreed? Warnings, the first months.

    `bestaande` are all hours of the person, done and planned, in those months.
    """
    totaal, erbij = Counter[date](), Counter[date]()
    for uren in bestaande:
        totaal[eerste_van_maand(uren.datum)] += uren.aantal
    for uren in nieuwe:
        erbij[eerste_van_maand(uren.datum)] += uren.aantal
    gevonden = [
        bezwaar
        for maand in sorted(erbij)
        for bezwaar in waarschuw_afspraak(
            uren_in_maand(stappen, start, maand), totaal[maand] + erbij[maand], maand
        )
    ]
    over = len(gevonden) - MAANDEN_GENOEMD
    if over <= 0:
        return gevonden
    return [
        *gevonden[:MAANDEN_GENOEMD],
        Bezwaar("boven_afspraak", f"Daarna is dat nog {in_maanden(over)} zo."),
    ]


def waarschuw_uitgesloten(activiteit: str, reden: str) -> list[Bezwaar]:
    """An activity that was left out is a warning too: the law permits it."""
    return [
        Bezwaar(
            "uitgesloten_activiteit",
            f"Op het afsprakenblad staat dat {activiteit} niet kan: {reden}",
        )
    ]
