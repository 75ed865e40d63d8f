"""Forms on what hangs under a gebruiker: vestigingen and overeenkomsten."""

from datetime import timedelta

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from gebruikers.forms.gebruikers import (
    OvereenkomstForm,
    TekenenForm,
    VestigingForm,
    VestigingWijzigenForm,
)
from gebruikers.models import Gebruiker, Gebruikersovereenkomst, Vestiging
from gebruikers.services import (
    overeenkomst_maken,
    overeenkomst_tekenen,
    vestiging_toevoegen,
    vestiging_wijzigen,
)
from wijkwerken.kern import opmaak
from wijkwerken.kern.datums import plus_maanden
from wijkwerken.kern.views import ObjectFormulierView
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
    """A year from today, or from the end of the last one."""

    form_class = OvereenkomstForm
    titel = "Overeenkomst maken"
    knop = "Overeenkomst maken"
    succes_melding = "De overeenkomst is gemaakt."

    def get_initial(self):
        vandaag = timezone.localdate()
        einden = Gebruikersovereenkomst.objects.zichtbaar_voor(self.request.user).filter(
            gebruiker=self.object, periode__endswith__gt=vandaag
        )
        laatste = einden.order_by("-periode").first()
        van = laatste.periode.upper if laatste else vandaag
        return {"van": van, "tot": plus_maanden(van, 12) - timedelta(days=1)}

    @transaction.atomic
    def call_service(self, form):
        gegevens = form.cleaned_data
        overeenkomst = overeenkomst_maken(
            door=self.request.user,
            gebruiker=self.object,
            van=gegevens["van"],
            tot=gegevens["tot"],
        )
        if gegevens["getekend_op"]:
            overeenkomst_tekenen(
                door=self.request.user,
                overeenkomst=overeenkomst,
                getekend_op=gegevens["getekend_op"],
                vandaag=timezone.localdate(),
            )
        return overeenkomst


class OvereenkomstTekenenView(OnderGebruikerView):
    queryset = Gebruikersovereenkomst.objects.select_related("gebruiker")
    form_class = TekenenForm
    titel = "Handtekening noteren"
    succes_melding = "De handtekening is genoteerd."

    def get_gebruiker(self):
        return self.object.gebruiker

    def get_initial(self):
        return {"getekend_op": timezone.localdate(), "versie": self.object.versie}

    def get_context_data(self, **kwargs):
        periode = self.object.periode
        tot = opmaak.datum(periode.upper - timedelta(days=1))
        inleiding = f"Overeenkomst van {opmaak.datum(periode.lower)} tot en met {tot}."
        return super().get_context_data(**{"inleiding": inleiding} | kwargs)

    def call_service(self, form):
        return overeenkomst_tekenen(
            door=self.request.user,
            overeenkomst=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )
