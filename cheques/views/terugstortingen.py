"""A payment that the bank sent back: noted, and withdrawn when that was a mistake."""

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from cheques.models import Vergoedingregel
from cheques.services import terugstortingen as services
from cheques.vergoedingforms import TerugstortingForm
from trajecten.views.hulp import InzageMixin
from wijkwerken.kern import opmaak
from wijkwerken.kern.forms import BevestigForm
from wijkwerken.kern.views import BevestigView, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling


class _Terugstorting(InzageMixin):
    handeling = Handeling.VERGOEDING_BETALEN
    queryset = Vergoedingregel.objects.select_related("lijst", "wijkwerker", "terugstorting")

    def get_persoon(self):
        return self.object.wijkwerker_id

    def get_kruimels(self):
        lijst = self.object.lijst
        return [
            ("Vergoedingen", reverse("vergoedinglijst_list")),
            (str(lijst), lijst.get_absolute_url()),
            (self.object.wijkwerker.volledige_naam, self.object.get_absolute_url()),
        ]


class TerugstortenView(_Terugstorting, ObjectFormulierView):
    form_class = TerugstortingForm
    knop = "Noteren"
    succes_melding = "De terugstorting is genoteerd. Het bedrag komt op de volgende betaallijst."

    inleiding = (
        "Het bedrag komt op de volgende betaallijst, voor de rekening die dan in het dossier "
        "staat. Vraag dus eerst een juiste rekening."
    )

    def get_titel(self):
        return f"Terugstorting van {opmaak.bedrag(self.object.bedrag)} noteren"

    def get_initial(self):
        return {"op": timezone.localdate()}

    def call_service(self, form):
        services.terugstorting_noteren(
            door=self.request.user,
            regel=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


class TerugstortingIntrekkenView(_Terugstorting, BevestigView):
    form_class = BevestigForm
    titel = "Terugstorting intrekken"
    knop = "Intrekken"
    vraag = "Was dit een vergissing, en is het bedrag toch betaald?"
    gevolg = "De betaling geldt weer. Het bedrag komt niet op een nieuwe lijst."
    succes_melding = "De terugstorting is ingetrokken."

    def bereid_voor(self):
        super().bereid_voor()
        if not hasattr(self.object, "terugstorting") and self.request.method == "GET":
            raise Http404

    def call_service(self, form):
        services.terugstorting_intrekken(door=self.request.user, regel=self.object)
