"""In which rows the change logs of a gebruiker and of an aanvraag look."""

from uuid import UUID

from gebruikers.models import Aanvraag, Gebruiker, Gebruikersovereenkomst, Vestiging
from wijkwerken.kern.geschiedenis import Spoor


def sporen_van_gebruiker(gebruiker: UUID) -> list[Spoor]:
    """Of who orders work: itself, its places, overeenkomsten and aanvragen."""
    onder = (Vestiging, Gebruikersovereenkomst, Aanvraag)
    return [
        Spoor(Gebruiker, pgh_obj_id=gebruiker),
        *(Spoor(model, gebruiker_id=gebruiker) for model in onder),
    ]


def sporen_van_aanvraag(aanvraag: UUID) -> list[Spoor]:
    """Of one request."""
    return [Spoor(Aanvraag, pgh_obj_id=aanvraag)]
