"""The gates of the hours: what a person has left in each month and year of the work."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from trajecten.rules.matching.feiten import Persoon
from trajecten.rules.matching.oordeel import Bron, Poort, dicht, open_
from trajecten.rules.matching.plannen import DAG, Plan
from trajecten.rules.planning import Moment
from trajecten.rules.uren import LimietenOp, Periodestand, Urenstand
from wijkwerken.kern.bezwaar import uur
from wijkwerken.kern.datums import eerste_van_maand, maandnaam

LEEG = Urenstand(0, 0)


class Grenzen:
    """The hour limits of the months and years that the work touches.

    Where a limit changes within one of them the lower one holds.
    """

    def __init__(self, van: date, momenten: Iterable[Moment], limieten: LimietenOp) -> None:
        self._limieten = limieten
        self._dagen: dict[date, tuple[date, date]] = {}  # first and last moment of each month
        for moment in momenten:
            maand = moment.datum.replace(day=1)
            eerste, _ = self._dagen.get(maand, (moment.datum, None))
            self._dagen[maand] = eerste, moment.datum
        self._van = eerste_van_maand(van)
        self._maanden: dict[date, tuple[int, int]] = {}
        self._jaren: dict[int, int] = {}

    def maand(self, maand: date) -> tuple[int, int]:
        """The limit of this month, and that of its year."""
        if maand not in self._maanden:
            dagen = self._dagen.get(maand, (maand, maand))
            gevonden = [self._limieten(dag) for dag in dagen]
            self._maanden[maand] = (
                min(een.per_maand for een in gevonden),
                min(een.per_jaar for een in gevonden),
            )
        return self._maanden[maand]

    def jaar(self, jaar: int) -> int:
        """The limit of this calendar year."""
        if jaar not in self._jaren:
            maanden = [maand for maand in self._dagen if maand.year == jaar] or [self._van]
            self._jaren[jaar] = min(self.maand(maand)[1] for maand in maanden)
        return self._jaren[jaar]


class Ruimte:
    """What one person has left, within these limits."""

    __slots__ = ("_jaren", "grenzen", "uren")

    def __init__(self, uren: Mapping[date, Urenstand], grenzen: Grenzen) -> None:
        self.uren, self.grenzen = uren, grenzen
        self._jaren: dict[int, tuple[int, int]] = {}
        for maand, stand in uren.items():
            gedaan, gepland = self._jaren.get(maand.year, (0, 0))
            self._jaren[maand.year] = gedaan + stand.gedaan, gepland + stand.gepland

    def binnen(self, grenzen: Grenzen) -> "Ruimte":
        """The same hours within other limits."""
        ander = object.__new__(Ruimte)
        ander.uren, ander._jaren, ander.grenzen = self.uren, self._jaren, grenzen
        return ander

    def in_maand(self, maand: date) -> int:
        """Hours free; below zero for who is above the limit already."""
        stand = self.uren.get(maand, LEEG)
        return self.grenzen.maand(maand)[0] - stand.gedaan - stand.gepland

    def in_jaar(self, jaar: int) -> int:
        """Hours free; below zero for who is above the limit already."""
        return self.grenzen.jaar(jaar) - sum(self._jaren.get(jaar, (0, 0)))

    def standen(self, plan: Plan, van: date) -> tuple[Periodestand, Periodestand]:
        """Month and year of the first moment, with this work on top."""
        maand = next(iter(plan.maanden), None) or eerste_van_maand(van)
        stand = self.uren.get(maand, LEEG)
        per_maand, per_jaar = self.grenzen.maand(maand)
        gedaan, gepland = self._jaren.get(maand.year, (0, 0))
        return (
            Periodestand(
                "maand", maand, stand.gedaan, stand.gepland, plan.maanden.get(maand, 0), per_maand
            ),
            Periodestand(
                "jaar", maand.replace(month=1), gedaan, gepland, plan.jaren.get(maand.year, 0),
                per_jaar,
            ),
        )  # fmt: skip


def uren_poorten(persoon: Persoon, ruimte: Ruimte, plan: Plan, van: date) -> tuple[Poort, Poort]:
    """Does the work fit in every month, and in every calendar year?"""
    bron = Bron("urenruimte", persoon.wijkwerker)
    vol = [maand for maand, extra in plan.maanden.items() if ruimte.in_maand(maand) < extra]
    maand = vol[0] if vol else next(iter(plan.maanden), None) or eerste_van_maand(van)
    zin = f"{uur(max(0, ruimte.in_maand(maand)))} vrij in {maandnaam(maand)}"
    if vol:
        vanaf = None if vol[-1] == max(plan.maanden) else volgende_maand(vol[-1])
        tot = _past_tot(ruimte, plan, per_jaar=False)
        maandpoort = dicht("maandlimiet", zin, bron, vanaf=vanaf, tot=tot)
    else:
        maandpoort = open_("maandlimiet", zin, bron)
    jaar = next((j for j, extra in plan.jaren.items() if ruimte.in_jaar(j) < extra), None)
    toon = jaar or next(iter(plan.jaren), van.year)
    zin = f"{uur(max(0, ruimte.in_jaar(toon)))} vrij in {toon}"
    if jaar is None:
        return maandpoort, open_("jaarlimiet", zin, bron)
    vanaf = date(jaar + 1, 1, 1) if jaar < max(plan.jaren) else None
    tot = _past_tot(ruimte, plan, per_jaar=True)
    return maandpoort, dicht("jaarlimiet", zin, bron, vanaf=vanaf, tot=tot)


def _past_tot(ruimte: Ruimte, plan: Plan, *, per_jaar: bool) -> date | None:
    """The day before the first moment that passes a limit; None when that is the first."""
    erbij = Counter[date | int]()
    for moment in plan.momenten:
        maand = eerste_van_maand(moment.datum)
        sleutel = maand.year if per_jaar else maand
        erbij[sleutel] += moment.uren
        vrij = ruimte.in_jaar(maand.year) if per_jaar else ruimte.in_maand(maand)
        if erbij[sleutel] > vrij:
            return None if moment is plan.momenten[0] else moment.datum - DAG
    return None


def volgende_maand(maand: date) -> date:
    """The first day of the month after this first day."""
    return eerste_van_maand(maand + timedelta(days=31))
