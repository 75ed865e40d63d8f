"""The end of a visit to the loket: a receipt, the form of the next month, a note."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from cheques.bakje import Bakje
from cheques.forms import LoketNotitieForm
from cheques.loketpapier import loketbewijs_pdf
from cheques.services.loket import afrekening
from cheques.views.loket import BLADEN
from trajecten.choices import NotitieSoort
from trajecten.documenten import Document, toon_document
from trajecten.services.maandbladen import maandblad_openen
from trajecten.services.notities import notitie_schrijven
from trajecten.views.hulp import DaadView, InzageMixin
from wijkwerken.kern.datums import eerste_van_maand, maandnaam, plus_maanden
from wijkwerken.kern.views import BereikMixin, BevestigTekstMixin, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling


class LoketKlaarView(BevestigTekstMixin, InzageMixin, ObjectFormulierView):
    """What came in, what is missing, the paper to give along, and what was said."""

    handeling = Handeling.CHEQUE_SCHRIJVEN
    queryset = BLADEN
    form_class = LoketNotitieForm
    template_name = "cheques/loket_klaar.html"
    knop = "Bewaren en volgende"
    succes_melding = "De notitie is bewaard."
    met_instance = False

    def get_titel(self):
        return f"{self.object.traject.wijkwerker}, {maandnaam(self.object.maand)}"

    def get_kruimels(self):
        return [("Loket", reverse("loket"))]

    def get_context_data(self, **kwargs):
        context = {
            "blad": self.object,
            "stand": afrekening(
                self.request.user,
                self.object.traject.wijkwerker,
                self.object.maand,
                vandaag=timezone.localdate(),
            ),
            "opzij": Bakje(self.request.session, self.object.pk).rijen,
            "volgende": volgende_maand(self.object, timezone.localdate()),
        }
        return super().get_context_data(**context | kwargs)

    def call_service(self, form):
        return notitie_schrijven(
            door=self.request.user,
            wijkwerker=self.object.traject.wijkwerker,
            traject=self.object.traject,
            soort=NotitieSoort.GESPREK,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )

    def get_success_url(self):
        return reverse("loket")

    def get_terug_url(self):
        return reverse("loket_blad", args=[self.object.pk])


def volgende_maand(blad, vandaag):
    """The first day of the month that the next form is for: never one that is over."""
    return max(plus_maanden(blad.maand, 1), eerste_van_maand(vandaag))


class LoketFormulierView(DaadView):
    """The form to take along for the next month, with the agreed jobs on it."""

    handeling = Handeling.CHEQUE_SCHRIJVEN
    queryset = BLADEN

    def doe(self):
        return maandblad_openen(
            door=self.request.user,
            traject=self.object.traject,
            maand=volgende_maand(self.object, timezone.localdate()),
        )

    def get_terug_url(self, resultaat):
        naam = "loket_klaar" if resultaat == self.object else "maandblad_pdf"
        return reverse(naam, args=[resultaat.pk])


class LoketBewijsView(BereikMixin, SingleObjectMixin, View):
    """The receipt, as things stand now."""

    handeling = Handeling.CHEQUE_SCHRIJVEN
    queryset = BLADEN
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        blad, vandaag = self.get_object(), timezone.localdate()
        wijkwerker = blad.traject.wijkwerker
        inhoud = loketbewijs_pdf(
            blad=blad,
            stand=afrekening(request.user, wijkwerker, blad.maand, vandaag=vandaag),
            organisatie=settings.ORGANISATIE_NAAM,
            vandaag=vandaag,
        )
        naam = f"ontvangstbewijs-{blad.traject.nummer}-{blad.maand:%Y-%m}.pdf"
        return toon_document(request, Document(inhoud, naam, [wijkwerker.pk]))
