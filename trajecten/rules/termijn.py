"""One date of a traject: why it is that date, by which rule, from what.

Pure Python: no Django, no database, no clock.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from trajecten.rules.trajectfeiten import Schorsingsfeit, Trajectfeiten
from wijkwerken.kern.datums import dagnaam
from wijkwerken.regels.rules.boek import Regelwaarde

REKENT_DE_ORGANISATIE = "De organisatie rekende deze dag uit voor dit traject."


@dataclass(frozen=True, slots=True)
class Invoer:
    """One thing a date was computed from; `soort` and `sleutel` name its record, if it has one.

    `binnen` is for the organisation only.
    """

    naam: str
    waarde: str
    soort: str = ""
    sleutel: str = ""
    binnen: bool = False


@dataclass(frozen=True, slots=True)
class Termijn:
    """One date of the traject. `soort` and `sleutel` name the record it came from, if it did."""

    code: str
    naam: str
    datum: date | None
    uitleg: str
    regel: Regelwaarde | None = None
    invoer: tuple[Invoer, ...] = ()
    klasse: str = "neutraal"  # ok, let-op, fout or neutraal
    soort: str = ""
    sleutel: str = ""
    tot: date | None = None  # of what lasts
    duurt: bool = False  # a schorsing: a bar on the line, with or without `tot`
    binnen: bool = False
    zin_binnen: bool = False  # the sentence tells of another traject


def voor_buiten(termijnen: Iterable[Termijn]) -> tuple[Termijn, ...]:
    """What a dienst may read: the dates, without what tells of another traject."""
    return tuple(
        replace(
            rij,
            uitleg=REKENT_DE_ORGANISATIE if rij.zin_binnen else rij.uitleg,
            invoer=tuple(een for een in rij.invoer if not een.binnen),
        )
        for rij in termijnen
        if not rij.binnen
    )


def startdag(feiten: Trajectfeiten) -> Invoer:
    return Invoer(
        "Start van de wijk-werkovereenkomst", dagnaam(feiten.start), "traject", feiten.sleutel
    )


def begin_duur(feiten: Trajectfeiten) -> Invoer:
    """From when the duration counts: the start, or the day after the lapse."""
    if feiten.duur_vanaf == feiten.start:
        return startdag(feiten)
    naam = "Dag na het verval van de overgangsmaatregel"
    return Invoer(naam, dagnaam(feiten.duur_vanaf), "traject", feiten.sleutel)


def op_datum(schorsingen: Iterable[Schorsingsfeit]) -> list[Schorsingsfeit]:
    return sorted(schorsingen, key=lambda s: s.van)


def invoer_schorsing(schorsing: Schorsingsfeit) -> Invoer:
    tot = f" tot en met {dagnaam(schorsing.tot)}" if schorsing.tot else ", einde nog niet bekend"
    return Invoer(
        f"Schorsing: {schorsing.naam.lower()}",
        f"{dagnaam(schorsing.van)}{tot}",
        "schorsing",
        schorsing.sleutel,
    )
