"""The list as it was brought, with a column that says what is wrong: to mend and bring again."""

from wijkwerken.invoer.models import Invoer, Invoerrij
from wijkwerken.kern import export

FOUT = "fout"


def als_bestand(invoer: Invoer, vorm: str) -> tuple[bytes, str]:
    """The bytes and the media type, as `csv` or `xlsx`. A column `fout` of before is replaced."""
    houd = [i for i, kop in enumerate(invoer.koppen) if kop.strip().lower() != FOUT]
    koppen = [*(invoer.koppen[i] for i in houd), FOUT]
    rijen = (
        [*(_cel(rij.cellen, i) for i in houd), _fouten(invoer, rij)] for rij in invoer.rijen.all()
    )
    if vorm == "csv":
        return export.als_csv(koppen, rijen), "text/csv; charset=utf-8"
    return export.als_xlsx(koppen, rijen, "Invoer"), export.XLSX_TYPE


def _cel(cellen: list[str], plaats: int) -> str:
    return cellen[plaats] if plaats < len(cellen) else ""


def _fouten(invoer: Invoer, rij: Invoerrij) -> str:
    """Every fault with its column, as the file names it."""
    zinnen = []
    for bezwaar in rij.bezwaren:
        naam = bezwaar["veld"]
        if naam in invoer.kolommen:
            zinnen.append(f"{invoer.koppen[invoer.kolommen.index(naam)]}: {bezwaar['melding']}")
        else:
            veld = invoer.wat.veld(naam)
            zinnen.append(f"{veld.titel}: {bezwaar['melding']}" if veld else bezwaar["melding"])
    return " ".join(zinnen)
