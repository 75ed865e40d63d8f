"""Notities of a dossier: write one on the page itself, read them, correct, withdraw, pin."""

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from trajecten.forms import notities as forms
from trajecten.models import Notitie, WijkWerker
from trajecten.services import notities as services
from trajecten.views import dossier
from trajecten.views.hulp import AccountFormMixin, DaadView, InzageMixin
from wijkwerken.kern.geschiedenis import Spoor, geschiedenis
from wijkwerken.kern.views import (
    BereikMixin,
    BevestigTekstMixin,
    BevestigView,
    ObjectFormulierView,
    ScopedDetailView,
)
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

LIJST = ("Wijk-werkers", "wijkwerker_list")


class WijkWerkerNotitiesView(
    BevestigTekstMixin, InzageMixin, AccountFormMixin, ObjectFormulierView
):
    """All notities of a person, and the place to write one."""

    handeling = Handeling.NOTITIE_SCHRIJVEN
    queryset = WijkWerker.objects.all()
    bereik = "zichtbaar_voor"
    form_class = forms.NotitieForm
    template_name = "trajecten/notities.html"
    succes_melding = "De notitie is bewaard."

    def get_persoon(self):
        return self.object.pk

    def get_initial(self):
        return {"datum": timezone.localdate()}

    def get_titel(self):
        return f"Notities over {self.object}"

    def get_kruimels(self):
        return [(LIJST[0], reverse(LIJST[1])), *super().get_kruimels()]

    def get_context_data(self, **kwargs):
        account = self.request.user
        traject = dossier.laatste_traject(self.object, account)
        context = {
            "notities": dossier.notities(self.object, account),
            "tabs": dossier.tabs(self.object, account, "Notities", traject),
            "binnen": account.is_binnen,
        }
        return super().get_context_data(**context | kwargs)

    def call_service(self, form):
        gegevens = dict(form.cleaned_data)
        self.terug = gegevens.pop("terug")
        return services.notitie_schrijven(
            door=self.request.user,
            wijkwerker=self.object,
            vandaag=timezone.localdate(),
            **gegevens,
        )

    def get_success_url(self):
        """Back to where it was written, with the notities in view."""
        traject = getattr(self.resultaat, "traject", None)
        if self.terug == "traject" and traject is not None:
            url = traject.get_absolute_url()
        elif self.terug == "overzicht":
            url = self.object.get_absolute_url()
        else:
            url = self.request.path
        return f"{url}#notities"


class _VanNotitie:
    """A page about one notitie: where it hangs, and back to the dossier."""

    queryset = Notitie.objects.select_related("wijkwerker", "traject", "door")
    met_instance = False

    def get_persoon(self):
        return self.object.wijkwerker_id

    def get_kruimels(self):
        wijkwerker = self.object.wijkwerker
        return [
            (LIJST[0], reverse(LIJST[1])),
            (str(wijkwerker), wijkwerker.get_absolute_url()),
            ("Notities", reverse("wijkwerker_notities", args=[wijkwerker.pk])),
        ]


class NotitieDetailView(_VanNotitie, InzageMixin, ScopedDetailView):
    """One notitie with what stood there before; a sensitive one stays covered."""

    handeling = Handeling.NOTITIE_SCHRIJVEN
    template_name = "trajecten/notitie_detail.html"

    def get_context_data(self, **kwargs):
        notitie, account = self.object, self.request.user
        context = notitie_context(notitie, account, getoond=not notitie.is_gevoelig)
        return super().get_context_data(**context | kwargs)


class NotitieTonenView(_VanNotitie, BereikMixin, SingleObjectMixin, View):
    """The text of a sensitive notitie, on request: answered to a POST, and written down."""

    handeling = Handeling.DOSSIER_BEWERKEN
    http_method_names = ["post", "options"]

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        inzage_loggen(request, [self.object.wijkwerker_id], InzageWijze.NOTITIE)
        context = notitie_context(self.object, request.user, getoond=True)
        context |= {"object": self.object, "kruimels": self.get_kruimels()}
        return render(request, "trajecten/notitie_detail.html", context)


class NotitieVerbeterenView(_VanNotitie, BevestigTekstMixin, AccountFormMixin, ObjectFormulierView):
    handeling = Handeling.NOTITIE_SCHRIJVEN
    form_class = forms.NotitieVerbeterForm
    titel = "Notitie verbeteren"
    inleiding = "Wat er nu staat, blijft in de geschiedenis van de notitie."

    def get_initial(self):
        velden = ("tekst", "soort", "gevoeligheid", "datum", "versie")
        return {veld: getattr(self.object, veld) for veld in velden}

    def get_context_data(self, **kwargs):
        wijze = InzageWijze.NOTITIE if self.object.is_gevoelig else InzageWijze.PAGINA
        inzage_loggen(self.request, [self.object.wijkwerker_id], wijze)
        return super().get_context_data(**kwargs)

    def call_service(self, form):
        return services.notitie_corrigeren(
            door=self.request.user,
            notitie=self.object,
            vandaag=timezone.localdate(),
            nu=timezone.now(),
            **form.cleaned_data,
        )


class NotitieIntrekkenView(_VanNotitie, BevestigView):
    handeling = Handeling.NOTITIE_SCHRIJVEN
    form_class = forms.NotitieIntrekForm
    titel = "Notitie intrekken"
    knop = "Intrekken"
    vraag = "Wilt u deze notitie intrekken?"
    gevolg = "Ze telt niet meer. Binnen de organisatie blijft ze leesbaar, met uw reden erbij."
    succes_melding = "De notitie is ingetrokken."
    gevaar = True

    def get_initial(self):
        return {"versie": self.object.versie}

    def call_service(self, form):
        return services.notitie_intrekken(
            door=self.request.user, notitie=self.object, nu=timezone.now(), **form.cleaned_data
        )

    def get_success_url(self):
        return reverse("wijkwerker_notities", args=[self.object.wijkwerker_id])


class NotitieVastzettenView(_VanNotitie, DaadView):
    """The button says which: pressed twice, it never does the opposite."""

    handeling = Handeling.DOSSIER_BEWERKEN

    def doe(self):
        services.notitie_vastzetten(
            door=self.request.user,
            notitie=self.object,
            vastgezet=self.request.POST.get("vastgezet") == "ja",
        )
        return self.object

    def get_terug_url(self, resultaat):
        return reverse("wijkwerker_notities", args=[resultaat.wijkwerker_id]) + "#notities"


def notitie_context(notitie, account, *, getoond):
    """What stood there before is for inside: it may have been written before it was shared."""
    eigen = account.dienst_id == notitie.door.dienst_id and not notitie.is_ingetrokken
    versies = []
    if account.is_binnen and getoond:
        versies = geschiedenis(Spoor(Notitie, pgh_obj_id=notitie.pk), toon_verborgen=True)
    return {
        "notitie": notitie,
        "titel": str(notitie),
        "getoond": getoond,
        "versies": versies,
        "eigen": eigen,
        "binnen": account.is_binnen,
    }
