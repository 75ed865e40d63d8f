"""What waits today, and setting a signaal aside with a note."""

from django.core.paginator import Paginator
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from trajecten.forms.signalen import SignaalAfhandelenForm
from trajecten.maandcijfers import maandcijfers, tegels, urengrafiek
from trajecten.models import Signaal
from trajecten.services.signalen import signaal_afhandelen
from trajecten.services.wachtlijst import wachtcijfers
from trajecten.stappenlijn import getoonde_personen, portaal
from trajecten.taak import DRINGEND
from trajecten.takenlijst import taken
from wijkwerken.kern import opmaak
from wijkwerken.kern.views import BevestigView, Knop, PaginaMixin, ToegangMixin
from wijkwerken.toegang.begin import begin_url
from wijkwerken.toegang.choices import InzageWijze, Rol
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

PER_PAGINA = 50


class VandaagView(PaginaMixin, ToegangMixin, TemplateView):
    """The to-do list of who logs in, and the figures of this month."""

    handeling = Handeling.VANDAAG
    template_name = "trajecten/vandaag.html"
    titel = "Vandaag"

    def dispatch(self, request, *args, **kwargs):
        """Whose day is elsewhere goes there: `/` is where everybody begins."""
        if request.user.is_authenticated and not self.mag():
            elders = begin_url(request.user)
            if elders != request.path:
                return redirect(elders)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        account, vandaag = self.request.user, timezone.localdate()
        alle = self.toont_alles()
        gevonden = taken(account, vandaag=vandaag, alle=alle)
        pagina = Paginator(gevonden, PER_PAGINA).get_page(self.request.GET.get("pagina"))
        pagina.elided = list(pagina.paginator.get_elided_page_range(pagina.number, on_each_side=2))
        maanden = maandcijfers(account, vandaag=vandaag)
        eigen = portaal(account, vandaag=vandaag) if account.rol == Rol.TOELEIDER else None
        personen = {pk for taak in pagina for pk in taak.personen}
        inzage_loggen(self.request, personen | getoonde_personen(eigen or ()), InzageWijze.LIJST)
        context = {
            "dag": self.dag(vandaag, gevonden),
            "taken": pagina,
            "page_obj": pagina,
            "alle": alle,
            "kan_kiezen": account.mag(Handeling.SIGNAAL_BEKIJKEN),
            "knoppen": self.get_knoppen(maanden[-1]),
            "maand": opmaak.MAANDEN[vandaag.month - 1].capitalize(),
            "tegels": tegels(account, maanden[-1]),
            "grafiek": urengrafiek(maanden),
            "portaal": eigen,
            "wachten": wachtcijfers(account, vandaag=vandaag),
            "rapport_url": reverse("rapporten") if account.mag(Handeling.RAPPORT_BEKIJKEN) else "",
        }
        return super().get_context_data(**context | kwargs)

    def toont_alles(self):
        """Own caseload, unless asked otherwise; a coordinator begins with everybody's."""
        gevraagd = self.request.GET.get("alle")
        if gevraagd is None:
            return self.request.user.rol == Rol.COORDINATOR
        return gevraagd == "1"

    def dag(self, vandaag, gevonden):
        """`Maandag 23 november 2026. 12 taken, 2 dringend.`"""
        aantal, dringend = len(gevonden), sum(taak.rang <= DRINGEND for taak in gevonden)
        telling = "1 taak" if aantal == 1 else f"{opmaak.getal(aantal)} taken"
        if dringend:
            telling += f", {opmaak.getal(dringend)} dringend"
        return f"{opmaak.dag_datum(vandaag).capitalize()}. {telling}."

    def get_knoppen(self, maand):
        knoppen = []
        if self.request.user.mag(Handeling.PRESTATIE_SCHRIJVEN):
            naam = opmaak.MAANDEN[maand.maand.month - 1]
            knoppen.append(Knop(f"Prestaties {naam}", maand.url))
        if self.request.user.mag(Handeling.AANMELDING_SCHRIJVEN):
            knoppen.append(Knop("Nieuwe aanmelding", reverse("aanmelding_nieuw"), hoofd=True))
        return knoppen


class SignaalAfhandelenView(BevestigView):
    """Set a signaal aside: what was done is written down, and it stays away as long as it
    says the same."""

    handeling = Handeling.SIGNAAL_BEKIJKEN
    queryset = Signaal.objects.select_related("wijkwerker", "gebruiker")
    form_class = SignaalAfhandelenForm
    titel = "Signaal afhandelen"
    knop = "Afhandelen"
    succes_melding = "Het signaal is afgehandeld."
    gevolg = "Het verdwijnt van Vandaag. Het komt terug als de toestand verandert."
    met_instance = False

    def get_vraag(self):
        wie = self.object.wijkwerker or self.object.gebruiker
        return f"{wie}: {self.object.melding}"

    def get_kruimels(self):
        return [("Vandaag", reverse("vandaag"))]

    def get_terug_url(self):
        return reverse("vandaag")

    def get_success_url(self):
        return reverse("vandaag")

    def get_context_data(self, **kwargs):
        if self.object.wijkwerker_id:
            inzage_loggen(self.request, [self.object.wijkwerker_id], InzageWijze.PAGINA)
        return super().get_context_data(**kwargs)

    def call_service(self, form):
        return signaal_afhandelen(
            door=self.request.user,
            signaal=self.object,
            opmerking=form.cleaned_data["opmerking"],
            nu=timezone.now(),
        )
