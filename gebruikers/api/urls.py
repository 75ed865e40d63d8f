"""Names and viewsets of this app, for the router in wijkwerken/api_urls.py."""

from gebruikers.api.views import AanvraagViewSet, GebruikerViewSet, OvereenkomstViewSet

RESOURCES = [
    ("gebruikers", GebruikerViewSet, "gebruiker"),
    ("gebruikersovereenkomsten", OvereenkomstViewSet, "gebruikersovereenkomst"),
    ("aanvragen", AanvraagViewSet, "aanvraag"),
]
