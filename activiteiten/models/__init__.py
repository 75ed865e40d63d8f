from activiteiten.models.afwijking import (
    Advies,
    AfwijkendeActiviteit,
    AfwijkingEvaluatie,
    Criteriumtoets,
)
from activiteiten.models.besluit import Besluit
from activiteiten.models.lijst import (
    Activiteit,
    CompetentieTerm,
    Hoofdactiviteit,
    Toelating,
    Vereiste,
)

__all__ = [
    "Activiteit",
    "Advies",
    "AfwijkendeActiviteit",
    "AfwijkingEvaluatie",
    "Besluit",
    "CompetentieTerm",
    "Criteriumtoets",
    "Hoofdactiviteit",
    "Toelating",
    "Vereiste",
]
