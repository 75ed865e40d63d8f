"""Hours of a closed month that turned out more or less."""

from trajecten.forms.prestaties import UrenCorrectieForm
from trajecten.models import Prestatie
from trajecten.services.boekmaanden import afsluiting_van, oudste_open_maand
from trajecten.services.correcties import correctie_boeken
from trajecten.views.hulp import InzageMixin
from wijkwerken.kern import opmaak
from wijkwerken.kern.views import ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling


class CorrectieBoekenView(InzageMixin, ObjectFormulierView):
    """Book the difference in the open month; the closed one stays as it is."""

    handeling = Handeling.PRESTATIE_SCHRIJVEN
    queryset = Prestatie.objects.select_related("traject__wijkwerker", "traject__gemeente")
    form_class = UrenCorrectieForm
    template_name = "trajecten/correctie_form.html"
    titel = "Correctie boeken"
    knop = "Correctie boeken"

    def get_initial(self):
        return {"versie": self.object.versie}

    def call_service(self, form):
        self.correctie = correctie_boeken(
            door=self.request.user, prestatie=self.object, **form.cleaned_data
        )

    def get_succes_melding(self):
        maand = opmaak.maand_jaar(self.correctie.boekmaand)
        return f"De correctie is geboekt in {maand}."

    def get_context_data(self, **kwargs):
        prestatie = self.object
        return super().get_context_data(
            prestatie=prestatie,
            afsluiting=afsluiting_van(prestatie),
            boekmaand=oudste_open_maand(prestatie.traject.gemeente_id, prestatie.boekmaand),
            **kwargs,
        )
