"""Loading reference data again and again: the same file gives the same rows, with the same ids."""

import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import models, transaction

# Fixed for ever: every installation derives the same id from the same code.
NAAMRUIMTE = uuid.UUID("6d1c4c5a-2f0b-5c8e-9b64-6a0d5d9b8f11")


def vaste_id(soort: str, *sleutel: str) -> uuid.UUID:
    """The id of a row of reference data, the same on every installation."""
    return uuid.uuid5(NAAMRUIMTE, "/".join((soort, *sleutel)))


@transaction.atomic
def rijen_bijwerken(
    model: type[models.Model], sleutelvelden: Sequence[str], rijen: Iterable[dict[str, Any]]
) -> tuple[int, int]:
    """Add the rows that are missing and change those that differ: (new, changed).

    Rows are found by their `sleutelvelden`; one that exists keeps its id. Equal rows are not
    written, so a second run leaves no trace in the history.
    """
    manager = model._base_manager
    bestaand = {_sleutel(rij, sleutelvelden): rij for rij in manager.all()}
    nieuw, gewijzigd = [], 0
    for velden in rijen:
        rij = bestaand.get(tuple(velden[veld] for veld in sleutelvelden))
        if rij is None:
            nieuw.append(model(**velden))
            continue
        anders = {
            veld: waarde
            for veld, waarde in velden.items()
            if veld != "id" and getattr(rij, veld) != waarde
        }
        if anders:
            for veld, waarde in anders.items():
                setattr(rij, veld, waarde)
            rij.save()
            gewijzigd += 1
    manager.bulk_create(nieuw)
    return len(nieuw), gewijzigd


def _sleutel(rij: models.Model, sleutelvelden: Sequence[str]) -> tuple:
    return tuple(getattr(rij, veld) for veld in sleutelvelden)
