"""INSZ of invented people: they check out, and belong to nobody."""

from datetime import date


def insz_van(geboortedatum: date, volgnummer: int) -> str:
    """The 11 digits for a birth date and a sequence number of 1 to 998."""
    basis = f"{geboortedatum:%y%m%d}{volgnummer:03d}"
    deeltal = int(("2" if geboortedatum.year >= 2000 else "") + basis)
    return f"{basis}{97 - deeltal % 97:02d}"
