"""A batch of cheques for the issuer: what may happen to it, and what its bordereel says.

Pure Python: no Django, no database, no clock.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from cheques.rules.nummers import nummers_in_zin, nummers_inkorten
from wijkwerken.kern.bezwaar import Bezwaar

VOORBEREID = "voorbereid"
AFGELEVERD = "afgeleverd"

NIET_MEER = {
    VOORBEREID: (
        "Deze afgifte is al afgeleverd bij de uitgever. Noteer het antwoord van de uitgever."
    ),
    AFGELEVERD: (
        "Op deze afgifte wacht geen antwoord: ze is nog niet afgeleverd, of helemaal beantwoord. "
        "Kijk de afgifte na."
    ),
}


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What the issuer says of one cheque; a refusal has a reason."""

    nummer: str
    aanvaard: bool
    reden: str = ""


@dataclass(frozen=True, slots=True)
class Bordereelregel:
    """Cheques of one price and one last day: how many, worth (cents), and their numbers."""

    prijs: int
    vervalt_op: date
    aantal: int
    waarde: int
    nummers: str


def toets_afgifte(stand: str, nodig: str) -> list[Bezwaar]:
    """May this be done while the batch is in `stand`?"""
    return [] if stand == nodig else [Bezwaar("status", NIET_MEER[nodig])]


def toets_antwoorden(
    antwoorden: Sequence[Antwoord], open_nummers: Collection[str]
) -> list[Bezwaar]:
    """Each cheque is answered once, waits for an answer in this batch, and is refused for a reason.

    One sentence for each thing that is wrong, with the numbers as ranges.
    """
    per_nummer: dict[str, set[tuple[bool, str]]] = defaultdict(set)
    for antwoord in antwoorden:
        per_nummer[antwoord.nummer].add((antwoord.aanvaard, antwoord.reden.strip()))
    dubbel = [nummer for nummer, gezegd in per_nummer.items() if len(gezegd) > 1]
    vreemd = [nummer for nummer in per_nummer if nummer not in open_nummers]
    zonder = [a.nummer for a in antwoorden if not a.aanvaard and not a.reden.strip()]
    return [
        *_zin(
            "antwoord_dubbel",
            dubbel,
            "staat twee keer in het antwoord, en niet gelijk. Laat er een van weg.",
        ),
        *_zin(
            "niet_in_afgifte",
            vreemd,
            "wacht in deze afgifte niet op antwoord. "
            "Kijk het nummer na, of kies de juiste afgifte.",
        ),
        *_zin("reden_ontbreekt", zonder, "is geweigerd zonder reden. Schrijf de reden erbij."),
    ]


def bordereel(cheques: Iterable[tuple[str, int, date]]) -> list[Bordereelregel]:
    """What goes on the afgiftebordereel: (number, price in cents, last day) of each cheque."""

    def soort(cheque: tuple[str, int, date]) -> tuple[int, date]:
        return (-cheque[1], cheque[2])

    regels = []
    for (prijs, vervalt_op), groep in groupby(sorted(cheques, key=soort), key=soort):
        nummers = [nummer for nummer, _, _ in groep]
        aantal = len(nummers)
        regels.append(
            Bordereelregel(-prijs, vervalt_op, aantal, -prijs * aantal, nummers_inkorten(nummers))
        )
    return regels


def _zin(code: str, nummers: Collection[str], wat: str) -> list[Bezwaar]:
    if not nummers:
        return []
    reeksen = nummers_in_zin(set(nummers))
    return [Bezwaar(code, f"Cheque {reeksen} {wat}", veld="antwoorden")]
