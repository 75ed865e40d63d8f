"""A list as a file: CSV for a spreadsheet in Flanders, XLSX with real dates and numbers.

What a person typed may begin with = + - @ and would then run as a formula with who opens the
file; every text that could goes out with an apostrophe in front.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal

from wijkwerken.kern import opmaak

# The last four are the fullwidth forms of the first four, which some programs take as equal.
GEVAARLIJK = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
# XML knows no control characters; openpyxl refuses the whole file for one of them.
STUURTEKENS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def veilig(tekst: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    tekst = STUURTEKENS.sub("", tekst)
    return f"'{tekst}" if tekst.lstrip(" \u00a0").startswith(GEVAARLIJK) else tekst


def als_tekst(waarde: object) -> str:
    """One value in a CSV: a comma for decimals, 22/11/2026, Ja or Nee."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "Ja" if waarde else "Nee"
    if isinstance(waarde, int | float | Decimal):
        return str(waarde).replace(".", ",")
    if isinstance(waarde, datetime):
        return f"{waarde:%d/%m/%Y %H:%M}"
    if isinstance(waarde, date):
        return opmaak.datum(waarde)
    if isinstance(waarde, time):
        return f"{waarde:%H:%M}"
    return veilig(str(waarde))


def als_csv(koppen: Sequence[str], rijen: Iterable[Sequence[object]]) -> bytes:
    """Semicolons and a byte order mark: so Excel in Flanders opens it at a double click."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow([als_tekst(kop) for kop in koppen])
    schrijver.writerows([als_tekst(waarde) for waarde in rij] for rij in rijen)
    return uit.getvalue().encode("utf-8-sig")


def als_xlsx(koppen: Sequence[str], rijen: Iterable[Sequence[object]], titel: str) -> bytes:
    """One sheet, typed cells, a frozen bold heading."""
    return als_werkboek([(titel, koppen, rijen)])


def als_werkboek(
    bladen: Iterable[tuple[str, Sequence[str], Iterable[Sequence[object]]]],
) -> bytes:
    """A sheet for each title with its headings and rows."""
    from openpyxl import Workbook  # slow to load, and only for an export

    boek = Workbook(write_only=True)
    for titel, koppen, rijen in bladen:
        blad = boek.create_sheet(re.sub(r"[\\/*?:\[\]]", " ", titel)[:31] or "Lijst")
        _vul_blad(blad, koppen, rijen)
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


def _vul_blad(blad, koppen, rijen):
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font

    blad.freeze_panes = "A2"

    def cel(waarde):
        if isinstance(waarde, bool):
            waarde = "Ja" if waarde else "Nee"
        if isinstance(waarde, datetime):
            waarde = waarde.replace(tzinfo=None)
        elif not isinstance(waarde, int | float | Decimal | date | time | None):
            waarde = veilig(str(waarde))
        vak = WriteOnlyCell(blad, waarde)
        if isinstance(waarde, datetime):
            vak.number_format = "dd/mm/yyyy hh:mm"
        elif isinstance(waarde, date):
            vak.number_format = "dd/mm/yyyy"
        elif isinstance(waarde, time):
            vak.number_format = "hh:mm"
        elif isinstance(waarde, Decimal):
            vak.number_format = "#,##0.00"
        return vak

    kopcellen = [cel(kop) for kop in koppen]
    for vak in kopcellen:
        vak.font = Font(bold=True)
    blad.append(kopcellen)
    for rij in rijen:
        blad.append([cel(waarde) for waarde in rij])
