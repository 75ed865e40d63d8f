"""The bank account of a wijk-werker: noting, changing, taking away."""

from django.urls import reverse

from trajecten.forms.rekeningen import RekeningForm
from trajecten.models import Rekening, WijkWerker
from trajecten.services.rekeningen import rekening_noteren, rekening_schrappen
from trajecten.views.hulp import InzageMixin
from wijkwerken.kern.views import BevestigView, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling


class RekeningView(InzageMixin, ObjectFormulierView):
    """Shows the whole number to who may change it, so it is written in the read log."""

    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = WijkWerker.objects.select_related("rekening")
    form_class = RekeningForm
    titel = "Rekening"
    inleiding = (
        "Hierop betalen we de vergoeding. Kijk het nummer na op de bankkaart. Een lijst die al "
        "klaar is om te betalen, houdt de oude rekening."
    )
    succes_melding = "De rekening is bewaard."

    def get_persoon(self):
        return self.object.pk

    def get_kruimels(self):
        return [("Wijk-werkers", reverse("wijkwerker_list")), *super().get_kruimels()]

    def get_actueel(self):
        return Rekening.objects.filter(wijkwerker=self.object).first()

    def get_initial(self):
        rekening = getattr(self.object, "rekening", None)
        if rekening is None:
            return {}
        return {"iban": rekening.tekst, "houder": rekening.houder, "versie": rekening.versie}

    def call_service(self, form):
        return rekening_noteren(door=self.request.user, wijkwerker=self.object, **form.cleaned_data)


class RekeningSchrappenView(BevestigView):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = Rekening.objects.select_related("wijkwerker")
    titel = "Rekening schrappen"
    knop = "Schrappen"
    gevaar = True
    gevolg = (
        "Zonder rekening komt deze persoon niet in het betaalbestand. Wat nog te betalen is, wacht "
        "tot er een nieuwe rekening is."
    )
    succes_melding = "De rekening is geschrapt."
    met_instance = False

    def get_kruimels(self):
        return [
            ("Wijk-werkers", reverse("wijkwerker_list")),
            (str(self.object.wijkwerker), self.object.get_absolute_url()),
        ]

    def get_vraag(self):
        return f"De rekening {self.object} van {self.object.wijkwerker} schrappen?"

    def call_service(self, form):
        rekening_schrappen(door=self.request.user, rekening=self.object)
        return self.object.wijkwerker
