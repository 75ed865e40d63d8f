"""The dates of how long a traject lasts: first term, latest end, what schorsingen change.

Pure Python: no Django, no database, no clock.
"""

from datetime import date

from trajecten.rules.duur import eerste_termijn_einde
from trajecten.rules.termijn import Invoer, Termijn, begin_duur, invoer_schorsing, op_datum
from trajecten.rules.trajectfeiten import (
    DUUR,
    EERSTE_TERMIJN,
    SCHORSING,
    Schorsingsfeit,
    Trajectfeiten,
)
from wijkwerken.kern.bezwaar import in_dagen, in_maanden
from wijkwerken.kern.datums import dagnaam


def duurtermijnen(feiten: Trajectfeiten) -> list[Termijn]:
    """Months used before, first term, latest end, and the end that was agreed or reached."""
    rijen = _maanden_gebruikt(feiten)
    uiterste = feiten.uiterste_einde
    if uiterste is not None:
        rijen += [*_eerste_termijn(feiten, uiterste), _uiterste_einde(feiten, uiterste)]
    if feiten.einde is not None:
        rijen.append(
            Termijn(
                "einde",
                "einde",
                feiten.einde,
                "Het traject is beëindigd. Dit was de laatste dag.",
                soort="traject",
                sleutel=feiten.sleutel,
            )
        )
    elif feiten.voorzien_einde is not None:
        rijen.append(_voorzien_einde(feiten, feiten.voorzien_einde, uiterste))
    return rijen


def _maanden_gebruikt(feiten: Trajectfeiten) -> list[Termijn]:
    if not feiten.eerdere and feiten.besluit is None:
        return []
    volgens_regel = feiten.gebruikt_volgens_regel
    uitleg = (
        f"In eerdere trajecten zijn {in_maanden(volgens_regel)} gebruikt. Alleen volle maanden "
        "tellen, en trajecten met de overgangsmaatregel tellen niet mee."
    )
    invoer = [
        Invoer(
            "Eerder traject",
            f"{dagnaam(eerder.van)} tot en met {dagnaam(eerder.tot)}",
            "traject",
            eerder.sleutel,
            binnen=True,
        )
        for eerder in feiten.eerdere
    ]
    if (besluit := feiten.besluit) is not None:
        uitleg += (
            f" De coördinator besliste dat er {in_maanden(besluit.maanden)} meetellen: "
            f"{besluit.reden}"
        )
        invoer.append(Invoer("Beslist door", f"{besluit.door}, {dagnaam(besluit.op)}", binnen=True))
    return [
        Termijn(
            "maanden_gebruikt",
            f"{in_maanden(feiten.gebruikt)} gebruikt in een eerder traject",
            None,
            uitleg,
            feiten.regel(DUUR),
            tuple(invoer),
            binnen=True,
        )
    ]


def _eerder_gebruikt(feiten: Trajectfeiten) -> tuple[Invoer, ...]:
    if not feiten.gebruikt:
        return ()
    return (Invoer("Al gebruikt", in_maanden(feiten.gebruikt), binnen=True),)


def _eerste_termijn(feiten: Trajectfeiten, uiterste: date) -> list[Termijn]:
    regel = feiten.regel(EERSTE_TERMIJN)
    einde = eerste_termijn_einde(feiten.duur_vanaf, maanden=regel.waarde)
    uitleg = (
        f"De eerste termijn duurt {in_maanden(regel.waarde)}. Vanaf {dagnaam(feiten.duur_vanaf)} "
        f"is de laatste dag {dagnaam(einde)}."
    )
    if einde >= uiterste:
        return []
    return [
        Termijn(
            "eerste_termijn",
            "einde eerste termijn",
            einde,
            uitleg,
            regel,
            (begin_duur(feiten),),
            klasse="ok" if feiten.vandaag > einde else "neutraal",
        )
    ]


def _uiterste_einde(feiten: Trajectfeiten, uiterste: date) -> Termijn:
    regel = feiten.regel(DUUR)
    over = regel.waarde - feiten.gebruikt
    uitleg = f"Een traject duurt ten hoogste {in_maanden(regel.waarde)}."
    if feiten.gebruikt:
        uitleg += (
            f" Daarvan tellen er {in_maanden(feiten.gebruikt)} als gebruikt in een eerder traject, "
            f"dus blijven er {in_maanden(max(over, 0))} over."
        )
    zonder = feiten.einde_zonder_schorsing or uiterste
    uitleg += f" Vanaf {dagnaam(feiten.duur_vanaf)} is de laatste dag {dagnaam(zonder)}."
    if feiten.schorsingsdagen:
        uitleg += (
            f" Schorsingen die volgens hun regel verlengen, schuiven dat "
            f"{in_dagen(feiten.schorsingsdagen)} op, tot {dagnaam(uiterste)}."
        )
    elif feiten.schorsingen:
        uitleg += " De schorsingen veranderen dat niet."
    return Termijn(
        "uiterste_einde",
        "uiterste einde",
        uiterste,
        uitleg,
        regel,
        (
            begin_duur(feiten),
            *_eerder_gebruikt(feiten),
            *(invoer_schorsing(s) for s in op_datum(feiten.schorsingen)),
        ),
        zin_binnen=bool(feiten.gebruikt or feiten.besluit),
    )


def _voorzien_einde(feiten: Trajectfeiten, einde: date, uiterste: date | None) -> Termijn:
    uitleg = "Tot deze dag loopt de huidige termijn."
    if uiterste is not None and uiterste > einde:
        uitleg += f" Verlengen kan na een evaluatie, tot en met {dagnaam(uiterste)}."
    elif uiterste is not None:
        uitleg += " Langer kan niet."
    return Termijn(
        "voorzien_einde",
        "einde termijn",
        einde,
        uitleg,
        klasse="fout" if feiten.vandaag > einde else "neutraal",
        invoer=(Invoer("Voorzien einde", dagnaam(einde), "traject", feiten.sleutel),),
        soort="traject",
        sleutel=feiten.sleutel,
    )


def schorsingstermijn(feiten: Trajectfeiten, schorsing: Schorsingsfeit) -> Termijn:
    """One schorsing, and whether it moves the latest end."""
    wat = schorsing.naam.lower()
    if not feiten.verlengt(schorsing):
        uitleg = f"Geschorst wegens {wat}. De regel van deze reden verlengt het traject niet."
    elif schorsing.tot is None:
        uitleg = (
            f"Geschorst wegens {wat}. De regel van deze reden verlengt het traject, zodra de "
            "laatste dag bekend is."
        )
    else:
        dagen = (schorsing.tot - schorsing.van).days + 1
        uitleg = (
            f"Geschorst wegens {wat}, {in_dagen(dagen)}. De regel van deze reden verlengt het "
            "traject met de dagen die erin vallen; dagen die overlappen, tellen één keer."
        )
    bewijs = schorsing.bewijs or "nog geen bewijs"
    return Termijn(
        f"schorsing_{schorsing.van.isoformat()}",
        "geschorst",
        schorsing.van,
        uitleg,
        feiten.regel(SCHORSING),
        (invoer_schorsing(schorsing), Invoer("Bewijs", bewijs, binnen=True)),
        klasse="let-op",
        soort="schorsing",
        sleutel=schorsing.sleutel,
        tot=schorsing.tot,
        duurt=True,
    )
