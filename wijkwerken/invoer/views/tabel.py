"""The rows of a list as a table with what is wrong, or what changes, in the cell itself."""

import re
from dataclasses import dataclass, field

from wijkwerken.invoer.models import Invoer, Invoerrij
from wijkwerken.kern.controles import insz_masker

INSZ = re.compile(
    r"(?<![0-9])[0-9]{2}[. ]?[0-9]{2}[. ]?[0-9]{2}[- ]?[0-9]{3}[. ]?[0-9]{2}(?![0-9])"
)
KLASSEN = {"nieuw": "ok", "gewijzigd": "let-op", "ongewijzigd": "neutraal", "fout": "fout"}


@dataclass(slots=True)
class Cel:
    """What stands in the file, what it becomes, and what is wrong with it."""

    kop: str
    tekst: str
    van: str = ""
    naar: str = ""
    wijzigt: bool = False
    fouten: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Tabelregel:
    """A row with its state; `fouten` are those of no column in particular."""

    nummer: int
    staat: str
    klasse: str
    cellen: list[Cel]
    fouten: list[str]
    blijft: str = ""


def masker(tekst: str) -> str:
    """A text in which no whole INSZ stands."""
    return INSZ.sub(lambda gevonden: insz_masker(re.sub("[^0-9]", "", gevonden[0])), tekst)


def koppen(invoer: Invoer) -> list[str]:
    """The titles of the columns that are used, in the order of the file."""
    velden = (invoer.wat.veld(naam) for naam in invoer.kolommen if naam)
    return [veld.titel for veld in velden if veld]


def tabelregel(invoer: Invoer, rij: Invoerrij) -> Tabelregel:
    """One row as the page shows it."""
    inhoud = rij.cellen
    cellen = {}
    for plaats, naam in enumerate(invoer.kolommen):
        veld = invoer.wat.veld(naam)
        if veld is not None:
            tekst = masker(inhoud[plaats]) if plaats < len(inhoud) else ""
            cellen[naam] = Cel(veld.titel, tekst)
    fouten = []
    for bezwaar in rij.bezwaren:
        cel = cellen.get(bezwaar["veld"])
        # A column that the list has not: named in the sentence.
        veld = invoer.wat.veld(bezwaar["veld"])
        if cel is not None:
            cel.fouten.append(bezwaar["melding"])
        else:
            fouten.append(f"{veld.titel}: {bezwaar['melding']}" if veld else bezwaar["melding"])
    for wijziging in rij.wijzigingen:
        cel = cellen.get(wijziging["veld"])
        if cel is not None:
            cel.van, cel.naar, cel.wijzigt = wijziging["van"], wijziging["naar"], True
    return Tabelregel(
        nummer=rij.nummer,
        staat=rij.get_staat_display(),
        klasse=KLASSEN.get(rij.staat, "neutraal"),
        cellen=list(cellen.values()),
        fouten=fouten,
        blijft=rij.blijft,
    )
