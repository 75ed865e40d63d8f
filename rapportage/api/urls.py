"""Names and viewsets of this app, for the router in wijkwerken/api_urls.py.

The reports themselves have no rows, so their addresses are written by hand.
"""

from django.urls import path

from rapportage.api.bestanden import RapportbestandViewSet
from rapportage.api.planningen import RapportplanningViewSet
from rapportage.api.views import RapportViewSet

RESOURCES = [
    ("rapportbestanden", RapportbestandViewSet, "rapportbestand"),
    ("rapportplanningen", RapportplanningViewSet, "rapportplanning"),
]
urlpatterns = [
    path("rapporten/", RapportViewSet.as_view({"get": "overzicht"}), name="api-rapport-list"),
    path(
        "rapporten/<slug:code>/",
        RapportViewSet.as_view({"get": "opvragen"}),
        name="api-rapport-detail",
    ),
]
