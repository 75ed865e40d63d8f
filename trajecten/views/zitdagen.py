"""Zitdagen: the list, one day with its places, and the acts on it."""

import hashlib
import json

from django.core.exceptions import ValidationError
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from trajecten.documenten import daglijst_document, toon_document
from trajecten.filters import ZitdagFilter
from trajecten.forms.intakes import RedenForm, ZitdagForm, ZitdagWijzigForm
from trajecten.models import Zitdag
from trajecten.services import zitdagen as services
from trajecten.views.bulkacties import ANNULEREN
from wijkwerken.kern import opmaak
from wijkwerken.kern.formulierfouten import zet_fouten
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import (
    BereikMixin,
    BevestigView,
    FilterListView,
    FormulierView,
    Knop,
    Leeg,
    ObjectFormulierView,
    ScopedDetailView,
)
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

LIJST = ("Zitdagen", reverse_lazy("zitdag_list"))
MET_ALLES = Zitdag.objects.select_related("gemeente", "bemiddelaar")


class ZitdagListView(FilterListView):
    handeling = Handeling.AANMELDING_BEKIJKEN
    queryset = MET_ALLES.met_plaatsen()
    filterset_class = ZitdagFilter
    titel = "Zitdagen"
    enkelvoud, meervoud = "zitdag", "zitdagen"
    bulkacties = (ANNULEREN,)
    ordening = "datum"
    leeg = Leeg(
        titel="Nog geen zitdagen",
        tekst="Op een zitdag ontvangt een bemiddelaar mensen in hun eigen gemeente.",
    )
    kolommen = (
        Kolom("datum", "Datum", soort="datum", sorteer=("datum", "begin"), link=True,
              uitleg=lambda rij: f"{rij.begin:%-H.%M} tot {opmaak.tijd(rij.einde)}"),
        Kolom("gemeente", "Gemeente", sorteer="gemeente__naam"),
        Kolom("plaats", "Plaats", uitleg="adres"),
        Kolom("bemiddelaar", "Bemiddelaar", sorteer="bemiddelaar__naam"),
        Kolom("vrij", "Vrij", "aantal_vrij", sorteer="aantal_vrij", soort="getal"),
        Kolom("plaatsen", "Plaatsen", "aantal_plaatsen", soort="getal"),
        # That it goes on is the rule, so it has no colour.
        Kolom("status", "Status", sorteer="status", soort="keuze"),
    )  # fmt: skip

    def get_standaard(self):
        return {"vanaf": f"{timezone.localdate():%d/%m/%Y}"}

    def get_knoppen(self):
        if not self.request.user.mag(Handeling.AANMELDING_BEOORDELEN):
            return []
        return [Knop("Nieuwe zitdag", reverse("zitdag_nieuw"), hoofd=True)]


class ZitdagDetailView(ScopedDetailView):
    handeling = Handeling.AANMELDING_BEKIJKEN
    queryset = MET_ALLES
    template_name = "trajecten/zitdag_detail.html"

    def get_titel(self):
        return f"Zitdag {self.object.gemeente}"

    def get_kruimels(self):
        return [LIJST]

    def get_context_data(self, **kwargs):
        account = self.request.user
        plekken = services.plekken(self.object, account)
        inzage_loggen(self.request, services.bezette_personen(plekken), InzageWijze.PAGINA)
        return super().get_context_data(**kwargs) | {
            "plekken": plekken,
            "vrij": sum(not plek.bezet for plek in plekken),
            "binnen": account.mag(Handeling.AANMELDING_BEOORDELEN),
        }


class ZitdagPdfView(BereikMixin, SingleObjectMixin, View):
    """The list of the day for who sits there: names and phone numbers, so for inside."""

    handeling = Handeling.AANMELDING_BEOORDELEN
    queryset = MET_ALLES

    def get(self, request, *args, **kwargs):
        return toon_document(request, daglijst_document(self.get_object(), request.user))


