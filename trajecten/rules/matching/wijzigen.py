"""Which one change of the work is worth trying: it follows from what is closed."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from trajecten.rules.beschikbaarheid import WEEKDAGEN
from trajecten.rules.matching.feiten import Opdracht, Persoon
from trajecten.rules.matching.oordeel import Poort, Wijziging
from trajecten.rules.matching.plannen import Plan
from trajecten.rules.matching.poorten import botsingen
from trajecten.rules.matching.uren import Ruimte
from wijkwerken.kern.bezwaar import uur
from wijkwerken.kern.datums import dagnaam, eerste_van_maand


def mogelijke_wijzigingen(
    opdracht: Opdracht,
    dagen: Sequence[date],
    persoon: Persoon,
    ruimte: Ruimte,
    plan: Plan,
    dicht: Sequence[Poort],
) -> Iterable[Wijziging]:
    """A later first day, an earlier last day, fewer hours, another weekday; not all need fit.

    `dagen` are the days of all moments that are asked, in order.
    """
    codes = {poort.code for poort in dicht}
    vanaf = [poort.vanaf for poort in dicht if poort.vanaf]
    if len(vanaf) == len(dicht) and (not opdracht.tot or max(vanaf) <= opdracht.tot):
        dag = max(vanaf)
        if opdracht.weekdagen and (plek := bisect_left(dagen, dag)) < len(dagen):
            dag = dagen[plek]
        if dag > opdracht.van:
            yield Wijziging(f"vanaf {dagnaam(dag)}", van=dag)
    tot = [poort.tot for poort in dicht if poort.tot]
    if opdracht.weekdagen and len(tot) == len(dicht) and min(tot) >= opdracht.van:
        yield Wijziging(f"tot en met {dagnaam(min(tot))}", tot=min(tot))
    if codes <= {"maandlimiet", "jaarlimiet"}:
        yield from _minder_uren(ruimte, plan)
    if codes == {"overlap"}:
        yield from _andere_dag(opdracht, persoon, plan)


def _minder_uren(ruimte: Ruimte, plan: Plan) -> Iterable[Wijziging]:
    keren = Counter(eerste_van_maand(moment.datum) for moment in plan.momenten)
    per_jaar = Counter[int]()
    for maand, aantal in keren.items():
        per_jaar[maand.year] += aantal
    ruim = [max(0, ruimte.in_maand(maand)) // aantal for maand, aantal in keren.items()]
    ruim += [ruimte.in_jaar(jaar) // aantal for jaar, aantal in per_jaar.items()]
    nu = max(moment.uren for moment in plan.momenten)
    uren = min([*ruim, nu - 1])
    if uren >= 1:
        yield Wijziging(f"met {uur(uren)} in plaats van {nu}", uren=uren)


def _andere_dag(opdracht: Opdracht, persoon: Persoon, plan: Plan) -> Iterable[Wijziging]:
    weekdagen = opdracht.weekdagen
    botst = {dag.weekday() for dag in botsingen(persoon, plan)}
    if len(botst) != 1 or not weekdagen:
        return
    [oud] = botst
    for nieuw in range(5):
        if nieuw not in weekdagen:
            zin = f"op {WEEKDAGEN[nieuw]}" + (
                f" in plaats van {WEEKDAGEN[oud]}" if len(weekdagen) > 1 else ""
            )
            yield Wijziging(zin, weekdag=(oud, nieuw))
