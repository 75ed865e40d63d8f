"""The moments of the work: all of them, those of one person, and those after a change."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from typing import NamedTuple

from trajecten.rules.matching.feiten import Opdracht, Tijd
from trajecten.rules.matching.oordeel import Wijziging
from trajecten.rules.planning import Moment
from trajecten.rules.uren import blok_uren
from wijkwerken.kern.datums import laatste_dag

DAG = timedelta(days=1)
Soort = tuple[int, time | None, time | None, int]  # weekday, begin, end, whole hours


class Plan(NamedTuple):
    """The moments for one person: what is skipped is left out.

    The sums are made once for everybody with the same moments.
    """

    momenten: list[Moment]
    per_dag: Mapping[date, Moment]
    maanden: Mapping[date, int]  # hours by first day of the month, in order
    jaren: Mapping[int, int]
    soorten: Mapping[Soort, list[date]]  # moments alike, whatever their week
    uren: int
    weg: Collection[date]  # days skipped for who is suspended or away


def plan_van(momenten: list[Moment], weg: Collection[date]) -> Plan:
    """The plan of these moments, in order of their days."""
    maanden, jaren = Counter[date](), Counter[int]()
    soorten: dict[Soort, list[date]] = {}
    for dag, begin, einde, uren in ((m.datum, m.begin, m.einde, m.uren) for m in momenten):
        maanden[dag.replace(day=1)] += uren
        jaren[dag.year] += uren
        soorten.setdefault((dag.weekday(), begin, einde, uren), []).append(dag)
    per_dag = {moment.datum: moment for moment in momenten}
    return Plan(momenten, per_dag, maanden, jaren, soorten, sum(jaren.values()), weg)


def laatste_vanzelf(opdracht: Opdracht) -> date:
    """The last day of work without one: the overeenkomst of the first day, at most a year."""
    if not opdracht.weekdagen:
        return opdracht.van
    einden = [laatste_dag(opdracht.van, 12)]
    einden += [p.tot for p in opdracht.overeenkomsten if p.tot and p.omvat(opdracht.van)]
    return min(einden)


def momenten_tot(opdracht: Opdracht, laatste: date) -> list[Moment]:
    """Weekly moments without the free days; other work is one moment on `van`."""
    if not opdracht.weekdagen:
        return [Moment(opdracht.van, *opdracht.tijd)]
    momenten = []
    for weekdag, tijd in opdracht.weekdagen.items():
        dag = opdracht.van + timedelta(days=(weekdag - opdracht.van.weekday()) % 7)
        while dag <= laatste:
            if dag not in opdracht.vrije_dagen:
                momenten.append(Moment(dag, *tijd))
            dag += timedelta(days=7)
    return sorted(momenten, key=lambda moment: moment.datum)


def wijzig(opdracht: Opdracht, wijziging: Wijziging) -> Opdracht:
    """The same work with this one change."""
    if wijziging.uren is not None:
        dagen = {dag: korter(tijd, wijziging.uren) for dag, tijd in opdracht.weekdagen.items()}
        return replace(opdracht, tijd=korter(opdracht.tijd, wijziging.uren), weekdagen=dagen)
    if wijziging.weekdag is not None:
        oud, nieuw = wijziging.weekdag
        dagen = {nieuw if dag == oud else dag: tijd for dag, tijd in opdracht.weekdagen.items()}
        return replace(opdracht, weekdagen=dagen)
    van, tot = wijziging.van or opdracht.van, wijziging.tot or opdracht.tot
    return replace(opdracht, van=van, tot=tot)


def korter(tijd: Tijd, uren: int) -> Tijd:
    """At most so many hours, from the same begin."""
    if tijd.uren <= uren:
        return tijd
    if tijd.begin is None or tijd.einde is None:
        return Tijd(None, None, uren)
    einde = time(tijd.begin.hour + uren, tijd.begin.minute)
    return Tijd(tijd.begin, einde, blok_uren(tijd.begin, einde))
