"""Names and viewsets of this app, for the router in wijkwerken/api_urls.py."""

from gebruikers.api.gebrekeviews import GebrekeViewSet, UitsluitingViewSet
from gebruikers.api.geldviews import (
    BankbestandViewSet,
    InschrijvingsgeldViewSet,
    OntvangstViewSet,
)
from gebruikers.api.notities import GebruikersnotitieViewSet
from gebruikers.api.views import (
    GebruikerViewSet,
    OvereenkomstViewSet,
    RegistratieViewSet,
)

RESOURCES = [
    ("gebruikers", GebruikerViewSet, "gebruiker"),
    ("gebruikersovereenkomsten", OvereenkomstViewSet, "gebruikersovereenkomst"),
    ("gebruikersnotities", GebruikersnotitieViewSet, "gebruikersnotitie"),
    ("inschrijvingsgelden", InschrijvingsgeldViewSet, "inschrijvingsgeld"),
    ("ontvangsten", OntvangstViewSet, "ontvangst"),
    ("bankbestanden", BankbestandViewSet, "bankbestand"),
    ("gebreken", GebrekeViewSet, "gebreke"),
    ("uitsluitingen", UitsluitingViewSet, "uitsluiting"),
    ("registraties", RegistratieViewSet, "registratie"),
]
