"""Names and viewsets of this app, for the router in wijkwerken/api_urls.py."""

from activiteiten.api.afwijkingen import AfwijkingViewSet
from activiteiten.api.toelatingen import ToelatingViewSet
from activiteiten.api.vereisten import VereisteViewSet
from activiteiten.api.views import ActiviteitViewSet, CompetentieTermViewSet

RESOURCES = [
    ("activiteiten", ActiviteitViewSet, "activiteit"),
    ("afwijkende-activiteiten", AfwijkingViewSet, "afwijkendeactiviteit"),
    ("competenties", CompetentieTermViewSet, "competentieterm"),
    ("toelatingen", ToelatingViewSet, "toelating"),
    ("vereisten", VereisteViewSet, "vereiste"),
]
