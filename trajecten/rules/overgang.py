"""The overgangsmaatregel of who had a PWA-overeenkomst: its proof, and when it lapses.

Pure Python: no Django, no database, no clock. Source: domein.md 1.6 (VDAB): it lapses after
12 months without any wijk-werk, and work that comes later does not bring it back.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam, plus_maanden


@dataclass(frozen=True, slots=True)
class Verval:
    """The gap by which the overgangsmaatregel lapses, or will when nobody works.

    `dag` is the last day on which work saves it, `na` the last day of work before (None: counted
    from the start), `tot` the day on which work came again, too late (None: the gap is open).
    """

    dag: date
    na: date | None = None
    tot: date | None = None


def overgang_verval(
    werkdagen: Iterable[date],
    start: date,
    *,
    vandaag: date,
    maanden_op: Callable[[date], int],
    gewerkt_op: date | None = None,
) -> Verval:
    """The first gap of so many months without any prestatie, in whatever traject.

    A gap between two days of work is judged by the rule of the day on which work came again, the
    open one by that of today; `maanden_op` raises LookupError for a day before there was a rule,
    and then that gap lapses nothing. Work on the very last day keeps the exemption. Nothing is
    said of the time before the first known day of work: who came over from the PWA brought no
    hours along. Without any work the months count from `start`. `gewerkt_op` is a day of work that
    is not known here (with another organisation): what lies before it is not judged.
    """
    dagen = sorted({dag for dag in werkdagen if gewerkt_op is None or dag > gewerkt_op})
    if gewerkt_op is not None:
        dagen.insert(0, gewerkt_op)
    for na, tot in pairwise(dagen):
        try:
            dag = plus_maanden(na, maanden_op(tot))
        except LookupError:
            continue
        if tot > dag:
            return Verval(dag, na, tot)
    laatste = dagen[-1] if dagen else None
    return Verval(plus_maanden(laatste or start, maanden_op(vandaag)), laatste)


def toets_overgang(
    pwa_van: date | None,
    peildatum: date,
    *,
    pwa_tot: date | None = None,
    heeft_bewijs: bool,
) -> list[Bezwaar]:
    """Had this person a PWA-overeenkomst on the reference date (30 September 2017), with proof?

    `pwa_tot` stays empty when the overeenkomst ran until the end of the PWA.
    """
    bezwaren = []
    if pwa_van is None or not pwa_van <= peildatum <= (pwa_tot or date.max):
        bezwaren.append(
            Bezwaar(
                "trajectduur",
                "De overgangsmaatregel geldt alleen voor wie op "
                f"{dagnaam(peildatum)} een PWA-overeenkomst had. Kijk de datums na, "
                "of start een gewoon traject.",
                veld="pwa_van",
            )
        )
    if not heeft_bewijs:
        bezwaren.append(
            Bezwaar(
                "trajectduur",
                "Er is nog geen bewijs van de PWA-overeenkomst. Voeg het toe aan het dossier.",
                veld="kenmerk",
            )
        )
    return bezwaren
