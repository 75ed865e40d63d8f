"""Places of work of a gebruiker. The gemeente follows from the postcode."""

from collections.abc import Collection, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from gebruikers.models import Gebruiker, Vestiging
from gebruikers.services.invullen import (
    alle_fouten,
    mag_bewerken,
    nummers_nakijken,
    vul,
    zonder_lopende,
)
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.adressen import gemeente_nakijken
from wijkwerken.toegang.models import Account, Postcode

VELDEN = (
    "naam",
    "kostenplaats",
    "contactpersoon",
    "telefoon",
    "email",
    "straat",
    "huisnummer",
    "postcode",
    "plaats",
)

CONSTRAINTS = {"vestiging_naam_uniek": "naam", "vestiging_kostenplaats_uniek": "kostenplaats"}


@transaction.atomic
def vestiging_toevoegen(
    *, door: Account, gebruiker: Gebruiker, gegevens: Mapping[str, Any]
) -> Vestiging:
    """Another place of work of this gebruiker."""
    mag_bewerken(door)
    gebruiker = Gebruiker.objects.bewerkbaar_voor(door).get(pk=gebruiker.pk)
    vestiging = Vestiging(gebruiker=gebruiker)
    vul(vestiging, gegevens, VELDEN)
    alle_fouten(lambda: nakijken(vestiging), lambda: _vrij(vestiging))
    bewaar(vestiging, CONSTRAINTS)
    return vestiging


@transaction.atomic
def vestiging_wijzigen(
    *,
    door: Account,
    vestiging: Vestiging,
    gegevens: Mapping[str, Any],
    versie: int | None = None,
) -> Vestiging:
    """Change a place of work; fields that are not given stay."""
    mag_bewerken(door)
    rij = vergrendel(Vestiging.objects.bewerkbaar_voor(door), pk=vestiging.pk)
    controleer_versie(rij, versie)
    was_actief = rij.actief
    vul(rij, gegevens, (*VELDEN, "actief"))
    if was_actief and not rij.actief:
        zonder_lopende(rij.aanvragen)
    alle_fouten(
        lambda: nakijken(rij),
        lambda: _vrij(rij),
    )
    bewaar(rij, CONSTRAINTS)
    return rij


def nakijken(vestiging: Vestiging, exclude: Collection[str] = ()) -> None:
    """Fill the gemeente, and the plaats when it was left empty, from the postcode; then check."""
    alle_fouten(
        lambda: _plaats_invullen(vestiging),
        lambda: nummers_nakijken(vestiging),
        lambda: vestiging.full_clean(
            exclude={"gemeente", "plaats", *exclude}, validate_constraints=False
        ),
    )


def _plaats_invullen(vestiging: Vestiging) -> None:
    if not vestiging.postcode:  # full_clean says that it is missing
        return
    vestiging.postcode = vestiging.postcode.strip()
    vestiging.gemeente = gemeente_nakijken(vestiging.postcode)
    if not vestiging.plaats:
        namen = Postcode.objects.filter(postcode=vestiging.postcode).values_list(
            "deelgemeente", flat=True
        )
        # The name of the gemeente when the postcode carries it, as 9880 Aalter.
        vestiging.plaats = min(namen, key=lambda naam: (naam != vestiging.gemeente.naam, naam))
    elif len(vestiging.plaats) > 80:
        raise ValidationError({"plaats": "De naam van een plaats telt hoogstens 80 tekens."})


def _vrij(vestiging: Vestiging) -> None:
    """The constraints say the same, but cannot say it at the field with a way out."""
    eigen = Vestiging._base_manager.filter(gebruiker=vestiging.gebruiker).exclude(pk=vestiging.pk)
    fouten = {}
    if eigen.filter(naam=vestiging.naam).exists():
        fouten["naam"] = (
            "Deze gebruiker heeft al een vestiging met die naam. "
            "Kies een andere naam, zoals die van de straat."
        )
    if vestiging.kostenplaats:
        ander = eigen.filter(kostenplaats=vestiging.kostenplaats).first()
        if ander is not None:
            fouten["kostenplaats"] = (
                f"{ander.naam} heeft deze kostenplaats al. Neem een andere, of laat ze leeg."
            )
    if fouten:
        raise ValidationError(fouten)
