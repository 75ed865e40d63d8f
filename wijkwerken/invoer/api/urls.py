"""Names and viewsets of this app, for the router in wijkwerken/api_urls.py."""

from wijkwerken.invoer.api.views import InvoerViewSet

RESOURCES = [("invoeren", InvoerViewSet, "invoer")]
