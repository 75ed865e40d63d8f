"""Filters of lists: what a list does not know is refused, never passed over."""

import django_filters
from django import forms
from django_filters.rest_framework import DjangoFilterBackend
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field

from wijkwerken.kern.api.invoer import weiger_onbekende
from wijkwerken.kern.api.paginering import Paginering

JA_NEE = [("true", "ja"), ("false", "nee")]


@extend_schema_field(OpenApiTypes.BOOL)
class JaNeeFilter(django_filters.ChoiceFilter):
    """`true` or `false`; django-filter's own reads anything else as: do not filter."""

    def __init__(self, **kwargs):
        super().__init__(choices=JA_NEE, **kwargs)

    def filter(self, qs, value):
        if value in {"true", "false"}:
            return self.get_method(qs)(
                **{f"{self.field_name}__{self.lookup_expr}": value == "true"}
            )
        return qs


class DatumVeld(forms.DateField):
    """Only ISO 8601; the pages' own notation would be one more way to be misread."""

    def __init__(self, **kwargs):
        super().__init__(input_formats=["%Y-%m-%d"], localize=False, **kwargs)


class DatumFilter(django_filters.DateFilter):
    field_class = DatumVeld


class TekstFilter(django_filters.CharFilter):
    """Part of a text, whatever the capitals."""

    def __init__(self, **kwargs):
        super().__init__(lookup_expr="icontains", max_length=100, **kwargs)


class StrengFilter(DjangoFilterBackend):
    """Refuses unknown parameters of a list; a wrong value is 400 already."""

    def filter_queryset(self, request, queryset, view):
        filterset_class = self.get_filterset_class(view, queryset)
        namen = set(filterset_class.base_filters) if filterset_class else set()
        weiger_onbekende(request, namen | Paginering.parameters)
        return super().filter_queryset(request, queryset, view)
