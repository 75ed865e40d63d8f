"""Load the activiteitenlijst: eight hoofdactiviteiten and what stands under them."""

import csv
from collections.abc import Iterator
from pathlib import Path

from django.db import transaction

from activiteiten.models import Activiteit, Hoofdactiviteit
from wijkwerken.kern.referentie import rijen_bijwerken, vaste_id

DATA = Path(__file__).parent.parent / "data"


@transaction.atomic
def hoofdactiviteiten_laden() -> tuple[int, int]:
    """The hoofdactiviteiten, in the order of the file. Gives (new, changed)."""
    return rijen_bijwerken(
        Hoofdactiviteit,
        ["code"],
        [
            {
                "id": vaste_id("hoofdactiviteit", r["code"]),
                "code": r["code"],
                "naam": r["naam"],
                "volgorde": volgorde,
            }
            for volgorde, r in enumerate(_lees("hoofdactiviteiten.csv"), start=1)
        ],
    )


@transaction.atomic
def activiteiten_laden() -> tuple[int, int]:
    """The activiteiten by code. Gives (new, changed).

    Whether one is still on the list (`actief`) is decided by the organisation and stays;
    so does every activiteit with a code of its own.
    """
    hoofden = dict(Hoofdactiviteit._base_manager.values_list("code", "id"))
    return rijen_bijwerken(
        Activiteit,
        ["code"],
        [
            {
                "id": vaste_id("activiteit", r["code"]),
                "hoofdactiviteit_id": hoofden[r["hoofdactiviteit"]],
                "code": r["code"],
                "naam": r["naam"],
                "omschrijving": r["omschrijving"],
                "soorten": r["soorten"].split(),
                "enkel_overgang": r["enkel_overgang"] == "ja",
                "vereist": r["vereist"],
            }
            for r in _lees("activiteitenlijst.csv")
        ],
    )


def _lees(naam: str) -> Iterator[dict[str, str]]:
    with (DATA / naam).open(encoding="utf-8", newline="") as bestand:
        yield from csv.DictReader(bestand)
