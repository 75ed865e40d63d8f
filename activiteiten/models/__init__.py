from activiteiten.models.afwijking import (
    Advies,
    AfwijkendeActiviteit,
    AfwijkingEvaluatie,
    Criteriumtoets,
)
from activiteiten.models.besluit import Besluit
from activiteiten.models.lijst import (
    Activiteit,
    ActiviteitCompetentie,
    ActiviteitVereiste,
    CompetentieTerm,
    Hoofdactiviteit,
    Toelating,
    Vereiste,
)

__all__ = [
    "Activiteit",
    "ActiviteitCompetentie",
    "ActiviteitVereiste",
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
