"""Addresses of this app, for wijkwerken/api_urls.py: no resource with rows, so by hand."""

from django.urls import path

from rapportage.api.views import RapportViewSet

urlpatterns = [
    path("rapporten/", RapportViewSet.as_view({"get": "overzicht"}), name="api-rapport-list"),
    path(
        "rapporten/<slug:code>/",
        RapportViewSet.as_view({"get": "opvragen"}),
        name="api-rapport-detail",
    ),
]
