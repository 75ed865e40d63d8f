"""Betaallijsten: the list of them, one of them, and the acts of a coordinator."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from cheques.models import Vergoedinglijst
from cheques.services import vergoedingen as services
from cheques.services.vergoedingcijfers import betwist_tot, saldo_van
from cheques.vergoedingdocumenten import betaalbestand_antwoord
from cheques.vergoedingfilters import VergoedinglijstFilter
from cheques.vergoedingforms import BetaaldForm, LijstdaadForm, VergoedinglijstForm
from cheques.views.vergoedingregels import KOLOMMEN
from wijkwerken.kern import opmaak
from wijkwerken.kern.exceptions import RegelFout
from wijkwerken.kern.kolommen import Kolom, Tabel
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

OP_DE_PAGINA = 50
OP_LIJST = {"wijkwerker", "uren", "bedrag_uren", "bedrag_reis", "bedrag", "rekening"}


class VergoedinglijstListView(FilterListView):
    """Which months are paid, and which are still to be."""

    handeling = Handeling.VERGOEDING_BEKIJKEN
    queryset = Vergoedinglijst.objects.select_related("klaar_door").met_totalen()
    filterset_class = VergoedinglijstFilter
    titel = "Vergoedingen"
    enkelvoud, meervoud = "betaallijst", "betaallijsten"
    ordening = "-maand"
    kolommen = (
        Kolom("maand", "Uren tot en met", pad=str, sorteer=("maand", "volgnummer"), link=True),
        Kolom("stand", "Stand", soort="status", sorteer="stand"),
        Kolom("aantal", "Wijk-werkers", soort="getal", sorteer="aantal"),
        Kolom("uren", "Uren", soort="uren", sorteer="uren"),
        Kolom("bedrag_uren", "Voor uren", soort="bedrag", sorteer="bedrag_uren"),
        Kolom("bedrag_reis", "Reisvergoeding", soort="bedrag", sorteer="bedrag_reis"),
        Kolom("bedrag", "Samen", soort="bedrag", sorteer="bedrag"),
        Kolom("betaald_op", "Betaald op", soort="datum", sorteer="betaald_op"),
        Kolom("wachtend", "Wachten op de volgende", soort="getal", standaard=False),
        Kolom("klaar_op", "Klaargemaakt", soort="tijdstip", standaard=False),
        Kolom("klaar_door", "Door", standaard=False),
    )

    def get_leeg(self):
        tekst = "Een lijst telt alles wat nog te betalen is, tot en met een maand."
        if not self.request.user.mag(Handeling.VERGOEDING_BETALEN):
            return Leeg("Nog geen betaallijsten", tekst)
        return Leeg(
            "Nog geen betaallijsten", tekst, reverse("vergoedinglijst_nieuw"), "Lijst maken"
        )

    def get_knoppen(self):
        knoppen = [
            Knop("Per jaar", reverse("wijkwerkerjaar_list")),
            Knop("Per wijk-werker", reverse("vergoedingregel_list")),
        ]
        if self.request.user.mag(Handeling.VERGOEDING_BETALEN):
            knoppen.append(Knop("Lijst maken", reverse("vergoedinglijst_nieuw"), hoofd=True))
        return knoppen


class VergoedinglijstDetailView(ScopedDetailView):
    handeling = Handeling.VERGOEDING_BEKIJKEN
    queryset = Vergoedinglijst.objects.select_related("klaar_door").met_totalen()
    template_name = "cheques/vergoedinglijst_detail.html"

    def get_titel(self):
        return f"Vergoedingen: {self.object}"

    def get_kruimels(self):
        return [("Vergoedingen", reverse("vergoedinglijst_list"))]

    def get_context_data(self, **kwargs):
        lijst, account = self.object, self.request.user
        alle = lijst.regels.all().zichtbaar_voor(account).met_rekening()
        regels = list(alle.select_related("wijkwerker", "lijst", "terugstorting")[:OP_DE_PAGINA])
        inzage_loggen(self.request, [rij.wijkwerker_id for rij in regels], InzageWijze.PAGINA)
        kolommen = [kolom for kolom in KOLOMMEN if kolom.naam in OP_LIJST]
        url = reverse("vergoedingregel_list", query={"lijst": lijst.pk, "leeg": 1})
        aandacht = {
            "zonder_rekening": alle.zonder_rekening().count() if lijst.is_concept else 0,
            "terug": alle.terug_te_betalen().count() if lijst.is_concept else 0,
            "andere_rekening": alle.filter(andere_rekening=True).count(),
            "geweigerde_rekening": alle.naar_geweigerde_rekening().count(),
            "teruggestort": alle.teruggestort().count(),
            "zonder_afstand": alle.filter(zonder_afstand__gt=0).count(),
        }
        return super().get_context_data(**kwargs) | {
            "lijst": lijst,
            "regels": Tabel(kolommen, regels, bijschrift="Per wijk-werker"),
            "meer": lijst.aantal - len(regels) if lijst.aantal > len(regels) else 0,
            "regels_url": url,
            "aandacht": aandacht,
            "achterhaald": services.is_achterhaald(lijst),
            "betwist": betwist_tot(lijst.maand) if lijst.is_concept else None,
            "saldo": saldo_van(lijst),
            "mag_betalen": account.mag(Handeling.VERGOEDING_BETALEN),
        }


class VergoedinglijstNieuwView(FormulierView):
    handeling = Handeling.VERGOEDING_BETALEN
    form_class = VergoedinglijstForm
    titel = "Betaallijst maken"
    inleiding = (
        "Op de lijst komt alles wat nog niet betaald is: de uren tot en met de maand die u kiest, "
        "ook van vroegere maanden. Uren waarover een gebruiker bezwaar heeft, wachten. U kijkt "
        "de lijst eerst na; daarna maakt u ze klaar om te betalen."
    )
    knop = "Lijst maken"
    terug_url = reverse_lazy("vergoedinglijst_list")

    def get_kruimels(self):
        return [("Vergoedingen", reverse("vergoedinglijst_list"))]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"vandaag": timezone.localdate()}

    def call_service(self, form):
        return services.vergoedinglijst_maken(
            door=self.request.user,
            vandaag=timezone.localdate(),
            nu=timezone.now(),
            **form.cleaned_data,
        )


class _Lijstdaad:
    handeling = Handeling.VERGOEDING_BETALEN
    queryset = Vergoedinglijst.objects.met_totalen()
    form_class = LijstdaadForm

    def get_kruimels(self):
        return [("Vergoedingen", reverse("vergoedinglijst_list")), *super().get_kruimels()]

    def get_initial(self):
        return {"versie": self.object.versie}

    def daad(self, service, form, **meer):
        return service(door=self.request.user, lijst=self.object, **form.cleaned_data, **meer)


class VergoedinglijstHerrekenenView(_Lijstdaad, BevestigView):
    titel = "Betaallijst herrekenen"
    knop = "Herrekenen"
    vraag = "De lijst opnieuw maken met wat nu te betalen is?"
    gevolg = "Wat intussen geregistreerd, gecorrigeerd of betwist is, staat er daarna juist op."
    succes_melding = "De lijst is herrekend."

    def call_service(self, form):
        return self.daad(services.vergoedinglijst_herrekenen, form, nu=timezone.now())


class VergoedinglijstKlaarmakenView(_Lijstdaad, BevestigView):
    titel = "Betaallijst klaarmaken"
    knop = "Klaarmaken"
    gevolg = (
        "Daarna ligt de lijst vast: de uren zijn betaald en komen op geen andere lijst. Wie geen "
        "rekening heeft of moet terugbetalen, gaat van de lijst en wacht op de volgende."
    )
    succes_melding = "De lijst ligt vast. Haal het betaalbestand op voor de bank."

    def get_vraag(self):
        lijst = self.object
        wie = "1 wijk-werker" if lijst.aantal == 1 else f"{lijst.aantal} wijk-werkers"
        return f"{lijst}: {opmaak.bedrag(lijst.bedrag)} voor {wie} klaarmaken om te betalen?"

    def call_service(self, form):
        return self.daad(services.vergoedinglijst_klaarmaken, form, nu=timezone.now())


class VergoedinglijstBetalenView(_Lijstdaad, ObjectFormulierView):
    form_class = BetaaldForm
    titel = "Betaallijst als betaald noteren"
    inleiding = "Doe dit als de bank het bestand uitgevoerd heeft."
    knop = "Betaald"
    succes_melding = "De lijst is betaald."

    def get_initial(self):
        return super().get_initial() | {"op": timezone.localdate()}

    def call_service(self, form):
        return self.daad(services.vergoedinglijst_betalen, form, vandaag=timezone.localdate())


class VergoedinglijstWeggooienView(_Lijstdaad, BevestigView):
    titel = "Concept weggooien"
    knop = "Weggooien"
    gevaar = True
    vraag = "Deze lijst weggooien?"
    gevolg = "Er is nog niets betaald. De uren komen op een volgende lijst."
    succes_melding = "Het concept is weggegooid."

    def call_service(self, form):
        self.daad(services.vergoedinglijst_weggooien, form)

    def get_success_url(self):
        return reverse("vergoedinglijst_list")


class BetaalbestandView(BereikMixin, SingleObjectMixin, View):
    """The SEPA file of a list that is fixed; only for who pays."""

    handeling = Handeling.VERGOEDING_BETALEN
    bereik = "bewerkbaar_voor"
    queryset = Vergoedinglijst.objects.all()
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        lijst = self.get_object()
        try:
            return betaalbestand_antwoord(request, lijst, vandaag=timezone.localdate())
        except RegelFout as fout:
            messages.error(request, " ".join(fout.messages))
            return HttpResponseRedirect(lijst.get_absolute_url())
