"""CODA 2: the coded statement of account of Febelfin, read with febelfin-coda."""

import re
from collections.abc import Iterator

from coda import CODA
from django.core.exceptions import ValidationError

from gebruikers.bank.waarden import Bankinhoud, Verrichting, mededeling_zoeken

# The library says with these that records or totals do not agree.
GEWEIGERD = (AssertionError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
GESTRUCTUREERD = {"101", "102", "103"}


def is_coda(inhoud: bytes) -> bool:
    """Does it begin with the header record of a CODA: 128 signs, version 2?"""
    eerste = inhoud.lstrip().split(b"\n", 1)[0].rstrip(b"\r")
    return bool(re.fullmatch(rb"0{5}[0-9]{9}.{113}[0-9]", eerste, re.DOTALL))


def lees_coda(inhoud: bytes) -> Bankinhoud:
    """The money that came in. Raises ValidationError for a file that is broken or cut off."""
    regels = [r for r in inhoud.decode("cp1252", errors="replace").splitlines() if r.strip()]
    kapot = ValidationError(
        "Dit CODA-bestand is niet volledig of niet in orde: de totalen kloppen niet. "
        "Haal het opnieuw op bij uw bank, en wijzig er niets in.",
        code="coda",
    )
    if not regels[-1].startswith("9"):
        raise kapot
    try:
        bestand = CODA(iter(regels))
        uitkomst = Bankinhoud("coda")
        for afschrift in bestand.statements:
            if afschrift.account_currency != "EUR":
                raise ValidationError("Dit afschrift is niet in euro.", code="munt")
            uitkomst.rekeningen.add(_iban(afschrift.account))
            for move in _bladeren(afschrift.moves):
                if move.amount <= 0:
                    uitkomst.uitgaand += 1
                else:
                    uitkomst.verrichtingen.append(_verrichting(afschrift, move))
    except GEWEIGERD as error:
        raise kapot from error
    return uitkomst


def _bladeren(moves: list) -> Iterator:
    """The single payments: the details of a total, when together they make that total."""
    for move in moves:
        details = list(_bladeren(move.moves))
        if details and sum(detail.amount for detail in details) == move.amount:
            yield from details
        else:
            yield move


def _verrichting(afschrift, move) -> Verrichting:
    tekst = " ".join((move.communication or "").split())
    if move.communication_type in GESTRUCTUREERD:
        goed, fout = mededeling_zoeken(f"+++{tekst}+++")
    else:
        goed, fout = mededeling_zoeken(tekst)
    volgorde = f"{move.sequence}{move.detail_sequence}"
    return Verrichting(
        rij=f"afschrift {afschrift}, verrichting {int(move.sequence)}",
        datum=move.entry_date,
        bedrag=_cent(move.amount),
        mededeling=goed,
        foute_mededeling=fout,
        omschrijving=tekst[:300],
        tegenpartij=(move.counterparty_name or "").strip()[:120],
        tegenrekening="".join((move.counterparty_account or "")[:34].split()),
        referentie=f"{afschrift}:{volgorde}:{move.bank_reference.strip()}",
    )


def _cent(bedrag) -> int:
    cent = bedrag * 100
    if cent != int(cent):
        raise ValueError("An amount with parts of a cent.")
    return int(cent)


def _iban(rekening: str) -> str:
    """The account as IBAN; the oldest form holds the twelve Belgian digits only."""
    if re.fullmatch(r"[0-9]{12}", rekening):
        return f"BE{98 - int(rekening + '111400') % 97:02d}{rekening}"
    return rekening.strip()
