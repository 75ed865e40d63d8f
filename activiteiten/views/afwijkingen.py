"""Afwijkende activiteiten: the list, one of them with its next step, its text and its log."""

from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from activiteiten.afwijkingstappen import daden, stappen
from activiteiten.documenten import besluit_antwoord, raadtekst_antwoord
from activiteiten.filters import AfwijkingFilter
from activiteiten.models import Activiteit, AfwijkendeActiviteit, Besluit
from activiteiten.raadtekst import als_tekst, raadtekst
from activiteiten.rules.afwijking import evaluatie_uiterlijk
from activiteiten.services.afwijkingstap import feiten_van
from activiteiten.sporen import sporen_van_activiteit, sporen_van_afwijking
from activiteiten.views.activiteiten import activiteit_tabs
from wijkwerken.kern.kolommen import Kolom, Tabel
from wijkwerken.kern.views import (
    BereikMixin,
    FilterListView,
    GeschiedenisView,
    Knop,
    Leeg,
    ScopedDetailView,
    tabs_van,
)
from wijkwerken.regels.choices import RegelCode
from wijkwerken.regels.models import Regel
from wijkwerken.toegang.rechten import Handeling

KRUIMELS = ("Activiteiten", "activiteit_list"), ("Afwijkend", "afwijkendeactiviteit_list")
MET_ALLES = AfwijkendeActiviteit.objects.select_related(
    "gemeente", "activiteit", "hoofdactiviteit", "besluit", "behandelaar"
)


def kruimels():
    """From the list of activiteiten down to the list of afwijkingen."""
    return [(naam, reverse(url)) for naam, url in KRUIMELS]


class AfwijkingListView(FilterListView):
    """What gemeenten want to permit beside the list, and how far each is."""

    handeling = Handeling.AFWIJKING_BEKIJKEN
    queryset = AfwijkendeActiviteit.objects.select_related(
        "gemeente", "hoofdactiviteit", "behandelaar", "besluit"
    )
    filterset_class = AfwijkingFilter
    titel = "Afwijkende activiteiten"
    ordening = "-nummer"
    enkelvoud, meervoud = "afwijkende activiteit", "afwijkende activiteiten"
    kolommen = (
        Kolom("naam", "Activiteit", sorteer="naam", link=True),
        Kolom("nummer", "Nummer", sorteer="nummer"),
        Kolom("gemeente", "Gemeente", pad="gemeente__naam", sorteer="gemeente__naam"),
        Kolom("status", "Stap", soort="status", sorteer="status"),
        Kolom("soorten", "Voor", pad="soorten_kort"),
        Kolom("van", "Actief vanaf", soort="datum", sorteer="van"),
        Kolom("tot", "Tot en met", soort="datum", sorteer="tot"),
        Kolom("besluit", "Raadsbesluit", pad=lambda rij: str(rij.besluit or ""), standaard=False),
        Kolom("gemeld_op", "Gemeld op", soort="datum", sorteer="gemeld_op", standaard=False),
        Kolom("kenmerk_vdab", "Kenmerk bij VDAB", standaard=False),
        Kolom("hoofdactiviteit", "Hoofdactiviteit", pad="hoofdactiviteit__naam", standaard=False),
    )

    def get_kolommen(self):
        vandaag = timezone.localdate()
        stap = Kolom(
            "status",
            "Stap",
            soort="status",
            sorteer="status",
            uitleg=lambda rij: "Afgelopen" if rij.tot and rij.tot < vandaag else "",
        )
        kolommen = [stap if kolom.naam == "status" else kolom for kolom in self.kolommen]
        eigen = Kolom("behandelaar", "Behandelaar", pad="behandelaar__naam", standaard=False)
        return [*kolommen, eigen] if self.request.user.is_binnen else kolommen

    def get_kruimels(self):
        return kruimels()[:1]

    def get_knoppen(self):
        if not self.request.user.mag(Handeling.ACTIVITEIT_BEWERKEN):
            return []
        return [Knop("Nieuwe aanvraag", reverse("afwijking_nieuw"), hoofd=True)]

    def get_leeg(self):
        return Leeg(
            "Nog geen afwijkende activiteiten",
            "Wil een gemeente iets toelaten dat niet op de lijst staat? Begin hier een aanvraag.",
        )


