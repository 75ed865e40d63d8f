from activiteiten.services.competenties import (
    activiteit_traint,
    competentieterm_toevoegen,
    competentieterm_wijzigen,
)
from activiteiten.services.toelatingen import (
    activiteit_toetsen,
    lijst_overnemen,
    toelating_geven,
    toelating_intrekken,
)

__all__ = [
    "activiteit_toetsen",
    "activiteit_traint",
    "competentieterm_toevoegen",
    "competentieterm_wijzigen",
    "lijst_overnemen",
    "toelating_geven",
    "toelating_intrekken",
]
