"""The change logs of a dossier and of an aanmelding."""

from django.urls import reverse

from trajecten.models import Aanmelding, WijkWerker
from trajecten.sporen import sporen_van_aanmelding, sporen_van_wijkwerker
from trajecten.views import dossier
from trajecten.views.hulp import InzageMixin
from wijkwerken.kern.views import GeschiedenisView
from wijkwerken.toegang.rechten import Handeling


class WijkWerkerGeschiedenisView(InzageMixin, GeschiedenisView):
    """Who changed what, in the person and in all that hangs under it."""

    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = WijkWerker.objects.all()

    def bereid_voor(self):
        self.met_uren = self.request.GET.get("uren") == "1"

    def get_persoon(self):
        return self.object.pk

    def get_kruimels(self):
        return [("Wijk-werkers", reverse("wijkwerker_list")), *super().get_kruimels()]

    def get_tabs(self):
        traject = dossier.laatste_traject(self.object, self.request.user)
        return dossier.tabs(self.object, self.request.user, "Wijzigingen", traject)

    def get_sporen(self):
        return sporen_van_wijkwerker(self.object.pk, met_uren=self.met_uren)

    def get_context_data(self, **kwargs):
        meer = (
            {"meer_url": self.request.path, "meer_tekst": "Zonder uren en planning"}
            if self.met_uren
            else {"meer_url": "?uren=1", "meer_tekst": "Ook uren en planning"}
        )
        return super().get_context_data(**meer | kwargs)


class AanmeldingGeschiedenisView(InzageMixin, GeschiedenisView):
    handeling = Handeling.AANMELDING_BEOORDELEN
    queryset = Aanmelding.objects.all()

    def get_persoon(self):
        return self.object.persoon_id

    def get_kruimels(self):
        return [("Aanmeldingen", reverse("aanmelding_list")), *super().get_kruimels()]

    def get_sporen(self):
        return sporen_van_aanmelding(self.object.pk)
