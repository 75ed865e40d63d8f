"""What the services of this app share: filling a row, and one list of what is wrong."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models

from gebruikers.choices import LOPENDE_STATUSSEN, GebruikerSoort
from wijkwerken.kern.bezwaar import Bezwaar
from wijkwerken.kern.controles import ondernemingsnummer_nakijken, telefoon_nakijken
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.toegang.models import Account
from wijkwerken.toegang.rechten import Handeling

NUMMERS: dict[str, Callable[[str], str]] = {
    "telefoon": telefoon_nakijken,
    "ondernemingsnummer": ondernemingsnummer_nakijken,
}


def mag_bewerken(door: Account) -> None:
    """Raise PermissionDenied for an account that may not change gebruikers."""
    if not door.mag(Handeling.GEBRUIKER_BEWERKEN):
        raise PermissionDenied


def vul(rij: models.Model, gegevens: Mapping[str, Any], velden: Collection[str]) -> None:
    """Take over the fields that were given; what stands outside `velden` is nobody's to set."""
    for veld in velden:
        if veld in gegevens:
            waarde = gegevens[veld]
            setattr(rij, veld, waarde.strip() if isinstance(waarde, str) else waarde)


def alle_fouten(*stappen: Callable[[], Any]) -> None:
    """Run every step and raise what is wrong in all of them together.

    A field keeps the sentences of the first step that found it wrong: the plainest comes first.
    """
    fouten: dict[str, list[ValidationError]] = {}
    for stap in stappen:
        try:
            stap()
        except ValidationError as error:
            for veld, lijst in error.update_error_dict({}).items():
                fouten.setdefault(veld, lijst)
    if fouten:
        raise ValidationError(fouten)


def nummers_nakijken(rij: models.Model) -> None:
    """Bring telefoon and ondernemingsnummer in the form that is stored.

    Before full_clean, for that counts the characters as they were typed.
    """
    fouten = {}
    for veld, nakijken in NUMMERS.items():
        waarde = getattr(rij, veld, "")
        if waarde:
            try:
                setattr(rij, veld, nakijken(waarde))
            except ValidationError as error:
                fouten[veld] = error
    if fouten:
        raise ValidationError(fouten)


def hoort_bij_soort(soort: str, voornaam: str, ondernemingsnummer: str) -> None:
    """A person has a voornaam, an organisation an ondernemingsnummer, and not the other way."""
    if soort != GebruikerSoort.PERSOON:
        if voornaam:
            raise ValidationError(
                {
                    "voornaam": "Alleen een natuurlijke persoon heeft een voornaam. "
                    "Maak dit veld leeg of kies een andere soort."
                }
            )
        return
    fouten = {}
    if not voornaam:
        fouten["voornaam"] = "Vul de voornaam van deze persoon in."
    if ondernemingsnummer:
        fouten["ondernemingsnummer"] = (
            "Een natuurlijke persoon heeft geen ondernemingsnummer. "
            "Maak dit veld leeg of kies een andere soort."
        )
    if fouten:
        raise ValidationError(fouten)


def zonder_lopende(aanvragen: Any) -> None:
    """Raises RegelFout at `actief` while work is still asked for or done there."""
    lopend = aanvragen.filter(status__in=LOPENDE_STATUSSEN).count()
    if lopend:
        nog = "1 aanvraag" if lopend == 1 else f"{lopend} aanvragen"
        melding = f"Er loopt nog {nog}. Sluit of annuleer die eerst."
        raise RegelFout("actief", Bezwaar("status", melding))
