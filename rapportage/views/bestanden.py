"""Reports as files: asked, followed while they are made, fetched, thrown away."""

from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from rapportage.choices import Stadium
from rapportage.forms import VormForm
from rapportage.models import Rapportbestand
from rapportage.services.bestanden import bestand_klaarzetten, bestand_weggooien
from wijkwerken.kern.bestanden import als_download
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import (
    BereikMixin,
    BevestigView,
    FilterListView,
    FormulierView,
    Leeg,
    ScopedDetailView,
)
from wijkwerken.toegang.rechten import Handeling


class _Bestand:
    """One's own, until they expire."""

    handeling = Handeling.RAPPORT_BEKIJKEN

    def get_queryset(self):
        return super().get_queryset().geldig_op(timezone.now())

    def get_kruimels(self):
        return [("Rapporten", reverse("rapporten"))]


class RapportbestandListView(_Bestand, FilterListView):
    queryset = Rapportbestand.objects.select_related("gemeente", "dienst", "bemiddelaar")
    titel = "Uw rapporten als bestand"
    inleiding = "Wat voor u gemaakt is, tot het gewist wordt. Alleen u ziet dit."
    enkelvoud, meervoud = "bestand", "bestanden"
    ordening = "-gevraagd"
    exports = ()
    leeg = Leeg("Geen bestanden", "Vraag een rapport als bestand op de pagina van dat rapport.")
    kolommen = (
        Kolom("titel", "Wat", str, sorteer="titel", link=True),
        Kolom("deel", "Deel"),
        Kolom("vorm", "Vorm", "get_vorm_display", sorteer="vorm"),
        Kolom("stadium", "Stand", "get_stadium_display", sorteer="stadium"),
        Kolom("gevraagd", "Gevraagd", "aangemaakt_op", sorteer="aangemaakt_op", soort="tijdstip"),
        Kolom("verloopt_op", "Wordt gewist", sorteer="verloopt_op", soort="tijdstip"),
    )


class RapportbestandDetailView(_Bestand, ScopedDetailView):
    """How far it is while it is made; then the file."""

    queryset = Rapportbestand.objects.select_related("gemeente", "dienst", "bemiddelaar")
    template_name = "rapportage/bestand_detail.html"

    def get_kruimels(self):
        return [*super().get_kruimels(), ("Bestanden", reverse("rapportbestand_list"))]

    def get_context_data(self, **kwargs):
        stappen = list(Stadium)
        return super().get_context_data(
            bezig=self.object.is_bezig,
            klaar=stappen.index(Stadium(self.object.stadium)),
            totaal=stappen.index(Stadium.KLAAR),
            mislukt=self.object.stadium == Stadium.MISLUKT,
            **kwargs,
        )


class RapportbestandDownloadView(_Bestand, BereikMixin, SingleObjectMixin, View):
    queryset = Rapportbestand.objects.all()
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        rij = self.get_object()
        return als_download(rij.bestand, naam=rij.naam, mime=rij.mime)


class RapportVragenView(FormulierView):
    """Ask a report as a file; a worker makes it. `wat` names it in the question."""

    form_class = VormForm
    template_name = "basis_bevestig.html"
    knop = "Maken"
    succes_melding = ""  # the page it goes to says how far it is

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            vraag=f"Wilt u {self.wat()} als bestand maken?",
            gevolg="Dat gebeurt op de achtergrond. U krijgt een mail als het klaar is. "
            "Alleen u kunt het bestand ophalen.",
            **kwargs,
        )

    def klaarzetten(self, form, **rapport):
        """Have it made: `rapport`, `periode` and of what part."""
        return bestand_klaarzetten(
            account=self.request.user,
            vorm=form.cleaned_data["vorm"],
            vandaag=timezone.localdate(),
            nu=timezone.now(),
            **rapport,
        )


class RapportbestandWeggooienView(_Bestand, BevestigView):
    queryset = Rapportbestand.objects.all()
    titel = "Bestand weggooien"
    knop = "Weggooien"
    gevaar = True
    vraag = "Dit bestand weggooien?"
    gevolg = "Het is daarna weg. U kunt het rapport altijd opnieuw vragen."
    succes_melding = "Het bestand is weggegooid."

    def get_kruimels(self):
        return [*super().get_kruimels(), (str(self.object), self.object.get_absolute_url())]

    def get_success_url(self):
        return reverse("rapportbestand_list")

    def call_service(self, form):
        bestand_weggooien(door=self.request.user, bestand=self.object)
