"""What `uren_bewaren` takes and gives: lines of hours, and what came of each."""

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from django.core.exceptions import ValidationError

from trajecten.models import Prestatie
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, bezwaren_van

NIEUW, GEWIJZIGD, GESCHRAPT, GELIJK, GEWEIGERD = (
    "nieuw",
    "gewijzigd",
    "geschrapt",
    "gelijk",
    "geweigerd",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Urenregel:
    """Hours of one inzet on one day: new ones, or what becomes of a prestatie there is.

    `uren` are whole started hours; they follow from begin and einde when those are given. With
    a `prestatie` the line changes it, or with `schrappen` strikes it out; then `reden` says why.
    Of a remark or stiptheid that is None nothing changes. `sleutel` is how the caller knows the
    line: the number of a row, the name of a cell.
    """

    sleutel: str
    inzet: UUID
    datum: date
    begin: time | None = None
    einde: time | None = None
    uren: int | None = None
    prestatie: UUID | None = None
    versie: int | None = None
    schrappen: bool = False
    reden: str = ""
    opmerking: str | None = None
    stiptheid: str | None = None


@dataclass(slots=True)
class Uitslag:
    """What came of one line. `prestatie` is its row, also of one that was struck out."""

    regel: Urenregel
    daad: str = NIEUW
    prestatie: Prestatie | None = None
    fout: ValidationError | None = None

    @property
    def sleutel(self) -> str:
        return self.regel.sleutel

    @property
    def lukt(self) -> bool:
        return self.fout is None

    @property
    def bezwaren(self) -> list[Bezwaar]:
        """Why not, each with its field; of a rule with the code and the numbers."""
        if self.fout is None:
            return []
        if isinstance(self.fout, RegelFout):
            return list(self.fout.bezwaren)
        return bezwaren_van(self.fout)

    def weiger(self, fout: ValidationError) -> None:
        self.daad, self.fout = GEWEIGERD, fout


@dataclass(frozen=True, slots=True)
class Reeks:
    """The answers in the order of the lines. Without `bewaard` nothing at all was written."""

    uitslagen: list[Uitslag]
    bewaard: bool = True

    @property
    def geweigerd(self) -> list[Uitslag]:
        return [uitslag for uitslag in self.uitslagen if not uitslag.lukt]
