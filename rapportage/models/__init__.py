from rapportage.models.bestand import Rapportbestand
from rapportage.models.feiten import Chequeregel, Feit, FeitNu, Urenregel
from rapportage.models.jaarverslag import Jaarverslagtekst
from rapportage.models.planning import Rapportplanning
from rapportage.models.stand import Dashboardstand

__all__ = [
    "Chequeregel",
    "Dashboardstand",
    "Feit",
    "FeitNu",
    "Jaarverslagtekst",
    "Rapportbestand",
    "Rapportplanning",
    "Urenregel",
]
