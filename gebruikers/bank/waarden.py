"""What the file of a bank holds, whatever its form."""

import hashlib
import re
from dataclasses import dataclass, field, replace
from datetime import date

from django.core.exceptions import ValidationError

from wijkwerken.kern.controles import mededeling_nakijken

# Between plusses or stars, or bare in its three groups; a whole number of 12 digits also passes.
MET_TEKENS = re.compile(r"[+*]{3}\s*([0-9]{3}[/ ]?[0-9]{4}[/ ]?[0-9]{5})\s*[+*]{3}", re.ASCII)
ZONDER_TEKENS = re.compile(r"(?<![0-9])([0-9]{3}/?[0-9]{4}/?[0-9]{5})(?![0-9])", re.ASCII)


@dataclass(frozen=True, slots=True)
class Rijfout:
    """Why a row cannot be taken in, and what to do."""

    rij: str
    melding: str


@dataclass(frozen=True, slots=True)
class Verrichting:
    """Money that came in: cents, by whom, and what the payer wrote.

    `mededeling` holds the 12 digits of a communication that is right; `foute_mededeling` those
    of one that fails its check. `referentie` is what the bank calls it, when that is certain.
    """

    rij: str
    datum: date
    bedrag: int
    mededeling: str = ""
    foute_mededeling: str = ""
    omschrijving: str = ""
    tegenpartij: str = ""
    tegenrekening: str = ""
    referentie: str = ""
    kenmerk: str = ""


@dataclass(slots=True)
class Bankinhoud:
    """All that was read. With `fouten` nothing of it may be used."""

    soort: str
    rekeningen: set[str] = field(default_factory=set)
    verrichtingen: list[Verrichting] = field(default_factory=list)
    uitgaand: int = 0  # payments of the organisation itself: not looked at
    fouten: list[Rijfout] = field(default_factory=list)

    def kenmerken_geven(self, rekening: str) -> None:
        """Give every payment the key by which it is known in another file.

        Without a reference of the bank that is all that it says, and the how manieth of those
        that say the same on that day.
        """
        gezien: dict[tuple, int] = {}
        for i, rij in enumerate(self.verrichtingen):
            delen: tuple = (rekening, rij.datum, rij.bedrag, rij.referentie)
            if not rij.referentie:
                woorden = " ".join((rij.mededeling or rij.omschrijving).lower().split())
                delen = (*delen, rij.tegenrekening, woorden)
            gezien[delen] = gezien.get(delen, 0) + 1
            tekst = repr((*map(str, delen), gezien[delen]))
            kenmerk = hashlib.sha256(tekst.encode()).hexdigest()
            self.verrichtingen[i] = replace(rij, kenmerk=kenmerk)


def mededeling_zoeken(tekst: str) -> tuple[str, str]:
    """(right, wrong): the structured communication in what a payer wrote, each 12 digits or ''.

    A number between plusses or stars was meant as one; a bare number only when it is right.
    """
    fout = ""
    for gevonden in MET_TEKENS.findall(tekst):
        try:
            return mededeling_nakijken(gevonden), ""
        except ValidationError:
            fout = fout or re.sub(r"[^0-9]", "", gevonden)
    for gevonden in ZONDER_TEKENS.findall(tekst):
        try:
            return mededeling_nakijken(gevonden), ""
        except ValidationError:
            continue
    return "", fout
