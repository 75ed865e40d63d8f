"""Acts on a batch for the issuer: prepare, take out, deliver, note the answer."""

from django.urls import reverse
from django.utils import timezone

from cheques.forms import AfgifteForm, BeantwoordForm, UithalenForm, VersieBevestigForm
from cheques.models import Afgifte
from cheques.services.afgiften import (
    afgifte_afleveren,
    afgifte_beantwoorden,
    afgifte_maken,
    afgifte_weggooien,
    cheques_uithalen,
)
from cheques.views.afgiften import klaar_en_aangehouden, kruimels, naar_afgiften
from wijkwerken.kern import opmaak
from wijkwerken.kern.views import BevestigView, FormulierView, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling


class AfgifteNieuwView(FormulierView):
    handeling = Handeling.CHEQUE_SCHRIJVEN
    form_class = AfgifteForm
    template_name = "cheques/afgifte_nieuw.html"
    titel = "Afgifte voorbereiden"
    inleiding = "Alle ingeleverde cheques komen erin. Daarna haalt u er nog uit wat niet meegaat."
    knop = "Voorbereiden"

    def get_kruimels(self):
        return kruimels(naar_afgiften())

    def get_initial(self):
        return {"kenmerk": f"WW{timezone.localdate():%Y%m%d}"}

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | klaar_en_aangehouden(self.request.user)

    def call_service(self, form):
        return afgifte_maken(
            door=self.request.user, vandaag=timezone.localdate(), **form.cleaned_data
        )

    def get_succes_melding(self):
        return f"Afgifte {self.resultaat.nummer} staat klaar. Druk het bordereel af en lever ze af."

    def get_terug_url(self):
        return reverse("afgifte_list")


class AfgiftestapMixin:
    handeling = Handeling.CHEQUE_SCHRIJVEN
    queryset = Afgifte.objects.met_tellingen()

    def get_initial(self):
        return super().get_initial() | {"versie": self.object.versie}

    def get_kruimels(self):
        return kruimels(naar_afgiften(), *super().get_kruimels())


class UithalenView(AfgiftestapMixin, ObjectFormulierView):
    form_class = UithalenForm
    titel = "Cheques uit de afgifte halen"
    inleiding = "Ze wachten op een volgende afgifte."
    knop = "Eruit halen"
    succes_melding = "De cheques zijn uit de afgifte gehaald."

    def get_initial(self):
        return super().get_initial() | {"nummers": self.request.GET.get("nummers", "")}

    def call_service(self, form):
        return cheques_uithalen(door=self.request.user, afgifte=self.object, **form.cleaned_data)


class WeggooienView(AfgiftestapMixin, BevestigView):
    form_class = VersieBevestigForm
    titel = "Afgifte weggooien"
    vraag = "Wilt u deze afgifte weggooien?"
    gevolg = "De cheques blijven ingeleverd en wachten op een volgende afgifte."
    knop = "Weggooien"
    gevaar = True
    succes_melding = "De afgifte is weggegooid."

    def call_service(self, form):
        afgifte_weggooien(door=self.request.user, afgifte=self.object, **form.cleaned_data)

    def get_success_url(self):
        return reverse("afgifte_list")


class AfleverenView(AfgiftestapMixin, BevestigView):
    form_class = VersieBevestigForm
    titel = "Afgifte afleveren"
    gevolg = "De inhoud ligt dan vast. Daarna noteert u het antwoord van de uitgever."
    knop = "Afleveren"

    def get_vraag(self):
        aantal, waarde = opmaak.getal(self.object.n), opmaak.bedrag(self.object.cent)
        return f"Gaan deze {aantal} cheques, samen {waarde}, vandaag naar de uitgever?"

    def call_service(self, form):
        return afgifte_afleveren(
            door=self.request.user,
            afgifte=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )

    def get_succes_melding(self):
        return f"Afgifte {self.object.nummer} is afgeleverd en wacht op het antwoord."


class BeantwoordenView(AfgiftestapMixin, ObjectFormulierView):
    form_class = BeantwoordForm
    template_name = "cheques/afgifte_beantwoorden.html"
    titel = "Antwoord van de uitgever"
    inleiding = "Noteer eerst wat de uitgever weigert. Een deel van het antwoord kan ook."
    knop = "Antwoord bewaren"

    def call_service(self, form):
        return afgifte_beantwoorden(
            door=self.request.user,
            afgifte=self.object,
            antwoorden=form.antwoorden(self._nummers()),
            rest_aanvaard=form.cleaned_data["rest"] == "aanvaard",
            versie=form.cleaned_data["versie"],
            vandaag=timezone.localdate(),
        )

    def _nummers(self):
        return list(self.object.regels.values_list("cheque__nummer", flat=True))

    def get_succes_melding(self):
        uit = self.resultaat
        zin = f"{opmaak.getal(uit.aanvaard)} aanvaard, {opmaak.getal(uit.geweigerd)} geweigerd."
        if uit.aangehouden:
            zin += f" {uit.aangehouden} wachten nog: de gebruiker betwist die uren."
        return zin

    def get_success_url(self):
        return self.object.get_absolute_url()
