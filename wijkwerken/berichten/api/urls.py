"""Names and viewsets of this app, for the router in wijkwerken/api_urls.py."""

from wijkwerken.berichten.api.views import BerichtViewSet, VoorkeurViewSet

RESOURCES = [("berichten", BerichtViewSet, "bericht"), ("voorkeuren", VoorkeurViewSet, "voorkeur")]
