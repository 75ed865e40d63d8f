"""Reports that go out by mail by themselves: see, plan, throw away."""

from django.urls import reverse, reverse_lazy
from django.utils import timezone

from rapportage.forms import RapportplanningForm
from rapportage.models import Rapportplanning
from rapportage.rapporten import RAPPORTEN
from rapportage.services.planning import planning_verwijderen, rapport_plannen
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import BevestigView, FilterListView, FormulierView, Knop, Leeg
from wijkwerken.toegang.rechten import Handeling

LIJST = reverse_lazy("rapportplanning_list")


def rapportnaam(planning) -> str:
    """The title of its report, also of one that exists no more."""
    rapport = RAPPORTEN.get(planning.rapport)
    return rapport.titel if rapport else planning.rapport


class _Planning:
    handeling = Handeling.RAPPORT_PLANNEN

    def get_kruimels(self):
        return [("Rapporten", reverse("rapporten")), ("Geplande rapporten", str(LIJST))]

    def get_terug_url(self):
        return str(LIJST)

    def get_success_url(self):
        return str(LIJST)


class RapportplanningListView(FilterListView):
    handeling = Handeling.RAPPORT_PLANNEN
    queryset = Rapportplanning.objects.select_related("ontvanger", "gemeente")
    titel = "Geplande rapporten"
    inleiding = (
        "Rapporten die vanzelf gemaakt worden. De ontvanger krijgt een mail met een link; "
        "in de mail zelf staan geen cijfers."
    )
    enkelvoud, meervoud = "gepland rapport", "geplande rapporten"
    ordening = "rapport"
    exports = ()
    leeg = Leeg("Niets gepland", "Met Rapport plannen krijgt iemand een rapport vanzelf per mail.")
    kolommen = (
        Kolom("rapport", "Rapport", rapportnaam, sorteer="rapport"),
        Kolom("ontvanger", "Ontvanger", "ontvanger__naam", sorteer="ontvanger__naam"),
        Kolom("ritme", "Hoe vaak", "get_ritme_display", sorteer="ritme"),
        Kolom("gemeente", "Gemeente", lambda rij: str(rij.gemeente or "Alle")),
        Kolom("dag", "Dagen na het einde", sorteer="dag", soort="getal"),
        Kolom("verwerkt_tot", "Verstuurd tot en met", sorteer="verwerkt_tot", soort="datum"),
        Kolom("stand", "Stand", lambda rij: "Gestopt" if rij.gestopt else "Loopt"),
        Kolom(
            "verwijderen", "Verwijderen", lambda rij: "Verwijderen",
            link=lambda rij: reverse("rapportplanning_verwijderen", args=[rij.pk]),
        ),
    )  # fmt: skip

    def get_kruimels(self):
        return [("Rapporten", reverse("rapporten"))]

    def get_knoppen(self):
        return [Knop("Rapport plannen", reverse("rapportplanning_nieuw"))]


class RapportplanningNieuwView(_Planning, FormulierView):
    form_class = RapportplanningForm
    titel = "Rapport plannen"
    inleiding = (
        "Het eerste rapport gaat over de maand, het kwartaal of het jaar dat nu loopt. "
        "Geef genoeg dagen om de maanden eerst af te sluiten."
    )
    knop = "Plannen"
    succes_melding = "Het rapport is gepland."

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"account": self.request.user}

    def call_service(self, form):
        gegevens = form.cleaned_data | {"rapport": RAPPORTEN[form.cleaned_data["rapport"]]}
        return rapport_plannen(door=self.request.user, vandaag=timezone.localdate(), **gegevens)


class RapportplanningVerwijderenView(_Planning, BevestigView):
    queryset = Rapportplanning.objects.select_related("ontvanger")
    titel = "Gepland rapport verwijderen"
    knop = "Verwijderen"
    gevaar = True
    gevolg = "De ontvanger krijgt het niet meer. Wat al gemaakt is, blijft tot het gewist wordt."
    succes_melding = "Het geplande rapport is verwijderd."

    def get_vraag(self):
        return f"{rapportnaam(self.object)} niet meer sturen aan {self.object.ontvanger}?"

    def call_service(self, form):
        planning_verwijderen(door=self.request.user, planning=self.object)
