"""Forms on what hangs under a gebruiker: vestigingen and overeenkomsten."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from gebruikers.forms.gebruikers import (
    OvereenkomstForm,
    VestigingForm,
    VestigingWijzigenForm,
)
from gebruikers.models import Gebruiker, Gebruikersovereenkomst, Vestiging
from gebruikers.services import (
    overeenkomst_maken,
    vestiging_toevoegen,
    vestiging_wijzigen,
)
from wijkwerken.kern import opmaak
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.kern.views import ObjectFormulierView
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.rechten import Handeling


class OnderGebruikerView(ObjectFormulierView):
    """A form about something new of one gebruiker, and back to its page."""

    handeling = Handeling.GEBRUIKER_BEWERKEN
    model = Gebruiker

    def get_gebruiker(self):
        return self.object

    def get_kruimels(self):
        gebruiker = self.get_gebruiker()
        return [
            ("Gebruikers", reverse("gebruiker_list")),
            (str(gebruiker), gebruiker.get_absolute_url()),
        ]

    def get_terug_url(self):
        return self.get_gebruiker().get_absolute_url()

    def get_success_url(self):
        return self.get_gebruiker().get_absolute_url()


class VestigingNieuwView(OnderGebruikerView):
    form_class = VestigingForm
    titel = "Vestiging toevoegen"
    knop = "Toevoegen"

    def call_service(self, form):
        return vestiging_toevoegen(
            door=self.request.user, gebruiker=self.object, gegevens=form.cleaned_data
        )


class VestigingWijzigenView(OnderGebruikerView):
    queryset = Vestiging.objects.select_related("gebruiker")
    form_class = VestigingWijzigenForm
    titel = "Vestiging wijzigen"

    def get_gebruiker(self):
        return self.object.gebruiker

    def get_initial(self):
        rij = self.object
        velden = [*VestigingWijzigenForm.base_fields, "versie"]
        return {veld: getattr(rij, veld) for veld in velden} | {
            "telefoon": opmaak.telefoon(rij.telefoon)
        }

    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        return vestiging_wijzigen(
            door=self.request.user,
            vestiging=self.object,
            versie=gegevens.pop("versie"),
            gegevens=gegevens,
        )


class OvereenkomstNieuwView(OnderGebruikerView):
    """From today, or from the end of the last one; how long is a regel."""

    form_class = OvereenkomstForm
    titel = "Overeenkomst maken"
    knop = "Overeenkomst maken"
    succes_melding = "De overeenkomst staat klaar. Laat ze hier tekenen, of druk ze af."

    def get_initial(self):
        vandaag = timezone.localdate()
        einden = Gebruikersovereenkomst.objects.zichtbaar_voor(self.request.user).filter(
            gebruiker=self.object, periode__endswith__gt=vandaag
        )
        laatste = einden.order_by("-periode").first()
        van = laatste.periode.upper if laatste else vandaag
        maanden = Regel.objects.waarde_op(RegelCode.OVEREENKOMST_MAANDEN, van)
        return {"van": van, "tot": plus_maanden(van, maanden) - timedelta(days=1)}

    def call_service(self, form):
        return overeenkomst_maken(
            door=self.request.user, gebruiker=self.object, **form.cleaned_data
        )

    def get_success_url(self):
        return self.resultaat.get_absolute_url()
