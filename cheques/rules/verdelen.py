"""Which hours of a month do these cheques pay?

Pure Python: no Django, no database, no clock. A wijk-werker brings one pile for all gebruikers of
the month. Each cheque pays one started hour of the gebruiker who bought it, worked on or before
the last day of the cheque.

A cheque takes the latest hour that it may still pay. So the earlier hours stay for cheques that
expire sooner, and as many hours as possible are paid in whatever order the cheques come, also
when they are scanned one by one: what a cheque of the best division would have paid instead, the
other cheque of that division can pay too, because it is earlier. `tests` prove it by trying all.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from cheques.rules.stappen import GEKOPPELD, NIEUW, VERVALLEN, toets_stap
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam


@dataclass(frozen=True, slots=True)
class OpenUren:
    """A prestatie of the month: `vrij` of its started hours have no cheque yet."""

    prestatie: Hashable
    gebruiker: Hashable
    datum: date
    vrij: int


@dataclass(frozen=True, slots=True)
class Aangeboden:
    """A cheque that was handed over; one that nobody knows has only its number.

    `vervalt_op` is the last day it may pay for, `prestatie` what it pays already.
    """

    nummer: str
    stand: str = NIEUW
    gebruiker: Hashable = None
    vervalt_op: date = date.min
    prestatie: Hashable = None


GENOMEN, STOND_ER_AL, GEWEIGERD = "genomen", "stond_er_al", "geweigerd"


@dataclass(frozen=True, slots=True)
class Plaatsing:
    """Where a cheque went, or why it could not be taken; `al` when it paid that hour already."""

    nummer: str
    prestatie: Hashable = None
    bezwaar: Bezwaar | None = None
    al: bool = False

    @property
    def uitkomst(self) -> str:
        """In one word, for who has to act on it."""
        if self.bezwaar:
            return GEWEIGERD
        return STOND_ER_AL if self.al else GENOMEN


def verdelen(cheques: Iterable[Aangeboden], uren: Iterable[OpenUren]) -> list[Plaatsing]:
    """A place or a reason for each cheque, in their order; the same number counts once."""
    per_gebruiker: dict[Hashable, list[OpenUren]] = {}
    for rij in sorted(uren, key=lambda rij: rij.datum):
        per_gebruiker.setdefault(rij.gebruiker, []).append(rij)
    vrij = {rij.prestatie: rij.vrij for rijen in per_gebruiker.values() for rij in rijen}
    gezien: dict[str, Plaatsing] = {}
    plaatsingen = []
    for cheque in cheques:
        vorige = gezien.get(cheque.nummer)
        if vorige is not None:
            plaatsing = vorige if vorige.bezwaar else replace(vorige, al=True)
        else:
            plaatsing = _plaats(cheque, per_gebruiker.get(cheque.gebruiker), vrij)
        gezien[cheque.nummer] = plaatsing
        plaatsingen.append(plaatsing)
    return plaatsingen


def _plaats(
    cheque: Aangeboden, rijen: list[OpenUren] | None, vrij: dict[Hashable, int]
) -> Plaatsing:
    if cheque.stand == NIEUW:
        return Plaatsing(cheque.nummer, bezwaar=onbekend(cheque.nummer))
    if cheque.prestatie in vrij:
        return Plaatsing(cheque.nummer, cheque.prestatie, al=True)
    # One that expired may still pay for work done in time, as in koppelen.
    stappen = [] if cheque.stand == VERVALLEN else toets_stap(cheque.stand, GEKOPPELD)
    if stappen:
        return _weiger(cheque, stappen[0].code, stappen[0].melding)
    if rijen is None:
        return _weiger(
            cheque,
            "cheque_andere_gebruiker",
            "is van een gebruiker voor wie in deze maand geen uren staan. "
            "Geef de cheque terug, of kijk na of er uren ontbreken.",
        )
    open_ = [rij for rij in rijen if vrij[rij.prestatie] > 0]
    if not open_:
        return _weiger(
            cheque,
            "cheque_te_veel",
            "is er een te veel: alle uren van deze gebruiker in deze maand hebben al een cheque. "
            "Geef de cheque terug, of gebruik ze voor een andere maand.",
        )
    op_tijd = [rij for rij in open_ if rij.datum <= cheque.vervalt_op]
    if not op_tijd:
        return _weiger(
            cheque,
            "cheque_vervallen",
            f"was geldig tot en met {dagnaam(cheque.vervalt_op)}; het werk dat nog een cheque "
            f"nodig heeft, is van {dagnaam(open_[0].datum)} of later. "
            "Vraag de gebruiker een andere cheque.",
        )
    vrij[op_tijd[-1].prestatie] -= 1
    return Plaatsing(cheque.nummer, op_tijd[-1].prestatie)


def _weiger(cheque: Aangeboden, code: str, waarom: str) -> Plaatsing:
    zin = waarom.removeprefix("Deze cheque ")
    bezwaar = Bezwaar(
        code,
        f"Cheque {cheque.nummer} {zin}",
        veld="nummers",
        getallen={"nummer": cheque.nummer, "stand": cheque.stand},
    )
    return Plaatsing(cheque.nummer, bezwaar=bezwaar)


def onbekend(nummer: str) -> Bezwaar:
    """Nobody registered a purchase with this number."""
    return Bezwaar(
        "cheque_onbekend",
        f"Cheque {nummer} kennen we niet. Kijk het nummer na, of registreer eerst de aankoop.",
        veld="nummers",
        getallen={"nummer": nummer},
    )
