"""A message that stands ready: order new cheques, at the price of a day, with how to pay."""

import re
from dataclasses import dataclass
from datetime import date

from django.conf import settings

from gebruikers.models import Gebruiker
from wijkwerken.kern.betaalcode import betaalcode
from wijkwerken.kern.controles import iban_opmaak, mededeling_maken, mededeling_opmaak
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel

# Before the number of the gebruiker: no inschrijvingsgeld begins with it, those begin with a year.
CHEQUES = 9


@dataclass(frozen=True, slots=True)
class Bestelvoorstel:
    """What a gebruiker would pay (cents) for so many cheques on that day; `code` is an SVG.

    The mededeling is that of the gebruiker: the same each time.
    """

    gebruiker: Gebruiker
    aantal: int
    op: date
    prijs: int
    mededeling: str
    rekening: str
    rekeninghouder: str
    code: str

    @property
    def bedrag(self) -> int:
        return self.aantal * self.prijs


def bestelvoorstel(gebruiker: Gebruiker, *, aantal: int, op: date) -> Bestelvoorstel:
    """The draft, at the dated price of the day; without an account of ours it has no code."""
    prijs = Regel.objects.waarde_op(RegelCode.CHEQUEPRIJS, op)
    mededeling = mededeling_van(gebruiker)
    code = ""
    if settings.ORGANISATIE_IBAN:
        code = betaalcode(
            rekening=settings.ORGANISATIE_IBAN,
            naam=settings.ORGANISATIE_REKENINGHOUDER,
            bic=settings.ORGANISATIE_BIC,
            bedrag=aantal * prijs,
            mededeling=mededeling,
        )
    return Bestelvoorstel(
        gebruiker=gebruiker,
        aantal=aantal,
        op=op,
        prijs=prijs,
        mededeling=mededeling_opmaak(mededeling),
        rekening=iban_opmaak(settings.ORGANISATIE_IBAN) if settings.ORGANISATIE_IBAN else "",
        rekeninghouder=settings.ORGANISATIE_REKENINGHOUDER,
        code=code,
    )


def mededeling_van(gebruiker: Gebruiker) -> str:
    """The twelve digits with which this gebruiker pays for cheques, from its number."""
    jaar, volgnummer = re.findall(r"[0-9]+", gebruiker.nummer)[-2:]
    return mededeling_maken(int(f"{CHEQUES}{int(jaar):04d}{int(volgnummer):05d}"))
