from django.views.generic import TemplateView

from rapportage.zoeken import MINSTENS, lees_vraag, zoek
from wijkwerken.kern.views import PaginaMixin, ToegangMixin
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling


class ZoekenView(PaginaMixin, ToegangMixin, TemplateView):
    """What the search field at the top finds, per kind.

    The question comes by POST: it is a name or a whole INSZ, and addresses end up in logs.
    """

    handeling = Handeling.ZOEKEN
    template_name = "rapportage/zoeken.html"
    titel = "Zoeken"

    def post(self, request, *args, **kwargs):
        return self.get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        vraag = lees_vraag(self.request.POST.get("q", ""))
        groepen = zoek(self.request.user, vraag)
        personen = {t.persoon for groep in groepen for t in groep.treffers if t.persoon}
        inzage_loggen(self.request, personen, InzageWijze.LIJST)
        return super().get_context_data(
            vraag=vraag, groepen=groepen, te_kort=len(vraag.tekst) < MINSTENS, **kwargs
        )
