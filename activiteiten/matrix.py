"""What the gemeenten permit of one activiteit, laid out as a table of gemeente by soort."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from activiteiten.choices import GebruikerSoort
from activiteiten.models import Toelating
from wijkwerken.kern import opmaak
from wijkwerken.toegang.models import Gemeente


@dataclass(frozen=True, slots=True)
class Cel:
    """One word with its colour, and the dates under it."""

    kop: str
    tekst: str
    klasse: str
    uitleg: str = ""
    soort: str = ""
    mag_erbij: bool = False  # nothing runs or comes, so a permission may be given


@dataclass(frozen=True, slots=True)
class Rij:
    gemeente: Gemeente
    cellen: list[Cel]


def matrix(
    gemeenten: Iterable[Gemeente],
    soorten: Sequence[str],
    toelatingen: Iterable[Toelating],
    vandaag: date,
) -> list[Rij]:
    """A row per gemeente and a cell per soort, as things stand today."""
    per_cel: dict[tuple, list[Toelating]] = {}
    for rij in toelatingen:
        per_cel.setdefault((rij.gemeente_id, rij.soort), []).append(rij)
    return [
        Rij(
            gemeente,
            [_cel(soort, per_cel.get((gemeente.pk, soort), []), vandaag) for soort in soorten],
        )
        for gemeente in gemeenten
    ]


def in_een_woord(
    soort: str, toelatingen: Iterable[Toelating], dag: date, *, enkel_overgang: bool
) -> str:
    """Of one activiteit in one gemeente for one soort: may it on this day?"""
    cel = _cel(soort, list(toelatingen), dag)
    return "Voorbehouden" if enkel_overgang and cel.klasse == "ok" else cel.tekst


def soorten_in_woorden(toelatingen: Iterable[Toelating], dag: date, *, enkel_overgang: bool) -> str:
    """For whom one gemeente permits it on this day: `persoon, onderwijs (afwijkend)`."""
    delen = []
    per_soort = {rij.soort: rij for rij in toelatingen if dag in rij.geldig}
    for soort in GebruikerSoort:
        if rij := per_soort.get(soort):
            erbij = "afwijkend" if rij.afwijking_id else ""
            erbij = "voorbehouden" if rij.enkel_bestaand or enkel_overgang else erbij
            delen.append(f"{soort.kort} ({erbij})" if erbij else soort.kort)
    return ", ".join(delen)


def _cel(soort: str, rijen: list[Toelating], vandaag: date) -> Cel:
    kop = GebruikerSoort(soort).kort.capitalize()
    rijen = sorted(rijen, key=lambda rij: rij.geldig.lower)
    for rij in rijen:
        if vandaag in rij.geldig:
            tot = rij.laatste_dag
            uitleg = f"sinds {opmaak.datum(rij.geldig.lower)}"
            if tot:
                uitleg += f", tot en met {opmaak.datum(tot)}"
            if rij.enkel_bestaand:
                return Cel(kop, "Voorbehouden", "let-op", f"{uitleg}, wie het al vroeg", soort)
            tekst = "Mag, afwijkend" if rij.afwijking_id else "Mag"
            return Cel(kop, tekst, "ok", uitleg, soort)
    later = [rij for rij in rijen if rij.geldig.lower > vandaag]
    if later:
        return Cel(kop, "Nog niet", "let-op", f"vanaf {opmaak.datum(later[0].geldig.lower)}", soort)
    if rijen:
        uitleg = f"tot en met {opmaak.datum(rijen[-1].laatste_dag)}"
        return Cel(kop, "Niet meer", "neutraal", uitleg, soort, mag_erbij=True)
    return Cel(kop, "Niet", "neutraal", "", soort, mag_erbij=True)
