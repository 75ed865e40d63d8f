import django_filters

from activiteiten.api.afwijkingserializers import (
    AfgehandeldAntwoord,
    AfhandelenInvoer,
    GevolgenAntwoord,
)
from activiteiten.api.gevolgen import gevolgen_antwoord
from activiteiten.api.serializers import (
    ActiviteitSerializer,
    CompetentieTermInvoer,
    CompetentieTermSerializer,
    CompetentieTermWijziging,
    ToetsAntwoord,
    ToetsVraag,
    TraintInvoer,
)
from activiteiten.api.vereisten import VereistInvoer
from activiteiten.cel import cel_van
from activiteiten.choices import CompetentieGroep, GebruikerSoort
from activiteiten.gevolgen import REDEN, afhandelen
from activiteiten.models import Activiteit, CompetentieTerm, Toelating
from activiteiten.services import (
    activiteit_toetsen,
    activiteit_traint,
    activiteit_vereist,
    competentieterm_toevoegen,
    competentieterm_wijzigen,
)
from activiteiten.services.toelatingen import vensters_na
from activiteiten.sporen import sporen_van_activiteit
from wijkwerken.kern.api.filters import DatumFilter, JaNeeFilter, TekstFilter
from wijkwerken.kern.exceptions import controleer_versie
from wijkwerken.toegang.api.basis import MaakMixin, RijViewSet, WijzigMixin, daad, vraag
from wijkwerken.toegang.api.geschiedenis import geschiedenis_van
from wijkwerken.toegang.rechten import Handeling


class ActiviteitFilter(django_filters.FilterSet):
    naam = TekstFilter(label="Deel van de naam.")
    code = django_filters.CharFilter(max_length=12, label="Code op de lijst.")
    hoofdactiviteit = django_filters.CharFilter(
        field_name="hoofdactiviteit__code", max_length=6, label="Code van de hoofdactiviteit."
    )
    soort = django_filters.ChoiceFilter(
        choices=GebruikerSoort.choices,
        field_name="soorten",
        method="filter_soort",
        label="Op de lijst voor deze soort gebruiker.",
    )
    gemeente = django_filters.UUIDFilter(
        method="filter_gemeente", label="Toegelaten in deze gemeente (id), samen met `op`."
    )
    op = DatumFilter(method="filter_gemeente", label="Toegelaten op deze datum.")
    actief = JaNeeFilter(label="Nog op de lijst.")
    traint = django_filters.CharFilter(
        field_name="traint__code", max_length=20, label="Code van een competentie die ze traint."
    )

    class Meta:
        model = Activiteit
        fields = ()

    def filter_soort(self, queryset, name, value):
        return queryset.filter(soorten__contains=[value])

    def filter_gemeente(self, queryset, name, value):
        """Permitted somewhere, or on a date, or both: one permission must hold all of it."""
        gekozen = self.form.cleaned_data
        waar = {
            "toelatingen__gemeente": gekozen.get("gemeente"),
            "toelatingen__geldig__contains": gekozen.get("op"),
            "toelatingen__soort": gekozen.get("soort") or None,
        }
        toegelaten = Activiteit.objects.filter(**{k: w for k, w in waar.items() if w})
        return queryset.filter(pk__in=toegelaten.values("pk"))


