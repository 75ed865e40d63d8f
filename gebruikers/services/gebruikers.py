"""Taking in a gebruiker with the place where the work is done, and keeping it right."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from gebruikers.models import Gebruiker, Vestiging
from gebruikers.services.gelijken import waarschuw_gelijken
from gebruikers.services.invullen import (
    alle_fouten,
    hoort_bij_soort,
    mag_bewerken,
    nummers_nakijken,
    vul,
    zonder_lopende,
)
from gebruikers.services.vestigingen import nakijken
from wijkwerken.kern.bewaren import bewaar
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.exceptions import RegelFout, controleer_versie
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


class AlIngeschreven(RegelFout):
    """There is a gebruiker with this ondernemingsnummer: `gebruiker` says which."""

    def __init__(self, gebruiker: Gebruiker) -> None:
        super().__init__(
            "ondernemingsnummer",
            Bezwaar(
                "ondernemingsnummer_bestaat",
                f"{gebruiker} ({gebruiker.nummer}) heeft dit ondernemingsnummer al. "
                "Voeg daar een vestiging toe in plaats van een nieuwe gebruiker.",
                getallen={"gebruiker": str(gebruiker.pk)},
            ),
        )
        self.gebruiker = gebruiker


@transaction.atomic
def gebruiker_inschrijven(
    *, door: Account, vandaag: date, gegevens: Mapping[str, Any], bevestigd: bool = False
) -> Gebruiker:
    """Take in a gebruiker; its address becomes the first vestiging, `Hoofdadres`.

    `gegevens` holds the fields of the gebruiker and straat, huisnummer, postcode and plaats.
    Raises LijktOp (a Waarschuwing) when it looks like somebody who is there already, unless
    `bevestigd`; the same ondernemingsnummer is refused.
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
        # The gebruiker has no row yet, and the contact stands on the gebruiker itself.
        lambda: nakijken(vestiging, exclude=["gebruiker"]),
    )
    _nummer_vrij(gebruiker)
    if not bevestigd:
        waarschuw_gelijken(door, gegevens)
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
    soort, was_actief = rij.soort, rij.actief
    vul(rij, gegevens, (*VELDEN, "actief"))
    if rij.soort != soort and rij.aanvragen.exists():
        raise ValidationError(
            {
                "soort": "Deze gebruiker heeft al aanvragen, beoordeeld voor zijn soort. "
                "Schrijf een nieuwe gebruiker in met de juiste soort."
            }
        )
    if was_actief and not rij.actief:
        zonder_lopende(rij.aanvragen)
    alle_fouten(
        lambda: _soort_nakijken(rij),
        lambda: nummers_nakijken(rij),
        lambda: rij.full_clean(validate_constraints=False),
    )
    _nummer_vrij(rij)
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
        raise AlIngeschreven(ander)
