"""Hour limits of wijk-werken, per month and per calendar year.

Pure Python: no Django, no database, no clock. The caller passes the dates and the
limits that held on them, so leap years and year boundaries can be tested.

The caller also decides which hours count: all trajecten of the person, hours elsewhere
when known, and no hours recorded as an overschrijding, for those stand apart.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from wijkwerken.kern.bezwaar import Bezwaar, uur
from wijkwerken.kern.datums import (
    eerste_van_maand,
    jaarvenster,
    maanden_van_tot,
    maandnaam,
    maandvenster,
)
from wijkwerken.kern.uren import begonnen_uren as begonnen_uren
from wijkwerken.kern.uren import blok_uren as blok_uren


@dataclass(frozen=True, slots=True)
class Uren:
    """Whole started hours on one day, done or planned."""

    datum: date
    aantal: int


@dataclass(frozen=True, slots=True)
class Limieten:
    """The limits that hold on one date."""

    per_maand: int
    per_jaar: int  # calendar year


def _eerste_van_jaar(datum: date) -> date:
    return jaarvenster(datum)[0]


BEGIN_VAN: dict[str, Callable[[date], date]] = {
    "maand": eerste_van_maand,
    "jaar": _eerste_van_jaar,
}

# New regulation starts on a date, so a long plan may meet two sets of limits.
LimietenOp = Callable[[date], Limieten]


class Urenstand(NamedTuple):
    """Hours of one month or one year: done, and reserved by a plan."""

    gedaan: int
    gepland: int

    @property
    def bezet(self) -> int:
        """Planned hours count as reservations."""
        return self.gedaan + self.gepland


@dataclass(frozen=True, slots=True)
class Periodestand:
    """How full one month or one calendar year is, with `extra` hours tried on top."""

    soort: str  # "maand" or "jaar"
    begin: date
    gedaan: int
    gepland: int
    extra: int
    limiet: int

    @property
    def totaal(self) -> int:
        """All hours together, the extra ones included."""
        return self.gedaan + self.gepland + self.extra

    @property
    def vrij(self) -> int:
        """Hours still free after all that; never below zero."""
        return max(0, self.limiet - self.totaal)

    @property
    def past(self) -> bool:
        """The limit may be reached, not passed."""
        return self.totaal <= self.limiet


@dataclass(frozen=True, slots=True)
class Urenruimte:
    """The months and the calendar years that a period touches."""

    maanden: tuple[Periodestand, ...]
    jaren: tuple[Periodestand, ...]

    @property
    def past(self) -> bool:
        """Do the extra hours fit everywhere?"""
        return all(stand.past for stand in (*self.maanden, *self.jaren))


@dataclass(frozen=True, slots=True)
class Weekmoment:
    """A fixed moment of a weekly job. Monday is 0, as in `date.weekday()`."""

    weekdag: int
    uren: int


@dataclass(frozen=True, slots=True)
class PastTot:
    """Up to and including `tot` the weekly job fits; None when its first moment does not.

    `bezwaar` is what stops it after that, or None when it fits to the end.
    """

    tot: date | None
    bezwaar: Bezwaar | None


def toets_uren(eerdere: Iterable[Uren], nieuwe: Uren, limieten: Limieten) -> list[Bezwaar]:
    """Which limits break when `nieuwe` joins the `eerdere` hours really done?

    For registering: plans do not stand in the way of hours that were worked.
    """
    maand = jaar = 0
    for uren in eerdere:
        if uren.datum.year == nieuwe.datum.year:
            jaar += uren.aantal
            if uren.datum.month == nieuwe.datum.month:
                maand += uren.aantal

    sommen = [
        ("maandlimiet", "maand", maand, limieten.per_maand, maandnaam(nieuwe.datum)),
        ("jaarlimiet", "kalenderjaar", jaar, limieten.per_jaar, str(nieuwe.datum.year)),
    ]
    return [
        Bezwaar(
            code,
            f"Maximaal {uur(limiet)} per {soort}; hiermee wordt het {gedaan + nieuwe.aantal}. "
            f"{_nog_vrij(limiet - gedaan)} in {naam}.",
            veld="uren",
            getallen={
                "periode": naam,
                "limiet": limiet,
                "gedaan": gedaan,
                "nieuw": nieuwe.aantal,
                "totaal": gedaan + nieuwe.aantal,
                "vrij": max(0, limiet - gedaan),
            },
        )
        for code, soort, gedaan, limiet, naam in sommen
        if gedaan + nieuwe.aantal > limiet
    ]


def toets_planning(
    gedaan: Iterable[Uren],
    gepland: Iterable[Uren],
    nieuwe: Collection[Uren],
    limieten: Limieten | LimietenOp,
) -> list[Bezwaar]:
    """Which months and years would go over their limit if `nieuwe` were planned too?

    Planned moments are reservations: done, planned and new hours together must stay
    within both limits, in every month and every year that the new ones touch. `gedaan`
    and `gepland` hold all hours of those years; a moment stands in one of them only.
    """
    limieten_op = _als_functie(limieten)
    gedaan, gepland = list(gedaan), list(gepland)
    bezwaren = []
    for soort, begin_van in BEGIN_VAN.items():
        som_gedaan = _per_periode(gedaan, begin_van)
        som_gepland = _per_periode(gepland, begin_van)
        som_nieuw = _per_periode(nieuwe, begin_van)
        limiet = {
            begin: min(
                _limiet(soort, limieten_op(uren.datum))
                for uren in nieuwe
                if begin_van(uren.datum) == begin
            )
            for begin in som_nieuw
        }
        standen = [
            Periodestand(soort, begin, som_gedaan[begin], som_gepland[begin], nieuw, limiet[begin])
            for begin, nieuw in sorted(som_nieuw.items())
        ]
        bezwaren += [_bezwaar(stand) for stand in standen if not stand.past]
    return bezwaren


def urenruimte(
    gedaan: Iterable[Uren],
    gepland: Iterable[Uren],
    extra: Iterable[Uren],
    *,
    van: date,
    tot: date,
    limieten: Limieten | LimietenOp,
) -> Urenruimte:
    """How much room is left in each month and each calendar year from `van` to `tot`?

    The hours of a whole month or year count, also those before `van` and after `tot`.
    Where the limit changes within a month or year, the lower one holds.
    """
    limieten_op = _als_functie(limieten)
    hoeveelheden = [list(gedaan), list(gepland), list(extra)]

    def standen(soort: str, beginnen: Sequence[date]) -> tuple[Periodestand, ...]:
        venster = maandvenster if soort == "maand" else jaarvenster
        som_gedaan, som_gepland, som_extra = (
            _per_periode(uren, BEGIN_VAN[soort]) for uren in hoeveelheden
        )
        return tuple(
            Periodestand(
                soort,
                begin,
                som_gedaan[begin],
                som_gepland[begin],
                som_extra[begin],
                min(
                    _limiet(soort, limieten_op(max(begin, van))),
                    _limiet(soort, limieten_op(min(venster(begin)[1], tot))),
                ),
            )
            for begin in beginnen
        )

    maanden = maanden_van_tot(van, tot)
    jaren = sorted({_eerste_van_jaar(maand) for maand in maanden})
    return Urenruimte(standen("maand", maanden), standen("jaar", jaren))


def past_tot(
    weekmomenten: Collection[Weekmoment],
    gedaan: Iterable[Uren],
    gepland: Iterable[Uren],
    limieten: Limieten | LimietenOp,
    *,
    van: date,
    tot: date,
    overslaan: Collection[date] = (),
) -> PastTot:
    """Until when does a weekly job fit, and which limit stops it then?"""
    limieten_op = _als_functie(limieten)
    gedaan, gepland = list(gedaan), list(gepland)
    sommen = {
        soort: (_per_periode(gedaan, begin_van), _per_periode(gepland, begin_van), begin_van)
        for soort, begin_van in BEGIN_VAN.items()
    }
    nieuw: Counter[tuple[str, date]] = Counter()
    eerste = True
    dag = van
    while dag <= tot:
        uren = sum(m.uren for m in weekmomenten if m.weekdag == dag.weekday())
        if uren and dag not in overslaan:
            for soort, (som_gedaan, som_gepland, begin_van) in sommen.items():
                begin = begin_van(dag)
                nieuw[soort, begin] += uren
                stand = Periodestand(
                    soort,
                    begin,
                    som_gedaan[begin],
                    som_gepland[begin],
                    nieuw[soort, begin],
                    _limiet(soort, limieten_op(dag)),
                )
                if not stand.past:
                    laatste = None if eerste else dag - timedelta(days=1)
                    return PastTot(laatste, _bezwaar(stand))
            eerste = False
        dag += timedelta(days=1)
    return PastTot(tot, None)


def uren_die_passen(
    nieuwe: Collection[Uren],
    gedaan: Iterable[Uren],
    gepland: Iterable[Uren],
    limieten: Limieten | LimietenOp,
) -> int:
    """The most hours a time with which every one of these moments fits; 0 when none does.

    For who would rather work less each time than stop earlier.
    """
    gedaan, gepland = list(gedaan), list(gepland)
    for aantal in range(max((u.aantal for u in nieuwe), default=1) - 1, 0, -1):
        minder = [Uren(u.datum, min(u.aantal, aantal)) for u in nieuwe]
        if not toets_planning(gedaan, gepland, minder, limieten):
            return aantal
    return 0


def _als_functie(limieten: Limieten | LimietenOp) -> LimietenOp:
    if isinstance(limieten, Limieten):
        vast = limieten
        return lambda _: vast
    return limieten


def _limiet(soort: str, limieten: Limieten) -> int:
    return limieten.per_maand if soort == "maand" else limieten.per_jaar


def _per_periode(uren: Iterable[Uren], begin_van: Callable[[date], date]) -> Counter[date]:
    som: Counter[date] = Counter()
    for u in uren:
        som[begin_van(u.datum)] += u.aantal
    return som


def _nog_vrij(vrij: int) -> str:
    return f"Er is nog {uur(vrij)} vrij" if vrij > 0 else "Er is geen uur meer vrij"


def _bezwaar(stand: Periodestand) -> Bezwaar:
    """The refusal of a plan, with the numbers that make the sum."""
    is_maand = stand.soort == "maand"
    naam = maandnaam(stand.begin) if is_maand else str(stand.begin.year)
    vrij = max(0, stand.limiet - stand.gedaan - stand.gepland)
    return Bezwaar(
        "maandlimiet" if is_maand else "jaarlimiet",
        f"Maximaal {uur(stand.limiet)} per {'maand' if is_maand else 'kalenderjaar'}; "
        f"in {naam} wordt het {stand.totaal}: {stand.gedaan} gedaan, {stand.gepland} gepland "
        f"en {stand.extra} nieuw. {_nog_vrij(vrij)} in {naam}.",
        getallen={
            "periode": naam,
            "limiet": stand.limiet,
            "gedaan": stand.gedaan,
            "gepland": stand.gepland,
            "nieuw": stand.extra,
            "totaal": stand.totaal,
            "vrij": vrij,
        },
    )


def planning_melding(periode: str, *, gedaan: int, gepland: int, limiet: int) -> str:
    """What to do when done and planned hours together passed a limit: the plan gives way."""
    teveel = gedaan + gepland - limiet
    return (
        f"In {periode}: {uur(gedaan)} gedaan en {gepland} gepland, samen {gedaan + gepland}; "
        f"de limiet is {limiet}. Annuleer of verplaats {uur(min(teveel, gepland))} van de planning."
    )
