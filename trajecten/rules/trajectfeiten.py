"""What the dates of a traject are computed from, as values.

Pure Python: no Django, no database, no clock. "What if" is the same facts with one of them
replaced; a changed rule is the same facts with another Regelboek. So both answer exactly what
the dossier will say.

Which day decides which version of a rule: the duration, the first term and whether a schorsing
extends follow the rule of the day on which the ordinary term began; the time between evaluaties
and the lapse of the overgangsmaatregel follow the rule of today.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from trajecten.rules.duur import (
    Schorsingsperiode,
    Trajectperiode,
    gebruikte_maanden,
    uiterste_einde,
)
from trajecten.rules.evaluaties import (
    Wachttijd,
    uiterste_dag,
    volgende_evaluatie_op,
    wachtende_redenen,
)
from trajecten.rules.overgang import Verval, overgang_verval
from wijkwerken.regels.rules.boek import Regelboek, Regelwaarde

DUUR = "trajectduur_maanden"
EERSTE_TERMIJN = "eerste_termijn_maanden"
SCHORSING = "schorsing_verlengt"
EVALUATIE = "evaluatie_maanden"
WACHT = "evaluatie_wacht_schorsing"
VERVAL = "overgang_verval_maanden"
PEILDATUM = "overgang_peildatum"
CODES = (DUUR, EERSTE_TERMIJN, SCHORSING, EVALUATIE, WACHT, VERVAL, PEILDATUM)


@dataclass(frozen=True, slots=True)
class Schorsingsfeit:
    """A schorsing, both days included; without `tot` it still runs."""

    van: date
    tot: date | None
    reden: str
    naam: str = ""  # the reason in words
    sleutel: str = ""
    bewijs: str = ""  # where the proof lies; empty when there is none yet


@dataclass(frozen=True, slots=True)
class Evaluatiefeit:
    datum: date
    afgerond: bool = True
    eind: bool = False
    sleutel: str = ""


@dataclass(frozen=True, slots=True)
class Eerder:
    """An earlier traject of the person, as far as it counts: both days included."""

    van: date
    tot: date
    sleutel: str = ""


@dataclass(frozen=True, slots=True)
class Maandenbesluit:
    """How many months of earlier trajecten count, by decision of a coordinator."""

    maanden: int
    reden: str
    door: str
    op: date


@dataclass(frozen=True, slots=True)
class Overgangsfeit:
    """The proof of the PWA-overeenkomst; `vervallen_op` is the last day the exemption held.

    `gewerkt_op` is the day of work, not known here, for which a lapse was taken back.
    """

    pwa_van: date
    pwa_tot: date | None = None
    kenmerk: str = ""
    vervallen_op: date | None = None
    bijlage: str = ""
    gewerkt_op: date | None = None


@dataclass(frozen=True, slots=True)
class Trajectfeiten:
    """Everything that decides the dates of one traject, on one day."""

    vandaag: date
    start: date
    voorzien_einde: date | None
    regels: Regelboek
    einde: date | None = None
    overgangsmaatregel: bool = False
    sleutel: str = ""
    evaluaties: tuple[Evaluatiefeit, ...] = ()
    schorsingen: tuple[Schorsingsfeit, ...] = ()
    eerdere: tuple[Eerder, ...] = ()
    besluit: Maandenbesluit | None = None
    overgang: Overgangsfeit | None = None
    werkdagen: tuple[
        date, ...
    ] = ()  # the first and last of each month, under the overgangsmaatregel
    afsprakenblad: tuple[date | None, str] | None = field(default=None)  # signed on, key

    # -- which version of a rule ---------------------------------------------------------
    @property
    def duur_vanaf(self) -> date:
        """The first day that counts for the duration: the start, or the day after the lapse."""
        if self.overgang is not None and self.overgang.vervallen_op is not None:
            return max(self.start, self.overgang.vervallen_op + timedelta(days=1))
        return self.start

    def regel(self, code: str) -> Regelwaarde:
        """The version of this rule that decides here. Raises LookupError when there is none."""
        dag = self.vandaag if code in (EVALUATIE, WACHT, VERVAL) else self.duur_vanaf
        return self.regels.op(code, dag)

    # -- duration ------------------------------------------------------------------------
    def verlengt(self, schorsing: Schorsingsfeit) -> bool:
        """Does the rule of its reason say that it extends the traject?"""
        return bool(self.regel(SCHORSING).waarde.get(schorsing.reden))

    @property
    def schorsingsperiodes(self) -> tuple[Schorsingsperiode, ...]:
        return tuple(Schorsingsperiode(s.van, s.tot, self.verlengt(s)) for s in self.schorsingen)

    @property
    def gebruikt_volgens_regel(self) -> int:
        """Whole months of earlier trajecten, whatever was decided about them."""
        return gebruikte_maanden(Trajectperiode(e.van, e.tot) for e in self.eerdere)

    @property
    def gebruikt(self) -> int:
        """How many months count as used: what was decided, else what the rule counts."""
        return self.besluit.maanden if self.besluit else self.gebruikt_volgens_regel

    @property
    def uiterste_einde(self) -> date | None:
        return uiterste_einde(
            self.duur_vanaf,
            maanden=self.regel(DUUR).waarde,
            overgangsmaatregel=self.overgangsmaatregel,
            schorsingen=self.schorsingsperiodes,
            gebruikt=self.gebruikt,
        )

    @property
    def einde_zonder_schorsing(self) -> date | None:
        return uiterste_einde(
            self.duur_vanaf,
            maanden=self.regel(DUUR).waarde,
            overgangsmaatregel=self.overgangsmaatregel,
            gebruikt=self.gebruikt,
        )

    @property
    def schorsingsdagen(self) -> int:
        """How many days the schorsingen move the latest end."""
        met, zonder = self.uiterste_einde, self.einde_zonder_schorsing
        return (met - zonder).days if met and zonder else 0

    # -- evaluaties and lapse ------------------------------------------------------------
    @property
    def laatste_evaluatie(self) -> date | None:
        return max((e.datum for e in self.evaluaties if e.afgerond), default=None)

    @property
    def evaluatie_uiterlijk(self) -> date | None:
        """The last day on which the next one is in time, never after the term; None when the
        traject has ended, or without a term while a schorsing on whose end it waits is open.
        """
        if self.einde is not None:
            return None
        return self.evaluatiedag(self.laatste_evaluatie, einde=self.voorzien_einde)

    @property
    def evaluatie_zonder_schorsing(self) -> date:
        """The same without schorsingen and whatever the term is."""
        return volgende_evaluatie_op(
            self.start, self.laatste_evaluatie, maanden=self.regel(EVALUATIE).waarde
        )

    def evaluatiedag(self, vorige: date | None, *, einde: date | None = None) -> date | None:
        """The last day for the evaluatie after this one, in this term."""
        wacht = set(wachtende_redenen(self.regel(WACHT).waarde))
        return uiterste_dag(
            self.start,
            vorige,
            maanden=self.regel(EVALUATIE).waarde,
            einde=einde,
            wachttijden=[Wachttijd(s.van, s.tot) for s in self.schorsingen if s.reden in wacht],
        )

    @property
    def verval(self) -> Verval | None:
        """The gap by which the exemption lapses or lapsed; None when it does not hold here."""
        gold_tot = self.overgang.vervallen_op if self.overgang else None
        if gold_tot is not None:
            voor = [dag for dag in self.werkdagen if dag <= gold_tot]
            erna = [dag for dag in self.werkdagen if dag > gold_tot]
            return Verval(gold_tot, max(voor, default=None), min(erna, default=None))
        if not self.overgangsmaatregel or self.einde is not None:
            return None
        return overgang_verval(
            self.werkdagen,
            self.start,
            vandaag=self.vandaag,
            maanden_op=lambda dag: self.regels.op(VERVAL, dag).waarde,
            gewerkt_op=self.overgang.gewerkt_op if self.overgang else None,
        )

    @property
    def overgang_vervalt_op(self) -> date | None:
        """The last day on which work saves the exemption, as long as no lapse was noted."""
        if not self.overgangsmaatregel or self.verval is None:
            return None
        return self.verval.dag

    @property
    def eerste_dag(self) -> date | None:
        """The first deadline that still asks something: an evaluatie, an end, a lapse."""
        if self.einde is not None:
            return None
        dagen = (self.evaluatie_uiterlijk, self.voorzien_einde, self.overgang_vervalt_op)
        return min((dag for dag in dagen if dag is not None), default=None)
