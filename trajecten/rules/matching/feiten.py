"""What matching judges on: the work, and the person. Every record comes with its key."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import NamedTuple
from uuid import UUID

from trajecten.rules.afsprakenblad import Stap
from trajecten.rules.beschikbaarheid import Afwezig, Weekpatroon
from trajecten.rules.uren import Urenstand
from wijkwerken.kern.afstand import Plek


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
