"""Confirmations of planning: letters to print, telling both sides again, and how they hear it."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import ListView, View
from django.views.generic.detail import SingleObjectMixin

from gebruikers.models import Gebruiker
from trajecten.documenten import brieven_document, toon_document
from trajecten.forms.planningsberichten import KeuzeForm
from trajecten.models import Inzet, Planningsbericht, WijkWerker
from trajecten.services.planningsberichten import (
    berichtkeuze_maken,
    bevestiging_sturen,
    brieven_afdrukken,
    kanaal_van,
)
from trajecten.views.hulp import DaadView
from wijkwerken.kern.views import BereikMixin, ObjectFormulierView, PaginaMixin, ToegangMixin
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

GETOOND = 200


class BrievenView(PaginaMixin, BereikMixin, ListView):
    """The letters that wait to be printed, the oldest first."""

    handeling = Handeling.PLANNEN
    queryset = (
        Planningsbericht.objects.te_printen()
        .select_related("inzet__traject__wijkwerker", "inzet__aanvraag__gebruiker")
        .order_by("aangemaakt_op", "pk")
    )
    template_name = "trajecten/planningsbrieven.html"
    titel = "Brieven over de planning"
    inleiding = "Voor wie geen mail wil of heeft. Afgedrukte brieven gaan van de lijst."

    def get_kruimels(self):
        return [("Planning", reverse("planning"))]

    def get_context_data(self, **kwargs):
        aantal = self.object_list.count()
        brieven = list(self.object_list[:GETOOND])
        inzage_loggen(
            self.request, {b.inzet.traject.wijkwerker_id for b in brieven}, InzageWijze.LIJST
        )
        return super().get_context_data(brieven=brieven, aantal=aantal, **kwargs)


class BrievenAfdrukkenView(ToegangMixin, View):
    """A POST that prints what waits, in one file."""

    handeling = Handeling.PLANNEN
    http_method_names = ["post", "options"]

    def post(self, request, *args, **kwargs):
        brieven = brieven_afdrukken(door=request.user, nu=timezone.now())
        if not brieven:
            messages.info(request, "Er wachten geen brieven.")
            return HttpResponseRedirect(reverse("planningsbrieven"))
        return toon_document(request, brieven_document(brieven))


class BriefPdfView(BereikMixin, SingleObjectMixin, View):
    """One message on paper, also again."""

    handeling = Handeling.PLANNEN
    queryset = Planningsbericht.objects.all()
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        return toon_document(request, brieven_document([self.get_object()]))


class BerichtSturenView(DaadView):
    handeling = Handeling.PLANNEN
    queryset = Inzet.objects.all()
    succes_melding = "Beide partijen krijgen bericht: per mail, of per brief om af te drukken."

    def doe(self):
        bevestiging_sturen(door=self.request.user, inzet=self.object, vandaag=timezone.localdate())


class _Keuze(ObjectFormulierView):
    handeling = Handeling.PLANNEN
    form_class = KeuzeForm
    met_instance = False
    titel = "Bevestigingen van de planning"
    inleiding = "Wie geen e-mailadres heeft, krijgt altijd een brief."
    succes_melding = "De keuze is bewaard."

    def get_initial(self):
        return {"kanaal": kanaal_van(self.object)}

    def call_service(self, form):
        berichtkeuze_maken(door=self.request.user, van=self.object, **form.cleaned_data)


class WijkWerkerKeuzeView(_Keuze):
    queryset = WijkWerker.objects.select_related("berichtkeuze")


class GebruikerKeuzeView(_Keuze):
    queryset = Gebruiker.objects.select_related("berichtkeuze")
