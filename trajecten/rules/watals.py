"""What if: the dates of a traject with one thing changed, without doing it.

Pure Python: no Django, no database, no clock.
"""

from dataclasses import dataclass, replace
from datetime import date

from trajecten.rules.duur import eerste_termijn_einde, toets_verlenging
from trajecten.rules.evaluaties import toets_verlenging_na_evaluatie
from trajecten.rules.termijnen import Termijnen, bereken
from trajecten.rules.trajectfeiten import (
    DUUR,
    EERSTE_TERMIJN,
    EVALUATIE,
    Evaluatiefeit,
    Schorsingsfeit,
    Trajectfeiten,
)
from trajecten.rules.verschil import Verschil, met_schorsing, opgeschoven_einde, verschillen
from wijkwerken.kern.bezwaar import Bezwaar


@dataclass(frozen=True, slots=True)
class Proef:
    """What to try; what is None stays as it is."""

    start: date | None = None
    verlengen_tot: date | None = None
    evaluatie_op: date | None = None
    schorsing: Schorsingsfeit | None = None

    @property
    def is_leeg(self) -> bool:
        return self == Proef()


@dataclass(frozen=True, slots=True)
class Antwoord:
    """Old beside new, and what would still stand in the way of doing it."""

    oud: Termijnen
    nieuw: Termijnen
    verschillen: tuple[Verschil, ...]
    bezwaren: tuple[Bezwaar, ...]


def wat_als(feiten: Trajectfeiten, proef: Proef) -> Antwoord:
    """The dates now, and as they would be."""
    na, bezwaren = _toegepast(feiten, proef)
    oud, nieuw = bereken(feiten), bereken(na)
    anders = tuple(verschillen(oud.termijnen, nieuw.termijnen))
    return Antwoord(oud, nieuw, anders, tuple(bezwaren))


def _toegepast(feiten: Trajectfeiten, proef: Proef) -> tuple[Trajectfeiten, list[Bezwaar]]:
    bezwaren: list[Bezwaar] = []
    na = feiten
    if proef.start is not None:
        na = _met_start(na, proef.start)
    if proef.schorsing is not None:
        voor, na = na, met_schorsing(na, proef.schorsing)
        na = replace(na, voorzien_einde=opgeschoven_einde(voor, na))
    if proef.evaluatie_op is not None:
        na = replace(na, evaluaties=(*na.evaluaties, Evaluatiefeit(proef.evaluatie_op)))
    if proef.verlengen_tot is not None:
        bezwaren = toets_nieuwe_termijn(na, proef.verlengen_tot)
        na = replace(na, voorzien_einde=proef.verlengen_tot)
    return na, bezwaren


def _met_start(feiten: Trajectfeiten, start: date) -> Trajectfeiten:
    """Another start, with a first term from there on."""
    na = replace(feiten, start=start)
    if feiten.voorzien_einde is None or feiten.uiterste_einde is None:
        return na
    uiterste = na.uiterste_einde
    eerste = eerste_termijn_einde(na.duur_vanaf, maanden=na.regel(EERSTE_TERMIJN).waarde)
    oud = eerste_termijn_einde(feiten.duur_vanaf, maanden=feiten.regel(EERSTE_TERMIJN).waarde)
    verlengd = feiten.voorzien_einde > oud
    return replace(na, voorzien_einde=uiterste if verlengd else min(eerste, uiterste or eerste))


def toets_nieuwe_termijn(feiten: Trajectfeiten, tot: date) -> list[Bezwaar]:
    """May the traject be renewed up to and including `tot`, today?"""
    if feiten.overgangsmaatregel or feiten.voorzien_einde is None:
        return [Bezwaar("status", "Onder de overgangsmaatregel is geen verlenging nodig.")]
    return toets_verlenging(
        feiten.voorzien_einde,
        tot,
        start=feiten.duur_vanaf,
        maanden_regel=feiten.regel(DUUR).waarde,
        overgangsmaatregel=False,
        schorsingen=feiten.schorsingsperiodes,
        gebruikt=feiten.gebruikt,
    ) or toets_verlenging_na_evaluatie(
        feiten.start,
        feiten.laatste_evaluatie,
        feiten.vandaag,
        maanden=feiten.regel(EVALUATIE).waarde,
    )
