"""Does this wijk-werker fit this aanvraag, and why? Gates that must be open, points that weigh.

Pure Python: no Django, no database, no clock. What decides comes in as values, each with the
key of the record it rests on. A verdict is `past` when every gate is open, `past_bijna` when
one change of the work would open them all, else `past_niet`. The points only order people.

What must never weigh is not here: `Persoon` knows no age, sex, origin, health or income.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from typing import NamedTuple
from uuid import UUID

from trajecten.rules.afsprakenblad import Stap
from trajecten.rules.beschikbaarheid import WEEKDAGEN, Afwezig, Weekpatroon
from trajecten.rules.matchpunten import Punt, punten_van
from trajecten.rules.planning import Moment
from trajecten.rules.uren import LimietenOp, Periodestand, Urenstand, blok_uren
from wijkwerken.kern.afstand import Plek
from wijkwerken.kern.bezwaar import uur
from wijkwerken.kern.datums import dagnaam, eerste_van_maand, laatste_dag, maandnaam

PAST, PAST_BIJNA, PAST_NIET = "past", "past_bijna", "past_niet"
DAG = timedelta(days=1)
LEEG = Urenstand(0, 0)


class Bron(NamedTuple):
    """The record a gate rests on: what it is, and its key."""

    soort: str
    sleutel: UUID


class Periode(NamedTuple):
    """Both days included; None is without begin or end. With the key of the record."""

    van: date | None
    tot: date | None
    sleutel: UUID

    def omvat(self, dag: date) -> bool:
        """Does it hold on this day?"""
        return (self.van is None or self.van <= dag) and (self.tot is None or dag <= self.tot)


class Tijd(NamedTuple):
    """From when to when, and how many whole started hours; the times may be open."""

    begin: time | None
    einde: time | None
    uren: int


@dataclass(frozen=True, slots=True)
class Bezet:
    """Days on which somebody works elsewhere at these hours: one inzet."""

    inzet: UUID
    begin: time
    einde: time
    dagen: frozenset[date]

    def raakt(self, begin: time | None, einde: time | None) -> bool:
        """Do the hours overlap? Back-to-back does not; without hours nobody can tell."""
        return begin is not None and einde is not None and begin < self.einde and self.begin < einde


@dataclass(frozen=True, slots=True)
class Opdracht:
    """An aanvraag as matching reads it: the work, and what holds for whoever does it.

    `weekdagen` of weekly work says what is done on which day (Monday is 0); other work has one
    `tijd`. `tot` is None when the work goes on until something else ends.
    """

    sleutel: UUID
    gebruiker: UUID
    activiteit: UUID
    van: date
    tot: date | None
    tijd: Tijd
    weekdagen: Mapping[int, Tijd] = field(default_factory=dict)
    vrije_dagen: frozenset[date] = frozenset()
    overeenkomsten: tuple[Periode, ...] = ()
    toegelaten: tuple[Periode, ...] = ()  # when the activity is permitted there for this soort
    geweigerd: str = ""  # why it is not, on `van`
    uitgesloten: tuple[Periode, ...] = ()
    vereisten: Mapping[UUID, str] = field(default_factory=dict)
    traint: Mapping[UUID, str] = field(default_factory=dict)
    plek: Plek | None = None


@dataclass(frozen=True, slots=True)
class Persoon:
    """A wijk-werker with a traject, as matching reads it.

    Never add a field here that tells of age, sex, origin, health or income: a test refuses it.
    """

    wijkwerker: UUID
    traject: UUID
    start: date
    einde: date | None
    schorsingen: tuple[Periode, ...] = ()
    afwezig: tuple[tuple[UUID, Afwezig], ...] = ()
    weken: tuple[Weekpatroon, ...] = ()
    bewijzen: Mapping[UUID, tuple[Periode, ...]] = field(default_factory=dict)  # by vereiste
    niet_samen: Mapping[UUID, tuple[Periode, ...]] = field(default_factory=dict)  # by gebruiker
    doet: Mapping[UUID, UUID] = field(default_factory=dict)  # aanvraag: the running inzet
    uren: Mapping[date, Urenstand] = field(default_factory=dict)  # by first day of the month
    bezet: tuple[Bezet, ...] = ()
    voorkeur: frozenset[UUID] = frozenset()  # activiteiten of the afsprakenblad
    liever_niet: frozenset[UUID] = frozenset()
    te_verwerven: frozenset[UUID] = frozenset()  # competentietermen
    stappen: tuple[Stap, ...] = ()
    plek: Plek | None = None
    uren_bij: Mapping[UUID, int] = field(default_factory=dict)  # by gebruiker, the last year
    laatst_gevraagd: date | None = None


@dataclass(frozen=True, slots=True)
class Poort:
    """One hard gate, open or not, and what it rests on.

    Of a closed one: from which day it opens, and until which day it is open, when it ever is.
    """

    code: str
    past: bool
    zin: str
    bron: Bron | None = None
    vanaf: date | None = None
    tot: date | None = None


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One change of the work: another first or last day, fewer hours, or another weekday."""

    zin: str
    van: date | None = None
    tot: date | None = None
    uren: int | None = None
    weekdag: tuple[int, int] | None = None  # this one becomes that one


