"""Taking in a gebruiker with the place where the work is done, and keeping it right."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from gebruikers.models import Gebruiker, Vestiging
from gebruikers.services.invullen import (
    alle_fouten,
    hoort_bij_soort,
    mag_bewerken,
    nummers_nakijken,
    vul,
)
from gebruikers.services.vestigingen import nakijken
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.kern.vergrendeling import vergrendel
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.nummers import volgend_nummer

VELDEN = (
    "soort",
    "naam",
    "voornaam",
    "ondernemingsnummer",
    "contactpersoon",
    "telefoon",
    "email",
    "sinds_pwa",
    "opmerking",
)
# Who was quicker with the same number: the sentence of the constraint, at its field.
CONSTRAINTS = {"gebruiker_een_per_ondernemingsnummer": "ondernemingsnummer"}
ADRES = ("straat", "huisnummer", "postcode", "plaats")


@transaction.atomic
def gebruiker_inschrijven(
    *, door: Account, vandaag: date, gegevens: Mapping[str, Any]
) -> Gebruiker:
    """Take in a gebruiker; its address becomes the first vestiging, `Hoofdadres`.

    `gegevens` holds the fields of the gebruiker and straat, huisnummer, postcode and plaats.
    """
    mag_bewerken(door)
    gebruiker = Gebruiker()
    vul(gebruiker, gegevens, VELDEN)
    vestiging = Vestiging(gebruiker=gebruiker)
    vul(vestiging, gegevens, ADRES)

    alle_fouten(
        lambda: _soort_nakijken(gebruiker),
        lambda: nummers_nakijken(gebruiker),
        lambda: gebruiker.full_clean(exclude=["nummer"], validate_constraints=False),
        lambda: _nummer_vrij(gebruiker),
        # The gebruiker has no row yet, and the contact stands on the gebruiker itself.
        lambda: nakijken(vestiging, exclude=["gebruiker"]),
    )
    gebruiker.nummer = volgend_nummer("gebruiker", vandaag.year)
    bewaar(gebruiker, CONSTRAINTS)
    bewaar(vestiging)
    return gebruiker


@transaction.atomic
def gebruiker_wijzigen(
    *,
    door: Account,
    gebruiker: Gebruiker,
    gegevens: Mapping[str, Any],
    versie: int | None = None,
) -> Gebruiker:
    """Change a gebruiker; fields that are not given stay. The addresses are its vestigingen.

    The soort stays what it is once there are aanvragen: they were judged by it.
    """
    mag_bewerken(door)
    rij = vergrendel(Gebruiker.objects.bewerkbaar_voor(door), pk=gebruiker.pk)
    controleer_versie(rij, versie)
    soort = rij.soort
    vul(rij, gegevens, (*VELDEN, "actief"))
    if rij.soort != soort and rij.aanvragen.exists():
        raise ValidationError(
            {
                "soort": "Deze gebruiker heeft al aanvragen, beoordeeld voor zijn soort. "
                "Schrijf een nieuwe gebruiker in met de juiste soort."
            }
        )
    alle_fouten(
        lambda: _soort_nakijken(rij),
        lambda: nummers_nakijken(rij),
        lambda: rij.full_clean(validate_constraints=False),
        lambda: _nummer_vrij(rij),
    )
    bewaar(rij, CONSTRAINTS)
    return rij


def _soort_nakijken(gebruiker: Gebruiker) -> None:
    hoort_bij_soort(gebruiker.soort, gebruiker.voornaam, gebruiker.ondernemingsnummer)


def _nummer_vrij(gebruiker: Gebruiker) -> None:
    """The constraint says the same, but cannot say it at the field nor tell who it is."""
    if not gebruiker.ondernemingsnummer:
        return
    anderen = Gebruiker._base_manager.filter(ondernemingsnummer=gebruiker.ondernemingsnummer)
    ander = anderen.exclude(pk=gebruiker.pk).first()
    if ander is not None:
        raise ValidationError(
            {
                "ondernemingsnummer": f"{ander} heeft dit ondernemingsnummer al. "
                "Voeg daar een vestiging toe in plaats van een nieuwe gebruiker."
            }
        )
