from activiteiten.services.afwijkingbesluiten import (
    afwijking_activeren,
    afwijking_evalueren,
    afwijking_intrekken,
    afwijking_melden,
    raadsbeslissing_vastleggen,
    uitkomst_noteren,
)
from activiteiten.services.afwijkingen import (
    advies_noteren,
    advies_vragen,
    afwijking_beginnen,
    afwijking_wijzigen,
    criteria_toetsen,
)
from activiteiten.services.besluiten import besluit_bijvoegen
from activiteiten.services.competenties import (
    activiteit_traint,
    competentieterm_toevoegen,
    competentieterm_wijzigen,
)
from activiteiten.services.toelatingen import (
    lijst_overnemen,
    toelating_geven,
    toelating_intrekken,
)
from activiteiten.services.toetsen import activiteit_toetsen
from activiteiten.services.vereisten import (
    activiteit_vereist,
    vereiste_toevoegen,
    vereiste_wijzigen,
)

__all__ = [
    "activiteit_toetsen",
    "activiteit_traint",
    "activiteit_vereist",
    "advies_noteren",
    "advies_vragen",
    "afwijking_activeren",
    "afwijking_beginnen",
    "afwijking_evalueren",
    "afwijking_intrekken",
    "afwijking_melden",
    "afwijking_wijzigen",
    "besluit_bijvoegen",
    "competentieterm_toevoegen",
    "competentieterm_wijzigen",
    "criteria_toetsen",
    "lijst_overnemen",
    "raadsbeslissing_vastleggen",
    "toelating_geven",
    "toelating_intrekken",
    "uitkomst_noteren",
    "vereiste_toevoegen",
    "vereiste_wijzigen",
]
