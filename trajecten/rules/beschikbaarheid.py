"""When can somebody work: the days that somebody is away, and the hours of an own week.

Pure Python: no Django, no database, no clock. Monday is 0, as in `date.weekday()`. Who is away
cannot be planned; outside the own week can, once somebody says that it was seen.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any

from trajecten.rules.planning import Moment
from wijkwerken.kern.bezwaar import Bezwaar, uur
from wijkwerken.kern.datums import dagnaam

AFWEZIG, NIET_BESCHIKBAAR = "afwezig", "niet_beschikbaar"
WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


@dataclass(frozen=True, slots=True)
class Afwezig:
    """Days that somebody is away, both included; open without `tot`. With times: each day so."""

    van: date
    tot: date | None
    begin: time | None = None
    einde: time | None = None

    def omvat(self, dag: date) -> bool:
        """Is this day in it, whatever the hour?"""
        return self.van <= dag and (self.tot is None or dag <= self.tot)

    def raakt(self, dag: date, begin: time | None, einde: time | None) -> bool:
        """Does a block touch it? Back-to-back does not.

        Of part of a day against work without times nobody can tell, so that is no conflict.
        """
        if not self.omvat(dag):
            return False
        if self.begin is None or self.einde is None:
            return True
        return begin is not None and einde is not None and begin < self.einde and self.begin < einde


@dataclass(frozen=True, slots=True)
class Blok:
    """From hour to hour on one weekday."""

    dag: int
    begin: time
    einde: time


@dataclass(frozen=True, slots=True)
class Weekpatroon:
    """The blocks in which somebody can work, from `van` until `tot`, both days included."""

    van: date
    tot: date | None
    blokken: tuple[Blok, ...]

    def omvat(self, dag: date) -> bool:
        """Does this pattern hold on this day?"""
        return self.van <= dag and (self.tot is None or dag <= self.tot)

    def op(self, dag: date) -> list[Blok]:
        """The blocks of this day, in order; those that meet are one."""
        samen: list[Blok] = []
        for blok in sorted((b for b in self.blokken if b.dag == dag.weekday()), key=_volgorde):
            if samen and blok.begin <= samen[-1].einde:
                laatste = samen.pop()
                blok = Blok(blok.dag, laatste.begin, max(laatste.einde, blok.einde))
            samen.append(blok)
        return samen

    def past(self, moment: Moment) -> bool:
        """Does the block fit within the week? Without times: are there enough hours that day?"""
        blokken = self.op(moment.datum)
        if moment.begin is None or moment.einde is None:
            return sum(_minuten(blok) for blok in blokken) >= moment.uren * 60
        return any(b.begin <= moment.begin and moment.einde <= b.einde for b in blokken)


def blokken_lezen(rijen: Iterable[Mapping[str, Any]]) -> tuple[Blok, ...]:
    """The blocks as the database keeps them: `{"dag": 0, "begin": "09:00", "einde": "12:00"}`."""
    return tuple(
        Blok(rij["dag"], time.fromisoformat(rij["begin"]), time.fromisoformat(rij["einde"]))
        for rij in rijen
    )


def blokken_schrijven(blokken: Iterable[Blok]) -> list[dict[str, Any]]:
    """The reverse, in the order of the week."""
    return [
        {"dag": b.dag, "begin": f"{b.begin:%H:%M}", "einde": f"{b.einde:%H:%M}"}
        for b in sorted(blokken, key=_volgorde)
    ]


def toets_blokken(blokken: Sequence[Blok]) -> list[Bezwaar]:
    """Is this a week: at least one block, each ends after it begins, and none overlap?"""
    if not blokken:
        zin = (
            "Vul minstens één blok in. Kan deze wijk-werker helemaal niet werken, noteer dan een "
            "afwezigheid."
        )
        return [Bezwaar("leeg", zin, veld="blokken")]
    vorige: Blok | None = None
    for blok in sorted(blokken, key=_volgorde):
        dag = WEEKDAGEN[blok.dag].capitalize()
        if blok.einde <= blok.begin:
            zin = f"{dag}: het einde ({_tijd(blok.einde)}) moet na het begin liggen."
            return [Bezwaar("uren_omgekeerd", zin, veld="blokken")]
        if vorige and vorige.dag == blok.dag and blok.begin < vorige.einde:
            zin = f"{dag}: twee blokken vallen over elkaar. Maak er één van."
            return [Bezwaar("overlap", zin, veld="blokken")]
        vorige = blok
    return []


def toets_afwezig(
    momenten: Iterable[Moment], afwezigheden: Collection[Afwezig], *, veld: str = "datum"
) -> list[Bezwaar]:
    """Nobody is planned while away; the first moment that it hits is named."""
    for moment in momenten:
        for afwezig in afwezigheden:
            if afwezig.raakt(moment.datum, moment.begin, moment.einde):
                return [
                    Bezwaar(
                        AFWEZIG,
                        f"Op {dagnaam(moment.datum)} is deze wijk-werker afwezig: "
                        f"{_periode(afwezig)}. {_raad(afwezig)}",
                        veld=veld,
                        getallen={"datum": moment.datum.isoformat()},
                    )
                ]
    return []


def toets_patroon(momenten: Iterable[Moment], patronen: Collection[Weekpatroon]) -> list[Bezwaar]:
    """Moments outside the own week, in one warning that names the first.

    On days on which no pattern holds somebody can always work.
    """
    buiten = [
        (moment, patroon)
        for moment in momenten
        for patroon in patronen
        if patroon.omvat(moment.datum) and not patroon.past(moment)
    ]
    if not buiten:
        return []
    moment, patroon = buiten[0]
    wanneer = _blokken_in_woorden(patroon.op(moment.datum))
    dag = f"{WEEKDAGEN[moment.datum.weekday()]} {dagnaam(moment.datum)}"
    kan = f"kan deze wijk-werker {wanneer}" if wanneer else "kan deze wijk-werker niet werken"
    meer = f" Ook {len(buiten) - 1} andere keren past het niet." if len(buiten) > 1 else ""
    if len(buiten) == 2:
        meer = " Ook 1 andere keer past het niet."
    return [
        Bezwaar(
            NIET_BESCHIKBAAR,
            f"Op {dag} {kan}; u plant {_wanneer(moment)}.{meer}",
            getallen={"datum": moment.datum.isoformat(), "keren": len(buiten)},
        )
    ]


def dagen_afwezig(
    afwezigheden: Iterable[Afwezig],
    van: date,
    tot: date,
    *,
    begin: time | None = None,
    einde: time | None = None,
) -> list[date]:
    """The days from `van` to `tot` on which work from `begin` to `einde` cannot be."""
    dagen = set()
    for afwezig in afwezigheden:
        dag, laatste = max(afwezig.van, van), min(afwezig.tot or tot, tot)
        while dag <= laatste:
            if afwezig.raakt(dag, begin, einde):
                dagen.add(dag)
            dag += timedelta(days=1)
    return sorted(dagen)


# -- words -------------------------------------------------------------------------------------
def week_in_woorden(blokken: Iterable[Blok]) -> list[tuple[str, str]]:
    """Pairs of a weekday and its blocks, for a page: only the days that have any."""
    per_dag: dict[int, list[Blok]] = {}
    for blok in sorted(blokken, key=_volgorde):
        per_dag.setdefault(blok.dag, []).append(blok)
    return [(WEEKDAGEN[dag], _blokken_in_woorden(rij)) for dag, rij in per_dag.items()]


def _blokken_in_woorden(blokken: Iterable[Blok]) -> str:
    return " en ".join(f"van {_tijd(b.begin)} tot {_tijd(b.einde)}\u00a0uur" for b in blokken)


def _periode(afwezig: Afwezig) -> str:
    uren = ""
    if afwezig.begin and afwezig.einde:
        uren = f", telkens van {_tijd(afwezig.begin)} tot {_tijd(afwezig.einde)}\u00a0uur"
    if afwezig.tot is None:
        return f"vanaf {dagnaam(afwezig.van)}, zonder einddatum{uren}"
    if afwezig.tot == afwezig.van:
        return (
            f"van {_tijd(afwezig.begin)} tot {_tijd(afwezig.einde)}\u00a0uur"
            if afwezig.begin and afwezig.einde
            else "de hele dag"
        )
    return f"van {dagnaam(afwezig.van)} tot en met {dagnaam(afwezig.tot)}{uren}"


def _raad(afwezig: Afwezig) -> str:
    if afwezig.tot is None:
        return "Zoek een vervanger, of noteer eerst de laatste dag van de afwezigheid."
    if afwezig.begin:
        return "Kies een ander uur, of zoek een vervanger."
    return f"Kies een dag vanaf {dagnaam(afwezig.tot + timedelta(days=1))}, of zoek een vervanger."


def _wanneer(moment: Moment) -> str:
    if moment.begin is None or moment.einde is None:
        return uur(moment.uren)
    return f"van {_tijd(moment.begin)} tot {_tijd(moment.einde)}\u00a0uur"


def _tijd(waarde: time) -> str:
    return f"{waarde.hour}.{waarde.minute:02d}"


def _minuten(blok: Blok) -> int:
    return (blok.einde.hour - blok.begin.hour) * 60 + blok.einde.minute - blok.begin.minute


def _volgorde(blok: Blok) -> tuple[int, time]:
    return blok.dag, blok.begin
