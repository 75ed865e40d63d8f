from rapportage.models.bestand import Rapportbestand
from rapportage.models.feiten import Feit, FeitNu, Urenregel

__all__ = ["Feit", "FeitNu", "Rapportbestand", "Urenregel"]
