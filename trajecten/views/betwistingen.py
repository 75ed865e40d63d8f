"""Contested hours: the list, one betwisting with its steps, and what goes on paper."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from trajecten.betwistingdocumenten import betwistingbrief, betwistingnota
from trajecten.betwistingfilters import BetwistingFilter
from trajecten.choices import BetwistingStand, BetwistingStapSoort
from trajecten.documenten import toon_document
from trajecten.models import Betwisting, Betwistingstap
from trajecten.sporen import sporen_van_betwisting
from trajecten.views.hulp import InzageMixin, LijstInzageMixin
from wijkwerken.kern.bestanden import als_download
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import (
    BereikMixin,
    FilterListView,
    GeschiedenisView,
    Leeg,
    ScopedDetailView,
    tabs_van,
)
from wijkwerken.toegang.choices import InzageWijze
from wijkwerken.toegang.logboek import inzage_loggen
from wijkwerken.toegang.rechten import Handeling

MET_WIE = Betwisting.objects.select_related(
    "inzet__aanvraag__gebruiker",
    "inzet__aanvraag__activiteit",
    "inzet__aanvraag__vestiging__gemeente",
    "inzet__traject__wijkwerker",
    "prestatie",
    "behandelaar",
)


class BetwistingListView(LijstInzageMixin, FilterListView):
    """What is open, unless asked otherwise: the longest waiting on top."""

    handeling = Handeling.GEBRUIKER_BEKIJKEN
    queryset = MET_WIE
    filterset_class = BetwistingFilter
    titel = "Betwiste uren"
    inleiding = "Zolang er niet beslist is, gaan de cheques niet weg en wordt er niets betaald."
    enkelvoud, meervoud = "betwisting", "betwistingen"
    ordening = "beslissen_voor"
    kolommen = (
        Kolom("nummer", "Betwisting", sorteer="nummer", link=True),
        Kolom("stand", "Stand", pad="uitkomst", sorteer="stand", soort="status"),
        Kolom(
            "gebruiker",
            "Gebruiker",
            pad=lambda rij: str(rij.inzet.aanvraag.gebruiker),
            sorteer=("inzet__aanvraag__gebruiker__naam", "inzet__aanvraag__gebruiker__voornaam"),
            link=lambda rij: rij.inzet.aanvraag.gebruiker.get_absolute_url(),
        ),
        Kolom(
            "wijkwerker",
            "Wijk-werker",
            pad="inzet__traject__wijkwerker__volledige_naam",
            sorteer=("inzet__traject__wijkwerker__naam", "inzet__traject__wijkwerker__voornaam"),
            link=lambda rij: rij.inzet.traject.wijkwerker.get_absolute_url(),
        ),
        Kolom("datum", "Werk van", sorteer="datum", soort="datum"),
        Kolom("uren", "Betwist", sorteer="uren", soort="uren"),
        Kolom("gewerkt", "Op het blad", soort="uren", standaard=False),
        Kolom("reden", "Reden", sorteer="reden", soort="keuze"),
        Kolom("ontvangen_op", "Ontvangen op", sorteer="ontvangen_op", soort="datum"),
        Kolom("beslissen_voor", "Beslissen tegen", sorteer="beslissen_voor", soort="datum"),
        Kolom("toegekend", "Valt weg", soort="uren", standaard=False),
        Kolom("te_vergoeden", "Te vergoeden cheques", soort="getal", standaard=False),
        Kolom(
            "gemeente",
            "Gemeente",
            pad="inzet__aanvraag__vestiging__gemeente__naam",
            standaard=False,
        ),
        Kolom("behandelaar", "Behandelaar", sorteer="behandelaar__naam", standaard=False),
        Kolom("beslist_op", "Afgesloten op", sorteer="beslist_op", soort="datum", standaard=False),
    )
    leeg = Leeg(
        "Geen betwiste uren", "Een betwisting noteert u op de pagina van de prestatie zelf."
    )

    def bereid_voor(self):
        self.request.vandaag = timezone.localdate()

    def get_standaard(self):
        return {"stand": "open"}

    def get_kruimels(self):
        return [("Prestaties", reverse("prestatie_list"))]

    def get_persoon_van(self, rij):
        return rij.inzet.traject.wijkwerker_id


class BetwistingMixin:
    queryset: Any = MET_WIE

    def get_persoon(self):
        return self.object.inzet.traject.wijkwerker_id

    def get_kruimels(self):
        return [
            ("Prestaties", reverse("prestatie_list")),
            ("Betwiste uren", reverse("betwisting_list")),
            *self.eigen_kruimel(),
        ]

    def eigen_kruimel(self):
        return [(str(self.object), self.object.get_absolute_url())]


class BetwistingDetailView(BetwistingMixin, InzageMixin, ScopedDetailView):
    """What was said and done, step by step, and what can be done next."""

    handeling = Handeling.GEBRUIKER_BEKIJKEN
    template_name = "trajecten/betwisting_detail.html"

    def eigen_kruimel(self):
        return []

    def get_context_data(self, **kwargs):
        rij, account, vandaag = self.object, self.request.user, timezone.localdate()
        stappen = list(rij.stappen.select_related("door"))
        open_ = rij.stand == BetwistingStand.OPEN
        mag = account.mag(Handeling.PRESTATIE_SCHRIJVEN)
        mag_beslissen = account.mag(Handeling.BETWISTING_BESLISSEN)
        return super().get_context_data(**kwargs) | {
            "tabs": tabs_van(rij),
            "betwisting": rij,
            "stappen": stappen,
            "gehoord": any(stap.soort == BetwistingStapSoort.GEHOORD for stap in stappen),
            "wacht_te_lang": open_ and vandaag > rij.beslissen_voor,
            "mag_bewerken": mag,
            "mag_verder": mag and open_,
            "mag_beslissen": mag_beslissen and open_,
            "mag_vergoeden": mag_beslissen and rij.te_vergoeden and rij.vergoed_op is None,
        }


class BetwistingGeschiedenisView(BetwistingMixin, GeschiedenisView):
    handeling = Handeling.PRESTATIE_SCHRIJVEN

    def get_sporen(self):
        return sporen_van_betwisting(self.object.pk)


class BetwistingnotaView(BereikMixin, SingleObjectMixin, View):
    """The note for the wijk-werker, as a PDF."""

    handeling = Handeling.GEBRUIKER_BEKIJKEN
    queryset = MET_WIE

    def get(self, request, *args, **kwargs):
        return toon_document(request, betwistingnota(self.get_object(), timezone.localdate()))


class BetwistingstapMixin(BereikMixin, SingleObjectMixin):
    handeling = Handeling.GEBRUIKER_BEKIJKEN
    queryset = Betwistingstap.objects.select_related(
        "betwisting__inzet__aanvraag__gebruiker",
        "betwisting__inzet__aanvraag__activiteit",
        "betwisting__inzet__aanvraag__vestiging",
        "betwisting__inzet__traject",
        "door",
    )


class BetwistingbriefView(BetwistingstapMixin, View):
    """The letter of one step, as a PDF."""

    def get(self, request, *args, **kwargs):
        stap = self.get_object()
        if not stap.heeft_brief:
            raise Http404
        return toon_document(request, betwistingbrief(stap))


class BetwistingbijlageView(BetwistingstapMixin, View):
    """The file with one step: always as a download."""

    def get(self, request, *args, **kwargs):
        stap = self.get_object()
        antwoord = als_download(stap.bestand, naam=stap.naam, mime=stap.mime)
        persoon = stap.betwisting.inzet.traject.wijkwerker_id
        inzage_loggen(request, [persoon], InzageWijze.BIJLAGE)
        return antwoord