class ZitdagNieuwView(FormulierView):
    """One zitdag, or a weekly series: then its days are shown before anything is saved."""

    handeling = Handeling.AANMELDING_BEOORDELEN
    form_class = ZitdagForm
    template_name = "trajecten/zitdag_form.html"
    titel = "Nieuwe zitdag"
    terug_url = reverse_lazy("zitdag_list")
    voorstellen: list[services.Voorstel] = []

    def get_kruimels(self):
        return [LIJST]

    def get_initial(self):
        return {"bemiddelaar": self.request.user.pk}

    def form_valid(self, form):
        if form.cleaned_data["herhalen_tot"]:
            try:
                self.voorstellen = services.reeks_voorstellen(**_uren(form.cleaned_data))
            except ValidationError as error:
                zet_fouten(form, error)
                return self.form_invalid(form)
            if self.request.POST.get("bekeken") != self.kenmerk(form):
                return self.render_to_response(self.get_context_data(form=form))
        return super().form_valid(form)

    def kenmerk(self, form):
        """What the reader saw: with other days or hours it must be looked at again."""
        gezien = {naam: str(waarde) for naam, waarde in _uren(form.cleaned_data).items()}
        dagen = [f"{v.datum} {v.waarom_niet}" for v in self.voorstellen]
        return hashlib.sha256(json.dumps([gezien, dagen]).encode()).hexdigest()[:20]

    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        if gegevens["herhalen_tot"]:
            return services.reeks_maken(door=self.request.user, **gegevens)[0]
        del gegevens["herhalen_tot"]
        return services.zitdag_maken(door=self.request.user, **gegevens)

    def get_succes_melding(self):
        aantal = sum(not v.waarom_niet for v in self.voorstellen)
        return f"{aantal} zitdagen zijn gemaakt." if aantal > 1 else "De zitdag is gemaakt."

    def get_success_url(self):
        if self.voorstellen:
            return reverse("zitdag_list")
        return super().get_success_url()

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        aantal = sum(not v.waarom_niet for v in self.voorstellen)
        return context | {
            "voorstellen": self.voorstellen,
            "aantal": aantal,
            "bekeken": self.kenmerk(context["form"]) if self.voorstellen else "",
        }


class _Zitdag(ObjectFormulierView):
    handeling = Handeling.AANMELDING_BEOORDELEN
    queryset = MET_ALLES

    def get_kruimels(self):
        return [LIJST, *super().get_kruimels()]


class ZitdagWijzigenView(_Zitdag):
    form_class = ZitdagWijzigForm
    titel = "Zitdag wijzigen"
    inleiding = "De uren blijven. Wie gepland staat, gaat mee naar de nieuwe plaats."

    def get_initial(self):
        rij = self.object
        return {
            "plaats": rij.plaats,
            "adres": rij.adres,
            "bemiddelaar": rij.bemiddelaar_id,
            "versie": rij.versie,
        }

    def call_service(self, form):
        return services.zitdag_wijzigen(
            door=self.request.user, zitdag=self.object, **form.cleaned_data
        )


class ZitdagAnnulerenView(_Zitdag, BevestigView):
    form_class = RedenForm
    titel = "Zitdag annuleren"
    knop = "Zitdag annuleren"
    gevaar = True
    succes_melding = (
        "De zitdag is geannuleerd. Wie gepland stond, staat op Vandaag om opnieuw te plannen."
    )

    def get_vraag(self):
        zitdag = self.object
        return f"Gaat de zitdag van {opmaak.datum(zitdag.datum)} in {zitdag.gemeente} niet door?"

    def get_gevolg(self):
        aantal = self.object.intakes.gepland().count()
        if not aantal:
            return "Er staat niemand gepland."
        wie = "Eén intake moet" if aantal == 1 else f"{aantal} intakes moeten"
        return f"{wie} dan opnieuw gepland worden. De toeleider krijgt een bericht."

    def get_initial(self):
        return {"versie": self.object.versie}

    def call_service(self, form):
        return services.zitdag_annuleren(
            door=self.request.user, zitdag=self.object, **form.cleaned_data
        )


def _uren(gegevens):
    """What decides which days there will be."""
    return {naam: w for naam, w in gegevens.items() if naam not in {"plaats", "adres"}}
