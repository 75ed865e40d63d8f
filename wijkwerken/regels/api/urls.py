"""Names and viewsets of this app, for the router in wijkwerken/api_urls.py."""

from wijkwerken.regels.api.views import RegelViewSet, SchoolvakantieViewSet

RESOURCES = [
    ("regels", RegelViewSet, "regel"),
    ("schoolvakanties", SchoolvakantieViewSet, "schoolvakantie"),
]
