"""What every figure is: one sentence each, for who reads a report."""

from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from rapportage.cijfers import CIJFERS, maandvraag, rijen_url
from rapportage.rapporten import vorige_maand
from rapportage.rapporten.teksten import AFSPRAKEN
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import PaginaMixin, ToegangMixin
from wijkwerken.toegang.rechten import Handeling


class CijfersView(PaginaMixin, ToegangMixin, TemplateView):
    handeling = Handeling.RAPPORT_BEKIJKEN
    template_name = "rapportage/cijfers.html"
    titel = "Wat de cijfers betekenen"
    inleiding = (
        "Elk cijfer heeft één definitie, overal waar u het ziet. Cijfers van een afgesloten maand "
        "blijven zoals ze bij het afsluiten waren."
    )

    def get_kruimels(self):
        return [("Rapporten", reverse("rapporten"))]

    def get_context_data(self, **kwargs):
        vandaag = timezone.localdate()
        vraag = maandvraag(self.request.user, vorige_maand(vandaag).van, vandaag=vandaag)
        kolommen = [
            Kolom("naam", "Cijfer", link=lambda cijfer: rijen_url(cijfer, vraag) or ""),
            Kolom("definitie", "Wat het telt"),
            Kolom("eenheid", "Eenheid", lambda cijfer: cijfer.eenheid.label),
        ]
        tabel = Tabel(kolommen, list(CIJFERS.values()), bijschrift=self.titel)
        return super().get_context_data(tabel=tabel, afspraken=AFSPRAKEN, **kwargs)
