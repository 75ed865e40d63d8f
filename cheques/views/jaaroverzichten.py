"""Per calendar year: what wijk-werkers were paid, and what gebruikers bought and used."""

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from cheques.jaardocumenten import gebruikerjaar_antwoord, wijkwerkerjaar_antwoord
from cheques.services.jaaroverzicht import gebruikers_met_jaar, wijkwerkers_met_jaar
from cheques.vergoedingfilters import EERSTE_JAAR, GebruikerJaarFilter, WijkWerkerJaarFilter
from gebruikers.models import Gebruiker
from trajecten.models import WijkWerker
from trajecten.views.hulp import LijstInzageMixin
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import BereikMixin, FilterListView, Knop, Leeg
from wijkwerken.toegang.rechten import Handeling


def jaar_van(request):
    """The year that the address names; this year when it names none."""
    nu = timezone.localdate().year
    tekst = request.GET.get("jaar", "")
    if not tekst:
        return nu
    if not (tekst.isascii() and tekst.isdigit() and EERSTE_JAAR <= int(tekst) <= nu):
        raise Http404
    return int(tekst)


class _JaarListView(FilterListView):
    def bereid_voor(self):
        self.jaar = jaar_van(self.request)

    def get_standaard(self):
        return {"jaar": str(self.jaar)}

    def get_kruimels(self):
        return [("Vergoedingen", reverse("vergoedinglijst_list"))]

    def bundelknoppen(self, naam):
        """To have all overviews of this list made, and to those that were."""
        knoppen = [Knop("Bundels", reverse("jaarbundel_list"))]
        if self.object_list.exists():
            vraag = self.query.copy()
            vraag["jaar"] = str(self.jaar)
            knoppen.append(Knop("Alle overzichten", f"{reverse(naam)}?{vraag.urlencode()}"))
        return knoppen

    def pdf_url(self, naam, rij):
        return reverse(naam, args=[rij.pk], query={"jaar": self.jaar})


class WijkWerkerJaarListView(LijstInzageMixin, _JaarListView):
    """By the day on which the bank paid."""

    handeling = Handeling.VERGOEDING_BEKIJKEN
    queryset = WijkWerker.objects.all()
    filterset_class = WijkWerkerJaarFilter
    titel = "Vergoedingen per jaar"
    inleiding = "Wat in dat jaar uitbetaald is, ook voor werk van het jaar ervoor."
    enkelvoud, meervoud = "wijk-werker", "wijk-werkers"
    ordening = "naam"
    leeg = Leeg("Niets betaald", "In dit jaar is nog geen betaallijst betaald.")

    def get_queryset(self):
        return wijkwerkers_met_jaar(super().get_queryset(), self.jaar)

    def get_kolommen(self):
        return [
            Kolom(
                "naam", "Wijk-werker", "volledige_naam", sorteer=("naam", "voornaam"), link=True,
                uitleg="nummer",
            ),
            Kolom("uren", "Uren", "jaar_uren", soort="uren", sorteer="jaar_uren"),
            Kolom("werk", "Voor uren", "jaar_werk", soort="bedrag", sorteer="jaar_werk"),
            Kolom("reis", "Reisvergoeding", "jaar_reis", soort="bedrag", sorteer="jaar_reis"),
            Kolom(
                "bedrag", "Samen", "jaar_bedrag", soort="bedrag", sorteer="jaar_bedrag",
                link=lambda rij: reverse(
                    "vergoedingregel_list", query={"dossier": rij.pk, "leeg": 1}
                ),
            ),
            Kolom(
                "overzicht", "Overzicht", lambda rij: "PDF", in_export=False,
                link=lambda rij: self.pdf_url("wijkwerkerjaar_pdf", rij),
            ),
        ]  # fmt: skip

    def get_knoppen(self):
        cheques = reverse("gebruikerjaar_list", query={"jaar": self.jaar})
        return [Knop("Cheques per jaar", cheques), *self.bundelknoppen("wijkwerkerjaar_bundel")]


class GebruikerJaarListView(_JaarListView):
    """Bought by the day of issue, used by the day of the work."""

    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Gebruiker.objects.all()
    filterset_class = GebruikerJaarFilter
    titel = "Cheques per jaar"
    inleiding = "Gekocht volgens de dag van uitgifte, gebruikt volgens de dag van het werk."
    enkelvoud, meervoud = "gebruiker", "gebruikers"
    ordening = "naam"
    leeg = Leeg("Geen cheques", "In dit jaar zijn geen cheques gekocht of gebruikt.")

    def get_queryset(self):
        return gebruikers_met_jaar(super().get_queryset(), self.jaar)

    def get_kolommen(self):
        return [
            Kolom(
                "naam", "Gebruiker", str, sorteer=("naam", "voornaam"), link=True, uitleg="nummer"
            ),
            Kolom("soort", "Soort", soort="keuze", sorteer="soort"),
            Kolom("gekocht", "Gekocht", soort="getal", sorteer="gekocht"),
            Kolom("gekocht_bedrag", "Betaald", soort="bedrag", sorteer="gekocht_bedrag"),
            Kolom("gebruikt", "Gebruikt", soort="getal", sorteer="gebruikt"),
            Kolom(
                "gebruikt_bedrag", "Waarde van het gebruikte", soort="bedrag",
                sorteer="gebruikt_bedrag",
            ),
            Kolom(
                "overzicht", "Overzicht", lambda rij: "PDF", in_export=False,
                link=lambda rij: self.pdf_url("gebruikerjaar_pdf", rij),
            ),
        ]  # fmt: skip

    def get_knoppen(self):
        return self.bundelknoppen("gebruikerjaar_bundel")


class _JaarPdfView(BereikMixin, SingleObjectMixin, View):
    http_method_names = ["get", "head", "options"]


class WijkWerkerJaarPdfView(_JaarPdfView):
    handeling = Handeling.VERGOEDING_BEKIJKEN
    queryset = WijkWerker.objects.all()

    def get(self, request, *args, **kwargs):
        return wijkwerkerjaar_antwoord(
            request, self.get_object(), jaar=jaar_van(request), vandaag=timezone.localdate()
        )


class GebruikerJaarPdfView(_JaarPdfView):
    handeling = Handeling.CHEQUE_BEKIJKEN
    queryset = Gebruiker.objects.all()

    def get(self, request, *args, **kwargs):
        return gebruikerjaar_antwoord(
            self.get_object(), jaar=jaar_van(request), vandaag=timezone.localdate()
        )
