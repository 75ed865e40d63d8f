"""A block of a report as a table: on the page, and as headings and rows of a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.text import slugify

from rapportage.choices import Eenheid
from rapportage.cijfers import Cijfer, Waarde
from rapportage.rapporten.basis import Cel, GevuldBlok, Ingevuld, Rij
from rapportage.rapporten.namen import KOPPEN
from rapportage.rapporten.teksten import VERBORGEN, verschiltekst, waardetekst
from wijkwerken.kern.kolommen import Kolom, Tabel

STANDEN = {True: "voorlopig", False: "definitief"}
PROCENTEN = {Eenheid.DEEL, Eenheid.GROEI}
OPEN_KOPPEN = (
    "rapport", "van", "tot", "stand", "blok", "gegroepeerd_per", "groep", "cijfer", "naam",
    "eenheid", "getal", "noemer", "verborgen", "definitie", "licentie",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Blad:
    """What one sheet of a file holds."""

    titel: str
    koppen: Sequence[str]
    rijen: Sequence[Sequence[Any]]

    @property
    def code(self) -> str:
        """How an address names it."""
        return slugify(self.titel)


def paginatabel(gevuld: GevuldBlok, periode: str, vorige: str) -> Tabel:
    """For onderdelen/tabel.html: a row per group and one of all together, or one per figure."""
    if gevuld.blok.per:
        kolommen = [
            Kolom("naam", KOPPEN[gevuld.blok.per], uitleg=_stand),
            *(_kolom(n, cijfer) for n, cijfer in enumerate(gevuld.blok.cijfers)),
        ]
        return Tabel(kolommen, gevuld.getoond, bijschrift=gevuld.blok.titel)
    kolommen = [
        Kolom("cijfer", "Cijfer", pad="cijfer__naam"),
        Kolom("nu", periode, pad=_nu, soort="getal", link=_url),
    ]
    if gevuld.blok.vorig_jaar:
        kolommen += [
            Kolom("toen", vorige, pad=_toen, soort="getal"),
            Kolom("verschil", "Verschil", pad=verschiltekst, soort="getal"),
        ]
    return Tabel(kolommen, gevuld.totaal.cellen, bijschrift=gevuld.blok.titel)


def _stand(rij: Rij) -> str:
    return "Voorlopig" if rij.voorlopig else ""


def _kolom(n: int, cijfer: Cijfer) -> Kolom:
    def eerder(rij: Rij) -> str:
        toen = _toen(rij.cellen[n])
        return f"eerder: {toen}" if toen else ""

    return Kolom(
        cijfer.code,
        cijfer.naam,
        pad=lambda rij: _nu(rij.cellen[n]),
        soort="getal",
        link=lambda rij: _url(rij.cellen[n]),
        uitleg=eerder,
    )


def _nu(cel: Cel) -> str:
    return waardetekst(cel.cijfer, cel.waarde)


def _toen(cel: Cel) -> str:
    return waardetekst(cel.cijfer, cel.eerder)


def _url(cel: Cel) -> str:
    return cel.url


# -- files ---------------------------------------------------------------------------------
def bladen(ingevuld: Ingevuld, periode: str, vorige: str) -> list[Blad]:
    """Every table of the report, and last what its figures mean."""
    uit = [blad(gevuld, periode, vorige) for gevuld in ingevuld.blokken]
    return [*uit, Blad("Definities", ("Cijfer", "Betekenis"), ingevuld.definities())]


def blad(gevuld: GevuldBlok, periode: str, vorige: str) -> Blad:
    """One block with numbers as numbers; a share has its numerator, denominator and percents."""
    if not gevuld.blok.per:
        koppen = ["Cijfer", periode, "Van", "Procent of gemiddelde"]
        rijen = [[cel.cijfer.naam, *_delen(cel.waarde, cel.cijfer)] for cel in gevuld.totaal.cellen]
        if gevuld.blok.vorig_jaar:
            koppen += [vorige, f"{vorige}: van", f"{vorige}: procent of gemiddelde"]
            for rij, cel in zip(rijen, gevuld.totaal.cellen, strict=True):
                rij += _delen(cel.eerder, cel.cijfer)
        return Blad(gevuld.blok.titel, koppen, rijen)
    koppen, jaren = [KOPPEN[gevuld.blok.per]], [""]
    if gevuld.blok.vorig_jaar:
        jaren.append(f" {vorige}")
    for cijfer in gevuld.blok.cijfers:
        for jaar in jaren:
            koppen += [f"{cijfer.naam}{jaar}{staart}" for staart in _staarten(cijfer)]
    rijen = [
        [
            rij.naam,
            *(deel for cel in rij.cellen for deel in _celdelen(cel, vorig_jaar=len(jaren) > 1)),
        ]
        for rij in (*gevuld.rijen, gevuld.totaal)
    ]
    if gevuld.blok.per == "maand":
        koppen.append("Stand")
        standen = [*(STANDEN[maand.voorlopig] for maand in gevuld.rijen), None]
        for regel, stand in zip(rijen, standen, strict=True):
            regel.append(stand)
    return Blad(gevuld.blok.titel, koppen, rijen)


def _celdelen(cel: Cel, *, vorig_jaar: bool) -> list[Any]:
    breedte = len(_staarten(cel.cijfer))
    waarden = [cel.waarde, cel.eerder] if vorig_jaar else [cel.waarde]
    return [deel for waarde in waarden for deel in _delen(waarde, cel.cijfer)[:breedte]]


def _staarten(cijfer: Cijfer) -> tuple[str, ...]:
    if cijfer.eenheid in PROCENTEN:
        return "", " (van)", " (procent)"
    return ("", " (van)", " (gemiddelde)") if cijfer.eenheid == Eenheid.GEMIDDELDE else ("",)


def _delen(waarde: Waarde | None, cijfer: Cijfer) -> list[Any]:
    if waarde is None:
        return [None, None, None]
    if waarde.verborgen:
        return [VERBORGEN, None, None]
    deel = waarde.procent if cijfer.eenheid in PROCENTEN else waarde.gemiddelde
    return [waarde.getal, waarde.noemer, deel]


def openbare_rijen(ingevuld: Ingevuld, licentie: str) -> list[list[Any]]:
    """One number per row under OPEN_KOPPEN, empty where hidden. Fill in with `openbaar=True`.

    A month has its own stand. `licentie` is what the organisation chose; empty claims none.
    """
    vast = [
        ingevuld.rapport.code,
        ingevuld.vraag.van.isoformat(),
        ingevuld.vraag.tot.isoformat(),
    ]
    return [
        [
            *vast, STANDEN[rij.voorlopig if isinstance(rij.sleutel, date) else ingevuld.voorlopig],
            gevuld.blok.titel, gevuld.blok.per or "", rij.naam, cel.cijfer.code,
            cel.cijfer.naam, cel.cijfer.eenheid,
            *((None, None) if cel.waarde.verborgen else (cel.waarde.getal, cel.waarde.noemer)),
            cel.waarde.verborgen, cel.cijfer.definitie, licentie,
        ]
        for gevuld in ingevuld.blokken
        for rij in (*gevuld.rijen, gevuld.totaal)
        for cel in rij.cellen
    ]  # fmt: skip
