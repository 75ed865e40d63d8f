"""Load the activiteitenlijst: eight hoofdactiviteiten and what stands under them."""

import csv
from collections.abc import Iterator
from pathlib import Path

from django.db import transaction

from activiteiten.models import Activiteit, CompetentieTerm, Hoofdactiviteit, Vereiste
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
            }
            for r in _lees("activiteitenlijst.csv")
        ],
    )


@transaction.atomic
def competenties_laden() -> int:
    """Add the terms of the vocabulary that are missing; gives how many.

    A term that is there is left alone, and so is which activities train it: the coordinator
    decides on both.
    """
    bekend = set(CompetentieTerm._base_manager.values_list("code", flat=True))
    namen = {naam.lower() for naam in CompetentieTerm._base_manager.values_list("naam", flat=True)}
    regels = [
        r
        for r in _lees("competenties.csv")
        if r["code"] not in bekend and r["naam"].lower() not in namen
    ]
    CompetentieTerm._base_manager.bulk_create(
        CompetentieTerm(
            id=vaste_id("competentie", r["code"]),
            code=r["code"],
            naam=r["naam"],
            groep=r["groep"],
            uitleg=r["uitleg"],
        )
        for r in regels
    )
    tussen = Activiteit.traint.through
    activiteiten = list(Activiteit._base_manager.values_list("pk", "code", "hoofdactiviteit__code"))
    tussen._base_manager.bulk_create(
        tussen(activiteit_id=pk, competentieterm_id=vaste_id("competentie", r["code"]))
        for r in regels
        for pk, code, hoofd in activiteiten
        if {"*", code, hoofd} & set(r["activiteiten"].split())
    )
    return len(regels)


@transaction.atomic
def vereisten_laden() -> int:
    """Add the vereisten that are missing, with what asks them; gives how many.

    What is there is left alone, as with the competences.
    """
    bekend = set(Vereiste._base_manager.values_list("code", flat=True))
    namen = {naam.lower() for naam in Vereiste._base_manager.values_list("naam", flat=True)}
    regels = [
        r
        for r in _lees("vereisten.csv")
        if r["code"] not in bekend and r["naam"].lower() not in namen
    ]
    Vereiste._base_manager.bulk_create(
        Vereiste(
            id=vaste_id("vereiste", r["code"]),
            code=r["code"],
            naam=r["naam"],
            soort=r["soort"],
            vervalt=r["vervalt"] == "ja",
            uitleg=r["uitleg"],
        )
        for r in regels
    )
    tussen = Activiteit.vereisten.through
    activiteiten = dict(Activiteit._base_manager.values_list("code", "pk"))
    tussen._base_manager.bulk_create(
        tussen(activiteit_id=activiteiten[code], vereiste_id=vaste_id("vereiste", r["code"]))
        for r in regels
        for code in r["activiteiten"].split()
    )
    return len(regels)


def _lees(naam: str) -> Iterator[dict[str, str]]:
    with (DATA / naam).open(encoding="utf-8", newline="") as bestand:
        yield from csv.DictReader(bestand)
