"""In which rows the change logs of a gebruiker and of an aanvraag look."""

from uuid import UUID

from gebruikers.models import (
    Aanvraag,
    AanvraagVereiste,
    Gebreke,
    Gebrekestap,
    Gebruiker,
    Gebruikershandtekening,
    Gebruikersnotitie,
    Gebruikersovereenkomst,
    Inschrijvingsgeld,
    Ontvangst,
    Uitsluiting,
    Vestiging,
)
from wijkwerken.kern.geschiedenis import Spoor


def sporen_van_gebruiker(gebruiker: UUID) -> list[Spoor]:
    """Of who orders work: itself, its places, overeenkomsten with who signed, aanvragen,
    what it pays, what went wrong, and what was written about it."""
    onder = (
        Vestiging,
        Gebruikersovereenkomst,
        Aanvraag,
        Inschrijvingsgeld,
        Gebreke,
        Uitsluiting,
        Gebruikersnotitie,
    )
    overeenkomsten = Spoor(Gebruikersovereenkomst, gebruiker_id=gebruiker).sleutels()
    return [
        Spoor(Gebruiker, pgh_obj_id=gebruiker),
        *(Spoor(model, gebruiker_id=gebruiker) for model in onder),
        Spoor(Gebruikershandtekening, overeenkomst_id__in=overeenkomsten),
    ]


def sporen_van_aanvraag(aanvraag: UUID) -> list[Spoor]:
    """Of one request: itself, and what it asks of who does it."""
    return [
        Spoor(Aanvraag, pgh_obj_id=aanvraag),
        Spoor(AanvraagVereiste, ouder="aanvraag", aanvraag_id=aanvraag),
    ]


def sporen_van_gebreke(gebreke: UUID) -> list[Spoor]:
    """Of one melding, with its steps and the exclusion that came of it."""
    return [
        Spoor(Gebreke, pgh_obj_id=gebreke),
        Spoor(Gebrekestap, gebreke_id=gebreke),
        Spoor(Uitsluiting, gebreke_id=gebreke),
    ]


def sporen_van_inschrijvingsgeld(geld: UUID) -> list[Spoor]:
    """Of what one gebruiker pays for one year, with what came in for it."""
    return [
        Spoor(Inschrijvingsgeld, pgh_obj_id=geld),
        Spoor(Ontvangst, inschrijvingsgeld_id=geld),
    ]
