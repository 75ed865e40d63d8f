"""The list that a gemeente may show to everybody."""

from datetime import date
from typing import Any

from activiteiten.choices import GebruikerSoort
from activiteiten.models import Toelating
from wijkwerken.toegang.models import Gemeente


def publieke_lijst(gemeente: Gemeente, op: date) -> list[dict[str, Any]]:
    """Per activiteit for whom it may be done there on this day; one query.

    Deliberately unscoped: there is no account, and everything in it is public.
    """
    rijen = (
        Toelating.objects.geldig_op(op)
        .filter(gemeente=gemeente, activiteit__actief=True)
        .select_related("activiteit__hoofdactiviteit")
        .order_by("activiteit__hoofdactiviteit__volgorde", "activiteit__naam", "soort")
    )
    per_activiteit: dict[str, dict[str, Any]] = {}
    for rij in rijen:
        activiteit = rij.activiteit
        een = per_activiteit.setdefault(
            activiteit.code,
            {
                "code": activiteit.code,
                "naam": activiteit.naam,
                "omschrijving": activiteit.omschrijving,
                "hoofdactiviteit": activiteit.hoofdactiviteit.naam,
                "voor": [],
            },
        )
        alleen = rij.enkel_bestaand or activiteit.enkel_overgang
        een["voor"].append(
            {
                "soort": rij.soort,
                "naam": GebruikerSoort(rij.soort).label,
                "vanaf": rij.geldig.lower,
                "tot": rij.laatste_dag,
                "afwijkend": rij.afwijking_id is not None,
                "alleen_bestaande_gebruikers": alleen,
                "beslissing": rij.bron,
            }
        )
    return list(per_activiteit.values())
