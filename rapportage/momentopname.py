"""What a report says of a month besides its hours, for the snapshot that a closing keeps."""

from datetime import date
from typing import Any

from rapportage.models import FeitNu
from wijkwerken.toegang.models import Gemeente

# The columns of the view `rapportage_feit` that a snapshot gives back.
VELDEN = {
    "id": "id",
    "soort": "soort",
    "datum": "datum",
    "sleutel": "sleutel",
    "nummer": "nummer",
    "traject": "traject__nummer",
    "dienst": "dienst_id",
    "kenmerk": "kenmerk",
    "waarde": "waarde",
    "telt": "telt",
    "dagen": "dagen",
}


def feiten_lezen(gemeente: Gemeente, maand: date) -> list[dict[str, Any]]:
    """The facts of one gemeente and month, by number and never by name; one query."""
    rijen = FeitNu.objects.filter(gemeente=gemeente, maand=maand).order_by("soort", "datum", "id")
    return [dict(zip(VELDEN, rij, strict=True)) for rij in rijen.values_list(*VELDEN.values())]
