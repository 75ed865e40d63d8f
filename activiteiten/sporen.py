"""In which rows the change log of an afwijkende activiteit looks."""

from uuid import UUID

from activiteiten.models import (
    Advies,
    AfwijkendeActiviteit,
    AfwijkingEvaluatie,
    Criteriumtoets,
    Toelating,
)
from wijkwerken.kern.geschiedenis import Spoor


def sporen_van_afwijking(afwijking: UUID) -> list[Spoor]:
    """Of one request: itself, its toetsing and adviezen, and what it gave."""
    onder = (Criteriumtoets, Advies, AfwijkingEvaluatie, Toelating)
    return [
        Spoor(AfwijkendeActiviteit, pgh_obj_id=afwijking),
        *(Spoor(model, afwijking_id=afwijking) for model in onder),
    ]