@dataclass(frozen=True, slots=True)
class Oordeel:
    """What came of one person for one aanvraag, and all that it rests on."""

    wijkwerker: UUID
    traject: UUID
    opdracht: UUID
    uitkomst: str
    poorten: tuple[Poort, ...]
    punten: tuple[Punt, ...]
    wijziging: Wijziging | None
    maand: Periodestand
    jaar: Periodestand
    afstand: float | None

    @property
    def som(self) -> int:
        """All points together; they order who fits, and open no gate."""
        return sum(punt.punten for punt in self.punten)

    @property
    def gesloten(self) -> list[Poort]:
        """What stands in the way."""
        return [poort for poort in self.poorten if not poort.past]


class Plan(NamedTuple):
    """The moments for one person: what is skipped is left out."""

    momenten: list[Moment]
    per_dag: Mapping[date, Moment]
    maanden: Mapping[date, int]
    uren: int
    weg: Collection[date]  # days skipped for who is suspended or away


def wijzig(opdracht: Opdracht, wijziging: Wijziging) -> Opdracht:
    """The same work with this one change."""
    if wijziging.uren is not None:
        korter = {dag: _korter(tijd, wijziging.uren) for dag, tijd in opdracht.weekdagen.items()}
        return replace(opdracht, tijd=_korter(opdracht.tijd, wijziging.uren), weekdagen=korter)
    if wijziging.weekdag is not None:
        oud, nieuw = wijziging.weekdag
        dagen = {nieuw if dag == oud else dag: tijd for dag, tijd in opdracht.weekdagen.items()}
        return replace(opdracht, weekdagen=dagen)
    van, tot = wijziging.van or opdracht.van, wijziging.tot or opdracht.tot
    return replace(opdracht, van=van, tot=tot)


