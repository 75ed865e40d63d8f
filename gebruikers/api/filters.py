import django_filters
from django.db.models import Exists, OuterRef

from gebruikers.models import (
    Aanvraag,
    Gebruiker,
    Gebruikersovereenkomst,
    Registratie,
    Vestiging,
)
from wijkwerken.kern.api.filters import DatumFilter, JaNeeFilter, TekstFilter


class GebruikerFilter(django_filters.FilterSet):
    naam = TekstFilter(label="Deel van de naam.")
    nummer = django_filters.CharFilter(max_length=12, label="Nummer op papier.")
    ondernemingsnummer = django_filters.CharFilter(max_length=10, label="Tien cijfers.")
    actief = JaNeeFilter(label="Nog actief.")
    gemeente = django_filters.UUIDFilter(
        method="filter_gemeente", label="Met een vestiging in deze gemeente (id)."
    )
    overeenkomst_op = DatumFilter(
        method="filter_overeenkomst", label="Met een getekende overeenkomst op deze datum."
    )

    class Meta:
        model = Gebruiker
        fields = ("soort",)

    def filter_gemeente(self, queryset, name, value):
        daar = Vestiging.objects.filter(gebruiker=OuterRef("pk"), gemeente=value)
        return queryset.filter(Exists(daar))

    def filter_overeenkomst(self, queryset, name, value):
        return queryset.met_overeenkomst_op(value)


class OvereenkomstFilter(django_filters.FilterSet):
    gebruiker = django_filters.UUIDFilter(field_name="gebruiker_id", label="Id.")
    op = DatumFilter(field_name="periode", lookup_expr="contains", label="Omvat deze datum.")
    getekend = JaNeeFilter(
        field_name="getekend_op", lookup_expr="isnull", exclude=True, label="Getekend."
    )

    class Meta:
        model = Gebruikersovereenkomst
        fields = ()


class AanvraagFilter(django_filters.FilterSet):
    gebruiker = django_filters.UUIDFilter(field_name="gebruiker_id", label="Id.")
    activiteit = django_filters.UUIDFilter(field_name="activiteit_id", label="Id.")
    gemeente = django_filters.UUIDFilter(field_name="vestiging__gemeente_id", label="Id.")
    nummer = django_filters.CharFilter(max_length=12, label="Nummer op papier.")
    van = DatumFilter(field_name="van", lookup_expr="gte", label="Begint op of na deze datum.")
    tot = DatumFilter(field_name="van", lookup_expr="lte", label="Begint op of vóór deze datum.")

    wacht = JaNeeFilter(method="filter_wacht", label="Waarvoor nog iemand gezocht wordt.")

    class Meta:
        model = Aanvraag
        fields = ("status", "soort", "wachtreden")

    def filter_wacht(self, queryset, name, value):
        wacht = queryset.wacht()
        return wacht if value else queryset.exclude(pk__in=wacht.values("pk"))


class RegistratieFilter(django_filters.FilterSet):
    gemeente = django_filters.UUIDFilter(field_name="gemeente_id", label="Id.")

    class Meta:
        model = Registratie
        fields = ("status", "soort")
