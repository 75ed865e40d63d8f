"""Yearly overviews of a whole list: asked, followed, fetched as one file, thrown away."""

from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from cheques.choices import Bundelsoort
from cheques.jaarbundelwerk import jaarbundel_antwoord, laat_maken
from cheques.models import Jaarbundel
from cheques.services.jaarbundels import jaarbundel_vragen, jaarbundel_weggooien
from cheques.views.jaaroverzichten import (
    GebruikerJaarListView,
    WijkWerkerJaarListView,
    jaar_van,
)
from wijkwerken.kern import opmaak
from wijkwerken.kern.forms import BevestigForm
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


class _VragenView(FormulierView):
    """The overviews of everybody that the list of the year shows with these filters."""

    form_class = BevestigForm
    template_name = "basis_bevestig.html"
    knop = "Maken"
    succes_melding = ""  # the page it goes to says how far it is
    lijst: type[FilterListView] = WijkWerkerJaarListView
    lijstnaam = "wijkwerkerjaar_list"
    soort = Bundelsoort.WIJKWERKERS

    def bereid_voor(self):
        self.jaar = jaar_van(self.request)
        lijst = self.lijst()
        lijst.setup(self.request)
        lijst.bereid_voor()
        filterset = lijst.filterset_class(
            data=self.request.GET, queryset=lijst.get_queryset(), request=self.request
        )
        rijen = filterset.qs if filterset.is_valid() else filterset.queryset.none()
        volgorde = rijen.order_by("naam", "voornaam", "pk")
        self.sleutels = list(volgorde.values_list("pk", flat=True))

    def get_titel(self):
        return f"Jaaroverzichten van {self.jaar}"

    def get_kruimels(self):
        return [(self.lijst.titel, self.get_terug_url())]

    def get_terug_url(self):
        return f"{reverse(self.lijstnaam)}?{self.request.GET.urlencode()}"

    def get_context_data(self, **kwargs):
        aantal = len(self.sleutels)
        overzichten = "1 overzicht" if aantal == 1 else f"{opmaak.getal(aantal)} overzichten"
        return super().get_context_data(
            vraag=f"Wilt u {overzichten} maken, elk als PDF in één zip-bestand?",
            gevolg="Dat gebeurt op de achtergrond. Alleen u kunt het bestand ophalen, een week "
            "lang; daarna wordt het gewist.",
            **kwargs,
        )

    def call_service(self, form):
        bundel = jaarbundel_vragen(
            door=self.request.user,
            soort=self.soort,
            jaar=self.jaar,
            rijen=self.sleutels,
            nu=timezone.now(),
        )
        laat_maken(bundel, vandaag=timezone.localdate())
        return bundel


class WijkWerkerBundelView(_VragenView):
    handeling = Handeling.VERGOEDING_BEKIJKEN


class GebruikerBundelView(_VragenView):
    handeling = Handeling.CHEQUE_BEKIJKEN
    lijst = GebruikerJaarListView
    lijstnaam = "gebruikerjaar_list"
    soort = Bundelsoort.GEBRUIKERS


class _Bundel:
    """One's own, until they expire."""

    handeling = Handeling.VERGOEDING_BEKIJKEN

    def get_queryset(self):
        return super().get_queryset().geldig_op(timezone.now())

    def get_kruimels(self):
        return [("Vergoedingen", reverse("vergoedinglijst_list"))]


class JaarbundelListView(_Bundel, FilterListView):
    queryset = Jaarbundel.objects.met_tellingen()
    titel = "Bundels jaaroverzichten"
    inleiding = "Wat u vroeg, tot een week nadien. Alleen u ziet dit."
    enkelvoud, meervoud = "bundel", "bundels"
    ordening = "-gevraagd"
    exports = ()
    leeg = Leeg("Geen bundels", "Vraag ze op de lijst Vergoedingen per jaar of Cheques per jaar.")
    kolommen = (
        Kolom("bundel", "Wat", str, sorteer=("jaar", "soort"), link=True),
        Kolom("totaal", "Overzichten", sorteer="totaal", soort="getal"),
        Kolom("klaar", "Klaar", sorteer="klaar", soort="getal"),
        Kolom("gevraagd", "Gevraagd", "aangemaakt_op", sorteer="aangemaakt_op", soort="tijdstip"),
        Kolom("verloopt_op", "Wordt gewist", sorteer="verloopt_op", soort="tijdstip"),
    )


class JaarbundelDetailView(_Bundel, ScopedDetailView):
    """How far it is while it runs; then the file."""

    queryset = Jaarbundel.objects.met_tellingen()
    template_name = "cheques/jaarbundel_detail.html"

    def get_kruimels(self):
        return [*super().get_kruimels(), ("Bundels jaaroverzichten", reverse("jaarbundel_list"))]

    def get_context_data(self, **kwargs):
        klaar, totaal = self.object.klaar + self.object.mislukt, self.object.totaal
        return super().get_context_data(bezig=klaar < totaal, klaar=klaar, totaal=totaal, **kwargs)


class JaarbundelZipView(_Bundel, BereikMixin, SingleObjectMixin, View):
    queryset = Jaarbundel.objects.all()
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        return jaarbundel_antwoord(request, self.get_object())


class JaarbundelWeggooienView(_Bundel, BevestigView):
    queryset = Jaarbundel.objects.all()
    titel = "Bundel weggooien"
    knop = "Weggooien"
    gevaar = True
    vraag = "Deze overzichten weggooien?"
    gevolg = "De bestanden zijn daarna weg. U kunt ze altijd opnieuw vragen."
    succes_melding = "De bundel is weggegooid."

    def get_kruimels(self):
        return [*super().get_kruimels(), (str(self.object), self.object.get_absolute_url())]

    def get_success_url(self):
        return reverse("jaarbundel_list")

    def call_service(self, form):
        jaarbundel_weggooien(door=self.request.user, bundel=self.object)
