"""The planned moments of an inzet: which days, how many hours, and do they overlap?

Pure Python: no Django, no database, no clock. Monday is 0, as in `date.weekday()`.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from trajecten.rules.uren import Uren, blok_uren
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam


@dataclass(frozen=True, slots=True)
class Moment:
    """One uninterrupted block on one day. `waar` is for the sentence only.

    The times may be left open, for the wijk-werker and the gebruiker to agree on; the
    hours are known all the same, because they are reserved.
    """

    datum: date
    begin: time | None
    einde: time | None
    uren: int
    waar: str = ""

    @property
    def als_uren(self) -> Uren:
        """This moment as the hour limits count it."""
        return Uren(self.datum, self.uren)


def momenten_van(
    weekdagen: Collection[int],
    begin: time | None,
    einde: time | None,
    van: date,
    tot: date,
    *,
    uren: int | None = None,
    overslaan: Collection[date] = (),
) -> list[Moment]:
    """The moments on these weekdays from `van` to `tot`, both days included.

    The hours follow from the times; `uren` is for moments without times. `overslaan` holds
    holidays, schorsingen and the days the gebruiker is closed.
    """
    if begin is not None and einde is not None:
        uren = blok_uren(begin, einde)
    if uren is None:
        raise ValueError("Moments have a begin and an end, or a number of hours.")
    dagen = ((tot - van).days + 1) if tot >= van else 0
    return [
        Moment(dag, begin, einde, uren)
        for dag in (van + timedelta(days=n) for n in range(dagen))
        if dag.weekday() in weekdagen and dag not in overslaan
    ]


def overlappen(een: Moment, ander: Moment) -> bool:
    """Do they share time? One that begins when the other ends does not.

    Without times nobody can tell, so a moment without times overlaps nothing.
    """
    if een.begin is None or een.einde is None or ander.begin is None or ander.einde is None:
        return False
    return een.datum == ander.datum and een.begin < ander.einde and ander.begin < een.einde


def toets_overlap(bestaande: Iterable[Moment], nieuwe: Iterable[Moment]) -> list[Bezwaar]:
    """Nobody is in two places at once: the new moments against the others and each other."""
    per_dag: dict[date, list[Moment]] = {}
    for moment in bestaande:
        per_dag.setdefault(moment.datum, []).append(moment)
    bezwaren = []
    for moment in nieuwe:
        op_die_dag = per_dag.setdefault(moment.datum, [])
        botsing = next((ander for ander in op_die_dag if overlappen(moment, ander)), None)
        if botsing is not None:
            bezwaren.append(_bezwaar(moment, botsing))
        op_die_dag.append(moment)
    return bezwaren


def toets_blok(begin: time, einde: time) -> list[Bezwaar]:
    """A block ends after it begins, on the same day."""
    if einde > begin:
        return []
    return [
        Bezwaar(
            "uren_omgekeerd",
            f"Het einde ({einde:%H:%M}) moet na het begin ({begin:%H:%M}) liggen. "
            "Kijk de uren na; werk na middernacht hoort bij de volgende dag.",
            veld="einde",
        )
    ]


def waarschuw_vrij(momenten: Iterable[Moment], vrij: Mapping[date, str]) -> list[Bezwaar]:
    """Work on a holiday, or when the gebruiker is closed, is allowed once somebody saw it.

    `vrij` names the days; the first moment on one of them is told.
    """
    for moment in momenten:
        if moment.datum in vrij:
            return [
                Bezwaar(
                    "vrije_dag",
                    f"{dagnaam(moment.datum)} is een vrije dag: {vrij[moment.datum]}. "
                    "Spreek het af met de gebruiker, of kies een andere dag.",
                    getallen={"datum": moment.datum.isoformat()},
                )
            ]
    return []


def _bezwaar(moment: Moment, botsing: Moment) -> Bezwaar:
    waar = f" bij {botsing.waar}" if botsing.waar else ""
    return Bezwaar(
        "overlap",
        f"Op {dagnaam(moment.datum)} van {moment.begin:%H:%M} tot {moment.einde:%H:%M} is deze "
        f"wijk-werker al bezig{waar}, van {botsing.begin:%H:%M} tot {botsing.einde:%H:%M}. "
        "Kies een ander moment.",
        veld="begin",
        getallen={"datum": moment.datum.isoformat()},
    )
