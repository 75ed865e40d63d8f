"""The page Instellingen, the lists everybody reads, and the log of who saw whom."""

from dataclasses import dataclass

import django_filters
from django.urls import reverse
from django.views.generic import TemplateView

from wijkwerken.kern.filters import JaNeeFilter, ZoekFilter
from wijkwerken.kern.kolommen import Kolom
from wijkwerken.kern.views import FilterListView, Knop, Leeg, PaginaMixin, ToegangMixin
from wijkwerken.toegang.models import Gemeente, Inzage, Toeleidingsdienst
from wijkwerken.toegang.plaatsen import plaats_in_woorden
from wijkwerken.toegang.rechten import Handeling


@dataclass(frozen=True, slots=True)
class Ingang:
    """A page one can go to from Instellingen."""

    naam: str
    uitleg: str
    url_naam: str
    handeling: Handeling


INGANGEN = [
    Ingang(
        "Regels",
        "Limieten, termijnen en prijzen, met hun datum en bron",
        "regel_list",
        Handeling.REGEL_BEKIJKEN,
    ),
    Ingang(
        "Schoolvakanties",
        "Wanneer een aanvraag die ze overslaat niet gepland wordt",
        "schoolvakantie_list",
        Handeling.REGEL_BEKIJKEN,
    ),
    Ingang(
        "Accounts",
        "Wie aanmeldt, en met welke rol",
        "account_list",
        Handeling.ACCOUNT_BEHEREN,
    ),
    Ingang(
        "Uitnodigingen",
        "Wie nog een wachtwoord moet kiezen",
        "uitnodiging_list",
        Handeling.ACCOUNT_BEHEREN,
    ),
    Ingang(
        "Logboek",
        "Wie welk dossier bekeek",
        "logboek",
        Handeling.LOGBOEK_BEKIJKEN,
    ),
    Ingang(
        "Gemeenten",
        "De gemeenten van ons werkingsgebied",
        "gemeente_list",
        Handeling.REFERENTIE_BEKIJKEN,
    ),
    Ingang(
        "Toeleidingsdiensten",
        "De OCMW's en VDAB",
        "toeleidingsdienst_list",
        Handeling.REFERENTIE_BEKIJKEN,
    ),
    Ingang(
        "Weergaven",
        "Bewaarde filters en kolommen van lijsten, van u en gedeeld door collega's",
        "weergave_list",
        Handeling.EIGEN_ACCOUNT,
    ),
    Ingang(
        "Verzending van mails",
        "Of mails vertrekken, en opnieuw proberen",
        "verzending",
        Handeling.VERZENDING_BEKIJKEN,
    ),
    Ingang(
        "Mijn mails",
        "Per soort: meteen, één keer per dag of niet",
        "voorkeuren",
        Handeling.EIGEN_ACCOUNT,
    ),
    Ingang(
        "Mijn toetsenbord",
        "Sneltoetsen met één letter, aan of uit",
        "toetsenbord",
        Handeling.EIGEN_ACCOUNT,
    ),
    Ingang(
        "In één keer gewijzigd",
        "Wat voor meerdere rijen tegelijk gebeurde, en het terugdraaien",
        "bulkuitvoering_list",
        Handeling.DOSSIER_BEWERKEN,
    ),
    Ingang(
        "Invoer",
        "Lijsten inlezen uit Excel, en dat ongedaan maken",
        "invoer_list",
        Handeling.INVOEREN,
    ),
    Ingang(
        "Mijn agenda",
        "Uw evaluaties, einden en intakes in uw eigen agenda",
        "agendalink",
        Handeling.AGENDA_VOLGEN,
    ),
    Ingang(
        "Mijn API-tokens",
        "Sleutels voor programma's die in uw naam werken",
        "token_list",
        Handeling.EIGEN_ACCOUNT,
    ),
    Ingang(
        "Mijn aanmelding",
        "Tweede factor, passkeys en herstelcodes",
        "mfa_index",
        Handeling.EIGEN_ACCOUNT,
    ),
    Ingang(
        "Beheer",
        "Lijsten en accounts in de Django-admin",
        "admin:index",
        Handeling.REFERENTIE_BEHEREN,
    ),
]


