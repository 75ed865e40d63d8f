"""A table that somebody brings, CSV or XLSX, as rows of text: what Excel in Flanders makes.

What a cell means is for who asks; here a date of a spreadsheet becomes the text that a person
would type for it, so that both kinds of file are judged by the same words.
"""

import csv
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.exceptions import ValidationError

from wijkwerken.kern import opmaak
from wijkwerken.kern.export import GEVAARLIJK

GROOTSTE = 5 * 1024 * 1024  # bytes
UITGEPAKT = 100 * 1024 * 1024  # bytes of an XLSX once it is unpacked
RIJEN_HOOGSTENS = 10_000
KOLOMMEN_HOOGSTENS = 100
CEL_HOOGSTENS = 2_000  # characters
SCHEIDINGEN = ";\t,"
DATUM = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})", re.ASCII)
GEEN_TABEL = "Dit is geen CSV- of XLSX-bestand. Bewaar de lijst in Excel als .xlsx of als CSV."
KAPOT = "Dit XLSX-bestand is kapot. Open het in Excel, bewaar het opnieuw en kies dat bestand."
TE_GROOT = "Dit bestand is te groot: 5 MB is het meeste. Splits de lijst in delen."


@dataclass(frozen=True, slots=True)
class Tabelrij:
    """A row as it stands in the file: its number there, and its cells without outer spaces."""

    nummer: int
    cellen: tuple[str, ...]


def lees_tabel(inhoud: bytes) -> list[Tabelrij]:
    """The rows that are not empty. Raises ValidationError, in a sentence, for any other file."""
    if not inhoud.strip():
        raise ValidationError("Dit bestand is leeg. Kies een ander bestand.", code="leeg")
    if len(inhoud) > GROOTSTE:
        raise ValidationError(TE_GROOT, code="te_groot")
    if inhoud.startswith(b"\xd0\xcf\x11\xe0"):
        raise ValidationError(
            "Dit is een Excel-bestand in de oude vorm (.xls) of met een wachtwoord. "
            "Bewaar het als .xlsx, zonder wachtwoord.",
            code="soort",
        )
    rijen = _lees_xlsx(inhoud) if inhoud.startswith(b"PK\x03\x04") else _lees_csv(inhoud)
    return _binnen_de_maat(rijen)


def tekst_van(inhoud: bytes) -> str:
    """The text of a file: UTF-8 or UTF-16 with a mark, UTF-8 without, else cp1252."""
    if inhoud.startswith((b"\xff\xfe", b"\xfe\xff")):
        return inhoud.decode("utf-16", errors="replace")
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", errors="replace")


def kolomnaam(cel: str) -> str:
    """A name to compare by: small letters and digits, without accents."""
    kaal = unicodedata.normalize("NFKD", cel).encode("ascii", "ignore").decode().lower()
    return " ".join(re.sub(r"[^a-z0-9]+", " ", kaal).split())


def datum_van(tekst: str) -> date | None:
    """`3/02/2026`, with points or dashes too; None when it is not written so, or no day."""
    gevonden = DATUM.fullmatch(tekst)
    try:
        return date(*map(int, gevonden.group(3, 2, 1))) if gevonden else None
    except ValueError:
        return None


def zonder_apostrof(tekst: str) -> str:
    """What our own export put before a text that looked like a formula, away again."""
    if tekst.startswith("'") and tekst[1:].lstrip(" \u00a0").startswith(GEVAARLIJK):
        return tekst[1:]
    return tekst


def _binnen_de_maat(rijen: Iterator[Tabelrij]) -> list[Tabelrij]:
    goede: list[Tabelrij] = []
    for rij in rijen:
        if not any(rij.cellen):
            continue
        if len(goede) >= RIJEN_HOOGSTENS:
            raise ValidationError(
                f"In dit bestand staan meer dan {opmaak.getal(RIJEN_HOOGSTENS)} rijen. "
                "Splits de lijst in delen.",
                code="te_veel_rijen",
            )
        cellen = _zonder_lege_staart(rij.cellen)
        if len(cellen) > KOLOMMEN_HOOGSTENS:
            raise ValidationError(
                f"Rij {rij.nummer} telt meer dan {KOLOMMEN_HOOGSTENS} kolommen. Bewaar alleen "
                "de kolommen van de lijst.",
                code="te_veel_kolommen",
            )
        goede.append(Tabelrij(rij.nummer, cellen))
    if not goede:
        raise ValidationError("In dit bestand staat geen enkele rij.", code="leeg")
    return goede


def _zonder_lege_staart(cellen: tuple[str, ...]) -> tuple[str, ...]:
    einde = len(cellen)
    while einde and not cellen[einde - 1]:
        einde -= 1
    return cellen[:einde]


def _schoon(nummer: int, cellen: Iterable[str]) -> Tabelrij:
    schone = tuple(zonder_apostrof(cel.strip().strip("\u00a0")) for cel in cellen)
    for plaats, cel in enumerate(schone, start=1):
        if len(cel) > CEL_HOOGSTENS:
            raise ValidationError(
                f"Rij {nummer}, kolom {plaats}: deze cel telt meer dan "
                f"{opmaak.getal(CEL_HOOGSTENS)} tekens. Kort ze in.",
                code="cel_te_lang",
            )
    return Tabelrij(nummer, schone)


