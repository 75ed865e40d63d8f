import django_filters

from wijkwerken.kern.api.filters import DatumFilter, JaNeeFilter, TekstFilter
from wijkwerken.toegang.models import Gemeente, Toeleidingsdienst, Weergave


class GemeenteFilter(django_filters.FilterSet):
    naam = TekstFilter(label="Deel van de naam.")
    nis = django_filters.CharFilter(max_length=5, label="NIS-code.")
    in_werkingsgebied = JaNeeFilter(label="In het werkingsgebied van deze organisatie.")
    bestaat_op = DatumFilter(method="filter_bestaat_op", label="Bestaat op deze datum.")

    class Meta:
        model = Gemeente
        fields = ()

    def filter_bestaat_op(self, queryset, name, value):
        return queryset.bestaand_op(value)


class ToeleidingsdienstFilter(django_filters.FilterSet):
    naam = TekstFilter(label="Deel van de naam.")
    gemeente = django_filters.UUIDFilter(field_name="gemeente_id", label="Id van de gemeente.")
    actief = JaNeeFilter(label="Nog actief.")

    class Meta:
        model = Toeleidingsdienst
        fields = ("soort",)


class WeergaveFilter(django_filters.FilterSet):
    lijst = django_filters.CharFilter(max_length=120, label="De lijst, zoals traject_list.")
    gedeeld = JaNeeFilter(label="Gedeeld met collega's.")

    class Meta:
        model = Weergave
        fields = ()
