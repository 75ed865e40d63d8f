"""Names and viewsets of this app, for the router in wijkwerken/api_urls.py."""

from gebruikers.api.views import (
    GebruikerViewSet,
    OvereenkomstViewSet,
    RegistratieViewSet,
)

RESOURCES = [
    ("gebruikers", GebruikerViewSet, "gebruiker"),
    ("gebruikersovereenkomsten", OvereenkomstViewSet, "gebruikersovereenkomst"),
    ("registraties", RegistratieViewSet, "registratie"),
]
