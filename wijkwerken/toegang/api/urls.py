"""Names and viewsets of this app, for the router in wijkwerken/api_urls.py."""

from wijkwerken.toegang.api.bulkuitvoeringen import BulkuitvoeringViewSet
from wijkwerken.toegang.api.views import GemeenteViewSet, ToeleidingsdienstViewSet, WeergaveViewSet

RESOURCES = [
    ("gemeenten", GemeenteViewSet, "gemeente"),
    ("toeleidingsdiensten", ToeleidingsdienstViewSet, "toeleidingsdienst"),
    ("weergaven", WeergaveViewSet, "weergave"),
    ("bulkuitvoeringen", BulkuitvoeringViewSet, "bulkuitvoering"),
]
