from gebruikers.models.aanvraag import Aanvraag
from gebruikers.models.gebruiker import Gebruiker, Gebruikersovereenkomst, Vestiging

__all__ = ["Aanvraag", "Gebruiker", "Gebruikersovereenkomst", "Vestiging"]