# -- CSV -----------------------------------------------------------------------------------
def _lees_csv(inhoud: bytes) -> Iterator[Tabelrij]:
    tekst = tekst_van(inhoud)
    if "\0" in tekst or inhoud.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")):
        raise ValidationError(GEEN_TABEL, code="soort")
    eerste = re.match(r"sep=(.)\r?\n", tekst)
    if eerste:  # Excel's own line about the file
        teken, tekst = eerste.group(1), tekst[eerste.end() :]
    else:
        teken = _scheiding(tekst)
    # strict: a quote that never closes would swallow the rest of the file without a word.
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=teken, strict=True)
    nummer = 1 if eerste else 0
    try:
        for cellen in lezer:
            nummer += 1
            yield _schoon(nummer, cellen)
    except csv.Error as error:
        te_lang = "field larger" in str(error)
        raise ValidationError(
            f"Rij {nummer + 1}: deze cel is te lang. Kort ze in."
            if te_lang
            else f"Rij {nummer + 1}: hier staat een aanhalingsteken dat niet sluit. Haal het weg, "
            "of bewaar de lijst als .xlsx.",
            code="cel_te_lang" if te_lang else "aanhalingsteken",
        ) from error


def _scheiding(tekst: str) -> str:
    """Which of the three gives the first rows most often the same number of cells."""
    begin = tekst[:20_000]

    def punten(teken: str) -> int:
        try:
            maten = [
                len(rij)
                for rij in csv.reader(io.StringIO(begin, newline=""), delimiter=teken)
                if len(rij) > 1
            ]
        except csv.Error:
            return 0
        vaakst = max(set(maten), key=lambda maat: (maten.count(maat), maat), default=0)
        return vaakst * maten.count(vaakst)

    return max(SCHEIDINGEN, key=punten)


# -- XLSX ----------------------------------------------------------------------------------
def _lees_xlsx(inhoud: bytes) -> Iterator[Tabelrij]:
    from openpyxl import load_workbook  # slow to load, and only for an import
    from openpyxl.utils.exceptions import InvalidFileException

    _zip_nakijken(inhoud)
    try:
        boek = load_workbook(io.BytesIO(inhoud), read_only=True, data_only=True, keep_links=False)
        zichtbaar = [blad for blad in boek.worksheets if blad.sheet_state == "visible"]
        for blad in zichtbaar:
            # What the file says of its size may be a lie: the cells themselves count.
            blad.reset_dimensions()
            rijen = blad.iter_rows(max_col=KOLOMMEN_HOOGSTENS + 1, values_only=True)
            gevonden = False
            for nummer, cellen in enumerate(rijen, start=1):
                if any(cel is not None for cel in cellen):
                    gevonden = True
                    yield _schoon(nummer, map(_als_getypt, cellen))
            if gevonden:
                return
    # A file that is made to hurt breaks the library in many ways.
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        ArithmeticError,
        AttributeError,
        LookupError,
        NotImplementedError,
        OSError,
        SyntaxError,  # of the XML
        TypeError,
        ValueError,
    ) as error:
        if isinstance(error, ValidationError):
            raise
        raise ValidationError(KAPOT, code="kapot") from error


def _zip_nakijken(inhoud: bytes) -> None:
    """Refuse what unpacks to far more than a list, holds macros, or XML that includes itself."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            delen = zip_.infolist()
            if sum(deel.file_size for deel in delen) > UITGEPAKT or len(delen) > 2_000:
                raise ValidationError(TE_GROOT, code="te_groot")
            namen = {deel.filename.lower() for deel in delen}
            if "xl/workbook.xml" not in namen:
                raise ValidationError(GEEN_TABEL, code="soort")
            if any(naam.endswith("vbaproject.bin") for naam in namen):
                raise ValidationError(
                    "In dit bestand zitten macro's. Bewaar het als gewoon .xlsx-bestand.",
                    code="macro",
                )
            for deel in delen:
                if deel.filename.lower().endswith((".xml", ".rels")):
                    with zip_.open(deel) as stroom:
                        if b"<!DOCTYPE" in stroom.read(1024):
                            raise ValidationError(KAPOT, code="kapot")
    except ValidationError:
        raise
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, RuntimeError) as error:
        raise ValidationError(KAPOT, code="kapot") from error


def _als_getypt(waarde: Any) -> str:
    """A cell of a spreadsheet as a person would type it."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "Ja" if waarde else "Nee"
    if isinstance(waarde, datetime):
        if waarde.year < 1901:  # a time without a day
            return f"{waarde:%H:%M}"
        zonder_uur = (waarde.hour, waarde.minute) == (0, 0)
        return f"{waarde:%d/%m/%Y}" if zonder_uur else f"{waarde:%d/%m/%Y %H:%M}"
    if isinstance(waarde, date):
        return f"{waarde:%d/%m/%Y}"
    if isinstance(waarde, time):
        return f"{waarde:%H:%M}"
    if isinstance(waarde, timedelta):
        minuten = round(waarde.total_seconds() / 60)
        return f"{minuten // 60:02d}:{minuten % 60:02d}"
    if isinstance(waarde, float):
        # 7.000000001 is 7: what a spreadsheet shows, not what it reckons with.
        tekst = f"{waarde:.9f}".rstrip("0").rstrip(".")
        return tekst.replace(".", ",")
    return str(waarde)
