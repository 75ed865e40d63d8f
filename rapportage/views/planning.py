"""Reports that go out by mail by themselves: see, plan, change, throw away."""

from django.urls import reverse, reverse_lazy
from django.utils import timezone

from rapportage.forms import RapportplanningForm, RapportplanningWijzigenForm
from rapportage.models import Rapportplanning
from rapportage.rapporten import RAPPORTEN
from rapportage.services.planning import (
    planning_verwijderen,
    planning_wijzigen,
    rapport_plannen,
    volgende,
)
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import (
    BevestigView,
    FilterListView,
    FormulierView,
    Knop,
    Leeg,
    ObjectFormulierView,
)
from wijkwerken.toegang.rechten import Handeling

LIJST = reverse_lazy("rapportplanning_list")


def rapportnaam(planning) -> str:
    """The title of its report, also of one that exists no more."""
    rapport = RAPPORTEN.get(planning.rapport)
    return rapport.titel if rapport else planning.rapport


def _dag(planning):
    volgt = volgende(planning)
    return volgt and volgt[1]


def _periode(planning) -> str:
    volgt = volgende(planning)
    return f"Over {volgt[0].naam}" if volgt else ""


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
        Kolom(
            "rapport", "Rapport", rapportnaam, sorteer="rapport",
            link=lambda rij: "" if rij.gestopt else rij.get_absolute_url(),
        ),
        Kolom("ontvanger", "Ontvanger", "ontvanger__naam", sorteer="ontvanger__naam"),
        Kolom("ritme", "Hoe vaak", "get_ritme_display", sorteer="ritme"),
        Kolom("gemeente", "Gemeente", lambda rij: str(rij.gemeente or "Alle")),
        Kolom("vorm", "Vorm", "get_vorm_display", sorteer="vorm"),
        Kolom("dag", "Dagen na het einde", sorteer="dag", soort="getal"),
        Kolom("volgende", "Volgende", _dag, soort="datum", uitleg=_periode),
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


class _MetRitme(_Planning):
    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"account": self.request.user}


class RapportplanningNieuwView(_MetRitme, FormulierView):
    form_class = RapportplanningForm
    titel = "Rapport plannen"
    inleiding = (
        "Het eerste rapport gaat over de maand, het kwartaal of het jaar dat nu loopt. "
        "Geef genoeg dagen om de maanden eerst af te sluiten."
    )
    knop = "Plannen"
    succes_melding = "Het rapport is gepland."

    def call_service(self, form):
        gegevens = form.cleaned_data
        rijen = rapport_plannen(
            door=self.request.user,
            rapport=RAPPORTEN[gegevens.pop("rapport")],
            ontvangers=gegevens.pop("ontvanger"),
            vandaag=timezone.localdate(),
            **gegevens,
        )
        return rijen[0]


class RapportplanningWijzigenView(_MetRitme, ObjectFormulierView):
    queryset = Rapportplanning.objects.select_related("ontvanger", "gemeente")
    form_class = RapportplanningWijzigenForm
    titel = "Gepland rapport wijzigen"
    succes_melding = "Het geplande rapport is gewijzigd."

    def bereid_voor(self):
        super().bereid_voor()
        self.inleiding = (
            f"{rapportnaam(self.object)} aan {self.object.ontvanger}. Kiest u hoe vaak anders, dan "
            "gaat het eerste rapport over de maand, het kwartaal of het jaar dat nu loopt."
        )

    def get_initial(self):
        velden = ("ritme", "dag", "vorm", "gemeente", "versie")
        return {veld: getattr(self.object, veld) for veld in velden}

    def call_service(self, form):
        return planning_wijzigen(
            door=self.request.user,
            planning=self.object,
            vandaag=timezone.localdate(),
            **form.cleaned_data,
        )


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
