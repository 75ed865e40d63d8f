"""May this soort gebruiker order this activiteit, in this gemeente, on this date?

Pure Python: no Django, no database, no clock. Source: the activiteitenlijst of VDAB lists
activities per soort gebruiker, and each gemeente decides which of them it allows (decreet
of 7 July 2017, art. 25 to 29). The caller fetches the rows; this says yes or no, and why.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam

CODE = "activiteit_niet_toegelaten"


@dataclass(frozen=True, slots=True)
class Geldigheid:
    """From and to, both days included; `tot` empty is: until further notice."""

    van: date
    tot: date | None = None

    def omvat(self, datum: date) -> bool:
        """Does the period hold this date?"""
        return self.van <= datum and (self.tot is None or datum <= self.tot)


@dataclass(frozen=True, slots=True)
class Toelatingsvraag:
    """Names for the sentence, and the rows that decide."""

    activiteit: str
    soort: str  # in words: "een particulier"
    gemeente: str
    datum: date
    op_lijst: bool  # on the list for this soort gebruiker
    in_gemeente: Iterable[Geldigheid]  # permitted by this gemeente, for this soort
    enkel_overgang: bool = False
    sinds_pwa: bool = False  # the PWA served this gebruiker before 2018


@dataclass(frozen=True, slots=True)
class Toelatingsantwoord:
    """Yes or no, with the reason in one sentence and a code for who must decide on it."""

    mag: bool
    reden: str
    code: str = ""

    @property
    def antwoord(self) -> str:
        """`ja` or `nee`, as page and API show it."""
        return "ja" if self.mag else "nee"

    @property
    def bezwaren(self) -> list[Bezwaar]:
        """The same answer in the shape of a rule, for a service."""
        return [] if self.mag else [Bezwaar(CODE, self.reden, veld="activiteit")]


def toelating(vraag: Toelatingsvraag) -> Toelatingsantwoord:
    """The first thing that forbids it, from the widest to the narrowest; else yes."""
    if not vraag.op_lijst:
        return _nee(
            f"{vraag.activiteit} staat niet op de lijst voor {vraag.soort}. "
            "Kies een andere activiteit."
        )
    # Some household work stays open only to who already had it under the PWA.
    if vraag.enkel_overgang and not vraag.sinds_pwa:
        return _nee(
            f"{vraag.activiteit} mag alleen nog bij gebruikers van voor 2018. "
            "Kies een andere activiteit."
        )
    in_gemeente = list(vraag.in_gemeente)
    if not any(rij.omvat(vraag.datum) for rij in in_gemeente):
        eerder = any(rij.tot is not None and rij.tot < vraag.datum for rij in in_gemeente)
        later = [rij.van for rij in in_gemeente if rij.van > vraag.datum]
        if later:
            return _nee(
                f"{vraag.gemeente} laat {_klein(vraag.activiteit)} pas toe vanaf "
                f"{dagnaam(min(later))}. Kies een latere datum."
            )
        niet_meer = "niet meer" if eerder else "niet"
        return _nee(
            f"{vraag.gemeente} laat {_klein(vraag.activiteit)} {niet_meer} toe op "
            f"{dagnaam(vraag.datum)}. Kies een andere activiteit of vraag het de gemeente."
        )
    return Toelatingsantwoord(
        mag=True,
        reden=f"{vraag.activiteit} mag voor {vraag.soort} in {vraag.gemeente} "
        f"op {dagnaam(vraag.datum)}.",
    )


def _nee(reden: str) -> Toelatingsantwoord:
    return Toelatingsantwoord(mag=False, reden=reden, code=CODE)


def _klein(naam: str) -> str:
    return naam[:1].lower() + naam[1:]
