"""In which rows the change logs of an activiteit and of an afwijkende activiteit look."""

from uuid import UUID

from activiteiten.models import (
    Activiteit,
    ActiviteitCompetentie,
    ActiviteitVereiste,
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


def sporen_van_activiteit(activiteit: UUID) -> list[Spoor]:
    """Of one activiteit: itself, what it asks and trains, and what every gemeente permitted."""
    return [
        Spoor(Activiteit, pgh_obj_id=activiteit),
        *(
            Spoor(model, ouder="activiteit", activiteit_id=activiteit)
            for model in (ActiviteitVereiste, ActiviteitCompetentie)
        ),
        Spoor(Toelating, activiteit_id=activiteit),
    ]
