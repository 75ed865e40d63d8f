"""All dates of a traject together, each with why it is that date: rule, version and inputs.

Pure Python: no Django, no database, no clock.
"""

from dataclasses import dataclass
from datetime import date

from trajecten.rules.duurtermijnen import duurtermijnen, schorsingstermijn
from trajecten.rules.evaluaties import is_te_laat
from trajecten.rules.opvolgtermijnen import evaluatietermijnen, overgangstermijnen
from trajecten.rules.termijn import Termijn, startdag
from trajecten.rules.trajectfeiten import Trajectfeiten


@dataclass(frozen=True, slots=True)
class Termijnen:
    """What a dossier shows and what the API tells; None where a clock does not run."""

    start: date
    voorzien_einde: date | None
    uiterste_einde: date | None
    maanden_gebruikt: int
    laatste_evaluatie: date | None
    evaluatie_uiterlijk: date | None
    evaluatie_te_laat: bool
    overgang_vervalt_op: date | None
    eerste_termijn_einde: date | None
    termijnen: tuple[Termijn, ...]


def bereken(feiten: Trajectfeiten) -> Termijnen:
    """All clocks of a traject and the explanation of each date, in order of date."""
    uiterlijk = feiten.evaluatie_uiterlijk
    rijen = [
        *_begin(feiten),
        *duurtermijnen(feiten),
        *evaluatietermijnen(feiten),
        *overgangstermijnen(feiten),
        *(schorsingstermijn(feiten, s) for s in feiten.schorsingen),
    ]
    eerste = next((rij.datum for rij in rijen if rij.code == "eerste_termijn"), None)
    return Termijnen(
        start=feiten.start,
        voorzien_einde=feiten.voorzien_einde,
        uiterste_einde=feiten.uiterste_einde,
        maanden_gebruikt=feiten.gebruikt,
        laatste_evaluatie=feiten.laatste_evaluatie,
        evaluatie_uiterlijk=uiterlijk,
        evaluatie_te_laat=uiterlijk is not None and is_te_laat(uiterlijk, feiten.vandaag),
        overgang_vervalt_op=feiten.overgang_vervalt_op,
        eerste_termijn_einde=eerste,
        termijnen=tuple(sorted(rijen, key=lambda rij: (rij.datum or date.max, rij.code))),
    )


def _begin(feiten: Trajectfeiten) -> list[Termijn]:
    rijen = [
        Termijn(
            "start",
            "start",
            feiten.start,
            "De start van de wijk-werkovereenkomst. Vanaf deze dag tellen de termijnen.",
            invoer=(startdag(feiten),),
            soort="traject",
            sleutel=feiten.sleutel,
        )
    ]
    if feiten.afsprakenblad is not None:
        getekend, sleutel = feiten.afsprakenblad
        if getekend:
            dag, klasse = getekend, "ok"
            uitleg = "Het afsprakenblad is getekend op deze dag."
        else:
            dag = feiten.start
            klasse = "fout" if feiten.vandaag > dag else "let-op"
            uitleg = (
                "Het afsprakenblad legt het traject vast. Laat het ten laatste op de start "
                "tekenen; het is nog niet getekend."
            )
        rijen.append(
            Termijn(
                "afsprakenblad",
                "afsprakenblad getekend" if getekend else "afsprakenblad tekenen",
                dag,
                uitleg,
                invoer=(startdag(feiten),),
                klasse=klasse,
                soort="afsprakenblad",
                sleutel=sleutel,
            )
        )
    return rijen
