"""At least one evaluatie of the traject every six months, and one at the end.

Pure Python: no Django, no database, no clock. Source: BVR of 29 September 2017 ("minstens
één evaluatie elke zes maanden"), the number of months being a dated rule.

How the six months are counted. The first period begins with the start of the
wijk-werkovereenkomst, that day included: from 2 March it ends on 1 September. The next
period begins on the day after the evaluatie: from 31 August it ends on 28 February. The
date of an evaluatie is always the last day on which it is in time.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import laatste_dag, plus_maanden


class Beurt(StrEnum):
    """Who has to do something for an evaluatie to be finished."""

    BEIDE = "beide"
    TOELEIDER = "toeleider"
    BEMIDDELAAR = "bemiddelaar"
    NIEMAND = "niemand"


class Verschil(StrEnum):
    """How a competence moved since it was agreed on, in a word that a person reads."""

    VOORUIT = "vooruit"
    GELIJK = "gelijk"
    ACHTERUIT = "achteruit"
    NIEUW = "voor het eerst bekeken"
    OPEN = "nog niet bekeken"

    @property
    def label(self) -> str:
        return self.value.capitalize()

    @property
    def klasse(self) -> str:
        return {Verschil.VOORUIT: "ok", Verschil.ACHTERUIT: "let-op"}.get(self, "neutraal")


@dataclass(frozen=True, slots=True)
class Wachttijd:
    """Days of a schorsing on whose end the evaluatie waits; no last day while it is unknown."""

    van: date
    tot: date | None


@dataclass(frozen=True, slots=True)
class Herinnering:
    """One moment to remind: `moment` makes the key of the message, `dag` when it fell due."""

    moment: str
    dag: date


def volgende_evaluatie_op(start: date, laatste: date | None, *, maanden: int) -> date:
    """The last day on which the next evaluatie is in time."""
    if laatste is None or laatste < start:
        return laatste_dag(start, maanden)
    return plus_maanden(laatste, maanden)


def uiterste_dag(
    start: date,
    laatste: date | None,
    *,
    maanden: int,
    einde: date | None = None,
    wachttijden: Iterable[Wachttijd] = (),
) -> date | None:
    """The last day for the next evaluatie of a running traject; None while nobody can know it.

    The end of the term (`einde`) brings an evaluatie too, so it is never later than that. A
    wachttijd that covers the day moves it to the first day after; the sources say nothing of
    a schorsing, so which ones count is a dated rule (none by default).
    """
    dag: date | None = volgende_evaluatie_op(start, laatste, maanden=maanden)
    for wacht in sorted(wachttijden, key=lambda wacht: wacht.van):
        if dag and wacht.van <= dag and (wacht.tot is None or dag <= wacht.tot):
            dag = wacht.tot + timedelta(days=1) if wacht.tot else None
    return min((een for een in (dag, einde) if een), default=None)


def wachtende_redenen(per_reden: Mapping[str, bool]) -> list[str]:
    """The reasons of a schorsing on whose end an evaluatie waits."""
    return [reden for reden, wacht in per_reden.items() if wacht]


def aan_de_beurt(*, afgerond: bool, heeft_verslag: bool, toeleider_klaar: bool) -> Beurt:
    """Whose turn it is: both write at the same time, and the bemiddelaar rounds off."""
    if afgerond:
        return Beurt.NIEMAND
    if toeleider_klaar:
        return Beurt.BEMIDDELAAR
    return Beurt.TOELEIDER if heeft_verslag else Beurt.BEIDE


def verschil(toen: int | None, nu: int | None) -> Verschil:
    """Levels as ranks, 0 the lowest; None where nobody looked."""
    if nu is None:
        return Verschil.OPEN
    if toen is None:
        return Verschil.NIEUW
    if nu == toen:
        return Verschil.GELIJK
    return Verschil.VOORUIT if nu > toen else Verschil.ACHTERUIT


def escalatiestap(uiterlijk: date, vandaag: date, *, dagen: Collection[int]) -> int | None:
    """The highest number of days late that has been reached; None before the first.

    After days without the check one mail is enough, so the steps before it are passed over.
    """
    laat = dagen_te_laat(uiterlijk, vandaag)
    return max((stap for stap in dagen if stap <= laat), default=None)


def is_te_laat(uiterlijk: date, vandaag: date) -> bool:
    """Late from the day after."""
    return vandaag > uiterlijk


def dagen_te_laat(uiterlijk: date, vandaag: date) -> int:
    """How many days late; 0 when in time."""
    return max(0, (vandaag - uiterlijk).days)


def herinneringen(
    uiterlijk: date,
    vandaag: date,
    *,
    dagen: Collection[int],
    wekelijks_tot: date | None = None,
) -> list[Herinnering]:
    """Every reminder that has fallen due by today, oldest first.

    `dagen` before the date (42, 14 and 0), then every week after it. All of them are
    given, not only those of today: who keeps a key per moment catches up a missed day
    and sends none twice. `wekelijks_tot` ends the weekly ones, with the traject.
    """
    rijen = [
        Herinnering(f"{aantal} dagen vooraf", dag)
        for aantal in sorted(set(dagen), reverse=True)
        if (dag := uiterlijk - timedelta(days=aantal)) <= vandaag
    ]
    einde = vandaag if wekelijks_tot is None else min(vandaag, wekelijks_tot)
    weken = max(0, (einde - uiterlijk).days // 7)
    rijen += [
        Herinnering(f"week {week} te laat", uiterlijk + timedelta(weeks=week))
        for week in range(1, weken + 1)
    ]
    return rijen


def laatste_herinnering(
    uiterlijk: date, vandaag: date, *, dagen: Collection[int]
) -> Herinnering | None:
    """The newest reminder that has fallen due; None before the first.

    After days without the task this one mail is enough: nobody wants three at once.
    """
    return next(reversed(herinneringen(uiterlijk, vandaag, dagen=dagen)), None)


def toets_verlenging_na_evaluatie(
    start: date, laatste: date | None, vandaag: date, *, maanden: int
) -> list[Bezwaar]:
    """A renewal needs an evaluatie of the term that ends: one that is still fresh."""
    if laatste is not None and laatste >= start and vandaag <= plus_maanden(laatste, maanden):
        return []
    return [
        Bezwaar(
            "evaluatie_ontbreekt",
            "Een verlenging kan pas na een evaluatie van de voorbije periode. "
            "Leg eerst de evaluatie vast.",
            veld="evaluatie",
        )
    ]
