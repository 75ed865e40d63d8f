"""Saving a row so that what the database refuses becomes a sentence at its field."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.db import DatabaseError, models

from wijkwerken.kern.bestanden import bestand_bewaren, bestand_lezen
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, VerouderdeVersie
from wijkwerken.kern.models import MetBestand

VEROUDERD = "WW412"


def bewaar(rij: models.Model, velden: Mapping[str, str] | None = None) -> None:
    """Check the values of a row and save it.

    Unlike `full_clean` this asks the database nothing beforehand: its constraints answer while
    saving, also when two write at once. Relations are not looked up either; they were read to
    get here. `velden` names the field that the sentence of a constraint belongs to.
    Must run inside a transaction, which the refusal rolls back.
    """
    _nakijken(rij)
    with weigering_vertalen(type(rij), velden):
        rij.save()


def bewaar_met_bestand(rij: MetBestand, bestand: File | None) -> None:
    """The same, together with the file that was brought: both, or neither.

    Raises ValidationError at `bestand` when it is empty, bigger than 10 MB, or of a kind that
    may not be kept.
    """
    if bestand is None:
        bewaar(rij)
        return
    for veld, waarde in bestand_lezen(bestand).items():
        setattr(rij, veld, waarde)
    _nakijken(rij, "bestand")
    with weigering_vertalen(type(rij)):
        bestand_bewaren(rij, bestand)


def _nakijken(rij: models.Model, *zonder: str) -> None:
    relaties = {veld.name for veld in rij._meta.concrete_fields if veld.is_relation}
    rij.clean_fields(exclude=relaties.union(zonder))
    rij.clean()


@contextmanager
def weigering_vertalen(
    model: type[models.Model], velden: Mapping[str, str] | None = None
) -> Iterator[None]:
    """Turn a broken constraint or a stale version into the error that pages and API show."""
    try:
        yield
    except DatabaseError as error:
        if getattr(error.__cause__, "sqlstate", None) == VEROUDERD:
            raise VerouderdeVersie from error
        naam = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
        for constraint in model._meta.constraints:
            if naam and constraint.name == naam:
                raise _weigering(constraint, (velden or {}).get(naam)) from error
        raise


def _weigering(constraint: models.BaseConstraint, veld: str | None) -> ValidationError:
    melding = str(constraint.get_violation_error_message())
    if constraint.violation_error_code:
        return RegelFout(veld, Bezwaar(constraint.violation_error_code, melding))
    return ValidationError({veld: melding} if veld else melding)
