"""Handing over dossiers, and saying that one has seen what came."""

from django.utils import timezone

from trajecten.forms.trajecten import OverdraagForm
from trajecten.models import Overdracht
from trajecten.services.overdrachten import overdracht_bekijken
from trajecten.services.trajecten import traject_overdragen
from trajecten.views.hulp import DaadView
from trajecten.views.trajecten import TrajectDaad
from wijkwerken.kern.views import BevestigTekstMixin
from wijkwerken.toegang.rechten import Handeling


class TrajectOverdragenView(BevestigTekstMixin, TrajectDaad):
    form_class = OverdraagForm
    titel = "Dossier overdragen"
    knop = "Overdragen"
    inleiding = (
        "De nieuwe bemiddelaar krijgt een mail zonder naam, en ziet het dossier bij Vandaag."
    )
    succes_melding = "Het dossier is overgedragen."

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"huidige": self.object.bemiddelaar_id}

    def call_service(self, form):
        return self.daad(traject_overdragen, form, vandaag=timezone.localdate())


class OverdrachtGezienView(DaadView):
    """It no longer stands on Vandaag as new."""

    handeling = Handeling.DOSSIER_BEWERKEN
    queryset = Overdracht.objects.select_related("traject__wijkwerker")
    succes_melding = "Genoteerd dat u dit dossier gezien hebt."

    def get_queryset(self):
        return super().get_queryset().filter(aan=self.request.user)

    def doe(self):
        return overdracht_bekijken(
            door=self.request.user, overdracht=self.object, nu=timezone.now()
        )

    def get_terug_url(self, resultaat):
        return resultaat.traject.wijkwerker.get_absolute_url()
