import django_filters

from activiteiten.choices import (
    AfwijkingStatus,
    CompetentieGroep,
    GebruikerSoort,
    VereisteSoort,
)
from activiteiten.forms import gemeenten_voor
from activiteiten.models import (
    Activiteit,
    AfwijkendeActiviteit,
    CompetentieTerm,
    Hoofdactiviteit,
    Toelating,
    Vereiste,
)
from wijkwerken.kern.filters import JaNeeFilter, KeuzeFilter, RijFilter, ZoekFilter


class ActiviteitFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["naam", "omschrijving", "code"])
    hoofdactiviteit = RijFilter(queryset=Hoofdactiviteit.objects.all(), label="Hoofdactiviteit")
    soort = KeuzeFilter(choices=GebruikerSoort, label="Soort gebruiker", method="filter_soort")
    gemeente = RijFilter(
        queryset=lambda request: gemeenten_voor(request.user),
        label="Toegelaten in",
        method="filter_gemeente",
    )
    traint = RijFilter(queryset=CompetentieTerm.objects.all(), label="Traint")
    vereist = RijFilter(queryset=Vereiste.objects.all(), label="Vereist", field_name="vereisten")

    class Meta:
        model = Activiteit
        fields = ["zoek", "hoofdactiviteit", "soort", "gemeente", "traint", "vereist"]

    def filter_soort(self, queryset, naam, soort):
        return queryset.filter(soorten__contains=[soort])

    def filter_gemeente(self, queryset, naam, gemeente):
        """Permitted there today; together with a soort for that soort."""
        toelatingen = Toelating.objects.zichtbaar_voor(self.request.user).filter(
            gemeente=gemeente, geldig__contains=self.request.vandaag
        )
        if soort := self.form.cleaned_data.get("soort"):
            toelatingen = toelatingen.filter(soort=soort)
        return queryset.filter(pk__in=toelatingen.values("activiteit"))


class CompetentieTermFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["naam", "uitleg", "code"])
    groep = KeuzeFilter(choices=CompetentieGroep, label="Groep")
    actief = JaNeeFilter(label="In gebruik")

    class Meta:
        model = CompetentieTerm
        fields = ["zoek", "groep", "actief"]


class VereisteFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["naam", "uitleg", "code"])
    soort = KeuzeFilter(choices=VereisteSoort, label="Soort")
    actief = JaNeeFilter(label="In gebruik")

    class Meta:
        model = Vereiste
        fields = ["zoek", "soort", "actief"]


class ToelatingFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["activiteit__naam", "activiteit__code", "bron"])
    gemeente = RijFilter(queryset=lambda request: gemeenten_voor(request.user), label="Gemeente")
    hoofdactiviteit = RijFilter(
        queryset=Hoofdactiviteit.objects.all(),
        label="Hoofdactiviteit",
        field_name="activiteit__hoofdactiviteit",
    )
    soort = KeuzeFilter(choices=GebruikerSoort, label="Soort gebruiker")
    op = django_filters.DateFilter(
        field_name="geldig", lookup_expr="contains", label="Geldig op (leeg: ook vroeger)"
    )
    afwijkend = JaNeeFilter(label="Afwijkend", method="filter_afwijkend")
    enkel_bestaand = JaNeeFilter(label="Alleen bestaande gebruikers")

    class Meta:
        model = Toelating
        fields: list[str] = []

    def filter_afwijkend(self, queryset, naam, waarde):
        return queryset.filter(afwijking__isnull=waarde != "ja")


class KaartFilter(django_filters.FilterSet):
    """The soort and the day decide what a cell says; a soort also which activities there are."""

    zoek = ZoekFilter(velden=["naam", "omschrijving", "code"])
    hoofdactiviteit = RijFilter(queryset=Hoofdactiviteit.objects.all(), label="Hoofdactiviteit")
    soort = KeuzeFilter(choices=GebruikerSoort, label="Soort gebruiker", method="op_soort")
    op = django_filters.DateFilter(label="Op", method="op_dag")

    class Meta:
        model = Activiteit
        fields: list[str] = []

    def op_soort(self, queryset, naam, soort):
        return queryset.te_vragen_door(soort)

    def op_dag(self, queryset, naam, dag):
        return queryset  # no row is hidden by it


class AfwijkingFilter(django_filters.FilterSet):
    zoek = ZoekFilter(velden=["naam", "omschrijving", "nummer"])
    status = KeuzeFilter(choices=AfwijkingStatus, label="Stap")
    gemeente = RijFilter(queryset=lambda request: gemeenten_voor(request.user), label="Gemeente")
    hoofdactiviteit = RijFilter(queryset=Hoofdactiviteit.objects.all(), label="Hoofdactiviteit")
    soort = KeuzeFilter(choices=GebruikerSoort, label="Soort gebruiker", method="filter_soort")
    zonder_besluit = JaNeeFilter(label="Besluit ontbreekt", method="filter_besluit")

    class Meta:
        model = AfwijkendeActiviteit
        fields: list[str] = []

    def filter_soort(self, queryset, naam, soort):
        return queryset.filter(soorten__contains=[soort])

    def filter_besluit(self, queryset, naam, waarde):
        """Decided, and the text of the decision is not attached yet."""
        mist = {"besluit__isnull": False, "besluit__bestand": ""}
        return queryset.filter(**mist) if waarde == "ja" else queryset.exclude(**mist)