class InstellingenView(PaginaMixin, ToegangMixin, TemplateView):
    handeling = Handeling.EIGEN_ACCOUNT
    template_name = "toegang/instellingen.html"
    titel = "Instellingen"

    def get_context_data(self, **kwargs):
        ingangen = [
            {"naam": ingang.naam, "uitleg": ingang.uitleg, "url": reverse(ingang.url_naam)}
            for ingang in INGANGEN
            if self.request.user.mag(ingang.handeling)
        ]
        return super().get_context_data(**kwargs) | {"ingangen": ingangen}


class InstellingenLijst(FilterListView):
    """A list under Instellingen."""

    def get_kruimels(self):
        return [("Instellingen", reverse("instellingen"))]


class GemeenteFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["naam", "nis"], label="Naam of NIS-code")
    gebied = JaNeeFilter(field_name="in_werkingsgebied", label="In ons werkingsgebied")

    class Meta:
        model = Gemeente
        fields: list[str] = []


class GemeenteListView(InstellingenLijst):
    queryset = Gemeente.objects.all()
    handeling = Handeling.REFERENTIE_BEKIJKEN
    titel = "Gemeenten"
    filterset_class = GemeenteFilter
    ordening = "naam"
    enkelvoud, meervoud = "gemeente", "gemeenten"
    kolommen = (
        Kolom("naam", "Naam", sorteer=("naam", "nis")),
        Kolom("nis", "NIS-code", sorteer="nis"),
        Kolom("provincie", "Provincie", sorteer="provincie"),
        Kolom("in_werkingsgebied", "In ons werkingsgebied", soort="ja_nee"),
        Kolom("geldig_van", "Bestaat vanaf", soort="datum"),
        Kolom("geldig_tot", "Bestaat tot", soort="datum"),
    )

    def get_standaard(self):
        return {"gebied": "ja"}


class ToeleidingsdienstListView(InstellingenLijst):
    queryset = Toeleidingsdienst.objects.select_related("gemeente")
    handeling = Handeling.REFERENTIE_BEKIJKEN
    titel = "Toeleidingsdiensten"
    ordening = "naam"
    enkelvoud, meervoud = "dienst", "diensten"
    kolommen = (
        Kolom("naam", "Naam", sorteer="naam"),
        Kolom("soort", "Soort", sorteer="soort", soort="keuze"),
        Kolom("gemeente", "Gemeente", sorteer="gemeente__naam"),
        Kolom("email", "E-mailadres"),
        Kolom("actief", "Actief", soort="ja_nee"),
    )


class InzageFilter(django_filters.FilterSet):
    persoon = django_filters.UUIDFilter(
        field_name="personen", method="van_persoon", label="Dossier (id)"
    )
    zoek = ZoekFilter(velden=["account__naam", "account__email"], label="Account")

    class Meta:
        model = Inzage
        fields: list[str] = []

    def van_persoon(self, queryset, naam, waarde):
        return queryset.filter(personen__contains=[waarde])


class LogboekView(InstellingenLijst):
    """Who saw whom. Opened from a dossier with `?persoon=<id>`."""

    queryset = Inzage.objects.select_related("account")
    handeling = Handeling.LOGBOEK_BEKIJKEN
    titel = "Logboek van inzage"
    inleiding = (
        "Wie bekeek een dossier? Open een dossier en kies “Wie keek” om één persoon te volgen."
    )
    filterset_class = InzageFilter
    ordening = "-op"
    enkelvoud, meervoud = "inzage", "inzagen"
    leeg = Leeg("Nog niets bekeken", "Zodra iemand een dossier opent, staat het hier.")
    kolommen = (
        Kolom("op", "Wanneer", pad="aangemaakt_op", sorteer="aangemaakt_op", soort="tijdstip"),
        Kolom("account", "Wie", pad="account__naam", sorteer="account__naam"),
        Kolom("rol", "Rol", pad="account__rol", soort="keuze"),
        Kolom("wijze", "Hoe", sorteer="wijze", soort="keuze"),
        Kolom("waar", "Waar", pad=lambda rij: plaats_in_woorden(rij.waar), sorteer="waar"),
        Kolom("aantal", "Personen", pad=lambda rij: len(rij.personen), soort="getal"),
    )

    def get_knoppen(self):
        """Back to the dossier from which "Wie keek" was opened."""
        wie = self.filterset.form.cleaned_data.get("persoon") if self.filterset.is_valid() else None
        if not wie or not self.request.user.mag(Handeling.DOSSIER_BEKIJKEN):
            return []
        return [Knop("Naar het dossier", reverse("wijkwerker_detail", args=[wie]))]
