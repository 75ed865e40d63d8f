from rapportage.models.bestand import Rapportbestand
from rapportage.models.feiten import Chequeregel, Feit, FeitNu, Urenregel

__all__ = ["Chequeregel", "Feit", "FeitNu", "Rapportbestand", "Urenregel"]
