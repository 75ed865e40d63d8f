"""Acts on cheques: hand in, correct, lost, refunded."""

from collections.abc import Callable

from django.urls import reverse
from django.utils import timezone

from cheques.forms import (
    ChequeCorrigerenForm,
    NummersForm,
    NummersMetRedenForm,
)
from cheques.models import Cheque
from cheques.services import inleveren, verwerken
from trajecten.models import Prestatie
from wijkwerken.kern.views import FormulierView, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling


class ChequesInleverenView(ObjectFormulierView):
    """Hand in cheques for one prestatie; proposes the oldest ones of its gebruiker."""

    handeling = Handeling.CHEQUE_SCHRIJVEN
    queryset = Prestatie.objects.select_related(
        "traject__wijkwerker", "inzet__aanvraag__gebruiker", "inzet__aanvraag__activiteit"
    )
    form_class = NummersForm
    template_name = "cheques/cheques_inleveren.html"
    titel = "Cheques inleveren"
    knop = "Inleveren"

    def get_kruimels(self):
        return [
            ("Prestaties", reverse("prestatie_list")),
            (str(self.object), self.object.get_absolute_url()),
        ]

    def get_context_data(self, **kwargs):
        gebruiker = self.object.inzet.aanvraag.gebruiker
        voorraad = (
            Cheque.objects.zichtbaar_voor(self.request.user)
            .beschikbaar()
            .filter(bestelling__gebruiker=gebruiker, bestelling__vervalt_op__gte=self.object.datum)
            .order_by("bestelling__vervalt_op", "nummer")
        )
        return super().get_context_data(
            **kwargs,
            gebruiker=gebruiker,
            voorraad=voorraad.count(),
            voorstel=[c.nummer for c in voorraad[: self.object.zonder_cheque]],
        )

    def call_service(self, form):
        return inleveren.cheques_inleveren(
            door=self.request.user,
            prestatie=self.object,
            nummers=form.cleaned_data["nummers"],
            vandaag=timezone.localdate(),
        )

    def get_succes_melding(self):
        aantal = len(self.resultaat)
        return f"{aantal} {'cheque' if aantal == 1 else 'cheques'} ingeleverd."

    def get_success_url(self):
        return self.object.get_absolute_url()


class ChequeCorrigerenView(ObjectFormulierView):
    handeling = Handeling.CHEQUE_SCHRIJVEN
    queryset = Cheque.objects.select_related("bestelling", "prestatie")
    form_class = ChequeCorrigerenForm
    titel = "Cheque van de prestatie halen"
    inleiding = (
        "De cheque gaat terug naar de voorraad van de gebruiker. De vorige stappen blijven staan."
    )
    knop = "Corrigeren"
    succes_melding = "De cheque is van de prestatie gehaald."

    def call_service(self, form):
        return inleveren.cheque_corrigeren(
            door=self.request.user,
            cheque=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )

    def get_kruimels(self):
        return [("Cheques", reverse("cheque_list")), *super().get_kruimels()]


class ChequesStapView(FormulierView):
    """One step for many cheques, with the reason why."""

    handeling = Handeling.CHEQUE_SCHRIJVEN
    form_class = NummersMetRedenForm
    gedaan = ""
    dienst: Callable[..., list[Cheque]]

    def get_kruimels(self):
        return [("Cheques", reverse("cheque_list"))]

    def get_initial(self):
        return {"nummers": self.request.GET.get("nummer", "")}

    def call_service(self, form):
        return type(self).dienst(
            door=self.request.user, vandaag=timezone.localdate(), **form.cleaned_data
        )

    def get_succes_melding(self):
        aantal = len(self.resultaat)
        return f"{aantal} {'cheque' if aantal == 1 else 'cheques'} {self.gedaan}."

    def get_success_url(self):
        return reverse("cheque_list")

    def get_terug_url(self):
        return reverse("cheque_list")


class ChequesVerlorenView(ChequesStapView):
    titel = "Cheques als verloren melden"
    knop = "Als verloren melden"
    gedaan = "als verloren gemeld"
    dienst = staticmethod(verwerken.cheques_verloren_melden)


class ChequesTerugvindenView(ChequesStapView):
    titel = "Verloren cheques die terecht zijn"
    inleiding = "Ze zijn weer bij de gebruiker en kunnen weer betalen."
    knop = "Weer bij de gebruiker"
    gedaan = "weer bij de gebruiker"
    dienst = staticmethod(verwerken.cheques_terugvinden)


class ChequesTerugbetalenView(ChequesStapView):
    titel = "Cheques terugbetalen aan de gebruiker"
    knop = "Terugbetalen"
    gedaan = "terugbetaald"
    dienst = staticmethod(verwerken.cheques_terugbetalen)
