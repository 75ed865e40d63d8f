from activiteiten.services.toelatingen import (
    activiteit_toetsen,
    lijst_overnemen,
    toelating_geven,
    toelating_intrekken,
)

__all__ = [
    "activiteit_toetsen",
    "lijst_overnemen",
    "toelating_geven",
    "toelating_intrekken",
]
