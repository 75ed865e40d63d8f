"""What a cell may hold: the text that was typed as a value, or a sentence on how to mend it."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from django.core.exceptions import ValidationError

from wijkwerken.kern import opmaak
from wijkwerken.kern.bedragen import cent_van
from wijkwerken.kern.inlezen import datum_van, kolomnaam
from wijkwerken.kern.zinnen import VUL_IN

Lezer = Callable[[str], Any]
# What a spreadsheet writes in a cell that it could not reckon, in Dutch, English and French.
REKENFOUT = re.compile(r"#[A-Z0-9/_]{2,}[!?]?|#{3,}", re.IGNORECASE)
WETENSCHAPPELIJK = re.compile(r"[0-9]+[,.][0-9]+E[+-]?[0-9]+", re.IGNORECASE)
# UTF-8 that was read as cp1252: what was one letter with an accent has become two signs.
VERHASPELD = re.compile("\u00c3[\u0080-\u00bf\u2030\u0152]|\u00e2\u20ac|\ufffd")
TIJD = re.compile(r"([0-9]{1,2})\s*(?:[:.uh]\s*([0-9]{2})?)(?::[0-9]{2})?(?:\s*u(?:ur)?)?", re.I)


def in_woorden(waarde: Any) -> str:
    """A value as a page shows it."""
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "Ja" if waarde else "Nee"
    if isinstance(waarde, date):
        return opmaak.datum(waarde)
    return f"{waarde.hour}:{waarde:%M}" if isinstance(waarde, time) else str(waarde)


@dataclass(frozen=True, slots=True)
class Veld:
    """A column that a kind of import knows: how people name it, and what may stand there.

    `verplicht` asks for the column and for a value in every row.
    """

    naam: str
    titel: str
    lees: Lezer = str
    synoniemen: tuple[str, ...] = ()
    verplicht: bool = False
    uitleg: str = ""
    toon: Callable[[Any], str] = in_woorden

    @property
    def namen(self) -> set[str]:
        """What the column may be called, to compare by."""
        return {kolomnaam(een) for een in (self.titel, self.naam, *self.synoniemen)}


def lees_cel(veld: Veld, cel: str) -> Any:
    """The value of a cell; None when it is empty. Raises ValidationError."""
    if not cel:
        if veld.verplicht:
            raise ValidationError(VUL_IN, code="ontbreekt")
        return None
    if REKENFOUT.fullmatch(cel):
        raise ValidationError(
            "Hier staat een fout van het rekenblad. Verbeter de formule of typ de waarde zelf.",
            code="rekenfout",
        )
    if VERHASPELD.search(cel):
        raise ValidationError(
            "De letters met accenten zijn onleesbaar geworden. Bewaar de lijst opnieuw als .xlsx "
            "of als CSV UTF-8.",
            code="tekens",
        )
    return veld.lees(cel)


def tekst(hoogstens: int) -> Lezer:
    """Words, on one line, of at most so many characters."""

    def lees(cel: str) -> str:
        schoon = " ".join(cel.split())
        if len(schoon) > hoogstens:
            raise ValidationError(
                f"Deze tekst telt {len(schoon)} tekens; {hoogstens} is het meeste. Kort hem in.",
                code="te_lang",
            )
        return schoon

    return lees


def lees_datum(cel: str) -> date:
    """3/02/2026, 03-02-2026 or 2026-02-03; also with the zero hours of a spreadsheet."""
    kaal = re.sub(r"[ T]0?0:00(:00)?$", "", cel)
    iso = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", kaal, re.ASCII)
    datum = datum_van("/".join(reversed(iso.groups())) if iso else kaal)
    if datum is not None and 1900 <= datum.year <= 2199:
        return datum
    if re.fullmatch(r"[0-9]{5}(,[0-9]+)?", kaal):
        raise ValidationError(
            "Dit is het volgnummer dat een rekenblad aan een dag geeft. Geef de kolom de opmaak "
            "datum, zodat er staat 03/02/2026.",
            code="datumgetal",
        )
    if re.fullmatch(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2}", kaal):
        raise ValidationError(
            "Schrijf het jaar met vier cijfers, zoals 03/02/2026.", code="datum_eeuw"
        )
    delen = re.fullmatch(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-][0-9]{4}", kaal)
    if delen and int(delen[2]) > 12 >= int(delen[1]):
        raise ValidationError(
            "Deze maand bestaat niet: zet eerst de dag en dan de maand, zoals 28/02/2026.",
            code="datum_omgekeerd",
        )
    if delen or iso:
        raise ValidationError(
            "Deze dag bestaat niet. Kijk de dag, de maand en het jaar na.", code="datum_bestaat"
        )
    raise ValidationError(
        "Dit is geen datum. Schrijf dag, maand en jaar, zoals 03/02/2026.", code="datum"
    )


def lees_tijd(cel: str) -> time:
    """8:30, 08:30:00, 8.30, 8u30 or 8u."""
    delen = TIJD.fullmatch(cel)
    if delen and int(delen[1]) <= 23 and int(delen[2] or 0) <= 59:
        return time(int(delen[1]), int(delen[2] or 0))
    if re.fullmatch(r"0,[0-9]+", cel):
        raise ValidationError(
            "Dit is het deel van een dag dat een rekenblad bewaart. Geef de kolom de opmaak tijd, "
            "zodat er staat 8:30.",
            code="tijdgetal",
        )
    if delen:
        raise ValidationError(
            "Dit uur bestaat niet: een dag loopt van 0:00 tot 23:59. Kijk het na.",
            code="tijd_bestaat",
        )
    raise ValidationError("Dit is geen uur. Schrijf het zoals 8:30.", code="tijd")


def lees_uren(cel: str) -> int:
    """Whole started hours: 4, 4,0 or 4 uur."""
    kaal = re.sub(r"\s*(u|uur|uren|h)\.?$", "", cel, flags=re.IGNORECASE)
    if re.fullmatch(r"[0-9]{1,3}([,.]0+)?", kaal, re.ASCII):
        return int(re.split("[,.]", kaal)[0])
    if re.fullmatch(r"[0-9]{1,3}[,.][0-9]+", kaal, re.ASCII):
        raise ValidationError(
            "Uren zijn begonnen uren, zonder komma: twee en een half uur is 3. Vul een heel getal "
            "in, of het begin en het einde.",
            code="uren_deel",
        )
    if re.fullmatch(r"-[0-9]+.*", kaal):
        raise ValidationError(
            "Uren zijn nooit minder dan nul. Zet enkel uren in de lijst die gewerkt zijn.",
            code="uren_negatief",
        )
    raise ValidationError("Dit is geen aantal uren. Vul een heel getal in, zoals 4.", code="uren")


def lees_getal(cel: str) -> int:
    """A whole number, with or without points between thousands."""
    if re.fullmatch(r"[0-9]{1,9}(,0+)?", cel) or re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+", cel):
        return int(cel.split(",")[0].replace(".", ""))
    raise ValidationError("Dit is geen heel getal. Vul een getal in, zoals 40.", code="getal")


def lees_bedrag(cel: str) -> int:
    """An amount in euro with a decimal comma, to cents."""
    cent = cent_van(cel)
    if cent is None and re.fullmatch(r"(?:€|EUR)?\s*[0-9]+\.[0-9]{1,2}\s*(?:€|EUR)?", cel):
        raise ValidationError(
            "Schrijf een komma voor de centen, en geen punt: 7,45.", code="bedrag_punt"
        )
    if cent is None:
        raise ValidationError("Dit is geen bedrag. Schrijf het zoals 7,45.", code="bedrag")
    return cent


def lees_ja_nee(cel: str) -> bool:
    """ja, nee, j, n, x, 1, 0, waar, onwaar."""
    woord = kolomnaam(cel)
    if woord in {"ja", "j", "x", "1", "waar", "true", "yes", "oui"}:
        return True
    if woord in {"nee", "neen", "n", "0", "onwaar", "false", "no", "non"}:
        return False
    raise ValidationError("Schrijf hier ja of nee.", code="ja_nee")


def lees_cijfers(cel: str) -> str:
    """A number that stands for something, such as of a cheque: its digits, zeros in front kept."""
    if WETENSCHAPPELIJK.fullmatch(cel):
        raise ValidationError(
            "Het rekenblad heeft dit nummer afgerond. Geef de kolom de opmaak tekst en plak de "
            "nummers opnieuw.",
            code="afgerond",
        )
    cijfers = re.sub(r"[\s.\-]", "", cel)
    if not re.fullmatch(r"[0-9]+", cijfers, re.ASCII):
        raise ValidationError(
            "Dit nummer bestaat alleen uit cijfers. Haal de andere tekens weg.", code="cijfers"
        )
    return cijfers


def nagekeken(controle: Callable[[str], str]) -> Lezer:
    """A number that `kern.controles` checks; one that a spreadsheet rounded is told apart."""

    def lees(cel: str) -> str:
        if WETENSCHAPPELIJK.fullmatch(cel):
            return lees_cijfers(cel)
        return controle(cel)

    return lees


def keuze(keuzes: Iterable[tuple[str, str]], **ook: str) -> Lezer:
    """One of the choices, by its label or its code; `ook` gives other words for a code."""
    opties = [(code, str(titel)) for code, titel in keuzes]
    per_woord = {kolomnaam(woord): code for code, titel in opties for woord in (code, titel)}
    per_woord |= {kolomnaam(woord.replace("_", " ")): code for woord, code in ook.items()}
    lijst = ", ".join(titel for _, titel in opties)

    def lees(cel: str) -> str:
        code = per_woord.get(kolomnaam(cel))
        if code is None:
            raise ValidationError(f"Kies een van deze: {lijst}.", code="keuze")
        return code

    return lees


def persoonsnaam_splitsen(waarden: Mapping[str, Any]) -> dict[str, Any]:
    """`Janssens, Renée` in a list that has no column for the voornaam, as our own exports give."""
    nieuw = dict(waarden)
    naam, komma, voornaam = str(nieuw.get("naam") or "").partition(", ")
    if komma and voornaam and "voornaam" not in nieuw:
        nieuw["naam"], nieuw["voornaam"] = naam, voornaam
    return nieuw
