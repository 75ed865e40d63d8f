"""Fill in a person from typed values: an aanmelding and a wijk-werker alike."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from trajecten.models import Aanmelding, WijkWerker
from trajecten.rules.aanmelding import NODIG, toets_ingevuld
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.toegang.adressen import gemeente_nakijken
from wijkwerken.toegang.models import Account, Gemeente
from wijkwerken.toegang.rechten import Handeling

INSZ_VELDEN = ("insz_versleuteld", "insz_index")
BEKEND = "Er is al een wijk-werker met dit rijksregisternummer."
PERSOON_VELDEN = (
    "voornaam",
    "naam",
    "geboortedatum",
    "straat",
    "huisnummer",
    "postcode",
    "plaats",
    "telefoon",
    "email",
    "inkomen",
    "rijbewijs",
)


def eis(door: Account, handeling: Handeling) -> None:
    """Refuse who may not do this at all, for acts that start from no row."""
    if not door.mag(handeling):
        raise PermissionDenied


def invullen(rij: Any, gegevens: Mapping[str, Any], velden: tuple[str, ...]) -> None:
    """Set those of the `velden` that are given; what is left out stays as it was."""
    for veld in velden:
        if veld in gegevens:
            setattr(rij, veld, gegevens[veld])


def persoon_bewaren(rij: Aanmelding | WijkWerker, gegevens: Mapping[str, Any]) -> None:
    """Fill in person, INSZ and address, check all of it together, and save.

    An INSZ that is left empty stays as it was; with a new birth date it is checked again.
    A concept of an aanmelding may leave anything open; what is given must be right.
    """
    invullen(rij, gegevens, PERSOON_VELDEN)
    fouten: dict[str, Any] = {}
    insz = gegevens.get("insz") or ""
    if not insz and "geboortedatum" in gegevens:
        insz = rij.insz
    try:
        if insz:
            rij.insz_invullen(insz)
        elif not rij.insz_versleuteld and not is_concept(rij):
            raise ValidationError({"insz": NODIG["insz"]})
    except ValidationError as error:
        fouten = error.update_error_dict(fouten)
    if {"postcode", "gemeente"} & set(gegevens):
        fouten |= _gemeente_invullen(rij, gegevens.get("gemeente"))
    if (
        isinstance(rij, WijkWerker)
        and "insz" not in fouten
        and WijkWerker.objects.filter(insz_index=rij.insz_index).exclude(pk=rij.pk).exists()
    ):
        fouten["insz"] = [BEKEND]
    if isinstance(rij, Aanmelding) and not is_concept(rij):
        for bezwaar in ontbrekend(rij):
            fouten.setdefault(str(bezwaar.veld), [bezwaar.melding])
    buiten = set(fouten)
    if "insz" in fouten:
        buiten |= set(INSZ_VELDEN)
    if {"postcode", "gemeente"} & set(fouten) or not rij.postcode:
        buiten |= {"gemeente", "plaats"}  # they follow from the postcode
    try:
        rij.full_clean(exclude=buiten, validate_constraints=not fouten)
    except ValidationError as error:
        fouten = error.update_error_dict(fouten)
    if fouten:
        raise ValidationError(fouten)
    try:
        with transaction.atomic():
            rij.save()
    except IntegrityError as error:  # someone registered the same person a moment ago
        raise ValidationError({"insz": BEKEND}) from error


def is_concept(rij: Aanmelding | WijkWerker) -> bool:
    """Only a concept of an aanmelding may be incomplete."""
    return isinstance(rij, Aanmelding) and rij.is_concept


def ontbrekend(aanmelding: Aanmelding) -> list[Bezwaar]:
    """What it still needs before it can be sent, each at its field."""
    waarden = {veld: getattr(aanmelding, veld) for veld in NODIG if veld != "insz"}
    return toets_ingevuld(waarden | {"insz": aanmelding.insz_index})


def _gemeente_invullen(
    rij: Aanmelding | WijkWerker, gemeente: Gemeente | None
) -> dict[str, list[ValidationError]]:
    """The gemeente that follows from the postcode, or what is wrong with them."""
    if not rij.postcode:
        if isinstance(rij, Aanmelding):
            rij.gemeente = None
        return {}
    try:
        rij.gemeente = gemeente_nakijken(rij.postcode, gemeente)
    except ValidationError as error:
        return error.error_dict
    rij.plaats = rij.plaats or rij.gemeente.naam
    return {}
