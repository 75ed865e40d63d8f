"""Names and viewsets of this app, for the router in wijkwerken/api_urls.py."""

from activiteiten.api.vereisten import VereisteViewSet
from activiteiten.api.views import ActiviteitViewSet, CompetentieTermViewSet

RESOURCES = [
    ("activiteiten", ActiviteitViewSet, "activiteit"),
    ("competenties", CompetentieTermViewSet, "competentieterm"),
    ("vereisten", VereisteViewSet, "vereiste"),
]
