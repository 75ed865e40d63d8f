"""The whole dossier on paper, for the person it is about (GDPR, art. 15)."""

from django.conf import settings
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from trajecten.documenten import Document, toon_document
from trajecten.models import WijkWerker
from trajecten.pdf import dossier_pdf
from trajecten.verloop import verloop
from trajecten.views import dossier
from wijkwerken.kern.views import BereikMixin
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.rechten import Handeling


class DossierAfdrukkenView(BereikMixin, SingleObjectMixin, View):
    """A GET leaves the text of sensitive notities out; who posts asks for those too."""

    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = WijkWerker.objects.select_related("gemeente", "rekening")
    http_method_names = ["get", "post", "options"]

    def get(self, request, *args, **kwargs):
        return self.druk_af(InzageWijze.PDF, met_gevoelige=False)

    def post(self, request, *args, **kwargs):
        return self.druk_af(InzageWijze.NOTITIE, met_gevoelige=True)

    def druk_af(self, wijze, *, met_gevoelige):
        wijkwerker, account = self.get_object(), self.request.user
        pdf = dossier_pdf(
            wijkwerker=wijkwerker,
            trajecten=dossier.alle_trajecten(wijkwerker, account),
            notities=dossier.notities(wijkwerker, account).geldend(),
            gebeurtenissen=verloop(wijkwerker, account),
            met_gevoelige=met_gevoelige,
            vandaag=timezone.localdate(),
            organisatie=settings.ORGANISATIE_NAAM,
        )
        naam = f"dossier-{wijkwerker.nummer}.pdf"
        return toon_document(self.request, Document(pdf, naam, [wijkwerker.pk], wijze=wijze))
