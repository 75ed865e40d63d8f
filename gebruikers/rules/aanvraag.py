"""Does the aanvraag of a gebruiker make sense: its period, weekdays and times?

Pure Python: no Django, no database, no clock. Monday is 0, as in `date.weekday()`.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, time, timedelta

from wijkwerken.kern.bezwaar import Bezwaar

EENMALIG = "eenmalig"
TERUGKEREND = "terugkerend"
VOOR_DATUM = "voor_datum"  # any time before a date


@dataclass(frozen=True, slots=True)
class Aanvraaggegevens:
    """What the gebruiker asks for. Without times the wijk-werker and gebruiker agree on them."""

    soort: str
    van: date
    tot: date | None
    weekdagen: Collection[int] = ()
    begin: time | None = None
    einde: time | None = None
    aantal: int = 1


def toets_aanvraag(gegevens: Aanvraaggegevens) -> list[Bezwaar]:
    """What is wrong or missing? Each sentence stands at its own field."""
    return [
        *_toets_periode(gegevens),
        *_toets_weekdagen(gegevens),
        *_toets_tijden(gegevens),
        *_toets_aantal(gegevens),
    ]


def _toets_periode(gegevens: Aanvraaggegevens) -> list[Bezwaar]:
    if gegevens.tot is not None and gegevens.tot < gegevens.van:
        return [_fout("tot", "De einddatum ligt voor de begindatum. Kies een latere einddatum.")]
    if gegevens.soort == VOOR_DATUM and gegevens.tot is None:
        return [_fout("tot", "Voor welke datum moet het werk klaar zijn? Vul de einddatum in.")]
    if gegevens.soort == EENMALIG and gegevens.tot not in {None, gegevens.van}:
        return [
            _fout(
                "tot",
                "Een eenmalige aanvraag is voor één dag. Laat de einddatum weg, "
                "of kies een terugkerende aanvraag.",
            )
        ]
    return []


def _toets_weekdagen(gegevens: Aanvraaggegevens) -> list[Bezwaar]:
    if any(dag not in range(7) for dag in gegevens.weekdagen):
        return [_fout("weekdagen", "Kies dagen van maandag tot zondag.")]
    if gegevens.soort != TERUGKEREND:
        return []
    if not gegevens.weekdagen:
        return [_fout("weekdagen", "Op welke dagen keert het werk terug? Kies minstens één dag.")]
    if gegevens.tot is not None and gegevens.van <= gegevens.tot:
        # A week holds every weekday, so more days need not be looked at.
        dagen = min((gegevens.tot - gegevens.van).days, 6) + 1
        in_periode = {(gegevens.van + timedelta(days=n)).weekday() for n in range(dagen)}
        if not in_periode & set(gegevens.weekdagen):
            return [
                _fout(
                    "weekdagen",
                    "Geen van deze dagen valt in de periode. Kies andere dagen of verleng ze.",
                )
            ]
    return []


def _toets_tijden(gegevens: Aanvraaggegevens) -> list[Bezwaar]:
    begin, einde = gegevens.begin, gegevens.einde
    if (begin is None) != (einde is None):
        veld = "begin" if begin is None else "einde"
        return [_fout(veld, "Vul het begin en het einde in, of laat beide weg.")]
    if begin is not None and einde is not None and einde <= begin:
        return [
            _fout(
                "einde",
                f"Het einde ({einde:%H:%M}) moet na het begin ({begin:%H:%M}) liggen. "
                "Kijk de uren na.",
            )
        ]
    return []


def _toets_aantal(gegevens: Aanvraaggegevens) -> list[Bezwaar]:
    if gegevens.aantal < 1:
        return [_fout("aantal", "Vraag minstens één wijk-werker.")]
    return []


def _fout(veld: str, melding: str) -> Bezwaar:
    return Bezwaar("aanvraag", melding, veld=veld)
