from gebruikers.models.aanvraag import Aanvraag, AanvraagVereiste
from gebruikers.models.gebreke import Gebreke, Gebrekestap, Uitsluiting
from gebruikers.models.gebruiker import Gebruiker, Vestiging
from gebruikers.models.inschrijvingsgeld import Bankbestand, Inschrijvingsgeld, Ontvangst
from gebruikers.models.notitie import Gebruikersnotitie
from gebruikers.models.overeenkomst import Gebruikershandtekening, Gebruikersovereenkomst
from gebruikers.models.registratie import Registratie

__all__ = [
    "Aanvraag",
    "AanvraagVereiste",
    "Bankbestand",
    "Gebreke",
    "Gebrekestap",
    "Gebruiker",
    "Gebruikershandtekening",
    "Gebruikersnotitie",
    "Gebruikersovereenkomst",
    "Inschrijvingsgeld",
    "Ontvangst",
    "Registratie",
    "Uitsluiting",
    "Vestiging",
]
