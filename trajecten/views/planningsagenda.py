"""The calendar of a wijk-werker or a gebruiker: the page that gives the address, and the feed."""

from django.conf import settings
from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_variables
from django.views.generic import View

from gebruikers.models import Gebruiker
from trajecten.models import WijkWerker
from trajecten.services.planningsagenda import (
    geldige_links,
    link_van_geheim,
    planning_van,
    planningslink_intrekken,
    planningslink_vernieuwen,
)
from trajecten.views.agenda import feed_antwoord
from wijkwerken.kern.forms import BevestigForm
from wijkwerken.kern.views import BevestigView, ObjectFormulierView
from wijkwerken.toegang.rechten import Handeling


class PlanningFeedView(View):
    """Open to who holds the address: a calendar cannot log in, so it declares no handeling.

    A wrong or revoked address answers 404.
    """

    http_method_names = ["get", "head"]

    @method_decorator(sensitive_variables())
    def get(self, request, *, geheim):
        def gebeurtenissen(vandaag):
            link = link_van_geheim(geheim)
            if link is None:
                raise Http404
            return planning_van(link, vandaag=vandaag)

        return feed_antwoord(request, gebeurtenissen)


class _Planningslink(ObjectFormulierView):
    """Make or renew the address; it is shown in the answer to that, and never again."""

    handeling = Handeling.PLANNEN
    form_class = BevestigForm
    met_instance = False
    template_name = "trajecten/planningslink.html"
    titel = "Agenda en bevestigingen"
    soort = ""  # of whom, as in the names of the addresses

    def get_context_data(self, **kwargs):
        link = geldige_links(self.request.user, self.object).first()
        return super().get_context_data(**kwargs) | {
            "link": link,
            "intrek_url": reverse(f"{self.soort}_agenda_intrekken", args=[self.object.pk]),
            "keuze_url": reverse(f"{self.soort}_berichtkeuze", args=[self.object.pk]),
        }

    def form_valid(self, form):
        geheim = planningslink_vernieuwen(
            door=self.request.user, van=self.object, nu=timezone.now()
        )
        adres = settings.BASIS_URL + reverse("planning_feed", args=[geheim])
        return self.render_to_response(self.get_context_data(form=form, adres=adres))


class WijkWerkerAgendaView(_Planningslink):
    queryset = WijkWerker.objects.all()
    soort = "wijkwerker"
    inleiding = (
        "De wijk-werker ziet de eigen afspraken in de agenda van telefoon of computer: waar, "
        "wanneer en bij wie. Wat verandert, verandert ook daar."
    )


class GebruikerAgendaView(_Planningslink):
    queryset = Gebruiker.objects.all()
    soort = "gebruiker"
    inleiding = (
        "De gebruiker ziet wie wanneer komt, met alleen de voornaam. Wat verandert, verandert "
        "ook daar."
    )


class _Intrekken(BevestigView):
    handeling = Handeling.PLANNEN
    met_instance = False
    titel = "Agenda niet meer delen"
    knop = "Intrekken"
    gevaar = True
    vraag = "Werkt het adres van deze agenda niet meer?"
    gevolg = "Het adres werkt meteen niet meer. De afspraken verdwijnen uit de agenda."
    succes_melding = "Het adres is ingetrokken."

    def call_service(self, form):
        planningslink_intrekken(door=self.request.user, van=self.object, nu=timezone.now())


class WijkWerkerAgendaIntrekkenView(_Intrekken):
    queryset = WijkWerker.objects.all()


class GebruikerAgendaIntrekkenView(_Intrekken):
    queryset = Gebruiker.objects.all()
