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


JA = "ja"
JA_AFWIJKEND = "ja_afwijkend"  # by a decision of the gemeente, beside the list
NEE = "nee"
VOORBEHOUDEN = "voorbehouden"  # only for who was a gebruiker before


@dataclass(frozen=True, slots=True)
class Geldigheid:
    """What a gemeente permits: from and to, both days included; no `tot` is until further notice.

    `bron` is the decision it rests on, for who wants to look it up; `sleutel` its row.
    """

    van: date
    tot: date | None = None
    bron: str = ""
    afwijking: bool = False  # beside the list
    enkel_bestaand: bool = False  # only for who was a gebruiker before it began
    sleutel: str = ""

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
    afwijkend: bool = False  # on no list: only where a gemeente decided so

    def voor(self, soort: str) -> bool:
        """Is it on the Flemish list for this soort gebruiker?"""
        return self.actief and not self.afwijkend and soort in self.soorten


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
    gebruiker_sinds: date | None = None  # first day of its first overeenkomst, if known


@dataclass(frozen=True, slots=True)
class Toelatingsantwoord:
    """Yes, no or reserved, with the reason in one sentence and a code for who must decide on it.

    `rij` is the permission that decided: it holds, or it held until or holds from another day.
    """

    antwoord: str
    reden: str
    rij: Geldigheid | None = None

    @property
    def mag(self) -> bool:
        """May it be ordered? What is reserved may not, until the gebruiker proves to be old."""
        return self.antwoord in {JA, JA_AFWIJKEND}

    @property
    def code(self) -> str:
        """Empty, or the code of the refusal."""
        return "" if self.mag else CODE

    @property
    def bezwaren(self) -> list[Bezwaar]:
        """The same answer in the shape of a rule, for a service."""
        return [] if self.mag else [Bezwaar(CODE, self.reden, veld="activiteit")]


def toelating(vraag: Toelatingsvraag) -> Toelatingsantwoord:
    """First the list, then the gemeente, then for whom it is reserved; else yes."""
    in_gemeente = sorted(vraag.in_gemeente, key=lambda rij: rij.van)
    if not vraag.op_lijst:  # then only what goes beyond the list counts
        in_gemeente = [rij for rij in in_gemeente if rij.afwijking]
        if not in_gemeente:
            return _nee(
                f"{vraag.activiteit} staat niet op de lijst voor {vraag.soort}. "
                "Kies een andere activiteit."
            )
    geldig = next((rij for rij in in_gemeente if rij.omvat(vraag.datum)), None)
    if geldig is None:
        return _niet_in_gemeente(vraag, in_gemeente)
    if voor_wie := _voorbehouden(vraag, geldig):
        return Toelatingsantwoord(VOORBEHOUDEN, voor_wie, geldig)
    waar = f"{vraag.activiteit} mag voor {vraag.soort} in {vraag.gemeente}"
    if geldig.afwijking:
        return Toelatingsantwoord(
            JA_AFWIJKEND,
            f"{waar} op {dagnaam(vraag.datum)}, als afwijkende activiteit.",
            geldig,
        )
    return Toelatingsantwoord(JA, f"{waar} op {dagnaam(vraag.datum)}.", geldig)


def _voorbehouden(vraag: Toelatingsvraag, rij: Geldigheid) -> str:
    """Why not everybody may order it; empty for who may."""
    if vraag.sinds_pwa:
        return ""
    # Some household work stays open only to gebruikers that the PWA already served.
    if vraag.enkel_overgang:
        return (
            f"{vraag.activiteit} mag alleen nog bij gebruikers van vóór 2018. "
            "Kies een andere activiteit."
        )
    sinds = vraag.gebruiker_sinds
    if rij.enkel_bestaand and (sinds is None or sinds >= rij.van):
        return (
            f"{vraag.activiteit} mag in {vraag.gemeente} alleen nog bij wie al gebruiker was "
            f"vóór {dagnaam(rij.van)}. Kies een andere activiteit."
        )
    return ""


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
    return Toelatingsantwoord(NEE, reden, rij)


def _klein(naam: str) -> str:
    return naam[:1].lower() + naam[1:]
