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
from activiteiten.services.vereisten import (
    activiteit_vereist,
    vereiste_toevoegen,
    vereiste_wijzigen,
)

__all__ = [
    "activiteit_toetsen",
    "activiteit_traint",
    "activiteit_vereist",
    "competentieterm_toevoegen",
    "competentieterm_wijzigen",
    "lijst_overnemen",
    "toelating_geven",
    "toelating_intrekken",
    "vereiste_toevoegen",
    "vereiste_wijzigen",
]
