"""Gebruikers in gebreke: the list, one melding with its steps, and its letters."""

from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from gebruikers.choices import GebrekeStatus
from gebruikers.documenten import gebrekebrief_antwoord
from gebruikers.filters import GebrekeFilter
from gebruikers.models import Gebreke, Gebrekestap
from gebruikers.rules.gebreke import toets_opheffing
from gebruikers.sporen import sporen_van_gebreke
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
from wijkwerken.toegang.rechten import Handeling

MET_WIE = Gebreke.objects.select_related(
    "gebruiker", "aanvraag__activiteit", "behandelaar", "uitsluiting"
)


class GebrekeListView(FilterListView):
    """All meldingen; what waits longest for somebody stands on top when asked so."""

    handeling = Handeling.GEBRUIKER_BEKIJKEN
    queryset = MET_WIE
    filterset_class = GebrekeFilter
    titel = "Meldingen over gebruikers"
    enkelvoud, meervoud = "melding", "meldingen"
    ordening = "-gemeld"
    leeg = Leeg(
        titel="Geen meldingen",
        tekst="Een melding maakt u op de pagina van de gebruiker.",
    )

    def bereid_voor(self):
        self.vandaag = self.request.vandaag = timezone.localdate()

    def get_kruimels(self):
        return [("Gebruikers", reverse("gebruiker_list"))]

    def get_kolommen(self):
        return [
            Kolom("nummer", "Melding", sorteer="nummer", link=True),
            Kolom(
                "gebruiker", "Gebruiker", pad=lambda rij: str(rij.gebruiker),
                sorteer=("gebruiker__naam", "gebruiker__voornaam"),
                link=lambda rij: rij.gebruiker.get_absolute_url(),
            ),
            Kolom("stand", "Stand", pad=lambda rij: rij.stand_op(self.vandaag)),
            Kolom("gemeld", "Gemeld op", "gemeld_op", soort="datum", sorteer="gemeld_op"),
            Kolom("antwoord_voor", "Antwoord tegen", soort="datum",
                  sorteer="antwoord_voor"),
            Kolom("beslist_op", "Beslist op", soort="datum", sorteer="beslist_op"),
            Kolom("van", "Uitgesloten vanaf", pad=lambda rij: _uitgesloten(rij, "van"),
                  soort="datum", standaard=False),
            Kolom("tot", "Uitgesloten tot", pad=lambda rij: _uitgesloten(rij, "einde"),
                  soort="datum"),
            Kolom("behandelaar", "Behandelaar", sorteer="behandelaar__naam"),
            Kolom("activiteit", "Werk", pad="aanvraag__activiteit__naam", standaard=False),
            Kolom("voorgevallen_op", "Gebeurd op", soort="datum", standaard=False),
        ]  # fmt: skip


def _uitgesloten(rij, veld):
    uitsluiting = getattr(rij, "uitsluiting", None)
    return getattr(uitsluiting, veld, None)


class GebrekeMixin:
    queryset: Any = MET_WIE

    def get_gebreke(self):
        return self.object

    def get_kruimels(self):
        gebreke = self.get_gebreke()
        return [
            ("Gebruikers", reverse("gebruiker_list")),
            ("Meldingen", reverse("gebreke_list")),
            (str(gebreke.gebruiker), gebreke.gebruiker.get_absolute_url()),
            *self.eigen_kruimel(gebreke),
        ]

    def eigen_kruimel(self, gebreke):
        return [(f"Melding {gebreke.nummer}", gebreke.get_absolute_url())]


class GebrekeDetailView(GebrekeMixin, ScopedDetailView):
    """What happened, step by step, and what can be done next."""

    handeling = Handeling.GEBRUIKER_BEKIJKEN
    template_name = "gebruikers/gebreke_detail.html"

    def eigen_kruimel(self, gebreke):
        return []

    def get_titel(self):
        return f"Melding {self.object.nummer}"

    def get_context_data(self, **kwargs):
        rij, account, vandaag = self.object, self.request.user, timezone.localdate()
        uitsluiting = getattr(rij, "uitsluiting", None)
        mag = account.mag(Handeling.GEBRUIKER_BEWERKEN)
        mag_beslissen = account.mag(Handeling.GEBREKE_BESLISSEN)
        open_ = rij.status != GebrekeStatus.BESLIST
        termijn_voorbij = rij.status == GebrekeStatus.IN_GEBREKE and vandaag > rij.antwoord_voor
        return super().get_context_data(**kwargs) | {
            "tabs": tabs_van(rij),
            "gebreke": rij,
            "stand": rij.stand_op(vandaag),
            "stappen": rij.stappen.select_related("door"),
            "uitsluiting": uitsluiting,
            "mag_bewerken": mag,
            "mag_stellen": mag and rij.status == GebrekeStatus.GEMELD,
            "mag_antwoorden": mag
            and rij.status in {GebrekeStatus.IN_GEBREKE, GebrekeStatus.BEANTWOORD},
            "mag_beslissen": mag_beslissen and open_,
            "termijn_voorbij": termijn_voorbij,
            "mag_opheffen": mag_beslissen
            and uitsluiting is not None
            and not toets_opheffing(uitsluiting.tot, uitsluiting.opgeheven_op, vandaag),
        }


class GebrekeGeschiedenisView(GebrekeMixin, GeschiedenisView):
    handeling = Handeling.GEBRUIKER_BEWERKEN

    def get_sporen(self):
        return sporen_van_gebreke(self.object.pk)


class StapMixin(BereikMixin, SingleObjectMixin):
    handeling = Handeling.GEBRUIKER_BEKIJKEN
    queryset = Gebrekestap.objects.select_related("gebreke__gebruiker", "door")


class GebrekebriefView(StapMixin, View):
    """The letter of one step, as a PDF."""

    def get(self, request, *args, **kwargs):
        stap = self.get_object()
        if not stap.heeft_brief:
            raise Http404
        return gebrekebrief_antwoord(stap)


class GebrekebijlageView(StapMixin, View):
    """The file with one step: always as a download."""

    def get(self, request, *args, **kwargs):
        stap = self.get_object()
        return als_download(stap.bestand, naam=stap.naam, mime=stap.mime)
