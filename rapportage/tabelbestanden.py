"""Reports as numbers: every table of one, as sheets of a workbook or as CSVs in a zip."""

import io
import zipfile
from collections.abc import Iterable

from rapportage.rapporten import GevuldBlok, Ingevuld, Periode
from rapportage.rapporten.jaarverslag import PER_GEMEENTE, Jaarverslag
from rapportage.rapporten.namen import KOPPEN
from rapportage.rapporten.tabellen import Blad, blad, bladen
from rapportage.rapporten.teksten import vorige_naam
from wijkwerken.kern.export import als_csv, als_werkboek


def rapport_bladen(ingevuld: Ingevuld, periode: Periode) -> list[Blad]:
    """The tables of any report, as its page exports them."""
    return bladen(ingevuld, periode.naam, vorige_naam(periode, ingevuld.vraag))


def jaarverslag_bladen(jaarverslag: Jaarverslag, periode: Periode) -> list[Blad]:
    """The same, with the pages of the gemeenten as two tables before the definitions."""
    namen = periode.naam, vorige_naam(periode, jaarverslag.ingevuld.vraag)
    *gewoon, definities = bladen(jaarverslag.ingevuld, *namen)
    return [*gewoon, *_gemeenten(jaarverslag, *namen), definities]


def _gemeenten(jaarverslag: Jaarverslag, *namen: str) -> list[Blad]:
    """A row per gemeente, and one per month of each; none when nobody worked anywhere."""
    if not jaarverslag.gemeenten:
        return []
    *eerste, laatste = [gemeente.rij for gemeente in jaarverslag.gemeenten]
    # The figures of all gemeenten together stand in the tables before: no such row here.
    jaar = blad(GevuldBlok(PER_GEMEENTE, laatste, tuple(eerste)), *namen)
    maanden = [(g.rij.naam, blad(g.maanden, *namen)) for g in jaarverslag.gemeenten]
    return [
        jaar,
        Blad(
            "Uren per gemeente en maand",
            (KOPPEN["gemeente"], *maanden[0][1].koppen),
            [(naam, *rij) for naam, een in maanden for rij in een.rijen],
        ),
    ]


def als_xlsx(alle: Iterable[Blad]) -> bytes:
    """A sheet for each table."""
    return als_werkboek((een.titel, een.koppen, een.rijen) for een in alle)


def als_zip(alle: Iterable[Blad]) -> bytes:
    """A CSV for each table, in the order of the report."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for n, een in enumerate(alle, start=1):
            zip_.writestr(f"{n:02}-{een.code}.csv", als_csv(een.koppen, een.rijen))
    return uit.getvalue()
