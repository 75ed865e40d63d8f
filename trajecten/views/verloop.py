"""One page with everything that happened in a dossier."""

from django.core.paginator import Paginator

from trajecten.models import WijkWerker
from trajecten.verloop import soorten_voor, verloop
from trajecten.views import dossier
from trajecten.views.hulp import DossierDeelMixin
from wijkwerken.kern.views import ScopedDetailView
from wijkwerken.toegang.rechten import Handeling

PER_PAGINA = 50


class WijkWerkerVerloopView(DossierDeelMixin, ScopedDetailView):
    """The whole history, narrowed to the kinds that are ticked; on paper all of it at once."""

    handeling = Handeling.DOSSIER_BEKIJKEN
    queryset = WijkWerker.objects.all()
    template_name = "trajecten/verloop.html"

    def get_titel(self):
        return f"Verloop van {self.object}"

    def get_context_data(self, **kwargs):
        account = self.request.user
        gekozen = self.request.GET.getlist("soort")
        rijen = verloop(self.object, account, soorten=gekozen)
        per_pagina = len(rijen) or 1 if self.request.GET.get("alles") == "1" else PER_PAGINA
        pagina = Paginator(rijen, per_pagina).get_page(self.request.GET.get("pagina"))
        pagina.elided = list(pagina.paginator.get_elided_page_range(pagina.number, on_each_side=2))
        traject = dossier.laatste_traject(self.object, account)
        context = {
            "gebeurtenissen": pagina,
            "page_obj": pagina,
            "aantal": len(rijen),
            "binnen": account.is_binnen,
            "soorten": [(een, een.naam in gekozen) for een in soorten_voor(account)],
            "tabs": dossier.tabs(self.object, account, "Verloop", traject),
        }
        return super().get_context_data(**context | kwargs)
