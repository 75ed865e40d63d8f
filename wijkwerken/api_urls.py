"""One router for the resources of all apps, under /api/v1/."""

from django.urls import path, re_path
from rest_framework.routers import SimpleRouter

from activiteiten.api.urls import RESOURCES as ACTIVITEITEN
from cheques.api.urls import RESOURCES as CHEQUES
from gebruikers.api.urls import RESOURCES as GEBRUIKERS
from rapportage.api.urls import RESOURCES as RAPPORTAGE
from rapportage.api.urls import urlpatterns as rapport_urls
from trajecten.api.urls import RESOURCES as TRAJECTEN
from wijkwerken.berichten.api.urls import RESOURCES as BERICHTEN
from wijkwerken.invoer.api.urls import RESOURCES as INVOER
from wijkwerken.regels.api.urls import RESOURCES as REGELS
from wijkwerken.toegang.api.documentatie import DocsView, NietGevondenView, SchemaView
from wijkwerken.toegang.api.urls import RESOURCES as TOEGANG

RESOURCES = [
    *TOEGANG,
    *REGELS,
    *INVOER,
    *BERICHTEN,
    *ACTIVITEITEN,
    *GEBRUIKERS,
    *TRAJECTEN,
    *CHEQUES,
    *RAPPORTAGE,
]

router = SimpleRouter()
for naam, viewset, basename in RESOURCES:
    router.register(naam, viewset, basename=f"api-{basename}")

urlpatterns = [
    path("schema/", SchemaView.as_view(), name="api-schema"),
    path("docs/", DocsView.as_view(), name="api-docs"),
    *router.urls,
    *rapport_urls,
    re_path(r"^.*$", NietGevondenView.as_view(), name="api-niet-gevonden"),
]
