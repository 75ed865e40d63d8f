"""The description of the API, the page that shows it, and what is at no address at all."""

from django.http import Http404
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.views import APIView

from wijkwerken.toegang.rechten import Handeling

_LEZEN = {"get": Handeling.REFERENTIE_BEKIJKEN, "head": Handeling.REFERENTIE_BEKIJKEN}


class SchemaView(SpectacularAPIView):
    """OpenAPI 3, as YAML or JSON."""

    handelingen = _LEZEN


class DocsView(SpectacularSwaggerSplitView):
    """Swagger UI from our own files, with its script apart, so that the CSP stays strict."""

    handelingen = _LEZEN
    url_name = "api-schema"
    url_self = None
    template_name = "api/docs.html"


@extend_schema(exclude=True)
class NietGevondenView(APIView):
    """Any other address under the API: a problem too, and not the page for people."""

    handelingen = dict.fromkeys(
        ["get", "head", "post", "put", "patch", "delete"], Handeling.REFERENTIE_BEKIJKEN
    )

    def initial(self, request, *args, **kwargs):
        super().initial(request, *args, **kwargs)
        raise Http404
