"""What a gemeente permits today, for everybody: a page, and JSON for its own site.

Without a login, and without anything that names a person: activities, soorten and decisions.
"""

from typing import Any

from django.http import Http404, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView, View

from activiteiten.publiek import publieke_lijst
from wijkwerken.toegang.models import Gemeente

BEWAAR = "public, max-age=3600"


class _PubliekMixin:
    """The gemeente of the address; 404 outside our area."""

    kwargs: dict[str, Any]

    def get_gemeente(self):
        gemeenten = Gemeente.objects.in_werkingsgebied().bestaand_op(timezone.localdate())
        gemeente = gemeenten.filter(nis=self.kwargs["nis"]).first()
        if gemeente is None:
            raise Http404
        return gemeente


class PubliekeLijstView(_PubliekMixin, TemplateView):
    template_name = "activiteiten/publiek.html"
    http_method_names = ["get", "head", "options"]

    def get_context_data(self, **kwargs):
        gemeente, vandaag = self.get_gemeente(), timezone.localdate()
        return super().get_context_data(
            gemeente=gemeente,
            op=vandaag,
            activiteiten=publieke_lijst(gemeente, vandaag),
            json_url=reverse("publieke_lijst_json", args=[gemeente.nis]),
            **kwargs,
        )


class PubliekeJsonView(_PubliekMixin, View):
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        gemeente, vandaag = self.get_gemeente(), timezone.localdate()
        inhoud = {
            "gemeente": gemeente.naam,
            "nis": gemeente.nis,
            "op": vandaag,
            "activiteiten": publieke_lijst(gemeente, vandaag),
        }
        # Any site may read what is public.
        kop = {"Access-Control-Allow-Origin": "*", "Cache-Control": BEWAAR}
        return JsonResponse(inhoud, headers=kop, json_dumps_params={"ensure_ascii": False})
