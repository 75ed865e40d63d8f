"""What the tax reduction for cheques was, per year of purchase, in words.

Pure Python: no Django, no database, no clock. Amounts are whole cents. Only natural persons have
it, and only the attest of the issuer proves it.
"""

from dataclasses import dataclass

from wijkwerken.kern.opmaak import bedrag

ATTEST = (
    "Dit overzicht is geen fiscaal attest. Alleen het attest van de uitgever van de cheques telt "
    "voor uw belastingaangifte."
)


@dataclass(frozen=True, slots=True)
class Voordeel:
    """The dated rule `fiscaal_voordeel`. `hoogstens`: cents per taxpayer; 0 is no ceiling."""

    bekend: bool
    percent: int
    hoogstens: int


def voordeelzin(voordeel: Voordeel, *, jaar: int, is_persoon: bool) -> str:
    """What may be said to somebody who bought cheques in this year; never more than is known."""
    if not is_persoon:
        return "De belastingvermindering is er alleen voor natuurlijke personen."
    if not voordeel.bekend:
        return (
            f"Of er voor aankopen van {jaar} een belastingvermindering is, en hoeveel, weten wij "
            "niet zeker. Kijk het na bij de Vlaamse belastingdienst of op het attest van de "
            "uitgever."
        )
    zin = f"Voor aankopen van {jaar} is de Vlaamse belastingvermindering {voordeel.percent} %"
    if voordeel.hoogstens:
        return (
            f"{zin}, op hoogstens {bedrag(voordeel.hoogstens)} per persoon, samen met "
            "dienstencheques."
        )
    return f"{zin}."
