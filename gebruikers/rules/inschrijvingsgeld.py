"""The yearly inschrijvingsgeld: which amount, when it is paid, and what a payment means for it.

Pure Python: no Django, no database, no clock. Amounts are whole cents.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam

CIJFERS = "0123456789"


class Uitslag(StrEnum):
    """What a payment is, held against what is asked."""

    PRECIES = "precies"
    TE_WEINIG = "te_weinig"
    TE_VEEL = "te_veel"
    DUBBEL = "dubbel"
    KWIJTGESCHOLDEN = "kwijtgescholden"
    ONBEKEND = "onbekend"
    ZONDER = "zonder"
    FOUT = "fout"
    AL_INGELEZEN = "al_ingelezen"


@dataclass(frozen=True, slots=True)
class Vordering:
    """What is asked of one gebruiker for one year, and what came in of it (cents)."""

    bedrag: int
    ontvangen: int
    kwijtgescholden: bool = False


def peildatum(jaar: int, eerste_dag: date) -> date:
    """Which day decides the amount: the first day under an overeenkomst in that year."""
    return max(date(jaar, 1, 1), eerste_dag)


def uiterste_dag(gevraagd_op: date, dagen: int) -> date:
    """The last day to pay of what was asked on this day."""
    return gevraagd_op + timedelta(days=dagen)


def voldaan_op(bedrag: int, ontvangsten: Iterable[tuple[date, int]]) -> date | None:
    """The day since which it is paid in full; None while something is still to be paid.

    `ontvangsten` are pairs of (date, cents); what was paid back counts as less than nothing.
    """
    totaal, sinds = 0, None
    for datum, cent in sorted(ontvangsten):
        totaal += cent
        if totaal < bedrag:
            sinds = None
        elif sinds is None:
            sinds = datum
    return sinds


def uitslag_van(vordering: Vordering, bedrag: int) -> Uitslag:
    """What a payment of `bedrag` cents is, with this communication."""
    if vordering.kwijtgescholden:
        return Uitslag.KWIJTGESCHOLDEN
    nog = vordering.bedrag - vordering.ontvangen
    if nog <= 0:
        return Uitslag.DUBBEL
    if bedrag == nog:
        return Uitslag.PRECIES
    return Uitslag.TE_WEINIG if bedrag < nog else Uitslag.TE_VEEL


def dichtste_mededelingen(cijfers: str, bekende: Collection[str]) -> list[str]:
    """Which of the known communications differ by one digit, or by two that changed places."""
    bekend = set(bekende)
    kandidaten = {
        cijfers[:i] + cijfer + cijfers[i + 1 :] for i in range(len(cijfers)) for cijfer in CIJFERS
    } | {
        cijfers[:i] + cijfers[i + 1] + cijfers[i] + cijfers[i + 2 :]
        for i in range(len(cijfers) - 1)
    }
    return sorted(bekend & kandidaten - {cijfers})


def toets_vraag(*, stand_open: bool, gevraagd_op: date | None) -> list[Bezwaar]:
    """May payment be asked for the first time?"""
    if not stand_open:
        return [_stand("Dit inschrijvingsgeld is al afgehandeld. Vragen hoeft niet meer.")]
    if gevraagd_op is not None:
        return [
            _stand(f"De betaling is al gevraagd op {dagnaam(gevraagd_op)}. Stuur een herinnering.")
        ]
    return []


def toets_herinnering(
    *, stand_open: bool, gevraagd_op: date | None, vervalt_op: date | None, vandaag: date
) -> list[Bezwaar]:
    """May it be asked again? Not before the day by which it had to be paid."""
    if not stand_open:
        return [_stand("Dit inschrijvingsgeld is al afgehandeld. Herinneren hoeft niet meer.")]
    if gevraagd_op is None or vervalt_op is None:
        return [_stand("De betaling is nog niet gevraagd. Vraag ze eerst.")]
    if vandaag <= vervalt_op:
        return [
            _stand(
                f"De gebruiker heeft nog tijd tot en met {dagnaam(vervalt_op)}. Wacht tot daarna."
            )
        ]
    return []


def waarschuw_inschrijving(jaren: Sequence[int]) -> list[Bezwaar]:
    """The inschrijvingsgeld of these years is late: a warning, it does not stop the work."""
    if not jaren:
        return []
    welke = " en ".join(str(jaar) for jaar in sorted(jaren))
    return [
        Bezwaar(
            "inschrijving_onbetaald",
            f"Het inschrijvingsgeld van {welke} is nog niet betaald. Vraag de gebruiker om te "
            "betalen.",
            veld="gebruiker",
        )
    ]


def _stand(melding: str) -> Bezwaar:
    return Bezwaar("status", melding)
