"""Load the rules that an installation starts with, dated and with their source."""

import json
from datetime import date
from pathlib import Path

from django.db import transaction

from wijkwerken.kern.referentie import vaste_id
from wijkwerken.regels.models import Regel

DATA = Path(__file__).parent / "data"


@transaction.atomic
def regels_laden() -> int:
    """Add the rules that are missing; gives how many.

    A rule that is there is left alone, whatever its value: the coordinator decides on it.
    """
    rijen = json.loads((DATA / "regels.json").read_text(encoding="utf-8"))
    bekend = set(Regel._base_manager.values_list("code", "geldig_van"))
    nieuw = [
        Regel(
            id=vaste_id("regel", rij["code"], rij["geldig_van"]),
            code=rij["code"],
            waarde=rij["waarde"],
            geldig_van=date.fromisoformat(rij["geldig_van"]),
            bron=rij["bron"],
        )
        for rij in rijen
        if (rij["code"], date.fromisoformat(rij["geldig_van"])) not in bekend
    ]
    Regel._base_manager.bulk_create(nieuw)
    return len(nieuw)
