"""Week sheets on paper, of one person or of everybody with work in that week."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from trajecten.documenten import toon_document, weekbladen_document
from trajecten.models import WijkWerker
from trajecten.services.weekbladen import HOOGSTENS, weekblad_van, weekbladen_van
from trajecten.views.planning import maandag_van
from wijkwerken.kern.views import BereikMixin, ToegangMixin
from wijkwerken.toegang.choices import Rol
from wijkwerken.toegang.rechten import Handeling


class WeekbladView(BereikMixin, SingleObjectMixin, View):
    """`week` is any date in it; this week when the address names none."""

    handeling = Handeling.PLANNEN
    queryset = WijkWerker.objects.all()
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        maandag = maandag_van(request.GET.get("week", ""), timezone.localdate())
        blad = weekblad_van(self.get_object(), maandag, request.user)
        return toon_document(request, weekbladen_document([blad], maandag))


class WeekbladenView(ToegangMixin, View):
    """All sheets in one file: of the own caseload, or with `wie=alle` of everybody."""

    handeling = Handeling.PLANNEN
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        maandag = maandag_van(request.GET.get("week", ""), timezone.localdate())
        standaard = "mijn" if request.user.rol == Rol.BEMIDDELAAR else "alle"
        wie = request.GET.get("wie") or standaard
        bladen = weekbladen_van(request.user, maandag, alleen_eigen=wie != "alle")
        if not bladen or len(bladen) > HOOGSTENS:
            messages.error(
                request,
                f"Dat zijn {len(bladen)} weekbladen: te veel voor één bestand. "
                "Druk ze af per bemiddelaar."
                if bladen
                else "In die week staat er voor niemand iets gepland.",
            )
            query = {"dag": maandag.isoformat(), "wie": wie}
            return HttpResponseRedirect(reverse("planning", query=query))
        return toon_document(request, weekbladen_document(bladen, maandag))
