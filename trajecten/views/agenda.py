"""One's own calendar in another program: the page that gives the address, and the feed itself."""

import hashlib
from datetime import datetime, time

from allauth.core import ratelimit
from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.decorators import method_decorator
from django.utils.http import quote_etag
from django.views.decorators.debug import sensitive_variables
from django.views.generic import View

from trajecten.services.agenda import agenda_van
from wijkwerken.kern.forms import BevestigForm
from wijkwerken.kern.ical import BRUSSEL, MIME, maak_ical
from wijkwerken.kern.views import FormulierView
from wijkwerken.toegang.models import Agendalink
from wijkwerken.toegang.rechten import Handeling
from wijkwerken.toegang.services.agendalinks import (
    account_van_agendalink,
    agendalink_intrekken,
    agendalink_vernieuwen,
)


class AgendaFeedView(View):
    """Open to who holds the address: a calendar cannot log in, so it declares no handeling.

    A wrong or revoked address and an account that is switched off all answer 404. There is no
    name in it, only numbers of dossiers.
    """

    http_method_names = ["get", "head"]

    @method_decorator(sensitive_variables())
    def get(self, request, *, geheim):
        def gebeurtenissen(vandaag):
            account = account_van_agendalink(geheim, nu=timezone.now())
            if account is None:
                raise Http404
            return agenda_van(account, vandaag=vandaag, basis=settings.BASIS_URL)

        return feed_antwoord(request, gebeurtenissen)


def feed_antwoord(request, gebeurtenissen):
    """The answer of a feed: `gebeurtenissen(vandaag)` gives what stands in it, or raises Http404.

    Who guesses addresses is stopped; a program that asks again gets 304.
    """
    if geweigerd := ratelimit.consume_or_429(request, action="agenda", limit_get=True):
        return geweigerd
    vandaag = timezone.localdate()
    inhoud = maak_ical(
        gebeurtenissen(vandaag),
        naam="Wijk-werken",
        # The same all day, so that a program that asks again gets 304.
        gemaakt_op=datetime.combine(vandaag, time(), BRUSSEL),
    )
    merk = quote_etag(hashlib.sha256(inhoud).hexdigest()[:32])
    antwoord = HttpResponse(
        inhoud,
        content_type=MIME,
        headers={
            "ETag": merk,
            "Cache-Control": "private, max-age=900",
            "Content-Disposition": 'inline; filename="agenda.ics"',
            "X-Robots-Tag": "noindex",
        },
    )
    return get_conditional_response(request, etag=merk, response=antwoord)


class _Agenda(FormulierView):
    handeling = Handeling.AGENDA_VOLGEN
    form_class = BevestigForm
    success_url = reverse_lazy("agendalink")

    def get_kruimels(self):
        return [("Instellingen", reverse("instellingen"))]


class AgendalinkView(_Agenda):
    """Make or renew the address; it is shown in the answer to that, and never again."""

    template_name = "trajecten/agendalink.html"
    titel = "Mijn agenda"
    inleiding = (
        "Volg uw evaluaties, einden en intakes in uw eigen agenda, zonder namen: alleen het "
        "nummer van het dossier."
    )

    def get_context_data(self, **kwargs):
        link = Agendalink.objects.zichtbaar_voor(self.request.user).filter(ingetrokken_op=None)
        return super().get_context_data(**kwargs) | {"link": link.first()}

    def form_valid(self, form):
        geheim = agendalink_vernieuwen(door=self.request.user, nu=timezone.now())
        adres = settings.BASIS_URL + reverse("agenda_feed", args=[geheim])
        return self.render_to_response(self.get_context_data(form=form, adres=adres))


class AgendalinkIntrekkenView(_Agenda):
    titel = "Agenda niet meer delen"
    knop = "Intrekken"
    inleiding = "Het adres werkt meteen niet meer. De afspraken verdwijnen uit uw agenda."
    succes_melding = "Het adres is ingetrokken."
    terug_url = reverse_lazy("agendalink")

    def call_service(self, form):
        agendalink_intrekken(door=self.request.user, nu=timezone.now())
