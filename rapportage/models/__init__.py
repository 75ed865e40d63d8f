from rapportage.models.feiten import Feit, FeitNu, Urenregel

__all__ = ["Feit", "FeitNu", "Urenregel"]
