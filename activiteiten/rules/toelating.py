"""May this soort gebruiker order this activiteit, in this gemeente, on this date?

Pure Python: no Django, no database, no clock. Source: the activiteitenlijst of VDAB lists
activities per soort gebruiker, and each gemeente decides which of them it allows (decreet
of 7 July 2017, art. 25 to 29). The caller fetches the rows; this says yes or no, and why.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.datums import dagnaam

CODE = "activiteit_niet_toegelaten"


@dataclass(frozen=True, slots=True)
class Geldigheid:
    """What a gemeente permits: from and to, both days included; no `tot` is until further notice.

    `bron` is the decision it rests on, for who wants to look it up.
    """

    van: date
    tot: date | None = None
    bron: str = ""

    def omvat(self, datum: date) -> bool:
        """Does the period hold this date?"""
        return self.van <= datum and (self.tot is None or datum <= self.tot)


@dataclass(frozen=True, slots=True)
class Lijstpunt:
    """What the activiteitenlijst says of one activity."""

    naam: str
    soorten: Collection[str]  # of gebruiker that may order it
    actief: bool
    enkel_overgang: bool


@dataclass(frozen=True, slots=True)
class Toelatingsvraag:
    """Names for the sentence, and the rows that decide."""

    activiteit: str
    soort: str  # in words: "een particulier"
    gemeente: str
    datum: date
    op_lijst: bool  # on the list for this soort gebruiker
    in_gemeente: Iterable[Geldigheid]  # permitted by this gemeente
    enkel_overgang: bool = False
    sinds_pwa: bool = False  # the gebruiker was one under PWA already


@dataclass(frozen=True, slots=True)
class Toelatingsantwoord:
    """Yes or no, with the reason in one sentence and a code for who must decide on it.

    `rij` is the permission that decided: it holds, or it held until or holds from another day.
    """

    mag: bool
    reden: str
    code: str = ""
    rij: Geldigheid | None = None

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
    # Some household work stays open only to gebruikers that the PWA already served.
    if vraag.enkel_overgang and not vraag.sinds_pwa:
        return _nee(
            f"{vraag.activiteit} mag alleen nog bij gebruikers van vóór 2018. "
            "Kies een andere activiteit."
        )
    in_gemeente = sorted(vraag.in_gemeente, key=lambda rij: rij.van)
    geldig = next((rij for rij in in_gemeente if rij.omvat(vraag.datum)), None)
    if geldig is None:
        return _niet_in_gemeente(vraag, in_gemeente)
    return Toelatingsantwoord(
        mag=True,
        reden=f"{vraag.activiteit} mag voor {vraag.soort} in {vraag.gemeente} "
        f"op {dagnaam(vraag.datum)}.",
        rij=geldig,
    )


def _niet_in_gemeente(vraag: Toelatingsvraag, in_gemeente: list[Geldigheid]) -> Toelatingsantwoord:
    wat = f"{vraag.gemeente} laat {_klein(vraag.activiteit)} voor {vraag.soort}"
    later = [rij for rij in in_gemeente if rij.van > vraag.datum]
    if later:
        return _nee(
            f"{wat} pas toe vanaf {dagnaam(later[0].van)}. Kies een latere datum.", later[0]
        )
    eerder = in_gemeente[-1] if in_gemeente else None
    niet = "niet meer" if eerder else "niet"
    return _nee(
        f"{wat} {niet} toe op {dagnaam(vraag.datum)}. "
        "Kies een andere activiteit of vraag het de gemeente.",
        eerder,
    )


def _nee(reden: str, rij: Geldigheid | None = None) -> Toelatingsantwoord:
    return Toelatingsantwoord(mag=False, reden=reden, code=CODE, rij=rij)


def _klein(naam: str) -> str:
    return naam[:1].lower() + naam[1:]