class ActiviteitViewSet(RijViewSet):
    """The activiteitenlijst, and the question what is permitted where."""

    handelingen = {
        "list": Handeling.ACTIVITEIT_BEKIJKEN,
        "retrieve": Handeling.ACTIVITEIT_BEKIJKEN,
    }
    queryset = Activiteit.objects.select_related("hoofdactiviteit").prefetch_related(
        "traint", "vereisten"
    )
    serializer_class = ActiviteitSerializer
    filterset_class = ActiviteitFilter
    ordening = ("naam", "code")
    standaard_ordening = "naam"
    uitleg = {
        "list": "De Vlaamse activiteitenlijst.",
        "retrieve": "Eén activiteit van de lijst.",
    }

    geschiedenis = geschiedenis_van(sporen_van_activiteit, Handeling.ACTIVITEIT_BEWERKEN)

    @vraag(
        ToetsAntwoord,
        invoer=ToetsVraag,
        op_lijst=True,
        handeling=Handeling.ACTIVITEIT_BEKIJKEN,
        uitleg="Mag deze soort gebruiker deze activiteit vragen, daar en dan?",
    )
    def toets(self, rij, gegevens):
        sinds_pwa = gegevens.pop("sinds_pwa") == "true"
        antwoord = activiteit_toetsen(**gegevens, sinds_pwa=sinds_pwa)
        cel = cel_van(self.account, **gegevens)
        return {
            "antwoord": antwoord.antwoord,
            "mag": antwoord.mag,
            "reden": antwoord.reden,
            "code": antwoord.code,
            "beslissing": cel.rij_van(antwoord),
            "geschiedenis": cel.rijen,
        }

    @vraag(
        GevolgenAntwoord,
        handeling=Handeling.PLANNEN,
        uitleg="Wat doorloopt na het einde van de toelating waarop het steunt.",
    )
    def afloop(self, rij, gegevens):
        return gevolgen_antwoord(self.request, self._vensters(rij))

    @daad(
        AfhandelenInvoer,
        antwoord=AfgehandeldAntwoord,
        handeling=Handeling.PLANNEN,
        uitleg="Annuleer wat na het einde van de toelating gepland staat, en beëindig de "
        "inzetten die geen dag meer overhouden. Vraag eerst `afloop`.",
    )
    def afloop_afhandelen(self, rij, gegevens):
        controleer_versie(rij, self.versie)
        return afhandelen(self.account, self._vensters(rij), REDEN, self.vandaag, **gegevens)

    def _vensters(self, rij):
        toelatingen = Toelating.objects.zichtbaar_voor(self.account).filter(activiteit=rij)
        return vensters_na(toelatingen.select_related("gemeente"), self.vandaag)

    @daad(
        TraintInvoer,
        handeling=Handeling.COMPETENTIE_BEHEREN,
        uitleg="Zeg welke competenties deze activiteit traint, en geen andere.",
    )
    def traint(self, rij, gegevens):
        return activiteit_traint(door=self.account, activiteit=rij, versie=self.versie, **gegevens)

    @daad(
        VereistInvoer,
        handeling=Handeling.COMPETENTIE_BEHEREN,
        uitleg="Zeg wat iedereen moet hebben die deze activiteit doet, en niets anders.",
    )
    def vereist(self, rij, gegevens):
        return activiteit_vereist(door=self.account, activiteit=rij, versie=self.versie, **gegevens)


class CompetentieTermFilter(django_filters.FilterSet):
    naam = TekstFilter(label="Deel van de naam.")
    code = django_filters.CharFilter(max_length=20, label="Code van de competentie.")
    groep = django_filters.ChoiceFilter(choices=CompetentieGroep.choices, label="Groep.")
    actief = JaNeeFilter(label="Nog in gebruik.")

    class Meta:
        model = CompetentieTerm
        fields = ()


class CompetentieTermViewSet(MaakMixin, WijzigMixin, RijViewSet):
    """The vocabulary of competences; what afsprakenbladen and evaluations are written in."""

    handelingen = {
        "list": Handeling.ACTIVITEIT_BEKIJKEN,
        "retrieve": Handeling.ACTIVITEIT_BEKIJKEN,
        "create": Handeling.COMPETENTIE_BEHEREN,
        "partial_update": Handeling.COMPETENTIE_BEHEREN,
    }
    queryset = CompetentieTerm.objects.all()
    serializer_class = CompetentieTermSerializer
    invoer_class = CompetentieTermInvoer
    wijzig_class = CompetentieTermWijziging
    filterset_class = CompetentieTermFilter
    ordening = ("naam", "code", "groep")
    standaard_ordening = "naam"
    uitleg = {
        "list": "De lijst van competenties waaruit afsprakenbladen en evaluaties kiezen.",
        "retrieve": "Eén competentie.",
        "create": "Voeg een competentie toe; haar code komt van haar naam.",
        "partial_update": "Hernoem een competentie, zet ze elders of schakel ze uit. Wat al "
        "afgesproken is, houdt de woorden van toen.",
    }

    def maken(self, gegevens):
        return competentieterm_toevoegen(door=self.account, **gegevens)

    def wijzigen(self, rij, gegevens):
        for veld in ("naam", "groep", "uitleg", "actief"):
            gegevens.setdefault(veld, getattr(rij, veld))
        return competentieterm_wijzigen(door=self.account, term=rij, versie=self.versie, **gegevens)
