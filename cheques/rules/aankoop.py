"""A purchase of cheques as somebody types it or as a file tells it.

Pure Python: no Django, no database, no clock.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from wijkwerken.kern import opmaak
from wijkwerken.kern.bezwaar import Bezwaar

HOOGSTENS = 2000
ONGELDIG = "ongeldig"  # not a matter of rules: it cannot be read so


@dataclass(frozen=True, slots=True)
class Aankoop:
    """`aantal` cheques with consecutive numbers, of one gebruiker.

    `sleutel` is the caller's own name for it. `kenmerk` is the reference of the issuer, by which
    the same purchase is known again; `prijs` (cents) what the file says that it was.
    """

    sleutel: Any
    gebruiker: Any  # its id
    eerste_nummer: str
    aantal: int
    uitgegeven_op: date
    vorm: str = "papier"
    kenmerk: str = ""
    prijs: int | None = None

    @property
    def nummers(self) -> list[str]:
        """All of them, of the same length: leading zeros stay."""
        eerste, lengte = self.eerste_nummer, len(self.eerste_nummer)
        return [f"{int(eerste) + i:0{lengte}d}" for i in range(self.aantal)]


def toets_aankoop(aankoop: Aankoop, *, vandaag: date) -> list[Bezwaar]:
    """What cannot be read or cannot be true, each at its field."""
    eerste = aankoop.eerste_nummer
    bezwaren = []
    if not (eerste.isascii() and eerste.isdigit() and 6 <= len(eerste) <= 20):
        bezwaren.append(
            _ongeldig("eerste_nummer", "Een chequenummer telt 6 tot 20 cijfers, zonder spaties.")
        )
    elif len(str(int(eerste) + aankoop.aantal - 1)) > len(eerste):
        bezwaren.append(
            _ongeldig(
                "eerste_nummer",
                "Met zoveel cheques wordt het laatste nummer langer dan het eerste. "
                "Kijk het eerste nummer en het aantal na.",
            )
        )
    if not 1 <= aankoop.aantal <= HOOGSTENS:
        bezwaren.append(_ongeldig("aantal", f"Registreer 1 tot {HOOGSTENS} cheques in één keer."))
    if aankoop.uitgegeven_op > vandaag:
        melding = "De dag van uitgifte kan niet in de toekomst liggen."
        bezwaren.append(_ongeldig("uitgegeven_op", melding))
    if len(aankoop.kenmerk) > 40:
        bezwaren.append(_ongeldig("kenmerk", "Een kenmerk telt hoogstens 40 tekens."))
    return bezwaren


def toets_prijs_van(aankoop: Aankoop, prijs: int) -> list[Bezwaar]:
    """A price that is told must be the one that was asked on the day of issue."""
    if aankoop.prijs in (None, prijs):
        return []
    return [
        Bezwaar(
            "chequeprijs",
            f"Op {opmaak.datum(aankoop.uitgegeven_op)} kostte een cheque {opmaak.bedrag(prijs)}, "
            f"niet {opmaak.bedrag(aankoop.prijs)}. Kijk de dag van uitgifte na.",
            veld="prijs",
        )
    ]


def _ongeldig(veld: str, melding: str) -> Bezwaar:
    return Bezwaar(ONGELDIG, melding, veld=veld)
