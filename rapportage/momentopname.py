"""What a report says of a month besides its hours, for the snapshot that a closing keeps."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any
from uuid import UUID

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


def feiten_lezen(
    gemeenten: Collection[Gemeente], maand: date
) -> Iterator[tuple[UUID, dict[str, Any]]]:
    """The facts of these gemeenten and this month, by number and never by name; one query."""
    rijen = FeitNu.objects.filter(gemeente__in=gemeenten, maand=maand)
    for gemeente, *waarden in rijen.order_by("soort", "datum", "id").values_list(
        "gemeente_id", *VELDEN.values()
    ):
        yield gemeente, dict(zip(VELDEN, waarden, strict=True))
