"""Notities about a gebruiker: written on its page, corrected, withdrawn."""

from django.urls import reverse
from django.utils import timezone

from gebruikers.forms import notities as forms
from gebruikers.models import Gebruiker, Gebruikersnotitie
from gebruikers.services import notities as services
from wijkwerken.kern.views import BevestigTekstMixin, BevestigView, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling


class NotitieNieuwView(BevestigTekstMixin, ObjectFormulierView):
    """Where the quick entry goes; what asks for a second look comes back here."""

    handeling = Handeling.GEBRUIKER_BEWERKEN
    model = Gebruiker
    form_class = forms.GebruikersnotitieForm
    titel = "Notitie schrijven"
    succes_melding = "De notitie is bewaard."

    def get_initial(self):
        return {"datum": timezone.localdate()}

    def get_kruimels(self):
        return [("Gebruikers", reverse("gebruiker_list")), *super().get_kruimels()]

    def call_service(self, form):
        return services.notitie_schrijven(
            door=self.request.user,
            gebruiker=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


class _VanNotitie:
    handeling = Handeling.GEBRUIKER_BEWERKEN
    queryset = Gebruikersnotitie.objects.select_related("gebruiker", "door")

    def get_kruimels(self):
        gebruiker = self.object.gebruiker
        return [
            ("Gebruikers", reverse("gebruiker_list")),
            (str(gebruiker), gebruiker.get_absolute_url()),
        ]


class NotitieVerbeterenView(_VanNotitie, BevestigTekstMixin, ObjectFormulierView):
    form_class = forms.GebruikersnotitieVerbeterForm
    titel = "Notitie verbeteren"
    inleiding = "Wat er nu staat, blijft bij de wijzigingen van de gebruiker."

    def get_initial(self):
        return {veld: getattr(self.object, veld) for veld in ("tekst", "datum", "versie")}

    def call_service(self, form):
        return services.notitie_corrigeren(
            door=self.request.user,
            notitie=self.object,
            vandaag=timezone.localdate(),
            nu=timezone.now(),
            **form.cleaned_data,
        )


class NotitieIntrekkenView(_VanNotitie, BevestigView):
    form_class = forms.GebruikersnotitieIntrekForm
    titel = "Notitie intrekken"
    knop = "Intrekken"
    vraag = "Wilt u deze notitie intrekken?"
    gevolg = "Ze gaat van de bladzijde. Bij de wijzigingen blijft ze staan, met uw reden."
    succes_melding = "De notitie is ingetrokken."
    gevaar = True

    def get_initial(self):
        return {"versie": self.object.versie}

    def call_service(self, form):
        return services.notitie_intrekken(
            door=self.request.user, notitie=self.object, nu=timezone.now(), **form.cleaned_data
        )
