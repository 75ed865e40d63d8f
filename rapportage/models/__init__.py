from rapportage.models.bestand import Rapportbestand
from rapportage.models.feiten import Chequeregel, Feit, FeitNu, Urenregel
from rapportage.models.jaarverslag import Jaarverslagtekst

__all__ = ["Chequeregel", "Feit", "FeitNu", "Jaarverslagtekst", "Rapportbestand", "Urenregel"]
