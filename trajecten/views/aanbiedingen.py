"""Offering an aanvraag to somebody, and the answer."""

from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from gebruikers.models import Aanvraag
from trajecten.forms.aanbiedingen import AanbodForm, AntwoordForm
from trajecten.models import Aanbod, Traject
from trajecten.services import aanbiedingen as services
from trajecten.views.hulp import rij_uit_query
from wijkwerken.kern.views import ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling


class _BijAanvraag(ObjectFormulierView):
    """Goes back to who fits the aanvraag."""

    handeling = Handeling.PLANNEN

    def get_aanvraag(self):
        raise NotImplementedError

    def get_kruimels(self):
        aanvraag = self.get_aanvraag()
        return [
            (str(aanvraag), aanvraag.get_absolute_url()),
            ("Wie past", self.get_success_url()),
        ]

    def get_success_url(self):
        return reverse("inzet_nieuw", args=[self.get_aanvraag().pk])

    def get_terug_url(self):
        return self.get_success_url()


class AanbodNieuwView(_BijAanvraag):
    queryset = Aanvraag.objects.select_related("gebruiker", "activiteit")
    form_class = AanbodForm
    knop = "Noteren"
    succes_melding = "Het aanbod is genoteerd. Noteer het antwoord zodra u het hebt."

    def bereid_voor(self):
        super().bereid_voor()
        self.traject = rij_uit_query(
            self.request,
            "traject",
            Traject.objects.bewerkbaar_voor(self.request.user)
            .lopend()
            .select_related("wijkwerker"),
        )
        if self.traject is None:
            raise Http404

    def get_titel(self):
        return f"Aangeboden aan {self.traject.wijkwerker.volledige_naam}"

    def get_aanvraag(self):
        return self.object

    def get_initial(self):
        return {"gedaan_op": timezone.localdate()}

    def call_service(self, form):
        services.aanbod_doen(
            door=self.request.user,
            aanvraag=self.object,
            traject=self.traject,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


class AanbodAntwoordView(_BijAanvraag):
    queryset = Aanbod.objects.select_related(
        "aanvraag__gebruiker", "aanvraag__activiteit", "traject__wijkwerker"
    )
    form_class = AntwoordForm
    met_instance = False
    succes_melding = "Het antwoord is bewaard."

    def get_titel(self):
        return f"Antwoord van {self.object.traject.wijkwerker.volledige_naam}"

    def get_aanvraag(self):
        return self.object.aanvraag

    def get_initial(self):
        rij = self.object
        velden = ("antwoord", "geweigerd_door", "reden", "nota", "versie")
        return {veld: getattr(rij, veld) for veld in velden} | {
            "beantwoord_op": rij.beantwoord_op or timezone.localdate()
        }

    def call_service(self, form):
        services.aanbod_beantwoorden(
            door=self.request.user,
            aanbod=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )
