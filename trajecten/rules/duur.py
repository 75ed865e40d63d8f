"""How long a traject may last: 12 months, unless the overgangsmaatregel holds.

Pure Python: no Django, no database, no clock. Sources: BVR of 29 September 2017
("maximum 12 maanden tenzij overgangsmaatregel"), in practice a first term of 6 months
and one renewal. Every end date is the last day of the traject, that day included.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from wijkwerken.kern.bezwaar import Bezwaar, in_maanden
from wijkwerken.kern.datums import dagnaam, laatste_dag, maanden_tussen


@dataclass(frozen=True, slots=True)
class Schorsingsperiode:
    """A schorsing, both days included; `verlengt` when the rule of its reason says so.

    Without `tot` it still runs: nobody knows yet how far it moves the end, so not at all.
    """

    van: date
    tot: date | None
    verlengt: bool = False


@dataclass(frozen=True, slots=True)
class Trajectperiode:
    """An earlier traject, both days included."""

    van: date
    tot: date


def uiterste_einde(
    start: date,
    *,
    maanden: int,
    overgangsmaatregel: bool,
    schorsingen: Iterable[Schorsingsperiode] = (),
    gebruikt: int = 0,
) -> date | None:
    """The last day a traject may have; None when the overgangsmaatregel lifts the limit.

    Twelve months from 2 March 2026 end on 1 March 2027. A schorsing moves the end only
    when the rule of its reason says so. `gebruikt` are whole months of earlier
    trajecten that count along; when nothing is left the end lies before the start.
    """
    if overgangsmaatregel:
        return None
    over = maanden - gebruikt
    einde = laatste_dag(start, over) if over > 0 else start - timedelta(days=1)
    # In order, because a schorsing counts only as far as it lies before the end it moved.
    laatste = start - timedelta(days=1)
    for schorsing in sorted(schorsingen, key=lambda s: s.van):
        if not schorsing.verlengt or schorsing.tot is None:
            continue
        # Days before the start do not count, and those of two overlapping schorsingen once.
        van = max(schorsing.van, laatste + timedelta(days=1))
        if van <= min(schorsing.tot, einde):
            einde += schorsing.tot - van + timedelta(days=1)
            laatste = schorsing.tot
    return einde


def eerste_termijn_einde(start: date, *, maanden: int) -> date:
    """The last day of the first term; after it a renewal is needed, up to the latest end."""
    return laatste_dag(start, maanden)


def gebruikte_maanden(eerdere: Iterable[Trajectperiode]) -> int:
    """Whole months of earlier trajecten; begun months of one traject do not count.

    A month is whole on its last day, as `laatste_dag` says: from 31 August to 28 February are
    six months, and to 27 February five.
    """
    return sum(_volle_maanden(t) for t in eerdere)


def _volle_maanden(traject: Trajectperiode) -> int:
    aantal = maanden_tussen(traject.van, traject.tot + timedelta(days=1))
    if aantal and laatste_dag(traject.van, aantal) > traject.tot:
        aantal -= 1
    return aantal


def toets_duur(
    start: date,
    voorzien_einde: date,
    *,
    maanden_regel: int,
    overgangsmaatregel: bool,
    schorsingen: Iterable[Schorsingsperiode] = (),
    gebruikt: int = 0,
) -> list[Bezwaar]:
    """May a traject end on this date, at its start or after a renewal?"""
    if voorzien_einde <= start:
        return [
            Bezwaar(
                "trajectduur",
                f"Het einde moet na de start van {dagnaam(start)} liggen. Kies een latere datum.",
                veld="voorzien_einde",
            )
        ]
    uiterlijk = uiterste_einde(
        start,
        maanden=maanden_regel,
        overgangsmaatregel=overgangsmaatregel,
        schorsingen=schorsingen,
        gebruikt=gebruikt,
    )
    if uiterlijk is None or voorzien_einde <= uiterlijk:
        return []
    over = max(0, maanden_regel - gebruikt)
    eerder = ""
    if gebruikt:
        eerder = f", waarvan {in_maanden(gebruikt)} al gebruikt in een eerder traject"
    raad = (
        f"Kies een einde tot en met {dagnaam(uiterlijk)}."
        if uiterlijk > start
        else "Een nieuw traject kan enkel met een bewijs van de overgangsmaatregel, of als de "
        "coördinator beslist dat er minder maanden meetellen."
    )
    return [
        Bezwaar(
            "trajectduur",
            f"Een traject duurt ten hoogste {in_maanden(maanden_regel)}{eerder}. {raad}",
            veld="voorzien_einde",
            getallen={
                "maanden": maanden_regel,
                "gebruikt": gebruikt,
                "over": over,
                "uiterlijk": uiterlijk.isoformat(),
            },
        )
    ]


def toets_verlenging(
    huidig_einde: date,
    nieuw_einde: date,
    *,
    start: date,
    maanden_regel: int,
    overgangsmaatregel: bool,
    schorsingen: Iterable[Schorsingsperiode] = (),
    gebruikt: int = 0,
) -> list[Bezwaar]:
    """May the traject be renewed to this end? A renewal never makes it shorter."""
    if nieuw_einde <= huidig_einde:
        return [
            Bezwaar(
                "trajectduur",
                f"Het traject loopt al tot en met {dagnaam(huidig_einde)}. "
                "Kies een latere datum om te verlengen.",
                veld="voorzien_einde",
            )
        ]
    return toets_duur(
        start,
        nieuw_einde,
        maanden_regel=maanden_regel,
        overgangsmaatregel=overgangsmaatregel,
        schorsingen=schorsingen,
        gebruikt=gebruikt,
    )