class Beoordelaar:
    """Judges any number of people for one opdracht.

    `limieten` gives the hour limits of a date, `gewichten` how heavy each point weighs.
    """

    def __init__(
        self,
        opdracht: Opdracht,
        limieten: LimietenOp,
        gewichten: Mapping[str, int],
        vandaag: date,
        *,
        momenten: list[Moment] | None = None,
    ) -> None:
        self.opdracht, self.limieten = opdracht, limieten
        self.gewichten, self.vandaag = gewichten, vandaag
        self.laatste = opdracht.tot or _vanzelf(opdracht)
        self.momenten = _momenten(opdracht, self.laatste) if momenten is None else momenten
        self._dagen = [moment.datum for moment in self.momenten]
        self._plannen: dict[int, Plan] = {}
        self._anders: dict[Wijziging, Beoordelaar] = {}
        self._limieten: dict[date, tuple[int, int]] = {}
        self._jaarlimieten: dict[int, int] = {}
        self._voor_ieder: dict[tuple[int, date | None], tuple[Poort, ...]] = {}

    def oordeel(self, persoon: Persoon) -> Oordeel:
        """Gates, points, and for who nearly fits the smallest change."""
        plan = self._plan(persoon)
        poorten = self._poorten(persoon, plan)
        wijziging = None
        if all(poort.past for poort in poorten):
            uitkomst = PAST
        else:
            wijziging = self._kleinste(persoon, plan, [p for p in poorten if not p.past])
            uitkomst = PAST_BIJNA if wijziging else PAST_NIET
        maand, jaar = self._standen(persoon, plan)
        afstand, punten = punten_van(
            self.opdracht, persoon, plan.momenten, maand, self.gewichten, self.vandaag
        )
        return Oordeel(
            persoon.wijkwerker, persoon.traject, self.opdracht.sleutel, uitkomst, tuple(poorten),
            punten, wijziging, maand, jaar, afstand,
        )  # fmt: skip

    # -- the moments -----------------------------------------------------------------------
    def _plan(self, persoon: Persoon) -> Plan:
        aantal = len(self.momenten)
        if self.opdracht.tot is None and persoon.einde and persoon.einde < self.laatste:
            aantal = bisect_right(self._dagen, persoon.einde)
        weg = self._weg(persoon, aantal)
        if weg:
            return _plan([m for m in self.momenten[:aantal] if m.datum not in weg], weg)
        if aantal not in self._plannen:
            self._plannen[aantal] = _plan(self.momenten[:aantal], ())
        return self._plannen[aantal]

    def _weg(self, persoon: Persoon, aantal: int) -> set[date]:
        """Weekly work skips the days of a schorsing and of absence, as planning does."""
        if not self.opdracht.weekdagen or not (persoon.schorsingen or persoon.afwezig):
            return set()
        return {
            m.datum
            for m in self.momenten[:aantal]
            if any(periode.omvat(m.datum) for periode in persoon.schorsingen)
            or any(weg.raakt(m.datum, m.begin, m.einde) for _, weg in persoon.afwezig)
        }

    # -- the gates -------------------------------------------------------------------------
    def _poorten(self, persoon: Persoon, plan: Plan) -> list[Poort]:
        opdracht, momenten = self.opdracht, plan.momenten
        eerste = momenten[0].datum if momenten else None
        laatste = momenten[-1].datum if momenten else self.opdracht.van
        poorten = [
            self._traject(persoon, laatste),
            self._schorsing(persoon, plan, eerste),
            *self._gebruiker(momenten),
            *self._uren(persoon, plan),
            _overlap(persoon, plan),
            self._afwezig(persoon, plan, eerste),
        ]
        for vereiste, naam in opdracht.vereisten.items():
            poorten.append(_bewijs(naam, persoon, persoon.bewijzen.get(vereiste, ()), momenten))
        if niet := persoon.niet_samen.get(opdracht.gebruiker):
            zin = "werkt niet bij deze gebruiker"
            poorten.append(_buiten("niet_samen", zin, "niet_samen", niet, momenten))
        if opdracht.sleutel in persoon.doet:
            bron = Bron("inzet", persoon.doet[opdracht.sleutel])
            poorten.append(_dicht("al_ingezet", "doet deze opdracht al", bron))
        if not momenten and all(poort.past for poort in poorten):
            bron = Bron("aanvraag", opdracht.sleutel)
            poorten.append(_dicht("geen_moment", "geen enkele keer in deze periode", bron))
        return poorten

    def _traject(self, persoon: Persoon, laatste: date) -> Poort:
        bron = Bron("traject", persoon.traject)
        if self.momenten and persoon.start > self.momenten[0].datum:
            zin = f"traject begint pas op {dagnaam(persoon.start)}"
            return _dicht("buiten_traject", zin, bron, vanaf=persoon.start)
        einde = persoon.einde
        if einde and laatste > einde:
            zin = f"traject loopt maar tot en met {dagnaam(einde)}"
            return _dicht("buiten_traject", zin, bron, tot=einde)
        zin = f"traject tot {dagnaam(einde)}" if einde else "traject loopt, zonder einddatum"
        return _open("buiten_traject", zin, bron)

    def _schorsing(self, persoon: Persoon, plan: Plan, eerste: date | None) -> Poort:
        gevraagd = self.momenten[0].datum if self.momenten else self.opdracht.van
        for periode in persoon.schorsingen:
            bron = Bron("schorsing", periode.sleutel)
            if periode.omvat(gevraagd):
                tot = f"tot en met {dagnaam(periode.tot)}" if periode.tot else "zonder einddatum"
                vanaf = eerste if plan.weg else periode.tot and periode.tot + DAG
                return _dicht("geschorst", f"geschorst {tot}", bron, vanaf=vanaf)
        return _open("geschorst", "niet geschorst", Bron("traject", persoon.traject))

    def _afwezig(self, persoon: Persoon, plan: Plan, eerste: date | None) -> Poort:
        if self.momenten:
            moment = self.momenten[0]
            for sleutel, weg in persoon.afwezig:
                if weg.raakt(moment.datum, moment.begin, moment.einde):
                    tot = f"tot en met {dagnaam(weg.tot)}" if weg.tot else "zonder einddatum"
                    vanaf = eerste if plan.weg else weg.tot and weg.tot + DAG
                    bron = Bron("afwezigheid", sleutel)
                    return _dicht("afwezig", f"afwezig {tot}", bron, vanaf=vanaf)
        return _open("afwezig", "niet afwezig", Bron("wijkwerker", persoon.wijkwerker))

    def _gebruiker(self, momenten: list[Moment]) -> tuple[Poort, ...]:
        """What is the same for everybody with these moments."""
        sleutel = len(momenten), momenten[0].datum if momenten else None
        if sleutel not in self._voor_ieder:
            opdracht = self.opdracht
            activiteit = _binnen(
                "activiteit_niet_toegelaten", "activiteit toegelaten",
                opdracht.geweigerd or "activiteit niet de hele tijd toegelaten", "toelating",
                opdracht.toegelaten, momenten, geen=Bron("activiteit", opdracht.activiteit),
            )  # fmt: skip
            overeenkomst = _binnen(
                "geen_overeenkomst", "gebruiker heeft een overeenkomst",
                "gebruiker heeft geen getekende overeenkomst voor die dagen", "overeenkomst",
                opdracht.overeenkomsten, momenten, geen=Bron("gebruiker", opdracht.gebruiker),
            )  # fmt: skip
            poorten = [activiteit, overeenkomst]
            if opdracht.uitgesloten:
                zin = "gebruiker is uitgesloten"
                poorten.append(
                    _buiten(
                        "gebruiker_uitgesloten", zin, "uitsluiting", opdracht.uitgesloten, momenten
                    )
                )
            self._voor_ieder[sleutel] = tuple(poorten)
        return self._voor_ieder[sleutel]

    # -- the hours -------------------------------------------------------------------------
    def _uren(self, persoon: Persoon, plan: Plan) -> list[Poort]:
        bron = Bron("urenruimte", persoon.wijkwerker)
        vol = [m for m, extra in plan.maanden.items() if self._teveel(persoon, m, extra)]
        if vol:
            maand = vol[0]
            zin = f"{uur(self._vrij(persoon, maand))} vrij in {maandnaam(maand)}"
            tot = self._past_tot(persoon, plan, per_jaar=False)
            vanaf = None if vol[-1] == max(plan.maanden) else _volgende_maand(vol[-1])
            maandpoort = _dicht("maandlimiet", zin, bron, vanaf=vanaf, tot=tot)
        else:
            maand = min(plan.maanden, default=eerste_van_maand(self.opdracht.van))
            zin = f"{uur(self._vrij(persoon, maand))} vrij in {maandnaam(maand)}"
            maandpoort = _open("maandlimiet", zin, bron)
        jaren = Counter[int]()
        for maand, extra in plan.maanden.items():
            jaren[maand.year] += extra
        jaar = next((j for j in sorted(jaren) if jaren[j] > self._vrij_in_jaar(persoon, j)), None)
        toon = jaar or min(jaren, default=self.opdracht.van.year)
        zin = f"{uur(max(0, self._vrij_in_jaar(persoon, toon)))} vrij in {toon}"
        if jaar is None:
            return [maandpoort, _open("jaarlimiet", zin, bron)]
        tot = self._past_tot(persoon, plan, per_jaar=True)
        vanaf = date(jaar + 1, 1, 1) if jaar < max(jaren) else None
        return [maandpoort, _dicht("jaarlimiet", zin, bron, vanaf=vanaf, tot=tot)]

    def _limiet(self, maand: date) -> tuple[int, int]:
        """Of the month and of the year; where it changes within, the lower one holds."""
        if maand not in self._limieten:
            dagen = [d for d in self._dagen if eerste_van_maand(d) == maand] or [maand]
            gevonden = [self.limieten(dag) for dag in {min(dagen), max(dagen)}]
            self._limieten[maand] = (
                min(een.per_maand for een in gevonden),
                min(een.per_jaar for een in gevonden),
            )
        return self._limieten[maand]

    def _teveel(self, persoon: Persoon, maand: date, extra: int) -> bool:
        return persoon.uren.get(maand, LEEG).bezet + extra > self._limiet(maand)[0]

    def _vrij(self, persoon: Persoon, maand: date) -> int:
        return max(0, self._limiet(maand)[0] - persoon.uren.get(maand, LEEG).bezet)

    def _vrij_in_jaar(self, persoon: Persoon, jaar: int) -> int:
        """May be below zero, for who is above the limit already."""
        if jaar not in self._jaarlimieten:
            maanden = {eerste_van_maand(dag) for dag in self._dagen if dag.year == jaar}
            maanden = maanden or {eerste_van_maand(self.opdracht.van)}
            self._jaarlimieten[jaar] = min(self._limiet(maand)[1] for maand in maanden)
        bezet = sum(s.bezet for maand, s in persoon.uren.items() if maand.year == jaar)
        return self._jaarlimieten[jaar] - bezet

    def _past_tot(self, persoon: Persoon, plan: Plan, *, per_jaar: bool) -> date | None:
        """The day before the first moment that passes a limit; None when that is the first."""
        erbij = Counter[date | int]()
        for moment in plan.momenten:
            maand = eerste_van_maand(moment.datum)
            sleutel = maand.year if per_jaar else maand
            erbij[sleutel] += moment.uren
            vrij = (
                self._vrij_in_jaar(persoon, maand.year) if per_jaar else self._vrij(persoon, maand)
            )
            if erbij[sleutel] > vrij:
                eerste = moment is plan.momenten[0]
                return None if eerste else moment.datum - DAG
        return None

    def _standen(self, persoon: Persoon, plan: Plan) -> tuple[Periodestand, Periodestand]:
        """Month and year of the first moment, with this work on top."""
        maand = min(plan.maanden, default=eerste_van_maand(self.opdracht.van))
        stand = persoon.uren.get(maand, LEEG)
        per_maand, per_jaar = self._limiet(maand)
        in_jaar = [s for m, s in persoon.uren.items() if m.year == maand.year]
        erbij = sum(extra for m, extra in plan.maanden.items() if m.year == maand.year)
        return (
            Periodestand(
                "maand", maand, stand.gedaan, stand.gepland, plan.maanden.get(maand, 0), per_maand
            ),
            Periodestand(
                "jaar", maand.replace(month=1), sum(s.gedaan for s in in_jaar),
                sum(s.gepland for s in in_jaar), erbij, per_jaar,
            ),
        )  # fmt: skip

    # -- the smallest change ---------------------------------------------------------------
    def _kleinste(self, persoon: Persoon, plan: Plan, dicht: list[Poort]) -> Wijziging | None:
        """The one change after which every gate is open, that costs the fewest hours of work.

        Another weekday costs what is done on that day in one week.
        """
        beste: tuple[int, int] | None = None
        gekozen = None
        gevraagd = sum(moment.uren for moment in self.momenten)
        for rang, wijziging in enumerate(self._mogelijk(persoon, plan, dicht)):
            ander = self._met(wijziging)
            nieuw = ander._plan(persoon)
            if not nieuw.momenten or any(not p.past for p in ander._poorten(persoon, nieuw)):
                continue
            kost = gevraagd - nieuw.uren
            if wijziging.weekdag:
                kost = self.opdracht.weekdagen[wijziging.weekdag[0]].uren
            if beste is None or (kost, rang) < beste:
                beste, gekozen = (kost, rang), wijziging
        return gekozen

    def _mogelijk(self, persoon: Persoon, plan: Plan, dicht: list[Poort]) -> Iterable[Wijziging]:
        """What is worth trying: it follows from what is closed."""
        opdracht = self.opdracht
        codes = {poort.code for poort in dicht}
        vanaf = [poort.vanaf for poort in dicht if poort.vanaf]
        if len(vanaf) == len(dicht) and (not opdracht.tot or max(vanaf) <= opdracht.tot):
            dag = max(vanaf)
            if opdracht.weekdagen:
                dag = next((d for d in self._dagen if d >= dag), dag)
            if dag > opdracht.van:
                yield Wijziging(f"vanaf {dagnaam(dag)}", van=dag)
        tot = [poort.tot for poort in dicht if poort.tot]
        if opdracht.weekdagen and len(tot) == len(dicht) and min(tot) >= opdracht.van:
            yield Wijziging(f"tot en met {dagnaam(min(tot))}", tot=min(tot))
        if codes <= {"maandlimiet", "jaarlimiet"}:
            yield from self._minder_uren(persoon, plan)
        if codes == {"overlap"}:
            yield from self._andere_dag(persoon, plan)

    def _minder_uren(self, persoon: Persoon, plan: Plan) -> Iterable[Wijziging]:
        keren = Counter(eerste_van_maand(moment.datum) for moment in plan.momenten)
        per_jaar = Counter[int]()
        for maand, aantal in keren.items():
            per_jaar[maand.year] += aantal
        ruim = [self._vrij(persoon, maand) // aantal for maand, aantal in keren.items()]
        ruim += [self._vrij_in_jaar(persoon, jaar) // n for jaar, n in per_jaar.items()]
        nu = max(moment.uren for moment in plan.momenten)
        uren = min([*ruim, nu - 1])
        if uren >= 1:
            yield Wijziging(f"met {uur(uren)} in plaats van {nu}", uren=uren)

    def _andere_dag(self, persoon: Persoon, plan: Plan) -> Iterable[Wijziging]:
        weekdagen = self.opdracht.weekdagen
        botst = {dag.weekday() for dag in _botsingen(persoon, plan)}
        if len(botst) != 1 or not weekdagen:
            return
        [oud] = botst
        for nieuw in range(5):
            if nieuw not in weekdagen:
                zin = f"op {WEEKDAGEN[nieuw]}" + (
                    f" in plaats van {WEEKDAGEN[oud]}" if len(weekdagen) > 1 else ""
                )
                yield Wijziging(zin, weekdag=(oud, nieuw))

    def _met(self, wijziging: Wijziging) -> "Beoordelaar":
        if wijziging not in self._anders:
            ander = wijzig(self.opdracht, wijziging)
            momenten = None
            if self.opdracht.weekdagen and wijziging.tot:
                momenten = self.momenten[: bisect_right(self._dagen, wijziging.tot)]
            self._anders[wijziging] = Beoordelaar(
                ander, self.limieten, self.gewichten, self.vandaag, momenten=momenten
            )
        return self._anders[wijziging]


def _open(code: str, zin: str, bron: Bron) -> Poort:
    return Poort(code, past=True, zin=zin, bron=bron)


def _dicht(
    code: str, zin: str, bron: Bron, *, vanaf: date | None = None, tot: date | None = None
) -> Poort:
    return Poort(code, past=False, zin=zin, bron=bron, vanaf=vanaf, tot=tot)


# -- from here on: no state --------------------------------------------------------------------
def _vanzelf(opdracht: Opdracht) -> date:
    """The last day of work without one: the overeenkomst of the first day, at most a year."""
    if not opdracht.weekdagen:
        return opdracht.van
    einden = [laatste_dag(opdracht.van, 12)]
    einden += [p.tot for p in opdracht.overeenkomsten if p.tot and p.omvat(opdracht.van)]
    return min(einden)


def _momenten(opdracht: Opdracht, laatste: date) -> list[Moment]:
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


def _plan(momenten: list[Moment], weg: Collection[date]) -> Plan:
    maanden = Counter[date]()
    for moment in momenten:
        maanden[moment.datum.replace(day=1)] += moment.uren
    per_dag = {moment.datum: moment for moment in momenten}
    return Plan(momenten, per_dag, dict(maanden), sum(maanden.values()), weg)


def _binnen(
    code: str,
    open_: str,
    dicht: str,
    soort: str,
    periodes: Collection[Periode],
    momenten: list[Moment],
    *,
    geen: Bron,
) -> Poort:
    """Every moment must lie in one of the periods."""
    vorige = None
    for moment in momenten:
        vorige = vorige if vorige and vorige.omvat(moment.datum) else None
        vorige = vorige or next((p for p in periodes if p.omvat(moment.datum)), None)
        if vorige is None:
            later = sorted(p.van for p in periodes if p.van and p.van > moment.datum)
            eerste = moment is momenten[0]
            return _dicht(
                code, dicht, geen,
                vanaf=later[0] if later else None, tot=None if eerste else moment.datum - DAG,
            )  # fmt: skip
    bron = Bron(soort, vorige.sleutel) if vorige else geen
    return _open(code, open_, bron)


def _buiten(
    code: str, dicht: str, soort: str, periodes: Collection[Periode], momenten: list[Moment]
) -> Poort:
    """No moment may lie in one of the periods."""
    for moment in momenten:
        for periode in periodes:
            if periode.omvat(moment.datum):
                tot = f" tot en met {dagnaam(periode.tot)}" if periode.tot else ""
                return _dicht(
                    code, dicht + tot, Bron(soort, periode.sleutel),
                    vanaf=periode.tot and periode.tot + DAG,
                    tot=None if moment is momenten[0] else moment.datum - DAG,
                )  # fmt: skip
    bron = Bron(soort, next(iter(periodes)).sleutel)
    return _open(code, f"niet op die dagen: {dicht}", bron)


def _bewijs(
    naam: str, persoon: Persoon, periodes: Collection[Periode], momenten: list[Moment]
) -> Poort:
    geen = Bron("wijkwerker", persoon.wijkwerker)
    return _binnen(
        "vereiste_ontbreekt", naam, f"geen geldig bewijs: {naam}", "bewijs", periodes, momenten,
        geen=geen,
    )  # fmt: skip


def _botsingen(persoon: Persoon, plan: Plan) -> dict[date, UUID]:
    """The days on which somebody works elsewhere at those hours, and for which inzet."""
    gevonden = {}
    for bezet in persoon.bezet:
        for dag in bezet.dagen:
            moment = plan.per_dag.get(dag)
            if moment is not None and bezet.raakt(moment.begin, moment.einde):
                gevonden[dag] = bezet.inzet
    return gevonden


def _overlap(persoon: Persoon, plan: Plan) -> Poort:
    botsingen = _botsingen(persoon, plan)
    if not botsingen:
        bron = Bron("wijkwerker", persoon.wijkwerker)
        return _open("overlap", "niets anders op die uren", bron)
    eerste, laatste = min(botsingen), max(botsingen)
    return _dicht(
        "overlap", f"al bezig op {dagnaam(eerste)}", Bron("inzet", botsingen[eerste]),
        vanaf=laatste + DAG,
        tot=None if eerste == plan.momenten[0].datum else eerste - DAG,
    )  # fmt: skip


def _korter(tijd: Tijd, uren: int) -> Tijd:
    if tijd.uren <= uren:
        return tijd
    if tijd.begin is None or tijd.einde is None:
        return Tijd(None, None, uren)
    einde = time(tijd.begin.hour + uren, tijd.begin.minute)
    return Tijd(tijd.begin, einde, blok_uren(tijd.begin, einde))


def _volgende_maand(maand: date) -> date:
    return eerste_van_maand(maand + timedelta(days=31))
