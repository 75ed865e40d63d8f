"""Suspend a traject, set the last day of it, and say what proves it."""

from django.utils import timezone

from trajecten.forms.termijnen import SchorsingBewijsForm, SchorsingEindeForm, SchorsingForm
from trajecten.models import Schorsing
from trajecten.services import schorsingen as services
from trajecten.services.bijlagen import stukken_van
from trajecten.views.trajecten import LIJST, TrajectDaad
from trajecten.views.voorbeeld import VoorbeeldMixin
from wijkwerken.kern.views import ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling

UITLEG = (
    "Of een schorsing het traject verlengt, zegt de regel van de reden. Verandert er een datum, "
    "dan ziet u eerst oud en nieuw."
)


class SchorsingView(VoorbeeldMixin, TrajectDaad):
    form_class = SchorsingForm
    titel = "Schorsing vastleggen"
    inleiding = f"Wat in deze dagen gepland staat, wordt geannuleerd. {UITLEG}"
    succes_melding = "De schorsing is vastgelegd."

    def get_form_kwargs(self):
        stukken = stukken_van(self.object, self.request.user)
        return super().get_form_kwargs() | {"stukken": stukken}

    def doe(self, form):
        self.daad(services.schorsing_vastleggen, form, vandaag=timezone.localdate())
        return self.object


class _EenSchorsing(ObjectFormulierView):
    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = Schorsing.objects.select_related("traject__wijkwerker")

    def get_kruimels(self):
        traject = self.object.traject
        return [LIJST, (str(traject.wijkwerker), traject.get_absolute_url())]

    def get_terug_url(self):
        return self.object.traject.get_absolute_url()

    def daad(self, service, form, **meer):
        service(door=self.request.user, schorsing=self.object, **form.cleaned_data, **meer)
        return self.object.traject


class SchorsingBeeindigenView(VoorbeeldMixin, _EenSchorsing):
    form_class = SchorsingEindeForm
    titel = "Einde van de schorsing"
    inleiding = UITLEG
    succes_melding = "De schorsing is aangepast."

    def get_traject(self):
        return self.object.traject

    def get_initial(self):
        return {"versie": self.object.versie, "tot": self.object.tot}

    def doe(self, form):
        return self.daad(services.schorsing_beeindigen, form, vandaag=timezone.localdate())


class SchorsingBewijzenView(_EenSchorsing):
    form_class = SchorsingBewijsForm
    titel = "Bewijs van de schorsing"
    inleiding = "Voeg het stuk eerst toe bij de bijlagen van het traject, of schrijf waar het ligt."
    succes_melding = "Het bewijs is bewaard."

    def get_form_kwargs(self):
        stukken = stukken_van(self.object.traject, self.request.user)
        return super().get_form_kwargs() | {"stukken": stukken}

    def get_initial(self):
        return {
            "versie": self.object.versie,
            "bewijs": self.object.bewijs,
            "bijlage": self.object.bijlage_id,
        }

    def call_service(self, form):
        return self.daad(services.schorsing_bewijzen, form)