class AfwijkingDetailView(ScopedDetailView):
    """One request: how far it is, what comes next, and what everybody said."""

    handeling = Handeling.AFWIJKING_BEKIJKEN
    queryset = MET_ALLES.prefetch_related("toetsen", "adviezen", "evaluaties__door")
    template_name = "activiteiten/afwijking_detail.html"

    def get_titel(self):
        return self.object.naam

    def get_kruimels(self):
        return kruimels()

    def get_context_data(self, **kwargs):
        rij, account, vandaag = self.object, self.request.user, timezone.localdate()
        feiten = feiten_van(rij)
        volledig = all(waarde is not None for waarde in feiten.criteria.values())
        mag = account.mag(Handeling.ACTIVITEIT_BEWERKEN)
        return super().get_context_data(
            stappen=stappen(rij),
            daden=daden(rij, account, vandaag, volledig=volledig and not feiten.zonder_grond),
            binnen=account.is_binnen,
            mag_bewerken=mag,
            mag_noteren=mag and rij.status in {"advies_gevraagd", "advies_ontvangen"},
            voorbij=bool(rij.tot and rij.tot < vandaag),
            evaluatie_op=self.volgende_evaluatie(vandaag),
            toelatingen=Tabel(
                TOELATINGEN, list(rij.toelatingen.order_by("soort")), bijschrift="Toelatingen"
            ),
            tabs=tabs_van(rij) if account.is_binnen else [],
            **kwargs,
        )

    def volgende_evaluatie(self, vandaag):
        """When the next evaluation is due; None for what is not active."""
        rij = self.object
        if not rij.is_actief_op(max(vandaag, rij.van or vandaag)):
            return None
        laatste = max((een.datum for een in rij.evaluaties.all()), default=None)
        maanden = Regel.objects.waarde_op(RegelCode.AFWIJKING_EVALUATIE_MAANDEN, vandaag)
        return evaluatie_uiterlijk(rij.van, laatste, maanden=maanden)


TOELATINGEN = [
    Kolom("soort", "Soort gebruiker", soort="keuze"),
    Kolom("van", "Vanaf", pad="geldig__lower", soort="datum"),
    Kolom("voor", "Niet meer vanaf", pad="geldig__upper", soort="datum"),
]


class AfwijkingGeschiedenisView(GeschiedenisView):
    handeling = Handeling.ACTIVITEIT_BEWERKEN
    queryset = MET_ALLES

    def get_kruimels(self):
        return [*kruimels(), *super().get_kruimels()]

    def get_sporen(self):
        return sporen_van_afwijking(self.object.pk)


class ActiviteitGeschiedenisView(GeschiedenisView):
    """Who gave and withdrew what, of one activiteit."""

    handeling = Handeling.ACTIVITEIT_BEWERKEN
    queryset = Activiteit.objects.all()

    def get_kruimels(self):
        return [*kruimels()[:1], *super().get_kruimels()]

    def get_tabs(self):
        return activiteit_tabs(self.object, self.request.user, "Wijzigingen")

    def get_sporen(self):
        return sporen_van_activiteit(self.object.pk)


class RaadtekstView(ScopedDetailView):
    """The draft text for the council, to read and to copy."""

    handeling = Handeling.AFWIJKING_BEKIJKEN
    queryset = MET_ALLES.prefetch_related("toetsen", "adviezen")
    template_name = "activiteiten/raadtekst.html"
    titel = "Ontwerptekst voor de raad"

    def get_kruimels(self):
        return [*kruimels(), (self.object.naam, self.object.get_absolute_url())]

    def get_context_data(self, **kwargs):
        tekst = als_tekst(f"Wijk-werken: {self.object.naam}", raadtekst(self.object))
        return super().get_context_data(tekst=tekst, **kwargs)


class RaadtekstPdfView(BereikMixin, SingleObjectMixin, View):
    """The same as a PDF, under a name that tells only the number."""

    handeling = Handeling.AFWIJKING_BEKIJKEN
    queryset = RaadtekstView.queryset

    def get(self, request, *args, **kwargs):
        return raadtekst_antwoord(self.get_object())


class BesluitInhoudView(BereikMixin, SingleObjectMixin, View):
    """The text of a decision of the council: always as a download."""

    handeling = Handeling.ACTIVITEIT_BEKIJKEN
    queryset = Besluit.objects.exclude(bestand="")

    def get(self, request, *args, **kwargs):
        return besluit_antwoord(self.get_object())
