"""Which kind of file it is, and reading it."""

from django.core.exceptions import ValidationError

from gebruikers.bank.coda import is_coda, lees_coda
from gebruikers.bank.csvbestand import lees_csv
from gebruikers.bank.waarden import Bankinhoud

HOOGSTENS = 2 * 1024 * 1024  # bytes: some 15,000 lines


def lees_bankbestand(inhoud: bytes) -> Bankinhoud:
    """All payments in the file, with what is wrong per row.

    Raises ValidationError when it is no file of a bank at all.
    """
    if not inhoud.strip():
        raise ValidationError("Dit bestand is leeg. Haal het opnieuw op bij uw bank.", code="leeg")
    if len(inhoud) > HOOGSTENS:
        raise ValidationError(
            "Dit bestand is te groot: 2 MB is het meeste. Haal een kortere periode op.",
            code="te_groot",
        )
    if b"\0" in inhoud:
        raise ValidationError(
            "Dit is geen CODA- of CSV-bestand. Kies bij uw bank CODA of CSV, geen Excel of PDF.",
            code="soort",
        )
    return lees_coda(inhoud) if is_coda(inhoud) else lees_csv(inhoud)
