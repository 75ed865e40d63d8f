"""The CSV of a Belgian bank: semicolons, dd/mm/yyyy and a decimal comma.

Every bank names and orders its columns in its own way; what is needed is found by its name.
"""

import csv
import io
import re

from django.core.exceptions import ValidationError
from stdnum import iban

from gebruikers.bank.waarden import Bankinhoud, Rijfout, Verrichting, mededeling_zoeken
from wijkwerken.kern.bedragen import cent_van
from wijkwerken.kern.controles import iban_nakijken
from wijkwerken.kern.inlezen import datum_van, kolomnaam, tekst_van

# The names that KBC, Belfius, BNP Paribas Fortis, ING, Argenta and Crelan give.
KOLOMMEN = {
    "datum": ("boekingsdatum", "uitvoeringsdatum", "datum verrichting", "datum"),
    "bedrag": ("bedrag",),
    "munt": ("munt", "devies", "munteenheid", "valuta rekening"),
    "rekening": ("rekening", "rekeningnummer"),
    "tegenrekening": (
        "rekening tegenpartij",
        "rekeningnummer tegenpartij",
        "tegenrekening",
        "tegenpartij",
    ),
    "tegenpartij": (
        "naam tegenpartij bevat",
        "naam tegenpartij",
        "naam van de tegenpartij",
        "naam van de tegenpartij bevat",
    ),
}
# All of these count: the payer's words stand in another one at each bank.
MEDEDELING = (
    "gestructureerde mededeling",
    "vrije mededeling",
    "mededeling",
    "mededelingen",
    "bericht",
    "omschrijving",
    "details",
    "detail van de omzet",
)
KOP_HOOGSTENS = 30  # lines above the columns, as Belfius has


def lees_csv(inhoud: bytes) -> Bankinhoud:
    """The money that came in, and every row that is wrong.

    Raises ValidationError when no row names the columns.
    """
    rijen = list(csv.reader(io.StringIO(tekst_van(inhoud), newline=""), delimiter=";"))
    kop = _kop(rijen)
    namen = [kolomnaam(cel) for cel in rijen[kop]]
    plaatsen = {kolom: _plaats(namen, keuzes) for kolom, keuzes in KOLOMMEN.items()}
    woorden = [namen.index(naam) for naam in MEDEDELING if naam in namen]
    uitkomst = Bankinhoud("csv")
    for regel, rij in enumerate(rijen[kop + 1 :], start=kop + 2):
        if any(cel.strip() for cel in rij):
            _lees_rij(uitkomst, f"rij {regel}", rij, plaatsen, woorden)
    return uitkomst


def _kop(rijen: list[list[str]]) -> int:
    """Which row names the columns."""
    for plaats, rij in enumerate(rijen[:KOP_HOOGSTENS]):
        namen = [kolomnaam(cel) for cel in rij]
        if all(_plaats(namen, KOLOMMEN[kolom]) is not None for kolom in ("datum", "bedrag")):
            return plaats
    raise ValidationError(
        "In dit bestand staan geen kolommen met een datum en een bedrag. Kies bij uw bank "
        "CODA, of CSV met puntkomma's.",
        code="kolommen",
    )


def _lees_rij(uitkomst, naam, rij, plaatsen, woorden) -> None:
    def cel(kolom):
        plaats = plaatsen[kolom]
        return rij[plaats].strip() if plaats is not None and plaats < len(rij) else ""

    fouten = []
    datum, bedrag = datum_van(cel("datum")), cent_van(cel("bedrag"))
    if datum is None:
        fouten.append("De datum is niet te lezen. Hij moet er staan als 03/02/2026.")
    if bedrag is None:
        fouten.append("Het bedrag is niet te lezen. Het moet er staan als 7,50.")
    if cel("munt") not in {"", "EUR"}:
        fouten.append("Deze verrichting is niet in euro. Laat ze weg uit het bestand.")
    rekening, tegen = _zonder_spaties(cel("rekening")), _zonder_spaties(cel("tegenrekening"))
    if rekening:
        try:
            uitkomst.rekeningen.add(iban_nakijken(rekening))
        except ValidationError as error:
            fouten.append(f"Kolom rekening: {error.messages[0]}")
    if tegen and (not re.match(r"[A-Z]{2}[0-9]{2}", tegen) or not _is_iban(tegen)):
        if re.match(r"[A-Z]{2}[0-9]{2}", tegen):
            fouten.append(
                "Het rekeningnummer van wie betaalde, klopt niet. Haal het bestand opnieuw op "
                "bij uw bank, en wijzig er niets in."
            )
        tegen = ""  # some banks put words there
    if fouten or datum is None or bedrag is None:
        uitkomst.fouten += [Rijfout(naam, melding) for melding in fouten]
        return
    if bedrag <= 0:
        uitkomst.uitgaand += 1
        return
    delen = dict.fromkeys(rij[p].strip() for p in woorden if p < len(rij) and rij[p].strip())
    tekst = " ".join(" ".join(delen).split())
    goed, fout = mededeling_zoeken(tekst)
    uitkomst.verrichtingen.append(
        Verrichting(
            rij=naam,
            datum=datum,
            bedrag=bedrag,
            mededeling=goed,
            foute_mededeling=fout,
            omschrijving=tekst[:300],
            tegenpartij=cel("tegenpartij")[:120],
            tegenrekening=tegen,
        )
    )


def _plaats(namen: list[str], keuzes: tuple[str, ...]) -> int | None:
    return next((namen.index(keuze) for keuze in keuzes if keuze in namen), None)


def _zonder_spaties(tekst: str) -> str:
    return re.sub(r"\s+", "", tekst).upper()


def _is_iban(nummer: str) -> bool:
    """Of any country, by its check digits; of a Belgian one also by those of the bank."""
    if not nummer.startswith("BE"):
        return bool(iban.is_valid(nummer, check_country=False))
    try:
        return bool(iban_nakijken(nummer))
    except ValidationError:
        return False
