"""Values as people in Flanders read them. Pure: the same text on page, in mail and on paper."""

from datetime import date, datetime, time
from decimal import Decimal

from wijkwerken.kern.datums import MAANDEN

MAANDEN_KORT = tuple(f"{m[:3]}." if len(m) > 4 and m != "maart" else m for m in MAANDEN)
DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
SMAL = "\u00a0"  # no-break space: a number and its unit stay on one line


def datum(waarde: date | None) -> str:
    """`22/11/2026`."""
    return f"{waarde:%d/%m/%Y}" if waarde else ""


def datum_kort(waarde: date | None) -> str:
    """`22 nov.`, where the year is clear from what stands around it."""
    return f"{waarde.day} {MAANDEN_KORT[waarde.month - 1]}" if waarde else ""


def datum_lang(waarde: date | None) -> str:
    """`22 november 2026`."""
    return f"{waarde.day} {MAANDEN[waarde.month - 1]} {waarde.year}" if waarde else ""


def dag_datum(waarde: date | None) -> str:
    """`zondag 22 november 2026`."""
    return f"{DAGEN[waarde.weekday()]} {datum_lang(waarde)}" if waarde else ""


def maand_jaar(waarde: date | None) -> str:
    """`november 2026`."""
    return f"{MAANDEN[waarde.month - 1]} {waarde.year}" if waarde else ""


def tijd(waarde: time | datetime | None) -> str:
    """`9.30 uur`."""
    return f"{waarde.hour}.{waarde.minute:02d}{SMAL}uur" if waarde is not None else ""


def tijdstip(waarde: datetime | None) -> str:
    """`22/11/2026 9.30 uur`; the caller has put it in local time."""
    return f"{datum(waarde)} {tijd(waarde)}" if waarde else ""


def getal(waarde: int | float | Decimal | None) -> str:
    """`1.234` or `1.234,56`: what has decimals keeps at most two."""
    if waarde is None:
        return ""
    if isinstance(waarde, int):
        return f"{waarde:,}".replace(",", ".")
    tekst = f"{waarde:,.2f}".translate(str.maketrans(",.", ".,"))
    return tekst.rstrip("0").rstrip(",")


def uren(waarde: int | None) -> str:
    """`1 uur`, `1.200 uur`: after a number the word stays singular."""
    return f"{getal(waarde)}{SMAL}uur" if waarde is not None else ""


def km(waarde: float | None) -> str:
    """`4,2 km`: one decimal, and none from ten on."""
    if waarde is None:
        return ""
    return f"{getal(round(waarde) if waarde >= 10 else round(waarde, 1))}{SMAL}km"


def bedrag(cent: int | None) -> str:
    """Cents as `€ 7,45`."""
    if cent is None:
        return ""
    euro, rest = divmod(abs(cent), 100)
    return f"€{SMAL}{'-' if cent < 0 else ''}{getal(euro)},{rest:02d}"


def telefoon(waarde: str | None) -> str:
    """`+32470711930` as `0470 71 19 30`; a foreign number keeps its country code.

    What is no number is shown as it was typed: hiding it helps nobody.
    """
    if not waarde:
        return ""
    import phonenumbers  # slow to load, and most pages show no number

    try:
        nummer = phonenumbers.parse(str(waarde), "BE")
    except phonenumbers.NumberParseException:
        return str(waarde)
    soort = phonenumbers.PhoneNumberFormat
    binnenland = nummer.country_code == 32
    return phonenumbers.format_number(nummer, soort.NATIONAL if binnenland else soort.INTERNATIONAL)


def insz_gemaskeerd(waarde: str | None) -> str:
    """`85.07.30-•••.••`: enough to recognise, not enough to use."""
    cijfers = "".join(teken for teken in str(waarde or "") if teken.isdigit())
    if len(cijfers) < 6:
        return "••.••.••-•••.••" if waarde else ""
    return f"{cijfers[:2]}.{cijfers[2:4]}.{cijfers[4:6]}-•••.••"


def initialen(naam: str | None) -> str:
    """Two letters for a monogram."""
    woorden = [woord for woord in str(naam or "").replace(",", " ").split() if woord[0].isalnum()]
    if not woorden:
        return "?"
    return (woorden[0][0] + (woorden[-1][0] if len(woorden) > 1 else "")).upper()
