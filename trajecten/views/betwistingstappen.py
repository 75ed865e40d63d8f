"""The steps of contested hours: one page each."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from gebruikers.forms.gebreken import RechtzettingForm
from trajecten.chequegevolgen import cheques_van
from trajecten.forms import betwistingen as forms
from trajecten.models import Prestatie
from trajecten.services.betwistingen import (
    betwisting_beslissen,
    betwisting_indienen,
    betwisting_intrekken,
    betwisting_rechtzetten,
    betwisting_vergoeden,
    verdeling_van,
    wijkwerker_horen,
)
from trajecten.views.betwistingen import BetwistingMixin
from trajecten.views.hulp import InzageMixin
from trajecten.views.prestaties import MET_NAMEN
from wijkwerken.kern import opmaak
from wijkwerken.kern.feestdagen import plus_werkdagen
from wijkwerken.kern.views import ObjectFormulierView
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.rechten import Handeling


class BetwistingNieuwView(InzageMixin, ObjectFormulierView):
    """The objection of the gebruiker to hours of one prestatie."""

    handeling = Handeling.PRESTATIE_SCHRIJVEN
    queryset = Prestatie.objects.select_related(*MET_NAMEN)
    form_class = forms.BetwistingForm
    titel = "Uren betwisten"
    knop = "Betwisting bewaren"
    succes_melding = "De uren zijn betwist. De ontvangstmelding staat klaar als brief."

    def get_initial(self):
        return {"ontvangen_op": timezone.localdate(), "uren": self.object.uren_nu}

    def get_kruimels(self):
        return [
            ("Prestaties", reverse("prestatie_list")),
            (str(self.object), self.object.get_absolute_url()),
        ]

    def get_context_data(self, **kwargs):
        rij = self.object
        dagen = Regel.objects.waarde_op(RegelCode.BETWISTING_DAGEN, timezone.localdate())
        uiterlijk = opmaak.datum(plus_werkdagen(rij.datum, dagen["indienen"]))
        inleiding = (
            f"{rij.traject.wijkwerker} bij {rij.inzet.aanvraag.gebruiker} op "
            f"{opmaak.datum(rij.datum)}, {opmaak.uren(rij.uren_nu)}. Een bezwaar komt best vóór "
            f"{uiterlijk}; later noteert u het ook."
        )
        return super().get_context_data(**{"inleiding": inleiding} | kwargs)

    def call_service(self, form):
        return betwisting_indienen(
            door=self.request.user,
            prestatie=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


class BetwistingstapView(BetwistingMixin, InzageMixin, ObjectFormulierView):
    """One step. Set `service`: it gets the row and the fields of the form."""

    handeling = Handeling.PRESTATIE_SCHRIJVEN
    service: Any = None
    vandaag_in = ""  # the field that begins with today

    def get_initial(self):
        begin = {"versie": self.object.versie}
        if self.vandaag_in:
            begin[self.vandaag_in] = timezone.localdate()
        return begin

    def call_service(self, form):
        return self.service(
            door=self.request.user,
            betwisting=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


class HorenView(BetwistingstapView):
    form_class = forms.HorenForm
    titel = "Antwoord van de wijk-werker"
    succes_melding = "Bewaard. Nu kan de coördinator beslissen."
    service = staticmethod(wijkwerker_horen)
    vandaag_in = "gehoord_op"


class BetwistingBeslissenView(BetwistingstapView):
    """Decide, with what it does to hours and cheques beside it."""

    handeling = Handeling.BETWISTING_BESLISSEN
    form_class = forms.BetwistingBeslissenForm
    template_name = "trajecten/betwisting_beslissen.html"
    titel = "Beslissen over betwiste uren"
    knop = "Beslissen"
    service = staticmethod(betwisting_beslissen)

    def get_initial(self):
        return super().get_initial() | {"uren": self.object.uren}

    def get_succes_melding(self):
        return f"Beslist: {self.resultaat.uitkomst.lower()}. De brief staat klaar."

    def get_context_data(self, **kwargs):
        rij = self.object
        context = super().get_context_data(**kwargs) | {
            "betwisting": rij,
            "stappen": rij.stappen.select_related("door"),
        }
        if rij.prestatie is None:
            return context
        cheques = cheques_van(rij.prestatie)
        verdeling = verdeling_van(rij.prestatie, cheques, rij.uren)
        return context | {"cheques": cheques, "verdeling": verdeling}


class BetwistingIntrekkenView(BetwistingstapView):
    form_class = forms.IntrekkenForm
    titel = "Betwisting intrekken"
    inleiding = "De gebruiker ziet ervan af. De uren en hun cheques gaan gewoon verder."
    knop = "Intrekken"
    succes_melding = "De betwisting is ingetrokken. De uren gaan gewoon verder."
    service = staticmethod(betwisting_intrekken)
    vandaag_in = "ingetrokken_op"


class BetwistingVergoedenView(BetwistingstapView):
    handeling = Handeling.BETWISTING_BESLISSEN
    form_class = forms.VergoedenForm
    titel = "Cheques vergoeden"
    succes_melding = "Genoteerd dat dit vergoed is."
    service = staticmethod(betwisting_vergoeden)
    vandaag_in = "vergoed_op"

    def get_context_data(self, **kwargs):
        aantal = self.object.te_vergoeden
        wat = "1 cheque was" if aantal == 1 else f"{aantal} cheques waren"
        inleiding = (
            f"{wat} al uitbetaald door de uitgever en kan niet terugkomen. Noteer hoe de gebruiker "
            "de waarde ervan terugkreeg."
        )
        return super().get_context_data(**{"inleiding": inleiding} | kwargs)


class BetwistingRechtzettenView(BetwistingstapView):
    form_class = RechtzettingForm
    titel = "Rechtzetten"
    inleiding = "Wat er staat, blijft staan. Uw rechtzetting komt erbij."
    succes_melding = "De rechtzetting is bewaard."
    service = staticmethod(betwisting_rechtzetten)
